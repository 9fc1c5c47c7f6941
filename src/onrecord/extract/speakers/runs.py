"""A run of capitals that looks like a name, and what its words are: given names, offices, possessors."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from onrecord.extract.speakers.lists import lower, pairs, small, words
from onrecord.extract.speakers.reading import Reading

PARTICLES = small("names.particles")
TIMES = small("names.times")
CALLED_AFTER = frozenset(("administration", "campaign", "government", "camp", "team", "foundation"))


@dataclass(slots=True)
class Run:
    """Tokens `first` to `last` (both included) that look like a name; `label` as the language layer gave it."""

    first: int
    last: int
    label: str
    text: str

    @property
    def parts(self) -> list[str]:
        return self.text.split()


@lru_cache(maxsize=1 << 14)
def is_role(word: str) -> bool:
    """Whether `word` before a name says what its bearer is, or addresses him."""
    low = word.casefold()
    return any(w in lower("persons") or w in pairs("honorifics") for w in (low, low.removesuffix("s")))


@lru_cache(maxsize=1 << 14)
def is_given(word: str) -> bool:
    return any(w in words("given-male") or w in words("given-female") for w in (word, unaccented(word)))


def unaccented(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def owns(reading: Reading, n: int) -> bool:
    """Whether token `n` makes a possessor of the word before: "'s", or the mark alone behind an s ("Fox News’ …")."""
    token, before = reading.tokens[n], reading.tokens[n - 1]
    if token.tag == "POS" or token.text not in ("'", "’"):
        return token.tag == "POS" or (token.text in ("'s", "’s") and token.tag[0] == "N")  # taken for a noun
    after = reading.tokens[n + 1].span[0] if n + 1 < len(reading.tokens) else token.span[1]
    return before.text.endswith("s") and before.span[1] == token.span[0] and token.span[1] < after


def begins_turn(reading: Reading, n: int) -> bool:
    """Whether a token is the label in front of a colon, with which a paragraph begins."""
    begins = n == 0 or reading.block[n - 1] != reading.block[n]
    return begins and [t.text for t in reading.tokens[n + 1 : n + 2]] == [":"]


def hyphened(reading: Reading, n: int) -> int:
    """The last token of the word that begins at `n`, with the capitals that hyphens join to it: "Lind-Finch"."""
    tokens = reading.tokens
    while n + 2 < len(tokens) and tokens[n + 1].text in ("-", "‑"):
        name, hyphen, more = tokens[n : n + 3]
        joined = name.span[1] == hyphen.span[0] and hyphen.span[1] == more.span[0]
        shouted = name.text.isupper() and more.text.isupper() and len(more.text) > 1  # "LIND-FINCH:"
        if not (joined and (proper(reading, n + 2) or shouted)):
            break
        n += 2
    return n


def proper(reading: Reading, n: int) -> bool:
    t = reading.tokens[n]
    return t.tag.startswith("NNP") and t.text[0].isupper() and t.text.casefold() not in TIMES


def clean(reading: Reading, first: int, last: int) -> str:
    return re.sub(r"[’']s?$", "", " ".join(reading.text(first, last).split()))
