"""Man or woman, in languages without a parser: by given names, by nouns and their articles, by verbs of the past."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.speakers.endings import nominative
from onrecord.extract.speakers.entities import Gender
from onrecord.extract.speakers.kinds import gender_of
from onrecord.extract.speakers.lists import pairs

_ARTICLE: dict[str, Gender] = {
    "la": "f",
    "una": "f",
    "une": "f",
    "die": "f",
    "eine": "f",
    "el": "m",
    "le": "m",
    "un": "m",
}
_GERMAN_ARTICLE: dict[str, Gender] = {
    "der": "m", "ein": "m", "die": "f", "eine": "f", "des": "m", "dem": "m", "eines": "m", "einem": "m",
}  # fmt: skip
_PAST = {"ru": (r"ла(?:сь)?$", r"[аеиыуёяо]л(?:ся)?$"), "uk": (r"ла(?:ся|сь)?$", r"[аеиіуоя]в(?:ся|сь)?$")}

_NOTHING = re.compile(r"(?!)")
_DOES = {
    "ru": re.compile(r"^[а-яё]{2,}(?:[аеиыуя]л(?:ся)?|(?:[ауюя]е|ё)т(?:ся)?|ит(?:ся)?)$"),
    "uk": re.compile(r"^(?!справ$|прав$|держав$)[а-яіїєґ’']{2,}(?:[аиуя]в(?:ся)?|[аеуюя]є(?:ться)?|ить(?:ся)?)$"),
    "de": re.compile(r"^(?:[a-zäöüß]{2,}(?:te|ten)|hat|haben|hatten?|wird|will|soll)$"),
    "es": re.compile(r"^(?:ha|han|había|[a-zñáéíóú]+ó)$"),
    "fr": re.compile(r"^(?:a|ont|avait|(?:félicit|remerci|accus|critiqu|salu|lou|accuei)(?:e|ait|lle))$"),
}
_SHE_DID = {"ru": re.compile(r"[аеиыуя]ла(?:сь)?$"), "uk": re.compile(r"[аеиыуяі]ла(?:ся|сь)?$")}
_NATIVE = re.compile(
    r"(?:[аяи]нца|[ая]нки|[ая]нина|[йл]ьца|йца|льки|[иіаї]нця|льця|йця|[иіе]йки|цузки|ешки|емки|ландки|ландца|ландця)$"
)
_WOMANS, _MANS = "а|ой|ою|ої|ій|ую|ая|у", "|ым|им|ий|ого|ому|ом|е|і"
"""Endings of such surnames; "-а" and "-у" of a woman who speaks rather than of a man who is spoken of."""
_TWO_FORMS = re.compile(rf"(?:[оеєё]в|[иії]н|[сц]ь?к)(?:(?P<f>{_WOMANS})|(?P<m>{_MANS}))$")


@cache
def _ending(kind: str, language: str = "") -> re.Pattern[str]:
    """The endings of the list `genders`; nothing has one where the list has none for the language."""
    found = pairs("genders").get(f"{kind}.{language}" if language else kind)
    return re.compile(rf"(?:{found})$" if found else r"(?!)")


def of_name(name: str, language: str) -> Gender:
    """m, f or "" for a full name: by the lists, by a Slavic woman's surname, by the ending of the given name."""
    first = name.split()[0]
    low = first.casefold()
    if language in ("ru", "uk"):
        for form in (first, *nominative(first)):
            if found := pairs("given-cyrillic").get(form.casefold()):
                return "m" if found == "m" else "f"
        if _ending("surname-woman").search(name.split()[-1].casefold()):
            return "f"
    elif known := gender_of(first) or gender_of(first.split("-")[0]):
        return known
    if _ending("men-in-a").fullmatch(low):
        return "m"
    return "f" if _ending("given-woman", language).search(low) else _man("given-man", low, language)


def of_surname(word: str, language: str) -> Gender:
    """m, f or "" for a surname by itself, where it is of those that differ for men and women ("Лунин", "Лунина")."""
    low = word.casefold()
    if language not in ("ru", "uk") or not (m := _TWO_FORMS.search(low)):
        return ""
    return "f" if m["f"] else "m"


def of_noun(article: str, noun: str, language: str) -> Gender:
    """m, f or "" for a noun for somebody, by its ending or its article; German "der" can be a woman's."""
    low = noun.casefold()
    by_ending: Gender = "f" if _ending("woman", language).search(low) else ""
    if language == "de":
        if by_ending and not low.endswith("-jährigen"):
            return "f"
        return _GERMAN_ARTICLE.get(article, _man("man", low, language))
    if article in _ARTICLE and language in ("es", "fr"):
        return _ARTICLE[article]
    return by_ending or _man("man", low, language)


def _man(kind: str, word: str, language: str) -> Gender:
    return "m" if _ending(kind, language).search(word) else ""


def of_verb(cue: str, language: str) -> Gender:
    """m, f or "" by a Russian or Ukrainian verb of the past."""
    woman, man = _PAST.get(language, (r"(?!)", r"(?!)"))
    words = re.findall(r"\w+", cue.casefold())
    if any(re.search(woman, w) for w in words):
        return "f"
    return "m" if any(re.search(man, w) for w in words) else ""


def is_verb(word: str, language: str, woman: bool) -> bool:
    """Whether a word behind a noun for a man or a woman is its verb, by a shape that nouns in the genitive do not have:
    a past that agrees with it, an auxiliary."""
    return _DOES.get(language, _NOTHING).search(word) is not None or (
        woman and _SHE_DID.get(language, _NOTHING).search(word) is not None
    )


def of_several(cue: str, language: str) -> bool:
    """Whether a Russian or Ukrainian verb has several for its subject."""
    ending = {"ru": r"(?:ли(?:сь)?|[уюая]т(?:ся)?)$", "uk": r"(?:ли(?:ся|сь)?|[уюая]ть(?:ся)?)$"}.get(language, "(?!)")
    return any(re.search(ending, w) for w in re.findall(r"\w+", cue.casefold()))


def of_several_told(noun: str, language: str) -> bool:
    """Whether a Slavic noun stands in the dative of several, who are told or asked: "| the parents | by the head"."""
    return language in ("ru", "uk") and len(noun) > 4 and noun.casefold().endswith(("ам", "ям"))


def is_native(noun: str, language: str) -> bool:
    """Whether a Slavic noun in the genitive is for somebody of a country or a town: "in the view of the Czech"."""
    return language in ("ru", "uk") and _NATIVE.search(noun) is not None


def several_speak(noun: str, language: str) -> bool:
    """Whether a Slavic noun that no list has looks like one for several people."""
    one = re.sub(r"[иыі]$", "", noun)
    if language in ("ru", "uk") and re.search(r"[а-яіїєґ]{4}(?:[нтв]ые|ьные|щие|[нтв]і|ючі|ькі)$", noun):
        return True  # an adjective that stands for those who are so: "the wounded"
    return language in ("ru", "uk") and one != noun and any(may_speak(one + e, language) for e in ("", "ь", "а"))


def may_speak(noun: str, language: str) -> bool:
    """Whether a noun that no list has looks like one for a person."""
    if re.search(
        r"владел|возчик|стройщик|рядчик|тавщик|датель|заказчик|зводител|купател|давец|забудовник|власник|рядник|стачальник|мовник",
        noun,
    ):
        return False  # a party to a deal, not the trade of somebody known
    return _ending("person", language).search(noun if language == "de" else noun.casefold()) is not None
