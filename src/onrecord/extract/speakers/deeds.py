"""What a name does, or has, that no body does or has: "Finch smiled", "Finch's arm"."""

from __future__ import annotations

from onrecord.extract.speakers.lists import small
from onrecord.extract.speakers.reading import Reading


def are_a_persons(reading: Reading, last: int) -> bool:
    """Whether what the name that ends with token `last` does here, or has, shows somebody."""
    tokens = reading.tokens
    verb = tokens[tokens[last].head].lemma.casefold() if tokens[last].dep == "nsubj" else ""
    owned = tokens[last + 1 : last + 3]
    if len(owned) == 2 and owned[0].tag == "POS":
        return owned[1].lemma.casefold() in small("kinds.own") | small("nouns.kin")
    goods = verb == "recall" and any(tokens[n].dep == "dobj" for n in reading.children[tokens[last].head])
    return verb in small("kinds.people_do") and not goods  # a firm recalls cars
