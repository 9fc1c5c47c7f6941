"""When: times that resolve."""
from __future__ import annotations

from typing import Any

from onrecord.extract.results import Analysis, Quotation
from onrecord.record import Article, Occurrence, Statement, TimeExpression

Found = Any


def find(article: Article, analysis: Analysis, quoted: tuple[Quotation, ...]) -> Found:
    return ()


def expressions(found: Found) -> tuple[TimeExpression, ...]:
    return ()


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
