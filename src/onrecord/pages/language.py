"""Which language a text is in."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.resources import files

_SAMPLE = 3_000  # characters; more of them have not changed an answer
_FEW = 400  # below this letter statistics mistake one text in ten, and small words decide alone
_FOREIGN = 0.01  # of the letters; quotations in another language have fewer of its own
_FAR = 600  # resiliparse's distance from a language's profile: real texts lie below
_WORD = re.compile(r"(?:[^\W\d_]|[\u0900-\u0963])+(?:['’][^\W\d_]+)*")
_OWN_SCRIPT = {  # scripts that tell the language by themselves, or leave few for the letters to choose from
    "ja": re.compile("[\u3040-\u30ff]"),
    "ko": re.compile("[\uac00-\ud7af]"),
    "zh": re.compile("[\u4e00-\u9fff]"),
    "el": re.compile("[\u0370-\u03ff]"),
    "he": re.compile("[\u0590-\u05ff]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
}
_OWN_LETTERS = {  # of Cyrillic texts too short for anything else; no other language here writes all of them
    "uk": re.compile("[іїєґІЇЄҐ]"),
    "ru": re.compile("[ыэЫЭ]"),
}


def detect(text: str) -> str | None:
    """The ISO 639-1 code of the language most of `text` is in, None where it cannot be told.

    Letter statistics (resiliparse) propose; the share of the language's small words confirms,
    overrules where the text is short, or vetoes. A headline without one small word stays None.
    """
    from resiliparse.parse.lang import detect_fast

    text = text[:_SAMPLE]
    letters = sum(map(str.isalpha, text))
    for code, script in _OWN_SCRIPT.items():
        if len(script.findall(text)) * 5 > letters > 0:
            return code
    words = [w.lower() for w in _WORD.findall(text)]
    if not words:
        return None
    shares = _shares(words)
    likely = max(shares, key=lambda code: shares[code])
    proposed, distance = detect_fast(text, cutoff=_FAR)
    if proposed == "bg":
        proposed = _if_not_bulgarian(text, letters)
    if shares.get(proposed, 0.0) >= 0.08 and (len(text) >= _FEW or shares[proposed] >= shares[likely]):
        return str(proposed)
    if shares[likely] >= 0.15:
        return likely
    for code, own in _OWN_LETTERS.items():
        if own.search(text) and not any(o.search(text) for c, o in _OWN_LETTERS.items() if c != code):
            return code
    known_by_letters_only = proposed not in shares and proposed != "unknown"
    return str(proposed) if known_by_letters_only and distance < _FAR - 200 * text.isascii() else None


def _if_not_bulgarian(text: str, letters: int) -> str:
    """Bulgarian, or a neighbour by letters that Bulgarian lacks: the statistics mistake one Russian text in ten."""
    counted = {code: len(own.findall(text)) for code, own in _OWN_LETTERS.items()}
    likely = max(counted, key=lambda code: counted[code])
    return likely if counted[likely] > _FOREIGN * letters else "bg"


def _shares(words: list[str]) -> dict[str, float]:
    counted = Counter(words)
    return {code: sum(counted[w] for w in small) / len(words) for code, small in _small_words().items()}


@cache
def _small_words() -> dict[str, frozenset[str]]:
    lines = files("onrecord.pages").joinpath("words/function_words.txt").read_text("utf-8").splitlines()
    entries = (line.partition(": ") for line in lines if line and not line.startswith("#"))
    return {code: frozenset(words.split()) for code, _, words in entries}
