"""One article, as data: its record, and its record as Markdown."""

from __future__ import annotations

from starlette.requests import Request

from onrecord.export import markdown
from onrecord.web.answers import data, not_found
from onrecord.web.handlers.fields import kept_article, number
from onrecord.web.made import Page
from onrecord.web.site import Site


def article_data(request: Request, site: Site) -> Page:
    """GET /articles/ID.json: the record as it was kept."""
    record = site.archive.record_json(request.path_params["id"], number(request, "version", 0) or None)
    if record is None:
        raise not_found("article")
    return data(record)


def article_markdown(request: Request, site: Site) -> Page:
    """GET /articles/ID.md"""
    kept = kept_article(request, site)
    return data(markdown(kept.record).encode("utf-8", "replace"), media_type="text/markdown; charset=utf-8")
