"""A picture kept with an article."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from onrecord.web.answers import not_found
from onrecord.web.site import Site


async def picture(request: Request) -> Response:
    """GET /pictures/NAME; the name is made from the content, so it never changes."""
    site: Site = request.app.state.site
    file = await run_in_threadpool(site.archive.picture, request.path_params["name"])
    if file is None:
        raise not_found("picture")
    headers = {"Cache-Control": "private, max-age=31536000, immutable", "Content-Disposition": "inline"}
    return Response(file.data, media_type=file.media_type, headers=headers)
