"""Credits and captions in plain text, told by their form: "Photo: TASS/Zuma", and the short lines at it."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from onrecord.pages.authors import is_name

_CREDIT = 120  # characters at most
_CAPTION = 300
_PARTS = re.compile(r"\s*(?:[/,|;&•–—]|\b(?:via|for|and|und|by|von|par|por|и)\b| - )\s*", re.I)


def is_credit(line: str) -> bool:
    """Whether `line` does nothing but name whom a picture is from."""
    line = line.strip("()[] .")
    if not 2 < len(line) <= _CREDIT:
        return False
    if line.startswith(("©", "(c) ", "(C) ")):
        return is_source(re.sub(r"^(?:©|\([cC]\))\s*(?:\d{4}\s*)?", "", line))
    if match := _opener().match(line):
        return is_source(line[match.end() :])
    return "/" in line and is_source(line) and any(_fold(part) in _agencies() for part in _PARTS.split(line))


def is_source(text: str) -> bool:
    """Whether `text` is made of names and agencies only: "REUTERS/Ada Lind", "Getty Images"."""
    parts = [part for part in _PARTS.split(text.strip(" .()[]«»\"'“”")) if part]
    return 0 < len(parts) <= 5 and all(
        _fold(part) in _agencies() or (is_name(part) and (len(part.split()) <= 4 or part.isupper())) for part in parts
    )


def credit_within(line: str) -> int | None:
    """Where the credit starts in a caption that ends with it: "The quay at dawn. Photo: Ada Lind"; else None."""
    if len(line) > _CAPTION + _CREDIT:
        return None
    for match in _inner_opener().finditer(line):
        if match.start() > 3 and is_credit(line[match.start() :].strip()):
            return match.start()
    return None


def is_labelled(line: str) -> bool:
    """Whether `line` opens like a credit but goes on with words: "Photo: the quay at dawn" is a caption."""
    return len(line) <= _CAPTION and (match := _opener().match(line)) is not None and ":" in match[0]


@cache
def _opener() -> re.Pattern[str]:
    labels = "|".join(map(re.escape, _words("label")))
    return re.compile(rf"(?:{labels})\s*(?:[:/|–—]|-\s|by\b|von\b|par\b|courtesy(?: of)?\b)\s*", re.I)


@cache
def _inner_opener() -> re.Pattern[str]:
    labels = "|".join(map(re.escape, _words("label")))
    return re.compile(rf"[(\[]?(?<!\w)(?:{labels})\s*[:/]|[(\[]?©|[(\[](?=[^()\[\]]*/)", re.I)


@cache
def _agencies() -> frozenset[str]:
    return frozenset(_words("agency"))


def _fold(text: str) -> str:
    return text.strip(" .()").casefold()


@cache
def _words(kind: str) -> list[str]:
    """The labels or the agencies of credits.txt, longest first."""
    lines = files("onrecord.pages").joinpath("words/credits.txt").read_text("utf-8").splitlines()
    return sorted((line.partition(": ")[2] for line in lines if line.startswith(f"{kind}: ")), key=len, reverse=True)
