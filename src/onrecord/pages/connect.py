"""Connections to checked addresses only: a name is looked up once, checked, and that very address connected to."""

from __future__ import annotations

import ipaddress
import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore

from onrecord.pages.addresses import Address, Policy, Resolver, literal

_TRIED = 4  # addresses of one name


class NotPublic(Exception):
    """A name or address that leads, or may lead, to where it must not."""


class NoAddress(Exception):
    """A name without an address."""


class Clock:
    """The time that one fetch may take, all its requests together."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def stand_still(self, seconds: float) -> None:
        """Leaves out seconds that were spent waiting for one's turn."""
        self._end += seconds

    def left(self, timeout: float | None) -> float:
        """How long the next wait may be, `timeout` at most; raises httpcore.ReadTimeout when the time is over."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the time for the whole page is over")
        return left if timeout is None else min(left, timeout)


class CheckedBackend(httpcore.NetworkBackend):
    """httpcore's way to the network, with the check at the only place that opens a socket.

    Redirects, robots.txt and every other request pass through here, so none is forgotten. Host
    header and TLS server name stay the name. `clock` ends every wait.
    """

    def __init__(self, allowed: Policy, resolver: Resolver, clock: Clock) -> None:
        self._allowed = allowed
        self._resolver = resolver
        self._clock = clock
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A stream to a checked address of `host`; raises NotPublic where one of its addresses is not allowed."""
        failed: httpcore.ConnectError | httpcore.ConnectTimeout | None = None
        for address in self.checked(host, port)[:_TRIED]:
            wait = self._clock.left(timeout)
            try:
                stream = self._sockets.connect_tcp(str(address), port, wait, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as e:
                failed = e
                continue
            peer = ipaddress.ip_address(stream.get_extra_info("server_addr")[0])
            if peer != address:
                stream.close()
                raise NotPublic(str(peer))
            return _TimedStream(stream, self._clock)
        raise failed or NoAddress(host)

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        """Never: raises NotPublic."""
        raise NotPublic(path)

    def sleep(self, seconds: float) -> None:
        """Waits, before httpcore tries again."""
        time.sleep(seconds)

    def checked(self, host: str, port: int) -> list[Address]:
        """The addresses of `host`. One that is not allowed spoils all: a mixture is an attempt to slip one in."""
        spelled = literal(host)
        if spelled is not None:
            found = [spelled]
        else:
            try:
                found = [ipaddress.ip_address(text) for text in self._resolver(host, port)]
            except (OSError, UnicodeError) as e:
                raise NoAddress(host) from e
            except ValueError as e:  # the resolver's answer is no plain address: a scope, say
                raise NotPublic(host) from e
        for address in found:
            if not self._allowed(address):
                raise NotPublic(host if str(address) == host else f"{host} ({address})")
        if not found:
            raise NoAddress(host)
        return found


class _TimedStream(httpcore.NetworkStream):
    """A stream on which all waits together are bounded, also where a server sends a byte at a time."""

    def __init__(self, stream: httpcore.NetworkStream, clock: Clock) -> None:
        self._stream = stream
        self._clock = clock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._clock.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._clock.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._clock.left(timeout))
        return _TimedStream(stream, self._clock)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
