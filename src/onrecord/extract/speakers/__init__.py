"""Whose words they are: every source resolved within the article."""
from __future__ import annotations

import msgspec

from onrecord.extract.results import Analysis, Attribution, Quotation
from onrecord.record import Article, Speaker, Statement


class Voices(msgspec.Struct, frozen=True):
    """The speakers of an article, and its statements, each with its speaker and addressee."""

    speakers: tuple[Speaker, ...]
    statements: tuple[Statement, ...]


def resolve(
    article: Article, analysis: Analysis, quoted: tuple[Quotation, ...], attributions: tuple[Attribution, ...]
) -> Voices:
    return Voices(
        (),
        tuple(
            Statement(
                id=f"s{n}", kind=a.kind, content=a.content, source=a.source, cue=a.cue, hedges=a.hedges,
                confidence=a.confidence,
            )
            for n, a in enumerate(attributions, 1)
        ),
    )
