"""Which values TIMEX3 allows (TimeML 1.2.1, with the conventions of TimeBank and TempEval): reading, for the checks."""

from __future__ import annotations

import re

from onrecord.extract.times.dates import day

REFERENCES = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
MODS = frozenset(
    {"BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"}
    | {"START", "MID", "END", "APPROX"}
)
NUMBER = r"(?:\d{1,9}(?:\.\d{1,6})?|X)"
DURATION = re.compile(
    rf"P(?!$)(?:{NUMBER}(?:CE|DE))?(?:{NUMBER}Y)?(?:{NUMBER}Q)?(?:{NUMBER}M)?(?:{NUMBER}(?:WE|W))?(?:{NUMBER}[DX])?"
    rf"(?:T(?!$)(?:{NUMBER}H)?(?:{NUMBER}M)?(?:{NUMBER}S)?(?:{NUMBER}(?:MO|AF|EV|NI))?)?"
)
POINT = re.compile(
    r"(?P<year>\d{4}|XXXX|\d{3}X?|\d{2}(?:XX)?)"
    r"(?:-(?P<part>SP|SU|FA|WI|Q[1-4X]|H[12X]|W(?:\d\d|XX)(?:-(?:[1-7]|WE))?|(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?))?"
    r"(?:T(?P<clock>MO|AF|EV|NI|MI|DT|(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)?Z?))?"
)


def valid(kind: str, value: str) -> bool:
    """Whether `value` may stand in a TIMEX3 of this type and is not an impossible date or time."""
    if value in REFERENCES or re.fullmatch(r"BC\d{4}", value):
        return kind in ("DATE", "TIME")
    if value.startswith("P"):
        return kind in ("DURATION", "SET") and DURATION.fullmatch(value) is not None
    return kind != "DURATION" and _point(value)


def _point(value: str) -> bool:
    m = POINT.fullmatch(value)
    if m is None or m["year"] == "0000":
        return False
    if m["part"] and not re.fullmatch(r"\d{4}|XXXX", m["year"]):
        return False
    week = re.search(r"W(\d\d)", m["part"] or "")
    if week and not 1 <= int(week[1]) <= 53:
        return False
    if m["month"] and m["month"] != "XX":
        year = int(m["year"]) if m["year"] != "XXXX" else 2000
        of_month = int(m["day"]) if m["day"] and m["day"] != "XX" else 1
        if day(year, int(m["month"]), of_month) is None:
            return False
    hour, minute, second = (int(m[part] or 0) for part in ("hour", "minute", "second"))
    return hour <= 24 and minute <= 59 and second <= 59 and not (hour == 24 and (minute or second))
