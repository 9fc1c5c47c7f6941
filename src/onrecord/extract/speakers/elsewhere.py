"""What the sentence of a statement tells of when, where and how it was made: at another time, in a post or a
speech, not spoken at all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from onrecord.extract.speakers.lists import small
from onrecord.extract.speakers.reading import Reading
from onrecord.extract.speakers.said import Said

_ELSEWHERE = small("occasions.elsewhere")
_AT = frozenset(("in", "on", "at", "during", "via", "through"))
_LONG = frozenset(("year", "month", "summer", "winter", "spring", "fall", "autumn"))
_PORTIONS = frozenset(("one", "series", "number", "pair", "string", "set"))
_ALSO = frozenset(("also", "add", "continue", "conclude", "further"))
_LATER = frozenset(("later", "then", "afterwards"))
_MONTHS = small("occasions.months")
_THINKS = small("occasions.thinks")
_SIDES = frozenset(("support", "oppose"))  # not "voiced support for"
_SILENT = small("occasions.silent")


def said_elsewhere(said: Said, n: int) -> bool:
    """Whether the sentence of the cue tells of another occasion: a post, a speech, a statement to all, or what somebody
    said "in March" or "has said" at any time."""
    tokens, children = said.cast.reading.tokens, said.cast.reading.children
    nouns = [k for k in said.around(n) if tokens[k].dep == "pobj" and tokens[tokens[k].head].text.casefold() in _AT]
    dates = (tokens[k].text for k in nouns if tokens[tokens[k].head].head in said.cue_tokens(n))
    own = [k for k in said.cue_tokens(n) if tokens[k].tag == "NN" and [t.text for t in tokens[k + 1 : k + 2]] != ["by"]]
    nouns += own  # "used a speech to call for", but not "scorned a speech by"
    nouns += [p for k in nouns for p in _of_them(said.cast.reading, k)]  # "in one of a series of messages"
    nouns += [c for k in nouns for c in children[k] if tokens[c].dep == "compound"]  # "on her Facebook page"
    elsewhere = any(tokens[k].lemma.casefold() in _ELSEWHERE for k in nouns)
    at = [k for k in nouns if tokens[tokens[k].head].text.casefold() == "at"]
    named = any(tokens[k].tag.startswith("NNP") and tokens[k].head not in said.cue_tokens(n) for k in at)
    elsewhere = elsewhere or _last_year(said, n)
    return at_any_time(said, n) or elsewhere or named or said.posted(n) or any(_is_date(text) for text in dates)


def at_any_time(said: Said, n: int) -> bool:
    """ "She has told them": who knows when."""
    tokens, children = said.cast.reading.tokens, said.cast.reading.children
    has = (c for k in said.cue_tokens(n) for c in (k, *children[k]) if tokens[c].dep == "aux")
    return any(tokens[c].lemma == "have" and tokens[c].tag in ("VBZ", "VBP", "VBD") for c in has)


def speaks(said: Said, n: int) -> bool:
    """Whether it was spoken: neither thought nor left unsaid."""
    tokens, children = said.cast.reading.tokens, said.cast.reading.children
    cue = said.cue_tokens(n)
    denied = {k for k in cue if any(tokens[c].dep == "neg" for c in children[k])}
    if cue and _is_only_named(said, n):
        return False
    told = also(said, n)  # "she also believes", beside what she told
    return not any(
        ((tokens[k].lemma in _THINKS or (tokens[k].lemma in _SIDES and tokens[k].tag[:2] == "VB")) and not told)
        or (k in denied and tokens[k].lemma in _SILENT)
        for k in cue
    )


def _is_only_named(said: Said, n: int) -> bool:
    """ "His attacks on", "criticism of": a noun that tells of what was said, below the headline."""
    reading, cue = said.cast.reading, said.cue_tokens(n)
    kinds = {reading.tokens[k].tag[:2] for k in cue}
    told_of = said.blocks[n] > min(said.blocks) and said.attributions[n].kind != "direct"
    return told_of and kinds.isdisjoint(("VB", ":"))


def also(said: Said, n: int) -> bool:
    """ "She also called", "he added": there, too."""
    tokens, children = said.cast.reading.tokens, said.cast.reading.children
    near = {k for c in said.cue_tokens(n) for k in (c, *children[c])}
    return any(tokens[k].lemma.casefold() in _ALSO for k in near)


def later(said: Said, n: int) -> bool:
    """ "She later told the Harbour Post": not what was said before."""
    return any(said.cast.reading.tokens[k].lemma in _LATER for k in said.around(n))


def earlier(said: Said, n: int) -> bool:
    """ "She said earlier at a news conference": in passing."""
    return any(said.cast.reading.tokens[k].text.casefold() == "earlier" for k in said.around(n))


def long_ago(said: Said, n: int) -> bool:
    """ "told the Harbour Post last year", "in 2013", "years ago"."""
    tokens = said.cast.reading.tokens
    around = [tokens[k] for k in said.around(n)]
    dated = any(_is_date(tokens[k].text) and tokens[k].dep == "pobj" for k in said.around(n))
    return _last_year(said, n) or dated or any(t.text.casefold() == "ago" for t in around)


def _last_year(said: Said, n: int) -> bool:
    tokens = said.cast.reading.tokens
    around = [tokens[k] for k in said.around(n)]
    return any(a.text.casefold() == "last" and b.lemma in _LONG for a, b in pairwise(around))


def _of_them(reading: Reading, noun: int) -> Iterator[int]:
    for of in reading.children[noun]:
        if reading.tokens[of].text == "of" and reading.tokens[noun].lemma.casefold() in _PORTIONS:
            for n in reading.children[of]:
                yield n
                yield from _of_them(reading, n)


def _is_date(text: str) -> bool:
    return text.casefold() in _MONTHS or (len(text) == 4 and text.isdigit())
