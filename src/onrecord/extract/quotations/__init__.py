"""Quoted words, by their marks: straight, curly, single, guillemets and dashes, over paragraphs, balanced or not."""

from __future__ import annotations

import msgspec

from onrecord.extract.quotations import dashes
from onrecord.extract.quotations.marks import Found, scan
from onrecord.extract.results import Quotation
from onrecord.record import Article, Span


def find(article: Article) -> tuple[Quotation, ...]:
    """All quotations of the article's prose by their start, outer before inner.

    A quotation whose paragraph ends before its closing mark goes on in the next paragraph where that opens with
    the same mark again; otherwise it ends at its paragraph's end, or before the words that name its speaker.
    """
    text, language = article.text, article.language or "en"
    found: list[Quotation] = []
    running: Quotation | None = None
    for block in paragraphs(article):
        if (dashed := dashes.parse(text, block, language)) is not None:
            running = None
            found.append(dashed)
            for piece in dashed.spans:
                found += [_quotation(f, depth=f.depth + 1) for f in scan(text, piece, language)]
            continue
        marks = scan(text, block, language)
        if running is not None and marks and _goes_on(running, marks[0], text, block):
            whole = _joined(running, marks[0])
            found[found.index(running)] = whole
            marks = marks[1:]
            running = whole if not whole.closed else None
        else:
            running = None
        quotations = [_with_remarks(_quotation(f), text, language) for f in marks]
        found += quotations
        outer = [q for q in quotations if q.depth == 0]
        if outer and not outer[-1].closed and outer[-1].spans[-1][1] == block[1]:
            running = outer[-1]
    return tuple(sorted(found, key=lambda q: (q.outer[0][0], -q.outer[-1][1])))


def paragraphs(article: Article) -> list[Span]:
    """Prose spans in order; a block that holds several lines counts as several paragraphs."""
    text = article.text
    spans = []
    for start, end in article.prose():
        at = start
        for line in text[start:end].split("\n"):
            if line.strip():
                lead = len(line) - len(line.lstrip())
                spans.append((at + lead, at + len(line.rstrip())))
            at += len(line) + 1
    return spans


def _quotation(f: Found, depth: int | None = None) -> Quotation:
    return Quotation(
        spans=(f.inner,), outer=(f.outer,), mark=f.mark, closed=f.closed, depth=f.depth if depth is None else depth
    )


def _with_remarks(q: Quotation, text: str, language: str) -> Quotation:
    """The quotation in pieces, where the writer's remarks stand between its marks."""
    pieces = dashes.parted(text, q.spans[0], language) if q.depth == 0 else q.spans
    if len(pieces) == 1:
        return q
    outer = ((q.outer[0][0], pieces[0][1]), *pieces[1:-1], (pieces[-1][0], q.outer[0][1]))
    return msgspec.structs.replace(q, spans=pieces, outer=outer)


def _goes_on(running: Quotation, first: Found, text: str, block: Span) -> bool:
    """Whether a paragraph takes up the quotation: with its mark, or as Spanish does with the closing one (»)."""
    same = first.mark == running.mark or (running.mark, first.mark) == ("«", "»")
    return first.outer[0] == block[0] and same and first.opened


def _joined(running: Quotation, more: Found) -> Quotation:
    return Quotation(
        spans=(*running.spans, more.inner), outer=(*running.outer, more.outer), mark=running.mark, closed=more.closed
    )
