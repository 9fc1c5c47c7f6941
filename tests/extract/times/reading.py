"""Reads a text written in a test: its expressions with their values."""

from __future__ import annotations

import re

from onrecord.extract import times
from onrecord.record import Article, Block, TimeExpression
from onrecord.record.types import article

DAY = "2025-11-13"  # a Thursday


def page(text: str, published: str | None = DAY, language: str = "en") -> Article:
    """An article whose paragraphs stand between blank lines."""
    blocks = tuple(Block("paragraph", m.span()) for m in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text))
    return article(text, blocks=blocks, published=published, language=language)


def read(text: str, published: str | None = DAY, language: str = "en") -> dict[str, TimeExpression]:
    """The expressions of `text` by their words."""
    found = times.expressions(times.find(page(text, published, language), None, ()))
    return {text[e.span[0] : e.span[1]]: e for e in found}


def values(text: str, published: str | None = DAY, language: str = "en") -> list[tuple[str, str | None]]:
    """(words, value) of each expression, in order."""
    return [(words, e.value) for words, e in read(text, published, language).items()]
