"""Where sentences end, by their stops; an abbreviation's point ends none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extract.words import entries
from onrecord.record import Span

_STOP = re.compile(r"[.!?…](?:\s?»|[\"'”’»“)\]])*(?P<gap>\s+)(?=(?:«\s)?[\"'“‘«„»(\[—–¿¡]*[A-ZÀ-ÞА-ЯЁЄІЇҐ\d])")
_WORD = re.compile(r"([^\W\d_]+)$")
_ORDINAL = re.compile(r"(?<![\w.,])\d{1,2}$")
_COUNTED = re.compile(r"\b(?:am|vom|zum|beim|im|dem|den|der|des|zur)\s\d{1,2}$")
_MONTH = re.compile(
    r"\.\s(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
)


def ends(text: str, span: Span) -> Iterator[Span]:
    """For each sentence end within `span`: where its last mark ends, and where the next sentence begins."""
    for m in _STOP.finditer(text, *span):
        if m[0][0] == "." and _abbreviated(text, m.start(), span[0]):
            continue
        yield m.start("gap"), m.end()


def _abbreviated(text: str, stop: int, start: int) -> bool:
    word = _WORD.search(text, max(start, stop - 12), stop)
    if word is None:
        return _is_ordinal(text, stop, start)
    inner = text[word.start() - 1 : word.start()] == "."
    return (len(word[1]) == 1 and word[1].isupper()) or inner or word[1].lower() in _abbreviations()


def _is_ordinal(text: str, stop: int, start: int) -> bool:
    """Whether the point makes a German number an ordinal: "am 2. November", "im 3. Stock"."""
    begin = max(start, stop - 8)
    if _ORDINAL.search(text, begin, stop) is None:
        return False
    return _MONTH.match(text, stop) is not None or _COUNTED.search(text, begin, stop) is not None


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(entries("abbreviations"))
