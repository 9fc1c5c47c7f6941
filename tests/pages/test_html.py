"""From a whole page to an Article: text, blocks, pictures, what the page says of itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import InputError
from onrecord.pages.html import read_html
from onrecord.record import Article

SAMPLES = Path(__file__).parents[2] / "src/onrecord/samples"
PROSE = "The harbour master said on Tuesday that the pier would stay closed until divers had looked at all of it."
OTHER = "Fishermen in the village doubt this; they remember a promise of the same kind that was made two winters ago."


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"


def blocks(article: Article, kind: str) -> list[str]:
    return [article.text[slice(*b.span)] for b in article.blocks if b.kind == kind]


def kinds(article: Article) -> list[str]:
    return [b.kind for b in article.blocks]


def sample(name: str) -> Article:
    return read_html((SAMPLES / f"{name}.html").read_bytes())


def test_text_is_the_blocks_joined_by_blank_lines_title_first() -> None:
    article = sample("harbour")
    assert article.text == "\n\n".join(article.text[slice(*b.span)] for b in article.blocks)
    assert article.blocks[0].kind == "title"
    assert article.title == "Dock workers at Port Merrow suspend strike after night of talks"


def test_what_the_page_says_of_itself() -> None:
    article = sample("harbour")
    assert article.outlet == "The Merrow Courier"
    assert article.authors == ("Ines Halloran", "Tomasz Brandt")
    assert (article.published, article.published_basis) == ("2025-11-13T09:40:00+01:00", "page")
    assert article.language == "en"
    assert article.url == "https://courier.example/2025/11/13/port-merrow-dock-strike-suspended"


def test_furniture_stays_out() -> None:
    text = sample("harbour").text
    for words in ("cookies", "Advertisement", "Forty ships and nowhere", "Friday newsletter", "Most read", "Privacy"):
        assert words not in text


def test_blocks_of_a_wire_story() -> None:
    article = sample("harbour")
    assert blocks(article, "heading") == ["Who will work the nights", "“Nobody asked us”"]
    assert blocks(article, "caption")[1] == "Pickets at gate 4 heard the news by radio."
    assert blocks(article, "credit") == ["Photo: Lena Okafor/Northshore Press", "© Northshore Press / J. Abara"]
    assert blocks(article, "byline")[0] == "By Ines Halloran and Tomasz Brandt"
    assert blocks(article, "notice") == ["Additional reporting by Milo Sanders in Easthaven; editing by Ruth Amsel"]


def test_an_embedded_post_is_a_quotation_with_its_handle() -> None:
    quoted = blocks(sample("harbour"), "quotation")
    assert quoted[0].startswith("Proud of every one of you")
    assert "@hwu_merrow" in quoted[1]


def test_pictures_have_their_caption_and_credit() -> None:
    article = sample("harbour")
    first, second = article.pictures
    assert first.url == "https://courier.example/media/cranes-1600.jpg"
    assert first.alt == "Three blue container cranes at a quay in fog"
    assert second.url.endswith("gate-800.jpg")
    assert second.caption and article.text[slice(*second.caption)].startswith("Pickets at gate 4")
    assert second.credit and article.text[slice(*second.credit)] == "© Northshore Press / J. Abara"


@pytest.mark.parametrize(
    "figure",
    [
        "<figure><img src=a.jpg><figcaption class='caption ad-skip'>{}</figcaption></figure>",
        "<button><img src=a.jpg><figcaption>{}</figcaption></button>",
        "<div class='image image-widget'><img src=a.jpg><p>{}</p></div>",
    ],
)
def test_a_caption_in_any_dress(figure: str) -> None:
    words = "Divers at the pier on Monday, before the storm"
    body = f"<div itemprop=articleBody><p>{PROSE}</p>{figure.format(words)}<p>{OTHER}</p></div>"
    assert blocks(read_html(page(body)), "caption") == [words]


@pytest.mark.parametrize(
    "teaser",
    [
        "<figure><img src=a.jpg><figcaption><h3>How the old pier was built</h3></figcaption></figure>",
        "<figure><img src=a.jpg><figcaption>26.10.2025 | 2:43 min</figcaption></figure>",
        "<img src=a.jpg><div>2:34 The old pier and how it was built</div>",
        "<div class=caption><img src=a.jpg><a href=/x>The old pier and how it was built</a></div>",
        "<h2><div>Storms at Port Merrow</div><div>How the old pier was built</div></h2>",
    ],
)
def test_what_leads_elsewhere_is_no_caption(teaser: str) -> None:
    article = read_html(page(f"<article><p>{PROSE}</p>{teaser}<p>{OTHER}</p></article>"))
    assert blocks(article, "caption") == []
    assert blocks(article, "paragraph")[0] == PROSE


def test_a_picture_over_section_and_headline_belongs_to_the_article() -> None:
    caption = "Divers at the pier on Monday, before the storm"
    top = f"<figure><img src=a.jpg><figcaption>{caption}</figcaption></figure><div>Harbour</div><h1>The pier</h1>"
    assert blocks(read_html(page(f"{top}<div><p>{PROSE}</p><p>{OTHER}</p></div>")), "caption") == [caption]


def test_nothing_is_furniture_around_the_headline() -> None:
    lead = "Divers have found cracks in four of the piles, and the port must now find the money."
    top = f"<header class=sidebar-grid><h1>The pier stays closed</h1><p class=lead>{lead}</p></header>"
    assert blocks(read_html(page(f"<article>{top}<p>{PROSE}</p><p>{OTHER}</p></article>")), "paragraph")[0] == lead


def test_a_notice_of_translation_outside_the_article() -> None:
    article = sample("border-talks")
    assert article.translated is not None
    assert (article.translated.by, article.translated.source_language) == ("Polyglott", "ru")
    assert blocks(article, "notice")[0].startswith("Translated by the Polyglott service")
    assert blocks(article, "paragraph")[1].startswith("— We will open it before the ice, — said Selin.")


def test_a_live_blog_keeps_every_post() -> None:
    article = sample("flood")
    assert blocks(article, "heading")[1:] == [
        "Dam has held, says engineer", "Search at Lower Mill goes on", "Second pump arrives"
    ]  # fmt: skip
    assert "14:32" in blocks(article, "byline")
    assert "forty years" not in article.text


def test_an_interview_keeps_its_questions_and_drops_the_pull_quote() -> None:
    article = sample("seed-bank")
    assert "And the accountants?" in blocks(article, "paragraph")
    assert blocks(article, "quotation") == []
    assert article.published == "2024-06-18"


def test_the_shown_headline_is_the_title_block() -> None:
    head = "<meta property='og:title' content='Pier closed: what we know so far'>"
    article = read_html(page(f"<h1>Pier stays closed until spring</h1><p>{PROSE}</p><p>{OTHER}</p>", head))
    assert article.title == "Pier closed: what we know so far"
    assert blocks(article, "title") == ["Pier stays closed until spring"]


def test_the_next_article_of_an_endless_page_is_left_out() -> None:
    story = "".join(f"<p>{PROSE} Part {n}.</p>" for n in ("one", "two", "three", "four", "five", "six"))
    first = f"<article><h1>Pier stays closed</h1>{story}</article>"
    second = f"<article><h1>Cat found in lighthouse</h1><p>{OTHER}</p></article>"
    head = "<meta property='og:title' content='Pier stays closed'>"
    assert "Fishermen" not in read_html(page(f"<main>{first}{second}</main>", head)).text


def test_short_list_items_are_one_block_and_tables_too() -> None:
    body = (
        f"<article><h1>Pier stays closed</h1><p>{PROSE}</p>"
        "<ul><li>Closed since March</li><li>Ten piles broken</li></ul>"
        f"<p>{OTHER}</p><table><tr><th>Pile</th><th>State</th></tr><tr><td>1</td><td>broken</td></tr></table></article>"
    )
    assert blocks(read_html(page(body)), "list") == ["Closed since March\nTen piles broken", "Pile | State\n1 | broken"]


def test_line_breaks_make_paragraphs() -> None:
    article = read_html(page(f"<h1>Pier stays closed</h1><div class=text>{PROSE}<br><br>{OTHER}</div>"))
    assert blocks(article, "paragraph") == [PROSE, OTHER]


def test_invisible_characters_go() -> None:
    article = read_html(page(f"<p>The har\u00adbour\u200b master\u00a0spoke. {PROSE}</p>"))
    assert article.text.startswith("The harbour master spoke.")


def test_a_given_date_overrules_the_page() -> None:
    article = read_html((SAMPLES / "harbour.html").read_bytes(), date="2025-11-14")
    assert (article.published, article.published_basis) == ("2025-11-14", "given")


def test_the_address_gives_the_date_where_the_page_does_not() -> None:
    article = read_html(page(f"<p>{PROSE}</p>"), url="https://paper.example/2025/03/02/pier")
    assert (article.published, article.published_basis) == ("2025-03-02", "url")


def test_relative_picture_addresses_become_absolute() -> None:
    figure = "<figure><img src='/p/pier.jpg'><figcaption>The pier at dawn.</figcaption></figure>"
    body = f"<article><h1>Pier</h1><p>{PROSE}</p>{figure}<p>{OTHER}</p></article>"
    article = read_html(page(body), url="https://paper.example/a/pier")
    assert [p.url for p in article.pictures] == ["https://paper.example/p/pier.jpg"]


@pytest.mark.parametrize("html", ["", "   ", b"", "<!-- nothing -->"])
def test_nothing_is_a_clear_error(html: str | bytes) -> None:
    with pytest.raises(InputError) as caught:
        read_html(html)
    assert caught.value.code == "empty"


def test_too_large_a_page_is_a_clear_error() -> None:
    with pytest.raises(InputError) as caught:
        read_html("<p>" + "a " * 9_000_000)
    assert caught.value.code == "too-large"


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 10_000 + f"<p>{PROSE}",
        "<b>" * 10_000 + f"<p>{PROSE}",
        "<ul><li>" * 5_000 + f"<p>{PROSE}",
        "<p " + " ".join(f"a{n}=1" for n in range(20_000)) + f">{PROSE}",
        '<script type="application/ld+json">' + "[" * 50_000 + f"</script><p>{PROSE}",
        f"<h1>A \ud800 lone &#xD800; surrogate</h1><p>{PROSE}\udfff</p>",
        f"<p>{PROSE}\0\x01\x0b&#1;\ufffe</p>",
        "<p>word<br><br>" * 3_000,
        "<figure><img src=x.jpg><figcaption>A pier. Photo: X/Reuters</figcaption></figure>" * 2_000,
    ],
    ids=["div", "b", "li", "attributes", "json", "surrogates", "control", "breaks", "figures"],
)
def test_hostile_pages_give_an_article_that_can_be_written(html: str) -> None:
    read_html(html).text.encode("utf-8")


ONCE = ("div class=caption", "img src=a.jpg", "a href=x", "br", "li", "tr", "td", "b", "nav", "aside")
PAIRS = ("p", "figure", "ul", "h1", "h2", "table", "blockquote", "article")
MARKUP = [f"<{name}>" for name in ONCE] + [f"<{end}{name}>" for name in PAIRS for end in ("", "/")]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(MARKUP),
            st.text(max_size=60),
        ),
        max_size=60,
    )
)
def test_any_soup_gives_blocks_inside_the_text(pieces: list[str]) -> None:
    article = read_html(f"<html><body>{''.join(pieces)}<p>{PROSE}</p></body></html>")
    assert article.text == "\n\n".join(article.text[slice(*b.span)] for b in article.blocks)
    for picture in article.pictures:
        for span in (picture.caption, picture.credit):
            assert span is None or span in [b.span for b in article.blocks]


def test_the_days_and_times_of_a_live_blog_are_kept() -> None:
    article = read_html(
        f"""<article><h1>The flood at Lesk</h1><p>{PROSE}</p>
        <h2>Day 2</h2><div><time datetime="2025-03-05T17:40:00Z">17:40</time><h3>The bridge</h3>
        <p>{OTHER}</p></div></article>"""
    )
    shown = [(b.kind, article.text[slice(*b.span)], b.dated) for b in article.blocks if b.kind in ("heading", "byline")]
    assert shown == [("heading", "Day 2", None), ("byline", "17:40", "2025-03-05"), ("heading", "The bridge", None)]
