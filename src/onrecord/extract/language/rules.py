"""Languages without a parser: sentences, tokens and names by rules and word lists."""

from __future__ import annotations

from onrecord.extract.results import Analysis
from onrecord.record import Article


def analyse(article: Article, language: str) -> Analysis:
    return Analysis(language=language, sentences=(), tokens=(), names=())
