"""What was removed and can be restored."""

from __future__ import annotations

from starlette.requests import Request

from onrecord.web.answers import data, page
from onrecord.web.handlers.fields import paging, text
from onrecord.web.made import Page
from onrecord.web.site import Site


def removed_page(request: Request, site: Site) -> Page:
    """GET /removed"""
    number, limit, offset = paging(request)
    listing = site.archive.list(removed=True, limit=limit, offset=offset)
    pages = max(1, -(-listing.total // limit))
    return page(request, "removed.html", listing=listing, number=number, pages=pages, just=text(request, "just"))


def removed_data(request: Request, site: Site) -> Page:
    """GET /removed.json"""
    _, limit, offset = paging(request)
    return data(site.archive.list(removed=True, limit=limit, offset=offset))
