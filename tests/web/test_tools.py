"""The tools together: no fault that axe finds with each of them open, nothing of a hostile page runs in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from onrecord.record import Passage, decode

pytestmark = pytest.mark.xdist_group("browser")

HERE = Path(__file__).resolve().parent
STUBS = "".join((HERE / "stubs" / f"{name}.js").read_text(encoding="utf-8") for name in ("voices", "translator"))
AXE = HERE / "node_modules" / "axe-core" / "axe.min.js"
EVIL = "<img src=x onerror=alert(1)>\u202e</script><script>alert(1)</script>"


def open_important(page: Any) -> None:
    page.get_by_role("button", name="Important").click()
    page.wait_for_selector("mark.key[tabindex]")
    page.locator("mark.key[tabindex]").first.focus()


def open_listen(page: Any) -> None:
    page.get_by_role("button", name="Listen", exact=True).click()
    page.wait_for_function("() => document.querySelectorAll('[data-listen=voice] option').length > 1")
    page.get_by_text("Voice, speed and keys").click()
    page.keyboard.press("p")
    page.wait_for_selector("mark.spoken")


def open_translate(page: Any) -> None:
    page.get_by_role("button", name="Translate").first.click()
    page.wait_for_function("() => document.querySelectorAll('[name=to] option').length > 3")
    form = page.locator("#tool-translate form")
    form.get_by_role("combobox", name="by").select_option("browser")
    form.get_by_role("button", name="Translate").click()
    page.wait_for_selector(".pair")
    form.get_by_role("combobox", name="by").select_option("libretranslate")
    page.locator(".pair").nth(1).focus()


def open_highlights(page: Any) -> None:
    page.get_by_role("button", name="Highlights", exact=True).click()
    page.get_by_role("button", name="Next sentence").click()
    page.wait_for_selector("mark.choice")
    page.get_by_role("button", name="Keep", exact=True).click()
    page.wait_for_selector("mark.mine")
    page.get_by_text("On this article").click()
    page.get_by_text("Correct the record").click()


OPEN = [open_important, open_listen, open_translate, open_highlights]


@pytest.fixture
def swept(reader: Any) -> Any:
    yield
    for entry in reader.archive.entries():
        reader.archive.remove_entry(entry.id)


def violations(page: Any) -> list[Any]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
    return [(v["id"], v["help"], [n["html"][:150] for n in v["nodes"]][:3]) for v in found]


@pytest.mark.parametrize("tool", OPEN, ids=lambda f: f.__name__)
def test_axe_finds_nothing_with_a_tool_open(tab: Any, reader: Any, harbour: str, swept: None, tool: Any) -> None:
    if not AXE.exists():
        pytest.skip("axe-core is not here (see tests/web/setup.py)")
    for width, dark in ((360, False), (1440, True)):
        page = tab(f"{reader.url}/articles/{harbour}", width=width, dark=dark, before=STUBS + "window.pace = 1e6;")
        tool(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert not violations(page), (width, dark, violations(page))


def test_all_at_once_and_the_page_is_as_it_was(tab: Any, reader: Any, harbour: str, swept: None) -> None:
    page = tab(f"{reader.url}/articles/{harbour}", before=STUBS + "window.pace = 1e6;")
    before = page.inner_text("#text")
    for tool in (open_highlights, open_important, open_listen):
        tool(page)
    assert page.inner_text("#text") == before, "marks change no word"
    assert not violations(page)
    for name in ("Listen", "Highlights", "Important"):
        page.get_by_role("button", name=name, exact=name != "Important").click()
    page.wait_for_function("() => !document.querySelector('mark.key, mark.spoken, mark.choice')")
    page.evaluate("document.querySelectorAll('mark').forEach(m => m.classList)")
    for entry in reader.archive.entries():
        reader.archive.remove_entry(entry.id)
    page.reload()
    assert page.inner_text("#text") == before


def test_nothing_of_a_hostile_article_runs_in_the_tools(tab: Any, reader: Any, making: Any, swept: None) -> None:
    record = making.record(
        [("title", f"T {EVIL}"), ("paragraph", f"P {EVIL} and more."), ("caption", f"C {EVIL}"), ("paragraph", "Q.")],
        speakers=[{"id": "p1", "name": EVIL, "type": "person"}],
        statements=[{"id": "s1", "kind": "direct", "content": (f"P {EVIL}",), "speaker": "p1"}],
        language="en",
        url="https://courier.example/hostile-tools",
    )
    spans = tuple(b.span for b in record.article.blocks)
    record = msgspec.structs.replace(record, sentences=spans, passages=(Passage(spans[1], 0.9, EVIL),))
    id = reader.archive.add(record).id
    text = record.article.text
    said = {"span": spans[1], "note": EVIL, "tags": [EVIL]}
    assert httpx.post(f"{reader.url}/articles/{id}/highlights", json=said).status_code == 201
    wrong = {"kind": "wrong-speaker", "statement": "s1", "speaker": EVIL, "note": EVIL}
    assert httpx.post(f"{reader.url}/articles/{id}/corrections", json=wrong).status_code == 201
    page = tab(f"{reader.url}/articles/{id}", before=STUBS + "window.gives = (w) => w; window.pace = 1e6;")
    for tool in (open_important, open_listen, open_highlights, open_translate):
        tool(page)
    page.wait_for_timeout(300)
    assert page.locator("article img, article script").count() == 0
    marked = page.evaluate("[...document.querySelectorAll('mark.key')].map(m => m.textContent).join('')")
    shown = text[slice(*spans[1])].replace("\u202e", "")
    assert marked == shown, "a mark covers its words where the page leaves letters out"
    page = tab(f"{reader.url}/highlights")
    assert page.locator("main img").count() == 0 and "onerror" in page.inner_text("main")
    assert decode(httpx.get(f"{reader.url}/articles/{id}.json").content) == record


def test_the_tools_cost_nothing_before_they_are_used(tab: Any, reader: Any, harbour: str) -> None:
    page = tab(f"{reader.url}/articles/{harbour}")
    page.wait_for_load_state("load")
    loaded = page.evaluate("performance.getEntriesByType('resource').map(e => e.name.split('/').at(-1))")
    scripts = {name for name in loaded if name.endswith(".js")}
    assert scripts == {"tools.js", "settings.js", "article.js", "copy.js", "live.js", "ask.js"}
