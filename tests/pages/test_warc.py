"""Web archives, whole and broken."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from onrecord.pages import Page, Refused, expand

BODY = b"<html><body><p>The ferry runs again, said mayor Ida Brandt on Monday.</p></body></html>"


def record(url: str, body: bytes = BODY, status: str = "200 OK", kind: str = "text/html", **headers: str) -> bytes:
    extra = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    block = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{extra}\r\n".encode() + body
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Type: application/http\r\n"
    head += f"WARC-Record-ID: <urn:uuid:{url}>\r\nContent-Length: {len(block)}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


def entries(path: Path, data: bytes) -> list[Page | Refused]:
    path.write_bytes(data)
    return list(expand([str(path)]))


def told(found: list[Page | Refused]) -> list[str]:
    return [e.error.code if isinstance(e, Refused) else str(e.url) for e in found]


def test_pages_are_found_among_pictures_redirects_and_errors(tmp_path: Path) -> None:
    data = b"".join(
        [
            record("https://quay.invalid/a", Date="x"),
            record("https://quay.invalid/p.png", b"\x89PNG", kind="image/png"),
            record("https://quay.invalid/b", status="302 Found"),
            record("https://quay.invalid/c", status="404 Not Found"),
            record("https://quay.invalid/d", b"He said no.", kind="text/plain"),
            record("https://quay.invalid/e", gzip.compress(BODY), Content_Encoding="gzip"),
            record("https://quay.invalid/f", b"5\r\n<p>Th\r\n4\r\ne fe\r\n0\r\n\r\n", Transfer_Encoding="chunked"),
        ]
    )
    expected = [f"https://quay.invalid/{name}" for name in "adef"]
    for name, packed in (("a.warc", data), ("a.warc.gz", gzip.compress(data))):
        found = entries(tmp_path / name, packed)
        assert told(found) == expected
        first, text, unzipped, joined = found
        assert isinstance(first, Page) and isinstance(text, Page)
        assert isinstance(unzipped, Page) and isinstance(joined, Page)
        assert first.source == f"{tmp_path / name}#https://quay.invalid/a"
        assert (first.html, first.content_type) == (BODY, "text/html")
        assert (unzipped.html, joined.html, text.content_type) == (BODY, b"<p>The fe", "text/plain")


def test_members_of_their_own_as_crawlers_write_them(tmp_path: Path) -> None:
    data = b"".join(gzip.compress(record(f"https://quay.invalid/{n}")) for n in range(3))
    assert told(entries(tmp_path / "a.warc.gz", data)) == [f"https://quay.invalid/{n}" for n in range(3)]


def test_what_lies_before_the_damage_is_given(tmp_path: Path) -> None:
    members = [gzip.compress(record(f"https://quay.invalid/{n}")) for n in range(3)]
    cut = b"".join(members)[:-60]
    *good, broken, whole = told(entries(tmp_path / "a.warc.gz", cut))
    assert good == ["https://quay.invalid/0", "https://quay.invalid/1"]
    assert (broken, whole) == ("broken-warc", "broken-gzip")
    plain = b"".join(record(f"https://quay.invalid/{n}") for n in range(2))[:-40]
    assert told(entries(tmp_path / "a.warc", plain)) == ["https://quay.invalid/0", "broken-warc"]


def test_one_broken_answer_does_not_stop_the_others(tmp_path: Path) -> None:
    data = record("https://quay.invalid/a", gzip.compress(BODY)[:30], Content_Encoding="gzip")
    data += record("https://quay.invalid/b")
    assert told(entries(tmp_path / "a.warc", data)) == ["broken-answer", "https://quay.invalid/b"]


def test_a_body_that_was_stored_unpacked_is_taken_as_it_is(tmp_path: Path) -> None:
    data = record("https://quay.invalid/a", Content_Encoding="br", Transfer_Encoding="chunked")
    [page] = entries(tmp_path / "a.warc", data)
    assert isinstance(page, Page) and page.html == BODY


def test_a_bomb_in_an_archive_does_not_go_off(tmp_path: Path) -> None:
    bomb = gzip.compress(bytes(40_000_000))
    data = record("https://quay.invalid/a", bomb, Content_Encoding="gzip") + record("https://quay.invalid/b")
    assert told(entries(tmp_path / "a.warc", data)) == ["too-large", "https://quay.invalid/b"]


@pytest.mark.parametrize(
    "part", ["WARC/1.", "WARC-Type: resp", "WARC-Record-ID: <urn", "Content-Length: 1", "Content-Type: "]
)
@pytest.mark.parametrize("kind", ["text/html", "image/png"])
def test_a_file_that_ends_early_says_so_wherever_it_was_cut(tmp_path: Path, part: str, kind: str) -> None:
    last = record("https://quay.invalid/1", kind=kind)
    cut = record("https://quay.invalid/0") + last[: last.rindex(part.encode()) + len(part)]
    assert told(entries(tmp_path / "a.warc", cut)) == ["https://quay.invalid/0", "broken-warc"]
    assert told(entries(tmp_path / "b.warc.gz", gzip.compress(cut))) == ["https://quay.invalid/0", "broken-warc"]


def test_a_file_without_its_last_blank_lines_is_whole(tmp_path: Path) -> None:
    data = record("https://quay.invalid/0") + record("https://quay.invalid/p.png", b"\x89PNG", kind="image/png")
    assert told(entries(tmp_path / "a.warc", data.rstrip())) == ["https://quay.invalid/0"]
