"""When: every expression of time with its value, the document's date, the date of every statement, the timeline.

The grammar is data (`grammar/*.words`, `grammar/*.rules`); docs/times.md explains it to those who do not program.
"""

from __future__ import annotations

import re

import msgspec

from onrecord.extract.results import Analysis, Quotation
from onrecord.extract.times import document, edtf
from onrecord.extract.times.dates import Date, day_written
from onrecord.extract.times.entries import entry_at, find_entries
from onrecord.extract.times.found import Expression, Found, Inferred
from onrecord.extract.times.match import Tokens, matches
from onrecord.extract.times.points import PAST, Scene
from onrecord.extract.times.ranges import ranged
from onrecord.extract.times.resolve import ZONES, resolve
from onrecord.extract.times.rules import Grammar, grammar
from onrecord.extract.times.statements import date_statements
from onrecord.extract.times.tense import direction, is_done
from onrecord.extract.times.timeline import timeline
from onrecord.record import Article, TimeExpression, TimeType

__all__ = ["Expression", "Found", "Inferred", "date_document", "date_statements", "expressions", "find", "timeline"]


def find(article: Article, analysis: Analysis | None, quoted: tuple[Quotation, ...]) -> Found:
    """Every DATE, TIME, DURATION and SET in the article's prose; nothing where its language has no grammar.

    Relative ones count from `article.published`, or from the date inferred from the text where there is none; in a
    page with entries of several days, from the day of the entry.
    """
    rules = grammar((article.language or (analysis.language if analysis else "") or "en").partition("-")[0])
    if rules is None:
        return Found()
    published = day_written(article.published)
    found = _found(article, rules, published)
    inferred = document.infer(article, found.expressions) if published is None else None
    if inferred is None:
        return found
    return msgspec.structs.replace(_found(article, rules, day_written(inferred.date)), inferred=inferred)


def expressions(found: Found) -> tuple[TimeExpression, ...]:
    """The expressions as the record has them."""
    return tuple(
        TimeExpression(
            span=e.span,
            type=_type(e.time.type),
            value=e.time.value,
            edtf=edtf_of(e),
            mod=e.time.mod,
            quant=e.time.quant,
            freq=e.time.freq,
            interval=e.interval,
        )
        for e in found.expressions
    )


def date_document(article: Article, found: Found) -> Article:
    """`article` with the date that was inferred for it, marked as inferred with the reason; unchanged if it has one."""
    if found.inferred is None or article.published is not None:
        return article
    return msgspec.structs.replace(
        article,
        published=found.inferred.date,
        published_basis="inferred",
        published_reason=found.inferred.reason,
    )


def edtf_of(e: Expression) -> str | None:
    """The expression's date in EDTF: a point, a moment, or the interval that a duration counted from a day covers."""
    time = e.time
    if time.point is None:
        if time.interval is not None:
            return edtf.between(*time.interval)
        return edtf.of_value(time.value, time.mod) if time.value else None
    clock = re.search(r"T(\d\d:\d\d(?::\d\d)?)$", time.value or "")
    if time.type == "TIME" and clock and time.point.grain == "D":
        return edtf.of_moment(time.point.first, clock[1], ZONES.get(e.meaning.zone or "", ""))
    return edtf.of_point(time.point, time.mod, time.doubtful)


def _found(article: Article, rules: Grammar, published: Date | None) -> Found:
    entries = find_entries(article, rules, published)
    scene, here = Scene(published), None
    found: list[Expression] = []
    for span in article.prose():
        entry = entry_at(entries, span[0])
        if entry is not None and entry is not here:
            scene, here = Scene(entry.day), entry
        tokens = Tokens(article.text, span, rules)
        for match in matches(tokens):
            scene.direction = direction(tokens, *match.tokens)
            scene.done = scene.direction <= 0 and is_done(tokens, *match.tokens)
            scene.direction = PAST if scene.done else scene.direction
            resolved = resolve(match.type, match.meaning, scene)
            if resolved is not None:
                found.append(Expression(match.span, match.meaning, resolved, scene.direction))
    return Found(tuple(ranged(article.text, found, rules)), entries=entries)


def _type(name: str) -> TimeType:
    match name:
        case "DATE" | "TIME" | "DURATION" | "SET":
            return name
    raise AssertionError(f"no TIMEX3 type: {name}")
