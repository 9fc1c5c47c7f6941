"""How a reader is served."""

from __future__ import annotations

import ipaddress

import msgspec

from onrecord.errors import OnRecordError


class ServeError(OnRecordError):
    """A way of serving that is refused."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What can be set. Sizes are bytes; `writes_a_minute` and `sign_ins_a_minute` count per client.

    `libretranslate` is the address of a translation server, with its key.
    `hosts` are the names that the reader answers to, besides loopback's own; empty: any, if there is a password.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    password: str | None = None
    hosts: tuple[str, ...] = ()
    most_upload: int = 12_000_000
    writes_a_minute: int = 120
    sign_ins_a_minute: int = 10
    libretranslate: str | None = None
    libretranslate_key: str | None = None


def check(settings: Settings) -> None:
    """Raises ServeError where strangers could reach the reader and nothing would keep them out."""
    if settings.password is None and (not is_loopback(settings.host) or settings.hosts):
        raise ServeError(
            "password-missing",
            f"The reader is not opened on {', '.join(settings.hosts) or settings.host} without a password:"
            " whoever can reach that address could read and delete.",
            "Set ONRECORD_PASSWORD, or leave out --host to keep it to this machine.",
        )
    if settings.password is not None and len(settings.password) < 8:
        raise ServeError("password-short", "The password has fewer than 8 characters.", "Set a longer one.")


def is_loopback(host: str) -> bool:
    """Whether `host` (a name or an address, without port) is this machine's own."""
    bare = host.strip("[]").rstrip(".").lower()
    if bare == "localhost" or bare.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(bare).is_loopback
    except ValueError:
        return False
