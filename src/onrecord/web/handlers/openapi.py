"""The OpenAPI document."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import msgspec
from starlette.requests import Request

from onrecord.archive import Event, Facets, Results, Summary
from onrecord.record import Record
from onrecord.web.answers import data
from onrecord.web.made import Page
from onrecord.web.site import Site


def openapi(request: Request, site: Site) -> Page:
    """GET /openapi.json"""
    return data(describe(f"{request.url.scheme}://{request.url.netloc}"))


def describe(base: str) -> dict[str, Any]:
    """OpenAPI 3.1: the paths from `openapi.json` beside the templates, the schemas from the types themselves."""
    from onrecord import __version__

    written: dict[str, Any] = msgspec.json.decode(files("onrecord.web").joinpath("openapi.json").read_bytes())
    _, schemas = msgspec.json.schema_components(
        [Record, Summary, Results, Event, Facets], ref_template="#/components/schemas/{name}"
    )
    written["info"]["version"] = __version__
    written["servers"] = [{"url": base}]
    written["components"]["schemas"] |= schemas
    return written
