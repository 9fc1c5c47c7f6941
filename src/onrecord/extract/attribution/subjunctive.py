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
    r"|trage|spreche|erwarte|suche|freue|heiße|tue|schaffe|verdiene|arbeite|spiele|glaube|kenne|reiche|falle|steige|sinke"
    r"|fahre|treffe|ziehe|werfe|wachse|schließe|beginne|ende|dauere|rechne|plane|prüfe|zahle|erhalte|verliere|gewinne"
    r"|verlange|fordere|hoffe|fühle|stimme|setze|bestehe|entstehe|ergebe|diene|leide|folge|lebe|drohe|biete"
    r"|vertrete|übernehme|verfüge|erfülle|betrage|sterbe|helfe|entspreche|bekomme|verstehe|lehne|unterstütze)\b"
)
_ALSO_PAST = (
    r"(?:müssten|könnten|sollten|dürften|wären|kämen|lägen|stünden|gäben|nähmen|fänden|bräuchten|wüssten|blieben"
    r"|gälten)\b"
)
"""Forms for several, whose own mood is like the indicative; by themselves they may be what would be, or the past."""
_SENTENCE = re.compile(
    rf"(?:(?:Wer|Was|Wo)\s[^.;:!?]{{3,80}}?,\s|[^\s,.;:!?]+\s+)(?:[^\s,.;:!?]+\s+){{0,6}}?{MOOD}(?=[\s,;.])"
)
_CLAUSE = re.compile(rf"(?:\s[^\s.;:!?]+){{0,6}}[;:]\s+(?=(?:[^\s,.;:!?]+\s+){{1,7}}?{MOOD})")
_AND = re.compile(rf"(?:\s[^\s.,;:!?]+){{0,6}},\s(?=(?:und|aber|doch)\s(?:[^\s,.;:!?]+\s+){{0,6}}?{MOOD})")
_GOING_ON = re.compile(rf"(?!Das\s)(?:[^\s,.;:!?]+\s+){{1,7}}?{_ALSO_PAST}(?=[\s,;.])")
_IF_REPORTED = re.compile(rf"(?:Wenn|Falls)\s(?:[^\s,.;:!?]+\s){{1,12}}?{MOOD},\s{MOOD}")
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
        going: Attribution | None = None
        named = False
        since += 1
        for sentence in prose.sentences(paragraph):
            here = [a for a in out if _stands_in(a, sentence)]
            reports = _reports(prose, sentence) or (not here and _may_go_on(prose, going, sentence))
            told = [a for a in here if _is_told(prose, a) or not reports]
            if told and going and going not in told and all(_in_mood(prose, a) for a in told):
                out = [a for a in out if a not in told or _says(prose, a)]
                out, going = _with(prose, out, going, sentence)  # "He had told her that …", as somebody reports
            elif told:
                last = max(told, key=lambda a: (a.content[-1][1], -a.content[0][0]))  # not what is told in it
                going = _with_tail(prose, last, sentence)
                out, since = [going if a == last else a for a in out], 0
            elif not reports or (since > _REACH and not named):
                going, named = None, _names_somebody(prose, sentence)
            elif going and _is_reported(prose, going):
                out, going = _with(prose, [a for a in out if a not in here], going, sentence)
            else:
                alone = list(_alone(prose, sentence))
                out = [a for a in out if a not in here] + alone
                going = alone[0] if alone else out[-1]
    return out


def _with(
    prose: Prose, found: list[Attribution], going: Attribution, sentence: Span
) -> tuple[list[Attribution], Attribution]:
    """The statements, one of them with a further sentence, and that one."""
    longer = _longer(prose, going, sentence)
    return [longer if a == going else a for a in found], longer


def _may_go_on(prose: Prose, going: Attribution | None, sentence: Span) -> bool:
    """Whether a sentence in a mood that could be the past goes on with what is reported."""
    reported = going is not None and _is_reported(prose, going)
    return reported and _GOING_ON.match(prose.text, *sentence) is not None


def _names_somebody(prose: Prose, sentence: Span) -> bool:
    """Whether a sentence in which nobody speaks begins with a name: "Ada Lund is pleased. | The quay has held"."""
    return any(n.label == "PERSON" and n.span[0] == sentence[0] for n in prose.names)


def _in_mood(prose: Prose, a: Attribution) -> bool:
    """Whether a statement with a source of its own is in the mood of what somebody else reports."""
    return bool(a.source and a.cue) and re.match(MOOD, prose.text[slice(*a.cue[0])]) is not None


def _says(prose: Prose, a: Attribution) -> bool:
    """Whether its cue says something, and is no other verb in the mood of what is reported: "it | suffices | to"."""
    return len(a.cue) > 1 or _cue().search(prose.text, *a.cue[0]) is not None


def _with_tail(prose: Prose, a: Attribution, sentence: Span) -> Attribution:
    """A statement with what follows its attribution behind a semicolon or a colon: "It was safe, she said; nobody need
    worry"."""
    end = max(e for _, e in (*a.content, *a.source, *a.cue))
    m = _CLAUSE.match(prose.text, end, sentence[1]) or _AND.match(prose.text, end, sentence[1])
    tail = bare(prose.text, (m.end(), sentence[1])) if m and _is_reported(prose, a) else None
    return msgspec.structs.replace(a, content=(*a.content, tail)) if tail is not None else a


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
    if prose.quoted_share([sentence]) > 0.5:
        return False
    if _NOT_REPORTED.search(prose.text, *sentence):
        return _IF_REPORTED.match(prose.text, *sentence) is not None
    return _SENTENCE.match(prose.text, *sentence) is not None


def _longer(prose: Prose, a: Attribution, sentence: Span) -> Attribution:
    more = bare(prose.text, sentence)
    return msgspec.structs.replace(a, content=(*a.content, more)) if more else a


def _alone(prose: Prose, sentence: Span) -> Iterator[Attribution]:
    if content := bare(prose.text, sentence):
        yield Attribution(content=(content,), kind="indirect", confidence=CONFIDENCE)
