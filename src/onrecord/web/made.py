"""Pages already made, for as long as nothing in the archive has changed."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Hashable

import msgspec

from onrecord.web.packed import Packed


class Page(msgspec.Struct, frozen=True):
    """A whole answer, ready to be sent."""

    status: int
    media_type: str
    packed: Packed
    headers: tuple[tuple[str, str], ...] = ()


class Made:
    """The pages last asked for, up to `most` bytes. A page is good for one stamp: the archive's last event."""

    def __init__(self, most: int = 48_000_000) -> None:
        self._most = most
        self._size = 0
        self._pages: OrderedDict[Hashable, tuple[int, Page]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, stamp: int) -> Page | None:
        """The page that was put under `key` at this stamp."""
        with self._lock:
            found = self._pages.get(key)
            if found is None or found[0] != stamp:
                return None
            self._pages.move_to_end(key)
            return found[1]

    def put(self, key: Hashable, stamp: int, page: Page) -> None:
        """Keeps `page` under `key`, in place of the ones asked for longest ago."""
        with self._lock:
            if key in self._pages:
                self._size -= self._pages.pop(key)[1].packed.size
            self._pages[key] = (stamp, page)
            self._size += page.packed.size
            while self._size > self._most and len(self._pages) > 1:
                self._size -= self._pages.popitem(last=False)[1][1].packed.size
