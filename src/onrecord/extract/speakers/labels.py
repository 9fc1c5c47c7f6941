"""Who signs: the account over a post ("Harbour Fest @harbourfest"), the paper before a colon in an interview, the
outlet in brackets under a newsletter's item."""

from __future__ import annotations

import re

from onrecord.extract.results import Attribution
from onrecord.extract.speakers.cast import Cast
from onrecord.extract.speakers.entities import Entity

_CREDIT = re.compile(r"\[(?P<name>[A-Z][^][\n]*?)\.?\](?=\s*(?:\n|$))")


def signed(cast: Cast, first: int, last: int) -> Entity | None:
    """The account or the label that tokens `first` to `last`, a source, are; None for any other."""
    return _account(cast, first, last) or _label(cast, first, last)


def credited(cast: Cast, a: Attribution) -> Entity | None:
    """The outlet or the author of "… [Harbour Post.]", whose name ends a paragraph in brackets as the cue of `a`."""
    text, start = cast.reading.article.text, a.cue[-1][0] if a.cue else 0
    m = _CREDIT.match(text, start) or _CREDIT.match(text, max(0, start - 1)) if a.cue else None
    if m is None:
        return None
    inside = cast.reading.at(m.span("name"))
    whole = cast.at.get(inside[0])
    if whole is not None and whole.kind == "name" and whole.first == inside[0] and whole.last == inside[-1]:
        return whole.entity
    return _called(cast, m["name"], inside[0], inside[-1])


def _account(cast: Cast, first: int, last: int) -> Entity | None:
    """Who posts as "Harbour Fest @harbourfest": the whole name before the handle."""
    reading = cast.reading
    if first == last and reading.tokens[first].text.startswith("@"):
        return _by_handle(cast, first)
    handle = next((n for n in range(first + 1, last + 1) if reading.tokens[n].text.startswith("@")), None)
    if handle is None:
        return None
    end = handle - 1 - (reading.tokens[handle - 1].text == "(")
    if end <= first or not all(reading.tokens[n].text[0].isupper() for n in range(first, end + 1)):
        return None
    name = reading.text(first, end)
    people = any(e.type == "person" for e in _named(cast, first, handle))
    return _called(cast, name, first, end) if not people else None


def _by_handle(cast: Cast, at: int) -> Entity | None:
    """Whose name a handle runs together: "@NorthFerry" is North Ferry, "@ada_lund" Ada Lund."""
    reading = cast.reading
    letters = re.sub(r"\W|_", "", reading.tokens[at].text)
    m = re.search(rf"(?<![\w@])(?=[^\W\d_a-z])(?i:{'[ .&’-]{0,2}'.join(letters)})(?!\w)", reading.article.text)
    inside = reading.at(m.span()) if m else range(0)
    return _called(cast, m[0], inside[0], inside[-1]) if m and inside else None


def _label(cast: Cast, first: int, last: int) -> Entity | None:
    """Who speaks behind "Correio do Farol:", a name of which the language layer takes a part alone."""
    reading, m = cast.reading, cast.at.get(first)
    opens = first == 0 or reading.block[first - 1] != reading.block[first]
    part = m is not None and m.type == "organisation" and m.kind == "name" and m.last < last
    words_ = reading.tokens[first : last + 1]
    named = all(t.text[0].isupper() or len(t.text) < 4 for t in words_) and words_[-1].text[0].isupper()
    labelled = [t.text for t in reading.tokens[last + 1 : last + 2]] == [":"] and not any(
        t.text in (",", "and") for t in words_
    )
    return _called(cast, reading.text(first, last), first, last) if opens and part and named and labelled else None


def _called(cast: Cast, name: str, first: int, last: int) -> Entity | None:
    """The one of that name, or a body of a name of several words that nobody knows yet."""
    known = next((e for e in cast.named if name in e.names), None)
    if known is not None or len(name.split()) < 2:
        return known
    entity = Entity(type="organisation", names=[name], named=True, span=cast.reading.span(first, last))
    cast.named.append(entity)
    return entity


def _named(cast: Cast, first: int, last: int) -> list[Entity]:
    return [m.entity for m in cast.within(range(first, last)) if m.entity]
