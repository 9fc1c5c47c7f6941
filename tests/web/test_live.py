"""What comes in is on every open page without a reload: two windows, fifty tabs, and a server that starts again."""

from __future__ import annotations

import asyncio
import contextlib
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from onrecord.archive import open_archive
from onrecord.web import live

pytestmark = pytest.mark.xdist_group("browser")

START = "import sys; from onrecord.web import serve; sys.exit(serve(sys.argv[1], port=int(sys.argv[2])))"
# Notes, in each page, when each title came to the top.
WATCH = """addEventListener("DOMContentLoaded", () => new MutationObserver(() => {
  window.seen ??= new Map();
  const title = document.querySelector("ol.articles h2")?.textContent;
  if (!window.seen.has(title)) window.seen.set(title, Date.now());
}).observe(document, { childList: true, subtree: true }))"""


def titles(page: Any) -> list[str]:
    return list(page.locator("ol.articles h2").all_inner_texts())


def test_two_windows_and_a_filter(tab: Any, reader: Any, making: Any) -> None:
    first, second = tab(reader.url), tab(f"{reader.url}/?outlet=Fen+Post", width=360)
    elsewhere = tab(f"{reader.url}/articles/{reader.ferry}")
    for page in (first, second):
        page.wait_for_selector(".live:not([hidden])")
    before = titles(first)
    evil = "<img src=x onerror=alert(1)>"
    for n, outlet in enumerate(("Fen Post", "Other")):
        answer = httpx.post(
            f"{reader.url}/articles", json={"text": f"Boat {n} sails\n\nThe boat {n} sails, the mayor said."}
        )
        assert answer.status_code == 201
        reader.archive.add(making.record([("title", f"{outlet} {evil}"), ("paragraph", "Words.")], outlet=outlet,
                                         url=f"https://courier.example/two-{n}", published="2025-03-14"))  # fmt: skip
    first.wait_for_function("() => document.querySelectorAll('ol.articles > li')[0].textContent.includes('Other')")
    assert titles(first)[0] == f"Other {evil}" and titles(first)[-len(before) :] == before
    second.wait_for_function("() => document.querySelectorAll('ol.articles > li').length === 1")
    assert titles(second) == [f"Fen Post {evil}"] and "14 March 2025" in second.inner_text("ol.articles")
    assert "new articles" in second.inner_text("[data-news]") and second.get_by_role("status").first.is_visible()
    elsewhere.wait_for_function("() => document.querySelector('[data-badge]').textContent === ' 4 new'")
    live = first.inner_text("ol.articles > li >> nth=0")
    first.reload()
    assert first.inner_text("ol.articles > li >> nth=0") == live, "a reload shows the entry just so"
    first.get_by_role("button", name=f"Remove Other {evil}").click()
    first.wait_for_url("**/removed?just=*")


def test_what_is_removed_elsewhere_goes(tab: Any, reader: Any, making: Any) -> None:
    id = reader.archive.add(making.record([("title", "Goes away"), ("paragraph", "Words.")])).id
    page = tab(reader.url)
    page.wait_for_selector(f"[data-id={id}]")
    reader.archive.remove(id)
    page.wait_for_selector(f"[data-id={id}]", state="detached", timeout=3000)


def test_fifty_open_pages_show_it_within_a_second(chromium: Any, reader: Any, making: Any) -> None:
    context = chromium.new_context()
    context.add_init_script(WATCH)
    pages = [context.new_page() for _ in range(50)]
    for page in pages:
        page.goto(reader.url, wait_until="commit")
    for page in pages:
        page.wait_for_selector(".live:not([hidden])")
    page.wait_for_timeout(1000)
    slowest = []
    # The best of three: what else runs on the machine is not what is asked.
    for n in range(3):
        title = f"Seen by all {n}"
        url = f"https://courier.example/fifty-{n}"
        reader.archive.add(making.record([("title", title), ("paragraph", "Words.")], url=url))
        added = time.time()
        for page in pages:
            page.wait_for_function("title => window.seen?.has(title)", arg=title, timeout=10_000)
        late = [page.evaluate("title => seen.get(title)", title) / 1000 - added for page in pages]
        assert len(late) == 50
        slowest.append(max(late))
        if slowest[-1] < 1:
            break
    context.close()
    assert min(slowest) < 1, slowest


def test_after_the_server_starts_again(chromium: Any, tmp_path: Path) -> None:
    def start(port: int) -> tuple[subprocess.Popen[str], str]:
        command = [sys.executable, "-c", START, str(tmp_path / "a.sqlite"), str(port)]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert server.stdout is not None
        return server, server.stdout.readline().strip()

    server, url = start(0)
    context = chromium.new_context()
    try:
        pages = [context.new_page() for _ in range(2)]
        for page in pages:
            page.goto(url)
            page.wait_for_selector(".live:has-text('Live')")
        server.kill()
        server.communicate()
        for page in pages:
            page.wait_for_selector(".live.away:has-text('trying again')", timeout=10_000)
        server, _ = start(int(url.rstrip("/").rsplit(":", 1)[1]))
        httpx.post(f"{url}articles", json={"text": "The boat is back, the mayor said."}, timeout=60)
        for page in pages:
            page.wait_for_selector("ol.articles > li", timeout=10_000)
            page.wait_for_selector(".live:not(.away)")
        # The page that held the stream is closed: the other takes it over.
        pages[0].close()
        httpx.post(f"{url}articles", json={"text": "The boat has left, the mayor said."}, timeout=60)
        pages[1].wait_for_function("() => document.querySelectorAll('ol.articles > li').length === 2", timeout=10_000)
    finally:
        context.close()
        server.kill()
        server.communicate()


