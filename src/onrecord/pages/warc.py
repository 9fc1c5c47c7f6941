"""Pages of a web archive (WARC, https://iipc.github.io/warc-specifications/)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from onrecord.pages.bounded import PAGE_LIMIT, Readable
from onrecord.pages.page import Page, Refused
from onrecord.pages.refusals import refuse, size

_READ = {"text/html", "application/xhtml+xml", "text/plain"}


def archived(stream: Readable, name: str) -> Iterator[Page | Refused]:
    """A Page for each response or resource record that holds HTML or text, in the file's order.

    Its source is "NAME#URL". Pictures, redirects and answers other than 200 are passed over, as are
    records that a crawler marks as seen before. Damage gives one Refused; what came before it was given.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    found = False
    wanted = WarcRecordType.response | WarcRecordType.resource
    records = iter(ArchiveIterator(stream, record_types=wanted, parse_http=True, auto_decode="all"))
    while True:
        try:
            record = next(records, None)
            page = record and _page(record, name)
        except (OSError, ValueError, EOFError) as e:
            yield Refused(name, refuse("broken-warc", name, str(e)))
            return
        if record is None:
            break
        if page:
            found = True
            yield page
    if not found:
        yield Refused(name, refuse("empty-archive", name))


def _page(record: Any, name: str) -> Page | Refused | None:
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    if record.http_headers is not None:
        content_type = record.http_headers.get("Content-Type") or "text/html"
        status = record.http_headers.status_code
    else:
        content_type, status = record.headers.get("Content-Type") or "", 200
    if status != 200 or content_type.partition(";")[0].strip().lower() not in _READ or not url.startswith("http"):
        return None
    source = f"{name}#{url}"
    body = record.reader.read(PAGE_LIMIT + 1)
    if len(body) > PAGE_LIMIT:
        return Refused(source, refuse("too-large", source, size(PAGE_LIMIT)))
    if not body.strip():
        return Refused(source, refuse("empty", source))
    return Page(source=source, html=body, url=url, content_type=content_type)
