"""Writes the pages of docs/ that follow from the code: `python tests/write_docs.py`. A test holds them against it."""

from __future__ import annotations

import argparse
from pathlib import Path

import msgspec

from onrecord.cli.main import parser
from onrecord.record import schema

DOCS = Path(__file__).resolve().parent.parent / "docs"


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


PAGES = {"commands.md": commands_page, "record.schema.json": schema_page}

if __name__ == "__main__":
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8")
