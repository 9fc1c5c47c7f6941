"""Acts done in words, in the languages that are read by words: their verbs, and what was asked for or denied."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract import cues
from onrecord.extract.attribution import deeds, unparsed
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.words import entries
from onrecord.record import Span

_MIN_LETTERS = 5
_THIS = ("этом", "цьом", "це ")


def is_act(prose: Prose, cue: Span) -> bool:
    """Whether the cue is an act of the list."""
    act = pattern(prose.language)
    return act is not None and act.match(prose.text, cue[0]) is not None


@cache
def act_words(language: str) -> str:
    """A regular expression for the acts' verbs, without what else belongs to them."""
    verbs = {re.split(r"[~>]", w)[0] for w in acts(language)}
    return rf"\b(?:{'|'.join(re.escape(v) for v in sorted(verbs, key=len, reverse=True))})\b"


@cache
def said_words(language: str) -> re.Pattern[str]:
    """The words that say, or do by saying: cues and acts."""
    return re.compile(f"{cues.pattern(language)}|{act_words(language)}")


def past_the_asked(prose: Prose, act: re.Match[str], span: Span) -> Span:
    """What was asked without those who were asked ("called on the fishermen | to stay at home")."""
    span = deeds.without_votes(prose.text, span)
    half = half_of(act)
    verb = "~".join(filter(None, (act["cue"], act[half] if half else None)))
    for asks, skipped in _asked(prose.language):
        if asks.match(verb) and (m := skipped.match(prose.text, *span)):
            return m.end(), span[1]
    return span


def past_the_told(prose: Prose, cue: str, span: Span) -> Span:
    """The words behind a cue without those of whom, by the list `asked`, it asks what follows: "llamó | a las partes a
    la calma"."""
    for asks, skipped in _asked(prose.language):
        m = skipped.match(prose.text, *span) if asks.match(cue) else None
        if m is not None and m.end() < span[1]:
            return m.end(), span[1]
    return span


def is_thing_done(prose: Prose, words: str) -> bool:
    """Whether the words can be what was asked for or denied: two at least, or a noun where it needs no article."""
    noun = words[0].isupper() if prose.language == "de" else prose.language in ("ru", "uk") and words[-1] != "о"
    alone = noun and len(words) > _MIN_LETTERS - (noun and words[-2:] not in ("ть", "ти") and not words[0].isupper())
    parts = re.split(r"[\s'’]" if prose.language == "fr" else r"\s", words)
    return (alone or len(parts) > 1) and not words.startswith(_THIS)


def done(m: re.Match[str], sentence: Span, text: str) -> Span:
    """What was done: to the end, or to the verb's other half ("wies die Kritik zurück", "hat die Kritik bestritten");
    behind that where a clause follows ("forderte die Gäste auf, zu gehen")."""
    sentence = sentence[0], deeds.end(m["cue"].split()[0], text, (m.end(), sentence[1]))
    half = half_of(m)
    if half is None:
        return m.end(), sentence[1]
    if text.startswith(",", m.end(half)):
        return m.end(half), sentence[1]
    return m.end(), m.start(half)


@cache
def acts(language: str) -> frozenset[str]:
    words = [w for line in entries(f"acts.{language}") for w in line.split()]
    parts = (re.fullmatch(r"([^_>~]+)(.*)", w) for w in words)
    words += [f + m[2] for m in parts if m for f in cues.inflected(m[1], language)]
    words += [f"{has}{w[3:]}" for w in words if w.startswith("hat~") for has in ("haben", "hatte", "hatten")]
    words = [w.replace("_", " ") for w in words]
    return cues.both_apostrophes([*words, *cues.earlier(words, language)])


@cache
def pattern(language: str) -> re.Pattern[str] | None:
    """The acts of a language; where a verb is in two halves ("wies … zurück"), the second is found as a group."""
    words = sorted(acts(language), key=lambda w: (len(w), " " in w, w), reverse=True)
    if not words:
        return None
    plain = "|".join(_within_reach(w) if ">" in w else re.escape(w) for w in words if "~" not in w)
    halves: dict[str, list[str]] = {}
    for verb, half in (w.split("~") for w in words if "~" in w):
        halves.setdefault(half, []).append(verb)
    forms = [_parted(verbs, half, n) for n, (half, verbs) in enumerate(sorted(halves.items()))]
    forms.append(rf"(?:{plain})\b")
    return re.compile(rf"\b(?P<cue>(?i:{'|'.join(f for f in forms if f)})){unparsed.when_words(language)}[\s,]*")


def half_of(m: re.Match[str]) -> str | None:
    """The name of the group that is the other half of the verb, where it is in two."""
    return next((name for name, found in m.groupdict().items() if found and name.startswith("half")), None)


def _parted(verbs: list[str], half: str, n: int) -> str:
    """Verbs whose other half stands later in the sentence, at the end of its clause, that half as a group."""
    heads = "|".join(sorted((re.escape(v) for v in verbs), key=len, reverse=True))
    between = r"(?=(?:[^.;:!?–—]|(?<=\d)[.:](?=\d)|\.(?=\s[A-ZÄÖÜ]\w+\s))*?"
    ends = r"(?=[\s»“”\"]*(?:[,.;:!?)–—]|$|(?:und|oder|sowie|aber)\b))"
    return rf"(?:{heads})\b{between}\s(?P<half{n}>{re.escape(half)}){ends})"


def _within_reach(act: str) -> str:
    """A verb whose preposition may stand some words behind it ("sprach am Montag von")."""
    verb, _, preposition = act.partition(">")
    return rf"{re.escape(verb)}(?=(?:\s[^\s,;]*[^\s,.;:!?]){{0,8}}?\s{preposition}\s)"


@cache
def _asked(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """The list `asked`: verbs, and the words between them and what is asked."""
    lines = (line.split(" :: ") for line in entries(f"asked.{language}"))
    return tuple((re.compile(verb, re.IGNORECASE), re.compile(skipped)) for verb, skipped in lines)
