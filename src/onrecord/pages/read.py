"""One way in for every kind of source."""

from __future__ import annotations

import re
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from onrecord.errors import InputError, OnRecordError
from onrecord.pages import folders
from onrecord.pages.bounded import (
    PAGE_LIMIT,
    Gunzipped,
    Joined,
    Readable,
    TooLarge,
    first,
    lines,
    read_all,
)
from onrecord.pages.decode import decode
from onrecord.pages.jsonl import check_day, documents
from onrecord.pages.page import Page, Refused
from onrecord.pages.plain import read_plain
from onrecord.pages.refusals import refuse, size
from onrecord.pages.sniff import kind_of
from onrecord.pages.warc import archived
from onrecord.record import Article

__all__ = ["Page", "Refused", "expand", "read_article"]

TEXT_LIMIT = 500_000  # characters; a long novel
_TAGS = 150_000  # of a page; the most of 215 real ones was 5,852
_WORDS = 1_500_000  # characters of a page outside its tags and scripts
_MARKUP = re.compile(r"<(script|style)\b.*?(?:</\1|\Z)|<[^<>]*>", re.I | re.S)
_BLOCK = 2000  # characters; shorter blocks are not looked at for repetition
_TIMES = 200  # that one line comes; in a long interview a speaker's label may come a hundred times
_HEAD = 4096
_TXT = re.compile(r"\.(?:txt|text)(?:\.gz)?\Z", re.I)
_HTML = re.compile(r"\.x?html?(?:\.gz)?\Z", re.I)
_JSONL = re.compile(r"\.(?:jsonl|ndjson)(?:\.gz)?\Z", re.I)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:(?://|\S+@)|(?:data|javascript|about|mailto):", re.I)
_TEXTUAL = {"html", "text", "json", "feed", "mhtml"}


def expand(sources: Iterable[str]) -> Iterator[Page | Refused]:
    """Every document in `sources` (URLs, files, folders, WARCs, JSONL, "-"), lazily and in order.

    Never raises for what a source holds: what cannot be read comes as a Refused in its place.
    """
    for source in sources:
        try:
            yield from _opened(source)
        except OnRecordError as e:
            yield Refused(source, e)


def read_article(page: Page) -> Article:
    """The Article of one page. Raises InputError where there is none to be had."""
    if page.date is not None:
        check_day(page.date, page.source)
    text = page.text
    if isinstance(page.html, bytes) and (page.content_type or "").strip().lower().startswith("text/plain"):
        text = decode(page.html, page.content_type)
    if text is not None:
        return _read_text(text, page)
    from onrecord.pages.html import read_html
    from onrecord.pages.walls import explain

    html = page.html or b""
    if isinstance(html, bytes):
        _check_kind(html[:_HEAD], page.source)
        html = decode(html, page.content_type)
    _check_markup(html, page.source)
    article = read_html(html, url=page.url, content_type=page.content_type, date=page.date)
    _check_length(article.text, page.source)
    explain(article, html, page.source)
    return _without_noise(article)


def _read_text(text: str, page: Page) -> Article:
    if not text.strip():
        raise refuse("empty", page.source)
    _check_length(text, page.source)
    return _without_noise(read_plain(text, url=page.url, date=page.date))


def _without_noise(article: Article) -> Article:
    """The same over and over, in a block or in many, is nobody's prose: as furniture it costs later stages nothing."""
    times: Counter[str] = Counter()
    noise = set()
    for block in article.blocks:
        text = article.text[slice(*block.span)]
        times[text] += 1
        if times[text] > _TIMES or _is_noise(text):
            noise.add(block)
    if not noise:
        return article
    blocks = tuple(msgspec.structs.replace(b, kind="furniture") if b in noise else b for b in article.blocks)
    return msgspec.structs.replace(article, blocks=blocks)


def _is_noise(text: str) -> bool:
    """Prose packs to a third or a quarter; what packs to a twelfth is repetition."""
    if len(text) < _BLOCK:
        return False
    data = text.encode("utf-8", "replace")
    return len(zlib.compress(data, 1)) * 12 < len(data)


def _check_markup(html: str, source: str) -> None:
    if not html.strip():
        raise refuse("empty", source)
    if html.count("<") > _TAGS:
        raise refuse("too-large", source, f"{_TAGS:,} tags")
    if len(html) > _WORDS and len(_MARKUP.sub("", html)) > _WORDS:
        raise refuse("too-large", source, f"{_WORDS:,} characters of words")


def _check_length(text: str, source: str) -> None:
    if len(text) > TEXT_LIMIT:
        raise refuse("too-long", source, f"{TEXT_LIMIT:,}")


def _opened(source: str) -> Iterator[Page | Refused]:
    if source == "-":
        yield from _of_stream(sys.stdin.buffer, "-")
    elif _ADDRESS.match(source):
        yield _fetched(source)
    else:
        yield from _of_path(Path(source))


def _fetched(url: str) -> Page:
    from onrecord.pages.fetch import fetch

    got = fetch(url)
    return Page(source=url, html=got.body, url=got.url, content_type=got.content_type)


def _of_path(path: Path) -> Iterator[Page | Refused]:
    name = str(path)
    try:
        if path.is_dir():
            yield from _of_folder(path)
            return
        stream = path.open("rb")
    except FileNotFoundError as e:
        raise refuse("missing", name) from e
    except (OSError, ValueError) as e:  # ValueError: a NUL in the name
        raise refuse("unreadable", name, getattr(e, "strerror", None) or str(e)) from e
    with stream:
        yield from _of_stream(stream, name)


def _of_folder(path: Path) -> Iterator[Page | Refused]:
    found = False
    for file in folders.files(path):
        found = True
        try:
            if isinstance(file, Refused):
                yield file
            else:
                yield from _of_path(file)
        except OnRecordError as e:
            yield Refused(str(file), e)
    if not found:
        raise refuse("empty-folder", str(path))


def _of_stream(stream: Readable, name: str) -> Iterator[Page | Refused]:
    """The documents of an open file; its first bytes say what it is, its name only which sort of text."""
    try:
        yield from _of_bytes(stream, name)
    except TooLarge as e:
        raise refuse("too-large", name, size(PAGE_LIMIT)) from e
    except OSError as e:
        raise refuse("unreadable", name, e.strerror or str(e)) from e


def _of_bytes(stream: Readable, name: str) -> Iterator[Page | Refused]:
    head = first(stream, _HEAD)
    whole = Joined(head, stream)
    kind, detail = kind_of(head)
    if kind == "warc":
        yield from archived(whole, name)
    elif kind == "gzip" and not isinstance(stream, Gunzipped):
        yield from _of_gzip(Gunzipped(whole), name)
    elif kind not in _TEXTUAL:
        raise refuse(kind if kind != "gzip" else "archive", name, detail or "gzip in gzip")
    elif (sort := _sort_of_text(name) or kind) == "json":
        if name != "-" and kind == "json" and not _JSONL.search(name):
            raise refuse("json", name)
        yield from documents(lines(whole), name)
    elif sort in ("html", "text"):
        data = read_all(whole)
        is_html = sort == "html"
        yield Page(source=name, html=data) if is_html else Page(source=name, text=decode(data, "text/plain"))
    else:
        raise refuse(sort, name)


def _of_gzip(stream: Gunzipped, name: str) -> Iterator[Page | Refused]:
    try:
        for page in _of_bytes(stream, name):
            if not (stream.damage and page.source == name):  # of a damaged archive, what came before the damage
                yield page
    except InputError:
        if not stream.damage:
            raise
    if stream.damage:
        raise refuse("broken-gzip", name, stream.damage)


def _sort_of_text(name: str) -> str | None:
    for sort, suffix in (("text", _TXT), ("html", _HTML), ("json", _JSONL)):
        if suffix.search(name):
            return sort
    return None


def _check_kind(head: bytes, source: str) -> None:
    kind, detail = kind_of(head)
    if kind not in ("html", "text", "json"):
        raise refuse(kind if kind not in ("gzip", "warc") else "archive", source, detail or kind)
