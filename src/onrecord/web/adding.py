"""Adding articles: one worker reads, in the order in which they were asked for; pages show how far it is."""

from __future__ import annotations

import logging
import secrets
import tempfile
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path, PurePath
from typing import Literal

import msgspec

from onrecord.archive import Added, Archive
from onrecord.errors import InputError, OnRecordError
from onrecord.pages import Page, Refused, expand, read_article
from onrecord.record import Record
from onrecord.web.answers import Refusal

_MOST_WAITING = 64
_MOST_REMEMBERED = 500
_MOST_PICTURES = 12
_PICTURES_SECONDS = 20.0
_log = logging.getLogger("onrecord.web")

Step = Literal["waiting", "fetching", "reading", "attributing", "pictures", "keeping", "done", "failed"]
Fetch = Callable[[str], Page]
FetchPicture = Callable[[str], bytes]

STEPS: dict[Step, str] = {
    "fetching": "Fetching the page",
    "reading": "Reading the article",
    "attributing": "Finding who says what, and when",
    "pictures": "Keeping its pictures",
    "keeping": "Keeping the record",
}


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What to add: one of `url`, `html`, `text`, or a `file` with its `name`."""

    url: str | None = None
    html: str | None = None
    text: str | None = None
    file: bytes | None = None
    name: str | None = None
    date: str | None = None

    @property
    def fetched(self) -> bool:
        """Whether the page is still to be fetched."""
        return self.url is not None and self.html is None


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """How far one addition is; `added` once it is done, `error` once it failed."""

    id: str
    label: str
    steps: tuple[Step, ...]
    step: Step
    added: tuple[Added, ...] = ()
    error: OnRecordError | None = None

    @property
    def over(self) -> bool:
        return self.step in ("done", "failed")


class Adding:
    """The one worker, and how far each addition is."""

    def __init__(self, archive: Archive, fetch: Fetch | None = None, fetch_picture: FetchPicture | None = None) -> None:
        self._archive = archive
        self._fetch = fetch or fetch_page
        self._fetch_picture = fetch_picture or fetch_picture_file
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="adding")
        self._known: OrderedDict[str, Progress] = OrderedDict()
        self._waiting = 0
        self._lock = threading.Lock()

    def begin(self, asked: Asked) -> tuple[Progress, Future[Progress]]:
        """Puts an addition into the queue. Raises Refusal where the queue is full."""
        left_out = {"fetching": not asked.fetched, "pictures": not asked.url}
        steps: list[Step] = [s for s in STEPS if not left_out.get(s)]
        progress = Progress(id=secrets.token_hex(8), label=_label(asked), steps=tuple(steps), step="waiting")
        with self._lock:
            if self._waiting >= _MOST_WAITING:
                raise Refusal("busy", "Too many articles wait to be read.", "Try again in a minute.")
            self._waiting += 1
            self._known[progress.id] = progress
            while len(self._known) > _MOST_REMEMBERED:
                self._known.popitem(last=False)
        return progress, self._worker.submit(self._run, progress, asked)

    def progress(self, id: str) -> Progress | None:
        """How far an addition is; None where it is not known, or no more."""
        return self._known.get(id)

    def warm(self) -> None:
        """Loads what reading needs before anybody waits for it."""
        self._worker.submit(_warm)

    def close(self) -> None:
        """Lets the addition at hand finish, and drops those that wait."""
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _run(self, progress: Progress, asked: Asked) -> Progress:
        def step(name: Step, **fields: object) -> None:
            nonlocal progress
            progress = msgspec.structs.replace(progress, step=name, **fields)
            self._known[progress.id] = progress

        try:
            added = tuple(self._add(asked, step))
            step("done", added=added)
        except OnRecordError as e:
            step("failed", error=e)
        except Exception as e:  # noqa: BLE001 (whoever waits must hear of a fault of ours too; it is logged whole)
            _log.exception("adding %s", progress.label)
            message = f"onrecord failed on it: {type(e).__name__}."
            step("failed", error=OnRecordError("fault", message, "Please report it, with the page."))
        finally:
            with self._lock:
                self._waiting -= 1
        return progress

    def _add(self, asked: Asked, step: Callable[[Step], None]) -> Iterator[Added]:
        from onrecord.extract import extract

        if asked.fetched:
            step("fetching")
        for page in self._pages(asked):
            step("reading")
            article = read_article(page)
            step("attributing")
            record = extract(article, page.source)
            pictures: dict[str, bytes] = {}
            if asked.url:
                step("pictures")
                pictures = pictures_of(record, self._fetch_picture)
            step("keeping")
            yield self._archive.add(record, pictures=pictures)

    def _pages(self, asked: Asked) -> Iterator[Page]:
        if asked.text is not None:
            yield Page(source="pasted text", text=asked.text, date=asked.date)
        elif asked.html is not None:
            yield Page(source=asked.url or "pasted page", html=asked.html, url=asked.url, date=asked.date)
        elif asked.url is not None:
            page = self._fetch(asked.url)
            yield page if asked.date is None else msgspec.structs.replace(page, date=asked.date)
        else:
            yield from _of_file(asked.file or b"", asked.name or "file", asked.date)


def pictures_of(record: Record, fetch_picture: FetchPicture | None = None) -> dict[str, bytes]:
    """The picture files of a fetched page, by URL: at most twelve, within twenty seconds; what fails is left out."""
    until = time.monotonic() + _PICTURES_SECONDS
    found: dict[str, bytes] = {}
    for picture in record.article.pictures[:_MOST_PICTURES]:
        if time.monotonic() > until:
            break
        try:
            found[picture.url] = (fetch_picture or fetch_picture_file)(picture.url)
        except OnRecordError as e:
            _log.info("picture left out: %s", e)
    return found


def fetch_page(url: str) -> Page:
    """The page at `url`, through the one place that reads the network."""
    from onrecord.pages.fetch import fetch

    got = fetch(url)
    return Page(source=url, html=got.body, url=got.url, content_type=got.content_type)


def fetch_picture_file(url: str) -> bytes:
    """The picture at `url`, through the same guards."""
    from onrecord.pages.fetch import fetch_bytes

    return fetch_bytes(url).body


def _of_file(data: bytes, name: str, date: str | None) -> Iterator[Page]:
    # The suffix alone is taken from the name that a stranger gave.
    suffixes = "".join(s for s in PurePath(name.replace("\\", "/")).suffixes[-2:] if s[1:].isalnum() and len(s) < 9)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"file{suffixes}")
        path.write_bytes(data)
        for page in expand([str(path)]):
            if isinstance(page, Refused):
                said = page.error.message.replace(str(path), name)
                raise InputError(page.error.code, said, page.error.cure.replace(str(path), name))
            source = page.source.replace(str(path), name)
            yield msgspec.structs.replace(page, source=source, date=page.date or date)


def _label(asked: Asked) -> str:
    if asked.url:
        return asked.url
    if asked.name:
        return asked.name
    words = " ".join((asked.text or "").split())
    return (words[:60] + " …" if len(words) > 60 else words) or "a pasted page"


def _warm() -> None:
    from onrecord.extract import extract
    from onrecord.pages.plain import read_plain

    extract(read_plain("The mayor said that the bridge was open."), "warming up")
