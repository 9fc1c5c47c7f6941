"""Listed words under their stems: nouns in whatever case, capitals that stand for who governs there."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.speakers.endings import stem
from onrecord.extract.speakers.lists import pairs, small


@cache
def by_stem(language: str) -> dict[str, str]:
    """The list under its words' stems, for the cases that a noun stands in; one and several have the same stem, and
    the one counts."""
    by_stem = {stem(word, language): kind for word, kind in pairs(language).items() if len(word) > 4}
    ones = {stem(word, language): kind for word, kind in pairs(language).items() if len(word) > 4 and kind == "person"}
    return by_stem | ones


@cache
def seats(language: str) -> dict[str, str]:
    """Capitals that stand for who governs there, under the stems of their other cases: "в Брюсселе"."""
    if language not in ("ru", "uk"):
        return {}
    own = re.compile(r"[ыэё]" if language == "uk" else r"[іїє]")
    seats = (w for w in small("foreign.capitals") if not own.search(w.casefold()))
    return {stem(w[:-2] + "єв" if w.endswith("їв") else w, language): w for w in seats}


def tails(word: str) -> list[str]:
    """`word`, and what it ends in from five letters on."""
    return [word, *(word[n:] for n in range(1, len(word) - 4))]
