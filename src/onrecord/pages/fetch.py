"""The one place that reads the network: a page, a feed or a picture of the public web, with all guards."""

from __future__ import annotations

import re
import ssl
import zlib
from collections.abc import Iterator
from contextlib import AbstractContextManager
from functools import cache
from http import HTTPStatus

import httpcore
import httpx
import msgspec

from onrecord.pages.addresses import Policy, Resolver, is_public, resolve
from onrecord.pages.bounded import PAGE_LIMIT, TooLarge
from onrecord.pages.connect import CheckedBackend, Clock, NoAddress, NotPublic
from onrecord.pages.manners import EVERYBODY, NOBODY, Manners
from onrecord.pages.refusals import refuse_fetch, size
from onrecord.pages.sniff import kind_of

AGENT = "onrecord"
USER_AGENT = f"{AGENT}/0.1 (reads news pages; obeys robots.txt)"

PAGES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
FEEDS = frozenset({"application/rss+xml", "application/atom+xml", "application/xml", "text/xml", "application/rdf+xml",
                   "application/feed+json", "application/json"}) | PAGES  # fmt: skip
PICTURES = frozenset({"image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"})

_SENT = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Accept-Language": "*",
}
_REDIRECTS = {301, 302, 303, 307, 308}
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*\.?|[0-9a-f:.]+", re.I)
_CHUNK = 64 * 2**10


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Seconds to wait for a connection, for the next bytes and for all of it; bytes unpacked; redirects followed."""

    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0
    size: int = PAGE_LIMIT
    redirects: int = 10


class Rules(msgspec.Struct, frozen=True, kw_only=True):
    """How the network is read; tests put in a resolver and a policy of their own."""

    allowed: Policy = is_public
    resolver: Resolver = resolve
    limits: Limits = Limits()
    robots: bool = True
    manners: Manners = msgspec.field(default_factory=Manners)
    tls: ssl.SSLContext | None = None


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """What came: `url` is where redirects ended; `etag` and `last_modified` are for asking again later.

    `unchanged` says that the server has nothing newer than what was named in the request; `body` is empty then.
    """

    url: str
    content_type: str | None
    body: bytes
    etag: str | None = None
    last_modified: str | None = None
    unchanged: bool = False


@cache
def usual_rules() -> Rules:
    """The rules of this process, whose manners remember the hosts that it visited."""
    return Rules()


def fetch(
    url: str,
    *,
    etag: str | None = None,
    last_modified: str | None = None,
    kinds: frozenset[str] = PAGES,
    rules: Rules | None = None,
) -> Fetched:
    """What is at `url`, an http or https address of the public internet, unpacked.

    Redirects are followed, and each is checked like the first address. `etag` and `last_modified`, from
    an earlier Fetched, make the request conditional. `kinds` are the media types that are taken.
    Raises FetchError: its codes are those of `refusals.FETCH`, or of `refusals.INPUT` for what came.
    """
    rules = rules or usual_rules()
    asked = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    headers = {name: value for name, value in asked.items() if value}
    clock = Clock(rules.limits.total)
    backend = CheckedBackend(rules.allowed, rules.resolver, clock)
    with httpcore.ConnectionPool(
        network_backend=backend, http2=True, ssl_context=rules.tls or _tls(), max_connections=4
    ) as pool:
        try:
            return _follow(pool, url, headers, kinds, rules, clock)
        except NotPublic as e:
            raise refuse_fetch("not-public", url, str(e)) from e
        except NoAddress as e:
            raise refuse_fetch("dns", url, str(e)) from e
        except httpcore.TimeoutException as e:
            raise refuse_fetch("timeout", url, f"{rules.limits.total:g}") from e
        except (httpcore.NetworkError, httpcore.ProtocolError) as e:
            raise refuse_fetch("connection", url, str(e) or type(e).__name__) from e
        except TooLarge as e:
            raise refuse_fetch("too-large", url, size(rules.limits.size)) from e
        except zlib.error as e:
            raise refuse_fetch("broken-answer", url, str(e)) from e


def fetch_bytes(url: str, *, kinds: frozenset[str] = PICTURES, rules: Rules | None = None) -> Fetched:
    """A picture (JPEG, PNG, WebP, GIF, AVIF) under the same guards as a page; robots.txt is the page's affair."""
    rules = msgspec.structs.replace(rules or usual_rules(), robots=False)
    got = fetch(url, kinds=kinds, rules=rules)
    if kind_of(got.body[:4096])[0] != "image":
        raise refuse_fetch("content-type", url, "no picture, whatever its name says")
    return got


def check_url(url: str) -> httpx.URL:
    """`url` taken apart. Raises FetchError "bad-url", "scheme" or "credentials"; opens nothing."""
    scheme = re.match(r"\s*([a-z][a-z0-9+.-]*):", url, re.I)
    if scheme and scheme[1].lower() not in ("http", "https"):
        raise refuse_fetch("scheme", url, f"{scheme[1]}:")
    try:
        parsed = httpx.URL(url.strip())
    except httpx.InvalidURL as e:
        raise refuse_fetch("bad-url", url) from e
    host = parsed.raw_host.decode("ascii", "replace")
    if parsed.userinfo:
        raise refuse_fetch("credentials", parsed.host)
    port = 443 if parsed.port is None else parsed.port
    if parsed.scheme not in ("http", "https") or not _HOST.fullmatch(host) or not 0 < port < 65536:
        raise refuse_fetch("bad-url", url)
    return parsed.copy_with(fragment=None)


