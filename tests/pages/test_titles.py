"""The headline, less the outlet's name."""

from __future__ import annotations

import pytest

from onrecord.pages.html import read_html

PROSE = "The harbour master said on Tuesday that the pier would stay closed until divers had looked at all of it."


@pytest.mark.parametrize(
    ("shared", "shown", "title"),
    [
        ("Pier closed until spring | The Courier", "Pier closed until spring", "Pier closed until spring"),
        ("Pier closed until spring - Local", "Pier closed until spring", "Pier closed until spring"),
        ("Pier: closed until the spring – The Courier", None, "Pier: closed until the spring"),
        ("Pier stays closed until spring – and longer", None, "Pier stays closed until spring – and longer"),
        (None, "Pier stays closed until spring", "Pier stays closed until spring"),
    ],
)
def test_without_the_outlet(shared: str | None, shown: str | None, title: str) -> None:
    head = '<meta property="og:site_name" content="The Courier">'
    head += f'<meta property="og:title" content="{shared}">' if shared else ""
    body = (f"<h1>{shown}</h1>" if shown else "") + f"<p>{PROSE}</p>"
    assert read_html(f"<head>{head}</head><body>{body}</body>").title == title


@pytest.mark.parametrize(
    ("tab", "title"),
    [
        ("Pier closed: all you need to know | The Courier", "Divers find cracks and the pier stays closed"),
        ("Divers find cracks and the pier stays closed | The Courier", "Pier closed: all you need to know"),
    ],
)
def test_words_for_search_engines_are_no_headline(tab: str, title: str) -> None:
    filed = "Divers find cracks and the pier stays closed"
    head = f"""<title>{tab}</title><meta property="og:site_name" content="The Courier">
        <meta property="og:title" content="Pier closed: all you need to know">
        <script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{filed}"}}</script>"""
    assert read_html(f"<head>{head}</head><body><h1>{filed}</h1><p>{PROSE}</p></body>").title == title
