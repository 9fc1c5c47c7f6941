"""Ranges: "from Monday to Friday", "1939–45", "3–5 May": two expressions, with the interval on both."""

from __future__ import annotations

import re

import msgspec

from onrecord.extract.times import edtf
from onrecord.extract.times.dates import Point, day, shift
from onrecord.extract.times.found import Expression
from onrecord.extract.times.meaning import Meaning
from onrecord.extract.times.resolve import Resolved
from onrecord.extract.times.rules import Grammar

DASH = "-–—"
TAIL = re.compile(r"\s?[-–—]\s?(\d{1,2})(?![\w%]|[-–—./:,]\d)")
HEAD = re.compile(r"(?<![\w.,:/$€£-])(\d{1,2})\s?[-–—]\s?$")


def ranged(text: str, found: list[Expression], grammar: Grammar) -> list[Expression]:
    """`found` with the other halves of ranges ("45", "5") added and with the intervals that pairs make."""
    whole: list[Expression] = []
    for n, expression in enumerate(found):
        before = _head(text, expression)
        if before is not None and (not whole or whole[-1].span[1] <= before.span[0]):
            whole.append(before)
        whole.append(expression)
        after = _tail(text, expression)
        if after is not None and (n + 1 == len(found) or found[n + 1].span[0] >= after.span[1]):
            whole.append(after)
    for n in range(len(whole) - 1):
        pair = _pair(text, whole[n], whole[n + 1], grammar)
        if pair is not None:
            whole[n : n + 2] = pair
    return whole


def _tail(text: str, first: Expression) -> Expression | None:
    """The "45" of "1939–45", the "5" of "May 3–5"."""
    point = first.time.point
    if point is None or point.grain not in "YD" or not text[first.span[1] - 1].isdecimal() or first.time.mod:
        return None
    m = TAIL.match(text, first.span[1], first.span[1] + 8)
    if m is None:
        return None
    number = int(m[1])
    if point.grain == "Y":
        year = point.first.year // 100 * 100 + number
        if len(m[1]) != 2 or not text[: first.span[1]].endswith(f"{point.first.year}") or year <= point.first.year:
            return None
        last = Point("Y", point.first.replace(year=year, month=1, day=1)) if year <= 9999 else None
    else:
        if not text[: first.span[1]].endswith(f"{point.first.day}") or number <= point.first.day:
            return None
        last = _same_month(point, number)
    return _half(last, m.span(1), first) if last else None


def _head(text: str, last: Expression) -> Expression | None:
    """The "3" of "3–5 May"."""
    point = last.time.point
    if point is None or point.grain != "D" or last.time.type != "DATE" or last.meaning.day is None:
        return None
    if not text.startswith(f"{point.first.day}", last.span[0]):
        return None
    m = HEAD.search(text, max(0, last.span[0] - 6), last.span[0])
    if m is None or int(m[1]) >= point.first.day:
        return None
    first = _same_month(point, int(m[1]))
    return _half(first, m.span(1), last) if first else None


def _same_month(point: Point, number: int) -> Point | None:
    found = day(point.first.year, point.first.month, number)
    return Point("D", found) if found else None


def _half(point: Point, span: tuple[int, int], other: Expression) -> Expression:
    first = point.first
    meaning = Meaning(year=first.year) if point.grain == "Y" else Meaning(month=first.month, day=first.day)
    return Expression(span, meaning, Resolved("DATE", point.value, point=point), other.direction)


def _pair(text: str, a: Expression, b: Expression, grammar: Grammar) -> list[Expression] | None:
    first, last = a.time.point, b.time.point
    if first is None or last is None or not 0 < b.span[0] - a.span[1] <= 12 or a.interval:
        return None
    between = text[a.span[1] : b.span[0]].strip().lower()
    opened = re.split(r"\W+", text[max(0, a.span[0] - 16) : a.span[0]].lower().strip())[-1]
    joined = between in grammar.listed.get("range-and", ()) and opened in grammar.listed.get("range-between", ())
    if between not in DASH and between not in grammar.listed.get("range-to", ()) and not joined:
        return None
    if last.first < first.first and b.meaning.weekday is not None and last.grain == "D":
        later = shift(last.first, "D", 7)
        if later is not None and later >= first.first:
            last = Point("D", later)
            b = msgspec.structs.replace(b, time=msgspec.structs.replace(b.time, value=_moved(b, last), point=last))
    if last.last < first.first and first.grain in "DM" and a.meaning.month and a.meaning.year is None:
        earlier = shift(first.first, "Y", -1)
        if earlier is not None:
            first = Point(first.grain, earlier)
            a = msgspec.structs.replace(a, time=msgspec.structs.replace(a.time, value=_moved(a, first), point=first))
    if last.last < first.first:
        return None
    interval = f"{edtf.of_point(first).split('/')[0]}/{edtf.of_point(last).split('/')[-1]}"
    return [msgspec.structs.replace(each, interval=interval) for each in (a, b)]


def _moved(e: Expression, point: Point) -> str:
    return point.value + (e.time.value or "")[10:]
