"""The word lists of extraction: text files beside this one, an entry a line, `#` comments."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of the list `name` (`"cues.en"`), in the file's order; empty where there is no such list."""
    path = files(__name__).joinpath(f"{name}.txt")
    if not path.is_file():
        return ()
    lines = (line.partition("#")[0].strip() for line in path.read_text("utf-8").splitlines())
    return tuple(line for line in lines if line)
