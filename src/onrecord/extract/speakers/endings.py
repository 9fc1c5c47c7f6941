"""Endings: the stem under which the forms of one word meet, and the nominatives that a form can belong to."""

from __future__ import annotations

import re

from onrecord.extract.speakers.lists import pairs

_SLAVIC = re.compile(
    r"(ого|его|ому|ему|ыми|ими|ами|ями|ой|ей|ою|ею|ом|ем|ым"
    r"|им|ов|ев|ів|їв|ам|ям|ах|ях|ій|єю|ові|еві|ый|ий|ая|яя|[аяоеёєыиіїуюьй])$"
)
_FLEETING = re.compile(
    r"(?<=[бвгджзклмнпрстфхчшщ])(?:ець|ец|ь?ц(?:[яюуаіеєыо]|ем|еві|єві|ові|ом|ев|ов|ів|ам|ям|ами|ями|ах|ях))$"
)
_ROMANCE = re.compile(r"(es|as|os|s|e|a|o)$")
_GERMAN = re.compile(r"(innen|in|en|es|er|s|n|e)$")

_OBLIQUE = {
    "ru": re.compile(r"(?<=[^\W\d_]{3})(?:(?P<f>ой|ей|ую|юю)|ого|его|ому|ему|ом|ем|ым|им)$"),
    "uk": re.compile(r"(?<=[^\W\d_]{3})(?:(?P<f>ьої|ої|ьою|ою|ій)|ього|ого|ьому|ому|ім|им)$"),
}
"""Endings of adjectives of one noun in other cases than the nominative, a woman's or a feminine noun's apart."""
_HUSHED = "жшчщ"
_STRESSED = ("городск", "морск", "заводск", "областн", "краев", "миров", "лесн", "речн", "основн", "родн", "окружн")
"""Stems of Russian adjectives whose ending is stressed."""


def stem(word: str, language: str) -> str:
    """`word` in small letters without its ending, three letters at least."""
    low = word.casefold().strip('«»„“”"')
    if language in ("ru", "uk"):
        cut = "голов" if low == "голові" else _SLAVIC.sub("", low)  # a head's own "ов" is no ending
        if len(low) > 5 and re.search(r"(ов|ев|ин)(а|ой|у|ым)$", low):
            cut = re.sub(r"(а|ой|у|ым)$", "", low)
        elif word[:1].isupper() and re.search(r"\w{2}(ов|ев|ів|їв)$", low):
            cut = low  # a surname, no plural
        if fleeting := _FLEETING.search(low):
            cut = low[: fleeting.start()] + "ц"  # a noun or surname whose vowel only the nominative has
    elif language == "de":
        cut = _GERMAN.sub("", low) if not word[:1].isupper() or len(low) > 8 else low.removesuffix("s")
    else:
        cut = _ROMANCE.sub("", low) if word[:1].islower() else low
    return cut if len(cut) > 2 else low


def adjective(word: str, noun: str, language: str) -> str:
    """A Slavic adjective of one noun in the nominative, before `noun` in its own; "" for what looks like none."""
    m = _OBLIQUE[language].search(word) if language in _OBLIQUE else None
    if m is None:
        return ""
    stem_, ending = word[: m.start()], m[0]
    soft = ending[:1] in "еюєьі" and stem_[-1:] not in _HUSHED and ending not in ("ім", "ій")
    gender = "f" if m["f"] else "n" if noun.endswith(("о", "е", "є", "ння", "ття")) else "m"
    if language == "uk":
        return stem_ + {"f": "я" if soft else "а", "n": "є" if soft else "е", "m": "ій" if soft else "ий"}[gender]
    if gender == "m" and stem_.casefold().endswith(_STRESSED):
        return stem_ + "ой"
    husky = stem_[-1:] in _HUSHED + "гкх"
    one = {"f": "яя" if soft else "ая", "n": "ее" if soft else "ое", "m": "ий" if soft or husky else "ый"}
    return stem_ + one[gender]


def plural_of(word: str, noun: str, language: str) -> str:
    """The plural of a Slavic noun of the list, of which `word` is the genitive of several; "" where it is none."""
    if not re.search({"ru": r"(?:[ое]в|ей)$", "uk": r"(?:[ії]в|ей)$"}.get(language, r"(?!)"), word):
        return ""
    if noun.endswith(("и", "ы", "і", "ї", "е")):
        return noun
    hard = re.search(r"(?:[гкхжшчщ]|ж)$", noun) is not None
    for end, russian, ukrainian in (("ец", "цы", ""), ("ець", "", "ці"), ("ь", "и", "і"), ("й", "и", "ї")):
        many = russian if language == "ru" else ukrainian
        if noun.endswith(end) and many:
            return noun.removesuffix(end) + many
    if noun[-1] in "аяоеё":
        return ""
    return noun + (
        "и" if language == "uk" and noun[-1] not in "жшчщ" else "і" if language == "uk" else "и" if hard else "ы"
    )


def hardened(word: str, language: str) -> str:
    """A Ukrainian noun in the dative with the consonant and the ending of its nominative: "записка" of "записці"."""
    hard = {"ці": "ка", "зі": "га", "сі": "ха"}.get(word[-2:], "") if language == "uk" else ""
    return word[:-2] + hard if hard else word


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
