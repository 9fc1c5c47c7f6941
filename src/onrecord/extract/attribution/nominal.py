"""Statements by a noun and whose it is: "the driver's claim that the brakes had failed", "her promise that …"."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.attribution import remarks
from onrecord.extract.attribution.prose import Prose, bare, indirect
from onrecord.extract.results import Attribution
from onrecord.extract.words import entries

CONFIDENCE = 0.6


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """One statement a noun of the list `claims`, with whose it is before it and "that" right behind; in English."""
    if not prose.parsed:
        return
    for i, token in enumerate(prose.tokens[:-1]):
        that = prose.tokens[i + 1]
        if token.lemma.lower() not in entries("claims.en") or that.text != "that" or prose.is_quoted(token.span[0]):
            continue
        owner, clause = prose.child(i, "poss"), that.head
        if owner is None or that.dep != "mark" or prose.child(clause, "nsubj", "nsubjpass", "expl", "csubj") is None:
            continue
        source = remarks.noun_phrase(prose, owner, prose.paragraph_at(token.span[0]))
        said = [j for j in prose.subtree(clause) if j > i + 1]
        content = bare(prose.text, prose.span(said))
        if source is not None and content is not None:
            yield (
                "nominal",
                indirect((content,), source, token.span, CONFIDENCE),
            )
