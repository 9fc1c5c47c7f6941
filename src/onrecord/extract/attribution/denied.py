"""Cues that are taken back, in the languages that are read by words: denied, supposed, or nobody's."""

from __future__ import annotations

import re

from onrecord.extract import cues
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.words import entries
from onrecord.record import Span

# "If the court says that …": said by nobody yet. No comma ends the condition before its verb.
_SUPPOSED = re.compile(
    r"(?:^|[.!?;…]\s|\n)(?:Si|S[’']|si|Если|если|Якщо|якщо|Wenn|wenn|Falls|falls|Sollte)\b[^,.;:!?…\n]*$"
)
_SUPPOSED_WITHIN = 120  # characters
_HOWEVER = re.compile(r"\bsin (?:embargo|duda)\b")  # Spanish, with "without" in it
_NOBODY = re.compile(
    r"(?:Niemand|Keine?[rs]?|Nadie|Ning[uú]n[oa]?|Personne|Aucune?|Nul|Никто|Ни один|Ніхто|Жоден)\b[^,;:«„“\"]*"
)
_IF_SAYS = re.compile(r"[A-ZÄÖÜ]\w+t\b[^.!?]*,[^.!?]*,\s\w+")  # "Sagt der Rat ab, hofft …, geht …": German for "if"
_NEAR = re.compile(r"[\w’']+|[.!?]")


def at(prose: Prose, cue: Span) -> bool:
    """Whether the cue, or a word next to it in its sentence, says that it did not happen."""
    text = prose.text
    start, end = prose.paragraph_at(cue[0])
    if _SUPPOSED.search(text, max(start - 1, cue[0] - _SUPPOSED_WITHIN, 0), cue[0]):
        return True
    sentence = next((s for s in prose.sentences((start, end)) if s[0] <= cue[0] < s[1]), (start, end))
    if _NOBODY.fullmatch(text, sentence[0], cue[0]):
        return True
    if prose.language == "de" and cue[0] == sentence[0] and _IF_SAYS.match(text, *sentence):
        return True
    start = max(start, cue[0] - 30)
    before = _HOWEVER.sub(lambda m: " " * len(m[0]), text[start : cue[0]])
    before = " " * (before.rfind(",") + 1) + before[before.rfind(",") + 1 :]  # what is said stands before a comma
    around = [m for m in _NEAR.finditer(before) if not prose.is_quoted(start + m.start())][-2:]
    if " ".join(text[slice(*cue)].lower().split()) not in cues.forms(prose.language):  # "did not rule out" is one
        around += re.finditer(r"[\w’']+", text[slice(*cue)])
    # Only German takes a verb back behind it; elsewhere "not" there belongs to what is said.
    german = prose.language == "de"
    following = re.compile(r"\s+([\w’']+)").match(text, cue[1], min(end, cue[1] + 20)) if german else None
    near = [m[0].lower() for m in around] + ([following[1].lower()] if following else [])
    return any(w in entries(f"denials.{prose.language}") for w in near)
