"""How far an addition is: as a page, as data, as a stream."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse

from onrecord.web.adding import STEPS, Progress
from onrecord.web.answers import data, error_data, not_found, page, send, status_of
from onrecord.web.site import Site

_LOOK = 0.1  # seconds


async def progress_page(request: Request) -> Response:
    """GET /adding/ID: the steps while they are taken, then the article; why, where it failed."""
    progress = _known(request)
    if progress.step == "done" and len(progress.added) == 1:
        return RedirectResponse(f"/articles/{progress.added[0].id}", 303)
    status = status_of(progress.error) if progress.error else 200
    made = page(request, "progress.html", status=status, progress=progress, names=STEPS, status_code=status)
    if not progress.over:
        # For browsers without scripts; the page's own script is quicker.
        made = msgspec.structs.replace(made, headers=(("Refresh", "2"),))
    return send(request, made)


async def progress_data(request: Request) -> Response:
    """GET /adding/ID.json"""
    return send(request, data(_as_data(_known(request))))


async def progress_events(request: Request) -> Response:
    """GET /adding/ID/events: an event for each step, until it is over."""
    progress = _known(request)
    site: Site = request.app.state.site

    async def steps() -> AsyncIterator[bytes]:
        shown: Progress | None = None
        while True:
            now = site.adding.progress(progress.id)
            if now is not None and now is not shown:
                shown = now
                yield b"event: step\ndata: %s\n\n" % msgspec.json.encode(_as_data(now))
            if now is None or now.over:
                return
            await asyncio.sleep(_LOOK)

    return StreamingResponse(steps(), media_type="text/event-stream", headers={"Cache-Control": "no-store"})


def _known(request: Request) -> Progress:
    site: Site = request.app.state.site
    progress = site.adding.progress(request.path_params["id"])
    if progress is None:
        raise not_found("addition")
    return progress


def _as_data(p: Progress) -> dict[str, Any]:
    made: dict[str, Any] = {"id": p.id, "label": p.label, "step": p.step, "steps": p.steps}
    made["articles"] = [{"id": a.id, "url": f"/articles/{a.id}", "outcome": a.outcome} for a in p.added]
    return made | (error_data(p.error) if p.error else {})
