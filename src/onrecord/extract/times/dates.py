"""Points on the calendar at every grain that TIMEX3 names, and how to walk between them; years 1 to 9999."""

from __future__ import annotations

import calendar
import datetime
import re
from typing import NamedTuple

Date = datetime.date

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
MONTHS_IN = {"M": 1, "Q": 3, "HY": 6, "Y": 12, "DE": 120, "CE": 1200}
DAYS_IN = {"D": 1, "W": 7, "WE": 7}


class Point(NamedTuple):
    """A stretch of the calendar: its grain (D, W, WE, M, Q, HY half, S season, Y, DE, CE century) and first day."""

    grain: str
    first: Date

    @property
    def value(self) -> str:
        """As TIMEX3 writes it."""
        d = self.first
        year = f"{d.year:04}"
        if self.grain == "D":
            return d.isoformat()
        if self.grain in ("W", "WE"):
            iso = d.isocalendar()
            return f"{iso.year:04}-W{iso.week:02}{'-WE' if self.grain == 'WE' else ''}"
        if self.grain == "M":
            return f"{year}-{d.month:02}"
        if self.grain == "Q":
            return f"{year}-Q{(d.month + 2) // 3}"
        if self.grain == "HY":
            return f"{year}-H{1 if d.month < 7 else 2}"
        if self.grain == "S":
            return f"{year}-{next(name for name, month in SEASONS.items() if month == d.month)}"
        return {"Y": year, "DE": year[:3], "CE": year[:2]}[self.grain]

    @property
    def last(self) -> Date:
        """Its last day."""
        if self.grain == "D":
            return self.first
        after = shift(self.first, "M", 3) if self.grain == "S" else shift(self.first, self.grain, 1)
        return after - datetime.timedelta(1) if after else Date.max


def day(year: int, month: int, of_month: int) -> Date | None:
    """That day, None where the calendar has no such day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= of_month <= calendar.monthrange(year, month)[1]):
        return None
    return Date(year, month, of_month)


def day_written(text: str | None) -> Date | None:
    """The day that an EDTF date or time begins with; None where it is coarser, or is none."""
    m = re.match(r"(\d{4})-(\d\d)-(\d\d)", text or "")
    return day(int(m[1]), int(m[2]), int(m[3])) if m else None


def shift(start: Date, unit: str, n: int) -> Date | None:
    """`start` moved by `n` units; the day is cut to the month's length; None where the calendar ends."""
    if unit in DAYS_IN:
        days = start.toordinal() + n * DAYS_IN[unit]
        return Date.fromordinal(days) if 1 <= days <= Date.max.toordinal() else None
    if unit not in MONTHS_IN:
        return None
    months = start.year * 12 + start.month - 1 + n * MONTHS_IN[unit]
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        return None
    return Date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def around(inside: Date, grain: str) -> Point:
    """The stretch of that grain that `inside` lies in."""
    y, m = inside.year, inside.month
    if grain in ("W", "WE"):
        start = shift(inside, "D", -inside.weekday())
        return Point(grain, start or Date.min)
    if grain == "S":
        start_month = {0: 12, 1: 3, 2: 6, 3: 9}[m % 12 // 3]
        return Point("S", Date(max(1, y - 1) if m < 3 else y, start_month, 1))
    first = {
        "D": inside,
        "M": Date(y, m, 1),
        "Q": Date(y, (m - 1) // 3 * 3 + 1, 1),
        "HY": Date(y, 1 if m < 7 else 7, 1),
        "Y": Date(y, 1, 1),
        "DE": Date(max(1, y // 10 * 10), 1, 1),
        "CE": Date(max(1, y // 100 * 100), 1, 1),
    }[grain]
    return Point(grain, first)


def move(point: Point, unit: str, n: int) -> Point | None:
    """`point` moved by `n` units, keeping its grain."""
    moved = shift(point.first, unit, n)
    return around(moved, point.grain) if moved else None


def weekday_in(year: int, month: int, weekday: int, nth: int) -> Date | None:
    """The nth such weekday (1 Monday) of a month; -1 is the last."""
    month_long = calendar.monthrange(year, month)[1]
    days = [d for d in range(1, month_long + 1) if Date(year, month, d).isoweekday() == weekday]
    return Date(year, month, days[nth - 1 if nth > 0 else nth]) if -5 <= nth <= len(days) and nth else None


def easter(year: int, julian: bool = False) -> Date:
    """Easter Sunday, by Gauss's rule as Meeus gives it (Astronomical Algorithms, ch. 8); `julian`: the Orthodox one."""
    if julian:
        d = (19 * (year % 19) + 15) % 30
        e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
        month, of_month = divmod(d + e + 114, 31)
        return Date(year, month, of_month + 1) + datetime.timedelta(year // 100 - year // 400 - 2)
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, of_month = divmod(h + k - 7 * m + 114, 31)
    return Date(year, month, of_month + 1)


def holiday(rule: str, year: int) -> Date | None:
    """The day that a holiday's rule gives in `year`.

    Rules: "12-25"; "11/4/4" (month/weekday/which: the fourth Thursday of November, -1 the last);
    "easter+1", "easter-2"; "pascha+0" (Orthodox); "11/2/1+1" (the day after the first Tuesday).
    """
    base, sign, days = rule.partition("+") if "+" in rule else (rule, "", "0")
    if not 1583 <= year <= 4099:
        return None
    if base.startswith(("easter", "pascha")):
        offset = int(base[6:] or 0) if not sign else int(days)
        return easter(year, base.startswith("pascha")) + datetime.timedelta(offset)
    if "/" in base:
        month, weekday, nth = (int(part) for part in base.split("/"))
        found = weekday_in(year, month, weekday, nth)
        return found + datetime.timedelta(int(days)) if found else None
    month, of_month = (int(part) for part in base.split("-"))
    return day(year, month, of_month)
