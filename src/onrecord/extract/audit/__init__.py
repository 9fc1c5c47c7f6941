"""How an article is sourced: facts and counts, each traceable to statements, speakers and words.

The elements are those of the audits of Santa Clara University's Markkula Center for Applied Ethics. It
says what is there, never whether that is fair: no score of bias, no verdict.
"""

from __future__ import annotations

from onrecord.extract import quotations
from onrecord.extract.audit.counts import count, words_in
from onrecord.extract.audit.documents import documents
from onrecord.extract.audit.gaps import claims, single_source, unheard
from onrecord.extract.audit.justification import Tree, justify
from onrecord.extract.audit.sides import affiliations, sides
from onrecord.extract.results import Analysis, Quotation
from onrecord.record import Audit, Record, Speaker, Statement
from onrecord.record.audit import Source, SourceType

TYPES: dict[str, SourceType] = {
    "person": "named person",
    "organisation": "named organisation",
    "document": "document",
    "unnamed person": "unnamed person",
    "group": "unnamed group",
}
NAMED = frozenset({"named person", "named organisation", "document"})


def audit(record: Record, analysis: Analysis) -> Audit:
    """The sourcing audit of `record`, from its statements and speakers."""
    quoted = quotations.find(record.article)
    said: dict[str, list[Statement]] = {p.id: [] for p in record.speakers}
    for s in record.statements:
        if s.speaker is not None:
            said[s.speaker].append(s)
    basis, grouped, side_of = sides(record, said, quoted)
    tree = Tree(record, analysis)
    sources = [_source(p, said[p.id], side_of.get(p.id), record, tree, quoted) for p in record.speakers]
    named = {s.speaker for s in sources if s.type in NAMED}
    return Audit(
        article_words=len(words_in(record.article.text, record.article.spans_of("paragraph", "list", "quotation"))),
        total=count(record, quoted, record.statements),
        named=count(record, quoted, [s for s in record.statements if s.speaker in named]),
        unnamed=count(record, quoted, [s for s in record.statements if s.speaker and s.speaker not in named]),
        sources=tuple(sorted(sources, key=lambda s: -s.counts.statements)),
        affiliations=affiliations(record, said, quoted),
        sides=grouped,
        side_basis=basis,
        claims=claims(record),
        unheard=unheard(record, analysis),
        single_source=single_source(record),
        documents=documents(record, analysis),
    )


def _source(
    speaker: Speaker,
    said: list[Statement],
    side: str | None,
    record: Record,
    tree: Tree,
    quoted: tuple[Quotation, ...],
) -> Source:
    kind = TYPES[speaker.type]
    return Source(
        speaker=speaker.id,
        type=kind,
        name=speaker.name if kind in NAMED else None,
        described_as=speaker.name,
        title=speaker.title,
        affiliation=speaker.affiliation,
        side=side,
        justification=justify(speaker, said, record, tree),
        why_unnamed=speaker.why_unnamed,
        statements=tuple(s.id for s in said),
        counts=count(record, quoted, said),
    )
