"""Adding an article."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import msgspec
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.web.adding import Asked
from onrecord.web.answers import Refusal, data, refuse, send, wants_page
from onrecord.web.site import Site

_FIELDS = ("url", "html", "text", "date")


async def add_article(request: Request) -> Response:
    """POST /articles: JSON or the page's form.

    A program waits and is told 201 with the article's address (202 with the addition's, where it
    asks `Prefer: respond-async`); a browser is sent to the page that shows how far it is.
    """
    site: Site = request.app.state.site
    asked = await _asked(request)
    progress, done = site.adding.begin(asked)
    address = f"/adding/{progress.id}"
    if wants_page(request):
        return RedirectResponse(address, 303)
    if "respond-async" in request.headers.get("prefer", ""):
        return send(request, data({"adding": address}, status=202, headers=(("Location", address),)))
    over = await asyncio.wrap_future(done)
    if over.error is not None:
        return refuse(request, over.error)
    first = over.added[0]
    url = f"/articles/{first.id}"
    made: dict[str, Any] = {"id": first.id, "url": url, "outcome": first.outcome, "version": first.version}
    if len(over.added) > 1:
        made["all"] = [{"id": a.id, "url": f"/articles/{a.id}"} for a in over.added]
    return send(request, data(made, status=201, headers=(("Location", url),)))


async def _asked(request: Request) -> Asked:
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
        return await _of_form(request)
    try:
        given = msgspec.json.decode(await request.body())
    except (msgspec.DecodeError, UnicodeDecodeError) as e:
        raise Refusal("not-json", f"The body is not JSON: {e}.", "See /api for examples.") from e
    if not isinstance(given, dict) or not all(isinstance(v, str | None) for v in given.values()):
        raise Refusal("wrong-fields", "The body must be an object of strings.", "See /api for examples.")
    if unknown := sorted(set(given) - set(_FIELDS)):
        raise Refusal("wrong-fields", f"There is no field {unknown[0]!r}.", "Give url, html or text, and date.")
    return _checked({k: v for k, v in given.items() if v is not None}, None)


async def _of_form(request: Request) -> Asked:
    async with request.form(max_files=1, max_fields=10, max_part_size=12_000_000) as form:
        given = {k: v.strip() for k, v in form.items() if isinstance(v, str) and v.strip() and k in _FIELDS}
        upload = form.get("file")
        if isinstance(upload, UploadFile) and upload.filename:
            return _checked(given, (upload.filename, await upload.read()))
        return _checked(given, None)


def _checked(given: dict[str, str], file: tuple[str, bytes] | None) -> Asked:
    sources = [name for name in ("url", "html", "text") if name in given] + (["file"] if file else [])
    # Markup with the address that it came from is one page, not two.
    if len(sources) != 1 and sorted(sources) != ["html", "url"]:
        message = "Nothing was given." if not sources else f"Both {sources[0]} and {sources[1]} were given."
        raise Refusal("wrong-fields", message, "Give one of: url, text, html, a file.")
    if "date" in given and not re.fullmatch(r"\d{4}-\d\d-\d\d", given["date"]):
        raise Refusal("wrong-fields", "The date is not a day.", "Write it as YYYY-MM-DD.")
    name, content = file or (None, None)
    return Asked(**given, name=name, file=content)
