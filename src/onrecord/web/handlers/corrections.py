"""Corrections of the record: kept beside the machine's entries, and out as what can be learnt from."""

from __future__ import annotations

import io
import zipfile
from typing import Any, Literal

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.archive import Archive, Entry, Kept, corrections
from onrecord.export.brat import CONFIGURATION, brat, files
from onrecord.record import Correction, Statement
from onrecord.record.reader import Line, Spans, Words
from onrecord.web.answers import Refusal, data, not_found, send, wants_page
from onrecord.web.handlers.body import body_of, check_spans, stripped
from onrecord.web.handlers.fields import kept_article, text
from onrecord.web.made import Page
from onrecord.web.site import Site


class NewCorrection(msgspec.Struct, forbid_unknown_fields=True):
    """What is wrong: with `statement` (its id), or, where one is missing, with which words."""

    kind: Literal["wrong-speaker", "not-a-statement", "missing"]
    statement: str | None = None
    speaker: Line | None = None
    content: Spans = ()
    source: Spans = ()
    cue: Spans = ()
    note: Words | None = None
    version: int | None = None


async def add_correction(request: Request) -> Response:
    """POST /articles/ID/corrections"""
    asked = await body_of(request, NewCorrection)
    made = await run_in_threadpool(_keep, request, asked)
    return send(request, data(made, status=201))


async def remove_correction(request: Request) -> Response:
    """DELETE /corrections/ID and POST /corrections/ID/remove"""
    site: Site = request.app.state.site
    id = request.path_params["id"]
    had = await run_in_threadpool(site.archive.entry, id)
    if had is None or had.kind != "correction":
        raise not_found("correction")
    await run_in_threadpool(site.archive.remove_entry, id)
    if wants_page(request):
        return RedirectResponse(f"/articles/{had.article}#corrections", 303)
    return send(request, data({"id": id}))


def corrections_data(request: Request, site: Site) -> Page:
    """GET /corrections.json; `article` narrows it"""
    return data({"corrections": [as_data(e, c) for e, c in corrections(site.archive, text(request, "article"))]})


def corrections_brat(request: Request, site: Site) -> Page:
    """GET /articles/ID/corrections.ann: the record's statements as corrected, in brat's form"""
    kept = kept_article(request, site)
    found = [c for e, c in corrections(site.archive, kept.summary.id) if e.version == kept.number]
    written = brat(kept.record, found).encode("utf-8", "replace")
    return data(written, media_type="text/plain; charset=utf-8")


def corrections_zip(request: Request, site: Site) -> Page:
    """GET /corrections.zip: every corrected article with its statements, as a folder that training and brat read"""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as folder:
        folder.writestr(zipfile.ZipInfo("attributions/annotation.conf"), CONFIGURATION)
        for name, kept, found in corrected(site.archive):
            for path, written in files(name, kept.record, found).items():
                folder.writestr(zipfile.ZipInfo(path), written.encode("utf-8", "replace"))
    attached = (("Content-Disposition", 'attachment; filename="corrections.zip"'),)
    return data(out.getvalue(), media_type="application/zip", headers=attached)


def corrected(archive: Archive) -> list[tuple[str, Kept, list[Correction]]]:
    """The corrected versions of articles, each with a name for its files and what was corrected."""
    by_version: dict[tuple[str, int], list[Correction]] = {}
    for entry, correction in corrections(archive):
        by_version.setdefault((entry.article, entry.version), []).append(correction)
    made = []
    for (article, version), found in by_version.items():
        kept = archive.get(article, version)
        if kept is not None:
            made.append((f"{article}-{version}", kept, found))
    return made


def as_data(entry: Entry, c: Correction) -> dict[str, Any]:
    """A correction as the API gives it; `machine` is the statement as the record had it."""
    about = {"id": entry.id, "article": entry.article, "version": entry.version, "added": entry.added}
    corrected: dict[str, Any] = msgspec.to_builtins(c)
    return about | corrected


def _keep(request: Request, asked: NewCorrection) -> dict[str, Any]:
    site: Site = request.app.state.site
    kept = site.archive.get(request.path_params["id"], asked.version)
    if kept is None:
        raise not_found("article")
    check_spans(kept.record, (*asked.content, *asked.source, *asked.cue))
    made = Correction(
        kind=asked.kind,
        machine=_machine(kept, asked),
        speaker=stripped(asked.speaker),
        content=asked.content if asked.kind == "missing" else (),
        source=asked.source,
        cue=asked.cue,
        note=stripped(asked.note),
    )
    if asked.kind == "wrong-speaker" and made.speaker is None:
        raise Refusal("wrong-fields", "It is not said who the speaker is.", "Give the right name.")
    whole = made.machine.content if made.machine else made.content
    span = (whole[0][0], whole[-1][1])
    entry = site.archive.add_entry(kept.summary.id, "correction", made, span, version=kept.number)
    return as_data(entry, made)


def _machine(kept: Kept, asked: NewCorrection) -> Statement | None:
    if asked.kind == "missing":
        if not asked.content:
            raise Refusal("wrong-fields", "The words of the statement are missing.", "Give its content, as spans.")
        return None
    found = next((s for s in kept.record.statements if s.id == asked.statement), None)
    if found is None:
        raise Refusal("wrong-fields", "There is no such statement in the record.", "Give the id of one that is.")
    return found
