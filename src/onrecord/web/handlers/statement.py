"""One statement, at an address of its own."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from onrecord.archive import Kept
from onrecord.record import Span, Statement
from onrecord.web.answers import data, page
from onrecord.web.handlers.fields import kept_article, statement_of
from onrecord.web.made import Page
from onrecord.web.site import Site
from onrecord.web.view.article import view
from onrecord.web.view.cite import cite, markdown
from onrecord.web.view.marks import Marked
from onrecord.web.view.shown import in_original, words


def statement_page(request: Request, site: Site) -> Page:
    """GET /articles/ID/statements/S"""
    kept = kept_article(request, site)
    number, statement = statement_of(kept, request.path_params["statement"])
    record = kept.record
    only = view(kept)
    voice = next((v for v in only.voices if v.speaker.id == statement.speaker), None)
    marked = Marked(record, {v.speaker.id: v.look for v in only.voices}, None)
    return page(
        request,
        "statement.html",
        kept=kept,
        article=record.article,
        statement=statement,
        number=number,
        note=only.notes[statement.id],
        voice=voice,
        context=[marked.html(s) for s in _around(kept, statement)],
        cited=cite(record.article, statement),
        markdown=markdown(record, statement),
    )


def statement_data(request: Request, site: Site) -> Page:
    """GET /articles/ID/statements/S.json: the statement with its words, whose they are, and how to cite them."""
    kept = kept_article(request, site)
    number, s = statement_of(kept, request.path_params["statement"])
    text = kept.record.article.text
    speaker = next((p for p in kept.record.speakers if p.id == s.speaker), None)
    made: dict[str, Any] = {
        "article": kept.summary.id,
        "number": number,
        "statement": s,
        "speaker": speaker,
        "words": {
            "content": words(text, s.content),
            "source": words(text, s.source),
            "cue": words(text, s.cue),
            "addressee": words(text, [s.addressee]) if s.addressee else None,
            "hedges": words(text, s.hedges),
        },
        "context": [words(text, [span]) for span in _around(kept, s)],
        "url": f"/articles/{kept.summary.id}#{s.id}",
        "original": in_original(kept.record.article.url, text, s.content[0]),
        "citation": cite(kept.record.article, s),
        "markdown": markdown(kept.record, s),
    }
    return data(made)


def _around(kept: Kept, statement: Statement) -> list[Span]:
    """The blocks that the statement's words lie in."""
    blocks = kept.record.article.blocks
    return [b.span for b in blocks if any(s < b.span[1] and e > b.span[0] for s, e in statement.content)]
