"""What is read aloud of an article."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.requests import Request

from onrecord.archive import Kept
from onrecord.voice import Line, script
from onrecord.web.answers import data, not_found
from onrecord.web.handlers.fields import kept_article, number, text
from onrecord.web.made import Page
from onrecord.web.site import Site


def script_data(request: Request, site: Site) -> Page:
    """GET /articles/ID/script.json: the whole article, its key passages (`important`) or one `statement`."""
    kept = kept_article(request, site)
    return data({"language": kept.record.article.language, "lines": lines_asked(request, kept)})


def lines_asked(request: Request, kept: Kept) -> Sequence[Line]:
    """The lines that the address asks for. Raises Refusal where it names a statement that is not there."""
    try:
        important = number(request, "important", 0, 100) or None
        return script(kept.record, important=important, statement=text(request, "statement"))
    except KeyError as e:
        raise not_found("statement") from e
