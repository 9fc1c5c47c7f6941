"""Cold starts, as a person meets them: `onrecord --help`, and one local page from nothing to its record."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

RUNS = 5
COMMANDS = {
    "onrecord --help": ["--help"],
    "onrecord read, one local page": ["read", "--sample"],
}


def main() -> None:
    print(f"| command | median of {RUNS}, s | best, s |\n| --- | --- | --- |")
    for name, arguments in COMMANDS.items():
        taken = [_seconds(arguments) for _ in range(RUNS)]
        print(f"| {name} | {statistics.median(taken):.2f} | {min(taken):.2f} |")


def _seconds(arguments: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "onrecord", *arguments], check=True, capture_output=True)
    return time.perf_counter() - start
