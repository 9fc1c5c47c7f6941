"""The key passages of an article."""

from __future__ import annotations

from starlette.requests import Request

from onrecord.record import key_passages
from onrecord.web.answers import data
from onrecord.web.handlers.fields import kept_article, number
from onrecord.web.made import Page
from onrecord.web.site import Site
from onrecord.web.view.shown import words


def passages(request: Request, site: Site) -> Page:
    """GET /articles/ID/passages.json; `important` is the share of the text in per cent, 20 where it is not given."""
    record = kept_article(request, site).record
    percent = number(request, "important", 20, 100)
    chosen = key_passages(record, percent)
    text = record.article.text
    found = [{"span": p.span, "words": words(text, [p.span]), "score": p.score, "why": p.why} for p in chosen]
    return data({"important": percent, "passages": found})
