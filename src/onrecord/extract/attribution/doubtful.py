"""What the model proposes in the languages that are read by words, and the lists know better of."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.attribution import acts, denied, slavic, unparsed
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.results import Attribution
from onrecord.extract.words import entries

_UNKNOWN = 0.6  # how sure the model must be of a cue that no list has
_MIN_WORDS = 3
_FACES = re.compile(
    r"(?:sour[ij]|ri(?:re|t|ant)$|son(?:reí|rió|ríe)|reí|rió|lächel|lach(?:t|en)|grins|nick(?:t|en)"
    r"|улыб|усмех|(?:за|по|рас)?сме(?:ял|ёт|ют)|кивн|кива|посміх|усміх|сміяв|сміє)"
)
"""Verbs for what a face or a head does."""
_NEAR = 30  # characters
_SURE_OF_OBJECT = 0.93
_FOR = ("за", "против", "на", "о", "об", "в", "проти", "про")
_ON = frozenset(("im", "in", "nach", "vor", "bei", "beim", "wegen", "trotz", "am", "zum", "zur", "mit", "seit"))
_AUXILIARY = re.compile(r"\s(?:hat|haben|hatte|hatten|wird|werden|wurde|wurden)\s")
_INFINITIVE = re.compile(r"(?:ть|ться|ти|тися|чь)$")


def says_nothing(prose: Prose, proposed: Attribution) -> bool:
    """Whether what the model proposes is what somebody did not say, or is cued by no more than a verb of mood, or is
    unquoted and too short to say anything ("these rumours") where nothing was asked for or denied."""
    asked = [prose.paragraphs[n] for n in prose.dialogue]
    if any(s < end and start < e for s, e in proposed.content for start, end in asked):
        return True  # what is asked in an interview
    if not proposed.cue:
        return False
    if all(set(prose.text[slice(*c)]) <= set("*_") for c in proposed.cue):
        return True  # the marks of bold type
    if denied.at(prose, (proposed.cue[0][0], proposed.cue[-1][1])):
        return True
    text, language = prose.text, prose.language
    if not entries(f"clause-openers.{language}"):
        return False
    if language in slavic.LANGUAGES and proposed.content:
        words = " ".join(text[slice(*c)] for c in proposed.content)
        if slavic.is_verdict(text[slice(*proposed.cue[0])], words):
            return True
    cue = [w.lower() for c in proposed.cue for w in re.findall(r"[\w’']+", text[slice(*c)])]
    said = [w.lower() for c in proposed.content for w in re.findall(r"[\w’']+", text[slice(*c)])]
    if cue and all(w in entries(f"moods.{language}") for w in cue):
        return True
    if language == "de" and cue in (["weiter"], ["fort"], ["ferner"], ["zudem"]):
        return True
    behind = proposed.cue[0][0] < proposed.content[0][0] and not prose.quoted_share(proposed.content)
    if behind and any(_FACES.match(w) for w in (*cue, *said[:1])):
        return True  # "smiled at her short nights"
    if behind and said[:1] in (["para"], ["pour"]):
        return True  # "rang her | to say that"
    if language == "de" and cue[-1:] in (["aber"], ["jedoch"]) and proposed.content[0][0] < proposed.cue[0][0]:
        return True  # "The port | agrees, asks however for a vote"
    if prose.quoted_share(proposed.content) > 0:
        return False
    if language == "de" and (said[-1:] == ["nicht"] or _only_leads_in(prose, proposed)):
        return True  # "confirmed the number | not"
    if any(w in entries(f"refusing.{language}") for w in cue) and any(
        w in entries(f"untold.{language}") for w in [*cue, *said[:2]]
    ):
        return True
    if language in ("ru", "uk") and _is_done(cue, said, proposed.confidence):
        return False
    acted = any(w in a.split() for w in cue for a in acts.acts(language))
    opened = unparsed.opener(language).search(text[slice(*proposed.cue[-1])] + " ") is not None
    is_object = not opened and not text[proposed.cue[-1][1] : proposed.content[0][0]].strip()
    return is_object and not acted and len(said) <= _MIN_WORDS


def is_silence(prose: Prose, a: Attribution) -> bool:
    """Whether what somebody wishes is not to be named, by the list `anonymous`: "a waiter who | prefers not to be"."""
    if prose.parsed or not a.cue or not a.content:
        return False
    start, end = a.cue[0][0], a.content[0][0]
    begin = max(prose.paragraph_at(start)[0], start - _NEAR)
    found = _anonymous(prose.language).finditer(prose.text, begin, prose.paragraph_at(start)[1])
    return start < end and any(m.start() <= start and end < m.end() for m in found)


@cache
def _anonymous(language: str) -> re.Pattern[str]:
    return re.compile("|".join(entries(f"anonymous.{language}")) or "(?!)")


def _only_leads_in(prose: Prose, proposed: Attribution) -> bool:
    """Whether German content stands before an auxiliary and its subject, and says no more than on what occasion: "Im
    Streit um den Kai | hat die Wirtin …"."""
    start, end = proposed.content[0]
    source = proposed.source[0][0] if proposed.source else 0
    if end < source < proposed.cue[0][0] and prose.text[end:source] == ", ":
        return True  # German has no "S, X said"
    first = prose.text[start:end].split()[0]
    alone = len(proposed.content) == 1 and end <= proposed.cue[0][0]
    return alone and first[0].isupper() and first.lower() in _ON and _AUXILIARY.match(prose.text, end) is not None


def _is_done(cue: list[str], said: list[str], confidence: float) -> bool:
    """Whether a few words are what somebody said to do, or whom or what one speaks for, against or of: "agreed | to
    wait", "voted for | a strike"; a verb's plain object is where the model is sure."""
    if cue and cue[-1] in _FOR:
        return True
    return _INFINITIVE.search(said[0] if said else "") is not None or confidence >= _SURE_OF_OBJECT


def is_doubtful(prose: Prose, proposed: Attribution) -> bool:
    """Whether the model, alone and not sure, proposes what neither a word of the lists nor a mark such as a colon
    cues."""
    if not entries(f"clause-openers.{prose.language}") or not proposed.cue or proposed.confidence >= _UNKNOWN:
        return False
    cue = proposed.cue
    words = " ".join(prose.text[slice(*span)] for span in cue).lower()
    lists = (*entries(f"according.{prose.language}"), "dijo", "für", "para", "pour")
    listed = acts.said_words(prose.language).search(words) or slavic.is_passive(words, prose.language)
    return not (listed or not any(c.isalpha() for c in words) or any(p in words for p in lists))
