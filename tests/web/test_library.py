"""Adding, finding and removing, in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.xdist_group("browser")

STORY = """Bridge at Vestrand opens early

The bridge opens a month early, Mayor Tove Brandvold said on Monday. "We are glad," Brandvold told the Courier.

It cost less than was planned, the mayor said, and the builders allegedly worked through three nights in February.
"""


@pytest.mark.parametrize("scripts", [True, False])
def test_text_is_added_by_keyboard_alone(tab: Any, reader: Any, scripts: bool) -> None:
    page = tab(f"{reader.url}/add", scripts=scripts)
    page.focus("#text")
    page.keyboard.insert_text(STORY + ("" if scripts else "\nMore follows.\n"))
    for _ in range(8):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Add text":
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/*", timeout=60_000)
    assert "Bridge at Vestrand" in page.inner_text("h1")
    assert "opens a month early" in page.inner_text("article")


def test_a_file_is_added(tab: Any, reader: Any, tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text(STORY + "\nFrom a file.\n", encoding="utf-8")
    page = tab(f"{reader.url}/add")
    page.set_input_files("#file", str(file))
    page.click("text=Add file")
    page.wait_for_url("**/articles/*", timeout=60_000)
    assert "From a file." in page.inner_text("article")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_page_that_fails_says_why_and_what_to_do(tab: Any, reader: Any, scripts: bool) -> None:
    page = tab(f"{reader.url}/add?url=http://10.0.0.7/admin", scripts=scripts)
    assert page.input_value("#url") == "http://10.0.0.7/admin", "the bookmarklet fills it in"
    page.on("console", lambda m: None)
    page.press("#url", "Enter")
    page.wait_for_selector(".failed", timeout=15_000)
    words = page.inner_text("main")
    assert "not an address of the public internet" in words and "Give a public page." in words and "not-public" in words


def test_progress_is_told_as_it_goes(tab: Any, reader: Any) -> None:
    page = tab(f"{reader.url}/add")
    page.fill("#url", "https://courier.example/slow")
    page.press("#url", "Enter")
    page.wait_for_selector("[data-step=fetching][aria-current]")
    page.wait_for_url("**/articles/*", timeout=60_000)
    assert "Bridge opens early" in page.inner_text("h1")


@pytest.mark.parametrize("scripts", [True, False])
def test_removed_and_brought_back(tab: Any, reader: Any, making: Any, scripts: bool) -> None:
    title = f"To be removed {scripts}"
    reader.archive.add(making.record([("title", title), ("paragraph", "Words.")], source=title))
    page = tab(reader.url, scripts=scripts)
    page.click(f"button:has-text('Remove {title}')")
    page.wait_for_url("**/removed?just=*")
    page.keyboard.press("Tab")
    page.click("button:has-text('Undo')")
    page.wait_for_url("**/articles/*")
    assert title in page.inner_text("h1")


@pytest.mark.parametrize("scripts", [True, False])
def test_the_library_is_filtered(tab: Any, reader: Any, scripts: bool) -> None:
    page = tab(reader.url, scripts=scripts)
    page.fill("input[name=speaker]", "Brandvold")
    page.press("input[name=speaker]", "Enter")
    page.wait_for_url("**speaker=Brandvold**")
    titles = page.locator(".articles h2").all_inner_texts()
    assert "Ferry to Lindholm stays in port for a third week" in titles and "A long day in the council" not in titles
    assert page.input_value("input[name=speaker]") == "Brandvold"


@pytest.mark.parametrize("scripts", [True, False])
def test_a_question_finds_the_words_in_place(tab: Any, reader: Any, scripts: bool) -> None:
    page = tab(f"{reader.url}/search", scripts=scripts)
    page.fill("#q", "what did Brandvold say about the ship")
    page.press("#q", "Enter")
    page.wait_for_selector(".results")
    assert page.inner_text(".results mark") == "the ship" or "ship" in page.locator(".results mark").all_inner_texts()
    page.click(".results h2 a")
    page.wait_for_url("**#s2")
    assert "Tove Brandvold" in page.inner_text("#s2")


def test_news_come_without_reloading(tab: Any, reader: Any, making: Any) -> None:
    page = tab(reader.url)
    page.wait_for_timeout(300)
    reader.archive.add(making.record([("title", "Just in"), ("paragraph", "Words.")], source="news"))
    page.wait_for_selector("[data-news] a:has-text('Just in')", timeout=3000)


def test_a_file_dropped_on_the_page_is_added(tab: Any, reader: Any) -> None:
    page = tab(f"{reader.url}/add")
    page.evaluate(
        """words => { const data = new DataTransfer();
        data.items.add(new File([words], "dropped.txt", {type: "text/plain"}));
        document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true})) }""",
        STORY + "\nFrom a file that was dropped.\n",
    )
    page.wait_for_url("**/articles/*", timeout=60_000)
    assert "that was dropped" in page.inner_text("article")


def test_the_bookmarklet_brings_a_pages_address(tab: Any, reader: Any) -> None:
    page = tab(f"{reader.url}/add")
    code = page.get_attribute("a[href^='javascript:']", "href").removeprefix("javascript:")
    page.goto(f"{reader.url}/search?q=a+%26+b")
    page.evaluate(code)
    page.wait_for_url("**/add?url=*")
    assert page.input_value("#url") == f"{reader.url}/search?q=a+%26+b"


@pytest.mark.parametrize("scripts", [True, False])
def test_removed_and_brought_back_by_keyboard(tab: Any, reader: Any, making: Any, scripts: bool) -> None:
    title = f"By keyboard {scripts}"
    reader.archive.add(making.record([("title", title), ("paragraph", "Words.")], source=title))
    page = tab(reader.url, scripts=scripts)
    page.focus(f"button:has-text('Remove {title}')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/removed?just=*")
    assert "Undo" in page.evaluate("document.activeElement.textContent"), "focus is on what is likely wanted"
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/*")
    assert title in page.inner_text("h1")


def test_outlet_and_language_filter_too(tab: Any, reader: Any, making: Any) -> None:
    title = "Паром стоїть у порту"
    reader.archive.add(making.record([("title", title), ("paragraph", "Слова.")], outlet="Гавань", language="uk"))
    page = tab(reader.url, scripts=False)
    page.select_option("select[name=language]", value="uk")
    page.click("text=Filter")
    page.wait_for_url("**language=uk**")
    shown = page.locator(".articles h2").all_inner_texts()
    assert title in shown and making.ferry().article.title not in shown
    page.goto(f"{reader.url}/?outlet=Harbour+Courier")
    assert title not in page.locator(".articles h2").all_inner_texts()


def test_a_filter_that_was_chosen_stays_chosen(tab: Any, reader: Any) -> None:
    """Also one that is too rare for the list of choices, or that nothing has: sent again, the form asks the same."""
    page = tab(f"{reader.url}/?language=qaa&outlet=Nobody%20%3Cb%3E&speaker=Nobody", scripts=False)
    for name, value in (("language", "qaa"), ("outlet", "Nobody <b>"), ("speaker", "Nobody")):
        assert page.input_value(f"[name={name}]") == value
    assert "No article fits this filter." in page.inner_text("main")
