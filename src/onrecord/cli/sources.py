"""What the commands that take sources have in common: which records, with what progress, and what was refused."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

import msgspec

from onrecord.api import read, read_many
from onrecord.errors import InputError
from onrecord.export.words import shown
from onrecord.pages import Refused, folders
from onrecord.record import Record

SAMPLE = "harbour.html"
_KINDS = 6  # of files passed over that are told apart in a line


def chosen(args: argparse.Namespace) -> list[str]:
    """The sources of a command, with the bundled sample where it was asked for. Exits with 2 where there is none."""
    sources: list[str] = list(args.sources)
    if args.sample:
        sources.insert(0, str(files("onrecord").joinpath("samples", SAMPLE)))
    if not sources:
        print("onrecord: no SOURCE given. Name a URL, a file or a folder, or try --sample.", file=sys.stderr)
        raise SystemExit(2)
    if not all(s.strip() for s in sources):
        print("onrecord: a SOURCE is empty. Is a variable not set that should hold its name?", file=sys.stderr)
        raise SystemExit(2)
    return sources


def records(args: argparse.Namespace, jobs: int = 1, skip: int = 0) -> Iterator[Record | Refused]:
    """The record of every document of a command, or what was refused; a progress bar where a person waits for many."""
    sources = chosen(args)
    _tell_passed_over(sources)
    results = read_many(sources, jobs=jobs, skip=skip, date=args.date)
    if not sys.stderr.isatty() or (total := count(sources)) == 1:
        yield from results
        return
    with _progress(total and total - skip) as step:
        for result in results:
            step()
            yield result


def _tell_passed_over(sources: list[str]) -> None:
    """One line for each folder in which files are left out: what is missing should not be missed by chance."""
    for source in sources:
        kinds = folders.passed_over(Path(source)) if Path(source).is_dir() else {}
        if kinds:
            total = sum(kinds.values())
            told = ", ".join(f"{n} {shown(kind)}" for kind, n in list(kinds.items())[:_KINDS])
            more = ", …" if len(kinds) > _KINDS else ""
            line = f"{shown(source)}: passed over {total} file{'s' * (total > 1)} ({told}{more})."
            print(f"onrecord: {line} To have one read, name it.", file=sys.stderr)


def one_of(args: argparse.Namespace) -> str:
    """The source of a command that takes one article. Exits with 2 where there is none, or more than one."""
    sources = chosen(args)
    if len(sources) > 1:
        line = f"{args.command} takes one article, not {len(sources)}. Run it once for each SOURCE."
        print(f"onrecord: {line}", file=sys.stderr)
        raise SystemExit(2)
    return sources[0]


def only(args: argparse.Namespace) -> Record:
    """The record of the one article that a command takes; says which it is where the source could hold more of them."""
    source = one_of(args)
    record = read(source, date=args.date)
    if record.source != source:
        print(f"onrecord: {args.command} takes one article, this one: {shown(record.source)}", file=sys.stderr)
    return record


def report_refused(refused: Refused) -> None:
    """One line that says which source, why, and what to do."""
    message = str(refused.error)
    line = message if refused.source in message else f"{refused.source}: {message}"
    print("onrecord: " + " ".join(line.split()), file=sys.stderr)


def count(sources: list[str]) -> int | None:
    """How many documents the sources hold, or None where only reading them tells."""
    total = 0
    for source in sources:
        path = Path(source)
        if source == "-" or path.name.endswith((".warc", ".warc.gz")):
            return None
        if path.is_dir():
            names = [file.source if isinstance(file, Refused) else file.name for file in folders.files(path)]
            if any(n.endswith((".jsonl", ".warc", ".warc.gz")) for n in names):
                return None
            total += len(names)
        elif path.suffix == ".jsonl" and path.is_file():
            with path.open("rb") as lines:
                total += sum(1 for line in lines if line.strip())
        else:
            total += 1
    return total


@contextlib.contextmanager
def _progress(total: int | None) -> Iterator[Callable[[], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=total, rate="")

        def step() -> None:
            bar.advance(task)
            speed = bar.tasks[0].speed
            bar.update(task, rate=f"{speed:.1f} articles/s" if speed else "")

        yield step


def above(record: Record, confidence: float) -> Record:
    """The record without the statements below `confidence`, and without what only they bring in."""
    statements = tuple(s for s in record.statements if s.confidence >= confidence)
    if len(statements) == len(record.statements):
        return record
    kept = {s.id for s in statements}
    heard = {s.speaker for s in statements}
    from onrecord.extract import audit, language

    fewer = msgspec.structs.replace(
        record,
        statements=statements,
        speakers=tuple(p for p in record.speakers if p.id in heard),
        timeline=tuple(o for o in record.timeline if o.statement is None or o.statement in kept),
    )
    return msgspec.structs.replace(fewer, audit=audit.audit(fewer, language.analyse(record.article)))


def file_error(path: str, e: OSError) -> InputError:
    """The error for a file that cannot be written."""
    return InputError("unwritable", f"{path} cannot be written: {e.strerror}.", "Choose another place for it.")


def write_file(path: Path, data: bytes) -> None:
    """Writes a file and the folders that it is to lie in.

    Raises:
        InputError: it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as e:
        raise file_error(str(path), e) from e