def _follow(
    pool: httpcore.ConnectionPool, url: str, headers: dict[str, str], kinds: frozenset[str], rules: Rules, clock: Clock
) -> Fetched:
    target = check_url(url)
    for _ in range(rules.limits.redirects + 1):
        origin = f"{target.scheme}://{target.netloc.decode('ascii')}"
        if rules.robots and not rules.manners.may_read(str(target), origin, AGENT, lambda u: _robots(pool, u, rules)):
            raise refuse_fetch("robots", str(target))
        clock.stand_still(rules.manners.wait(target.host, origin, AGENT))
        with _request(pool, target, headers, rules) as response:
            onward = _onward(response, target)
            if onward is None:
                return _taken(response, target, kinds, rules)
            target = onward
    raise refuse_fetch("redirects", url, str(rules.limits.redirects))


def _request(
    pool: httpcore.ConnectionPool, target: httpx.URL, headers: dict[str, str], rules: Rules
) -> AbstractContextManager[httpcore.Response]:
    limits = rules.limits
    sent = {"Host": target.netloc.decode("ascii"), **_SENT, **headers}
    waits = {"connect": limits.connect, "read": limits.read, "write": limits.read, "pool": limits.total}
    return pool.stream("GET", str(target), headers=list(sent.items()), extensions={"timeout": waits})


def _onward(response: httpcore.Response, target: httpx.URL) -> httpx.URL | None:
    location = _header(response, b"location")
    if response.status not in _REDIRECTS or not location:
        return None
    try:
        return check_url(str(target.join(location)))
    except httpx.InvalidURL as e:
        raise refuse_fetch("bad-url", location) from e


def _taken(response: httpcore.Response, target: httpx.URL, kinds: frozenset[str], rules: Rules) -> Fetched:
    url = str(target)
    content_type = _header(response, b"content-type")
    etag, last_modified = _header(response, b"etag"), _header(response, b"last-modified")
    if response.status == HTTPStatus.NOT_MODIFIED:
        return Fetched(
            url=url, content_type=content_type, body=b"", etag=etag, last_modified=last_modified, unchanged=True
        )
    if response.status != HTTPStatus.OK:
        raise refuse_fetch("http-status", url, _status(response.status))
    _check_type(content_type, kinds, url)
    announced = _header(response, b"content-length") or ""
    if announced.isdecimal() and int(announced) > rules.limits.size:
        raise TooLarge
    body = b"".join(_unpacked(response, url, rules.limits.size))
    if not body.strip():
        raise refuse_fetch("empty", url)
    if kinds is PAGES:
        kind, detail = kind_of(body[:4096])
        if kind not in ("html", "text", "json", "feed"):
            raise refuse_fetch(kind if kind not in ("gzip", "warc") else "archive", url, detail or kind)
    return Fetched(url=url, content_type=content_type, body=body, etag=etag, last_modified=last_modified)


def _unpacked(response: httpcore.Response, url: str, limit: int) -> Iterator[bytes]:
    """The body's bytes, unpacked a piece at a time, so that no bomb goes off; raises TooLarge past `limit`."""
    coding = (_header(response, b"content-encoding") or "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip", "deflate"):
        raise refuse_fetch("broken-answer", url, f"it is packed as {coding}, which was not asked for")
    count = 0
    unpack = None
    for packed in response.iter_stream():
        if coding == "identity":
            pieces: Iterator[bytes] = iter((packed,))
        else:
            unpack = unpack or _unpacker(coding, packed)
            pieces = _pieces(unpack, packed)
        for piece in pieces:
            count += len(piece)
            if count > limit:
                raise TooLarge
            yield piece


def _unpacker(coding: str, start: bytes) -> zlib._Decompress:
    if coding != "deflate":
        return zlib.decompressobj(wbits=31)
    # "deflate" should be zlib's format, and some servers send bare deflate: the first byte tells.
    return zlib.decompressobj(wbits=15 if start[:1] and start[0] & 0x0F == 8 else -15)


def _pieces(unpack: zlib._Decompress, packed: bytes) -> Iterator[bytes]:
    while packed and not unpack.eof:
        yield unpack.decompress(packed, _CHUNK)
        packed = unpack.unconsumed_tail


def _check_type(content_type: str | None, kinds: frozenset[str], url: str) -> None:
    media = (content_type or "").partition(";")[0].strip().lower()
    if not media or media in kinds:
        return
    main, _, sub = media.partition("/")
    code = {"image": "image", "audio": "media", "video": "media"}.get(main)
    if sub == "pdf":
        code = "pdf"
    elif re.search(r"msword|officedocument|opendocument|ms-(?:excel|powerpoint)|rtf|epub", sub):
        code = "office"
    elif re.search(r"(?:rss|atom|rdf)\+xml", sub):
        code = "feed"
    elif re.search(r"zip|x-tar|compressed|warc", sub):
        code = "archive"
    raise refuse_fetch(code or "content-type", url, media)


def _robots(pool: httpcore.ConnectionPool, url: str, rules: Rules) -> bytes:
    """The robots.txt at `url`. As RFC 9309 has it: one that is not there allows all, a failing server nothing."""
    target = check_url(url)
    for _ in range(5):
        with _request(pool, target, {}, rules) as response:
            if onward := _onward(response, target):
                target = onward
                continue
            if response.status == HTTPStatus.OK:
                try:
                    return b"".join(_unpacked(response, url, 2**20))
                except TooLarge:
                    return EVERYBODY
            return NOBODY if response.status >= 500 else EVERYBODY
    return EVERYBODY


def _header(response: httpcore.Response, name: bytes) -> str | None:
    return next((value.decode("latin-1") for key, value in response.headers if key.lower() == name), None)


def _status(code: int) -> str:
    try:
        return f"{code} {HTTPStatus(code).phrase}"
    except ValueError:
        return str(code)


@cache
def _tls() -> ssl.SSLContext:
    return httpx.create_ssl_context()
