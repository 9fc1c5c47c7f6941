"""Authors from JSON-LD, meta elements and bylines."""

from __future__ import annotations

import json

import pytest

from onrecord.pages.authors import is_byline, is_name
from onrecord.pages.html import read_html

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
