"""Sentences, tokens and names of an article's prose; English by a trained parser, other languages by rules."""

from __future__ import annotations

from onrecord.extract.language import rules
from onrecord.extract.results import Analysis
from onrecord.record import Article, Support

BY_RULES = frozenset({"ru", "uk", "es", "de", "fr"})


def analyse(article: Article) -> Analysis:
    """The language layer of `article`, each prose block on its own.

    English tokens carry Penn tags, universal parts of speech and dependencies (ClearNLP labels, as in
    spaCy); in other languages `pos` is PROPN, PUNCT, NUM or "", and every token is its own head.
    """
    language = article.language or "en"
    if language == "en":
        from onrecord.extract.language import english  # spaCy takes half a second to import

        return english.analyse(article)
    return rules.analyse(article, language)


def support(language: str | None) -> Support:
    """How well articles in `language` (ISO 639-1) are read: trained model, rules, or neither."""
    if language == "en":
        return "full"
    return "partial" if language in BY_RULES else "none"
