"""Who asked whom: "a reporter asked him whether", "Pressed by a host on the cost, the mayor …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.speakers import phrases
from onrecord.extract.speakers.hearers import hearer, programme
from onrecord.extract.speakers.lists import small
from onrecord.extract.speakers.reading import Reading
from onrecord.record import Span

_ASKS = small("addressee.asks")
_DOUBTS = frozenset(("question", "challenge", "query"))
_OPENS = frozenset(("if", "whether", "about", "on", "by"))  # what opens a question, and no request


@dataclass(frozen=True, slots=True)
class Question:
    """Token `verb` asks it; `asked` is the token of the one asked, if anybody is named."""

    verb: int
    asker: Span
    asked: int | None


def questions(reading: Reading) -> Iterator[Question]:
    """The questions told of outside quotations, in order."""
    for n, t in enumerate(reading.tokens):
        if t.lemma.casefold() in _ASKS and t.pos == "VERB" and not reading.quoted[n]:
            question = _by(reading, n) if t.tag == "VBN" else _of(reading, n)
            if question:
                yield question


def _by(reading: Reading, verb: int) -> Question | None:
    agent = next((n for n in reading.children[verb] if reading.tokens[n].text == "by"), None)
    asker = hearer(reading, agent + 1, set()) if agent is not None else _on_air(reading, verb)
    if asker is None:
        return None
    passive = [n for n in reading.children[verb] if reading.tokens[n].dep == "nsubjpass"]
    above = reading.children[reading.tokens[verb].head]
    subjects = passive or [n for n in above if reading.tokens[n].dep in ("nsubj", "nsubjpass")]
    return Question(verb, asker, subjects[0] if subjects else None)


def _on_air(reading: Reading, verb: int) -> Span | None:
    """ "asked about the cost on the Morning Show": the programme."""
    below = [k for n in reading.children[verb] for k in (n, *reading.children[n])]
    below += [k for n in below for k in reading.children[n]]
    on = (n for n in below if n > verb and reading.tokens[n].text == "on" and reading.tokens[n].dep == "prep")
    return next((to for n in on if (to := programme(reading, n + 1, set()))), None)


def _of(reading: Reading, verb: int) -> Question | None:
    children = reading.children[verb]
    subject = next((n for n in children if reading.tokens[n].dep == "nsubj"), None)
    if subject is None or not _asks(reading, verb):
        return None
    asker = hearer(reading, phrases.start(reading, subject), set())
    asked = next((n for n in children if reading.tokens[n].dep in ("dobj", "dative", "iobj") and n > verb), None)
    if asked is None and reading.tokens[verb].lemma in _DOUBTS:
        return None  # "Porter questioned what he had done"
    return Question(verb, asker, asked) if asker else None


def _asks(reading: Reading, verb: int) -> bool:
    """Whether what follows, perhaps after those who are asked, opens a question: "asked him why"."""
    for t in reading.tokens[verb + 1 : verb + 8]:
        if t.text.casefold() in _OPENS or t.tag in ("WRB", "WP", "WDT") or t.text == "?":
            return True
        if t.text == ":":
            return reading.tokens[verb + 1].text == ":"  # "asked: Will she run?"
        if t.tag in ("TO", "VBD", ".", ":"):
            return False
    return False
