"""From what an expression says to the time that it means: TIMEX3 type, value and mod.

The conventions are those of TimeML 1.2.1 (Saurí et al. 2006) as TimeBank 1.2 applies them.
"""

from __future__ import annotations

import math

import msgspec

from onrecord.extract.times.dates import DAYS_IN, MONTHS_IN, SEASONS, Date, Point, around, day, holiday, move, shift
from onrecord.extract.times.meaning import Meaning, Number

PAST, UNKNOWN, FUTURE = -1, 0, 1
STRAY = 320  # days that a date may be further off for the sake of the tense
DEADLINE = 60  # days by which the nearer of two dates may be further off where it is a deadline
CLOCK_UNITS = ("H", "MIN", "S")


class Resolved(msgspec.Struct, frozen=True):
    """A TIMEX3 value with its mod; `point` where it is a stretch of the calendar."""

    type: str
    value: str | None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    point: Point | None = None
    doubtful: bool = False
    interval: tuple[Date, Date] | None = None


class Scene(msgspec.Struct):
    """What a reader has in mind: the document's day, the day talked of, the period reported on, the tense."""

    document: Date | None
    focus: Point | None = None
    day: Point | None = None
    period: Point | None = None
    direction: int = UNKNOWN

    def base(self, named: str | None) -> Date | None:
        """The day that relative expressions count from: the document's, unless the rule names the focus."""
        if named == "focus" and self.focus is not None:
            return self.focus.first
        return self.document


def resolve(kind: str, m: Meaning, scene: Scene) -> Resolved | None:
    """What `m` means in `scene`; None where it cannot be a time (31 February, 25:00). Moves the scene's focus on."""
    if kind == "DURATION" or (m.count is not None and m.unit in CLOCK_UNITS and kind == "DATE"):
        return _duration(m, scene)
    if kind == "SET":
        return _set(m, scene)
    if m.ref is not None:
        return Resolved(kind, m.ref, m.mod)
    if m.value is not None:
        return Resolved(kind, m.value, m.mod)
    if m.hour is not None or m.clock is not None or m.part is not None or kind == "TIME":
        return _time(m, scene)
    point = point_of(m, scene)
    if point is None:
        if value := _without_year(m):
            return Resolved("DATE", value, m.mod)
        return None if _impossible(m) else Resolved("DATE", _vague(m), m.mod)
    _remember(m, point, scene)
    value = point.value
    if m.mod == "DAY":
        return Resolved("DATE", point.last.isoformat(), None, point=Point("D", point.last))
    return Resolved("DATE", value, m.mod, point=point, doubtful=m.doubt is not None)


def _remember(m: Meaning, point: Point, scene: Scene) -> None:
    if m.count == 1 and m.unit == "Y":
        return  # "a year ago" compares; the story stays where it was
    scene.focus = point
    if point.grain == "D":
        scene.day = point
    if m.quarter is not None and m.period is None and year_of(m) is None and not m.step:
        over = scene.document is None or point.last < scene.document
        if over or scene.period is None:  # the quarter under way is talked of, not reported on
            scene.period = point


def _vague(m: Meaning) -> str:
    """The value of a date that hangs on one that is not known."""
    if m.unit == "D" and m.from_ == "focus" and m.count is None:
        return "XXXX-XX-XX"
    if m.step is not None:
        return "PRESENT_REF" if m.step == 0 else "PAST_REF" if m.step < 0 else "FUTURE_REF"
    return "XXXX"


def _without_year(m: Meaning) -> str | None:
    """ "XXXX-11-12" where nothing says which year; None where the day cannot be."""
    if m.weekday is not None and m.month is None:
        return f"XXXX-WXX-{m.weekday}"
    if m.month is not None and m.day is not None:
        return f"XXXX-{m.month:02}-{m.day:02}" if day(2000, m.month, m.day) else None
    if m.month is not None:
        return f"XXXX-{m.month:02}"
    if m.season is not None:
        return f"XXXX-{m.season}"
    if m.quarter is not None:
        return f"XXXX-Q{m.quarter}"
    return f"XXXX-H{m.half}" if m.half is not None else None


