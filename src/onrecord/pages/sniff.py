"""What a file is, told from its first bytes, whatever its name says."""

from __future__ import annotations

import re

# first bytes (at an offset): kind, name
_MAGIC: tuple[tuple[int, bytes, str, str], ...] = (
    (0, b"%PDF-", "pdf", ""),
    (0, b"\x89PNG\r\n", "image", ""),
    (0, b"\xff\xd8\xff", "image", ""),
    (0, b"GIF87a", "image", ""),
    (0, b"GIF89a", "image", ""),
    (0, b"BM", "image", ""),
    (0, b"II*\x00", "image", ""),
    (0, b"MM\x00*", "image", ""),
    (0, b"\x00\x00\x01\x00", "image", ""),
    (0, b"8BPS", "image", ""),
    (8, b"WEBP", "image", ""),
    (4, b"ftypavif", "image", ""),
    (4, b"ftypheic", "image", ""),
    (4, b"ftypmif1", "image", ""),
    (4, b"ftyp", "media", ""),
    (8, b"WAVE", "media", ""),
    (8, b"AVI ", "media", ""),
    (0, b"ID3", "media", ""),
    (0, b"\xff\xfb", "media", ""),
    (0, b"\xff\xf3", "media", ""),
    (0, b"OggS", "media", ""),
    (0, b"fLaC", "media", ""),
    (0, b"\x1aE\xdf\xa3", "media", ""),
    (0, b"FLV\x01", "media", ""),
    (0, b"\x00\x00\x01\xba", "media", ""),
    (0, b"{\\rtf", "office", ""),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office", ""),
    (0, b"\x1f\x8b", "gzip", ""),
    (0, b"BZh", "archive", "bzip2"),
    (0, b"\xfd7zXZ\x00", "archive", "xz"),
    (0, b"7z\xbc\xaf'\x1c", "archive", "7z"),
    (0, b"Rar!\x1a\x07", "archive", "rar"),
    (0, b"\x28\xb5\x2f\xfd", "archive", "zstd"),
    (257, b"ustar", "archive", "tar"),
    (0, b"WARC/", "warc", ""),
)
_ZIPPED_OFFICE = re.compile(rb"\[Content_Types\]\.xml|mimetypeapplication/(?:vnd\.|epub)|word/|xl/|ppt/")
_MHTML = re.compile(rb"\A(?:From: |MIME-Version: |Subject: |Date: ).*?multipart/related", re.S | re.I)
_FEED = re.compile(rb"<(?:rss[\s>]|feed[\s>][^>]{0,500}Atom|rdf:RDF[\s>])", re.I)
_SVG = re.compile(rb"\A(?:<\?xml[^>]*>)?(?:\s|<!--.*?-->|<!DOCTYPE[^>]*>)*<svg[\s>]", re.I | re.S)
_HTML = re.compile(rb"<!doctype\s+html|<(?:html|head|body|title|meta|article|main|div|p|script|h1|table|a\s)\b", re.I)
_JSON = re.compile(rb'[\[\s]*\{\s*(?:"|\})|\[\s*"')
_TEXT_CONTROLS = set(b"\t\n\r\x0b\x0c\x1a\x1b\x08")


def kind_of(head: bytes) -> tuple[str, str]:
    """What `head`, the first bytes (4,096 are enough) of a file, starts: a kind and a detail.

    Kinds that can be read: "html", "text", "json", "warc", "gzip"; others are codes of
    `refusals.INPUT`: "pdf", "image", "media", "office", "archive", "mhtml", "feed", "binary", "empty".
    """
    if not head.strip(b"\x00 \t\r\n"):
        return ("empty" if not head.strip() else "binary"), ""
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return ("office", "") if _ZIPPED_OFFICE.search(head) else ("archive", "zip")
    text = _is_text(head)
    for offset, magic, kind, detail in _MAGIC:  # "BM", "ID3" may open an article too: words count in binary data only
        wordy = all(32 <= byte < 127 for byte in magic) and kind not in ("pdf", "office", "warc")
        if head.startswith(magic, offset) and not (text and wordy):
            return kind, detail
    if text:
        return _kind_of_text(head), ""
    return ("pdf" if b"%PDF-" in head[:1024] else "binary"), ""


def _kind_of_text(head: bytes) -> str:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    flat = start.replace(b"\x00", b"")
    if _MHTML.match(flat):
        return "mhtml"
    if _SVG.match(flat[:1000]):
        return "image"
    if _FEED.search(flat[:500]):
        return "feed"
    if _JSON.match(flat):
        return "json"
    return "html" if flat.startswith(b"<?xml") or _HTML.search(flat) else "text"


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    even, odd = head[::2].count(0), head[1::2].count(0)
    if even + odd > len(head) // 200:  # UTF-16 without a mark has its NULs on one side, and other words beside them
        one_side = min(even, odd) * 10 <= max(even, odd)
        return one_side and _few_controls(head.replace(b"\x00", b"")) and max(even, odd) * 20 > len(head)
    return _few_controls(head)


def _few_controls(head: bytes) -> bool:
    controls = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in head)
    return controls * 100 <= len(head)
