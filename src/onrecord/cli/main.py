"""The parser, and the way from a command to the function that does it."""

from __future__ import annotations

import argparse
import difflib
import errno
import os
import re
import sys
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from typing import NoReturn

import onrecord
from onrecord.errors import OnRecordError

EPILOG = """\
examples:
  onrecord read https://example.org/story.html        who said what in one page
  onrecord read pages/ --format jsonl --jobs 2 > records.jsonl
  onrecord read story.html --format csv > statements.csv
  pbpaste | onrecord read -                           text copied from a browser
  onrecord verify record.json                         is every word still where the record says?
  onrecord report story.html -o report.html           the article, its voices and its sourcing, as one page

Each command explains itself: onrecord read --help
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command. Returns 0, 1 where some input could not be read, 2 for wrong usage, 130 for Ctrl-C."""
    args, unknown = parser().parse_known_args(argv)
    if unknown:
        _refuse(args.parser, unknown)
    module, _, function = args.run.partition(":")
    try:
        status: int = getattr(import_module(module), function)(args)
        sys.stdout.flush()
    except OnRecordError as e:
        print(f"onrecord: {e}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("onrecord: stopped.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        _let_go_of_output()  # the reader of our output has gone (`| head`)
        return 0
    except OSError as e:
        # Errors of named files have been said already; these are of a disk that our output was sent to.
        if e.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO):
            raise
        _let_go_of_output()
        print(f"onrecord: The output cannot be written: {e.strerror}. Send it to another place.", file=sys.stderr)
        return 1
    return status


def _refuse(command: argparse.ArgumentParser, unknown: Sequence[str]) -> NoReturn:
    """Exits with the usage of the command that was meant, and the option that the first unknown one looks like."""
    known = re.findall(r"--[\w-]+", command.format_usage())
    alike = difflib.get_close_matches(unknown[0].partition("=")[0], known, n=1)
    hint = f" (did you mean {alike[0]}?)" if alike else ""
    command.error(f"unrecognized arguments: {' '.join(unknown)}{hint}")


