"""highlights: what readers kept in the archive, and what they corrected, out of it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import msgspec

from onrecord.archive import Archive, corrections, highlights
from onrecord.cli.library import known
from onrecord.cli.sources import write_file
from onrecord.errors import InputError
from onrecord.export.annotations import collection, notes
from onrecord.export.brat import CONFIGURATION, files
from onrecord.export.words import shown
from onrecord.record import Correction, Marked


def run(args: argparse.Namespace) -> int:
    """Prints the highlights in one of their forms, or writes the corrected articles into a folder (brat)."""
    archive = known(args)
    if args.format == "brat":
        return _corrected(archive, args)
    found = highlights(archive, args.article, args.tag)
    if args.format == "jsonld":
        data = msgspec.json.encode(collection(found, args.base.rstrip("/")))
        written = msgspec.json.format(data, indent=1).decode() + "\n"
    else:
        written = notes(found) if args.format == "markdown" else _text(found)
    if args.output is None:
        sys.stdout.write(written)
    else:
        write_file(Path(args.output), written.encode("utf-8", "replace"))
    return 0


def _text(found: list[Marked]) -> str:
    lines = []
    for m in found:
        lines.append(f"{m.article}\t{' '.join(shown(m.title or '(no title)').split())}")
        if m.highlight.quote is not None:
            lines.append(f"\t“{' '.join(shown(m.highlight.quote.exact).split())}”")
        if m.highlight.note:
            lines.append(f"\t{' '.join(shown(m.highlight.note).split())}")
        if m.highlight.tags:
            lines.append("\t" + " ".join(f"#{shown(tag)}" for tag in m.highlight.tags))
    return "".join(f"{line}\n" for line in lines)


def _corrected(archive: Archive, args: argparse.Namespace) -> int:
    if args.output is None:
        raise InputError("no-folder", "There is no folder to write to.", "Name one with -o FOLDER.")
    by_version: dict[tuple[str, int], list[Correction]] = {}
    for entry, correction in corrections(archive, args.article):
        by_version.setdefault((entry.article, entry.version), []).append(correction)
    folder = Path(args.output)
    write_file(folder / "attributions" / "annotation.conf", CONFIGURATION.encode())
    for (article, version), found in by_version.items():
        kept = archive.get(article, version)
        if kept is not None:
            for path, written in files(f"{article}-{version}", kept.record, found).items():
                write_file(folder / path, written.encode("utf-8", "replace"))
    print(f"{folder}: {len(by_version)} corrected articles", file=sys.stderr)
    return 0
