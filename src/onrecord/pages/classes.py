"""What the names that page makers give to elements say of the text inside them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files


class Mark:
    """What mark-up says of a piece of text: bits, since several may hold at once; plain ints, for speed."""

    FURNITURE = 1
    HIDDEN = 2
    ASIDE = 4
    BODY = 8
    LEAD = 16
    CAPTION = 32
    CREDIT = 64
    BYLINE = 128
    DATE = 256
    FIGURE = 512
    QUOTE = 1024
    EMBED = 2048
    LIST = 4096
    TABLE = 8192
    HEADER = 16384
    ARTICLE = 32768


@lru_cache(maxsize=8192)
def marks_of(names: str) -> int:
    """The marks that the class names, ids and test ids in `names` give, as an int of Mark bits."""
    words = " ".join(_WORD.findall(_HUMP.sub(r"\1 \2", names[:400]))).lower()
    found = 0
    for mark, pattern in _patterns():
        if pattern.search(words):
            found |= mark
    return found


_HUMP = re.compile(r"([a-z])([A-Z])")
_WORD = re.compile(r"[A-Za-z]+|\d+")


@cache
def _patterns() -> list[tuple[int, re.Pattern[str]]]:
    entries: dict[str, list[str]] = {}
    for line in (files("onrecord.pages") / "words" / "classes.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            mark, words = line.split(": ", 1)
            entries.setdefault(mark, []).append(re.escape(words).replace(r"\*", r"[a-z]*"))
    return [(getattr(Mark, mark.upper()), re.compile(rf"\b(?:{'|'.join(words)})\b")) for mark, words in entries.items()]
