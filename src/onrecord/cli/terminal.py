"""How wide the output may be and whether it has colours."""

from __future__ import annotations

import os
import shutil
from typing import BinaryIO, NamedTuple


class Look(NamedTuple):
    width: int
    colour: bool


def look(out: BinaryIO) -> Look:
    """A terminal gets its own width (100 at most, for reading) and colours; a pipe or NO_COLOR gets none."""
    if not out.isatty():
        return Look(88, False)
    width = min(100, shutil.get_terminal_size((88, 24)).columns)
    return Look(width, not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")
