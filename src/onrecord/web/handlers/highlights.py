"""The highlights: as a page, as data, as Web Annotations, as Markdown."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from onrecord.archive import highlights
from onrecord.export.annotations import annotation, collection, notes
from onrecord.record import Marked, anchor
from onrecord.web.answers import data, not_found, page
from onrecord.web.handlers.fields import kept_article, text
from onrecord.web.made import Page
from onrecord.web.site import Site

JSON_LD = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'


def highlights_page(request: Request, site: Site) -> Page:
    """GET /highlights; `article` and `tag` narrow it."""
    every = highlights(site.archive)
    asked = {"article": text(request, "article"), "tag": text(request, "tag")}
    tags = sorted({tag for m in every for tag in m.highlight.tags})
    return page(request, "highlights.html", highlights=_asked(request, site)[::-1], tags=tags, asked=asked)


def highlights_data(request: Request, site: Site) -> Page:
    """GET /highlights.json"""
    return data({"highlights": [as_data(m) for m in _asked(request, site)]})


def highlights_annotations(request: Request, site: Site) -> Page:
    """GET /highlights.jsonld: an AnnotationCollection"""
    return data(collection(_asked(request, site), base_of(request)), media_type=JSON_LD)


def highlights_markdown(request: Request, site: Site) -> Page:
    """GET /highlights.md"""
    written = notes(_asked(request, site)).encode("utf-8", "replace")
    return data(written, media_type="text/markdown; charset=utf-8")


def article_highlights(request: Request, site: Site) -> Page:
    """GET /articles/ID/highlights.json: each at its words in the version asked for; `span` is null where they are
    not in it."""
    kept = kept_article(request, site)
    words = kept.record.article.text
    found = []
    for m in highlights(site.archive, kept.summary.id):
        here = m.span
        if here is not None and m.version != kept.number and m.highlight.quote is not None:
            here = anchor(words, m.highlight.quote, here[0])
        found.append(as_data(m) | {"span": here})
    return data({"highlights": found})


def highlight_data(request: Request, site: Site) -> Page:
    """GET /highlights/ID: one, as a Web Annotation"""
    made = next((m for m in highlights(site.archive) if m.id == request.path_params["id"]), None)
    if made is None:
        raise not_found("highlight")
    return data(annotation(made, base_of(request)), media_type=JSON_LD)


def as_data(m: Marked) -> dict[str, Any]:
    """A highlight as the API gives it."""
    return {
        "id": m.id,
        "article": m.article,
        "version": m.version,
        "title": m.title,
        "span": m.span,
        "words": m.highlight.quote.exact if m.highlight.quote else None,
        "note": m.highlight.note,
        "tags": m.highlight.tags,
        "added": m.added,
        "changed": m.changed,
        "url": f"/highlights/{m.id}",
    }


def base_of(request: Request) -> str:
    """The reader's address, without a slash at its end."""
    return f"{request.url.scheme}://{request.url.netloc}"


def _asked(request: Request, site: Site) -> list[Marked]:
    return highlights(site.archive, text(request, "article"), text(request, "tag"))
