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


BEFORE_STYLES = """<html><head><title>{tab}</title></head><body>
<center><font size=7>The Lesk Herald Online</font></center>
<table width=600><tr><td><font size=2><a href=a.html>Home</a><br><a href=b.html>Sport</a></font></td><td>
<b><font size={size}>Council closes<br>the old bridge</font></b><br>
<font size=2><i>By Ida Brandt, Herald Staff Writer</i><br>March 4, 1998</font>
<p>The town council closed the old bridge over the Lesk on Tuesday after divers found cracks in two of its piers.
<p>The ferry will run every half hour until the end of the month, according to the operator of the boat.
</td></tr></table></body></html>"""


@pytest.mark.parametrize("size", ["5", '"+2"'])
@pytest.mark.parametrize("tab", ["The Lesk Herald - Local News", "Council closes the old bridge"])
def test_a_page_from_before_style_sheets(size: str, tab: str) -> None:
    article = read_html(BEFORE_STYLES.format(size=size, tab=tab))
    assert article.title == "Council closes the old bridge"
    assert (article.authors, article.published) == (("Ida Brandt",), "1998-03-04")
    first, byline, *text = [(b.kind, article.text[slice(*b.span)]) for b in article.blocks]
    assert first == ("title", "Council closes the old bridge")
    assert byline == ("byline", "By Ida Brandt, Herald Staff Writer\nMarch 4, 1998")
    assert [kind for kind, _ in text] == ["paragraph", "paragraph"]


def test_large_letters_over_each_of_many_stories_are_no_headline_of_the_page() -> None:
    story = (
        "<p><font size=5>Ferry to run at night</font><p>The ferry will run every half hour until the end of the month,"
    )
    page = f"<title>The Lesk Herald</title>{story} said the operator of the boat.{story} said the mayor of the town."
    assert read_html(page).title == "The Lesk Herald"
