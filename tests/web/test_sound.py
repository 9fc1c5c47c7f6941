"""The server's voice: real Piper, as files, on the page and as a podcast."""

from __future__ import annotations

import importlib.util
import io
import wave
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import httpx
import msgspec
import pytest

from onrecord.archive import open_archive
from onrecord.errors import EngineError
from onrecord.voice import Engine, piper
from onrecord.web import create_app

pytestmark = pytest.mark.xdist_group("browser")

HERE = Path(__file__).resolve().parent
VOICES = (HERE / "stubs" / "voices.js").read_text(encoding="utf-8")
EVIL = '<script>alert(1)</script>"]]>'


def load_setup() -> Any:
    spec = importlib.util.spec_from_file_location("setup_of_web", HERE / "setup.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def voice() -> Callable[[], Engine]:
    found = load_setup().piper()
    if found is None:
        pytest.skip("Piper is not here (see tests/web/setup.py)")
    command, model = found
    return lambda: piper(str(command), str(model))


@pytest.fixture(scope="module")
def spoken(
    serving: Any, tmp_path_factory: pytest.TempPathFactory, making: Any, voice: Callable[[], Engine]
) -> tuple[str, str]:
    """A reader that has a voice, and the id of a short article in it."""
    archive = open_archive(tmp_path_factory.mktemp("spoken") / "a.sqlite")
    words = ("Boats sail", "The boat is late.", "“It comes soon,” said Ada Brook.", "A blue boat")
    kinds = ("title", "paragraph", "paragraph", "caption")
    record = making.record(list(zip(kinds, words, strict=True)), language="en", url="https://courier.example/boats")
    text = record.article.text
    spans = tuple((text.index(w), text.index(w) + len(w)) for w in words)
    id = archive.add(msgspec.structs.replace(record, sentences=spans)).id
    archive.add(making.record([("title", f"T {EVIL}\x07"), ("paragraph", "W.")], outlet=EVIL, url="https://x.example/"))
    return serving(create_app(archive, voice=voice)), id


def test_the_file_holds_each_sentence_at_its_time(spoken: tuple[str, str]) -> None:
    url, id = spoken
    lines = httpx.get(f"{url}/articles/{id}/script.json").json()["lines"]
    made = httpx.get(f"{url}/articles/{id}/sound.json", timeout=120).json()
    assert [m["span"] for m in made["marks"]] == [line["span"] for line in lines] and len(lines) == 4
    answer = httpx.get(f"{url}{made['url']}", timeout=120)
    assert answer.headers["content-type"] == "audio/wav" and "attachment" in answer.headers["content-disposition"]
    with wave.open(io.BytesIO(answer.content)) as file:
        rate, frames = file.getframerate(), file.getnframes()
        data = file.readframes(frames)
        width = file.getsampwidth()
    assert frames / rate == pytest.approx(made["marks"][-1]["end"] + 0.25, abs=0.01)
    for mark, following in zip(made["marks"], made["marks"][1:], strict=False):
        assert mark["start"] < mark["end"] < following["start"]
        silence = data[int((mark["end"] + 0.02) * rate) * width : int((following["start"] - 0.02) * rate) * width]
        assert silence and not any(silence), "between sentences there is silence"
    part = httpx.get(f"{url}{made['url']}", headers={"Range": "bytes=0-99"})
    assert part.status_code == 206 and len(part.content) == 100, "players go to a place without loading all"
    cross = httpx.get(f"{url}{made['url']}", headers={"Sec-Fetch-Site": "cross-site"})
    assert cross.status_code == 403


def test_a_browser_without_voices_listens_to_the_servers(tab: Any, spoken: tuple[str, str]) -> None:
    url, id = spoken
    page = tab(f"{url}/articles/{id}", before=VOICES + "window.voices = [];", width=360)
    page.get_by_role("button", name="Listen", exact=True).click()
    page.wait_for_function("() => document.querySelector('[data-listen=now]').textContent.length > 0", timeout=60_000)
    page.evaluate(
        """() => { window.heard = []; new MutationObserver(() => {
          const now = document.querySelector("[data-listen=now]").textContent;
          const marked = [...document.querySelectorAll("mark.spoken")].map((m) => m.textContent).join("");
          if (marked && heard.at(-1) !== marked) heard.push(marked);
        }).observe(document.body, {childList: true, subtree: true, characterData: true}) }"""
    )
    page.get_by_role("button", name="Play").press("Enter")
    page.wait_for_function("() => document.querySelector('[data-said]').textContent === 'The end.'", timeout=60_000)
    assert page.evaluate("heard") == [
        "Boats sail", "The boat is late.", "“It comes soon,” said Ada Brook.", "A blue boat",
    ]  # fmt: skip
    assert page.evaluate("spoken()") == []
    page.keyboard.press("p")
    page.wait_for_selector("mark.spoken")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('mark.spoken')?.textContent === 'The boat is late.'")
    page.keyboard.press("s")


def test_a_server_without_a_voice_says_so(tab: Any, reader: Any, harbour: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ONRECORD_PIPER", raising=False)
    page = tab(f"{reader.url}/articles/{harbour}")
    page.get_by_role("button", name="Listen", exact=True).click()
    page.get_by_text("Voice, speed and keys").click()
    page.get_by_role("link", name="As a sound file").click()
    page.wait_for_selector("text=Piper is not installed here")
    assert "ONRECORD_PIPER" in page.inner_text("main")


def test_a_voice_that_fails_is_not_kept(serving: Any, tmp_path: Path, making: Any) -> None:
    def broken() -> Engine:
        def engine(sentences: Any) -> list[bytes]:
            raise EngineError("voice-failed", "Piper failed: no memory.", "Try again.")

        return engine

    archive = open_archive(tmp_path / "a.sqlite")
    id = archive.add(msgspec.structs.replace(making.ferry(), sentences=((0, 5),))).id
    url = serving(create_app(archive, voice=broken))
    for _ in range(2):
        assert httpx.get(f"{url}/articles/{id}/sound.json").json()["error"]["code"] == "voice-failed"
    assert httpx.get(f"{url}/articles/{id}/sound.wav?statement=s99").status_code == 404


def test_the_library_is_a_podcast(spoken: tuple[str, str]) -> None:
    url, _ = spoken
    answer = httpx.get(f"{url}/podcast.xml")
    assert answer.headers["content-type"].startswith("application/rss+xml")
    items = ElementTree.fromstring(answer.content).findall("channel/item")
    assert [i.findtext("title") for i in items] == [f"T {EVIL}", "Boats sail"]
    enclosure = items[1].find("enclosure")
    assert enclosure is not None and enclosure.get("type") == "audio/wav"
    assert httpx.get(str(enclosure.get("url")), timeout=120).content[:4] == b"RIFF"
