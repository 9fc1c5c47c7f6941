"""What is new, as it comes."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from onrecord.web.site import Site


async def live(request: Request) -> Response:
    """GET /live: text/event-stream. `Last-Event-ID`, or `after`, takes up where an earlier stream ended."""
    site: Site = request.app.state.site
    given = request.headers.get("last-event-id") or request.query_params.get("after", "")
    after = int(given) if given.isascii() and given.isdigit() and len(given) < 16 else None
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(site.live.stream(after), media_type="text/event-stream", headers=headers)
