"""How quick the reader is: an article of 5,000 words for 20 readers at once, then pages over 10,000 articles.

    python -m benchmarks.reader [--articles 10000] [--readers 20] [--seconds 10]

Prints the 50th and 95th percentile in milliseconds. Readers ask again as soon as they are answered; the server is
a process of its own, the readers another. All pages but that of the first row are asked for once, so that none is
ready-made: it is read from the archive, rendered and compressed.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib.util
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from onrecord.archive import open_archive

ROOT = Path(__file__).resolve().parent.parent
SERVE = "import sys; from onrecord.web import serve; sys.exit(serve(sys.argv[1], port=0))"
WORDS = ("bridge", "harbour", "budget", "school", "winter", "engine", "island", "letter", "market", "railway")
NAMES = ("Lindqvist", "Varga", "Marsh", "Holm", "Kovar", "Achebe", "Salas", "Ruud")


def main(arguments: Sequence[str] = ()) -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=10)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "archive.sqlite")
        ids = fill(path, asked.articles)
        size = path.stat().st_size / 1e6
        server = subprocess.Popen([sys.executable, "-c", SERVE, str(path)], stdout=subprocess.PIPE, text=True)
        try:
            assert server.stdout is not None
            url = server.stdout.readline().strip()
            time.sleep(8)  # the models load once, at the start
            print(f"{len(ids):,} articles, {size:,.0f} MB\n")
            print(f"{'page':<34}{'readers':>8}{'requests':>9}{'p50 ms':>9}{'p95 ms':>9}")
            asyncio.run(measure(url, ids, asked.readers, asked.seconds))
        finally:
            server.kill()
            server.wait()


def fill(path: Path, articles: int) -> list[str]:
    """An archive of that many articles: one of 5,000 words, the rest of about 500. Gives their ids."""
    making = _making()
    archive = open_archive(path)
    start = time.monotonic()
    ids = [archive.add(making.long(5000, seed=0)).id]
    ids += [archive.add(making.long(500, title=f"Day {n} in the council", seed=n)).id for n in range(1, articles)]
    archive.close()
    print(f"filled in {time.monotonic() - start:.0f} s")
    return ids


async def measure(url: str, ids: list[str], readers: int, seconds: float) -> None:
    rnd = random.Random(1)
    once = rnd.sample(ids[1:], min(300, len(ids) - 1))
    words = [(a, b) for a in WORDS for b in WORDS if a < b]
    paths = {
        "article of 5,000 words": [f"/articles/{ids[0]}"] * 20_000,
        "article of 5,000 words, each anew": [f"/articles/{ids[0]}?again={n}" for n in range(2_000)],
        "article": [f"/articles/{i}" for i in once],
        "library (pages 1-200)": [f"/?page={n}" for n in range(1, 201)],
        "search": [f"/search?q={a}+{b}" for a, b in words],
        "what did X say about Y": [f"/search?q=what+did+{x}+say+about+{w}" for x in NAMES for w in WORDS],
    }
    for name, wanted in paths.items():
        at_once = readers if "5,000" in name else 1
        times = await ask(url, list(wanted), at_once, seconds)
        quantiles = statistics.quantiles(times, n=20)
        print(f"{name:<34}{at_once:>8}{len(times):>9,}{quantiles[9]:>9.1f}{quantiles[18]:>9.1f}", flush=True)


async def ask(url: str, paths: list[str], readers: int, seconds: float) -> list[float]:
    """The milliseconds that each request took, with so many readers at once, for so long or until all are asked.

    Over bare connections: a client library takes more of the processor than the server does.
    """
    host, port = url.removeprefix("http://").rstrip("/").split(":")
    times: list[float] = []
    until = time.monotonic() + seconds

    async def read() -> None:
        stream, out = await asyncio.open_connection(host, int(port))
        while paths and time.monotonic() < until:
            path = paths.pop()
            start = time.perf_counter()
            out.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: br, gzip\r\n\r\n".encode())
            head = (await stream.readuntil(b"\r\n\r\n")).decode().lower()
            assert head.startswith("http/1.1 200"), path
            await stream.readexactly(int(head.split("content-length: ")[1].split()[0]))
            times.append((time.perf_counter() - start) * 1000)
        out.close()
        await out.wait_closed()

    await asyncio.gather(*[read() for _ in range(readers)])
    return times


def _making() -> ModuleType:
    spec = importlib.util.spec_from_file_location("making", ROOT / "tests" / "data" / "making.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main(sys.argv[1:])
