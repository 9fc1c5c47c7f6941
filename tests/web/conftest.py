"""A reader that runs, with articles in it, and a browser to read it with."""

from __future__ import annotations

import importlib.util
import io
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest
import uvicorn
from PIL import Image
from starlette.applications import Starlette

from onrecord.api import read
from onrecord.archive import Archive, open_archive
from onrecord.errors import FetchError
from onrecord.pages import Page
from onrecord.web import create_app

HERE = Path(__file__).resolve().parent


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Reader(NamedTuple):
    """A running reader: its address without the last slash, its archive, and the ids of what is in it."""

    url: str
    archive: Archive
    ferry: str
    long: str


@pytest.fixture(scope="session")
def making() -> ModuleType:
    return load(HERE.parent / "data" / "making.py")


@pytest.fixture(scope="session")
def picture() -> bytes:
    out = io.BytesIO()
    Image.radial_gradient("L").resize((960, 540)).convert("RGB").save(out, "JPEG")
    return out.getvalue()


def fake_fetch(url: str) -> Page:
    """Stands in for the network: one page is there, one is slow, all others are refused as private addresses are."""
    if url.startswith("https://courier.example/slow"):
        time.sleep(8 if url.endswith("/long") else 1)
    if url.startswith("https://courier.example/"):
        html = (
            "<html lang=en><head><title>Bridge opens</title></head><body><article><h1>Bridge opens early</h1>"
            + "<p>The bridge at Vestrand opens a month early, Mayor Tove Brandvold said on Monday, and it cost less"
            " than was planned. “We are glad,” Brandvold told the Courier. The builders did not answer questions.</p>"
            * 3
            + "</article></body></html>"
        )
        return Page(source=url, html=html, url=url)
    raise FetchError("not-public", f"{url}: that is not an address of the public internet.", "Give a public page.")


@pytest.fixture(scope="session")
def serving() -> Iterator[Callable[[Starlette], str]]:
    """Runs an application on a free port of loopback, in a thread, until the tests are over."""
    running: list[tuple[uvicorn.Server, threading.Thread]] = []

    def serve(app: Starlette) -> str:
        config = uvicorn.Config(app, port=0, log_level="warning", timeout_graceful_shutdown=1, ws="none")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        until = time.monotonic() + 30
        while not server.started and time.monotonic() < until:
            time.sleep(0.02)
        running.append((server, thread))
        return f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"

    yield serve
    for server, _ in running:
        server.should_exit = True
    for _, thread in running:
        thread.join(10)


@pytest.fixture(scope="session")
def reader(
    tmp_path_factory: pytest.TempPathFactory, making: ModuleType, picture: bytes, serving: Callable[[Starlette], str]
) -> Reader:
    """A reader with a long and a short article; tests may add, and take back what they remove."""
    archive = open_archive(tmp_path_factory.mktemp("reader") / "archive.sqlite")
    long = archive.add(making.long(2000)).id
    record = making.ferry()
    ferry = archive.add(record, pictures={record.article.pictures[0].url: picture}).id
    return Reader(serving(create_app(archive, fetch=fake_fetch)), archive, ferry, long)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Chromium, driven by Playwright; skips, and says why, where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = load(HERE / "setup.py").browser()
    if path is None:
        pytest.skip("there is no Chromium here (see tests/web/setup.py)")
    with playwright.sync_playwright() as p:
        browser = p.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def tab(chromium: Any) -> Iterator[Callable[..., Any]]:
    """Opens pages: `tab(url, width=…, dark=…, scripts=…, before=script)`; none may log an error, open a dialog or ask
    elsewhere."""
    contexts: list[Any] = []
    faults: list[str] = []

    def open_tab(
        url: str, *, width: int = 1440, dark: bool = False, scripts: bool = True, before: str = "", **more: Any
    ) -> Any:
        context = chromium.new_context(
            viewport={"width": width, "height": 900 if width > 500 else 740},
            java_script_enabled=scripts,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            **more,
        )
        context.set_default_timeout(30_000)
        contexts.append(context)
        page = context.new_page()
        if before:
            page.add_init_script(before)
        home = url.split("/")[2]
        page.on("pageerror", lambda e: faults.append(f"error on the page: {e}"))

        def heard(message: Any) -> None:
            # A page that says "not found" or "refused" has a status that says so too.
            if message.type == "error" and "status of 4" not in message.text:
                faults.append(f"console: {message.text}")

        def asked(request: Any) -> None:
            if not request.url.startswith((f"http://{home}/", f"blob:http://{home}/", "data:", "about:")):
                faults.append(f"asked {request.url}")

        def opened(dialog: Any) -> None:
            faults.append(f"dialog: {dialog.message}")
            dialog.dismiss()

        page.on("console", heard)
        page.on("dialog", opened)
        page.on("request", asked)
        page.goto(url)
        return page

    yield open_tab
    for context in contexts:
        context.close()
    assert not faults, faults


@pytest.fixture(scope="session")
def harbour(reader: Reader) -> str:
    """The id of an article that onrecord itself has read: with sentences, captions, furniture and key passages."""
    return reader.archive.add(read(HERE.parent.parent / "src/onrecord/samples/harbour.html")).id
