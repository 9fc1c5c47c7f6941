"""The network, from the other side: a real server on loopback that behaves well, badly, or not at all."""

from __future__ import annotations

import gzip
import time
import zlib

import pytest

from onrecord.errors import FetchError
from onrecord.pages.fetch import FEEDS, Limits, check_url, fetch, fetch_bytes
from onrecord.pages.manners import Manners

from .server import Answer, Exchange, rules, serving

PAGE = "<html><body><p>Die Fähre fährt wieder.</p></body></html>".encode()
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def answer(body: bytes = PAGE, status: str = "200 OK", **headers: str) -> Answer:
    return lambda exchange: exchange.reply(body, status, **headers)


def refused(url: str, **options: object) -> FetchError:
    with pytest.raises(FetchError) as caught:
        fetch(url, **{"rules": rules(), **options})  # type: ignore[arg-type]
    return caught.value


def test_a_page_comes_with_what_is_needed_to_ask_again() -> None:
    with serving({"/a": answer(etag='"v1"', last_modified="Tue, 04 Mar 2025 10:00:00 GMT")}) as (base, seen):
        got = fetch(f"{base}/a#part", rules=rules())
    assert (got.url, got.body, got.etag) == (f"{base}/a", PAGE, '"v1"')
    assert got.content_type == "text/html; charset=utf-8"
    assert seen[0].headers["user-agent"].startswith("onrecord/")
    assert "cookie" not in seen[0].headers and "authorization" not in seen[0].headers


def test_asking_again_says_what_is_known() -> None:
    with serving({"/a": answer(b"", "304 Not Modified")}) as (base, seen):
        got = fetch(f"{base}/a", etag='"v1"', last_modified="Tue, 04 Mar 2025 10:00:00 GMT", rules=rules())
    assert got.unchanged and got.body == b""
    assert seen[0].headers["if-none-match"] == '"v1"'
    assert seen[0].headers["if-modified-since"] == "Tue, 04 Mar 2025 10:00:00 GMT"


@pytest.mark.parametrize(
    ("coding", "pack"),
    [
        ("gzip", gzip.compress),
        ("x-gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data)[2:-4]),
        ("identity", bytes),
    ],
)
def test_packed_answers_are_unpacked(coding: str, pack: object) -> None:
    with serving({"/": answer(pack(PAGE), content_encoding=coding)}) as (base, _):  # type: ignore[operator]
        assert fetch(f"{base}/", rules=rules()).body == PAGE


def test_redirects_are_followed_to_their_end() -> None:
    there = {"/a": answer(b"", "301 Moved", location="b"), "/b": answer(b"", "302 Found", location="/c")}
    with serving({**there, "/c": answer()}) as (base, _):
        assert fetch(f"{base}/a", rules=rules()).url == f"{base}/c"


def test_redirects_are_bounded() -> None:
    with serving({"/a": answer(b"", "302 Found", location="/a")}) as (base, seen):
        assert refused(f"{base}/a").code == "redirects"
    assert len(seen) == 11


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("http://10.0.0.7/", "not-public"),
        ("http://[::1]/", "not-public"),
        ("http://0x0a000007/", "not-public"),
        ("//169.254.169.254/latest/meta-data", "not-public"),
        ("file:///etc/passwd", "scheme"),
        ("javascript:alert(1)", "scheme"),
        ("ftp://127.0.0.1/a", "scheme"),
        ("http://user:secret@127.0.0.1/", "credentials"),
        ("http://exa mple/", "bad-url"),
        ("http://news.invalid/", "dns"),
    ],
)
def test_each_redirect_is_checked_like_the_first_address(location: str, code: str) -> None:
    with serving({"/a": answer(b"", "302 Found", location=location)}) as (base, seen):
        error = refused(f"{base}/a")
    assert error.code == code
    assert "secret" not in str(error)
    assert len(seen) == 1


