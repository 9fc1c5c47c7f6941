"""Whether anything is lost or half-kept where the reader is killed while it adds pages.

    python -m benchmarks.kills [--kills 50] [--pages 100]

The server is started, sent pages by two clients, and killed with SIGKILL at a moment drawn by chance, again and
again, always with additions on their way. Then the file is checked by hand: every page whose addition was
confirmed is there with all its words and its record, in the search index too, and nothing is there in part.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import httpx

from onrecord.archive import open_archive
from onrecord.record import verify

SERVE = "import sys; from onrecord.web import serve; sys.exit(serve(sys.argv[1], port=0))"


def main(arguments: Sequence[str] = ()) -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--pages", type=int, default=100)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "archive.sqlite")
        confirmed: dict[str, str] = {}
        midst = 0
        for n in range(asked.kills):
            midst += kill_once(path, texts(asked.pages), confirmed, random.Random(n))
        print(f"killed {asked.kills} times, {midst} of them with an addition under way; {len(confirmed)} confirmed")
        faults = check(path, confirmed)
        print("\n".join(faults) if faults else "all of what was confirmed is there, nothing is half-kept")


def texts(pages: int) -> list[str]:
    """Different short articles, each with a statement or two."""
    return [
        f"Bridge {n} opens early\n\nThe bridge number {n} opens a month early, Mayor Tove Brandvold said on Monday.\n\n"
        + f"“We are glad,” Brandvold told the Courier. It cost {n} crowns less than was planned.\n\n"
        + f"The railway by bridge {n} stays as it is, and the ferry too. " * 20
        for n in range(pages)
    ]


def kill_once(path: Path, pages: list[str], confirmed: dict[str, str], rnd: random.Random) -> bool:
    """One life of the server; adds to `confirmed` (id: text). Says whether an addition was under way at its end."""
    server = subprocess.Popen([sys.executable, "-c", SERVE, str(path)], stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    url = server.stdout.readline().strip()
    # Confirmed ones too, at times: adding again must not harm what is there.
    waiting = [t for t in pages if t not in confirmed.values() or rnd.random() < 0.2]
    rnd.shuffle(waiting)
    under_way = 0

    def send() -> None:
        nonlocal under_way
        with httpx.Client(base_url=url, timeout=120) as client:
            while waiting:
                text = waiting.pop()
                try:
                    under_way += 1
                    confirmed[client.post("/articles", json={"text": text}).json()["id"]] = text
                    under_way -= 1
                except httpx.TransportError:
                    return

    clients = [threading.Thread(target=send) for _ in range(2)]
    before = len(confirmed)
    for c in clients:
        c.start()
    until = time.monotonic() + 60
    while len(confirmed) == before and any(c.is_alive() for c in clients) and time.monotonic() < until:
        time.sleep(0.005)
    time.sleep(rnd.uniform(0, 0.2))
    server.kill()
    server.wait()
    for c in clients:
        c.join()
    server.stdout.close()
    return under_way > 0


def check(path: Path, confirmed: dict[str, str]) -> list[str]:
    """What is wrong with the archive, one line each."""
    archive = open_archive(path)
    faults = []
    for id, text in confirmed.items():
        kept = archive.get(id)
        if kept is None or kept.record.article.text != text:
            faults.append(f"{id} was confirmed and is not there")
    for a in archive.list(limit=100_000).articles:
        faults += [f"{a.id}: {f.entry} {f.problem}" for f in verify(archive.record_json(a.id) or b"")]
    archive.close()
    with sqlite3.connect(path) as db:
        faults += [str(row[0]) for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
        faults += [f"dangling row in {row[0]}" for row in db.execute("PRAGMA foreign_key_check")]
        articles, words = (db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in ("articles", "texts"))  # noqa: S608
        if articles != words:
            faults.append(f"{articles} articles, {words} in the index")
        for index in ("text_words", "speaker_words", "statement_words"):
            db.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")  # noqa: S608
    db.close()
    return faults


if __name__ == "__main__":
    main(sys.argv[1:])
