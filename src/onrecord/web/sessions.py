"""Who is signed in: a signed cookie, nothing kept on the server."""

from __future__ import annotations

import hashlib
import hmac
import time

COOKIE = "onrecord_session"
LASTS = 30 * 24 * 3600  # seconds


class Sessions:
    """Makes and checks the cookie's value. A changed password, or another archive, ends all sessions."""

    def __init__(self, password: str | None, secret: bytes) -> None:
        self.needed = password is not None
        self._password = (password or "").encode()
        self._key = hashlib.scrypt(self._password, salt=secret, n=2**14, r=8, p=1) if self.needed else b""

    def is_password(self, given: str) -> bool:
        """Whether `given` is the password; takes as long for any answer."""
        return self.needed and hmac.compare_digest(given.encode("utf-8", "replace"), self._password)

    def begin(self, now: float | None = None) -> str:
        """A cookie value that holds for 30 days."""
        until = str(int((time.time() if now is None else now) + LASTS))
        return f"{until}.{self._signature(until)}"

    def holds(self, value: str | None, now: float | None = None) -> bool:
        """Whether a cookie's value was made here and is not over."""
        until, _, signature = (value or "").partition(".")
        if not (until.isascii() and until.isdigit()):
            return False
        made_here = hmac.compare_digest(signature.encode("utf-8", "replace"), self._signature(until).encode())
        return made_here and int(until) > (time.time() if now is None else now)

    def _signature(self, until: str) -> str:
        return hmac.new(self._key, until.encode(), hashlib.sha256).hexdigest()