@pytest.mark.parametrize(
    ("media", "code"),
    [
        ("application/pdf", "pdf"),
        ("image/jpeg", "image"),
        ("video/mp4", "media"),
        ("application/zip", "archive"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "office"),
        ("application/rss+xml", "feed"),
        ("application/json", "content-type"),
        ("application/octet-stream", "content-type"),
    ],
)
def test_what_is_no_page_is_named(media: str, code: str) -> None:
    with serving({"/": answer(content_type=media)}) as (base, _):
        assert refused(f"{base}/").code == code


def test_a_false_media_type_does_not_get_by() -> None:
    with serving({"/": answer(b"%PDF-1.7\n\x00\xff")}) as (base, _):
        assert refused(f"{base}/").code == "pdf"


def test_a_feed_is_taken_where_one_is_wanted() -> None:
    with serving({"/": answer(b"<rss></rss>", content_type="application/rss+xml")}) as (base, _):
        assert fetch(f"{base}/", kinds=FEEDS, rules=rules()).body == b"<rss></rss>"


@pytest.mark.parametrize("status", ["404 Not Found", "403 Forbidden", "500 Oops", "204 No Content", "299 Odd"])
def test_an_answer_without_a_page(status: str) -> None:
    with serving({"/": answer(status=status)}) as (base, _):
        error = refused(f"{base}/")
    assert error.code == "http-status" and status.partition(" ")[0] in error.message


def test_an_empty_answer() -> None:
    with serving({"/": answer(b" \n")}) as (base, _):
        assert refused(f"{base}/").code == "empty"


def test_a_page_beyond_the_limit_is_left_at_the_limit() -> None:
    written = []

    def endless(exchange: Exchange) -> None:
        exchange.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n")
        for _ in range(10_000):
            exchange.write(bytes(10_000))
            written.append(10_000)

    limits = Limits(connect=2, read=2, total=4, size=100_000)
    with serving({"/": endless, "/said": answer(content_length="999999")}) as (base, _):
        assert refused(f"{base}/", rules=rules(limits=limits)).code == "too-large"
        assert refused(f"{base}/said", rules=rules(limits=limits)).code == "too-large"
    assert sum(written) < 20_000_000


def test_a_bomb_does_not_go_off() -> None:
    packed = gzip.compress(bytes(50_000_000))
    assert len(packed) < 60_000
    limits = Limits(connect=2, read=2, total=4, size=1_000_000)
    with serving({"/": answer(packed, content_encoding="gzip")}) as (base, _):
        assert refused(f"{base}/", rules=rules(limits=limits)).code == "too-large"


@pytest.mark.parametrize(("coding", "body"), [("gzip", b"no gzip"), ("br", PAGE), ("gzip, gzip", PAGE)])
def test_what_cannot_be_unpacked(coding: str, body: bytes) -> None:
    with serving({"/": answer(body, content_encoding=coding)}) as (base, _):
        assert refused(f"{base}/").code == "broken-answer"


def silent(exchange: Exchange) -> None:
    time.sleep(1)


def dripping(exchange: Exchange) -> None:
    for _ in range(200):
        exchange.write(b"X-Slow: 1\r\n" if exchange.path == "/head" else b"x")
        time.sleep(0.02)


def test_silence_and_drops_come_to_an_end() -> None:
    def body(exchange: Exchange) -> None:
        exchange.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9999\r\n\r\n")
        dripping(exchange)

    def head(exchange: Exchange) -> None:
        exchange.write(b"HTTP/1.1 200 OK\r\n")
        dripping(exchange)

    limits = Limits(connect=0.3, read=0.3, total=0.5)
    with serving({"/silent": silent, "/body": body, "/head": head}) as (base, _):
        for path in ("silent", "body", "head"):
            start = time.monotonic()
            assert refused(f"{base}/{path}", rules=rules(limits=limits)).code == "timeout"
            assert time.monotonic() - start < 1.5


@pytest.mark.parametrize("wire", [b"", b"SSH-2.0-x\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort"])
def test_a_server_that_does_not_speak_http(wire: bytes) -> None:
    with serving({"/": lambda e: e.write(wire)}) as (base, _):
        assert refused(f"{base}/").code == "connection"


