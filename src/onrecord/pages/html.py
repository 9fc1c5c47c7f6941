"""From HTML to an Article."""
from __future__ import annotations

from onrecord.record import Article, article


def read_html(data: bytes | str, *, url: str | None = None, content_type: str | None = None, date: str | None = None) -> Article:
    from trafilatura import extract

    text = extract(data, fast=True) or ""
    return article(text, url=url)
