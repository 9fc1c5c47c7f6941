"""The API, explained with examples."""

from __future__ import annotations

from starlette.requests import Request

from onrecord.web.answers import page
from onrecord.web.handlers.openapi import describe
from onrecord.web.made import Page
from onrecord.web.site import Site


def api_page(request: Request, site: Site) -> Page:
    """GET /api; the examples are about the article that was added last."""
    base = f"{request.url.scheme}://{request.url.netloc}"
    newest = next((a.id for a in site.archive.list(limit=1).articles), None)
    return page(
        request,
        "api.html",
        base=base,
        described=describe(base),
        closed=site.sessions.needed,
        example=newest or "ndl3szdxdcmd",
        newest=newest,
    )
