"""Slavic names that stand only in another case, put into the nominative."""

from __future__ import annotations

import re

from onrecord.extract.speakers.endings import nominative
from onrecord.extract.speakers.entities import Entity
from onrecord.extract.speakers.lists import pairs

_ON_A_CONSONANT = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем)$")
"""Endings of men's surnames that have none in the nominative, where no list knows them."""

_IN_GENITIVE = re.compile(r"^[^\s]{3,}[бвгджзклмнпрстфхцчшщ]а\s(?:[^\s]+\s)?[^\s]+(?:а|ого)$")
"""A given name of no list and a surname that both are a man's in the genitive."""

_ADJECTIVAL = re.compile(r"(?<![сц]к)(?<![сц]ьк)(?:ого|ому)$")
"""Endings of men's surnames that are adjectives, of those that the list does not know."""


def in_nominative(e: Entity, language: str) -> str:
    """The fullest name of `e`, as its bearer would sign."""
    longest = [n for n in e.names if _words(n) == max(map(_words, e.names))]
    longest = [
        n for n in longest if not n.endswith(("ы", "и", "і"))
    ] or longest  # "Ada and Vera Lunin" are Lunins there
    for name in longest:
        given = name.split()[0]
        if given.casefold() in pairs("given-cyrillic") and _is_subject(name) and not _is_mans(e, given):
            return name
    name = longest[0]
    given, *rest = name.split()
    mans = _is_mans(e, given)
    known = pairs("given-cyrillic")
    forms = [f for f in nominative(given) if f.casefold() in known and not (mans and known[f.casefold()] == "f")]
    if not forms and e.gender == "m" and given.casefold() not in known and _IN_GENITIVE.search(name):
        return " ".join([given[:-1], *(_surname(p, False, language) for p in rest)])
    if not forms or (given.casefold() in known and not mans):
        return name
    forms.sort(key=lambda f: f.endswith("о") != (language == "uk"))  # both "Павел" and "Павло" are listed
    woman = pairs("given-cyrillic")[forms[0].casefold()] == "f"
    return " ".join([forms[0], *(_surname(p, woman, language) for p in rest)])


def _is_mans(e: Entity, given: str) -> bool:
    """Whether a woman's given name is that of a man in the genitive: "Ruslana", of Ruslan."""
    return e.gender == "m" and pairs("given-cyrillic").get(given.casefold()) == "f" and given.endswith(("а", "я"))


def _words(name: str) -> tuple[int, int]:
    """How many words of a name are written out, and how many are initials."""
    initials = sum(w.endswith(".") for w in name.split())
    return len(name.split()) - initials, initials


def _is_subject(name: str) -> bool:
    """A given name in the nominative whose bearer's surname agrees with it."""
    parts = name.split()
    woman = pairs("given-cyrillic")[parts[0].casefold()] == "f"
    return woman or not parts[-1].endswith(("ова", "ева", "ина", "ого", "ому", "им", "ым"))


def _surname(word: str, woman: bool, language: str) -> str:
    if not woman and (m := _ADJECTIVAL.search(word)):
        return word[: m.start()] + ("ий" if language == "uk" or word[m.start() - 1] in "гкхжшчщ" else "ый")
    for old, new in pairs("surnames-f" if woman else "surnames-m").items():
        if word.endswith(old):
            return word.removesuffix(old) + new
    return word if woman else _ON_A_CONSONANT.sub("", word)
