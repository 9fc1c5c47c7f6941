"""The reader as a program that listens."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Sequence
from pathlib import Path

import uvicorn

from onrecord.archive import open_archive
from onrecord.web.app import create_app
from onrecord.web.settings import ServeError, Settings, check


def serve(
    archive: str | Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    password: str | None = None,
    hosts: Sequence[str] | None = None,
) -> int:
    """Serves the archive at this path until it is told to stop (Ctrl-C, SIGTERM).

    Prints the reader's URL, alone on a line, once it answers; port 0 takes a free one. `password` and `hosts` (the
    names it answers to) are those of ONRECORD_PASSWORD and ONRECORD_HOSTS (comma between) where they are not given;
    without a password it stays on this machine. Raises ServeError where that is asked otherwise, or the port is taken.
    """
    if hosts is None:
        hosts = [name.strip() for name in os.environ.get("ONRECORD_HOSTS", "").split(",") if name.strip()]
    password = password or os.environ.get("ONRECORD_PASSWORD") or None
    settings = Settings(
        host=host,
        port=port,
        password=password,
        hosts=tuple(hosts),
        libretranslate=os.environ.get("ONRECORD_LIBRETRANSLATE") or None,
        libretranslate_key=os.environ.get("ONRECORD_LIBRETRANSLATE_KEY") or None,
    )
    check(settings)
    kept = open_archive(archive)
    try:
        app = create_app(kept, settings, warm=True)
        listening = _listen(host, port)
        logging.basicConfig(level=logging.WARNING, format="onrecord: %(message)s")
        config = uvicorn.Config(
            app,
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=2,
            proxy_headers=True,
            forwarded_allow_ips="127.0.0.1,::1",
        )
        _Announced(config, _url(listening)).run(sockets=[listening])
    finally:
        kept.close()
    return 0


class _Announced(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, url: str) -> None:
        super().__init__(config)
        self._url = url

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            print(self._url, flush=True)


def _listen(host: str, port: int) -> socket.socket:
    bare = host.strip("[]")
    try:
        family = socket.AF_INET6 if ":" in bare else socket.AF_INET
        opened = socket.create_server((bare, port), family=family, backlog=2048)
    except (OSError, OverflowError) as e:
        raise ServeError(
            "port-not-opened",
            f"{host}:{port} cannot be opened: {getattr(e, 'strerror', None) or e}.",
            "Give another --port; 0 takes one that is free.",
        ) from e
    # asyncio sends at once only where a socket names its protocol; else each answer waits 40 ms for an ACK.
    return socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP, fileno=opened.detach())


def _url(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"
