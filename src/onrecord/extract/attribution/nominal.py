"""Statements by a noun and whose it is: "the driver's claim that the brakes had failed", "her promise that …"."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.attribution import remarks
from onrecord.extract.attribution.prose import Prose, bare, indirect
from onrecord.extract.results import Attribution
from onrecord.extract.words import entries

CONFIDENCE = 0.6
_NOBODYS = frozenset({"report", "rumour", "rumor", "allegation", "claim", "speculation", "whisper", "suggestion"})


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """One statement a noun of the list `claims`, with whose it is before it and "that" right behind; in English."""
    if not prose.parsed:
        return
    for i, token in enumerate(prose.tokens[:-1]):
        that = prose.tokens[i + 1]
        known = token.lemma.lower() in _NOBODYS or token.lemma.lower() in entries("claims.en")
        if not known or that.text != "that" or prose.is_quoted(token.span[0]):
            continue
        owner, clause = prose.child(i, "poss"), that.head
        if that.dep != "mark" or prose.child(clause, "nsubj", "nsubjpass", "expl", "csubj") is None:
            continue
        said = [j for j in prose.subtree(clause) if j > i + 1]
        content = bare(prose.text, prose.span(said))
        if content is None:
            continue
        source = None if owner is None else remarks.noun_phrase(prose, owner, prose.paragraph_at(token.span[0]))
        if source is not None and token.lemma.lower() in entries("claims.en"):
            yield "nominal", indirect((content,), source, token.span, CONFIDENCE)
        elif owner is None and _is_nobodys(prose, i):
            yield (
                "hearsay",
                Attribution(content=(content,), cue=(token.span,), kind="unattributed", confidence=CONFIDENCE),
            )


def _is_nobodys(prose: Prose, i: int) -> bool:
    """ "Reports | that he had fled could not be confirmed": the subject of its sentence, with nothing before it."""
    token = prose.tokens[i]
    begins = all(prose.tokens[j].tag in ("JJ", "VBN", "DT", "RB") for j in prose.subtree(i) if j < i)
    return token.dep in ("nsubj", "nsubjpass") and token.lemma.lower() in _NOBODYS and begins
