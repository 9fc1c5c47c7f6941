"""The pronoun within a cue is who speaks: "he added", of which languages with verbs before their subjects make one."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from onrecord.extract.attribution.prose import Prose
from onrecord.extract.results import Attribution

_SUBJECT = {
    "de": re.compile(r"\w{3,}\s(?P<who>er|sie)\b"),
    "fr": re.compile(r"-(?:t-)?(?P<who>ils?|elles?)\b"),
}


def told_by_cues(prose: Prose, found: Iterable[Attribution]) -> list[Attribution]:
    """The statements, each that has its subject within its cue with that as its source."""
    pattern = _SUBJECT.get(prose.language)
    return [_told(prose, a, pattern) if pattern else a for a in found]


def _told(prose: Prose, a: Attribution, pattern: re.Pattern[str]) -> Attribution:
    for start, end in a.cue:
        m = pattern.search(prose.text, start, end)
        if m is not None:
            cue = tuple(s for s in a.cue if s != (start, end))
            return msgspec.structs.replace(a, source=(m.span("who"),), cue=((start, m.start("who")), *cue))
    return a
