"""A web server on loopback whose answers a test writes down, and the rules under which it may be fetched."""

from __future__ import annotations

import ipaddress
import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from onrecord.pages.addresses import Address
from onrecord.pages.fetch import Limits, Rules
from onrecord.pages.manners import Manners

Answer = Callable[["Exchange"], object]
LOOPBACK = ipaddress.ip_network("127.0.0.0/8")


class Exchange:
    """One request, and the wire to answer it on."""

    def __init__(self, path: str, headers: dict[str, str], write: Callable[[bytes], object]) -> None:
        self.path = path
        self.headers = headers
        self.write = write

    def reply(self, body: bytes, status: str = "200 OK", **headers: str) -> None:
        """An answer with a length; header names are written with underscores, e.g. content_type."""
        fields = {"content_type": "text/html; charset=utf-8", "content_length": str(len(body)), **headers}
        lines = [f"HTTP/1.1 {status}", *(f"{k.replace('_', '-')}: {v}" for k, v in fields.items()), "Connection: close"]
        self.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)


def _gone(exchange: Exchange) -> None:
    exchange.reply(b"gone", "404 Not Found")


@contextmanager
def serving(answers: dict[str, Answer]) -> Iterator[tuple[str, list[Exchange]]]:
    """A running server: its address, and the requests that it got; a path without an answer is a 404."""
    seen: list[Exchange] = []

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            request, *lines = self._head().split("\r\n")
            headers = {k.lower(): v.strip() for k, _, v in (line.partition(":") for line in lines) if k}
            exchange = Exchange(request.split(" ")[1], headers, self.wfile.write)
            seen.append(exchange)
            with suppress(OSError):  # the client had enough
                answers.get(exchange.path, _gone)(exchange)

        def _head(self) -> str:
            head = b""
            while not head.endswith(b"\r\n\r\n"):
                line = self.rfile.readline()
                if not line:
                    break
                head += line
            return head.decode("latin-1").rstrip("\r\n")

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = True

    with Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}", seen
        finally:
            server.shutdown()


def on_loopback(address: Address) -> bool:
    """The policy of tests: loopback, and nothing else in the world."""
    return address.version == 4 and address in LOOPBACK


def rules(
    *, limits: Limits | None = None, robots: bool = False, resolver: Callable[[str, int], list[str]] | None = None
) -> Rules:
    """Rules that reach loopback only, do not pause, and look up no name."""

    def nobody(host: str, port: int) -> list[str]:
        raise OSError(f"a test looked up {host}")

    limits = limits or Limits(connect=2, read=2, total=4)
    return Rules(
        allowed=on_loopback, resolver=resolver or nobody, limits=limits, robots=robots, manners=Manners(pause=0)
    )
