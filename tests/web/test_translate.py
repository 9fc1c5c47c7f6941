"""Translation on the page: real Apertium, a server of LibreTranslate's shape, a stubbed Translator of the browser."""

from __future__ import annotations

import contextlib
import functools
import json
import shutil
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from onrecord.archive import open_archive
from onrecord.pages.service import post_json
from onrecord.record import decode
from onrecord.web import create_app
from onrecord.web.handlers import translation
from onrecord.web.settings import Settings

pytestmark = pytest.mark.xdist_group("browser")

STUBS = Path(__file__).resolve().parent / "stubs"
TRANSLATOR = (STUBS / "translator.js").read_text(encoding="utf-8")
VOICES = (STUBS / "voices.js").read_text(encoding="utf-8")
EVIL = "<img src=x onerror=alert(1)>"


class Libre(BaseHTTPRequestHandler):
    """POST /NAME/translate: well, or in trouble, as NAME says."""

    def do_POST(self) -> None:
        given = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        name = self.path.split("/")[1]
        texts = [f"{given['target']}:{q} {EVIL}" for q in given["q"]]
        status = 200
        body: dict[str, Any] = {"translatedText": texts}
        if name == "key" and given.get("api_key") != "secret":
            status, body = 403, {"error": "Invalid API key"}
        elif name == "busy":
            status, body = 429, {"error": "Slowdown"}
        elif name == "empty":
            body = {"translatedText": ["" for _ in texts]}
        elif name == "half":
            body = {"translatedText": texts[: len(texts) // 2]}
        elif name == "slow":
            time.sleep(1.5)
        data = b"<!doctype html><html>login</html>" if name == "html" else json.dumps(body).encode()
        with contextlib.suppress(BrokenPipeError):  # whoever asked may have given up
            self.send_response(status)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def libre() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Libre)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translation, "post_json", functools.partial(post_json, seconds=0.7))


def opened(tab: Any, reader: Any, id: str, **more: Any) -> Any:
    page = tab(f"{reader.url}/articles/{id}", **more)
    page.get_by_role("button", name="Translate").first.press("Enter")
    page.wait_for_function("() => document.querySelectorAll('[name=to] option').length > 3")
    return page


def ask(page: Any, engine: str, to: str = "es", server: str = "", key: str = "") -> None:
    form = page.locator("#tool-translate form")
    form.get_by_role("combobox", name="Into").select_option(to)
    form.get_by_role("combobox", name="by").select_option(engine)
    if server:
        form.get_by_label("at", exact=True).fill(server)
        form.get_by_label("with the key").fill(key)
    form.get_by_role("button", name="Translate").press("Enter")


def fault(page: Any) -> str:
    page.wait_for_selector("#tool-translate [data-fault]:not(:empty)")
    return str(page.inner_text("#tool-translate [data-fault]"))


def shown(record: Any) -> list[tuple[int, int]]:
    """The sentences that the page shows: those of blocks that have a place of their own on it."""
    kinds = ("title", "heading", "paragraph", "list", "quotation", "caption")
    blocks = record.article.spans_of(*kinds)
    return [s for s in record.sentences if any(b[0] <= s[0] and s[1] <= b[1] for b in blocks)]