def _impossible(m: Meaning) -> bool:
    return m.day is not None or m.year is not None or isinstance(m.count, int | float)


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
        return _counted(m, scene)
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
        if m.unit == "Y" and not _finer(m):
            return Point("Y", Date(year, 1, 1))
    if year is not None and not 1 <= year <= 9999:
        return None
    if m.weekday is not None and m.day is None and m.month is None:
        return _weekday(m, scene)
    if _finer(m):
        return _within_year(m, year, scene)
    if year is not None:
        return Point("Y", Date(year, 1, 1))
    if m.unit is not None and m.step is not None:
        if m.unit == "D" and m.from_ == "focus":
            return move(scene.day, "D", m.step) if scene.day else None
        base = scene.base(m.from_)
        if base and m.unit == "WE" and m.step == 0 and base.isoweekday() <= 3 and scene.direction != FUTURE:
            base = shift(base, "D", -7)  # early in the week, "the weekend" is the one just over
        return move(around(base, m.unit), m.unit, m.step) if base and _on_calendar(m.unit) else None
    return None


def _on_calendar(unit: str) -> bool:
    return unit in DAYS_IN or unit in MONTHS_IN


def _finer(m: Meaning) -> bool:
    return any(x is not None for x in (m.month, m.day, m.season, m.quarter, m.half, m.holiday))


def _at_anchor(m: Meaning, scene: Scene) -> Point | None:
    assert m.anchor is not None
    inner = point_of(m.anchor, scene)
    if inner is None or m.step is None or m.unit is None:
        return inner
    return move(around(inner.first, m.unit), m.unit, m.step) if _on_calendar(m.unit) else inner


def _counted(m: Meaning, scene: Scene) -> Point | None:
    """ "Three weeks ago", "two days after 12 October": so many units from a base, at the unit's grain."""
    unit = m.unit or "D"
    if not isinstance(m.count, int | float) or not _on_calendar(unit):
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
    grain = {"W": "D", "DE": "Y", "CE": "Y"}.get(unit, unit)
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
        return _in_year(m, next(y for y in range(base.year, 0, -1) if day(y, 2, 29))) if leap else None
    if m.step is not None:
        if m.step < 0:
            return past[-1] if (past := [p for p in options if p.last < base]) else None
        if m.step > 0:
            return ahead[0] if (ahead := [p for p in options if p.first > base]) else None
        return min(options, key=lambda p: (p.first.year != base.year, abs((p.first - base).days)))
    way = {"past": PAST, "future": FUTURE, "near": UNKNOWN}.get(m.way or "", scene.direction)
    if m.quarter is not None or m.half is not None:
        if way != FUTURE:
            options = [p for p in options if p.first <= base]  # a period that has not begun is not reported on
        way = UNKNOWN
    stray = STRAY if m.way is None else 10 * STRAY

    def cost(p: Point) -> int:
        if p.first <= base <= p.last:
            return 0
        if p.last < base:
            return (base - p.last).days + (stray if way == FUTURE else 0)
        return (p.first - base).days + (stray if way == PAST else 0) - (DEADLINE if m.way == "near" else 0)

    return min(options, key=cost)


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


# ---------------------------------------------------------------- times of day

MERIDIEM = {"am": 0, "pm": 12}
ZONES = {
    "gmt": "Z", "utc": "Z", "z": "Z", "Z": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
    "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "bst": "+01:00", "cet": "+01:00",
    "cest": "+02:00", "msk": "+03:00", "moscow time": "+03:00", "jst": "+09:00", "kst": "+09:00", "ist": "+05:30",
}  # fmt: skip
PART_AT = {"NI": 20, "EV": 18, "AF": 12, "MO": 0}


def _time(m: Meaning, scene: Scene) -> Resolved | None:
    inner = m.anchor or m
    point = point_of(inner, scene)
    if point is None:
        if _finer(inner) or inner.weekday is not None or year_of(inner) is not None:
            text = _without_year(inner)
            if text is None:
                return None
        elif scene.document is not None:
            point = scene.day if m.from_ == "focus" and scene.day else Point("D", scene.document)
            text = point.value if point else "XXXX-XX-XX"
        else:
            text = "XXXX-XX-XX"
    else:
        text = point.value
        if point.grain == "D":
            scene.focus = scene.day = point
        elif m.hour is not None:
            return None
    if m.hour is None and m.part is not None:
        return Resolved("TIME", f"{text}T{m.part}", m.mod, point=point)
    clock = clock_of(m)
    return Resolved("TIME", f"{text}T{clock}", m.mod, point=point) if clock else None


