"""One article in, one record out: the stages in their order."""

from __future__ import annotations

import msgspec

from onrecord.extract import attribution, audit, language, passages, quotations, speakers, times
from onrecord.extract.results import Attribution
from onrecord.record import Article, Record


def extract(article: Article, source: str, said: tuple[Attribution, ...] | None = None) -> Record:
    """The record of `article`; `source` is what the record names as its input.

    `said` are statements that somebody knows already, by annotation say: they are taken in place of those that
    would be found.
    """
    analysis = language.analyse(article)
    quoted = quotations.find(article)
    found = times.find(article, analysis, quoted)
    article = times.date_document(article, found)
    attributions = attribution.attribute(article, analysis, quoted) if said is None else said
    voices = speakers.resolve(article, analysis, quoted, attributions)
    documents = frozenset(p.id for p in voices.speakers if p.type == "document")
    statements = times.date_statements(article, analysis, found, voices.statements, documents)
    record = Record(
        source=source,
        article=article,
        sentences=analysis.sentences,
        speakers=voices.speakers,
        statements=statements,
        times=times.expressions(found),
        timeline=times.timeline(article, analysis, found, statements),
        support=language.support(article.language),
    )
    record = msgspec.structs.replace(record, passages=passages.choose(record, analysis))
    return msgspec.structs.replace(record, audit=audit.audit(record, analysis))