async def hear(url: str, got: asyncio.Queue[tuple[float, int]], last: int) -> None:
    """One open stream, as a browser keeps it: begun again a moment after it breaks, from the last event on."""
    host, port = url.removeprefix("http://").strip("/").split(":")
    while True:
        try:
            stream, out = await asyncio.open_connection(host, int(port))
        except OSError:
            await asyncio.sleep(0.2)
            continue
        out.write(f"GET /live HTTP/1.1\r\nHost: {host}\r\nLast-Event-ID: {last}\r\n\r\n".encode())
        try:
            while line := await stream.readline():
                if line.startswith(b"id: "):
                    last = int(line[4:])
                    got.put_nowait((time.time(), last))
        except ConnectionError:  # a killed server resets what was open
            pass
        finally:
            out.close()
            with contextlib.suppress(OSError):
                await out.wait_closed()


def test_fifty_streams_hear_within_a_second_and_miss_nothing_over_a_restart(tmp_path: Path, making: Any) -> None:
    """Articles come from another program; one while the server is down, one after it has started again."""
    path = tmp_path / "a.sqlite"
    archive = open_archive(path)

    def start(port: int) -> tuple[subprocess.Popen[str], str]:
        server = subprocess.Popen(
            [sys.executable, "-c", START, str(path), str(port)], stdout=subprocess.PIPE, text=True
        )
        assert server.stdout is not None
        return server, server.stdout.readline().strip()

    async def told(queues: list[asyncio.Queue[tuple[float, int]]], n: int) -> float:
        """How long until each stream has heard of article `n`, and of it alone."""
        archive.add(making.record([("title", f"Boat {n}"), ("paragraph", "Words.")], source=str(n)))
        added = time.time()
        heard = [await asyncio.wait_for(q.get(), 20) for q in queues]
        assert {id for _, id in heard} == {n}
        return max(at for at, _ in heard) - added

    async def run() -> tuple[list[float], list[float]]:
        server, url = await asyncio.to_thread(start, 0)
        queues: list[asyncio.Queue[tuple[float, int]]] = [asyncio.Queue() for _ in range(50)]
        streams = [asyncio.create_task(hear(url, q, 0)) for q in queues]
        try:
            await told(queues, 1)
            before = [await told(queues, n) for n in (2, 3, 4)]
            server.kill()
            await asyncio.to_thread(server.communicate)
            begun = asyncio.create_task(told(queues, 5))
            await asyncio.sleep(0.5)
            server, _ = await asyncio.to_thread(start, int(url.strip("/").rsplit(":", 1)[1]))
            await begun
            return before, [await told(queues, n) for n in (6, 7, 8)]
        finally:
            for s in streams:
                s.cancel()
            await asyncio.gather(*streams, return_exceptions=True)
            server.kill()
            await asyncio.to_thread(server.communicate)

    with ThreadPoolExecutor(1) as pool:
        before, after = pool.submit(lambda: asyncio.run(run())).result()
    archive.close()
    # The best of three: what else runs on the machine is not what is asked.
    assert min(before) < 1 and min(after) < 1, (before, after)


def test_streams_outlive_those_that_end_beside_them(
    tmp_path: Path, making: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fifty streams: each third is hung up on at the moment of news, all run into the pulse; none of the rest fails."""
    monkeypatch.setattr(live, "_PULSE", 0.02)
    monkeypatch.setattr(live, "_LOOK", 0.01)
    archive = open_archive(tmp_path / "a.sqlite")
    told = live.Live(archive)
    got: dict[int, int] = dict.fromkeys(range(50), 0)

    async def listen(n: int) -> None:
        async for chunk in told.stream(0):
            got[n] += chunk.count(b"event: added")

    async def run() -> list[BaseException | None]:
        watching = asyncio.create_task(told.watch())
        listening = [asyncio.create_task(listen(n)) for n in range(50)]
        for n in range(12):
            await asyncio.sleep(0.03)
            archive.add(making.record([("title", f"Boat {n}"), ("paragraph", "Words.")], source=str(n)))
            for gone in listening[n * 3 : n * 3 + 1]:
                gone.cancel()
        await asyncio.sleep(0.5)
        for task in (watching, *listening):
            task.cancel()
        return await asyncio.gather(*listening, return_exceptions=True)

    with ThreadPoolExecutor(1) as pool:  # in this thread the browser's driver has its loop
        ends = pool.submit(lambda: asyncio.run(run())).result()
    assert [e for e in ends if not isinstance(e, asyncio.CancelledError)] == []
    stayed = [count for n, count in got.items() if n % 3 or n >= 36]
    assert set(stayed) == {12}
    archive.close()
