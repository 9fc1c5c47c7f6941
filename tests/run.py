"""Everything that CI runs, in order, each step with its time: `make test`.

Arguments are handed to pytest: `python tests/run.py tests/record -x` runs the checks and then only those tests.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent


def steps(arguments: list[str]) -> list[tuple[str, list[str]]]:
    python = [sys.executable]
    return [
        ("ruff", [str(BIN / "ruff"), "check", "--quiet", "."]),
        ("mypy --strict", [*python, "-m", "mypy"]),
        ("import contracts", [str(BIN / "lint-imports"), "--no-cache"]),
        ("browser and axe", [*python, "tests/web/setup.py"]),
        ("pytest", [*python, "-m", "pytest", *(arguments or ["-n", "2", "--dist", "loadgroup"])]),
    ]


def main() -> int:
    os.chdir(ROOT)
    failed = []
    for name, command in steps(sys.argv[1:]):
        if not Path(command[1]).exists() and command[1].endswith(".py"):
            continue
        print(f"── {name}", flush=True)
        start = time.monotonic()
        status = subprocess.run(command, check=False).returncode
        print(f"   {'failed' if status else 'passed'} in {time.monotonic() - start:.0f} s", flush=True)
        if status:
            failed.append(name)
    if failed:
        print(f"Failed: {', '.join(failed)}.")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
