"""Every kind of source, in every mixture; one error for each broken entry, and the others go on."""

from __future__ import annotations

import gzip
import io
import sys
from pathlib import Path

import pytest

from onrecord.errors import InputError, OnRecordError
from onrecord.pages import Page, Refused, expand, read_article
from onrecord.pages.bounded import PAGE_LIMIT
from onrecord.pages.refusals import FETCH, INPUT

HTML = b"""<html><head><title>Bridge opens</title></head><body><article><h1>Bridge opens</h1>
<p>The new bridge at Lesk opened on Monday after two years of work, said mayor Ida Brandt of the town council.</p>
<p>The ferry will run until summer, according to the harbour office, which has not yet found a buyer for the boat.</p>
</article></body></html>"""
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def codes(*sources: object) -> list[str]:
    """The code of each refusal, and "page" for each page, in order."""
    return [e.error.code if isinstance(e, Refused) else "page" for e in expand(map(str, sources))]


def refused(source: object) -> OnRecordError:
    [only] = expand([str(source)])
    assert isinstance(only, Refused)
    return only.error


def test_html_text_and_what_is_packed(tmp_path: Path) -> None:
    for name, data in [("a.html", HTML), ("b.htm", HTML), ("c.html.gz", gzip.compress(HTML)), ("d", HTML)]:
        (tmp_path / name).write_bytes(data)
        [page] = expand([str(tmp_path / name)])
        assert isinstance(page, Page)
        assert (page.source, page.html, page.text) == (str(tmp_path / name), HTML, None)
    (tmp_path / "e.txt").write_bytes("“Нет”, сказал он.\r\n".encode("cp1251"))
    [page] = expand([str(tmp_path / "e.txt")])
    assert isinstance(page, Page)
    assert page.text == "“Нет”, сказал он.\r\n"
    assert read_article(page).text == page.text


def test_a_text_file_may_talk_of_tags_and_braces(tmp_path: Path) -> None:
    for words in ("<p> is a tag, he said.", '{"id": is how it began, she said.', "ID3 tags are odd.", "BM is a name."):
        (tmp_path / "a.txt").write_text(words)
        [page] = expand([str(tmp_path / "a.txt")])
        assert isinstance(page, Page)
        assert page.text == words


