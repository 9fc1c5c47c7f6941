"""Who is spoken to by name in the words themselves: "Ruritania, if you are listening", "No @carlstone – we are not"."""

from __future__ import annotations

from onrecord.extract.results import Attribution
from onrecord.extract.speakers.lists import small
from onrecord.extract.speakers.reading import Reading
from onrecord.record import Span

_OPENERS = small("vocatives.openers")
_CALLS = small("vocatives.calls")
_MARKS = frozenset((",", ":", "-", "–", "—", "!"))
_YOU = frozenset(("you", "your", "yours", "yourself"))
_NAMELESS = frozenset(("madam", "ma'am", "ma’am", "sir", "sirs", "mister", "gentlemen", "ladies", "folks", "friends"))
_LONGEST = 4  # words of a name


def vocative(reading: Reading, a: Attribution) -> Span | None:
    """The name that quoted words begin with, if they go on to say "you" or to bid."""
    tokens, at = reading.tokens, [n for s in a.content for n in reading.at(s) if reading.quoted[n]]
    first = next((k for k, n in enumerate(at) if tokens[n].text[0].isalnum() or tokens[n].text[0] == "@"), len(at))
    called = False
    while first < len(at) and (tokens[at[first]].text.casefold() in _OPENERS or tokens[at[first]].text in _MARKS):
        called = called or tokens[at[first]].text.casefold() in _CALLS
        first += 1
    last = first
    while last < len(at) and last - first < _LONGEST and _named(reading, at[last]):
        last += 1
    if last == first + 1 and tokens[at[first]].text.casefold() in _NAMELESS:
        return None  # "Madam, your dog …" tells of nobody who
    handle = last > first and tokens[at[first]].text[0] == "@"
    if last == first or last + 1 >= len(at) or not (handle or tokens[at[last]].text in _MARKS):
        return None
    rest = [n for n in at[last + 1 :] if reading.sentence[n] == reading.sentence[at[first]]]
    bids = bool(rest) and tokens[rest[0]].tag == "VB"
    meant = handle or called or bids or any(tokens[n].text.casefold() in _YOU for n in rest)
    return reading.span(at[first], at[last - 1]) if meant else None


def _named(reading: Reading, n: int) -> bool:
    return reading.tokens[n].tag in ("NNP", "NNPS", "ADD") or reading.tokens[n].text[0] == "@"
