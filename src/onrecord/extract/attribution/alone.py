"""Which statements are believed though only a rule has found them, or only the model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from onrecord.extract.attribution import phrases, reckoned
from onrecord.extract.attribution.overlap import length, share, touch
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.results import Attribution
from onrecord.extract.words import entries

WHOLE = frozenset({"post", "interview", "quoted", "introduced", "run"})
"""Rules whose content is one statement; what somebody reports within it is not taken from the model."""
READINGS = frozenset({"hearsay", "passive", "according", "pointed", "rejected"})
"""Rules that know better than the model what part each word near their cue plays."""
EXACT = WHOLE | READINGS | {"nested", "headline"}
_ALONE = EXACT | {"reckoned", "nominal"}
"""Rules that are believed without the model."""
_REPORTED = frozenset({"clause that", "clause to", "clause ing"})
"""Rules that are believed alone within what somebody says."""
_CHARGES = frozenset({"accuse", "complain", "warn"})
"""Verbs that are, with what "of" has behind them."""
LIKELY, _LIKELY_SHORT, _LIKELY_QUOTED = 0.36, 0.65, 0.3
"""How sure the model must be alone: of words in quotation marks least, since few of those are no statement."""
_SURE = 0.8
_SHORT = 20  # characters


class Ruled(msgspec.Struct, frozen=True):
    """A statement with the name of the rule that found it."""

    rule: str
    attribution: Attribution


def stands_alone(prose: Prose, r: Ruled, others: Iterable[Ruled], said: Sequence[Attribution]) -> bool:
    """Whether the rule is believed without the model: exact ones are, and all where the model knows little of the
    language; a rule of syntax is where its subject says another thing as well.
    """
    if r.rule in _ALONE or not prose.parsed or _is_reported(prose, r, said):
        return True
    if any(_begins(prose, r.attribution, m) for m in said) or _is_plain(prose, r):
        return True
    source = r.attribution.source
    cues = [o.attribution.cue for o in others if o.attribution.source == source]
    return any(touch(cue, m.cue) for cue in cues for m in said if is_likely(prose, m))


def _is_plain(prose: Prose, r: Ruled) -> bool:
    """Whether words and syntax leave no doubt: "begs the chairman for two more months", "the minutes record that …",
    or the model cannot read the line: "COUNCIL DENIES POOL WILL CLOSE".
    """
    a = r.attribution
    if not a.cue or not a.source:
        return False
    if r.rule in _REPORTED and all(prose.text[slice(*s)].isupper() for s in (a.source[0], a.cue[-1], a.content[0])):
        return True
    verbs = [prose.tokens[i].lemma for i in prose.between(*a.cue[-1]) if prose.tokens[i].pos == "VERB"]
    if r.rule == "clause small":
        return verbs[-1:] == ["declare"]
    if r.rule == "clause of":
        return verbs[-1:] in (["beg"], ["plead"])
    nouns = [prose.tokens[i] for i in prose.between(*a.source[0]) if prose.tokens[i].pos == "NOUN"]
    text = bool(nouns) and nouns[0].lemma.lower() in entries("speakers/documents")
    return r.rule == "clause that" and text and prose.text[a.cue[-1][1] : a.content[0][0]].strip() == "that"


def _begins(prose: Prose, a: Attribution, m: Attribution) -> bool:
    """Whether the model has the statement, and takes the quotation that stands as a sentence behind it for the rest:
    'admits that it "nearly fell". "Then you rang."'"""
    same = touch(a.cue, m.cue) and share(a.content, m.content) == 1 and m.confidence >= _SURE
    behind = prose.text[a.content[-1][1] :].lstrip(' .”"’')[:1]
    return same and prose.quoted_share(a.content) > 0 and behind in '“"‘«' and behind != ""


def _is_reported(prose: Prose, r: Ruled, said: Iterable[Attribution]) -> bool:
    """Whether the attribution is told in what somebody else says: "recalled that the mayor had promised to pay".

    A pronoun there is mostly the one who tells it, whose statement that is already.
    """
    a = r.attribution
    if not (r.rule in _REPORTED or _charges(prose, r)) or not a.cue or a.source[0][0] > a.cue[0][0]:
        return False
    source = [prose.tokens[i].pos for s, e in a.source for i in prose.between(s, e)]
    told = [m for m in said if m.cue and share(a.cue, m.content) == 1 and is_likely(prose, m)]
    if not told or set(source) <= {"PRON"}:
        return False
    asked = {prose.tokens[i].lemma.lower() for m in told for s in m.source for i in prose.between(*s)}
    return phrases.speaks(prose, a.cue[-1]) or bool(asked & reckoned.POLLS)  # a poll tells what people think


def _charges(prose: Prose, r: Ruled) -> bool:
    """Whether somebody did so by "of": "had complained of a leak"."""
    cued = [prose.tokens[i] for i in prose.between(*r.attribution.cue[0])] if r.rule == "clause of" else []
    return any(t.lemma in _CHARGES and t.tag in ("VBD", "VBN") for t in cued)


def is_likely(prose: Prose, m: Attribution) -> bool:
    """Whether the model alone is believed: in a few words only where it is surer."""
    if prose.quoted_share(m.content):
        return m.confidence >= _LIKELY_QUOTED
    return m.confidence >= (_LIKELY_SHORT if length(m.content) <= _SHORT else LIKELY)
