"""The API, explained with examples."""

from __future__ import annotations

from starlette.requests import Request

from onrecord.web.answers import page
from onrecord.web.handlers.openapi import describe
from onrecord.web.made import Page
from onrecord.web.site import Site


def api_page(request: Request, site: Site) -> Page:
    """GET /api"""
    base = f"{request.url.scheme}://{request.url.netloc}"
    return page(request, "api.html", base=base, described=describe(base), closed=site.sessions.needed)
