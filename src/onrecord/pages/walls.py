"""Pages that hold no article, and what they hold instead."""

from __future__ import annotations

from onrecord.pages.refusals import refuse
from onrecord.record import Article


def check_markup(html: str, source: str) -> None:
    """Raises InputError where `html` is not worth parsing."""
    if not html.strip():
        raise refuse("empty", source)


def explain(article: Article, html: str, source: str) -> None:
    """Raises InputError where too little was found in `html` for an article, with the likeliest reason."""
    if not article.prose():
        raise refuse("no-article", source)
