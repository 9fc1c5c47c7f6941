"""German reported speech that goes on: sentences in the subjunctive are part of what somebody is said to have said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from onrecord.extract import cues
from onrecord.extract.attribution.overlap import share
from onrecord.extract.attribution.prose import Prose, bare
from onrecord.extract.results import Attribution
from onrecord.record import Span

CONFIDENCE = 0.6
MOOD = (
    r"(?:sei|seien|habe|hätten|werde|würden|könne|müsse|solle|wolle|dürfe|lasse|gebe|gehe|komme|bleibe|brauche|wisse"
    r"|stehe|halte|bringe|sehe|möge|liege|finde|nehme|führe|zeige|mache|fehle|koste|gelte|handle|handele|sitze|laufe"
    r"|trage|spreche|erwarte|suche|freue|heiße|tue|schaffe|verdiene|arbeite|spiele|glaube|kenne|reiche)\b"
)
_SENTENCE = re.compile(
    rf"(?:(?:Wer|Was|Wo)\s[^.;:!?]{{3,80}}?,\s|[^\s,.;:!?]+\s+)(?:[^\s,.;:!?]+\s+){{0,6}}?{MOOD}(?=[\s,;.])"
)
_CLAUSE = re.compile(rf"(?:\s[^\s.;:!?]+){{0,6}}[;:]\s+(?=(?:[^\s,.;:!?]+\s+){{1,7}}?{MOOD})")
_AND = re.compile(rf"(?:\s[^\s.,;:!?]+){{0,6}},\s(?=(?:und|aber|doch)\s(?:[^\s,.;:!?]+\s+){{0,6}}?{MOOD})")
_NOT_REPORTED = re.compile(r"\b(?:ich|wenn|falls|als ob)\b", re.IGNORECASE)
_QUOTED = 0.9
_REACH = 2  # paragraphs


def carried_on(prose: Prose, found: Sequence[Attribution]) -> list[Attribution]:
    """The statements with the sentences by which their paragraph goes on reporting them; where a later paragraph does,
    or what was quoted is reported on, that is a statement of its own, without a source."""
    if prose.language != "de":
        return list(found)
    out = list(found)
    since = _REACH + 1
    for paragraph in prose.paragraphs:
        open_: int | None = None
        since += 1
        for sentence in prose.sentences(paragraph):
            here = [n for n, a in enumerate(out) if _stands_in(a, sentence)]
            told = [n for n in here if _is_told(prose, out[n]) or not _reports(prose, sentence)]
            if told and open_ is not None and open_ not in told and all(_in_mood(prose, out[n]) for n in told):
                out[open_] = _longer(prose, out[open_], sentence)  # "He had told her that …", as somebody reports
                out = [a for n, a in enumerate(out) if n not in told or _says(prose, a)]
            elif told:
                open_ = max(
                    told, key=lambda n: (out[n].content[-1][1], -out[n].content[0][0])
                )  # not what is told in it
                since = 0
                _take_tail(prose, out, open_, sentence)
            elif not _reports(prose, sentence) or since > _REACH:
                open_ = None
            elif open_ is not None and _is_reported(prose, out[open_]):
                out[open_] = _longer(prose, out[open_], sentence)
                out = [a for n, a in enumerate(out) if n not in here]
            else:
                out = [a for n, a in enumerate(out) if n not in here] + list(_alone(prose, sentence))
                open_ = len(out) - 1
    return out


def _in_mood(prose: Prose, a: Attribution) -> bool:
    """Whether a statement with a source of its own is in the mood of what somebody else reports."""
    return bool(a.source and a.cue) and re.match(MOOD, prose.text[slice(*a.cue[0])]) is not None


def _says(prose: Prose, a: Attribution) -> bool:
    """Whether its cue says something, and is no other verb in the mood of what is reported: "it | suffices | to"."""
    return len(a.cue) > 1 or _cue().search(prose.text, *a.cue[0]) is not None


def _take_tail(prose: Prose, out: list[Attribution], n: int, sentence: Span) -> None:
    """Give a statement what follows its attribution behind a semicolon or a colon: "It was safe, she said; nobody need
    worry"."""
    end = max(e for _, e in (*out[n].content, *out[n].source, *out[n].cue))
    m = _CLAUSE.match(prose.text, end, sentence[1]) or _AND.match(prose.text, end, sentence[1])
    tail = bare(prose.text, (m.end(), sentence[1])) if m and _is_reported(prose, out[n]) else None
    if tail is not None:
        out[n] = msgspec.structs.replace(out[n], content=(*out[n].content, tail))


def _stands_in(a: Attribution, sentence: Span) -> bool:
    return any(share([span], [sentence]) > 0 for span in (*a.content, *a.cue))


def _is_told(prose: Prose, a: Attribution) -> bool:
    """Whether it has words that say whose it is; a verb in the mood of reported speech says nothing of the kind."""
    said = _cue()
    return bool(a.source) or any(said.search(prose.text, *span) for span in a.cue)


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(cues.pattern("de"))


def _is_reported(prose: Prose, a: Attribution) -> bool:
    return a.kind in ("indirect", "mixed") and prose.quoted_share(a.content) < _QUOTED


def _reports(prose: Prose, sentence: Span) -> bool:
    """Whether the sentence has the mood of reported speech, and none of its own speaking."""
    if prose.quoted_share([sentence]) > 0.5 or _NOT_REPORTED.search(prose.text, *sentence):
        return False
    return _SENTENCE.match(prose.text, *sentence) is not None


def _longer(prose: Prose, a: Attribution, sentence: Span) -> Attribution:
    more = bare(prose.text, sentence)
    return msgspec.structs.replace(a, content=(*a.content, more)) if more else a


def _alone(prose: Prose, sentence: Span) -> Iterator[Attribution]:
    if content := bare(prose.text, sentence):
        yield Attribution(content=(content,), kind="indirect", confidence=CONFIDENCE)
