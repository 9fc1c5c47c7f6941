"""The pronoun within a cue is who speaks: "he added", of which languages with verbs before their subjects make one."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from onrecord.extract.attribution.prose import Prose
from onrecord.extract.results import Attribution
from onrecord.record import Span

_SUBJECT = {
    "de": re.compile(r"\w{3,}(?P<joint>\s)(?P<who>er|sie)\b"),
    "fr": re.compile(r"(?P<joint>-(?:t-)?)(?P<who>ils?|elles?)\b"),
}
_EUPHONIC = re.compile(r"-t-?$")


def told_by_cues(prose: Prose, found: Iterable[Attribution]) -> list[Attribution]:
    """The statements, each that has its subject within its cue with that as its source."""
    pattern = _SUBJECT.get(prose.language)
    told = [_told(prose, a, pattern) if pattern else a for a in found]
    return [msgspec.structs.replace(a, cue=tuple(_whole(prose, s) for s in a.cue)) for a in told]


def _told(prose: Prose, a: Attribution, pattern: re.Pattern[str]) -> Attribution:
    for start, end in a.cue:
        m = pattern.search(prose.text, start, end)
        if m is not None:
            cue = tuple(s for s in a.cue if s != (start, end))
            return msgspec.structs.replace(a, source=(m.span("who"),), cue=((start, m.start("joint")), *cue))
    return a


def _whole(prose: Prose, span: Span) -> Span:
    """A French cue without the "t" that only joins it to its pronoun: "| lance |-t-il"."""
    m = _EUPHONIC.search(prose.text, *span) if prose.language == "fr" else None
    return (span[0], m.start()) if m and m.start() > span[0] else span
