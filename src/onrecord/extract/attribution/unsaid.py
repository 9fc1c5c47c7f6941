"""What the model takes for a statement though nothing is said: silence, and words that are no content of their verb."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract import cues
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.results import Attribution
from onrecord.extract.words import entries

_WHEN = frozenset({"when", "while", "as", "after", "before", "until"})
_ASKED = frozenset({"question", "interview", "survey", "poll"})


def keeps_back(prose: Prose, proposed: Attribution) -> bool:
    """Whether somebody tells nothing ("kept silent about", "gave no date for"), or feels for somebody ("fears for his
    job").
    """
    words = [prose.tokens[i].lemma.lower() for s, e in proposed.cue for i in prose.between(s, e)]
    if any(w in entries("silent.en") for w in words):
        return True
    first = next(iter(prose.between(*proposed.content[0])), 0)
    before = prose.tokens[max(0, first - 1)].lemma.lower()
    if "no" in (before, prose.tokens[first].lemma.lower(), *words):
        return any(w in entries("giving.en") for w in words)
    return before == "for" and words in (["fear"], ["fear", "for"])


def is_no_content(prose: Prose, proposed: Attribution, verbs: Sequence[int]) -> bool:
    """Whether unquoted words cannot be what the cue, with its `verbs`, puts down to somebody."""
    tokens = prose.tokens
    inside = [i for s, e in proposed.content for i in prose.between(s, e) if tokens[i].pos not in ("PUNCT", "SPACE")]
    if not inside:
        return True
    if not verbs:  # "The question was whether …"
        cue = [tokens[i].pos for s, e in proposed.cue for i in prose.between(s, e)]
        return not proposed.source and "NOUN" in cue
    last = verbs[-1]
    return (
        (not proposed.source and _is_due(prose, last))
        or _only_has_opinion(prose, inside)
        or _is_shown(prose, inside)
        or _is_adverbial(prose, inside)
        or _acts(prose, inside, last)
        or _are_asked(prose, inside, last)
        or _only_sounds(prose, inside, last)
    )


def _only_has_opinion(prose: Prose, inside: Sequence[int]) -> bool:
    """Whether the content names an opinion without telling it ("holds a different view")."""
    tokens = prose.tokens
    only = all(tokens[i].pos in ("DET", "ADJ", "PRON") for i in inside[:-1])
    return only and tokens[inside[-1]].lemma.lower() in entries("opinions.en")


def _is_shown(prose: Prose, inside: Sequence[int]) -> bool:
    """Whether a picture shows somebody somewhere: "it with a red roof"."""
    first, rest = prose.tokens[inside[0]], [prose.tokens[i] for i in inside[1:]]
    placed = bool(rest) and rest[0].tag == "IN" and rest[0].lemma.lower() in ("with", "in", "at", "on", "without")
    return first.tag == "PRP" and placed and not any(t.tag.startswith(("VB", "MD")) for t in rest)


def _is_adverbial(prose: Prose, inside: Sequence[int]) -> bool:
    """Whether the words only say when: "was in tears when the last ball fell"."""
    tokens = prose.tokens
    top = next((i for i in inside if tokens[i].head not in inside or tokens[i].head == i), inside[0])
    return tokens[inside[0]].lemma.lower() in _WHEN and tokens[top].dep == "advcl"


def _acts(prose: Prose, inside: Sequence[int], verb: int) -> bool:
    """Whether the words do what the verb says: "A row over fish has soured the talks"."""
    doer = prose.child(verb, "nsubj")
    known = prose.tokens[verb].lemma in cues.frames()
    return not known and doer in inside and inside[-1] < verb and prose.child(verb, "dobj") is not None


def _are_asked(prose: Prose, inside: Sequence[int], verb: int) -> bool:
    """Whether a poll asks so many people."""
    whom = prose.child(verb, "dobj")
    number = whom is not None and prose.child(whom, "nummod") is not None
    return number and whom in inside and prose.tokens[verb].lemma in _ASKED


def _only_sounds(prose: Prose, inside: Sequence[int], verb: int) -> bool:
    """Whether the verb is one that takes a quotation and nothing else ("smiled through most of this")."""
    takes = cues.frames().get(prose.tokens[verb].lemma)
    clause = any(prose.tokens[c].dep in ("ccomp", "xcomp") for c in prose.children[verb])
    return takes == frozenset({"quote"}) and inside[0] > verb and not clause


def _is_due(prose: Prose, verb: int) -> bool:
    """Whether a thing is to happen, with nobody who says so: "The hearing is expected to last two weeks"."""
    passive = prose.child(verb, "auxpass") is not None and prose.child(verb, "agent") is None
    return passive and prose.tokens[verb].lemma == "expect"
