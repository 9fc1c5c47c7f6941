"""Where English statements end before what another clause tells: that of the noun they stand behind ("Finch, who says
it is safe, | left"), or what came of an act ("asked the board to wait, | but her motion fell")."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from onrecord.extract.attribution.prose import Prose
from onrecord.extract.results import Attribution

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_DEEP = 12  # verbs over one another


def ended(prose: Prose, found: Iterable[Attribution]) -> list[Attribution]:
    """The statements, those of a "who" or a "whose" without the verb of the noun that it stands behind."""
    return [_before_outcome(prose, _ended(prose, a)) if prose.parsed and a.cue and a.content else a for a in found]


def _before_outcome(prose: Prose, a: Attribution) -> Attribution:
    """What somebody asked or promised to do, without what the writer tells of it behind "but"."""
    tokens, (start, end) = prose.tokens, a.content[-1]
    inside = prose.between(start, end)
    if not inside or a.cue[-1][1] > start or tokens[inside[0]].tag != "TO" or prose.is_quoted(start):
        return a
    verb = tokens[tokens[inside[0]].head].head
    for i in inside[1:]:
        told = tokens[i].text == "but" and tokens[i - 1].text == "," and tokens[i].head == verb
        if told and any(tokens[c].dep == "conj" and _has_subject(prose, c, {c}, start) for c in prose.children[verb]):
            return msgspec.structs.replace(a, content=(*a.content[:-1], (start, tokens[i - 1].span[0])))
    return a


def _ended(prose: Prose, a: Attribution) -> Attribution:
    tokens, (start, end) = prose.tokens, a.content[-1]
    verb = next((i for i in reversed(prose.between(*a.cue[-1])) if tokens[i].pos in ("VERB", "AUX")), None)
    source = prose.text[slice(*a.source[0])] if a.source else ""
    if verb is None or a.cue[-1][1] > start or not (tokens[verb].dep == "relcl" or ", whose " in source):
        return a
    above = _above(prose, verb)
    for i in prose.between(start, end):
        if tokens[i].tag in ("WP", "WDT"):
            return a  # what follows may be the verb of another clause
        main = "ROOT" in (tokens[i].dep, tokens[tokens[i].head].dep)
        set_off = main and tokens[i].tag in _FINITE and tokens[i - 1].text == ","
        if set_off and (i in above or tokens[i].head in above) and not _has_subject(prose, i, above, start):
            kept = (*a.content[:-1], (start, tokens[i - 1].span[0]))
            return msgspec.structs.replace(a, content=kept) if kept[-1][1] > start else a
    return a


def _above(prose: Prose, verb: int) -> set[int]:
    found: set[int] = set()
    while prose.tokens[verb].head not in (verb, *found) and len(found) < _DEEP:
        verb = prose.tokens[verb].head
        found.add(verb)
    return found


def _has_subject(prose: Prose, i: int, above: set[int], start: int) -> bool:
    """Whether who does it is named within the content."""
    verb = i if i in above else prose.tokens[i].head
    return any(prose.tokens[c].dep in _SUBJECTS and prose.tokens[c].span[0] >= start for c in prose.children[verb])
