"""add, serve, search, list, show, remove: the archive from the command line."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from onrecord.archive import Archive, Kept, Query, Snippet, Summary, open_archive, parse_query
from onrecord.cli.sources import file_error, records, report_refused
from onrecord.errors import InputError
from onrecord.export.words import shown
from onrecord.pages import Refused
from onrecord.record import Record


def known(args: argparse.Namespace) -> Archive:
    """The archive that is there already; a mistyped path must not begin another.

    Raises:
        InputError: there is none.
    """
    path = _path(args)
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError) as e:
        cure = "Check the path (--archive, ONRECORD_ARCHIVE); `onrecord add SOURCE` begins an archive."
        raise InputError("no-archive", f"{path}: there is no archive there.", cure) from e
    except OSError:
        pass  # what keeps it from being opened, opening it says
    return open_archive(path)


def _path(args: argparse.Namespace) -> Path:
    home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    if not args.archive:
        return home / "onrecord" / "onrecord.sqlite"
    # Shells leave the "~" of "--archive=~/news" alone, and a folder of that name is not what is meant.
    return Path(args.archive).expanduser() if args.archive.startswith("~/") else Path(args.archive)


def _path_to_add(args: argparse.Namespace) -> Path:
    """The archive's file for a command that may begin one; its folder is made where there is none."""
    path = _path(args)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise file_error(str(path), e) from e
    return path


def add(args: argparse.Namespace) -> int:
    """Reads articles into the archive and says of each what became of it."""
    archive, failed = open_archive(_path_to_add(args)), False
    for result in records(args, jobs=args.jobs):
        if isinstance(result, Refused):
            report_refused(result)
            failed = True
            continue
        added = archive.add(result, pictures=_pictures(result))
        print(f"{added.id}\t{added.outcome}\t{_title(result.article.title, result.source)}")
    return int(failed)


def _pictures(record: Record) -> dict[str, bytes]:
    """The pictures of a page that came from its address; nothing is fetched for one that was a file."""
    if not record.source.lower().startswith(("http://", "https://")):
        return {}
    from onrecord.web.adding import pictures_of

    return pictures_of(record)


def serve(args: argparse.Namespace) -> int:
    """Opens the reader until it is stopped."""
    from onrecord.web import serve as serve_archive

    return int(serve_archive(_path_to_add(args), host=args.host, port=args.port) or 0)


def search(args: argparse.Namespace) -> int:
    """Prints what a search finds, the words in their place. Returns 1 where it finds nothing."""
    asked = parse_query(" ".join(args.words), limit=args.limit)
    given = {k: getattr(args, k) for k in ("speaker", "outlet", "kind", "since", "until") if getattr(args, k)}
    scope = "statements" if {"speaker", "kind"} & given.keys() else asked.scope
    fields = {f: getattr(asked, f) for f in asked.__struct_fields__}
    results = known(args).search(Query(**{**fields, **given, "scope": scope}))
    for hit in results.hits:
        about = " · ".join(x for x in (hit.article.outlet, hit.article.published) if x)
        print(f"{hit.article.id}\t{_title(hit.article.title)}" + (f" ({shown(about)})" if about else ""))
        if hit.statement is not None:
            print(f"\t{shown(hit.speaker or 'nobody named')}, {hit.statement.kind}:")
        for snippet in hit.snippets:
            print(f"\t{_marked(snippet)}")
    if not results.hits:
        print("onrecord: nothing found.", file=sys.stderr)
    return int(not results.hits)


def listing(args: argparse.Namespace) -> int:
    """Prints every article, the last added first."""
    archive, offset = known(args), 0
    while articles := archive.list(limit=100, offset=offset).articles:
        for a in articles:
            print("\t".join((a.id, a.published or "", shown(a.outlet or ""), _title(a.title), _said(a))))
        offset += len(articles)
    if not offset:
        print("onrecord: the archive is empty. Try: onrecord add SOURCE", file=sys.stderr)
    return 0


def show(args: argparse.Namespace) -> int:
    """Prints the record of one article."""
    from onrecord.cli.read import written

    record = _kept(known(args), args.id).record
    sys.stdout.buffer.write(written(record, args.format, sys.stdout.buffer))
    return 0


def remove(args: argparse.Namespace) -> int:
    """Takes one article out of the archive."""
    archive = known(args)
    title = _title(_kept(archive, args.id).summary.title)
    archive.remove(args.id)
    print(f"{args.id}\tremoved\t{title}")
    return 0


def _kept(archive: Archive, id: str) -> Kept:
    kept = archive.get(id)
    if kept is None:
        raise InputError("no-article", f"There is no article {id} in the archive.", "See `onrecord list`.")
    return kept


def _title(title: str | None, instead: str = "(no title)") -> str:
    return " ".join(shown(title or instead).split())


def _said(a: Summary) -> str:
    return f"{a.statements} statements, {a.speakers} speakers"


def _marked(snippet: Snippet) -> str:
    """The snippet on one line, the found words between asterisks."""
    out, at = "", snippet.span[0]
    for start, end in snippet.marks:
        out += snippet.text[at - snippet.span[0] : start - snippet.span[0]]
        out += f"*{snippet.text[start - snippet.span[0] : end - snippet.span[0]]}*"
        at = end
    return " ".join(shown(out + snippet.text[at - snippet.span[0] :]).split())
