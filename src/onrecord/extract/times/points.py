"""Which stretch of the calendar an expression means, as its words, the story so far and the tense have it."""

from __future__ import annotations

import math

import msgspec

from onrecord.extract.times.dates import DAYS_IN, MONTHS_IN, SEASONS, Date, Point, around, day, holiday, move, shift
from onrecord.extract.times.meaning import Meaning

PAST, UNKNOWN, FUTURE = -1, 0, 1
STRAY = 320  # days that a date may be further off for the sake of the tense
DEADLINE = 60  # days by which the nearer of two dates may be further off where it is a deadline


class Scene(msgspec.Struct):
    """What a reader has in mind: the document's day, the day talked of, the period reported on, the tense.

    `done`: what the expression dates is itself over ("arrested on 2 December").
    """

    document: Date | None
    focus: Point | None = None
    day: Point | None = None
    period: Point | None = None
    direction: int = UNKNOWN
    done: bool = False

    def base(self, named: str | None) -> Date | None:
        """The day that relative expressions count from: the document's, unless the rule names the focus."""
        if named == "focus" and self.focus is not None:
            return self.focus.first
        return self.document


def year_of(m: Meaning) -> int | None:
    """The year as written: in full, in two halves ("nineteen ninety-six"), or in two digits."""
    if m.year is not None:
        if m.year < 100 and m.era is None and m.century is None:
            return m.year + (2000 if m.year <= 39 else 1900)
        return m.year
    if m.hundreds is not None:
        return m.hundreds * 100 + (m.tens or 0)
    return None


def point_of(m: Meaning, scene: Scene) -> Point | None:
    """The stretch of the calendar that `m` names, None where it names none or nothing says which."""
    if m.anchor is not None and m.count is None:
        return _at_anchor(m, scene)
    if m.count is not None and m.unit is not None:
        return counted(m, scene)
    if m.period is not None:
        return _period(m, scene)
    if m.century is not None:
        return Point("CE", Date((m.century - 1) * 100 or 1, 1, 1)) if 1 <= m.century <= 99 else None
    if m.decade is not None:
        if 1100 <= m.decade <= 1900 and m.decade % 100 == 0:
            return Point("CE", Date(m.decade, 1, 1))  # "the 1800s" are a century
        decade = m.decade if m.decade >= 100 else m.decade + (2000 if m.decade <= 20 else 1900)
        return Point("DE", Date(decade, 1, 1)) if 1 <= decade <= 9999 else None
    if m.era is not None:
        return None
    year = year_of(m)
    if year is None and m.unit == "Y" and m.step is not None:
        base = scene.base(m.from_)
        moved = shift(base, "Y", m.step) if base else None
        if moved is None:
            return None
        year = moved.year
        if m.unit == "Y" and not finer(m):
            return Point("Y", Date(year, 1, 1))
    if year is not None and not 1 <= year <= 9999:
        return None
    if m.weekday is not None and m.day is None and m.month is None:
        return _weekday(m, scene)
    if finer(m):
        return _within_year(m, year, scene)
    if year is not None:
        return Point("Y", Date(year, 1, 1))
    if m.unit is not None and m.step is not None:
        if m.unit == "D" and m.from_ == "focus":
            return move(scene.day, "D", m.step) if scene.day else None
        base = scene.base(m.from_)
        early = base is not None and base.isoweekday() <= 3 and scene.direction != FUTURE
        if base and m.unit == "WE" and m.way == "past" and early:
            base = shift(base, "D", -7)  # early in the week, "the weekend" is the one just over
        return move(around(base, m.unit), m.unit, m.step) if base and on_calendar(m.unit) else None
    return None


def on_calendar(unit: str) -> bool:
    return unit in DAYS_IN or unit in MONTHS_IN


def finer(m: Meaning) -> bool:
    return any(x is not None for x in (m.month, m.day, m.season, m.quarter, m.half, m.holiday))


def _at_anchor(m: Meaning, scene: Scene) -> Point | None:
    assert m.anchor is not None
    inner = point_of(m.anchor, scene)
    if inner is None or m.step is None or m.unit is None:
        return inner
    return move(around(inner.first, m.unit), m.unit, m.step) if on_calendar(m.unit) else inner


def counted(m: Meaning, scene: Scene) -> Point | None:
    """ "Three weeks ago", "two days after 12 October": so many units from a base, at the unit's grain."""
    unit = m.unit or "D"
    if not isinstance(m.count, int | float) or not on_calendar(unit):
        return None
    base: Date | None
    if m.anchor is not None:
        inner = point_of(m.anchor, scene)
        base = inner.first if inner else None
    elif m.count == 1 and unit == "Y" and scene.period is not None and (m.step or 0) < 0:
        return move(scene.period, "Y", -1)  # in a report on a quarter "a year ago" is the quarter of a year ago
    else:
        base = scene.base(m.from_)
    sign = -1 if m.step is None or m.step < 0 else 1
    if base is None or m.count > 9999:
        return None
    if m.count != int(m.count):
        unit, count = {"Y": "M", "M": "D", "W": "D"}.get(unit, unit), m.count * {"Y": 12, "M": 30, "W": 7}.get(unit, 1)
    else:
        count = m.count
    moved = shift(base, unit, sign * math.floor(count))
    grain = "D" if m.from_ == "today" else {"W": "D", "DE": "Y", "CE": "Y"}.get(unit, unit)
    return around(moved, grain) if moved else None


