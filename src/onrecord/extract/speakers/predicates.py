"""What a clause says somebody is or was: "is a surgeon", "who served as labour secretary"."""

from __future__ import annotations

from onrecord.extract.speakers import behind, offices, phrases, working
from onrecord.extract.speakers.entities import Mention
from onrecord.extract.speakers.reading import Reading

_ENDS_DESCRIPTION = ("VBD", "VBZ", "VBP", "MD", "WP", "RB", "RBR", "JJR")
_CHARGED = frozenset(("charge", "arrest", "indict", "accuse", "convict", "try", "detain"))
_ACCUSED = frozenset(("defendant", "accused", "suspect"))
_TERMS = frozenset(
    ("during", "until", "when", "while", "after", "as", "under", "from", "before", "for", "in")
)  # when or whom somebody served


def predicate(reading: Reading, m: Mention, named: dict[int, Mention]) -> None:
    verb = reading.tokens[m.head].head
    if not m.subject or reading.tokens[verb].lemma != "be":
        verb = next(
            (n for n in range(m.last + 1, min(m.last + 15, len(reading.tokens)))
             if reading.tokens[n].lemma == "be" and reading.tokens[n - 1].text == "who"), -1,
        )  # fmt: skip
    if verb < 0 or reading.sentence[verb] != reading.sentence[m.head] or denied(reading, verb):
        return
    for n in reading.children[verb]:
        if reading.quoted[n]:
            continue  # what others call somebody
        if phrases.is_first_to(reading, n):
            continue
        if m.number == "one" and reading.tokens[n].tag in ("NNS", "NNPS") and not offices.is_singular(reading, n):
            continue  # "is 71 delegates short"
        if reading.tokens[n].dep == "attr" and n > verb and offices.is_office(reading, n) and m.entity:
            first = phrases.start(reading, n)
            while reading.tokens[first].tag in ("DT", "PRP$"):
                first += 1
            last = n
            while last + 1 < len(reading.tokens) and reading.tokens[last + 1].text not in behind.STOPS:
                ends = reading.tokens[last + 1].tag in _ENDS_DESCRIPTION or phrases.is_dash(reading, last + 1)
                if last > n + 12 or ends:
                    break
                last += 1
            now = any(reading.tokens[k].text in ("now", "currently") for k in range(verb, n))
            offices.add(reading, m.entity, first, last, n, named, rank=4.2 if now else 2)
            behind.second(reading, m.entity, n, last, named)


def served_as(reading: Reading, m: Mention, named: dict[int, Mention]) -> None:
    """ "Finch, who served as labour secretary": an office, of less weight than one that stands at the name."""
    tokens, who = reading.tokens, working.clause_about(reading, m)
    if who is None or m.entity is None:
        return
    verb = next((n for n in range(who + 1, min(who + 4, len(tokens) - 2)) if tokens[n].lemma == "serve"), -1)
    if verb < 0 or tokens[verb + 1].text != "as":
        return
    first = last = verb + 2 + (tokens[verb + 2].tag == "DT")
    while last + 1 < len(tokens) and tokens[last + 1].text not in behind.STOPS | _TERMS and last < first + 9:
        last += 1
    noun = phrases.head(reading, first, last)
    if first <= noun and offices.is_office(reading, noun):
        offices.add(reading, m.entity, first, last, noun, named, rank=-1.2)


def in_court(reading: Reading, m: Mention) -> None:
    """Who testifies is "the witness", who pleads or is charged "the defendant", whom nothing else calls so."""
    verb = reading.tokens[m.head].head
    if not m.subject or m.entity is None or reading.sentence[verb] != reading.sentence[m.head]:
        return
    lemma = reading.tokens[verb].lemma
    objects = {reading.tokens[n].lemma for n in reading.children[verb] if reading.tokens[n].dep == "dobj"}
    if lemma == "testify" or (lemma == "give" and "evidence" in objects):
        m.entity.offices.add("witness")
    charged = any(reading.tokens[n].dep == "auxpass" for n in reading.children[verb]) and lemma in _CHARGED
    if charged or lemma == "plead":
        m.entity.offices |= _ACCUSED


def denied(reading: Reading, verb: int) -> bool:
    """ "is not the nominee", "would not accept that she is the nominee", "the claim that she is the nominee", "would be
    the nominee"."""
    above = reading.tokens[verb].head if reading.tokens[verb].dep in ("ccomp", "acl") else verb
    negated = any(reading.tokens[n].dep == "neg" for v in (verb, above) for n in reading.children[v])
    supposed = any(reading.tokens[n].text in ("would", "could", "might") for n in reading.children[verb])
    return negated or supposed or reading.tokens[verb].dep == "acl"
