"""The word lists that speakers are told by, read once from `extract/words/speakers`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The entries of one list, as written."""
    return frozenset(_lines(name))


@cache
def lower(name: str) -> frozenset[str]:
    """The entries of one list, in small letters."""
    return frozenset(w.casefold() for w in _lines(name))


@cache
def pairs(name: str) -> dict[str, str]:
    """A list of two columns: the first, in small letters, to the second."""
    rows = (line.split("\t") for line in _lines(name))
    return {row[0].casefold(): row[1] for row in rows}


@cache
def small(name: str) -> frozenset[str]:
    """One of the small sets in `small.txt`, where a line holds a set."""
    return frozenset(pairs("small")[name].split())


def _lines(name: str) -> list[str]:
    path = files("onrecord").joinpath("extract", "words", "speakers", f"{name}.txt")
    if not path.is_file():
        return []  # a language without lists
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]
