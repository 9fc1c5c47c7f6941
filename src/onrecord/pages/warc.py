"""Pages of a web archive (WARC, https://iipc.github.io/warc-specifications/)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from onrecord.pages.bounded import PAGE_LIMIT, Joined
from onrecord.pages.page import Page, Refused
from onrecord.pages.refusals import refuse, size

_READ = {"text/html", "application/xhtml+xml", "text/plain"}


def archived(stream: Joined, name: str) -> Iterator[Page | Refused]:
    """A Page for each response or resource record that holds HTML or text, in the file's order.

    Its source is "NAME#URL". Pictures, redirects and answers other than 200 are passed over, as are
    records that a crawler marks as seen before. Damage gives one Refused; what came before it was given.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    wanted = WarcRecordType.response | WarcRecordType.resource
    found = False
    try:
        untyped: Any = stream  # of which it only calls `read` and `tell`
        for record in ArchiveIterator(untyped, record_types=wanted, parse_http=True, auto_decode="all"):
            if page := _page(record, name):
                found = True
                yield page
    except (OSError, ValueError, EOFError) as e:
        yield Refused(name, refuse("broken-warc", name, str(e)))
        return
    if not found:
        yield Refused(name, refuse("empty-archive", name))


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
    try:
        body = record.reader.read(PAGE_LIMIT + 1)
    except (OSError, ValueError) as e:
        return Refused(source, refuse("broken-answer", source, str(e)))
    encoded = headers is not None and ("Content-Encoding" in headers or "Transfer-Encoding" in headers)
    if len(body) < min(record.content_length, PAGE_LIMIT) and not encoded:
        return Refused(source, refuse("broken-warc", source, "the record stops short"))
    if len(body) > PAGE_LIMIT:
        return Refused(source, refuse("too-large", source, size(PAGE_LIMIT)))
    if not body.strip():
        return Refused(source, refuse("empty", source))
    return Page(source=source, html=body, url=url, content_type=content_type)
