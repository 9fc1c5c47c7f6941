"""When: times that resolve."""

from __future__ import annotations

import re

import msgspec

from onrecord.extract.results import Analysis, Quotation
from onrecord.extract.times.dates import Date
from onrecord.extract.times.match import Tokens, direction, matches
from onrecord.extract.times.resolve import Resolved, Scene, resolve
from onrecord.extract.times.rules import grammar
from onrecord.record import Article, Occurrence, Span, Statement, TimeExpression


class Expression(msgspec.Struct, frozen=True):
    span: Span
    time: Resolved


Found = tuple[Expression, ...]


def find(article: Article, analysis: Analysis | None, quoted: tuple[Quotation, ...]) -> Found:
    language = article.language or "en"
    rules = grammar(language)
    if rules is None:
        return ()
    scene = Scene(_day(article.published))
    found: list[Expression] = []
    for span in article.prose():
        tokens = Tokens(article.text, span, rules)
        for match in matches(tokens):
            scene.direction = direction(tokens, *match.tokens)
            resolved = resolve(match.type, match.meaning, scene)
            if resolved is not None:
                found.append(Expression(match.span, resolved))
    return tuple(found)


def _day(published: str | None) -> Date | None:
    m = re.match(r"(\d{4})-(\d\d)-(\d\d)", published or "")
    if m is None:
        return None
    try:
        return Date(int(m[1]), int(m[2]), int(m[3]))
    except ValueError:
        return None


def expressions(found: Found) -> tuple[TimeExpression, ...]:
    return tuple(TimeExpression(span=e.span, type=e.time.type, value=e.time.value, mod=e.time.mod) for e in found)


def date_document(article: Article, found: Found) -> Article:
    return article


def date_statements(
    article: Article, analysis: Analysis, found: Found, statements: tuple[Statement, ...]
) -> tuple[Statement, ...]:
    return statements


def timeline(
    article: Article, analysis: Analysis, found: Found, statements: tuple[Statement, ...]
) -> tuple[Occurrence, ...]:
    return ()
