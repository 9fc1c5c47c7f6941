"""The functions a program calls: `read` for one source, `read_many` for any number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.errors import InputError, OnRecordError
from onrecord.extract import extract
from onrecord.pages import Page, Refused, expand, read_article
from onrecord.record import Record


def read(source: str) -> Record:
    """The record of one source."""
    for result in read_many([source]):
        if isinstance(result, Refused):
            raise result.error
        return result
    raise InputError("empty", f"{source}: there is no document in it.", "Give a file with an article in it.")


def read_many(sources: Iterable[str], jobs: int = 1) -> Iterator[Record | Refused]:
    """A record, or what was refused and why, for every document in `sources`, in order and lazily."""
    for page in expand(sources):
        yield page if isinstance(page, Refused) else read_page(page)


def read_page(page: Page) -> Record | Refused:
    """The record of one page, or why there is none."""
    try:
        return extract(read_article(page), page.source)
    except OnRecordError as e:
        return Refused(page.source, e)
