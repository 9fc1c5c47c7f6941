"""Authors from JSON-LD, meta elements and bylines."""

from __future__ import annotations

import json

import pytest

from onrecord.pages.authors import is_byline, is_name
from onrecord.pages.html import read_html
from onrecord.pages.plain import read_plain

PROSE = "The harbour master said on Tuesday that the pier would stay closed until divers had looked at all of it."


def read(author: object = None, body: str = "", head: str = "") -> tuple[str, ...]:
    said = json.dumps({"@type": "NewsArticle", "headline": "Pier stays closed", "author": author})
    script = f'<script type="application/ld+json">{said}</script>' if author else ""
    story = f"<h1>Pier stays closed</h1>{body}<p>{PROSE}</p><p>{PROSE} Again.</p>"
    return read_html(f"<head>{script}{head}</head><body>{story}</body>").authors


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ({"@type": "Person", "name": "Ann Ray"}, ("Ann Ray",)),
        ([{"name": "Ann Ray"}, {"name": "Bob Stone"}], ("Ann Ray", "Bob Stone")),
        ("Ann Ray and Bob Stone", ("Ann Ray", "Bob Stone")),
        ("Ann Ray, Bob Stone und Eve Lund", ("Ann Ray", "Bob Stone", "Eve Lund")),
        ({"givenName": "Ann", "familyName": "Ray"}, ("Ann Ray",)),
        ("Ann Ray, professor of tides at the university of Halden", ("Ann Ray",)),
        ("Der Küstenbote und AFP", ("Der Küstenbote", "AFP")),
    ],
)
def test_json_ld(author: object, names: tuple[str, ...]) -> None:
    assert read(author) == names


def test_the_byline_where_the_page_names_only_the_outlet() -> None:
    head = '<meta property="og:site_name" content="The Courier">'
    assert read({"name": "The Courier"}, '<p class="byline">By Ann Ray</p>', head) == ("Ann Ray",)


def test_meta_elements() -> None:
    assert read(head='<meta name="author" content="Ann Ray">') == ("Ann Ray",)
    assert read(head='<meta property="article:author" content="https://social.example/courier">') == ()


def test_forms() -> None:
    assert is_byline("By Ann Ray and Bob Stone")
    assert is_byline("Von Petra Lund")
    assert not is_byline("By then the pier was closed")
    assert is_name("Ludwig van der Aar")
    assert not is_name("the harbour master")
    assert not is_name("Updated 4 May")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By our football staff, Ann Ray", ("Ann Ray",)),
        ("By our crime correspondent Ann Ray", ("Ann Ray",)),
        ("By our crime correspondent, Ann Ray and Bob Stone", ("Ann Ray", "Bob Stone")),
        ("By Courier reporter Ann Ray", ("Ann Ray",)),
        ("By our own correspondent", ()),
        ("Crown court | Ann Ray", ("Ann Ray",)),
        ("Ann Ray · Crown court", ("Ann Ray",)),
        ("Politics | Ann Ray | 4 March 2024", ("Ann Ray",)),
        ("Crown court | By Ann Ray", ("Ann Ray",)),
    ],
)
def test_a_post_or_a_section_beside_the_name(line: str, names: tuple[str, ...]) -> None:
    article = read_html(f"<body><h1>Pier stays closed</h1><p>{line}</p><p>{PROSE}</p><p>{PROSE} Again.</p></body>")
    assert article.authors == names
    assert [b.kind for b in article.blocks][1] == "byline"
    plain = read_plain(f"Pier stays closed\n\n{line}\n\n{PROSE}\n\n{PROSE} Again.")
    assert plain.authors == names
    assert [b.kind for b in plain.blocks][1] == "byline"


@pytest.mark.parametrize(
    "line", ["Sport | Football", "Selby Town | Leeds United", "Sport | Selby Rovers", "Home | News"]
)
def test_a_bar_of_sections_and_clubs_names_nobody(line: str) -> None:
    assert read(body=f"<p>{line}</p>") == ()
