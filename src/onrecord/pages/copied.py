"""Where the article lies in a page that was copied whole from a browser: between menus and other pages' headlines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from onrecord.pages.lines import ends_sentence

_LOOSE = -40  # what a menu's line takes from a run of lines; a paragraph gives its length, up to _FULL
_FULL = 300
_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"[^\W\d_]{4,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MARKS = re.compile(r"[.,;:]\s")
_NEAR = 12  # lines
_HOUSE = re.compile(r"\b(?:cookies?|opt(?:ing)?[- ]out|tracking|newsletters?|browser|javascript|ad ?blocker)\b", re.I)
_PLACE = re.compile(r"https?://|\S+@\S+\.\w")


class Lined(Protocol):
    """A line of text, and what it is if that is known."""

    @property
    def text(self) -> str: ...

    @property
    def kind(self) -> str | None: ...


def size(text: str) -> int:
    """The length of `text`, a character of Chinese, Japanese or Korean counting as two and a half."""
    if text.isascii():
        return len(text)
    return len(text) + len(_ASIAN.findall(text)) * 3 // 2


def is_prose(text: str) -> bool:
    """Whether `text` has the form of a paragraph: long enough, and a sentence rather than a row of names."""
    length = size(text)
    if length < 40 or (length < 120 and _PLACE.match(text)):
        return False
    if ends_sentence(text):
        return True
    words = text.split()
    running = sum(word[0].islower() for word in words) * 2 > len(words) or _ASIAN.search(text) is not None
    return length > 240 and running and len(_MARKS.findall(text)) > 1


def body(lines: Sequence[Lined]) -> tuple[int, int]:
    """The run of lines that is most of an article: first and last index; (0, -1) where there is no paragraph.

    The run with the largest sum, paragraphs counting for and menus' lines against it (body text extraction
    after Finn, Kushmerick and Smyth 2001), and paragraphs near it that speak of the same.
    """
    best, total, start = (0, 0, -1), 0, 0
    for n, line in enumerate(lines):
        if total <= 0:
            total, start = 0, n
        total += _worth(line)
        if total > best[0]:
            best = (total, start, n)
    _, first, last = best
    vocabulary = _words("\n".join(line.text for line in lines[first : last + 1]))
    while (after := _next(lines, range(last + 1, min(len(lines), last + _NEAR)), vocabulary)) is not None:
        last = after
    while (before := _next(lines, range(first - 1, max(-1, first - _NEAR), -1), vocabulary)) is not None:
        first = before
    return first, last


def _next(lines: Sequence[Lined], places: range, vocabulary: frozenset[str]) -> int | None:
    """The first of `places` with a paragraph that shares many of its words with the article."""
    for n in places:
        if lines[n].kind is None and _worth(lines[n]) >= 80 and _shared(lines[n].text, vocabulary) >= 0.45:
            return n
    return None


def _words(text: str) -> frozenset[str]:
    return frozenset(map(str.casefold, _WORD.findall(text)))


def _shared(text: str, vocabulary: frozenset[str]) -> float:
    words = _words(text)
    return len(words & vocabulary) / len(words) if len(words) > 1 else 0.0


def _worth(line: Lined) -> int:
    if line.kind is None and is_prose(line.text):
        if _HOUSE.search(line.text):
            return 0
        return min(size(line.text), _FULL)
    return _LOOSE if line.kind in (None, "furniture") else 0


def headline(top: Sequence[Lined], prose: str) -> int | None:
    """The index in `top`, the lines before the article, of its headline; None where no line qualifies.

    It shares words with the text and is near; of several in a row the first, a standfirst being longer.
    """
    vocabulary = _words(prose)
    best: tuple[float, int] | None = None
    for n, line in enumerate(top):
        away, length = len(top) - n, size(line.text)
        if line.kind or not 15 <= length <= 220 or away > 60 or line.text.endswith((".", "。")):
            continue
        if len(_words(line.text)) < 3:
            continue
        shared = _shared(line.text, vocabulary)
        score = min(shared, 0.6) + min(len(_words(line.text)), 5) / 10 - away / 60 - max(0, length - 100) / 150
        if shared >= 0.25 and (best is None or score > best[0]):
            best = (score, n)
    return best[1] if best else None
