"""Bytes ready to be sent: as they are, and compressed."""

from __future__ import annotations

import gzip
import hashlib

import msgspec

try:
    import brotli  # type: ignore[import-untyped]
except ImportError:  # gzip alone then
    brotli = None

_SMALL = 600  # bytes; below this, compression saves no packet


class Packed(msgspec.Struct, frozen=True):
    """`plain` and its compressed forms by the name that Content-Encoding has for them; `tag` is of the content."""

    plain: bytes
    forms: dict[str, bytes]
    tag: str

    def best(self, accepted: str) -> tuple[str | None, bytes]:
        """The smallest form that an Accept-Encoding of `accepted` lets through."""
        parts = [part.replace(" ", "").lower().split(";") for part in accepted.split(",")]
        taken = {part[0] for part in parts if "q=0" not in part[1:]}
        for name in ("br", "gzip"):
            if name in taken and name in self.forms:
                return name, self.forms[name]
        return None, self.plain

    @property
    def size(self) -> int:
        return len(self.plain) + sum(map(len, self.forms.values()))


def pack(data: bytes, media_type: str, *, thorough: bool = False) -> Packed:
    """`data` with its compressed forms, where its kind and length are worth it."""
    forms = {}
    textual = media_type.startswith("text/") or "json" in media_type or "svg" in media_type
    if textual and len(data) > _SMALL:
        forms["gzip"] = gzip.compress(data, 9 if thorough else 5, mtime=0)
        if brotli is not None:
            forms["br"] = brotli.compress(data, quality=11 if thorough else 4)
    return Packed(data, forms, hashlib.sha256(data).hexdigest()[:20])
