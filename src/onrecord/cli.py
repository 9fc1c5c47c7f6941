"""The command line."""
from __future__ import annotations

import sys


def main() -> int:
    from onrecord.api import read_many
    from onrecord.pages import Refused
    from onrecord.record import encode

    status = 0
    for r in read_many([a for a in sys.argv[2:] if not a.startswith("--")]):
        if isinstance(r, Refused):
            print(f"onrecord: {r.error}", file=sys.stderr)
            status = 1
        else:
            sys.stdout.buffer.write(encode(r) + b"\n")
    return status