def _period(m: Meaning, scene: Scene) -> Point | None:
    """The reporting period: "the quarter", "the latest quarter", "the 1988 period", "the year-ago quarter"."""
    year = year_of(m)
    known = scene.period
    if scene.document is not None and (known is None or (m.period == "latest" and known.last >= scene.document)):
        known = move(around(scene.document, "Q"), "Q", -1)
    if m.quarter is not None or (m.unit == "Y" and scene.period is None):
        plain = msgspec.structs.replace(m, period=None)
        if m.step is not None and year is None and known is not None and m.quarter is not None:
            return Point("Q", Date(known.first.year + m.step, 3 * int(m.quarter) - 2, 1))
        return point_of(plain, scene)
    if known is None:
        return None
    if year is not None:
        moved = shift(known.first, "Y", year - known.first.year)
        return Point(known.grain, moved) if moved else None
    return move(known, "Y", m.step or 0)


def _weekday(m: Meaning, scene: Scene) -> Point | None:
    base = scene.base(m.from_)
    if base is None or m.weekday is None:
        return None
    ahead = (m.weekday - base.isoweekday()) % 7
    if m.unit == "W" and m.step is not None:  # "Friday last week"
        week = around(base, "W").first
        moved = shift(week, "D", 7 * m.step + m.weekday - 1)
    elif m.step is not None and m.step < 0:
        moved = shift(base, "D", (ahead - 7))
    elif m.step is not None and m.step > 0:
        moved = shift(base, "D", ahead or 7)
    elif (
        m.way == "future"
        or (m.way == "near" and scene.direction != PAST)
        or (m.way is None and scene.direction == FUTURE)
    ):
        moved = shift(base, "D", ahead)
    else:
        moved = shift(base, "D", ahead - 7 if ahead else 0)
    return Point("D", moved) if moved else None


def _within_year(m: Meaning, year: int | None, scene: Scene) -> Point | None:
    """A month, day, season, quarter, half or holiday in `year`, or in the year that the tense and the day suggest."""
    if year is not None:
        return _in_year(m, year)
    base = scene.base(m.from_)
    if base is None:
        return None
    if m.day is not None and m.month is None:  # "the 15th"
        first = Date(base.year, base.month, 1)
        options = [day(d.year, d.month, m.day) for n in (-1, 0, 1) if (d := shift(first, "M", n))]
        return _choose([Point("D", d) for d in options if d], m, base, scene)
    if m.unit == "Y" and m.step is not None:
        return _in_year(m, base.year + m.step)
    options2 = [_in_year(m, y) for y in range(base.year - 1, base.year + 2) if 1 <= y <= 9999]
    return _choose([p for p in options2 if p], m, base, scene)


def _choose(options: list[Point], m: Meaning, base: Date, scene: Scene) -> Point | None:
    """The option that the tense asks for; the nearest where it asks for none, the past one of two as near."""
    if not options:
        leap = m.month == 2 and m.day == 29
        year = next((y for y in range(base.year, 0, -1) if day(y, 2, 29)), None) if leap else None
        return _in_year(m, year) if year else None  # before the year 4 there was none
    if m.step is not None:
        if m.step < 0:
            return past[-1] if (past := [p for p in options if p.last < base]) else None
        if m.step > 0:
            return ahead[0] if (ahead := [p for p in options if p.first > base]) else None
        return min(options, key=lambda p: (p.first.year != base.year, abs((p.first - base).days)))
    way = {"past": PAST, "future": FUTURE, "near": max(scene.direction, UNKNOWN)}.get(m.way or "", scene.direction)
    if m.quarter is not None or m.half is not None:
        if way != FUTURE:
            options = [p for p in options if p.first <= base]  # a period that has not begun is not reported on
        way = UNKNOWN
    stray = 10 * STRAY if m.way is not None or scene.done else STRAY

    def cost(p: Point) -> int:
        if p.first <= base <= p.last:
            return 0
        if p.last < base:
            return (base - p.last).days + (stray if way == FUTURE else 0)
        return (p.first - base).days + (stray if way == PAST else 0) - (DEADLINE if m.way == "near" else 0)

    return min(options, key=cost, default=None)  # in the year 1 none has begun


def _in_year(m: Meaning, year: int) -> Point | None:
    if m.holiday is not None:
        found = holiday(m.holiday, year)
        return Point("D", found) if found else None
    if m.month is not None:
        if m.day is None:
            return Point("M", Date(year, m.month, 1)) if 1 <= m.month <= 12 else None
        found = day(year, m.month, m.day)
        return Point("D", found) if found else None
    if m.season is not None:
        return Point("S", Date(year, SEASONS[m.season], 1))
    if m.quarter is not None:
        return Point("Q", Date(year, 3 * int(m.quarter) - 2, 1)) if 1 <= int(m.quarter) <= 4 else None
    if m.half is not None:
        return Point("HY", Date(year, 6 * m.half - 5, 1)) if m.half in (1, 2) else None
    return None