@pytest.mark.parametrize("width", [360, 1440])
def test_apertium_beside_the_original(tab: Any, reader: Any, harbour: str, width: int) -> None:
    assert shutil.which("apertium"), "tests/web/setup.py installs it"
    before = httpx.get(f"{reader.url}/articles/{harbour}.json")
    record = decode(before.content)
    page = opened(tab, reader, harbour, width=width)
    text = page.inner_text("#text")
    ask(page, "apertium")
    page.wait_for_selector(".pair")
    pairs = page.evaluate("[...document.querySelectorAll('.pair')].map(p => [+p.dataset.start, p.dataset.original])")
    sentences = shown(record)
    assert pairs == [[s, " ".join(record.article.text[s:e].split())] for s, e in sentences]
    assert "grúas" in page.inner_text("#text") or "grúa" in page.inner_text("#text")
    notice = page.inner_text(".notice.machine")
    assert notice.startswith("Machine translation by Apertium, from English into Spanish.")
    page.locator(".pair[tabindex='0']").focus()
    page.keyboard.press("ArrowRight")
    assert page.get_by_role("tooltip").inner_text() == pairs[1][1], "the original, where the focus is"
    page.locator(".pair").nth(3).hover()
    assert page.get_by_role("tooltip").inner_text() == pairs[3][1]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    show = page.get_by_role("combobox", name="Show")
    show.select_option("both")
    assert page.locator("#b1").is_visible() and page.locator(".pair").nth(2).is_visible()
    show.select_option("original")
    assert page.inner_text("#text") == text and page.locator(".notice.machine").is_hidden()
    show.select_option("translation")
    page.get_by_role("link", name="Statement 1: to its words").click()
    assert page.evaluate("document.activeElement.dataset.of") == "r1", "a statement leads to its translated words"
    assert httpx.get(f"{reader.url}/articles/{harbour}.json").content == before.content


def test_the_articles_own_notice_comes_first(tab: Any, reader: Any, making: Any) -> None:
    record = making.ferry(url="https://courier.example/own-notice")
    text = record.article.text
    spans = [b.span for b in record.article.blocks if b.kind in ("title", "paragraph", "heading", "caption")]
    id = reader.archive.add(msgspec.structs.replace(record, sentences=tuple(spans))).id
    page = opened(tab, reader, id, before=TRANSLATOR)
    ask(page, "browser")
    page.wait_for_selector(".pair")
    notices = page.locator(".top .notice").all_inner_texts()
    assert "Translated by the Courier’s desk" in notices[0].replace("'", "’") and "from Norwegian" in notices[0]
    assert notices[1].startswith("Machine translation by this browser") and len(notices) == 2
    assert page.inner_text("h1.translated").startswith(text.split("\n")[0].upper())
    assert page.evaluate("asked[0]") == {"sourceLanguage": "en", "targetLanguage": "es"}
    assert page.inner_text(".caption.translated") == "THE FERRY SOLVEIG AT THE QUAY IN VESTRAND"


def test_a_server_by_url_and_key_is_remembered(tab: Any, reader: Any, harbour: str, libre: str) -> None:
    page = opened(tab, reader, harbour)
    ask(page, "libretranslate", "de", f"{libre}/key", "secret")
    page.wait_for_selector(".pair")
    first = page.locator(".pair").first.inner_text()
    assert first.startswith("de:") and first.endswith(EVIL), "what a server gives stays text"
    page.reload()
    page.get_by_role("button", name="Translate").first.click()
    page.wait_for_function("() => document.querySelector('[name=server]').value.length > 0")
    assert page.input_value("[name=server]") == f"{libre}/key" and page.input_value("[name=to]") == "de"


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("busy", "asked too often"),
        ("key", "wants a valid API key"),
        ("empty", "gave nothing for"),
        ("half", "sentences for"),
        ("html", "no translation"),
        ("slow", "did not answer in 0.7 s"),
    ],
)
def test_an_engine_in_trouble_is_said_to_be_and_nothing_is_lost(
    tab: Any, reader: Any, harbour: str, libre: str, impatient: None, name: str, word: str
) -> None:
    page = opened(tab, reader, harbour, before=TRANSLATOR)
    ask(page, "browser")
    page.wait_for_selector(".pair")
    before = page.inner_text("#text")
    ask(page, "libretranslate", "es", f"{libre}/{name}", "wrong")
    assert word in fault(page)
    assert page.inner_text("#text") == before, "the translation that was there stays"


