"""The sourcing audit of one record: facts and counts, each traceable to statements, speakers and words.

The elements are those that Santa Clara University's Markkula Center uses to audit journalism (sourced
statement, type, name, title and justification of the source), with what can be counted beside them.
No score of bias and no verdict: a count says how a piece is sourced, not whether it is fair.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

Span = tuple[int, int]

SourceType = Literal["named person", "named organisation", "document", "unnamed person", "unnamed group"]
Grounds = Literal["role", "witness", "experience", "knowledge", "relation", "work", "contents"]
SideBasis = Literal["country", "party", "affiliation"]
HedgeKind = Literal["hedge", "unattributed"]


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """How many statements, and how many words of them.

    `statements` is the sum of the four kinds. `words` are words of content, `quoted_words` those of them
    that stand in quotation marks or in a dash quotation; a word that two statements of one group share
    counts once.
    """

    statements: int = 0
    direct: int = 0
    mixed: int = 0
    indirect: int = 0
    unattributed: int = 0
    words: int = 0
    quoted_words: int = 0


class Justification(msgspec.Struct, frozen=True, kw_only=True):
    """The words that say why a source is in a position to know, and what kind of grounds they give."""

    span: Span
    grounds: Grounds


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """One speaker as a source: the elements of the Markkula Center's audits, and the counts.

    `name` is None where the article does not name the source; `described_as` then holds its words for it.
    """

    speaker: str
    type: SourceType
    name: str | None
    described_as: str
    title: str | None = None
    affiliation: str | None = None
    side: str | None = None
    justification: tuple[Justification, ...] = ()
    why_unnamed: Span | None = None
    statements: tuple[str, ...] = ()
    counts: Counts


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """What an affiliation, a side or any set of speakers carries; `evidence` is the words that tie them to it."""

    name: str
    speakers: tuple[str, ...]
    statements: tuple[str, ...]
    evidence: tuple[Span, ...] = ()
    counts: Counts


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """A statement that nobody stands for, or that is put with reserve; `spans` are the words that make it so."""

    statement: str
    kind: HedgeKind
    spans: tuple[Span, ...]


class Unheard(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody whom the text names and to whom no statement is put down.

    `spoken_about_in` are the statements of others whose content names them.
    """

    name: str
    type: Literal["person", "organisation"]
    mentions: tuple[Span, ...]
    spoken_about_in: tuple[str, ...] = ()


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """Paragraphs in a row whose every statement has one and the same source."""

    span: Span
    speaker: str
    statements: tuple[str, ...]


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A report, poll, letter, ruling or law that the text cites; `speaker` where statements are put down to it."""

    name: str
    mentions: tuple[Span, ...]
    speaker: str | None = None
    statements: tuple[str, ...] = ()


class Audit(msgspec.Struct, frozen=True, kw_only=True):
    """How an article is sourced. Counts only: no score of bias, no verdict.

    `article_words` are the words of its paragraphs, lists and quotations; `total` counts all statements,
    `named` and `unnamed` those with a speaker by whether the speaker has a name. `sides` are formed by
    what the speakers' titles, affiliations and names say, as `side_basis` tells; None where they say too little.
    """

    article_words: int = 0
    total: Counts = Counts()
    named: Counts = Counts()
    unnamed: Counts = Counts()
    sources: tuple[Source, ...] = ()
    affiliations: tuple[Group, ...] = ()
    sides: tuple[Group, ...] = ()
    side_basis: SideBasis | None = None
    claims: tuple[Claim, ...] = ()
    unheard: tuple[Unheard, ...] = ()
    single_source: tuple[Stretch, ...] = ()
    documents: tuple[Document, ...] = ()

    def spans(self) -> list[Span]:
        """Every span the audit points at."""
        return list(self._spans())

    def _spans(self) -> Iterator[Span]:
        for source in self.sources:
            yield from (j.span for j in source.justification)
            if source.why_unnamed:
                yield source.why_unnamed
        for group in (*self.affiliations, *self.sides):
            yield from group.evidence
        for claim in self.claims:
            yield from claim.spans
        for name in self.unheard:
            yield from name.mentions
        for document in self.documents:
            yield from document.mentions
        yield from (s.span for s in self.single_source)
