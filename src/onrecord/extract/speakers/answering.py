"""Who answers whom, who spoke last, and what was last written."""

from __future__ import annotations

from onrecord.extract.speakers import present
from onrecord.extract.speakers.entities import Entity, Mention
from onrecord.extract.speakers.lists import small
from onrecord.extract.speakers.reading import Reading

SOURCES = frozenset(("source", "insider", "informant"))
_STUDIES = frozenset(("study", "research", "analysis"))


def unnamed_before(reading: Reading, m: Mention, recent: list[Mention]) -> Entity | None:
    """ "So says somebody who works there. … the source said": the nameless one who spoke in the last sentences."""
    near = (r for r in reversed(recent) if reading.sentence[m.head] - reading.sentence[r.head] <= present.REACH)
    new = (
        r for r in near if r.kind == "noun" and r.number == "one" and reading.tokens[r.first].text.casefold() != "the"
    )
    people = (r.entity for r in new if r.entity)
    return next((e for e in people if e.type == "unnamed person" and not e.named), None)


def asker(reading: Reading, m: Mention, recent: list[Mention]) -> Entity | None:
    """Who asked what the witness of "the witness replied" answers: that is somebody else."""
    if not m.subject or reading.tokens[reading.tokens[m.head].head].lemma.casefold() not in small("told.replies"):
        return None
    told = (r for r in reversed(recent) if r.kind != "pronoun" and not reading.quoted[r.head])
    last = next((r for r in told if r.subject or _is_asking(reading, r)), None)
    asked = last is not None and reading.tokens[reading.tokens[last.head].head].lemma.casefold() == "ask"
    return last.entity if last is not None and (asked or _is_asking(reading, last)) else None


def _is_asking(reading: Reading, r: Mention) -> bool:
    """Whether somebody stands behind the verb: '"…?" | asked counsel | Orla Finch', whatever the parser makes of it."""
    before = reading.tokens[max(r.first - 3, 0) : r.first]
    return r.kind == "name" and any(t.text == "asked" for t in before)


def last_person(reading: Reading, recent: list[Mention]) -> Entity | None:
    people = (r.entity for r in reversed(recent) if r.kind != "pronoun" and r.entity and _does(reading, r))
    return next((e for e in people if e.type in ("person", "unnamed person")), None)


def _does(reading: Reading, m: Mention) -> bool:
    """Whether a mention is the subject of a verb, or the agent of a passive."""
    return m.subject or reading.tokens[reading.tokens[m.head].head].dep == "agent"


def study(reading: Reading, m: Mention, recent: list[Mention]) -> Entity | None:
    """ "A study in the journal Reef … The paper": the study, not the journal."""
    near = (r for r in reversed(recent) if reading.sentence[m.head] - reading.sentence[r.head] <= present.REACH)
    told = (r.entity for r in near if r.kind == "noun" and reading.tokens[r.head].lemma.casefold() in _STUDIES)
    return next((e for e in told if e and e.type == "document"), None)
