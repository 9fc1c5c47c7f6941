"""How a handler answers: with a page, with data, or with an error that says what to do."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from onrecord.errors import OnRecordError
from onrecord.web.made import Page
from onrecord.web.packed import Packed, pack
from onrecord.web.site import Site

HTML = "text/html; charset=utf-8"
JSON = "application/json"
FOR_EVER = "public, max-age=31536000, immutable"
_STATUS = {
    "not-found": 404,
    "too-large": 413,
    "too-long": 413,
    "too-many": 429,
    "busy": 503,
    "sign-in": 401,
    "wrong-origin": 403,
    "wrong-host": 421,
    "not-json": 400,
    "wrong-fields": 400,
    "wrong-method": 405,
    "fault": 500,
    "archive-not-written": 507,
}

Handler = Callable[[Request, Site], Page]


class Refusal(OnRecordError):
    """A request that is answered with an error; its code gives the HTTP status."""


def status_of(error: OnRecordError) -> int:
    """The HTTP status for an error: 422 where a source was no article, and no other fits better."""
    return _STATUS.get(error.code, 422)


def not_found(what: str = "page") -> Refusal:
    """The error for an address that nothing is at."""
    return Refusal("not-found", f"There is no such {what} here.", "Look for it in the library, or by search.")


def page(request: Request, template: str, *, status: int = 200, **context: Any) -> Page:
    """A page made from a template."""
    site: Site = request.app.state.site
    html = site.templates.get_template(template).render(path=request.url.path, **context)
    return Page(status, HTML, pack(html.encode("utf-8", "replace"), HTML))


def data(value: Any, *, status: int = 200, media_type: str = JSON, headers: tuple[tuple[str, str], ...] = ()) -> Page:
    """Data as JSON; bytes are taken to be JSON already, or whatever `media_type` says."""
    body = value if isinstance(value, bytes) else msgspec.json.encode(value)
    return Page(status, media_type, pack(body, media_type), headers)


def reading(handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint of `handler`, which only reads: run in a thread, once for all who ask at a time, and kept until the
    archive changes."""
    making: dict[Any, asyncio.Future[Page]] = {}

    async def endpoint(request: Request) -> Response:
        site: Site = request.app.state.site
        key = (request.url.path, request.url.query, request.url.scheme, request.headers.get("host"))
        stamp = site.archive.last_event()
        made = site.made.get(key, stamp)
        if made is None:
            if (key, stamp) not in making:
                making[key, stamp] = asyncio.ensure_future(run_in_threadpool(handler, request, site))
                making[key, stamp].add_done_callback(lambda _: making.pop((key, stamp)))
            # Shielded: a reader who goes away does not take the page from the others who wait for it.
            made = await asyncio.shield(making[key, stamp])
            site.made.put(key, stamp, made)
        return send(request, made)

    return endpoint


def send(request: Request, made: Page) -> Response:
    """The response for a page: compressed as the browser likes, or 304 where it has it already."""
    encoding, body = made.packed.best(request.headers.get("accept-encoding", ""))
    tag = f'"{made.packed.tag}{"-" + encoding if encoding else ""}"'
    headers = {"Content-Type": made.media_type, "ETag": tag, "Vary": "Accept-Encoding"}
    headers |= {"Cache-Control": "private, no-cache", **dict(made.headers)}
    if made.status == 200 and tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if encoding:
        headers["Content-Encoding"] = encoding
    return Response(body, made.status, headers)


def send_asset(request: Request, media_type: str, packed: Packed) -> Response:
    """The response for a file that never changes at its address."""
    encoding, body = packed.best(request.headers.get("accept-encoding", ""))
    headers = {"Content-Type": media_type, "Vary": "Accept-Encoding", "Cache-Control": FOR_EVER}
    if encoding:
        headers["Content-Encoding"] = encoding
    return Response(body, 200, headers)


def wants_page(request: Request) -> bool:
    """Whether a person's browser asked, and not a program."""
    return "text/html" in request.headers.get("accept", "") and not request.url.path.endswith(".json")


def refuse(request: Request, error: OnRecordError, headers: Mapping[str, str] | None = None) -> Response:
    """The response for an error, as a page or as data."""
    status = status_of(error)
    extra = tuple((headers or {}).items())
    if wants_page(request):
        made = page(request, "error.html", status=status, error=error, status_code=status)
        return send(request, msgspec.structs.replace(made, headers=extra))
    return send(request, data(error_data(error), status=status, headers=extra))


def error_data(error: OnRecordError) -> dict[str, dict[str, str]]:
    """An error as the API gives it."""
    return {"error": {"code": error.code, "message": error.message, "cure": error.cure}}
