"""annotate: articles as brat files to be corrected, and corrected files back as records."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from onrecord.cli.sources import chosen, records, report_refused, write_file
from onrecord.errors import InputError, OnRecordError
from onrecord.export import brat
from onrecord.pages import Refused
from onrecord.record import Record, Speaker, StatementKind, decode, encode


def annotate(args: argparse.Namespace) -> int:
    """Writes a folder of annotations (--to), or the records of such folders (--from)."""
    return _to_folder(args) if args.to else _from_folders(args)


def _to_folder(args: argparse.Namespace) -> int:
    if args.output is None:
        raise InputError("no-folder", "There is no folder to write to.", "Name one with -o FOLDER.")
    folder, failed = Path(args.output), False
    names: set[str] = set()
    write_file(folder / "attributions" / "annotation.conf", brat.CONFIGURATION.encode())
    for result in records(args):
        if isinstance(result, Refused):
            report_refused(result)
            failed = True
            continue
        name = _name(result.source, names)
        annotation = folder / "attributions" / f"{name}.ann"
        if _corrected_by_hand(annotation, folder / "records" / f"{name}.json"):
            cure = "Write into another folder, or remove it once `onrecord annotate --from brat` has read it."
            print(f"onrecord: {annotation}: It has been corrected by hand, and was kept. {cure}", file=sys.stderr)
            failed = True
            continue
        for path, written in brat.files(name, result).items():
            write_file(folder / path, written.encode("utf-8", "replace"))
        write_file(folder / "records" / f"{name}.json", encode(result))
        print(f"{annotation}\t{len(result.statements)} statements", file=sys.stderr)
    return int(failed)


def _corrected_by_hand(annotation: Path, kept: Path) -> bool:
    """Whether a file lies there that isn't what the record beside it makes: no reading anew may write over a hand's
    work."""
    if not annotation.exists():
        return False
    return not kept.exists() or annotation.read_bytes() != brat.brat(decode(kept.read_bytes())).encode(
        "utf-8", "replace"
    )


def _from_folders(args: argparse.Namespace) -> int:
    made, failed = b"", False
    for source in chosen(args):
        for path in _texts(Path(source)):
            try:
                made += encode(_corrected(path)) + b"\n"
            except OnRecordError as e:
                print(f"onrecord: {path}: {e}", file=sys.stderr)
                failed = True
    if args.output is None:
        sys.stdout.buffer.write(made)
    else:
        write_file(Path(args.output), made)
    return int(failed)


def _texts(folder: Path) -> Iterator[Path]:
    """The texts of a folder of ours or of training's form, or of one in which text and annotation lie together."""
    inside = folder / "text" if (folder / "text").is_dir() else folder
    found = sorted(inside.glob("*.txt"))
    if not found:
        cure = "Name a folder that `onrecord annotate --to brat` wrote, or one of .txt and .ann files."
        raise InputError("no-annotations", f"{folder}: there are no texts in it.", cure)
    yield from found


def _corrected(path: Path) -> Record:
    """The record of an annotated text: its statements are the annotation's, all else is read anew from them."""
    from onrecord.extract import extract
    from onrecord.extract.quotations import find
    from onrecord.extract.results import Attribution
    from onrecord.pages.plain import read_plain

    text = path.read_bytes().decode("utf-8", "replace")
    annotation = _annotation(path)
    try:
        found = brat.read(annotation.read_bytes().decode("utf-8", "replace"), text)
    except InputError as e:
        raise InputError(e.code, f"{annotation}: {e.message}", e.cure) from e
    kept = path.parent.parent / "records" / f"{path.stem}.json"
    machine = decode(kept.read_bytes()) if kept.exists() else None
    if machine is not None and machine.article.text != text:
        raise InputError("other-text", "The text is not that of its record.", f"Put it back, or remove {kept}.")
    article = machine.article if machine else read_plain(text)
    quoted = [span for q in find(article) for span in q.spans]
    was = {s.content: s for s in machine.statements} if machine else {}
    said = tuple(
        Attribution(
            content=a.content,
            source=a.source,
            cue=a.cue,
            kind=was[a.content].kind if a.content in was else _kind(a, quoted),
            hedges=was[a.content].hedges if a.content in was else (),
            confidence=1.0,
        )
        for a in sorted(found, key=lambda a: a.content)
    )
    record = extract(article, machine.source if machine else str(path), said)
    return _named(record, {a.content: a.speaker for a in found if a.speaker})


def _annotation(text: Path) -> Path:
    folder = text.parent.parent / "attributions" if text.parent.name == "text" else text.parent
    # Corpora with several annotators have a mark of each behind the name: the first one counts, as in training.
    pattern = re.compile(re.escape(text.stem) + r"(_[0-9a-f]+)?\.ann")
    found = sorted(p for p in folder.glob("*.ann") if pattern.fullmatch(p.name)) if folder.is_dir() else []
    if not found:
        raise InputError("no-annotation", "There is no .ann file for it.", f"Put {text.stem}.ann into {folder}.")
    return found[0]


def _kind(a: brat.Attribution, quoted: list[tuple[int, int]]) -> StatementKind:
    inside = [any(s <= b and e <= t for s, t in quoted) for b, e in a.content]
    if all(inside):
        return "direct"
    if any(s < e and t > b for b, e in a.content for s, t in quoted):
        return "mixed"
    return "indirect" if a.source else "unattributed"


def _named(record: Record, names: dict[tuple[tuple[int, int], ...], str]) -> Record:
    """The record with the speakers that the annotation names, where they are others than those found."""
    speakers = {p.name: p for p in record.speakers}
    statements = []
    for s in record.statements:
        name = names.get(s.content)
        if name is not None:
            if name not in speakers:
                free = next(f"p{n}" for n in range(1, 10_000) if f"p{n}" not in {p.id for p in speakers.values()})
                speakers[name] = Speaker(id=free, name=name, type="person", mentions=s.source)
            s = msgspec.structs.replace(s, speaker=speakers[name].id)
        statements.append(s)
    heard = {s.speaker for s in statements}
    kept = tuple(p for p in speakers.values() if p.id in heard)
    return msgspec.structs.replace(record, statements=tuple(statements), speakers=kept, audit=None)


def _name(source: str, taken: set[str]) -> str:
    """A file's name for a source, not taken yet."""
    stem = re.sub(r"[^\w-]+", "-", re.sub(r"\.\w{1,5}$", "", source.rstrip("/").rsplit("/", 1)[-1])).strip("-")[:80]
    name = stem = stem or "article"
    n = 1
    while name.lower() in taken:
        n += 1
        name = f"{stem}-{n}"
    taken.add(name.lower())
    return name
