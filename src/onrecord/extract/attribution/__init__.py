"""Who said what, as spans."""
from __future__ import annotations

from onrecord.extract.results import Analysis, Attribution, Quotation
from onrecord.record import Article


def attribute(article: Article, analysis: Analysis, quoted: tuple[Quotation, ...]) -> tuple[Attribution, ...]:
    return ()
