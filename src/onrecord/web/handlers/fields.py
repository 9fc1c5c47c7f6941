"""What an address asks for, read strictly."""

from __future__ import annotations

from starlette.requests import Request

from onrecord.archive import Kept
from onrecord.record import Statement
from onrecord.web.answers import not_found
from onrecord.web.site import Site

_MOST = 100


def number(request: Request, name: str, otherwise: int, most: int = 1_000_000) -> int:
    """The whole number in the query's field `name`, at least 1; `otherwise` where there is none."""
    given = request.query_params.get(name, "")
    return min(max(int(given), 1), most) if given.isascii() and given.isdigit() and len(given) < 10 else otherwise


def text(request: Request, name: str) -> str | None:
    """The words in the query's field `name`; None where there are none."""
    return request.query_params.get(name, "").strip()[:500] or None


def paging(request: Request, each: int = 30) -> tuple[int, int, int]:
    """The page asked for, how many entries it has, and how many come before it."""
    page, limit = number(request, "page", 1), number(request, "limit", each, _MOST)
    return page, limit, (page - 1) * limit


def kept_article(request: Request, site: Site) -> Kept:
    """The article (and the version) that the address names. Raises Refusal where there is none."""
    version = number(request, "version", 0) or None
    kept = site.archive.get(request.path_params["id"], version)
    if kept is None:
        raise not_found("article")
    return kept


def statement_of(kept: Kept, id: str) -> tuple[int, Statement]:
    """The statement of this id, and its number."""
    for n, statement in enumerate(kept.record.statements, 1):
        if statement.id == id:
            return n, statement
    raise not_found("statement")
