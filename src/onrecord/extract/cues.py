"""Cue words: the verbs that make somebody's words a statement, language by language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from onrecord.extract.words import entries

_VOWELS = "aeiou"
_FORMS = {
    "ru": (
        (r"(?<=[аеиоуыэюяё])л$", ("ла", "ло", "ли")),
        (r"(?<=[аеиоуыэюяё])лся$", ("лась", "лось", "лись")),
        (r"(?<=[аеуюя])ет(?=с?я?$)", ("ют",)),
    ),
    "uk": (
        (r"(?<=[аеиіоуюяїє])в$", ("ла", "ло", "ли")),
        (r"(?<=[аеиіоуюяїє])вся$", ("лася", "лась", "лося", "лися", "лись")),
        (r"(?<=[аеуюяі])є(?=(?:ться)?$)", ("ють",)),
    ),
}
"""Endings of the past and the present, with those of its other forms."""
_EARLIER = {"es": ("ha", ("había", "habían", "hubiera", "hubieran")), "fr": ("a", ("avait", "avaient"))}


@cache
def frames() -> dict[str, frozenset[str]]:
    """English cue lemmas, each with the constructions it takes (the list's head explains their names)."""
    return {lemma: frozenset(rest) for lemma, *rest in (line.split() for line in entries("cues.en"))}


@cache
def forms(language: str) -> frozenset[str]:
    """Every cue form of a language in small letters, a phrase with spaces; English where the language has no list."""
    if language != "en" and entries(f"cues.{language}"):
        words = [w for line in entries(f"cues.{language}") for w in line.split()]
        words += [f for w in words for f in inflected(w, language)]
        words = [w.replace("_", " ") for w in words]
        return both_apostrophes([*words, *earlier(words, language)])
    return frozenset(f for lemma, allowed in frames().items() if "quote" in allowed for f in english_forms(lemma))


def inflected(verb: str, language: str) -> list[str]:
    """The other genders and numbers of a Russian or Ukrainian verb: of "сказал" those of a woman, a body, several."""
    return [re.sub(ending, other, verb) for ending, others in _FORMS.get(language, ()) for other in others
            if re.search(ending, verb)]  # fmt: skip


def earlier(words: Iterable[str], language: str) -> Iterator[str]:
    """The Spanish and French forms of what had been said before, for those of what has been: "había dicho"."""
    has, had = _EARLIER.get(language, ("", ()))
    for word in words:
        if has and word.startswith(has + " "):
            yield from (f"{before} {word.removeprefix(has + ' ')}" for before in had)


def both_apostrophes(words: Iterable[str]) -> frozenset[str]:
    """The words, each that has an apostrophe with the typed and the printed one."""
    return frozenset(w.replace("'", mark) for w in words for mark in ("'", "’"))


@cache
def pattern(language: str) -> str:
    """A regular expression, without groups, for any cue form of the language."""
    longest_first = sorted(forms(language), key=len, reverse=True)
    return r"\b(?i:" + "|".join(re.escape(f).replace(r"\ ", r"\s") for f in longest_first) + r")\b"


@cache
def english_forms(lemma: str) -> frozenset[str]:
    """The forms of an English verb by its spelling, and the irregular ones listed."""
    return frozenset(_english(lemma))


def _english(lemma: str) -> Iterator[str]:
    yield lemma
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    yield lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "o")) else "s")
    yield stem + "ing"
    irregular = {line.split()[0]: line.split()[1:] for line in entries("cue-forms.en")}
    if lemma in irregular:
        yield from irregular[lemma]
    else:
        yield stem + "ed"
