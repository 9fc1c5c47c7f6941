"""Keeping a highlight, changing it, taking it back."""

from __future__ import annotations

from typing import Annotated

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.archive import Entry, marked
from onrecord.record import Highlight, Span, quote_of
from onrecord.web.answers import Refusal, data, not_found, send, wants_page
from onrecord.web.handlers.body import body_of, check_spans, stripped
from onrecord.web.handlers.highlights import as_data
from onrecord.web.site import Site

Tag = Annotated[str, msgspec.Meta(max_length=200)]


class Said(msgspec.Struct, forbid_unknown_fields=True):
    """What a reader says to a highlight."""

    note: Annotated[str, msgspec.Meta(max_length=10_000)] | None = None
    tags: Annotated[tuple[Tag, ...], msgspec.Meta(max_length=30)] = ()


class NewHighlight(Said, forbid_unknown_fields=True):
    """Which words, in which version of the article (the newest); without `span` it is a note on all of it."""

    span: Span | None = None
    version: int | None = None


async def add_highlight(request: Request) -> Response:
    """POST /articles/ID/highlights"""
    asked = await body_of(request, NewHighlight)
    made = await run_in_threadpool(_keep, request, asked)
    return send(request, data(made, status=201, headers=(("Location", str(made["url"])),)))


async def change_highlight(request: Request) -> Response:
    """PUT /highlights/ID: another note, other tags"""
    asked = await body_of(request, Said)
    return send(request, data(await run_in_threadpool(_change, request, asked)))


async def remove_highlight(request: Request) -> Response:
    """DELETE /highlights/ID and POST /highlights/ID/remove"""
    site: Site = request.app.state.site
    id = request.path_params["id"]
    had = await run_in_threadpool(site.archive.entry, id)
    if had is None or had.kind == "correction":
        raise not_found("highlight")
    await run_in_threadpool(site.archive.remove_entry, id)
    if wants_page(request):
        return RedirectResponse("/highlights", 303)
    return send(request, data({"id": id}))


def _keep(request: Request, asked: NewHighlight) -> dict[str, object]:
    site: Site = request.app.state.site
    kept = site.archive.get(request.path_params["id"], asked.version)
    if kept is None:
        raise not_found("article")
    if asked.span is None and stripped(asked.note) is None:
        raise Refusal("wrong-fields", "There are neither words nor a note.", "Give a span, or a note.")
    quote = None
    if asked.span is not None:
        check_spans(kept.record, (asked.span,))
        quote = quote_of(kept.record.article.text, asked.span)
    body = _body(Highlight(quote=quote), asked)
    kind: str = "note" if quote is None else "highlight"
    entry = site.archive.add_entry(kept.summary.id, kind, body, asked.span, version=kept.number)  # type: ignore[arg-type]
    return as_data(marked(entry, kept.summary.title, kept.summary.url))


def _change(request: Request, asked: Said) -> dict[str, object]:
    site: Site = request.app.state.site
    had = site.archive.entry(request.path_params["id"])
    if had is None or had.kind == "correction":
        raise not_found("highlight")
    body = _body(msgspec.convert(had.body, Highlight), asked)
    made: Entry | None = site.archive.change_entry(had.id, body)
    kept = site.archive.get(had.article)
    if made is None or kept is None:
        raise not_found("highlight")
    return as_data(marked(made, kept.summary.title, kept.summary.url))


def _body(highlight: Highlight, said: Said) -> Highlight:
    tags = tuple(dict.fromkeys(tag.strip() for tag in said.tags if tag.strip()))
    return msgspec.structs.replace(highlight, note=stripped(said.note), tags=tags)
