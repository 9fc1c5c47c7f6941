"""Runs the benchmarks named, or all: python -m benchmarks [pages statements times …]."""

from __future__ import annotations

import sys
from importlib import import_module

ALL = ("pages", "statements", "times", "startup", "stages")
MORE = ("errors", "hostile", "kills", "memory", "reader")


def main() -> int:
    names = sys.argv[1:] or list(ALL)
    for name in names:
        if name not in ALL + MORE:
            print(f"no benchmark {name}; there are: {', '.join(ALL + MORE)}", file=sys.stderr)
            return 2
        print(f"# {name}\n", flush=True)
        import_module(f"benchmarks.{name}").main()
        print(flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
