"""read: articles in, records out, each as it is ready."""

from __future__ import annotations

import argparse
import contextlib
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from onrecord.cli.sources import above, file_error, records, report_refused
from onrecord.errors import InputError
from onrecord.pages import Refused
from onrecord.record import Record

Writer = Callable[[Record, int], bytes]


def run(args: argparse.Namespace) -> int:
    """Writes the record of every document. Returns 1 where one could not be read, 130 after Ctrl-C."""
    done = args.skip
    count = 0
    failed = False
    prepare = _preparation(args)
    with _output(args.output) as out:
        write = _writer(args, out)
        results = records(args, jobs=args.jobs, skip=args.skip)
        try:
            for result in results:
                with _held():
                    if isinstance(result, Refused):
                        report_refused(result)
                        failed = True
                    else:
                        out.write(write(prepare(result), count))
                        out.flush()
                        count += 1
                    done += 1
        except KeyboardInterrupt:
            results.close()  # type: ignore[attr-defined]
            print(f"onrecord: {_stopped(done)}", file=sys.stderr)
            return 130
    return int(failed)


def _stopped(done: int) -> str:
    if not done:
        return "stopped before the first document was read."
    read = f"stopped after {done} document{'s' * (done != 1)}; what was read is written."
    return f"{read} To go on, give the same command with --skip {done} and another file to write to."


@contextlib.contextmanager
def _held() -> Iterator[None]:
    """Keeps Ctrl-C waiting until a record is written and counted, so that --skip is never one off."""
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, frame: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed:
        raise KeyboardInterrupt


def _preparation(args: argparse.Namespace) -> Callable[[Record], Record]:
    """What is done to each record before it is written, as the options ask."""
    people = None
    if args.people:
        from onrecord.extract.speakers import read_people

        people = read_people(_words_of(args.people))

    def prepare(record: Record) -> Record:
        if people is not None:
            from onrecord.extract.speakers import link

            record = msgspec.structs.replace(record, speakers=link(record.speakers, people))
        return above(record, args.min_confidence) if args.min_confidence else record

    return prepare


def _words_of(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as e:
        reason = getattr(e, "strerror", None) or "it is not UTF-8"
        raise InputError("people-list", f"{path} cannot be read: {reason}.", "Give a CSV file in UTF-8.") from e


def _writer(args: argparse.Namespace, out: BinaryIO) -> Writer:
    """The function that turns the n-th record into the bytes of its format."""
    return lambda record, n: written(record, args.format, out, n=n, important=args.important)


def written(record: Record, form: str, out: BinaryIO, *, n: int = 0, important: int | None = None) -> bytes:
    """The n-th record that is written to `out`, in one of the formats of `read`."""
    from onrecord import export

    if form == "text":
        from onrecord.cli.terminal import look

        style = look(out)
        return export.text(record, width=style.width, colour=style.colour, important=important).encode()
    if form == "markdown":
        return ("\n" * (n > 0) + export.markdown(record, important=important)).encode()
    if form == "csv":
        return export.csv(record, header=n == 0).encode()
    return export.json(record, indent=form == "json")


@contextlib.contextmanager
def _output(path: str | None) -> Iterator[BinaryIO]:
    if path is None:
        yield sys.stdout.buffer
        return
    try:
        with open(path, "wb") as file:  # noqa: PTH123 -- "-" and device names stay as they were typed
            yield file
    except OSError as e:
        raise file_error(path, e) from e