def test_nobody_there() -> None:
    with serving({}) as (base, _):
        pass
    assert refused(f"{base}/").code == "connection"


def test_robots_txt_is_obeyed_and_asked_for_once() -> None:
    robots = answer(b"User-agent: onrecord\nDisallow: /private/\n", content_type="text/plain")
    ours = rules(robots=True)
    with serving({"/robots.txt": robots, "/private/a": answer(), "/b": answer()}) as (base, seen):
        assert fetch(f"{base}/b", rules=ours).body == PAGE
        assert refused(f"{base}/private/a", rules=ours).code == "robots"
    assert [e.path for e in seen] == ["/robots.txt", "/b"]


@pytest.mark.parametrize(("status", "code"), [("404 Not Found", None), ("503 Busy", "robots")])
def test_no_robots_txt_allows_all_and_a_failing_server_nothing(status: str, code: str | None) -> None:
    with serving({"/robots.txt": answer(b"", status), "/a": answer()}) as (base, _):
        if code is None:
            assert fetch(f"{base}/a", rules=rules(robots=True)).body == PAGE
        else:
            assert refused(f"{base}/a", rules=rules(robots=True)).code == code


def test_a_redirect_cannot_go_round_robots_txt() -> None:
    robots = answer(b"User-agent: *\nDisallow: /b", content_type="text/plain")
    with serving({"/robots.txt": robots, "/a": answer(b"", "302 Found", location="/b"), "/b": answer()}) as (base, _):
        assert refused(f"{base}/a", rules=rules(robots=True)).code == "robots"


def test_two_requests_to_a_host_keep_their_distance() -> None:
    manners = Manners(pause=0.15)
    start = time.monotonic()
    slept = [manners.wait("news.invalid", "http://news.invalid", "onrecord") for _ in range(3)]
    assert time.monotonic() - start >= 0.3
    assert slept[0] == 0.0
    assert manners.wait("other.invalid", "http://other.invalid", "onrecord") == 0.0


def test_a_picture_under_the_same_guards() -> None:
    there = {"/p": answer(PNG, content_type="image/png"), "/h": answer(), "/l": answer(content_type="image/png")}
    with serving(there) as (base, _):
        assert fetch_bytes(f"{base}/p", rules=rules()).body == PNG
        for path in ("h", "l"):
            with pytest.raises(FetchError) as caught:
                fetch_bytes(f"{base}/{path}", rules=rules())
            assert caught.value.code == "content-type"
        with pytest.raises(FetchError) as caught:
            fetch_bytes("http://10.0.0.1/p.png", rules=rules())
        assert caught.value.code == "not-public"


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("ftp://news.invalid/", "scheme"),
        ("file:///etc/passwd", "scheme"),
        ("data:text/html,hello", "scheme"),
        ("gopher://news.invalid/", "scheme"),
        ("http://user@news.invalid/", "credentials"),
        ("https://user:secret@news.invalid/", "credentials"),
        ("http://news.invalid\\@127.0.0.1/", "credentials"),
        ("http://", "bad-url"),
        ("http:///path", "bad-url"),
        ("https://news.invalid:99999/", "bad-url"),
        ("https://news.invalid:0/", "bad-url"),
        ("http://ne%77s.invalid/", "bad-url"),
        ("http://news..invalid/", "bad-url"),
        ("http://news.invalid\t/", "bad-url"),
        ("http://news_.invalid:80:80/", "bad-url"),
        ("news.invalid", "bad-url"),
    ],
)
def test_addresses_that_are_refused_before_anything_is_sent(url: str, code: str) -> None:
    with pytest.raises(FetchError) as caught:
        check_url(url)
    assert caught.value.code == code
    assert "secret" not in str(caught.value)


def test_a_name_in_another_script_is_one_name() -> None:
    assert check_url("https://новини.invalid/стаття").raw_host == b"xn--b1amarcd.invalid"
