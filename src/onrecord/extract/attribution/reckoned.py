"""What somebody puts a thing down to, and what a poll gives: "puts the delay down to frost", "the poll gives the Reds
nine seats"; English verbs that say something in these forms alone."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.attribution import phrases, remarks
from onrecord.extract.attribution.prose import Prose, bare, indirect
from onrecord.extract.attribution.void import is_denied
from onrecord.extract.results import Attribution
from onrecord.record import Span

CONFIDENCE = 0.7
POLLS = frozenset({"poll", "survey", "canvass"})
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """One statement a verb."""
    if not prose.parsed:
        return
    for i, token in enumerate(prose.tokens):
        if token.lemma not in ("give", "put") or prose.is_quoted(token.span[0]) or prose.child(i, "auxpass"):
            continue
        words = _put_down(prose, i) if token.lemma == "put" else _given(prose, i)
        region = prose.paragraph_at(token.span[0])
        source = remarks.subject(prose, i, region) if words else None
        if words is None or source is None or is_denied(prose, phrases.Cue(i, i, token.span, frozenset())):
            continue
        content = bare(prose.text, words)
        if content is not None and source[1] <= token.span[0] < content[0]:
            cue = remarks.cue_span(prose, i)[0], token.span[1]
            yield (
                "reckoned",
                indirect((content,), source, cue, CONFIDENCE),
            )


def _put_down(prose: Prose, verb: int) -> Span | None:
    """ "It down to a disc of dust, seen edge-on": to the end of the sentence where no other verb is in the rest."""
    tokens = prose.tokens
    thing, down = prose.child(verb, "dobj"), prose.child(verb, "prt", "advmod", "prep")
    if thing is None or down is None or tokens[down].lemma != "down" or thing > down:
        return None
    to = next((c for v in (verb, down) for c in prose.children[v] if tokens[c].lemma == "to" and c > down), None)
    cause = prose.child(to, "pobj", "pcomp") if to is not None and tokens[to].dep == "prep" else None
    if cause is None:
        return None
    start, end = tokens[min(prose.subtree(thing))].span[0], tokens[max(prose.subtree(cause))].span[1]
    stop = next(e for s, e in prose.sentences(prose.paragraph_at(start)) if e >= end)
    rest = [tokens[i] for i in prose.between(end, stop)]
    return (start, end if any(t.tag in _FINITE or t.tag == "CC" for t in rest) else stop)


def _given(prose: Prose, verb: int) -> Span | None:
    """What a poll gives somebody, in numbers."""
    tokens = prose.tokens
    who, whom, what = (prose.child(verb, dep) for dep in ("nsubj", "dative", "dobj"))
    if who is None or whom is None or what is None or tokens[who].lemma.lower() not in POLLS or whom > what:
        return None
    inside = prose.subtree(what)
    if not any(tokens[i].pos == "NUM" for i in inside):
        return None
    return tokens[min(prose.subtree(whom))].span[0], tokens[max(inside)].span[1]
