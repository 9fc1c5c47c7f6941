"""Encodings as browsers read them: mark, header, the page's own word, then a guess."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.pages.decode import codec_of, decode

RUSSIAN = "Мэр Лесного Анна Кольцова сообщила, что мост через реку откроют в субботу, а паром уберут."
JAPANESE = "市長は土曜日に新しい橋を開通させると発表した。渡し船は来月で終わる。住民は喜んでいる。"
CHINESE = "市长宣布新桥将于星期六开放，渡轮服务下个月结束。居民们表示欢迎这个决定。"
GERMAN = "Die Bürgermeisterin sagte, die Brücke werde am Samstag eröffnet – „endlich“, fügte sie hinzu."


def page(words: str, codec: str, head: str = "") -> bytes:
    return f"<html><head>{head}</head><body><p>{words}</p></body></html>".encode(codec)


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("ISO-8859-1", "cp1252"),
        (" us-ascii ", "cp1252"),
        ("gb2312", "gb18030"),
        ("x-sjis", "cp932"),
        ("utf-16", "utf-16-le"),
        ("x-cp1251", "cp1251"),
        ("KOI8-R", "koi8-r"),
        ("no-such-thing", None),
    ],
)
def test_labels_mean_what_they_mean_on_the_web(label: str, codec: str | None) -> None:
    assert codec_of(label) == codec


def test_every_codec_of_the_table_exists() -> None:
    from onrecord.pages.decode import _labels

    assert len(_labels()) > 200
    for codec in set(_labels().values()):
        codecs.lookup(codec)


MARKS = [(codecs.BOM_UTF8, "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")]
HEADERS = [None, "text/html; charset=utf-16", "text/html; charset=gbk", "text/plain", "x;charset="]


@pytest.mark.parametrize(("mark", "codec"), MARKS)
def test_the_byte_order_mark_wins_and_goes(mark: bytes, codec: str) -> None:
    assert decode(mark + RUSSIAN.encode(codec), "text/html; charset=koi8-r") == RUSSIAN


def test_the_header_wins_over_the_page() -> None:
    data = page(RUSSIAN, "koi8-r", '<meta charset="windows-1251">')
    assert RUSSIAN in decode(data, "text/html; charset=KOI8-R")


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="windows-1251">',
        "<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=windows-1251'>",
        '<meta content="text/html;charset=cp1251" http-equiv="content-type"/>',
        '<!-- <meta charset="koi8-r"> --><meta charset=x-cp1251>',
        '<script>"<meta charset=koi8-r>"</script><meta charset=windows-1251 >',
        '<meta name="x" content="charset=koi8-r"><meta charset="windows-1251">',
        "<style>" + " " * 3000 + '</style><meta charset="windows-1251">',
    ],
)
def test_the_page_says_its_encoding(head: str) -> None:
    assert RUSSIAN in decode(page(RUSSIAN, "cp1251", head))


def test_the_xml_declaration_counts() -> None:
    assert RUSSIAN in decode(f'<?xml version="1.0" encoding="koi8-r"?><p>{RUSSIAN}</p>'.encode("koi8-r"))


def test_a_meta_that_says_utf16_means_utf8() -> None:
    assert RUSSIAN in decode(page(RUSSIAN, "utf-8", '<meta charset="utf-16">'))


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1251", "gb2312"])
def test_a_declaration_that_the_bytes_contradict_is_passed_over(declared: str) -> None:
    assert RUSSIAN in decode(page(RUSSIAN, "utf-8"), f"text/html; charset={declared}")


def test_a_false_claim_of_utf8_is_passed_over() -> None:
    assert RUSSIAN in decode(page(RUSSIAN, "cp1251", '<meta charset="windows-1251">'), "text/html; charset=utf-8")


@pytest.mark.parametrize(
    ("words", "codec"),
    [
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "iso8859-5"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "utf-16-le"),
        (RUSSIAN, "utf-16-be"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc-jp"),
        (JAPANESE, "iso2022-jp"),
        (CHINESE, "gb18030"),
        (GERMAN, "cp1252"),
        ("plain words", "ascii"),
    ],
)
def test_a_guess_where_nothing_is_declared(words: str, codec: str) -> None:
    assert decode(words.encode(codec), "text/plain") == words
    assert words in decode(page(words, codec))


def test_text_cut_off_in_a_character_or_with_a_bad_byte_stays_utf8() -> None:
    data = RUSSIAN.encode()
    assert decode(data[:-2]) == RUSSIAN[:-2] + "\ufffd"
    assert decode(data[:21] + b"\xff" + data[21:]).startswith(RUSSIAN[:9])


def test_a_plain_text_that_talks_of_meta_tags_is_not_obeyed() -> None:
    text = f"He wrote <meta charset=koi8-r> on the board. {RUSSIAN}"
    assert decode(text.encode(), "text/plain") == text


@given(st.binary(max_size=400), st.sampled_from(HEADERS))
def test_it_never_fails_and_its_text_can_be_written(data: bytes, content_type: str | None) -> None:
    text = decode(data, content_type)
    text.encode("utf-8")
    assert "\x00" not in text
