"""Quoted words, by their marks."""
from __future__ import annotations

from onrecord.extract.results import Quotation
from onrecord.record import Article


def find(article: Article) -> tuple[Quotation, ...]:
    return ()
