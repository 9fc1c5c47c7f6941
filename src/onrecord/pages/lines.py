"""What a single line of a page is by its words alone: furniture, notice, date line, byline, credit."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Literal

LineKind = Literal["furniture", "notice"]

LONGEST = 300
"""Characters; a longer line is never taken for furniture by its words."""


@cache
def _entries() -> dict[str, dict[str, list[str]]]:
    table: dict[str, dict[str, list[str]]] = {k: {"is": [], "starts": [], "has": []} for k in ("furniture", "notice")}
    for line in (files("onrecord.pages") / "words" / "lines.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            head, words = line.split(": ", 1)
            kind, how = head.split(" ")
            table[kind][how].append(words.casefold())
    return table


@cache
def _rules(kind: LineKind) -> tuple[frozenset[str], re.Pattern[str], re.Pattern[str]]:
    entries = _entries()[kind]
    starts = "|".join(re.escape(w) + (r"\b" if w[-1].isalnum() else "") for w in entries["starts"])
    has = "|".join(re.escape(w) for w in entries["has"])
    return frozenset(entries["is"]), re.compile(rf"(?:{starts})"), re.compile(rf"(?:{has})")


def line_kind(text: str) -> LineKind | None:
    """Whether `text` is a line of furniture or a notice, by its words."""
    if len(text) > 2 * LONGEST:
        return None
    folded = text.casefold()
    bare = folded.strip(" .:…!»>|-–—•→›")
    kind: LineKind
    for kind in ("furniture", "notice"):
        whole, starts, has = _rules(kind)
        if bare in whole or starts.match(folded):
            return kind
        if len(text) <= LONGEST and has.search(folded):
            return kind
    return None


_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\d年")
_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?[. ]|[./-]\d{1,2}[./-]|\d月")
_LETTERS = re.compile(r"[^\W\d_]+")


_MAIL = re.compile(r"\b[\w.+-]+@[\w-]+\.[\w.]+\b")
_CLIP = re.compile(r"\b\d{1,2}:\d\d\s*(?:min|mins|sec|h)\b", re.I)


def is_contact(text: str) -> bool:
    """Whether `text` is a short line that asks readers to write, or tells how long a clip runs."""
    return len(text) < 250 and (_MAIL.search(text) is not None or _CLIP.search(text) is not None)


def is_date_line(text: str) -> bool:
    """Whether `text` is little more than a date or a time: "Updated 4 May 2024, 13:20 CET"."""
    if len(text) > 100 or not (_CLOCK.search(text) or _YEAR.search(text)):
        return False
    few = 8 if _CLOCK.search(text) or _DAY.search(text) else 2
    speaks = text.endswith((".", "!", "?")) or text[:1] in "\"“„«'‘"
    return len(_LETTERS.findall(text)) <= few and not speaks


_ENDS = re.compile(r"[.!?…:;。！？।।][\"'”’»“)\]]*$")


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence does."""
    return _ENDS.search(text[-6:]) is not None
