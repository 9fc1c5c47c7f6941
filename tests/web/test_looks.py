"""How statements, voices and figures look, what is printed, and where the keyboard leads."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.xdist_group("browser")

STYLE = "(e, name) => getComputedStyle(e).getPropertyValue(name)"


def style(page: Any, selector: str, name: str) -> str:
    return str(page.eval_on_selector(selector, STYLE, name))


@pytest.mark.parametrize("dark", [False, True])
def test_kinds_of_statements_differ_by_more_than_colour(tab: Any, reader: Any, dark: bool) -> None:
    page = tab(f"{reader.url}/articles/{reader.ferry}", dark=dark)
    quoted, reported, nobody = (f'.content[data-s~="{s}"]' for s in ("s2", "s4", "s3"))
    assert style(page, nobody, "text-decoration-style") == "dashed"
    assert style(page, reported, "text-decoration-style") == "solid"
    assert style(page, ".hedge", "text-decoration-style") == "wavy"
    transparent = "rgba(0, 0, 0, 0)"
    assert style(page, quoted, "background-color") != transparent == style(page, reported, "background-color")
    assert page.inner_text("#s3 .name") == "Nobody named" and "hedged: allegedly" in page.inner_text("#s3")
    colours = {style(page, f"#s{n} .name", "color") for n in (1, 4, 5, 6, 7)}
    assert len(colours) == 5, "five voices, five colours"


def test_notes_say_who_what_to_whom_and_how_sure(tab: Any, reader: Any) -> None:
    page = tab(f"{reader.url}/articles/{reader.ferry}")
    for id, words in (
        ("s1", ["Tove Brandvold", "reported", "to the Harbour Courier", "13 March 2025", "90"]),
        ("s4", ["harbour board", "organisation"]),
        ("s6", ["Teachers on Lindholm", "group", "to the ministry", "80"]),
        ("s7", ["one of the teachers", "quoted", "unnamed person"]),
    ):
        note = page.inner_text(f"#{id}")
        assert all(w in note for w in words), note


def test_focus_on_either_side_marks_the_other(tab: Any, reader: Any) -> None:
    page = tab(f"{reader.url}/articles/{reader.ferry}")
    page.focus("#s4 .n")
    assert "on" in page.get_attribute('.content[data-s="s4"]', "class").split()
    page.focus('.ref[href="#s2"]')
    assert "on" in page.get_attribute("#s2", "class").split()
    assert "on" not in page.get_attribute('.content[data-s="s4"]', "class").split()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_voice_is_chosen_and_left_by_keyboard(tab: Any, reader: Any, scripts: bool) -> None:
    page = tab(f"{reader.url}/articles/{reader.ferry}", scripts=scripts)
    page.focus(".voice a")
    page.keyboard.press("Enter")
    page.wait_for_selector("body.chosen")
    assert page.get_attribute(".voice a", "aria-current") == "true"
    bright, dim = (style(page, f'.content[data-s~="{s}"]', "color") for s in ("s2", "s4"))
    assert bright != dim
    page.focus(".chosen-now a")
    page.keyboard.press("Enter")
    page.wait_for_selector("body:not(.chosen)")


def test_contents_lead_by_keyboard(tab: Any, reader: Any) -> None:
    page = tab(f"{reader.url}/articles/{reader.ferry}", width=360)
    page.focus(".contents summary")
    page.keyboard.press("Enter")
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Who pays"
    page.keyboard.press("Enter")
    top = page.evaluate("document.querySelector(location.hash).getBoundingClientRect().top")
    assert 0 <= top < 120, "the heading is in sight, and nothing covers it"


def test_contents_name_the_main_picture_and_the_beginning(tab: Any, reader: Any) -> None:
    page = tab(f"{reader.url}/articles/{reader.ferry}")
    entries = page.locator(".contents a").all_inner_texts()
    assert entries[:2] == ["Main picture", "Beginning of the article"] and entries[-2:] == [
        "Timeline",
        "How it is sourced",
    ]
    lead, text = (
        page.eval_on_selector(s, "e => e.getBoundingClientRect().top") for s in ("#lead img", "#text p >> nth=0")
    )
    assert lead < text, "the main picture comes first"


def test_charts_have_tables(tab: Any, reader: Any) -> None:
    page = tab(f"{reader.url}/articles/{reader.ferry}", scripts=False)
    assert page.locator("#sources .shares tbody tr").count() == 6
    for chart in page.locator("#sources .chart").all():
        assert chart.locator("svg").count() == 1 and chart.locator("table tbody tr").count() >= 1


def test_on_paper_are_the_article_and_its_notes(tab: Any, reader: Any) -> None:
    page = tab(f"{reader.url}/articles/{reader.ferry}", dark=True)
    page.emulate_media(media="print")
    assert not any(page.locator(s).first.is_visible() for s in (".site", ".side", ".tools", ".note .links"))
    assert page.locator("#s7").is_visible() and page.locator("#lead img").is_visible()
    assert style(page, "body", "background-color") in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"), "ink on paper"
    assert style(page, "#text p", "color") == "rgb(0, 0, 0)"


def test_lines_are_of_a_length_that_can_be_read(tab: Any, reader: Any) -> None:
    page = tab(f"{reader.url}/articles/{reader.long}")
    per_line = page.evaluate(
        """() => { const p = document.querySelector('#text p'); const lines = p.getClientRects ?
        p.offsetHeight / parseFloat(getComputedStyle(p).lineHeight) : 1; return p.textContent.length / lines }"""
    )
    assert 45 <= per_line <= 80
