"""The functions a program calls: `read` for one source, `read_many` for any number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from onrecord.errors import InputError, OnRecordError
from onrecord.pages import Page, Refused, expand, read_article
from onrecord.record import Record

if TYPE_CHECKING:
    from os import PathLike


def read(source: str | PathLike[str], *, date: str | None = None) -> Record:
    """The record of one source: a URL, an HTML or text file, or "-" for standard input.

    `date` ("YYYY-MM-DD") is the day of publication, whatever the page says.
    Raises OnRecordError, with what to do, where the source cannot be read. Of a source with
    several documents it is the first one; `read_many` gives all.
    """
    for result in read_many([str(source)], date=date):
        if isinstance(result, Refused):
            raise result.error
        return result
    raise InputError("empty", f"{source}: there is no document in it.", "Give a file with an article in it.")


def read_many(
    sources: Iterable[str | PathLike[str]], *, jobs: int = 1, skip: int = 0, date: str | None = None
) -> Iterator[Record | Refused]:
    """A Record for every document in `sources`, in their order; a Refused, with its error, where there is none.

    Lazy, and flat in memory: no more than a few documents a job are held at any time. `jobs` above 1
    reads in that many processes; a script that asks for them needs the usual
    `if __name__ == "__main__":`. `skip` leaves out the first documents unread.
    """
    pages: Iterator[Page | Refused] = islice(expand(map(str, sources)), skip, None)
    if date is not None:
        pages = (_dated(page, date) for page in pages)
    if jobs > 1:
        from onrecord.parallel import read_in_processes

        yield from read_in_processes(pages, jobs)
        return
    for page in pages:
        yield page if isinstance(page, Refused) else read_page(page)


def read_page(page: Page) -> Record | Refused:
    """The record of one page, or why there is none."""
    from onrecord.extract import extract

    try:
        return extract(read_article(page), page.source)
    except OnRecordError as e:
        return Refused(page.source, e)


def _dated(page: Page | Refused, date: str) -> Page | Refused:
    if isinstance(page, Refused) or page.date is not None:
        return page
    return msgspec.structs.replace(page, date=date)
