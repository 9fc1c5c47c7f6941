"""The library: the articles, the last added first."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from onrecord.web.answers import data, page
from onrecord.web.handlers.fields import paging, text
from onrecord.web.made import Page
from onrecord.web.site import Site


def library_page(request: Request, site: Site) -> Page:
    """GET /"""
    last, facets = site.archive.last_event(), site.archive.facets()
    return page(request, "library.html", **_library(request, site), facets=facets, live_from=last)


def library_data(request: Request, site: Site) -> Page:
    """GET /articles.json"""
    found = _library(request, site)
    return data(
        {
            "articles": found["listing"].articles,
            "total": found["listing"].total,
            "page": found["number"],
            "pages": found["pages"],
            "filters": site.archive.facets(),
        }
    )


def _library(request: Request, site: Site) -> dict[str, Any]:
    number, limit, offset = paging(request)
    outlet, language, speaker = (text(request, name) for name in ("outlet", "language", "speaker"))
    listing = site.archive.list(outlet=outlet, language=language, speaker=speaker, limit=limit, offset=offset)
    chosen = {"outlet": outlet, "language": language, "speaker": speaker}
    return {"listing": listing, "chosen": chosen, "number": number, "pages": max(1, -(-listing.total // limit))}
