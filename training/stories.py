"""Short news pieces written for training, with their statements marked by hand, from `stories/*.txt`.

Three lines a piece, an empty line between pieces: `[phenomenon-number] date`; the text, in which `{C1 …}`, `{S1 …}`,
`{Q1 …}` are pieces of content, source and cue of statement 1 and ` // ` is a paragraph's end; and after `=` the
speaker of each statement, with ` > ` before whom it was told.
"""

from __future__ import annotations

from pathlib import Path

from training.corpus import Example
from training.pieces import parse

_FOLDER = Path(__file__).parent / "stories"


def read(folder: Path = _FOLDER) -> list[Example]:
    """All pieces, named by file and phenomenon. `ValueError` where a piece has not its three lines."""
    return [story(path.stem, block) for path in sorted(folder.glob("*.txt")) for block in _blocks(path)]


def story(where: str, block: str) -> Example:
    """The piece that the three lines of `block` are; `where` names its file."""
    lines = block.splitlines()
    if len(lines) != 3 or not lines[0].startswith("[") or not lines[2].startswith("="):
        raise ValueError(f"{where}: a piece has three lines, [name] date, text and = speakers, not: {lines[0]!r}")
    name = lines[0].strip("[").partition("]")[0]
    text, said = parse(lines[1].replace(" // ", "\n\n"), 0)
    return Example(f"{where}/{name}", text, tuple(said))


def _blocks(path: Path) -> list[str]:
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    return [b.strip() for b in blocks if b.strip() and not b.startswith("#")]
