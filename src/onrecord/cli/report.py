"""report, audit: how articles are sourced, as a page and as tables."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from onrecord.cli.sources import only, records, report_refused, write_file
from onrecord.pages import Refused
from onrecord.record import Record


def report(args: argparse.Namespace) -> int:
    """Writes the report of one article, and its charts where --charts names a folder."""
    from onrecord.export.report import charts, png, render

    record = only(args)
    if args.output is None:
        sys.stdout.write(render(record))
    else:
        write_file(Path(args.output), render(record).encode())
    if args.charts:
        folder = Path(args.charts)
        for name, svg in charts(record).items():
            write_file(folder / f"{name}.svg", svg.encode())
            write_file(folder / f"{name}.png", png(svg))
    return 0


def audit(args: argparse.Namespace) -> int:
    """Prints the audit of every article and outlet, or with --compare what differs between two."""
    from onrecord.export.audits import audit_table

    failed: list[Refused] = []

    def read() -> Iterator[Record]:
        for result in records(args, jobs=args.jobs):
            if isinstance(result, Refused):
                report_refused(result)
                failed.append(result)
            else:
                yield result

    if not args.compare:
        sys.stdout.write(audit_table(read(), args.format))
        return int(bool(failed))
    two = list(read())
    if len(two) != 2:
        print(f"onrecord: --compare takes two articles, not {len(two)}.", file=sys.stderr)
        return 1 if failed else 2
    from onrecord.export.compare import audit_differences

    sys.stdout.write(audit_differences(two[0], two[1], args.format))
    return int(bool(failed))
