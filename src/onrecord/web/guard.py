"""What every request passes: who may ask, from where, how often and how much; and what every answer forbids."""

from __future__ import annotations

import time
from collections import OrderedDict
from urllib.parse import quote, urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.web.answers import Refusal, refuse, wants_page
from onrecord.web.sessions import COOKIE, Sessions
from onrecord.web.settings import Settings, is_loopback

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "media-src 'self' blob:; "  # a voice's sound: of the server, or silence that the media keys hold on to
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    # Not "no-referrer": browsers then send `Origin: null` from the reader's own forms.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "X-Frame-Options": "DENY",
}
_OPEN = ("/static/", "/sign-in")
_SAFE = ("GET", "HEAD", "OPTIONS")


class Guard:
    """ASGI middleware; the outermost, so that nothing answers without its headers."""

    def __init__(self, app: ASGIApp, settings: Settings, sessions: Sessions) -> None:
        self._app = app
        self._settings = settings
        self._sessions = sessions
        self._writes = Rate(settings.writes_a_minute)
        self._sign_ins = Rate(settings.sign_ins_a_minute)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        request = Request(scope)
        try:
            self._check(request)
        except Refusal as e:
            if e.code == "sign-in" and wants_page(request) and request.method in _SAFE:
                asked = request.url.path + (f"?{request.url.query}" if request.url.query else "")
                await RedirectResponse(f"/sign-in?next={quote(asked, safe='')}", 303)(scope, receive, guarded)
            else:
                more = {"WWW-Authenticate": "Bearer"} if e.code == "sign-in" else {}
                await refuse(request, e, more)(scope, receive, guarded)
            return
        await self._app(scope, _capped(receive, self._settings.most_upload), guarded)

    def _check(self, request: Request) -> None:
        self._check_host(request)
        if request.method not in _SAFE:
            _check_origin(request)
            self._check_rate(request)
            length = request.headers.get("content-length", "0")
            if length.isascii() and length.isdigit() and int(length) > self._settings.most_upload:
                raise _too_large(self._settings.most_upload)
        if self._sessions.needed and not request.url.path.startswith(_OPEN):
            given = request.headers.get("authorization", "")
            known = given[:7].lower() == "bearer " and self._sessions.is_password(given[7:].strip())
            if given and not known:
                self._check_sign_in(request)
            if not known and not self._sessions.holds(request.cookies.get(COOKIE)):
                raise Refusal(
                    "sign-in", "This reader is closed to strangers.", "Sign in, or send the password as a Bearer token."
                )

    def _check_host(self, request: Request) -> None:
        """Without a password, only loopback's own names: others could be made to lead here (DNS rebinding)."""
        try:
            name = urlsplit(f"//{request.headers.get('host', '')}").hostname or ""
        except ValueError:
            name = ""
        if is_loopback(name) or name in self._settings.hosts or (self._sessions.needed and not self._settings.hosts):
            return
        raise Refusal(
            "wrong-host",
            "This reader does not answer to that name.",
            "Open it at the address that `onrecord serve` printed.",
        )

    def _check_rate(self, request: Request) -> None:
        if request.url.path == "/sign-in":
            self._check_sign_in(request)
        elif not is_loopback(_client(request)) and not self._writes.take(_client(request)):
            raise _too_many()

    def _check_sign_in(self, request: Request) -> None:
        if not self._sign_ins.take(_client(request)):
            raise _too_many()


class Rate:
    """So many a minute for each name, that many at once; the longest unseen are forgotten."""

    def __init__(self, a_minute: int) -> None:
        self._a_minute = a_minute
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, name: str, now: float | None = None) -> bool:
        """Takes one, or says that none is left."""
        now = time.monotonic() if now is None else now
        left, at = self._left.pop(name, (float(self._a_minute), now))
        left = min(self._a_minute, left + (now - at) * self._a_minute / 60)
        self._left[name] = (max(left - 1, 0) if left >= 1 else left, now)
        if len(self._left) > 10_000:
            self._left.popitem(last=False)
        return left >= 1


def _check_origin(request: Request) -> None:
    """A page of another site may not write. Programs send neither header, and carry no cookie of ours."""
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    own = origin is None or (origin != "null" and urlsplit(origin).netloc == request.headers.get("host"))
    if site in (None, "same-origin", "none") and own:
        return
    raise Refusal("wrong-origin", "This request comes from another page.", "Use the reader's own pages, or its API.")


def _capped(receive: Receive, most: int) -> Receive:
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > most:
            raise _too_large(most)
        return message

    return counted


def _client(request: Request) -> str:
    return request.client.host if request.client else ""


def _too_large(most: int) -> Refusal:
    return Refusal("too-large", f"That is more than {most / 1e6:g} MB.", "Give the page alone, without its pictures.")


def _too_many() -> Refusal:
    return Refusal("too-many", "Too many requests in a short time.", "Wait a minute, then try again.")
