"""Reading no more than a limit: files, compressed or not, and single lines."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Protocol

PAGE_LIMIT = 16 * 2**20  # bytes of one page after unpacking; the largest of 2,000 real ones had 6 MB
_CHUNK = 64 * 2**10


class Readable(Protocol):
    """What can be read a piece at a time: an open file, standard input, or one of the classes here."""

    def read(self, size: int, /) -> bytes: ...


class TooLarge(Exception):
    """More bytes than the limit came out."""


def read_all(stream: Readable, limit: int = PAGE_LIMIT) -> bytes:
    """All bytes of `stream`; raises TooLarge past `limit`, having held no more than that."""
    parts, count = [], 0
    while part := stream.read(_CHUNK):
        count += len(part)
        if count > limit:
            raise TooLarge
        parts.append(part)
    return b"".join(parts)


def first(stream: Readable, count: int) -> bytes:
    """The first `count` bytes of `stream`, fewer only where it ends before."""
    taken = bytearray()
    while len(taken) < count and (part := stream.read(count - len(taken))):
        taken += part
    return bytes(taken)


class Joined:
    """A stream whose first bytes were taken already: `head`, then the rest of `stream`."""

    def __init__(self, head: bytes, stream: Readable) -> None:
        self._head = head
        self._stream = stream
        self._given = 0

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes, at least one before the end."""
        if self._head:
            part, self._head = self._head[:size], self._head[size:]
        else:
            part = self._stream.read(size)
        self._given += len(part)
        return part

    def tell(self) -> int:
        """How many bytes were read."""
        return self._given


class Gunzipped:
    """A gzip stream, unpacked piece by piece, so that a bomb costs no more than was asked for.

    Like browsers and gzip itself, it takes several members one after the other. Where the data is
    damaged or stops short it ends, and `damage` says why: readers look ahead, and good records lie before.
    """

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self._pieces = self._unpack()
        self._rest = b""
        self.damage = ""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes, at least one before the end."""
        if not self._rest:
            self._rest = next(self._pieces, b"")
        part, self._rest = self._rest[:size], self._rest[size:]
        return part

    def _unpack(self) -> Iterator[bytes]:
        member = zlib.decompressobj(wbits=31)
        packed = b""
        while packed or (packed := self._stream.read(_CHUNK)):
            if member.eof:
                packed = packed.lstrip(b"\x00")  # padding after a member, as tar and tapes leave it
                if not packed:
                    continue
                member = zlib.decompressobj(wbits=31)
            try:
                piece = member.decompress(packed, _CHUNK)
            except zlib.error as e:
                self.damage = str(e)
                return
            packed = member.unconsumed_tail or member.unused_data
            if piece:
                yield piece
        if not member.eof:
            self.damage = "it stops short"


def lines(stream: Readable, limit: int = PAGE_LIMIT) -> Iterator[bytes | None]:
    """The lines of `stream` without their ends; None for each line longer than `limit` bytes, which is never held."""
    rest, skipping = bytearray(), False
    while part := stream.read(_CHUNK):
        *whole, tail = part.split(b"\n")
        for piece in whole:
            rest += piece
            yield None if skipping or len(rest) > limit else bytes(rest)
            rest, skipping = bytearray(), False
        if not skipping:
            rest += tail
            if len(rest) > limit:
                rest, skipping = bytearray(), True
    if skipping or rest:
        yield None if skipping else bytes(rest)
