"""The page on which an article is added."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from onrecord.web.answers import page, send


async def add_page(request: Request) -> Response:
    """GET /add; `url` fills in the address, as the bookmarklet does. Nothing is added before the button is pressed."""
    base = f"{request.url.scheme}://{request.url.netloc}"
    return send(request, page(request, "add.html", url=request.query_params.get("url", "")[:2000], base=base))