def test_what_is_not_there_is_named(tab: Any, reader: Any, harbour: str, monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(tab, reader, harbour, before="delete window.Translator")
    assert "it has no translator" in page.inner_text("[name=engine] [value=browser]")
    ask(page, "apertium", "fi")
    assert "no pair eng-fi" in fault(page)
    ask(page, "libretranslate", "es", "http://127.0.0.1:9")
    page.wait_for_function("() => document.querySelector('#tool-translate [data-fault]').textContent.includes('9')")
    assert "did not answer" in fault(page)
    monkeypatch.setenv("PATH", "/nowhere")
    ask(page, "apertium")
    page.wait_for_function(
        "() => document.querySelector('#tool-translate [data-fault]').textContent.includes('apt install')"
    )


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("window.availability = 'unavailable'", "cannot translate from English into Spanish"),
        ("window.gives = () => ' '", "gave nothing for"),
        ("window.gives = () => { throw new Error('out of memory') }", "out of memory"),
    ],
)
def test_a_browser_in_trouble_is_said_to_be(tab: Any, reader: Any, harbour: str, before: str, word: str) -> None:
    page = opened(tab, reader, harbour, before=TRANSLATOR + before)
    ask(page, "browser")
    assert word in fault(page)


def test_a_slow_translation_tells_how_long_and_can_be_stopped(tab: Any, reader: Any, harbour: str, libre: str) -> None:
    page = opened(tab, reader, harbour)
    ask(page, "libretranslate", "es", f"{libre}/slow")
    page.wait_for_selector("[data-state]:has-text('Translating')")
    page.get_by_role("button", name="Stop", exact=True).first.press("Enter")
    page.wait_for_selector("[data-state]:has-text('The page is as it was')")
    assert page.locator(".pair").count() == 0


def test_the_translation_is_what_is_listened_to(tab: Any, reader: Any, harbour: str) -> None:
    page = opened(tab, reader, harbour, before=TRANSLATOR + VOICES)
    ask(page, "browser")
    page.wait_for_selector(".pair")
    page.get_by_role("button", name="Listen", exact=True).click()
    page.wait_for_selector("[data-listen=voice] option[value=carla]", state="attached")
    page.keyboard.press("p")
    page.wait_for_function("() => spoken().length > 4")
    said = page.evaluate("spoken()")
    assert said[0]["text"].startswith("DOCK WORKERS") and {s["voice"] for s in said} == {"Carla"}
    assert [s for s in said if s["text"].startswith("Caption: ") and s["text"][9:].isupper()]


def test_through_the_api(reader: Any, harbour: str, libre: str) -> None:
    record = decode(httpx.get(f"{reader.url}/articles/{harbour}.json").content)
    url = f"{reader.url}/articles/{harbour}/translation"
    made = httpx.post(url, json={"to": "es"}, timeout=60).json()
    assert [tuple(p["span"]) for p in made["pairs"]] == list(record.sentences)
    assert (made["engine"], made["from"], made["to"]) == ("Apertium", "en", "es")
    for body in ({}, {"to": "x y"}, {"to": "es", "engine": "other"}, {"to": "es", "more": 1}):
        assert httpx.post(url, json=body).status_code == 400
    assert httpx.post(url, json={"to": "en"}).json()["error"]["code"] == "same-language"
    assert httpx.post(url, json={"to": "es", "engine": "libretranslate"}).json()["error"]["code"] == "no-translator"
    assert httpx.post(f"{reader.url}/articles/none/translation", json={"to": "es"}).status_code == 404


def test_a_reader_with_a_password_asks_only_its_own_server(
    serving: Any, tmp_path: Path, making: Any, libre: str
) -> None:
    archive = open_archive(tmp_path / "a.sqlite")
    id = archive.add(msgspec.structs.replace(making.ferry(), sentences=((0, 5),))).id
    settings = Settings(password="long enough", libretranslate=f"{libre}/key", libretranslate_key="secret")
    url = serving(create_app(archive, settings))
    with httpx.Client(base_url=url, headers={"Authorization": "Bearer long enough"}) as client:
        wanted = {"to": "es", "engine": "libretranslate"}
        assert client.post(f"/articles/{id}/translation", json=wanted).json()["pairs"][0]["text"].startswith("es:")
        refused = client.post(f"/articles/{id}/translation", json=wanted | {"url": f"{libre}/ok"})
        assert refused.json()["error"]["code"] == "server-given"
        assert 'name="server"' not in client.get(f"/articles/{id}", headers={"Accept": "text/html"}).text
