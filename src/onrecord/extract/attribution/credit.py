"""Whose words for the source of a statement are better where both a rule and the model have it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.extract.attribution import slavic
from onrecord.extract.attribution.overlap import touch
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.results import Attribution
from onrecord.record import Span

RATHER_SURE = 0.7
_CLITIC = re.compile(r"(?i:l[aeo]s?|lui|leur|nos|nous|me|te|se)")
_TO = re.compile(r"(?:^|[,.\n]\s?|\bthen\s)(?i:to\s)$")
_PLACED = re.compile(r"\s(?:en|ante|desde|tras|durante|entre)\s(?:(?:el|la|los|las|una?|su|sus)\s)?$")


def is_same(prose: Prose, rule: str, a: Attribution, m: Attribution) -> bool:
    """Whether the rule's words for the source are as good as the model's, or better."""
    same = (len(m.source) > 1 or not prose.parsed) and touch(a.source, m.source)
    same = same or _counts(prose, a.source, m.source) or _is_cut(prose, m.source, a.source)
    return same or (not prose.parsed and rule == "quoted" and _names_no_speaker(prose, m))


def _counts(prose: Prose, whole: Sequence[Span], part: Sequence[Span]) -> bool:
    """Whether one has the other's words behind one that says how many: "all | sides |"."""
    if len(whole) != 1 or len(part) != 1 or whole[0][1] != part[0][1]:
        return False
    return prose.text[whole[0][0] : part[0][0]].strip().lower() in ("all", "both", "most", "many", "some", "several")


def _is_cut(prose: Prose, part: Sequence[Span], whole: Sequence[Span]) -> bool:
    """Whether one ends in the middle of a phrase that the other has to its end: "a report published | on Friday"."""
    if len(whole) != 1 or len(part) != 1 or whole[0][0] != part[0][0] or whole[0][1] <= part[0][1]:
        return False
    inside = prose.between(*part[0])
    return prose.parsed and len(inside) > 1 and prose.tokens[inside[-1]].tag in ("IN", "VBN")


def _names_no_speaker(prose: Prose, m: Attribution) -> bool:
    """Whether the model is not sure of its source, or takes for it a Slavic pronoun in the dative: "answer her"."""
    words = prose.text[slice(*m.source[0])]
    return m.confidence < RATHER_SURE or (prose.language in slavic.LANGUAGES and slavic.is_to_him(words))


def is_clitic(prose: Prose, m: Attribution) -> bool:
    """Whether what the model takes for the source is no more than who was told: "the keeper | lui | a reproché"."""
    return not prose.parsed and all(_CLITIC.fullmatch(prose.text, *s) for s in m.source)


def is_hearer(prose: Prose, m: Attribution) -> bool:
    """Whether what the model takes for the source is to whom the words behind the colon are said: "Then, to him: …"."""
    start, end = m.source[0][0], m.source[-1][1]
    return (
        prose.parsed
        and prose.text.startswith(":", end)
        and _TO.search(prose.text, max(0, start - 9), start) is not None
    )


def is_placed(prose: Prose, a: Attribution, m: Attribution) -> bool:
    """Whether what the model takes for the source stands behind a Spanish verb and a preposition, and says where."""
    behind = prose.language == "es" and a.cue and a.cue[0][1] <= m.source[0][0]
    return bool(behind and _PLACED.search(prose.text, a.cue[0][1] - 1, m.source[0][0]))
