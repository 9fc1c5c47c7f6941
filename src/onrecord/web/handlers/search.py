"""Search across the archive."""

from __future__ import annotations

import re
from typing import Any

import msgspec
from starlette.requests import Request

from onrecord.archive import Hit, Query, Results, Snippet, parse_query
from onrecord.web.answers import data, page
from onrecord.web.handlers.fields import paging, text
from onrecord.web.made import Page
from onrecord.web.site import Site
from onrecord.web.view.shown import in_original, shown

_DAY = re.compile(r"\d{4}(-\d{2}){0,2}\Z")


def search_page(request: Request, site: Site) -> Page:
    """GET /search?q=…; the fields beside it narrow what the question asks."""
    asked, query, number = _query(request)
    results = site.archive.search(query)
    return page(
        request,
        "search.html",
        asked=asked,
        query=query,
        results=results,
        number=number,
        runs=_runs,
        pages=max(1, -(-results.total // query.limit)),
        outlets=[c.value for c in site.archive.facets().outlets],
    )


def search_data(request: Request, site: Site) -> Page:
    """GET /search.json?q=…"""
    asked, query, number = _query(request)
    results = site.archive.search(query)
    return data(
        {
            "q": asked,
            "query": query,
            "total": results.total,
            "more": results.more,
            "page": number,
            "results": [_result(results, hit) for hit in results.hits],
        }
    )


def _query(request: Request) -> tuple[str, Query, int]:
    asked = text(request, "q") or ""
    number, limit, offset = paging(request, 20)
    query = parse_query(asked, limit=limit, offset=offset)
    given: dict[str, Any] = {n: v for n in ("speaker", "outlet", "language") if (v := text(request, n))}
    given |= {n: v for n in ("since", "until") if (v := text(request, n)) and _DAY.match(v)}
    if (kind := text(request, "kind")) in ("direct", "indirect", "mixed", "unattributed"):
        given["kind"] = kind
    if "speaker" in given or "kind" in given or text(request, "in") == "statements":
        given["scope"] = "statements"
    return asked, msgspec.structs.replace(query, **given), number


def _result(results: Results, hit: Hit) -> dict[str, Any]:
    first = hit.snippets[0] if hit.snippets else None
    return {
        "article": hit.article,
        "url": f"/articles/{hit.article.id}" + (f"#{hit.statement.id}" if hit.statement else ""),
        "speaker": hit.speaker,
        "statement": hit.statement,
        "snippets": hit.snippets,
        "original": in_original(hit.article.url, first.text, (0, len(first.text))) if first and hit.statement else None,
    }


def _runs(snippet: Snippet) -> list[tuple[str, bool]]:
    """A snippet's words cut into runs, each with whether it was looked for."""
    runs, at = [], 0
    for start, end in snippet.marks:
        start, end = start - snippet.span[0], end - snippet.span[0]
        runs += [(snippet.text[at:start], False), (snippet.text[start:end], True)]
        at = end
    return [(shown(words), marked) for words, marked in [*runs, (snippet.text[at:], False)] if words]
