"""Pages written over several days (a live blog, a diary, a chronology): which day each part of them speaks from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from onrecord.extract.times.dates import Date, day_written
from onrecord.extract.times.match import Tokens, matches
from onrecord.extract.times.points import Scene
from onrecord.extract.times.resolve import resolve
from onrecord.extract.times.rules import Grammar
from onrecord.record import Article, Block, Span

_NUMBERED = re.compile(r"(?:day|tag|jour|día|день)\s+(?:\d{1,3}|one|two|three|four|five|six|seven)\b[\s:–—|,.-]*", re.I)
_ENDS = re.compile(r"\s*(?:$|[:–—|,·(-])")  # "4 March: the bridge", but not "4 March vote splits the town"
_LEAST_STAMPS = 3  # one over the article and one of its update are not yet entries
_FURTHEST = 40  # days between two entries of one page; more is between the page and one that it points at


class Entry(NamedTuple):
    """Where an entry begins, and its day; None where it is another day than the page's, nobody says which."""

    start: int
    day: Date | None


class _Stamp(NamedTuple):
    entry: Entry
    heading: bool


def find_entries(article: Article, rules: Grammar, published: Date | None) -> tuple[Entry, ...]:
    """The entries of a page that holds those of several days; () for any other."""
    stamps: list[_Stamp] = []
    for is_stamp, blocks in groupby(article.blocks, key=lambda b: b.kind in ("heading", "byline")):
        if is_stamp:
            # Of a day's heading and an entry's own date under it, the last one that says a day counts.
            found = [s for b in blocks if (s := _stamp(article, b, rules, published))]
            stamps += [s for s in found if s.entry.day][-1:] or found[-1:]
    days = sorted({s.entry.day for s in stamps if s.entry.day})
    if all(s.heading for s in stamps):
        return tuple(s.entry for s in stamps) if len({s.entry for s in stamps}) > 1 else ()
    near = len(days) > 1 and (days[-1] - days[0]).days <= _FURTHEST
    return tuple(s.entry for s in stamps) if near and len(stamps) >= _LEAST_STAMPS else ()


def entry_at(entries: Sequence[Entry], at: int) -> Entry | None:
    """The entry that character `at` stands in; None before the first one."""
    n = bisect_right(entries, at, key=lambda e: e.start)
    return entries[n - 1] if n else None


def _stamp(article: Article, block: Block, rules: Grammar, published: Date | None) -> _Stamp | None:
    start, end = block.span
    heading = block.kind == "heading"
    if marked := day_written(block.dated):
        return _Stamp(Entry(start, marked), heading)
    numbered = _NUMBERED.match(article.text, start, end) if heading else None
    found = _date_in(article.text, (numbered.end() if numbered else start, end), rules, published, heading)
    return _Stamp(Entry(start, found), heading) if found or numbered else None


def _date_in(text: str, span: Span, rules: Grammar, published: Date | None, opens: bool) -> Date | None:
    """The first day and month in `span`; where it `opens` the span, alone or before a colon or dash."""
    for match in matches(Tokens(text, span, rules)):
        said = match.meaning.anchor or match.meaning
        if opens and (match.span[0] > span[0] or not _ENDS.match(text, match.span[1], span[1])):
            return None
        if said.month is not None and said.day is not None:
            found = resolve("DATE", said, Scene(published))
            return found.point.first if found and found.point and found.point.grain == "D" else None
    return None
