"""What is new in the archive, told to every open page."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import msgspec

from onrecord.archive import Archive, Event

_LOOK = 0.1  # seconds between looks into the archive, which other programs write too
_PULSE = 15.0  # seconds of silence before a comment is sent, so that nothing in between hangs up


class Live:
    """One task looks for new events, for however many streams are open."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._news = asyncio.Event()  # set once, at the next event; then another takes its place
        self._last = 0

    async def watch(self) -> None:
        """Runs for as long as the reader does."""
        self._last = self._archive.last_event()
        while True:
            await asyncio.sleep(_LOOK)
            last = self._archive.last_event()
            if last != self._last:
                self._last = last
                news, self._news = self._news, asyncio.Event()
                news.set()

    async def stream(self, after: int | None) -> AsyncIterator[bytes]:
        """Server-sent events from number `after` on (None: from now); ends only when the client goes."""
        last = self._archive.last_event() if after is None else after
        yield b"retry: 1000\n\n"
        while True:
            for event in self._archive.events(after=last):
                last = event.id
                yield message(event)
            if not await self._newer_than(last):
                yield b": still here\n\n"

    async def _newer_than(self, last: int) -> bool:
        if self._last > last:
            return True
        # Not a Condition: before Python 3.12 its lock can be lost where a wait for it ends by time or by cancelling.
        try:
            await asyncio.wait_for(self._news.wait(), _PULSE)
        except TimeoutError:
            return False
        return True


def message(event: Event) -> bytes:
    """An event as text/event-stream has it; its name is its kind."""
    return b"id: %d\nevent: %s\ndata: %s\n\n" % (event.id, event.kind.encode(), msgspec.json.encode(event))
