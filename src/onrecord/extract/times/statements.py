"""When each statement was made: by its cue's own time, the dateline, the document's date, in that order."""

from __future__ import annotations

import re

import msgspec

from onrecord.extract.results import Analysis
from onrecord.extract.times import edtf
from onrecord.extract.times.found import Expression, Found
from onrecord.record import Article, SaidOnBasis, Span, Statement

AFAR = 60  # characters between a cue and its time, unless the time opens the sentence
OPENING = 24  # characters in which a time still opens its sentence
HEAD = 60  # characters of a paragraph in which a dateline ends
AFTER_DATELINE = re.compile(
    r"[\s.,:]*(?:\([^()\n]{2,40}\)[\s.,:]*)?(?:[—–_]|--?(?=\s)|/[^/\n]{2,30}/|[A-ZА-ЯЁ]{4,}[.:])"
)
PLACE = re.compile(r"[A-ZÀ-ÞА-ЯЁІЇЄҐ]{3,}")
SAID_AT = {"D", "W", "WE", "M", "S", "Q"}


def date_statements(
    article: Article, analysis: Analysis, found: Found, statements: tuple[Statement, ...]
) -> tuple[Statement, ...]:
    """The statements with `said_on` and its basis; both None where nothing says when.

    What the same speaker says next, in the same paragraph or the one after, was said on the same occasion.
    """
    times = cue_times(article, analysis, found, statements)
    general = _general(article, found)
    dated: list[Statement] = []
    last: tuple[Statement, int, tuple[str, SaidOnBasis] | None] | None = None
    for s in statements:
        said: tuple[str, SaidOnBasis] | None
        paragraph = _paragraph(article, s.content[0][0])
        own = times.get(s.id)
        if own is not None:
            date = _date_of(own)
            said = (date, "cue") if date else None
        elif _goes_on(last, s, paragraph) and last is not None:
            said = last[2]
        else:
            said = general
        last = (s, paragraph, said)
        dated.append(msgspec.structs.replace(s, said_on=said[0], said_on_basis=said[1]) if said else s)
    return tuple(dated)


def cue_times(
    article: Article, analysis: Analysis, found: Found, statements: tuple[Statement, ...]
) -> dict[str, Expression]:
    """The expression that says when each statement was made, by the statement's id; only those that have one."""
    contents = [span for s in statements for span in s.content]
    free = [e for e in found.expressions if not any(a <= e.span[0] and e.span[1] <= b for a, b in contents)]
    times: dict[str, Expression] = {}
    for s in statements:
        if s.cue and (nearest := _nearest(article, analysis, s, free)) is not None:
            times[s.id] = nearest
    return times


def _nearest(article: Article, analysis: Analysis, s: Statement, free: list[Expression]) -> Expression | None:
    cue = s.cue[0]
    start, end = _sentence(article, analysis, cue)
    best: tuple[int, Expression] | None = None
    for e in free:
        if not (start <= e.span[0] and e.span[1] <= end) or any(a <= e.span[0] < b for a, b in s.source):
            continue
        if e.time.point is not None and article.published and e.time.point.first.isoformat() > article.published[:10]:
            continue  # nothing was said after the day on which the article tells it
        gap = max(cue[0] - e.span[1], e.span[0] - cue[1], 0)
        opens = e.span[0] - start <= OPENING
        vague = e.time.value == "PAST_REF"
        if not (vague or (e.time.point is not None and e.time.point.grain in SAID_AT) or (opens and e.time.point)):
            continue
        if e.time.type == "SET" or gap > (AFAR // 3 if vague else AFAR if not opens else end - start):
            continue
        if best is None or gap < best[0]:
            best = (gap, e)
    return best[1] if best else None


def _sentence(article: Article, analysis: Analysis, span: Span) -> Span:
    for sentence in analysis.sentences:
        if sentence[0] <= span[0] < sentence[1]:
            return sentence
    return next((b.span for b in article.blocks if b.span[0] <= span[0] < b.span[1]), span)


def _paragraph(article: Article, at: int) -> int:
    """The number of the block that character `at` lies in, -1 outside them."""
    return next((n for n, b in enumerate(article.blocks) if b.span[0] <= at < b.span[1]), -1)


def _goes_on(last: tuple[Statement, int, object] | None, s: Statement, paragraph: int) -> bool:
    if last is None or s.speaker is None or last[0].speaker != s.speaker:
        return False
    return 0 <= paragraph - last[1] <= 1


def _date_of(e: Expression) -> str | None:
    """A statement's date by its cue's time, to the day at finest; None for "recently"."""
    if e.time.point is None:
        return None
    return edtf.of_point(e.time.point, e.time.mod if e.time.type == "DATE" else None)


def _general(article: Article, found: Found) -> tuple[str, SaidOnBasis] | None:
    """The date of what has no time of its own: the dateline's, else the document's."""
    for start, end in article.spans_of("paragraph")[:2]:
        for e in found.expressions:
            if not start <= e.span[0] < min(end, start + HEAD) or e.time.point is None or e.time.point.grain != "D":
                continue
            before = article.text[start : e.span[0]]
            if PLACE.search(before) and AFTER_DATELINE.match(article.text, e.span[1], e.span[1] + HEAD):
                return e.time.point.value, "dateline"
    published = article.published
    return (published[:10], "document") if published else None
