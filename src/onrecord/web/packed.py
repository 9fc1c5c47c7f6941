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
    """`plain` and its compressed forms, by the name that Content-Encoding has for them; `tag` is of the content.

    A form is made when it is first asked for; of what is packed thoroughly, all are made at once.
    """

    plain: bytes
    tag: str
    packable: bool
    forms: dict[str, bytes]

    def best(self, accepted: str) -> tuple[str | None, bytes]:
        """The smallest form that an Accept-Encoding of `accepted` lets through."""
        parts = [part.replace(" ", "").lower().split(";") for part in accepted.split(",")]
        taken = {part[0] for part in parts if "q=0" not in part[1:]}
        for name, compress in _COMPRESS.items():
            if self.packable and name in taken:
                if name not in self.forms:
                    self.forms[name] = compress(self.plain, False)
                return name, self.forms[name]
        return None, self.plain

    @property
    def size(self) -> int:
        """About how many bytes of memory it takes: text comes down to a third at most."""
        return len(self.plain) * 5 // 3 if self.packable else len(self.plain)


def pack(data: bytes, media_type: str, *, thorough: bool = False) -> Packed:
    """`data`, to be compressed where its kind and length are worth it."""
    textual = media_type.startswith("text/") or "json" in media_type or "svg" in media_type
    packable = textual and len(data) > _SMALL
    forms = {name: compress(data, True) for name, compress in _COMPRESS.items()} if packable and thorough else {}
    return Packed(data, hashlib.sha256(data).hexdigest()[:20], packable, forms)


def _br(data: bytes, thorough: bool) -> bytes:
    made: bytes = brotli.compress(data, quality=11 if thorough else 4)
    return made


def _gzip(data: bytes, thorough: bool) -> bytes:
    return gzip.compress(data, 9 if thorough else 5, mtime=0)


_COMPRESS = {"br": _br, "gzip": _gzip} if brotli is not None else {"gzip": _gzip}