def clock_of(m: Meaning) -> str | None:
    """ "14:30", "14", "24:00" as the convention has midnight; None for a time that no clock shows."""
    hour, minute, second = m.hour, m.minute, m.second
    if hour is None:
        return None
    if m.clock in MERIDIEM:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + MERIDIEM[m.clock]
    elif m.part in ("AF", "EV", "NI") and 1 <= hour < 12 and not (m.part == "NI" and hour < 6):
        hour += 12
    if hour > 24 or (minute or 0) > 59 or (second or 0) > 59 or (hour == 24 and (minute or second)):
        return None
    text = f"{hour:02}:{minute or 0:02}"
    if second is not None:
        text += f":{second:02}"
    return text


# ---------------------------------------------------------------- durations and sets


def _amount(n: int | float) -> str:
    return f"{n:g}" if n < 1e6 else str(int(n))


SMALLER = {"Y": ("M", 12), "H": ("MIN", 60), "MIN": ("S", 60), "D": ("H", 24), "DE": ("Y", 10), "CE": ("Y", 100)}


def period_value(count: Number | None, unit: str, extra: float = 0.0) -> str:
    """ "P3D", "PT24H", "PXW", "P2Y6M"; parts of a unit are written in the next smaller one where they come out
    whole.
    """
    prefix = "PT" if unit in CLOCK_UNITS else "P"
    letter = {"MIN": "M"}.get(unit, unit)
    if not isinstance(count, int | float):
        return f"{prefix}{count or 1}{letter}"
    whole, part = divmod(count + extra, 1)
    small, times = SMALLER.get(unit, ("", 0))
    if not part or not small or not (part * times).is_integer() or unit == "D":
        return f"{prefix}{_amount(count + extra)}{letter}"
    rest = f"{int(part * times)}{ {'MIN': 'M'}.get(small, small) }"
    if not whole or unit in ("DE", "CE"):
        return period_value(int((count + extra) * times), small)
    return f"{prefix}{int(whole)}{letter}{rest}"


def _duration(m: Meaning, scene: Scene) -> Resolved | None:
    unit = m.unit or "X"
    if isinstance(m.count, int | float) and not 0 < m.count < 1e9:
        return None
    value = m.value or period_value(m.count, unit, float(m.extra or 0) if not isinstance(m.extra, str) else 0.0)
    interval = None
    point = None
    if m.from_ is not None:  # "three days later": the time between, and the point it leads to
        point = _counted(m, scene)
        if point is not None:
            _remember(m, point, scene)
    counted = m.step is not None and m.from_ is None and isinstance(m.count, int | float) and _on_calendar(unit)
    if counted and scene.document:
        moved = shift(scene.document, unit, (m.step or 0) * math.floor(min(float(m.count or 0), 1e5)))
        if moved:
            interval = (min(moved, scene.document), max(moved, scene.document))
    if m.period == "months" and unit == "M" and m.count in (3, 6, 9, 12) and scene.document:
        ended = around(scene.period.first if scene.period else scene.document, "Y")
        scene.period = Point("Y", ended.first)
    return Resolved("DURATION", value, m.mod, point=point, interval=interval)


def _set(m: Meaning, scene: Scene) -> Resolved | None:
    freq = f"{m.freq}X" if m.freq is not None else None
    if m.value is not None:
        return Resolved("SET", m.value, m.mod, m.quant, freq)
    if m.weekday is not None:
        value = f"XXXX-WXX-{m.weekday}"
    elif m.part is not None:
        value = f"XXXX-XX-XXT{m.part}"
    elif (text := _without_year(m)) is not None:
        value = text
    elif m.unit == "WE":
        value = "XXXX-WXX-WE"
    elif m.unit is not None:
        value = period_value(m.count if m.count is not None else 1, m.unit)
    else:
        return None
    if m.part is not None and not value.endswith(m.part):
        value += f"T{m.part}"
    return Resolved("SET", value, m.mod, m.quant, freq)
