"""The article's timeline: what happened and what was said, each with its date, precision and basis, in order."""

from __future__ import annotations

from onrecord.extract.results import Analysis
from onrecord.extract.times import edtf
from onrecord.extract.times.dates import Date
from onrecord.extract.times.found import Expression, Found
from onrecord.extract.times.statements import cue_times
from onrecord.record import Article, Occurrence, Precision, Span, Statement

PRECISIONS: dict[str, Precision] = {
    "D": "day", "W": "week", "WE": "week", "M": "month", "Q": "quarter", "S": "season", "HY": "half-year",
    "Y": "year", "DE": "decade", "CE": "century",
}  # fmt: skip
ABOUT = frozenset({"APPROX", "START", "MID", "END"})


def timeline(
    article: Article, analysis: Analysis, found: Found, statements: tuple[Statement, ...]
) -> tuple[Occurrence, ...]:
    """Events and statements by date. An event date mentioned twice stands once, with both mentions; what a
    statement's content dates bears the statement's id, apart from the day on which it was said."""
    said_at = {id(e) for e in cue_times(article, analysis, found, statements).values()}
    events: dict[tuple[str, str | None], Occurrence] = {}
    for e in found.expressions:
        if id(e) in said_at or e.time.point is None or e.time.type == "SET":
            continue
        event = _event(article, analysis, e, statements)
        known = events.get((event.date, event.statement))
        if known is not None:
            mentions = tuple(dict.fromkeys((*known.mentions, *event.mentions)))
            event = Occurrence(
                date=known.date, precision=known.precision, basis=known.basis, kind="event",
                mentions=mentions, statement=known.statement,
            )  # fmt: skip
        events[(event.date, event.statement)] = event
    said = [_said(s) for s in statements if s.said_on is not None]
    return tuple(sorted((*events.values(), *said), key=_order))


def _event(article: Article, analysis: Analysis, e: Expression, statements: tuple[Statement, ...]) -> Occurrence:
    assert e.time.point is not None
    date = edtf.of_point(e.time.point, e.time.mod)
    precision: Precision = "about" if e.time.mod in ABOUT else PRECISIONS[e.time.point.grain]
    if e.time.type == "TIME" and precision == "day":
        precision = "time"
    if e.meaning.year is not None or e.meaning.hundreds is not None:
        basis = "text"
    else:
        basis = "narrative" if e.meaning.from_ in ("focus", "period") else "document"
    for s in statements:
        for span in s.content:
            if span[0] <= e.span[0] and e.span[1] <= span[1]:
                return Occurrence(
                    date=date, precision=precision, basis=basis, kind="event", mentions=(span,), statement=s.id
                )
    mention = _around(article, analysis, e.span)
    return Occurrence(date=date, precision=precision, basis=basis, kind="event", mentions=(mention,))


def _said(s: Statement) -> Occurrence:
    assert s.said_on is not None
    return Occurrence(
        date=s.said_on,
        precision=_precision(s.said_on),
        basis=s.said_on_basis or "document",
        kind="statement",
        mentions=(s.content[0],),
        statement=s.id,
    )


def _precision(date: str) -> Precision:
    if edtf.YEARLESS.fullmatch(date):
        return "day"
    found = edtf.bounds(date)
    if date.endswith(("~", "%")) or found is None:
        return "about"
    days = (found[1] - found[0]).days
    if "-" in date and date[5:7] in ("21", "22", "23", "24"):
        return "season"
    return "day" if days == 0 else "week" if days < 8 else "month" if days < 32 else "quarter" if days < 100 else "year"


def _around(article: Article, analysis: Analysis, span: Span) -> Span:
    """The sentence that `span` stands in, else its block."""
    for sentence in analysis.sentences:
        if sentence[0] <= span[0] < sentence[1]:
            return sentence
    return next((b.span for b in article.blocks if b.span[0] <= span[0] < b.span[1]), span)


def _order(o: Occurrence) -> tuple[Date, Date, str, Span]:
    first, last = edtf.bounds(o.date) or (Date.max, Date.max)
    return first, last, o.kind, o.mentions[0]
