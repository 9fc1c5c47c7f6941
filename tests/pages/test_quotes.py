"""Sections of quotations with the names of those who said them, at the end of an article."""

from __future__ import annotations

import pytest

from onrecord.pages import Page, read_article
from onrecord.pages.quotes import is_signed, section
from onrecord.record import Article

PROSE = (
    "The council of Selby voted on Monday to close the boatyard at the end of the quay, after two years of talks.",
    "Ruth Adey, who chairs the works committee, said that the cranes had been found unsafe three times since spring.",
    "The owners say that they were never asked, and that the yard has work for forty people until the year's end.",
)
SAID = (
    '"We were never asked." – Dana Orr, owner of the yard',
    '"Three times they failed and nobody came." – Ruth Adey',
)


def page(after: str, below: str = "") -> Article:
    prose = "".join(f"<p>{p}</p>" for p in PROSE)
    story = f"<article><h1>Selby shuts its yard</h1>{prose}{after}</article>"
    return read_article(Page(source="x.html", html=f"<html><body>{story}{below}<footer>©</footer></body></html>"))


def kept(article: Article) -> list[str]:
    return [article.text[slice(*b.span)] for b in article.blocks if b.kind != "furniture"]


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("“We were never asked,” Dana Orr, owner of the yard", True),
        ('"We were never asked." – Dana Orr', True),
        ("Dana Orr, owner: “We were never asked.”", True),
        ("“We were never asked,” Orr said as she left the hall.", False),
        ("“We were never asked” – and other lies", False),
        ("Read more: “We were never asked”", False),
        ("", False),
    ],
)
def test_what_is_a_quotation_with_its_name(text: str, signed: bool) -> None:
    assert is_signed(text) is signed


def test_one_alone_is_no_section() -> None:
    assert section(["Quotes of the day", *SAID, "Most read"]) == 3
    assert section(["“We were never asked.”", "Dana Orr, owner", *SAID]) == 4
    assert section(["Quotes of the day", SAID[0], "Most read"]) == 0
    assert section([]) == 0


@pytest.mark.parametrize(
    "box", ["<section class='quotes'>{}</section>", "<aside>{}</aside>", "<div class='widget'>{}</div>"]
)
def test_a_box_of_quotations_belongs_to_the_article(box: str) -> None:
    found = kept(page(box.format("<h3>Quotes of the day</h3>" + "".join(f"<p>{s}</p>" for s in SAID))))
    assert found[-3:] == ["Quotes of the day", *SAID]


def test_so_it_does_in_blocks_of_quotation_and_below_the_article() -> None:
    blocks = "<blockquote>They never asked. <cite>Dana Orr</cite></blockquote>"
    assert kept(page(f"<h2>What they said</h2>{blocks}"))[-1] == "They never asked. Dana Orr"
    below = "<section><h2>Quotes of the day</h2>" + "".join(f"<p>{s}</p>" for s in SAID) + "</section>"
    assert kept(page("", below))[-3:] == ["Quotes of the day", *SAID]


def test_quotations_of_people_whom_the_article_does_not_name_stay_below_it() -> None:
    others = "<p>“It never rains here.” – Uma Lind</p><p>“I told you so, twice.” – Per Holm</p>"
    assert kept(page("", f"<section><h2>Quotes of the week</h2>{others}</section>"))[-1] == PROSE[-1]


def test_a_page_copied_from_a_browser_keeps_them_and_drops_what_follows() -> None:
    menu, more = "Home\nNews\nSport\n\n", "Most read\nTax rise for Selby\nFerry sold\nA bridge too short\nWeather"
    text = menu + "\n\n".join(["Selby shuts its yard", *PROSE, "Quotes of the day", *SAID]) + "\n\n" + more
    article = read_article(Page(source="x.txt", text=text))
    found = kept(article)
    assert found[-3:] == ["Quotes of the day", *SAID]
    assert [b.kind for b in article.blocks if b.kind != "furniture"][-3:] == ["heading", "paragraph", "paragraph"]
