"""Dates as people write them, from EDTF (ISO 8601-2:2019)."""

from __future__ import annotations

import re

from onrecord.web.view.shown import shown

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
# ISO 8601-2, 4.8: parts of a year that stand where a month would.
_PARTS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_PARTS |= {str(33 + n): f"{nth} quarter of" for n, nth in enumerate(("first", "second", "third", "fourth"))}
_PARTS |= {str(40 + n): f"{nth} half of" for n, nth in enumerate(("first", "second"))}
_DOUBTS = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}
_DATE = re.compile(r"(\d\d[\dX]{2}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?(?:T(\d\d:\d\d)\S*?)?([~?%]?)\Z")


def day_of(edtf: str | None) -> tuple[int, ...]:
    """Year, month and day as far as they are known; nothing where `edtf` is no plain date."""
    found = re.match(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?(?:T|\Z)", edtf or "")
    return tuple(int(p) for p in found.groups() if p) if found else ()


def long_date(edtf: str | None) -> str | None:
    """The date in words: "2025-03-14" is "14 March 2025", "2025-03-14/2025-03-16" is "14–16 March 2025",
    "XXXX-03-14" (of a year that is not known) is "14 March".

    What is none of the usual forms stays as it is.
    """
    if not edtf:
        return None
    first, _, last = edtf.partition("/")
    if not last:
        return _one(first) or shown(edtf)
    if first[-1:] == last[-1] and first[-1:] in _DOUBTS:
        return _DOUBTS[last[-1]] + (long_date(f"{first[:-1]}/{last[:-1]}") or "")
    begins, ends = _one(first), _one(last)
    if first in ("", "..") and ends:
        return f"until {ends}"
    if last == ".." and begins:
        return f"since {begins}"
    return _between(begins, ends) if begins and ends else shown(edtf)


def _one(date: str) -> str | None:
    found = _DATE.match(date)
    if not found:
        return None
    year, month, day, _, doubt = found.groups()
    if year == "XXXX":
        return f"{int(day)} {MONTHS[int(month) - 1]}" if day and 1 <= int(month) <= 12 else None
    if year.endswith("XX"):
        said = f"{int(year[:2]) + 1}th century" if year[:2] != "20" else "21st century"
    elif year.endswith("X"):
        said = f"{year[:3]}0s"
    elif month is None:
        said = str(int(year))
    elif month in _PARTS:
        said = f"{_PARTS[month]} {int(year)}"
    elif 1 <= int(month) <= 12:
        said = f"{MONTHS[int(month) - 1]} {int(year)}"
    else:
        return None
    if day:
        said = f"{int(day)} {said}"
    return _DOUBTS.get(doubt, "") + said


def _between(begins: str, ends: str) -> str:
    """What both have in common at their end is said once."""
    if begins == ends:
        return begins
    one, other = begins.split(" "), ends.split(" ")
    same = 0
    while same < min(len(one), len(other)) - 1 and one[-1 - same] == other[-1 - same]:
        same += 1
    lefts = one[: len(one) - same]
    plain = len(lefts) == 1 and lefts[0].isdigit() and other[0].isdigit()
    return f"{' '.join(lefts)}{'–' if plain else ' – '}{ends}"
