"""The language layer."""
from __future__ import annotations

from onrecord.extract.results import Analysis
from onrecord.record import Article, Support


def analyse(article: Article) -> Analysis:
    return Analysis(language=article.language or "en", sentences=(), tokens=(), names=())


def support(language: str | None) -> Support:
    return "full" if language == "en" else "partial"
