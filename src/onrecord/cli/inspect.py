"""verify, schema, completion: commands that look at records or at the program itself."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from onrecord.errors import InputError, RecordError
from onrecord.record import schema as record_schema
from onrecord.record import verify as verify_record


def verify(args: argparse.Namespace) -> int:
    """Says of each record whether it holds, and which entries fail."""
    failed = False
    for path in args.records:
        for name, line in _records(Path(path)):
            try:
                faults = verify_record(line)
            except RecordError as e:
                print(f"onrecord: {name}: {e}", file=sys.stderr)
                failed = True
                continue
            for fault in faults:
                print(f"{name}: {fault.entry} {fault.problem}")
            if not faults:
                print(f"{name}: holds")
            failed = failed or bool(faults)
    return int(failed)


def _records(path: Path) -> Iterator[tuple[str, bytes]]:
    try:
        if path.suffix != ".jsonl":
            yield str(path), path.read_bytes()
            return
        with path.open("rb") as lines:
            for n, line in enumerate(lines, 1):
                if line.strip():
                    yield f"{path}:{n}", line
    except OSError as e:
        raise InputError("unreadable", f"{path}: {e.strerror}.", "Give the file of a record.") from e


def schema(args: argparse.Namespace) -> int:
    """Prints the record's JSON Schema."""
    print(msgspec.json.format(msgspec.json.encode(record_schema()), indent=2).decode())
    return 0


def completion(args: argparse.Namespace) -> int:
    """Prints a shell's completion script."""
    import shtab

    from onrecord.cli.main import parser

    print(shtab.complete(parser(), shell=args.shell))
    return 0