def test_a_folder_is_read_in_order_and_deep(tmp_path: Path) -> None:
    for name in ("b/2.html", "b/1.txt", "a.html", "c/d/e.html.gz", "b/.hidden.html", "b/style.css", "b/photo.jpg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(gzip.compress(HTML) if name.endswith("gz") else HTML)
    (tmp_path / "b" / "report.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "loop").symlink_to(tmp_path)
    found = [Path(e.source).relative_to(tmp_path).as_posix() for e in expand([str(tmp_path)])]
    assert found == ["a.html", "b/1.txt", "b/2.html", "b/report.pdf", "c/d/e.html.gz"]
    assert codes(tmp_path) == ["page", "page", "page", "pdf", "page"]


def test_one_broken_source_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(HTML)
    assert codes(tmp_path / "no", tmp_path / "a.html", "ftp://x/", tmp_path / "a.html") == [
        "missing",
        "page",
        "scheme",
        "page",
    ]


def test_sources_are_opened_only_when_their_turn_comes(tmp_path: Path) -> None:
    late = tmp_path / "late.html"
    pages = expand([str(tmp_path / "no"), str(late)])
    next(pages)
    late.write_bytes(HTML)
    assert isinstance(next(pages), Page)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.html", b"", "empty"),
        ("a.txt", b" \r\n\t", "empty"),
        ("a.pdf", b"%PDF-1.4\n\xff\xfe\x00", "pdf"),
        ("a.html", b"\n\n%PDF-1.4\n\xff\xfe\x00\x01\x02", "pdf"),
        ("a.html", PNG, "image"),
        ("a.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "image"),
        ("a.svg", b"<?xml version='1.0'?><!-- x --><svg xmlns='x'></svg>", "image"),
        ("a.docx", b"PK\x03\x04\x14\x00" + b"\x00" * 24 + b"[Content_Types].xml", "office"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(50), "office"),
        ("a.rtf", b"{\\rtf1\\ansi He said no.}", "office"),
        ("a.zip", b"PK\x03\x04\x14\x00" + b"\x00" * 24 + b"a.html", "archive"),
        ("a.tar", b"a.html".ljust(257, b"\0") + b"ustar\x00" + bytes(100), "archive"),
        ("a.mp3", b"ID3\x04\x00\x00\x00\x00", "media"),
        ("a.mp4", b"\x00\x00\x00\x18ftypmp42\x00\x00", "media"),
        ("a.mhtml", b"From: <Saved by Blink>\r\nContent-Type: multipart/related; boundary=x\r\n\r\n<html>", "mhtml"),
        ("a.xml", b"<?xml version='1.0'?><rss version='2.0'><channel/></rss>", "feed"),
        ("a.json", b'{\n "id": "1",\n "text": "x"}', "json"),
        ("a.bin", bytes(range(256)), "binary"),
        ("a.html", bytes(3000), "binary"),
        ("a.html.gz", gzip.compress(HTML)[:-30], "broken-gzip"),
        ("a.html.gz", gzip.compress(gzip.compress(HTML)), "archive"),
        ("a.html.gz", gzip.compress(b"<p>" * (PAGE_LIMIT // 2)), "too-large"),
        ("a.warc", b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n", "empty-archive"),
        ("a.jsonl", b"", "empty"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(data)
    error = refused(tmp_path / name)
    assert error.code == code
    assert name in error.message and error.cure
    assert code in INPUT


def test_a_folder_with_nothing_and_a_name_that_cannot_be(tmp_path: Path) -> None:
    assert refused(tmp_path).code == "empty-folder"
    assert refused("a\0b").code == "unreadable"
    assert refused("x" * 5000).code == "unreadable"


def test_errors_are_one_short_line(tmp_path: Path) -> None:
    for source in ("no\nsuch\x1b[31mfile", "y" * 3000, "ftp://" + "z" * 3000):
        message = str(refused(source))
        assert len(message) < 800 and message.isprintable()


@pytest.mark.parametrize(
    ("data", "expected"),
    [(HTML, "page"), (b"He said no.", "page"), (b'{"id": "1", "text": "a"}\n{"id": "2", "html": "b"}', "page page")],
)
def test_standard_input_is_told_by_its_first_bytes(monkeypatch: pytest.MonkeyPatch, data: bytes, expected: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert " ".join(codes("-")) == expected


def test_a_page_with_a_false_date_or_no_words() -> None:
    for page, code in [
        (Page(source="a", text="He said no.", date="2025-13-01"), "bad-date"),
        (Page(source="a", text=" \n"), "empty"),
        (Page(source="a", html=b"%PDF-1.4 \x00\x01\x02\xff"), "pdf"),
        (Page(source="a", html=" "), "empty"),
        (Page(source="a", html="<p>" * 200_000), "too-large"),
        (Page(source="a", text="He said no. " * 50_000), "too-long"),
    ]:
        with pytest.raises(InputError) as caught:
            read_article(page)
        assert caught.value.code == code


def test_an_archived_text_is_read_as_text() -> None:
    data = "<p> he said, нет".encode("koi8-r")
    page = Page(source="a", html=data, content_type="text/plain; charset=koi8-r")
    assert read_article(page).text == "<p> he said, нет"


def test_no_code_has_two_meanings_and_each_has_a_cure() -> None:
    for what, cure in (*INPUT.values(), *FETCH.values()):
        assert what and cure.endswith((".", "}"))
    assert set(INPUT) & set(FETCH) == {"too-large", "broken-answer"}


@pytest.mark.parametrize("unit", ["x", "A. B. ", "He said. ", "“", "— "])
def test_the_same_over_and_over_is_no_prose(unit: str) -> None:
    text = "The ferry runs again, she said.\n\n" + unit * 5000
    article = read_article(Page(source="a", text=text))
    assert article.text == text
    assert len(article.blocks) == 2 and article.blocks[1].kind == "furniture"
    assert article.blocks[0].kind != "furniture"


def test_a_line_that_comes_hundreds_of_times_is_no_prose_from_then_on() -> None:
    line = "The ferry runs again from the old quay, the mayor said on Monday."
    article = read_article(Page(source="a", text=f"{line}\n\n" * 1000))
    assert 150 <= sum(b.kind == "paragraph" for b in article.blocks) <= 200
    assert len(article.blocks) == 1000
