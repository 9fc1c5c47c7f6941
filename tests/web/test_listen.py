"""Listening on the page: a stubbed voice notes what it is given; all else is real."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest

pytestmark = pytest.mark.xdist_group("browser")

STUB = (Path(__file__).resolve().parent / "stubs" / "voices.js").read_text(encoding="utf-8")
SPOKEN = "() => JSON.stringify([...document.querySelectorAll('mark.spoken')].map(m => m.textContent).join(''))"


@pytest.fixture
def listening(tab: Any, reader: Any, harbour: str) -> Any:
    """Opens the article with the stub and the tool open; `before` is script that runs first."""

    def begin(before: str = "", width: int = 1440) -> Any:
        page = tab(f"{reader.url}/articles/{harbour}", width=width, before=STUB + before)
        page.get_by_role("button", name="Listen", exact=True).click()
        page.wait_for_function("() => document.querySelectorAll('[data-listen=voice] option').length > 0")
        return page

    return begin


def lines(reader: Any, id: str, **fields: Any) -> list[dict[str, Any]]:
    return list(httpx.get(f"{reader.url}/articles/{id}/script.json", params=fields).json()["lines"])


def said(page: Any) -> list[str]:
    return [s["text"] for s in page.evaluate("spoken()")]


def until(page: Any, count: int) -> None:
    page.wait_for_function(f"() => spoken().length >= {count}")


def test_each_sentence_is_spoken_once_in_order_and_furniture_never(listening: Any, reader: Any, harbour: str) -> None:
    page = listening()
    wanted = [line["words"] for line in lines(reader, harbour)]
    page.keyboard.press("p")
    page.wait_for_function("() => document.querySelector('[data-said]').textContent === 'The end.'")
    assert said(page) == wanted
    assert [w for w in wanted if w.startswith("Caption: ")], "a caption is announced as one"
    record = httpx.get(f"{reader.url}/articles/{harbour}.json").json()
    text, blocks = record["article"]["text"], record["article"]["blocks"]
    unread = [text[slice(*b["span"])] for b in blocks if b["kind"] in ("furniture", "credit", "notice")]
    assert unread and not [w for w in wanted for u in unread if w in u]
    assert {s["voice"] for s in page.evaluate("spoken()")} == {"Ada"}


def test_the_spoken_sentence_is_marked_and_in_view(listening: Any, reader: Any, harbour: str) -> None:
    page = listening("window.pace = 1e6;", width=360)
    wanted = lines(reader, harbour)
    text = httpx.get(f"{reader.url}/articles/{harbour}.json").json()["article"]["text"]
    page.keyboard.press("p")
    for line in wanted:
        words = text[slice(*line["span"])]
        page.wait_for_function(
            "words => [...document.querySelectorAll('mark.spoken')].map(m => m.textContent).join('') === words",
            arg=words,
        )
        inside = page.evaluate(
            "(() => { const b = document.querySelector('mark.spoken').getBoundingClientRect();"
            " return b.top >= 0 && b.bottom <= innerHeight })()"
        )
        assert inside, words
        page.keyboard.press("ArrowRight")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_back_forward_pause_and_stop_by_keys_buttons_and_media_keys(listening: Any, reader: Any, harbour: str) -> None:
    page = listening("window.pace = 1e6;")
    wanted = [line["words"] for line in lines(reader, harbour)]
    page.keyboard.press("p")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    assert said(page) == [wanted[n] for n in (0, 1, 2, 1)]
    page.keyboard.press("p")
    assert page.evaluate("speechSynthesis.paused") and page.inner_text("[data-said]") == "Paused."
    page.keyboard.press("p")
    assert not page.evaluate("speechSynthesis.paused") and len(said(page)) == 4, "it goes on, and says nothing twice"
    page.evaluate("media.nexttrack()")
    page.get_by_role("button", name="Next", exact=True).press("Enter")
    page.evaluate("media.previoustrack()")
    assert said(page)[4:] == [wanted[n] for n in (2, 3, 2)]
    page.keyboard.press("s")
    page.wait_for_function("() => !document.querySelector('mark.spoken')")
    page.evaluate("media.play()")
    assert said(page)[-1] == wanted[0], "stopped, it begins at the beginning"
    page.get_by_text("Voice, speed and keys").click()
    page.get_by_label("Keys:").uncheck()
    page.locator("h1").click()
    page.keyboard.press("ArrowRight")
    assert said(page)[-1] == wanted[0], "the keys can be turned off"


def test_a_reload_loses_neither_the_place_nor_the_settings(listening: Any, reader: Any, harbour: str) -> None:
    page = listening("window.pace = 1e6;")
    wanted = [line["words"] for line in lines(reader, harbour)]
    page.get_by_text("Voice, speed and keys").press("Enter")
    page.get_by_role("combobox", name="Speed").select_option("1.5")
    page.get_by_role("combobox", name="Voice", exact=True).select_option("bo")
    page.get_by_role("combobox", name="Others’ words").select_option("ada")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Play").press("Enter")
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.reload()
    until(page, 7)
    assert said(page) == [*wanted[:6], wanted[5]], "the sentence that was cut off is heard again, and no other"
    spoken = page.evaluate("spoken()")
    voices = ["Ada" if line["speaker"] else "Bo" for line in lines(reader, harbour)]
    assert "Ada" in voices[:6] and [s["voice"] for s in spoken] == [*voices[:6], voices[5]]
    assert {s["rate"] for s in spoken} == {1.5}
    assert page.locator("mark.spoken").count()


def test_after_a_reload_that_may_not_speak_a_press_goes_on(listening: Any, reader: Any, harbour: str) -> None:
    page = listening("window.pace = 1e6;")
    page.keyboard.press("p")
    page.keyboard.press("ArrowRight")
    page.add_init_script("window.refuses = 'not-allowed';")
    page.reload()
    page.wait_for_function("() => document.querySelector('[data-listen=now]').textContent.includes('Press Play')")
    page.evaluate("window.refuses = null")
    page.get_by_role("button", name="Play").click()
    assert said(page)[-1] == lines(reader, harbour)[1]["words"]


def test_a_statement_and_the_key_passages_are_heard_alone(listening: Any, reader: Any, harbour: str) -> None:
    page = listening()
    button = page.get_by_role("button", name="Statement 2: listen")
    id = button.evaluate("b => b.closest('.note').id")
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('[data-said]').textContent === 'The end.'")
    wanted = [line["words"] for line in lines(reader, harbour, statement=id)]
    assert said(page) == wanted and wanted
    page.get_by_text("Voice, speed and keys").click()
    page.get_by_role("combobox", name="Read", exact=True).select_option("important")
    page.wait_for_function("() => document.querySelector('[data-listen=now]').textContent.length > 0")
    page.get_by_role("button", name="Play").click()
    important = [line["words"] for line in lines(reader, harbour, important=20)]
    until(page, len(wanted) + len(important))
    assert said(page)[len(wanted) :] == important


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("window.voices = [];", "Piper is not installed here"),
        ("window.refuses = 'synthesis-failed';", "The voice stopped (synthesis-failed)"),
        ("window.mute = true; window.setTimeout = (f => (g, t, ...a) => f(g, t === 10000 ? 50 : t, ...a))(setTimeout);",
         "does not answer yet"),
    ],
)  # fmt: skip
def test_a_voice_that_is_missing_slow_or_fails_is_said_to(
    tab: Any, reader: Any, harbour: str, before: str, word: str
) -> None:
    page = tab(f"{reader.url}/articles/{harbour}", before=STUB + before)
    page.get_by_role("button", name="Listen", exact=True).click()
    page.wait_for_function("() => document.querySelector('[data-listen=now]').textContent.length > 0")
    page.wait_for_timeout(100)
    page.get_by_role("button", name="Play").click()
    page.wait_for_selector("#tool-listen [data-fault]:not(:empty)")
    assert word in page.inner_text("#tool-listen [data-fault]")


def test_a_voice_of_another_language_is_said_to_be_one(listening: Any) -> None:
    page = listening("window.voices = window.voices.slice(2);")
    page.get_by_text("Voice, speed and keys").click()
    assert page.get_by_text("No voice here speaks the article’s language").is_visible()
