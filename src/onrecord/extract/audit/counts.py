"""Counting: statements by kind, words of content, words in quotation marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from onrecord.extract.results import Quotation
from onrecord.record import Record, Span, Statement
from onrecord.record.audit import Counts

WORD = re.compile(r"\d+(?:[.,]\d+)+|\w+(?:['’.\-‑]\w+)*")


def words_in(text: str, spans: Iterable[Span]) -> set[int]:
    """The places at which the words inside `spans` begin; "self-made" and "don't" are one word each."""
    return {s + m.start() for s, e in spans for m in WORD.finditer(text[s:e])}


def count(record: Record, quoted: tuple[Quotation, ...], statements: Iterable[Statement]) -> Counts:
    """The counts of `statements`; a word that several of them share counts once."""
    text = record.article.text
    kinds: Counter[str] = Counter()
    words: set[int] = set()
    in_quotes: set[int] = set()
    for s in statements:
        kinds[s.kind] += 1
        mine = words_in(text, s.content)
        words |= mine
        in_quotes |= mine if s.kind == "direct" else {w for w in mine if _inside(w, quoted)}
    return Counts(
        statements=sum(kinds.values()),
        direct=kinds["direct"],
        mixed=kinds["mixed"],
        indirect=kinds["indirect"],
        unattributed=kinds["unattributed"],
        words=len(words),
        quoted_words=len(in_quotes),
    )


def _inside(place: int, quoted: tuple[Quotation, ...]) -> bool:
    return any(s <= place < e for q in quoted for s, e in q.spans)
