"""The reader as a program: its first line, its end, and what survives being killed."""

from __future__ import annotations

import json
import re
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from onrecord.archive import open_archive
from onrecord.cli.main import parser

START = "import sys; from onrecord.web import serve; sys.exit(serve(sys.argv[1], port=int(sys.argv[2])))"


@pytest.fixture
def start() -> Iterator[Any]:
    running: list[subprocess.Popen[str]] = []

    def begin(path: Path, port: int = 0) -> tuple[subprocess.Popen[str], str]:
        command = [sys.executable, "-c", START, str(path), str(port)]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        running.append(server)
        assert server.stdout is not None
        return server, server.stdout.readline().strip()

    yield begin
    for server in running:
        server.kill()
        server.communicate()


def test_the_first_line_is_the_address_once_it_answers(tmp_path: Path, start: Any) -> None:
    server, url = start(tmp_path / "a.sqlite")
    assert url.startswith("http://127.0.0.1:") and httpx.get(url).status_code == 200
    port = int(url.rstrip("/").rsplit(":", 1)[1])
    other = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path / "b.sqlite"), str(port)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert other.returncode == 1 and other.stdout == "" and "--port" in other.stderr
    server.send_signal(signal.SIGTERM)
    assert server.wait(30) in (0, -signal.SIGTERM)


def test_an_answer_does_not_wait_for_an_acknowledgement(tmp_path: Path, start: Any) -> None:
    _, url = start(tmp_path / "a.sqlite")
    with httpx.Client(base_url=url) as client:
        spent = []
        for _ in range(20):
            begun = time.perf_counter()
            client.get("/add")
            spent.append(time.perf_counter() - begun)
    # Nagle's algorithm against delayed acknowledgements costs 40 ms each time.
    assert min(spent[1:]) < 0.03


def test_killed_while_adding_it_keeps_what_it_confirmed(tmp_path: Path, start: Any) -> None:
    confirmed: list[str] = []
    for n in range(2):
        server, url = start(tmp_path / "a.sqlite")
        until = time.monotonic() + 3
        with httpx.Client(base_url=url, timeout=60) as client:
            for m in range(100):
                text = f"The bridge number {n}-{m} is open, the mayor said on Monday."
                confirmed.append(client.post("/articles", json={"text": text}).json()["id"])
                if time.monotonic() > until:
                    break
            client.post("/articles", json={"text": f"{n} is not waited for"}, headers={"Prefer": "respond-async"})
        server.kill()
        server.wait()
    archive = open_archive(tmp_path / "a.sqlite")
    for id in confirmed:
        kept = archive.get(id)
        assert kept is not None and kept.record.article.text.startswith("The bridge")
    assert archive.list(limit=1).total >= len(confirmed)
    archive.close()


def test_the_examples_of_deployment_start_what_there_is() -> None:
    root = Path(__file__).resolve().parents[2]
    container = (root / "docs/deploy/Containerfile").read_text(encoding="utf-8")
    service = (root / "docs/deploy/onrecord.service").read_text(encoding="utf-8")
    commands = [json.loads(re.findall(r"^CMD (\[.*\])", container, re.MULTILINE)[0])]
    commands += [shlex.split(c) for c in re.findall(r"^ExecStart=(.*)", service, re.MULTILINE)]
    for program, *arguments in commands:
        assert Path(program).name == "onrecord" and parser().parse_args(arguments).port == 8000
    for copied in re.findall(r"^COPY (?!--from)(.*) \S+$", container, re.MULTILINE):
        assert all((root / name).exists() for name in copied.split()), copied
    told = (root / "docs/reader.md").read_text(encoding="utf-8")
    for name in set(re.findall(r"ONRECORD_[A-Z]+", container + service)):
        assert f"`{name}`" in told
