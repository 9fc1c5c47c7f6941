"""Pages of a web archive (WARC, https://iipc.github.io/warc-specifications/)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from onrecord.pages.bounded import PAGE_LIMIT, Gunzipped, Joined, first
from onrecord.pages.page import Page, Refused
from onrecord.pages.refusals import refuse, size

_CHUNK = re.compile(rb"[0-9a-f]{1,8}[^\r\n]{0,80}\r\n", re.I)
_READ = {"text/html", "application/xhtml+xml", "text/plain"}


def archived(stream: Joined, name: str) -> Iterator[Page | Refused]:
    """A Page for each response or resource record that holds HTML or text, in the file's order.

    Its source is "NAME#URL". Pictures, redirects and answers other than 200 are passed over, as are
    records that a crawler marks as seen before. Damage gives one Refused; what came before it was given.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    wanted = (WarcRecordType.response, WarcRecordType.resource)
    found = False
    try:
        untyped: Any = stream  # of which it only calls `read` and `tell`
        for record in ArchiveIterator(untyped, parse_http=False):
            page = None
            if record.record_type in wanted:
                record.parse_http(auto_decode="none")
                page = _page(record, name)
            if page is not None:
                found = True
                yield page
            if not isinstance(page, Refused) and _stops_short(record):
                found = True
                yield Refused(name, refuse("broken-warc", name, "it ends in the midst of a record"))
    except (OSError, ValueError, EOFError) as e:
        yield Refused(name, refuse("broken-warc", name, str(e)))
        return
    if not found:
        yield Refused(name, refuse("empty-archive", name))


def _stops_short(record: Any) -> bool:
    """Whether the file ends within `record`: in its header, of which the length is the one field that is always there,
    or before the last of its bytes.
    """
    left = record.content_length - record.reader.tell()
    return "Content-Length" not in record.headers or record.reader.consume() < left


def _page(record: Any, name: str) -> Page | Refused | None:
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    headers = record.http_headers
    if headers is not None:
        content_type, status = headers.get("Content-Type") or "text/html", headers.status_code
    else:
        content_type, status = record.headers.get("Content-Type") or "", 200
    if status != 200 or content_type.partition(";")[0].strip().lower() not in _READ or not url.startswith("http"):
        return None
    source = f"{name}#{url}"
    packed = record.reader.read(PAGE_LIMIT + 1)
    if len(packed) < min(record.content_length, PAGE_LIMIT):
        return Refused(source, refuse("broken-warc", source, "the record stops short"))
    try:
        body = _unpacked(packed, headers) if headers is not None else packed
    except OSError as e:
        return Refused(source, refuse("broken-answer", source, str(e)))
    if max(len(body), len(packed)) > PAGE_LIMIT:
        return Refused(source, refuse("too-large", source, size(PAGE_LIMIT)))
    if not body.strip():
        return Refused(source, refuse("empty", source))
    return Page(source=source, html=body, url=url, content_type=content_type)


def _unpacked(data: bytes, headers: Any) -> bytes:
    """The body as it was sent, without its codings; no more than the limit and one byte. Raises OSError.

    Crawlers that store bodies unpacked leave the headers as they were: what is not packed stays as it is.
    """
    from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader

    limit = PAGE_LIMIT + 1
    if "chunked" in (headers.get("Transfer-Encoding") or "").lower() and _CHUNK.match(data):
        data = ChunkedReader(BytesIO(data)).read(limit)
    coding = (headers.get("Content-Encoding") or "").strip().lower()
    if coding in ("gzip", "x-gzip") and data.startswith(b"\x1f\x8b"):
        unpacked = Gunzipped(BytesIO(data))
        body = first(unpacked, limit)
        if unpacked.damage:
            raise OSError(unpacked.damage)
        return body
    if coding == "deflate" and data[:1] == b"x":
        return GzipReader(BytesIO(data), zlib=True).read(limit)
    if coding == "br" and not data.lstrip().startswith(b"<"):
        return BrotliReader(BytesIO(data)).read(limit)
    return data
