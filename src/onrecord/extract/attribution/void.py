"""Cues that state nothing: denied, supposed, asked for, only possible, or with nobody behind them."""

from __future__ import annotations

from onrecord.extract.attribution import phrases
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.words import entries


def is_void(prose: Prose, cue: phrases.Cue) -> bool:
    """Whether the content of the cue is nobody's statement ("did not say", "if he says", "refused to say")."""
    tokens, verb = prose.tokens, cue.head
    denied_by_itself = tokens[verb].lemma in entries("denying.en") or prose.text[slice(*cue.span)].startswith("not")
    for c in prose.children[verb]:
        t = tokens[c]
        word = t.lemma.lower()
        if t.dep == "neg" and not denied_by_itself:
            return True
        if t.dep == "aux" and word in entries("possible.en"):
            return True
        if t.dep == "mark" and word in ("if", "unless", "whether"):
            return True
        if t.dep in ("nsubj", "nsubjpass") and word in ("nobody", "none", "no-one"):
            return True
    if cue.head == cue.last and prose.child(verb, "auxpass") is not None and prose.child(verb, "agent") is None:
        return True
    return _below_void(prose, verb)


def is_participle(prose: Prose, verb: int) -> bool:
    """Whether the verb is a participle without an auxiliary or an agent ("asked whether …, she smiled")."""
    t = prose.tokens[verb]
    helped = any(prose.tokens[c].dep in ("aux", "auxpass", "agent") for c in prose.children[verb])
    return t.tag == "VBN" and not helped and t.dep != "conj"


def _below_void(prose: Prose, verb: int) -> bool:
    """Whether the cue is the infinitive of a verb that takes it back (refused to say, has yet to declare)."""
    tokens = prose.tokens
    head = tokens[verb].head
    if head == verb or tokens[verb].dep not in ("xcomp", "ccomp"):
        return False
    if tokens[head].lemma in entries("refusing.en") and any(tokens[c].tag == "TO" for c in prose.children[verb]):
        return True
    around = [tokens[c] for v in (head, verb) for c in prose.children[v]]
    return tokens[verb].dep == "xcomp" and any(t.dep == "neg" or t.lemma == "yet" for t in around)
