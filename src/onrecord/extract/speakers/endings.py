"""Endings: the stem under which the forms of one word meet, and the nominatives that a form can belong to."""

from __future__ import annotations

import re

from onrecord.extract.speakers.lists import pairs

_SLAVIC = re.compile(
    r"(ого|его|ому|ему|ыми|ими|ами|ями|ой|ей|ою|ею|ом|ем|ым"
    r"|им|ов|ев|ам|ям|ах|ях|ій|єю|ові|еві|ый|ий|ая|яя|[аяоеёєыиіїуюьй])$"
)
_ROMANCE = re.compile(r"(es|as|os|s|e|a|o)$")
_GERMAN = re.compile(r"(innen|in|en|es|er|s|n|e)$")


def stem(word: str, language: str) -> str:
    """`word` in small letters without its ending, three letters at least."""
    low = word.casefold().strip('«»„“”"')
    if language in ("ru", "uk"):
        cut = "голов" if low == "голові" else _SLAVIC.sub("", low)  # a head's own "ов" is no ending
        if len(low) > 5 and re.search(r"(ов|ев|ин)(а|ой|у|ым)$", low):
            cut = re.sub(r"(а|ой|у|ым)$", "", low)
        elif word[:1].isupper() and re.search(r"\w{2}(ов|ев)$", low):
            cut = low  # a surname, no plural
    elif language == "de":
        cut = _GERMAN.sub("", low) if not word[:1].isupper() or len(low) > 8 else low.removesuffix("s")
    else:
        cut = _ROMANCE.sub("", low) if word[:1].islower() else low
    return cut if len(cut) > 2 else low


def nominative(given: str) -> list[str]:
    """The nominatives that a Slavic given name in another case may have."""
    forms = [given]
    for old, news in pairs("given-endings").items():
        if given.endswith(old):
            forms += [given.removesuffix(old) + new.replace("-", "") for new in news.split()]
    return forms


def plural(word: str, language: str) -> bool:
    """Whether a noun's form looks like a plural."""
    low = word.casefold()
    if low in ("визави", "візаві", "пані"):  # of one, too
        return False
    if language in ("ru", "uk"):
        return bool(re.search(r"(ы|и|ов|ев|ей|ів|їв|і)$", low)) and not low.endswith(("ции", "сти", "ии", "ії"))
    if language == "de":
        return low.endswith(("innen", "leute"))
    return False
