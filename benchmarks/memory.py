"""Memory over many pages: how much the process holds after 100, 200, … 1,000 pages read to their records.

python -m benchmarks memory [PAGES]
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
STEP = 100


def main(pages: int = 1000) -> None:
    from onrecord import read_many

    sources = sorted((SHARED / "data/pages/outlets").rglob("*.html.gz"))
    if not sources:
        print(f"The development data is not here ({SHARED}).", file=sys.stderr)
        return
    start = time.monotonic()
    print(f"{len(sources)} pages of outlets, over and over\n\n| pages | memory, MiB | pages/s |\n| --- | --- | --- |")
    for n, _ in enumerate(read_many(_again(sources, pages)), 1):
        if n % STEP == 0:
            print(f"| {n} | {_held():.0f} | {n / (time.monotonic() - start):.2f} |", flush=True)


def _again(sources: list[Path], pages: int) -> Iterator[Path]:
    return islice(cycle(sources), pages)


def _held() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
