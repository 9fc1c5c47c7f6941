"""An article read aloud by the server."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from onrecord.web.answers import Refusal, data, send
from onrecord.web.handlers.fields import kept_article
from onrecord.web.handlers.script import lines_asked
from onrecord.web.site import Site
from onrecord.web.sounds import Sound


async def sound(request: Request) -> Response:
    """GET /articles/ID/sound.wav: the article, its key passages (`important`) or one `statement`, as a file."""
    made = await run_in_threadpool(_made, request)
    name = f"{request.path_params['id']}.wav"
    headers = {"Cache-Control": "private, no-cache"}
    return FileResponse(made.path, media_type="audio/wav", filename=name, headers=headers)


async def sound_data(request: Request) -> Response:
    """GET /articles/ID/sound.json: when each sentence is heard in that file, in seconds"""
    made = await run_in_threadpool(_made, request)
    url = f"/articles/{request.path_params['id']}/sound.wav" + (f"?{request.url.query}" if request.url.query else "")
    return send(request, data({"url": url, "seconds": made.marks[-1].end, "marks": made.marks}))


def _made(request: Request) -> Sound:
    if request.headers.get("sec-fetch-site") == "cross-site":
        # An image of another page could keep the machine speaking.
        raise Refusal("wrong-origin", "This request comes from another page.", "Open the article in the reader.")
    site: Site = request.app.state.site
    return site.sounds.of(lines_asked(request, kept_article(request, site)))
