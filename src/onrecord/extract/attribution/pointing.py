"""Statements of which the next sentence says whose they are: "The pier will close. This was announced by X."

Russian and Ukrainian news names the source of its first sentence so, and what is translated from it; German, Spanish
and French do it too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import msgspec

from onrecord.extract import cues
from onrecord.extract.attribution import unparsed
from onrecord.extract.attribution.prose import Prose, bare, indirect
from onrecord.extract.results import Attribution
from onrecord.extract.words import entries
from onrecord.record import Span

CONFIDENCE = 0.75
_MIN_WORDS = 4
_ENDS = (".", "!", "…", ".»", ".“", '."')  # nobody has said what is a question, or a headline
_WHO = r"(?P<left>[^\s,.;:!?—–]+(?:\s[^\s,.;:!?—–]+){0,7}?)"
_SEVERAL = ("ли", "ют", "ят")  # "they said at the ministry": the place is who speaks


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """The sentences that the next one points back to, with a form of the list `pointing`."""
    patterns = _patterns(prose.language)
    if not patterns:
        return
    before: Span | None = None
    quoted = False
    for paragraph in prose.paragraphs:
        for sentence in prose.sentences(paragraph):
            m = next((m for p in patterns if (m := p.match(prose.text, *sentence))), None)
            if m is not None and before is not None and not prose.is_quoted(m.start("cue")) and not quoted:
                yield from _pointed(prose, before, m, sentence[1])
            quoted = before is not None and prose.is_quoted(before[0])  # then the words in marks are those pointed to
            before = sentence if prose.text[slice(*sentence)].endswith(_ENDS) else None


def with_pointed(prose: Prose, found: Sequence[Attribution]) -> list[Attribution]:
    """The statements, each that begins with a sentence that points back with the one before: "| The pier will fall.
    This is what the guild thinks |, said Lund"."""
    patterns = () if prose.parsed else _patterns(prose.language)
    ahead: dict[int, Span] = {}
    for sentences in (prose.sentences(p) for p in prose.paragraphs if patterns):
        ahead |= {b[0]: a for a, b in pairwise(sentences) if any(p.match(prose.text, *b) for p in patterns)}
    return [_with_one_before(prose, a, ahead.get(a.content[0][0])) for a in found]


def _with_one_before(prose: Prose, a: Attribution, before: Span | None) -> Attribution:
    content = bare(prose.text, before) if before and a.kind != "direct" and a.source else None
    said = content is not None and not prose.is_quoted(content[0])
    return msgspec.structs.replace(a, content=(content, *a.content)) if said and content else a


def _pointed(prose: Prose, said: Span, m: re.Match[str], end: int) -> Iterator[tuple[str, Attribution]]:
    content, who = bare(prose.text, said), _source(prose, m, end)
    if content is None or who is None or len(prose.text[slice(*content)].split()) < _MIN_WORDS:
        return
    if not prose.is_quoted(said[0]):  # words in quotation marks have their source elsewhere
        cue = m.span("cue")
        yield (
            "pointed",
            indirect((content,), who, cue, CONFIDENCE),
        )


def _source(prose: Prose, m: re.Match[str], end: int) -> Span | None:
    """Who stands behind the verb; before it where only those who were told, the place or a particle stand behind."""
    behind = unparsed.behind(prose, (m.end(), end))
    left = bare(prose.text, m.span("left")) if "left" in m.re.groupindex else None
    if prose.parsed:
        return left or behind  # English has its subject before the verb
    if behind is None or left is None or m["cue"].endswith(_SEVERAL):
        return behind or left
    told = prose.text[slice(*behind)].split()[0] in entries(f"told.{prose.language}")
    return left if told else behind


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """The forms of the list: WHO is who speaks (or is told), and the cue stands in <>, CUE being any."""
    cue = cues.pattern(language)
    marked = (re.sub(r"<(.+)>", r"(?P<cue>\1)", form) for form in entries(f"pointing.{language}"))
    return tuple(re.compile(m.replace("WHO", _WHO).replace("CUE", cue)) for m in marked)
