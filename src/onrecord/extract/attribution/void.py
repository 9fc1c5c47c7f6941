"""Cues that state nothing: denied, supposed, only possible, or with nobody behind them."""

from __future__ import annotations

from onrecord.extract.attribution import phrases
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.results import Attribution, Token
from onrecord.extract.words import entries

_NOBODY = frozenset({"nobody", "none", "no-one"})


def is_void(prose: Prose, cue: phrases.Cue) -> bool:
    """Whether the content of the cue is nobody's statement ("did not say", "could say", "is said")."""
    if any(t.dep == "aux" and t.lemma.lower() in entries("possible.en") for t in _below(prose, cue.head)):
        return True
    passive = prose.child(cue.head, "auxpass") is not None and prose.child(cue.head, "agent") is None
    return (passive and cue.head == cue.last) or is_denied(prose, cue)


def is_denied(prose: Prose, cue: phrases.Cue) -> bool:
    """Whether a text says that the cue did not happen, or only what if ("did not say", "if he says", "refused to
    say", "nobody said").
    """
    denies = prose.tokens[cue.head].lemma in entries("denying.en") or prose.text[slice(*cue.span)].startswith("not")
    for t in _below(prose, cue.head):
        word = t.lemma.lower()
        if t.dep == "neg" and not denies:
            return True
        if t.dep == "mark" and word in ("if", "unless", "whether"):
            return True
        if t.dep in ("nsubj", "nsubjpass") and word in _NOBODY:
            return True
    return _below_void(prose, cue.head)


def says_nothing(prose: Prose, proposed: Attribution) -> bool:
    """Whether what the model proposes is what somebody did not say, by the verb of its cue, or follows a measure
    ("according to the scheme"); quoted words are said all the same.
    """
    if _measures(prose, proposed):
        return True
    if prose.quoted_share(proposed.content) > 0:
        return False
    for start, end in proposed.cue:
        for i in prose.between(start, end):
            cue = phrases.at(prose, i, "that")
            if cue is not None and "belief" not in cue.frames:
                return is_denied(prose, cue)
    return False


def _measures(prose: Prose, proposed: Attribution) -> bool:
    """Whether the first noun of the source is a thing to go by, not one that says something."""
    cue = " ".join(prose.text[slice(*c)] for c in proposed.cue).lower()
    nouns = [prose.tokens[i] for s, e in proposed.source for i in prose.between(s, e)]
    first = next((t for t in nouns if t.pos in ("NOUN", "PROPN")), None)
    return cue.startswith("according") and first is not None and first.lemma.lower() in entries("standards.en")


def is_participle(prose: Prose, verb: int) -> bool:
    """Whether the verb is a participle without an auxiliary or an agent ("asked whether …, she smiled")."""
    t = prose.tokens[verb]
    helped = any(c.dep in ("aux", "auxpass", "agent") for c in _below(prose, verb))
    return t.tag == "VBN" and not helped and t.dep != "conj"


def _below(prose: Prose, verb: int) -> list[Token]:
    return [prose.tokens[c] for c in prose.children[verb]]


def _below_void(prose: Prose, verb: int) -> bool:
    """Whether the cue is the infinitive of a verb that takes it back (refused to say, has yet to declare)."""
    head = prose.tokens[verb].head
    if head == verb or prose.tokens[verb].dep not in ("xcomp", "ccomp"):
        return False
    if prose.tokens[head].lemma in entries("refusing.en") and any(t.tag == "TO" for t in _below(prose, verb)):
        return True
    around = [*_below(prose, head), *_below(prose, verb)]
    return prose.tokens[verb].dep == "xcomp" and any(t.dep == "neg" or t.lemma == "yet" for t in around)
