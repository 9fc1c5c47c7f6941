"""Why a sentence stands out, in words that name what is in it."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.passages.signs import Sentence, first_speakers, main_verbs, words
from onrecord.record import Record

MOST = 3
PLAIN = "background"


def reasons(sentence: Sentence, signs: dict[str, float], all_: list[Sentence], record: Record) -> str:
    """Up to three reasons, the most telling first, such as "decision: rule; new figure: 2,521"."""
    return "; ".join(list(_reasons(sentence, signs, all_, record))[:MOST]) or PLAIN


def _reasons(s: Sentence, signs: dict[str, float], all_: list[Sentence], record: Record) -> Iterator[str]:
    names = {p.id: p.name for p in record.speakers}
    if s.index == 0:
        yield "opens the article"
    if s.quoted < 0.5 and (decided := [v for v in main_verbs(s) if v in words("decision")]):
        yield f"decision: {decided[0]}"
    earlier = {f for other in all_[: s.index] for f in other.figures}
    if new := [f for f in s.figures if f not in earlier]:
        yield f"new figure: {new[0]}"
    for speaker in first_speakers(all_).get(s.index, [])[:1]:
        yield f"first statement by {names[speaker]}"
    low = {t.lemma.lower() for t in s.tokens}
    if marks := sorted(low & words("opposition")):
        by = next((names[x.speaker] for x in s.statements if x.speaker in names), None)
        yield f"opposing side: {by}" if by else f"objection or conflict: {marks[0]}"
    if low & words("outlook"):
        yield "what comes next"
    if signs["title"] >= 0.5:
        yield "takes up the headline"
    if signs["central"] >= 0.8:
        yield "what the article keeps coming back to"
