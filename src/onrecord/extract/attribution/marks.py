"""Which characters of a text stand within quotation marks, read line by line from the marks alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from onrecord.record import Span, StatementKind

_DOUBLE = re.compile('["“”«»„]')
_OPENING = "“«„"
_CLOSES = {"„": "“”", "»": "«"}
"""Marks that close what was opened the German way."""
# Single marks count only where a line has no double ones, around two words at least: "'two words'" but not "don't".
_INNER = r"(?:[^'‘’]|(?<=\w)['’](?=\w))*?"
_SINGLE = re.compile(rf"(?<!\w)['‘](?=\S){_INNER}\s{_INNER}(?<=\S)['’](?!\w)")
_WORD = re.compile(r"\w+")


def quoted(text: str) -> bytes:
    """One byte a character of `text`: 1 inside quotation marks, 0 outside.

    A mark left open holds to the end of its line, a closing one without an opening one from its start.
    """
    inside = bytearray(len(text))
    for start, end in _lines(text):
        for first, last in _quoted_in_line(text, start, end):
            inside[first:last] = b"\1" * (last - first)
    return bytes(inside)


def kind_of(text: str, content: Iterable[Span], inside: bytes) -> StatementKind:
    """Direct where every word of `content` stands within marks (`inside`, from `quoted`), indirect where none does."""
    words = [m.start() for s, e in content for m in _WORD.finditer(text, s, e)]
    within = sum(inside[w] for w in words)
    if within == 0:
        return "indirect"
    return "direct" if within == len(words) else "mixed"


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _quoted_in_line(text: str, start: int, end: int) -> Iterator[Span]:
    opened: int | None = None
    marks = 0
    for mark in _DOUBLE.finditer(text, start, end):
        marks += 1
        german = opened is not None and mark[0] in _CLOSES.get(text[opened], "")
        opens = mark[0] in _OPENING or (
            opened is None and (mark[0] == '"' or _opens_inwards(text, mark.start(), start))
        )
        if opens and not german:
            opened = mark.start() if opened is None else opened
        else:
            yield (start if opened is None else opened), mark.end()
            opened = None
    if opened is not None:
        yield opened, end
    if not marks:
        for single in _SINGLE.finditer(text, start, end):
            yield single.span()


def _opens_inwards(text: str, at: int, start: int) -> bool:
    """Whether a mark that closes elsewhere opens here (»so«): a word follows it and none stands before."""
    return text[at] == "»" and text[at + 1 : at + 2].isalnum() and (at == start or text[at - 1] in " („")
