"""Being a polite guest: robots.txt, and a pause between two requests to one host."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

PAUSE = 1.0  # seconds between two requests to a host
LONGEST_PAUSE = 30.0  # seconds that a site's crawl-delay can ask for
_ROBOTS_LIVE = 3600.0  # seconds that a site's robots.txt is kept
_ROBOTS_READ = 500 * 1024  # bytes, as RFC 9309 has it
_HOSTS_KEPT = 10_000

NOBODY = b"User-agent: *\nDisallow: /"
EVERYBODY = b""


class Manners:
    """What is known of the hosts visited so far; shared by threads."""

    def __init__(self, pause: float = PAUSE) -> None:
        self._pause = pause
        self._lock = threading.Lock()
        self._next: dict[str, float] = {}
        self._robots: dict[str, tuple[float, Any]] = {}

    def may_read(self, url: str, origin: str, agent: str, load: Callable[[str], bytes]) -> bool:
        """Whether the robots.txt of `origin` lets `agent` read `url`; `load` gets it where it is not known."""
        from protego import Protego

        now = time.monotonic()
        with self._lock:
            kept = self._robots.get(origin)
        if kept is None or kept[0] < now:
            data = load(f"{origin}/robots.txt")[:_ROBOTS_READ]
            kept = (now + _ROBOTS_LIVE, Protego.parse(data.decode("utf-8", "replace")))
            with self._lock:
                _make_room(self._robots)
                self._robots[origin] = kept
        return bool(kept[1].can_fetch(url, agent))

    def wait(self, host: str, origin: str, agent: str) -> float:
        """Sleeps until `host` can be asked again: its crawl-delay or the usual pause after the last request.

        Returns the seconds slept.
        """
        with self._lock:
            kept = self._robots.get(origin)
            asked = (kept[1].crawl_delay(agent) or 0.0) if kept else 0.0
            pause = min(max(self._pause, asked), LONGEST_PAUSE)
            now = time.monotonic()
            turn = max(now, self._next.get(host, now))
            _make_room(self._next)
            self._next[host] = turn + pause
        time.sleep(turn - now)
        return turn - now


def _make_room(kept: dict[str, Any]) -> None:
    while len(kept) >= _HOSTS_KEPT:
        del kept[next(iter(kept))]
