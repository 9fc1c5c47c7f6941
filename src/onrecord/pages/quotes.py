"""Quotations that stand alone with the name of whoever said them: "Quotes of the day" at the end of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.pages.authors import is_name

LONGEST = 600  # characters of a quotation with its name
_LEAST = 2  # such quotations in a row are a section of the article
_QUOTE = r"[“\"„«‘'][^\W_].{8,}?[”“\"»’']"
_BEHIND = re.compile(rf"{_QUOTE}[.,]?\s*[-–—:(]?\s*(?P<name>[^\W\d_][^“”\"„«»\n]{{2,100}})", re.S)
_BEFORE = re.compile(rf"(?P<name>[^\W\d_][^“”\"„«»\n:]{{2,100}}):\s*{_QUOTE}[.]?", re.S)
_ALONE = re.compile(rf"{_QUOTE}[.]?", re.S)
_SENTENCES = re.compile(r"(?<=[.!?”\"»’])\s+")


def is_signed(text: str) -> bool:
    """Whether `text` is a quotation and a name: "“We were never asked.” – Dana Orr, owner"."""
    return bool(name_of(text))


def name_of(text: str) -> str:
    """Whose quotation `text` is by the name at its end or beginning; "" where it is none's."""
    found = _BEHIND.fullmatch(text) or _BEFORE.fullmatch(text) if len(text) <= LONGEST else None
    return _name(found["name"]) if found else ""


def ends_signed(text: str) -> bool:
    """Whether a block of quotation ends in a name: "We were never asked. Dana Orr"."""
    *said, name = _SENTENCES.split(text)
    return bool(said) and is_signature(name)


def is_signature(text: str) -> bool:
    """Whether `text` is a person's name in full, with what the person is behind a comma or in brackets."""
    return bool(_name(text))


def _name(text: str) -> str:
    name = re.split(r"[,(]", text.lstrip("-–— "), maxsplit=1)[0].strip()
    return name if len(text) <= 120 and " " in name and is_name(name) else ""


def section(texts: Sequence[str]) -> int:
    """How many of `texts`, from the first, are a section of signed quotations, its heading among them; 0 for none."""
    at = 1 if texts and len(texts) > 1 and len(texts[0]) <= 80 and not _quotes(texts, 0) else 0
    count = 0
    while at < len(texts) and (taken := _quotes(texts, at)):
        at, count = at + taken, count + 1
    return at if count >= _LEAST else 0


def _quotes(texts: Sequence[str], at: int) -> int:
    """How many of `texts` are the signed quotation that begins at `at`: one, or two where the name stands apart."""
    if is_signed(texts[at]):
        return 1
    return 2 if at + 1 < len(texts) and is_apart(texts[at], texts[at + 1]) else 0


def is_apart(quoted: str, name: str) -> bool:
    """Whether a line is a quotation and no more, and the next one the name of whoever said it."""
    return len(quoted) <= LONGEST and _ALONE.fullmatch(quoted) is not None and is_signature(name)
