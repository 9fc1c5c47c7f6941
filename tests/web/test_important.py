"""Key passages on the page, in a real browser."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

pytestmark = pytest.mark.xdist_group("browser")

MARKED = """() => { const parts = new Map();
for (const m of document.querySelectorAll("mark.key"))
{
  const key = m.dataset.why + m.closest("[id]").id;
  parts.set(key, (parts.get(key) ?? "") + m.textContent);
}
return [...parts.values()] }"""


def passages(reader: Any, id: str, percent: int) -> list[dict[str, Any]]:
    found = httpx.get(f"{reader.url}/articles/{id}/passages.json", params={"important": percent}).json()
    assert found["important"] == percent
    return list(found["passages"])


def marked(page: Any) -> str:
    return " ".join(" ".join(page.evaluate(MARKED)).split())


@pytest.mark.parametrize("width", [360, 1440])
def test_on_and_off_by_keyboard_marks_just_what_the_record_says(
    tab: Any, reader: Any, harbour: str, width: int
) -> None:
    page = tab(f"{reader.url}/articles/{harbour}", width=width)
    before = page.inner_text("#text")
    button = page.get_by_role("button", name="Important")
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("mark.key")
    slider = page.get_by_role("slider", name="How much of the text")
    slider.focus()
    seen = {}
    for percent, key in ((20, ""), (10, "Home"), (40, "End")):
        if key:
            page.keyboard.press(key)
        wanted = passages(reader, harbour, percent)
        page.wait_for_function(f"() => document.querySelectorAll('[data-reasons] li').length === {len(wanted)}")
        assert sorted(marked(page).split()) == sorted(" ".join(p["words"] for p in wanted).split())
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        seen[percent] = marked(page)
    assert len(seen[10]) < len(seen[20]) < len(seen[40])
    assert "40 %" in page.inner_text("[data-said]") and page.inner_text("output") == "40 %"
    button.focus()
    page.keyboard.press("Space")
    page.wait_for_function("() => !document.querySelector('mark.key') && !document.body.matches('.important')")
    assert page.inner_text("#text") == before


def test_the_reason_is_told_where_the_focus_is(tab: Any, reader: Any, harbour: str) -> None:
    page = tab(f"{reader.url}/articles/{harbour}")
    page.get_by_role("button", name="Important").click()
    page.wait_for_selector("mark.key[tabindex]")
    first = passages(reader, harbour, 20)[0]
    page.locator("mark.key[tabindex]").first.focus()
    tip = page.get_by_role("tooltip")
    assert tip.inner_text() == f"Important: {first['why']}"
    described = page.evaluate(
        "document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent"
    )
    assert described == tip.inner_text()
    page.keyboard.press("Escape")
    assert page.locator(".tip").is_hidden()
    ink, rest = (
        page.evaluate(f"getComputedStyle(document.querySelector('{s}')).color") for s in ("mark.key", "#text p")
    )
    assert ink != rest, "what is not important steps back"


def test_it_is_remembered_and_loaded_only_when_used(tab: Any, reader: Any, harbour: str) -> None:
    page = tab(f"{reader.url}/articles/{harbour}")
    loaded = "performance.getEntriesByType('resource').some(e => e.name.endsWith('/important.js'))"
    assert not page.evaluate(loaded)
    page.get_by_role("button", name="Important").click()
    page.wait_for_selector("mark.key")
    page.get_by_role("slider", name="How much of the text").fill("35")
    page.reload()
    page.wait_for_selector("mark.key")
    assert page.get_by_role("button", name="Important").get_attribute("aria-pressed") == "true"
    assert page.inner_text("output") == "35 %"


def test_without_scripts_no_dead_control_is_shown(tab: Any, reader: Any, harbour: str) -> None:
    page = tab(f"{reader.url}/articles/{harbour}", scripts=False)
    assert page.locator("[data-tools]").is_hidden() and page.locator("#text p").first.is_visible()


def test_a_reader_that_does_not_answer_is_said(tab: Any, reader: Any, harbour: str) -> None:
    page = tab(f"{reader.url}/articles/{harbour}")
    page.route("**/passages.json*", lambda route: route.fulfill(status=404, body="<html>", content_type="text/html"))
    page.get_by_role("button", name="Important").click()
    page.wait_for_selector("[data-fault]:not(:empty)")
    assert "error (404)" in page.inner_text("#tool-important [data-fault]")
