"""What can be added, as data."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from onrecord.web.answers import data, send
from onrecord.web.site import Site


async def add_data(request: Request) -> Response:
    """GET /add.json"""
    site: Site = request.app.state.site
    return send(
        request,
        data(
            {
                "post": "/articles",
                "one_of": {
                    "url": "the address of a public page",
                    "html": "the page's own markup",
                    "text": "the article's words",
                    "file": "multipart/form-data: .html, .txt, .jsonl, .warc, each also .gz",
                },
                "also": {"date": "the day of publication, YYYY-MM-DD, for a page that does not say it"},
                "most_bytes": site.settings.most_upload,
                "openapi": "/openapi.json",
            }
        ),
    )
