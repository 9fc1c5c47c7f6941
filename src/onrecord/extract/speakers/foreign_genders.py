"""Man or woman, in languages without a parser: by given names, by nouns and their articles, by verbs of the past."""

from __future__ import annotations

import re

from onrecord.extract.speakers.endings import nominative
from onrecord.extract.speakers.entities import Gender
from onrecord.extract.speakers.kinds import gender_of
from onrecord.extract.speakers.lists import pairs

# Endings of given names that no list has; where both kinds of name have one, it tells nothing.
_GIVEN = {
    "es": (r"(?:a|[^aeiou]e?lia|ción|dad)$", r"(?:o|[rdn]o|[^aeiou]ín)$"),
    "fr": (
        r"(?:a|ette|ine|elle|onne|ie|ise|yse|isse|iane|ienne|ance|ille)$",
        r"(?:[bcdgkpt]|ric|ard|ien|oï[cs]|o|nn|en|er|ir|our|an|in|(?<!y)(?<!è)(?<!ê)s)$",
    ),
    "de": (r"(?:a|trud|hild|gund|traud|lotte|ine)$", r"(?:o|us|[bdgkt]|ert|rich|win|mar|mut|fried)$"),
    "uk": (r"(?:[аяї])$", r"(?:[бвгджзйклмнпрстфхцчшщ]|ко)$"),
    "ru": (r"(?:[ая])$", r"(?:[бвгджзйклмнпрстфхцчшщ])$"),
}
_MEN_IN_A = frozenset(("илья", "никита", "лука", "фома", "савва", "кузьма", "гоша", "миша", "саша", "женя", "ілля", "микита",
                       "сава", "кузьма", "хома", "luca", "nicola", "andrea", "joshua", "noa", "mischa", "sascha"))  # fmt: skip
_SURNAME_F = ("ова", "ева", "ёва", "ина", "ына", "ская", "цкая", "ська", "цька", "зька")
# Nouns for people that no list has: their endings.
_PERSON = {
    "ru": r"(?:ник|ница|тель|тельница|ист|истка|лог|ор|ёр|ант|антка|ент|ентка|мен|менка|вед|чик|чица|щик|щица|анин|янин|ец)$",
    "uk": r"(?:ник|ниця|тель|телька|[иі]ст|[иі]стка|лог|логиня|иня|ець|иця|орка|ер|ерка|ач|ачка|ант|антка|ент|ентка|знавець)$",
    "es": r"(?:or|ora|ista|ero|era|logo|loga|[ae]nte|ario|aria|ano|ana|eño|eña|és|esa|[ft]ico|[ft]ica|ó|dor|dora)$",
    "fr": r"(?:eur|euse|rice|ien|ienne|iste|logue|graphe|ier|ière|ante?|crate|ain|aine|ais|aise|ois|oise|naute|esse)$",
    "de": r"(?:[a-zäöüß](?:er|erin|ist|istin|log[ei]n?|eur|eurin|ent|entin|ant|antin|or|orin|mann|frau|wart|chef|chefin)"
    r"|-Jährigen?|te|nde)$",
}
_WOMAN = {
    "ru": r"(?:ница|тельница|истка|антка|ентка|менка|чица|щица|ша|ка|ая)$",
    "uk": r"(?:ниця|телька|стка|гиня|иня|иця|рка|чка|тка|ка)$",
    "es": r"(?:ora|era|oga|aria|ana|eña|esa|ica|iz)$",
    "fr": r"(?:euse|rice|ienne|ière|ante|aine|aise|oise|esse|ée|ette)$",
    "de": r"(?:in|frau)$",
}
_MAN = {
    "es": r"(?:or|ero|ogo|ario|ano|eño|ico|és)$", "fr": r"(?:eur|ien|ier|ain|ais|ois|teur)$", "de": r"(?:er|mann|or|eur)$",
}  # fmt: skip
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
_PAST = {"ru": (r"ла(?:сь)?$", r"[аеиыуёяо]л(?:ся)?$"), "uk": (r"ла(?:ся|сь)?$", r"[аеиіуоя]в(?:ся|сь)?$")}


def of_name(name: str, language: str) -> Gender:
    """m, f or "" for a full name: by the lists, by a Slavic woman's surname, by the ending of the given name."""
    first = name.split()[0]
    low = first.casefold()
    if language in ("ru", "uk"):
        for form in (first, *nominative(first)):
            if found := pairs("given-cyrillic").get(form.casefold()):
                return "m" if found == "m" else "f"
        if name.split()[-1].casefold().endswith(_SURNAME_F):
            return "f"
    elif known := gender_of(first) or gender_of(first.split("-")[0]):
        return known
    if low in _MEN_IN_A:
        return "m"
    woman, man = _GIVEN.get(language, (r"(?!)", r"(?!)"))
    return "f" if re.search(woman, low) else "m" if re.search(man, low) else ""


def of_noun(article: str, noun: str, language: str) -> Gender:
    """m, f or "" for a noun for somebody, by its ending or its article; German "der" can be a woman's."""
    low = noun.casefold()
    by_ending: Gender = "f" if re.search(_WOMAN.get(language, "(?!)"), low) else ""
    if language == "de":
        if by_ending and not low.endswith("-jährigen"):
            return "f"
        return {"der": "m", "ein": "m", "die": "f", "eine": "f"}.get(article, "m" if re.search(_MAN["de"], low) else "")  # type: ignore[return-value]
    if article in _ARTICLE and language in ("es", "fr"):
        return _ARTICLE[article]
    return by_ending or ("m" if re.search(_MAN.get(language, "(?!)"), low) else "")


def of_verb(cue: str, language: str) -> Gender:
    """m, f or "" by a Russian or Ukrainian verb of the past."""
    woman, man = _PAST.get(language, (r"(?!)", r"(?!)"))
    words = re.findall(r"\w+", cue.casefold())
    if any(re.search(woman, w) for w in words):
        return "f"
    return "m" if any(re.search(man, w) for w in words) else ""


def of_several(cue: str, language: str) -> bool:
    """Whether a Russian or Ukrainian verb has several for its subject."""
    ending = {"ru": r"(?:ли(?:сь)?|[уюая]т(?:ся)?)$", "uk": r"(?:ли(?:ся|сь)?|[уюая]ть(?:ся)?)$"}.get(language, "(?!)")
    return any(re.search(ending, w) for w in re.findall(r"\w+", cue.casefold()))


def may_speak(noun: str, language: str) -> bool:
    """Whether a noun that no list has looks like one for a person."""
    if re.search(
        r"владел|возчик|стройщик|рядчик|тавщик|датель|заказчик|зводител|купател|давец|забудовник|власник", noun
    ):
        return False  # a party to a deal, not the trade of somebody known
    return re.search(_PERSON.get(language, "(?!)"), noun if language == "de" else noun.casefold()) is not None
