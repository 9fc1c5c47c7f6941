"""A folder as a source: which files in it are read, and which are passed over."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from onrecord.pages.page import Refused
from onrecord.pages.refusals import refuse

_DEEP = 40
_READ = re.compile(r"\.(?:(?:txt|text|x?html?|jsonl|ndjson|warc)(?:\.gz)?|pdf|docx?|odt|rtf|epub|mhtml?)\Z", re.I)
"""Names of files that are opened; documents of other programs too, which are better refused aloud than left out."""


def files(folder: Path) -> Iterator[Path | Refused]:
    """The files that are read, sorted, folders inside folders too; a Refused for a folder that cannot be opened."""
    return (file for file in _all(folder, 0) if isinstance(file, Refused) or _READ.search(file.name))


def passed_over(folder: Path) -> dict[str, int]:
    """How many files are not read because of their name, by its ending (".md"), the most frequent first."""
    names = (file.name for file in _all(folder, 0) if isinstance(file, Path))
    endings = Counter(Path(name).suffix.lower() or "without an ending" for name in names if not _READ.search(name))
    return dict(endings.most_common())


def _all(folder: Path, depth: int) -> Iterator[Path | Refused]:
    name = str(folder)
    if depth > _DEEP:
        yield Refused(name, refuse("too-deep", name, str(_DEEP)))
        return
    try:
        entries = sorted(folder.iterdir())
    except OSError as e:
        yield Refused(name, refuse("unreadable", name, e.strerror or str(e)))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if not entry.is_dir():
            yield entry
        elif not entry.is_symlink():
            yield from _all(entry, depth + 1)
