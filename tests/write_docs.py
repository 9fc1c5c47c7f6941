"""Writes the pages of docs/ that follow from the code: `python tests/write_docs.py`. A test holds them against it."""

from __future__ import annotations

import argparse
from pathlib import Path

import msgspec

from onrecord.cli.main import parser
from onrecord.record import schema

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
SAMPLE = str(ROOT / "src/onrecord/samples/harbour.html")


def commands() -> dict[str, argparse.ArgumentParser]:
    """The commands by name."""
    (choices,) = (a.choices for a in parser()._actions if isinstance(a, argparse._SubParsersAction))
    return dict(choices)


def commands_page() -> str:
    """docs/commands.md: every command with its options and examples, from the parser itself."""
    made = "Made from the program by `python tests/write_docs.py`; `onrecord COMMAND --help` says the same."
    lines = ["# Commands", "", made, ""]
    for name, command in commands().items():
        lines += [f"## onrecord {name}", "", command.description or "", "", "| argument | meaning |", "| --- | --- |"]
        for a in command._actions:
            if isinstance(a, argparse._HelpAction):
                continue
            what = ", ".join(a.option_strings) or str(a.metavar or a.dest)
            value = a.metavar or (" / ".join(map(str, a.choices)) if a.choices else "")
            named = f"`{what}`" + (f" {value}" if a.option_strings and value else "")
            lines.append(f"| {named} | {(a.help or '').replace('|', '/')} |")
        examples = (command.epilog or "").removeprefix("examples:\n").rstrip("\n").split("\n")
        lines += ["", "```sh", *(e.removeprefix("  ") for e in examples), "```", ""]
    return "\n".join(lines)


def schema_page() -> str:
    """docs/record.schema.json."""
    return msgspec.json.format(msgspec.json.encode(schema()), indent=2).decode() + "\n"


def report_page() -> str:
    """docs/report-example.html: what `onrecord report` makes of the sample article."""
    from onrecord.api import read
    from onrecord.export.report import render

    return render(read(SAMPLE))


PAGES = {"commands.md": commands_page, "record.schema.json": schema_page}
# What a model has a part in may differ by a statement from one machine to another; a test holds only its make.
EXAMPLES = {"report-example.html": report_page}

if __name__ == "__main__":
    for name, page in {**PAGES, **EXAMPLES}.items():
        (DOCS / name).write_text(page(), encoding="utf-8")