def _let_go_of_output() -> None:
    """What is still buffered has nowhere to go, and must not fail a second time at the end of the program."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def parser() -> argparse.ArgumentParser:
    """The whole command line, as argparse knows it; the completion and the docs test read it too."""
    top = argparse.ArgumentParser(
        prog="onrecord",
        description="Turns news coverage into a record one can check: who said what, to whom, when.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"onrecord {onrecord.__version__}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _read(commands)
    _verify(commands)
    _report(commands)
    _archive(commands)
    _tools(commands)
    _annotate(commands)
    _completion(commands)
    return top


Commands = argparse._SubParsersAction  # argparse gives the type no public name


def _command(
    commands: Commands[argparse.ArgumentParser], name: str, run: str, about: str, examples: str
) -> argparse.ArgumentParser:
    made = commands.add_parser(
        name,
        help=about,
        description=about[0].upper() + about[1:] + ".",
        epilog=f"examples:\n{examples}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.set_defaults(run=f"onrecord.cli.{run}", command=name, parser=made)
    return made


def _sources(command: argparse.ArgumentParser, one: bool = False) -> None:
    what = "a URL, an HTML or text file, a WARC, a .jsonl file, a folder of those, or - for standard input"
    only = "one article (the first where there are more in it): "
    command.add_argument("sources", nargs="*", metavar="SOURCE", help=only + what if one else what)
    command.add_argument("--sample", action="store_true", help="the sample article that comes with onrecord")
    command.add_argument(
        "--date", type=_day, metavar="YYYY-MM-DD", help="the day of publication, whatever the pages say"
    )


def _read(commands: Commands[argparse.ArgumentParser]) -> None:
    read = _command(
        commands,
        "read",
        "read:run",
        "reads articles and prints who said what, to whom, when",
        "  onrecord read story.html\n"
        "  onrecord read pages/ crawl.warc.gz --format jsonl --jobs 2 > records.jsonl\n"
        "  onrecord read story.html --format csv --min-confidence 0.8\n"
        "  onrecord read story.html --important 20        with the key passages, a fifth of the article\n"
        "  onrecord read - < copied.txt\n",
    )
    _sources(read)
    read.add_argument(
        "--format",
        choices=("text", "json", "jsonl", "csv", "markdown"),
        default="text",
        help="text to read (the default); json: indented; jsonl: a record a line, as each is ready; "
        "csv: a statement a row; markdown",
    )
    read.add_argument("-o", "--output", metavar="FILE", help="write to FILE instead of standard output")
    read.add_argument("--jobs", type=_positive, default=1, metavar="N", help="read N articles at a time (default 1)")
    read.add_argument("--skip", type=_count, default=0, metavar="N", help="leave out the first N documents")
    read.add_argument(
        "--min-confidence", type=_share, default=0.0, metavar="X", help="leave out statements below X, from 0 to 1"
    )
    read.add_argument(
        "--important", type=_percent, metavar="PERCENT", help="show the key passages that make up PERCENT of the text"
    )
    read.add_argument("--people", metavar="FILE", help="your own list of people (CSV or FollowTheMoney) to link to")


def _verify(commands: Commands[argparse.ArgumentParser]) -> None:
    verify = _command(
        commands,
        "verify",
        "inspect:verify",
        "re-checks records: the hash of the text, and that every span lies in it",
        "  onrecord verify record.json\n  onrecord verify records.jsonl\n",
    )
    verify.add_argument("records", nargs="+", metavar="RECORD", help="a record as .json, or a .jsonl file of them")
    _command(
        commands,
        "schema",
        "inspect:schema",
        "prints the JSON Schema of a record",
        "  onrecord schema > record.schema.json\n",
    )


def _report(commands: Commands[argparse.ArgumentParser]) -> None:
    report = _command(
        commands,
        "report",
        "report:report",
        "makes one self-contained HTML page of an article: its statements, timeline and sourcing",
        "  onrecord report story.html -o report.html\n  onrecord report story.html -o report.html --charts charts/\n",
    )
    _sources(report, one=True)
    report.add_argument("-o", "--output", metavar="FILE", help="the HTML file (default: standard output)")
    report.add_argument("--charts", metavar="DIR", help="also write each chart as SVG and PNG into DIR")
    audit = _command(
        commands,
        "audit",
        "report:audit",
        "counts how articles are sourced: a table per article and per outlet",
        "  onrecord audit story.html\n  onrecord audit pages/ --format csv > audit.csv\n"
        "  onrecord audit ours.html theirs.html --compare\n",
    )
    _sources(audit)
    audit.add_argument("--format", choices=("text", "csv", "json"), default="text", help="the form of the tables")
    audit.add_argument("--compare", action="store_true", help="what differs between two articles on one story")
    audit.add_argument("--jobs", type=_positive, default=1, metavar="N", help="read N articles at a time (default 1)")


def _archive(commands: Commands[argparse.ArgumentParser]) -> None:
    add = _command(
        commands,
        "add",
        "library:add",
        "reads articles into the archive",
        "  onrecord add https://example.org/story.html\n  onrecord add pages/ --archive ~/news.onrecord\n",
    )
    _sources(add)
    add.add_argument("--jobs", type=_positive, default=1, metavar="N", help="read N articles at a time (default 1)")
    serve = _command(
        commands,
        "serve",
        "library:serve",
        "opens the reader: the archive as web pages on this machine",
        "  onrecord serve\n  onrecord serve --archive ~/news.onrecord --port 0\n",
    )
    serve.add_argument("--host", default="127.0.0.1", help="the address to listen on (default 127.0.0.1)")
    serve.add_argument("--port", type=_port, default=8000, help="the port; 0 takes a free one (default 8000)")
    search = _command(
        commands,
        "search",
        "library:search",
        "finds words in the archive's statements and articles",
        '  onrecord search "ceasefire talks" --speaker Peskov\n'
        "  onrecord search harbour --kind direct --since 2025-01-01\n",
    )
    search.add_argument("words", nargs="*", metavar="WORDS", help='words, or a phrase in "marks"')
    search.add_argument("--speaker", help="only what this speaker said")
    search.add_argument("--outlet", help="only in this outlet")
    search.add_argument("--kind", choices=("direct", "indirect", "mixed", "unattributed"), help="only this kind")
    search.add_argument("--since", type=_day, metavar="YYYY-MM-DD", help="published on this day or later")
    search.add_argument("--until", type=_day, metavar="YYYY-MM-DD", help="published on this day or earlier")
    search.add_argument("--limit", type=_positive, default=20, metavar="N", help="at most N results (default 20)")
    listing = _command(commands, "list", "library:listing", "lists the archive, newest first", "  onrecord list\n")
    show = _command(
        commands, "show", "library:show", "prints a record of the archive", "  onrecord show afewyhao3eht\n"
    )
    remove = _command(
        commands, "remove", "library:remove", "takes an article out of the archive", "  onrecord remove afewyhao3eht\n"
    )
    show.add_argument(
        "--format", choices=("text", "json", "jsonl", "csv", "markdown"), default="text", help="as in read"
    )
    for command in (show, remove):
        command.add_argument("id", help="the article's id, as `onrecord list` shows it")
    highlights = _command(
        commands,
        "highlights",
        "highlights:run",
        "prints what readers kept of the archive's articles, or writes what they corrected",
        "  onrecord highlights --tag ferry\n"
        "  onrecord highlights --format markdown -o notes.md\n"
        "  onrecord highlights --format brat -o corrected/       the corrected articles, to train on\n",
    )
    highlights.add_argument(
        "--format",
        choices=("text", "markdown", "jsonld", "brat"),
        default="text",
        help="text to read (the default); markdown; jsonld: W3C Web Annotations; brat: a folder of corrected articles",
    )
    highlights.add_argument("-o", "--output", metavar="FILE", help="write to FILE (brat: a folder)")
    highlights.add_argument("--article", metavar="ID", help="only those of this article")
    highlights.add_argument("--tag", help="only highlights with this tag")
    highlights.add_argument(
        "--base",
        default="http://127.0.0.1:8000",
        metavar="URL",
        help="the reader's address, for jsonld",
    )
    for command in (add, serve, search, listing, show, remove, highlights):
        command.add_argument(
            "--archive",
            default=os.environ.get("ONRECORD_ARCHIVE"),
            metavar="PATH",
            help="the archive's file (default: ONRECORD_ARCHIVE, or onrecord.sqlite in your data folder)",
        )


def _tools(commands: Commands[argparse.ArgumentParser]) -> None:
    listen = _command(
        commands,
        "listen",
        "tools:listen",
        "reads an article aloud into a sound file, with Piper on this machine",
        "  onrecord listen story.html -o story.wav\n  onrecord listen story.html -o short.wav --important 20\n",
    )
    _sources(listen, one=True)
    listen.add_argument("-o", "--output", required=True, metavar="FILE", help="the WAV file")
    listen.add_argument("--marks", metavar="FILE", help="also write when each sentence is heard, as JSON")
    listen.add_argument(
        "--important", type=_percent, metavar="PERCENT", help="only the key passages, PERCENT of the text"
    )
    listen.add_argument("--piper", metavar="COMMAND", help="the Piper command (default: ONRECORD_PIPER, or piper)")
    listen.add_argument("--voice", metavar="FILE", help="the voice, an .onnx file (default: ONRECORD_VOICE)")
    translate = _command(
        commands,
        "translate",
        "tools:translate",
        "prints an article in another language, sentence by sentence",
        "  onrecord translate story.html --to es\n"
        "  onrecord translate story.html --to fr --engine libretranslate --url http://127.0.0.1:5000\n",
    )
    _sources(translate, one=True)
    translate.add_argument("--to", required=True, metavar="LANGUAGE", help="the language wanted, such as es")
    translate.add_argument(
        "--engine", choices=("apertium", "libretranslate"), default="apertium", help="who translates (default apertium)"
    )
    translate.add_argument("--url", default="http://127.0.0.1:5000", help="the address of the LibreTranslate server")
    translate.add_argument("--key", metavar="KEY", help="the API key of that server, if it wants one")
    translate.add_argument("--beside", action="store_true", help="print each sentence under its original")


def _annotate(commands: Commands[argparse.ArgumentParser]) -> None:
    annotate = _command(
        commands,
        "annotate",
        "annotate:annotate",
        "writes articles as brat files to correct, and reads corrected ones back",
        "  onrecord annotate --to brat pages/ -o desk/        then correct desk/attributions with brat or an editor\n"
        "  onrecord annotate --from brat desk/ > records.jsonl\n",
    )
    _sources(annotate)
    way = annotate.add_mutually_exclusive_group(required=True)
    way.add_argument("--to", choices=("brat",), help="write a folder of annotations, -o FOLDER")
    way.add_argument("--from", dest="origin", choices=("brat",), help="print the records of such folders")
    annotate.add_argument("-o", "--output", metavar="PATH", help="the folder (--to), or the file (--from)")


def _completion(commands: Commands[argparse.ArgumentParser]) -> None:
    completion = _command(
        commands,
        "completion",
        "inspect:completion",
        "prints the completion script for a shell",
        "  onrecord completion bash > ~/.local/share/bash-completion/completions/onrecord\n"
        "  onrecord completion zsh > ~/.zfunc/_onrecord\n",
    )
    completion.add_argument("shell", choices=("bash", "zsh"), help="which shell")


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number of at least 1")
    return int(text)


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text} is not a whole number")
    return int(text)


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text} is not a port, a whole number up to 65535")
    return int(text)


def _day(text: str) -> str:
    try:
        day = date.fromisoformat(text).isoformat()
    except ValueError:
        day = ""
    if day != text:  # it reads other forms too ("20250304")
        raise argparse.ArgumentTypeError(f"{text} is not a day, written YYYY-MM-DD")
    return text


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0.0 <= value <= 1.0:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 0 to 1")
    return value


def _percent(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 100:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 1 to 100")
    return int(text)
