"""Extended Date/Time Format (ISO 8601-2:2019, levels 0 to 2): writing and reading.

Written: days to centuries with unspecified digits, seasons (21–24), quarters (33–36), halves (40, 41), times,
intervals, and "~" about, "?" uncertain, "%" both. TIMEX3's START, MID and END become intervals with "~" ends.
"""

from __future__ import annotations

import datetime
import re

from onrecord.extract.times.dates import Date, Point, around, day, shift

YEARLESS = re.compile(r"XXXX-\d\d-\d\d")  # a day of a year that nothing says
SUBYEAR = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
FIRST_MONTH = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10, 40: 1, 41: 7}
MONTHS_OF = {21: 3, 22: 3, 23: 3, 24: 3, 33: 3, 34: 3, 35: 3, 36: 3, 40: 6, 41: 6}

# Thirds of a stretch: where "early", "mid" and "late" begin and end, in its unit.
THIRDS = {
    "DE": ("Y", {"START": (0, 3), "MID": (4, 6), "END": (7, 9)}),
    "CE": ("Y", {"START": (0, 32), "MID": (33, 66), "END": (67, 99)}),
    "Y": ("M", {"START": (0, 3), "MID": (4, 7), "END": (8, 11)}),
    "M": ("D", {"START": (0, 9), "MID": (10, 19), "END": (20, 30)}),
    "S": ("M", {"START": (0, 0), "MID": (1, 1), "END": (2, 2)}),
    "Q": ("M", {"START": (0, 0), "MID": (1, 1), "END": (2, 2)}),
    "HY": ("M", {"START": (0, 1), "MID": (2, 3), "END": (4, 5)}),
}


def of_point(point: Point, mod: str | None = None, doubtful: bool = False) -> str:
    """`point` in EDTF, with what TIMEX3's `mod` says of it."""
    if mod in ("START", "MID", "END") and point.grain in THIRDS:
        return _third(point, mod)
    plain = _plain(point)
    if mod in ("BEFORE", "ON_OR_BEFORE"):
        return f"../{plain.split('/')[-1]}"
    if mod in ("AFTER", "ON_OR_AFTER"):
        return f"{plain.split('/')[0]}/.."
    mark = "%" if mod == "APPROX" and doubtful else "~" if mod == "APPROX" else "?" if doubtful else ""
    return "/".join(part + mark for part in plain.split("/"))


def between(first: Date, last: Date) -> str:
    """The interval from one day to another."""
    return f"{first.isoformat()}/{last.isoformat()}"


def of_value(value: str, mod: str | None = None) -> str | None:
    """A TIMEX3 value that is a calendar date, in EDTF; None for the others ("PRESENT_REF", "P3D", "XXXX-WXX-5")."""
    if m := re.fullmatch(r"BC(\d{4})", value):
        return f"{-(int(m[1]) - 1):05}" if int(m[1]) > 1 else "0000"
    if re.fullmatch(r"XXXX-\d\d(-\d\d)?", value):
        return value + ("~" if mod == "APPROX" else "")
    if m := re.fullmatch(r"XXXX-(SP|SU|FA|WI)", value):
        return f"XXXX-{SUBYEAR[m[1]]}"
    return None


def of_moment(date: Date, clock: str, zone: str = "") -> str | None:
    """A day and a time of day ("14:30", "14:30:05", "24:00") as one moment; 24:00 is the next day's 00:00:00."""
    if clock == "24:00":
        following = shift(date, "D", 1)
        return f"{following.isoformat()}T00:00:00{zone}" if following else None
    return f"{date.isoformat()}T{clock}{':00' if clock.count(':') == 1 else ''}{zone}"


def _plain(point: Point) -> str:
    year = f"{point.first.year:04}"
    match point.grain:
        case "W":
            return between(point.first, point.last)
        case "WE":
            saturday = shift(point.first, "D", 5)
            return between(saturday or point.first, point.last)
        case "DE":
            return f"{year[:3]}X"
        case "CE":
            return f"{year[:2]}XX"
        case "Q":
            return f"{year}-{33 + (point.first.month - 1) // 3}"
        case "HY":
            return f"{year}-{40 if point.first.month < 7 else 41}"
        case "S":
            return f"{year}-{SUBYEAR[point.value[-2:]]}"
    return point.value


def _third(point: Point, mod: str) -> str:
    unit, thirds = THIRDS[point.grain]
    first, last = (shift(point.first, unit, n) for n in thirds[mod])
    ends = [_plain(around(min(d, point.last), unit)) for d in (first or point.first, last or point.last)]
    return f"{ends[0]}~/{ends[1]}~" if ends[0] != ends[1] else f"{ends[0]}~"


# ---------------------------------------------------------------- reading

DATE = r"(?P<year>-?[\dX]{4})(?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?)?(?P<mark>[?~%])?"
MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)?")


def bounds(text: str) -> tuple[Date, Date] | None:
    """The first and the last day that an EDTF date or interval covers; None where it is not one that can be.

    Open ends are the calendar's (0001-01-01, 9999-12-31); years before 1 come out as the first day there is.
    """
    if len(text) > 64:
        return None
    if (m := MOMENT.fullmatch(text)) is not None:
        found = day(int(m[1]), int(m[2]), int(m[3]))
        return (found, found) if found else None
    if "/" in text:
        first, _, last = text.partition("/")
        start = (Date.min, Date.min) if first == ".." else _date(first)
        end = (Date.max, Date.max) if last == ".." else _date(last)
        if start is None or end is None or first == last == ".." or start[0] > end[1]:
            return None
        return start[0], end[1]
    return _date(text)


def valid(text: str) -> bool:
    """Whether `text` is EDTF and a date that there can be."""
    return bounds(text) is not None


def _date(text: str) -> tuple[Date, Date] | None:
    m = re.fullmatch(DATE, text)
    if m is None:
        return None
    year, month, of_month = m["year"], m["month"], m["day"]
    if year.startswith("-") or year == "0000":
        return (Date.min, Date.min) if month is None and year.lstrip("-").isdigit() else None
    low, high = max(1, int(year.replace("X", "0"))), int(year.replace("X", "9"))
    if month is None:
        return Date(low, 1, 1), Date(high, 12, 31)
    if "X" in month or (of_month is not None and "X" in of_month):
        if not re.fullmatch(r"XX|[01]X|X\d|\d\d", month):
            return None
        return Date(low, 1, 1), Date(high, 12, 31)
    number = int(month)
    if of_month is not None:
        days = [d for y in (low, high) if (d := day(y, number, int(of_month)))]
        if not days and "X" in year:
            days = [d for y in range(high, max(low, high - 8), -1) if (d := day(y, number, int(of_month)))]
        return (days[0], days[-1]) if days else None
    if 1 <= number <= 12:
        return Date(low, number, 1), around(Date(high, number, 1), "M").last
    if number not in FIRST_MONTH:
        return None
    ends = shift(Date(high, FIRST_MONTH[number], 1), "M", MONTHS_OF[number])
    return Date(low, FIRST_MONTH[number], 1), ends - datetime.timedelta(1) if ends else Date.max
