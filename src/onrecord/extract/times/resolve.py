"""From what an expression says to the time that it means: TIMEX3 type, value and mod.

The conventions are those of TimeML 1.2.1 (Saurí et al. 2006) as TimeBank 1.2 applies them.
"""

from __future__ import annotations

import math

import msgspec

from onrecord.extract.times.dates import Date, Point, around, day, shift
from onrecord.extract.times.meaning import Meaning, Number
from onrecord.extract.times.points import Scene, counted, finer, on_calendar, point_of, year_of

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


def resolve(kind: str, m: Meaning, scene: Scene) -> Resolved | None:
    """What `m` means in `scene`; None where it cannot be a time (31 February, 25:00). Moves the scene's focus on."""
    if m.hhmm is not None:
        m = msgspec.structs.replace(m, hour=m.hhmm // 100, minute=m.hhmm % 100)
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
        if finer(inner) or inner.weekday is not None or year_of(inner) is not None:
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
        point = counted(m, scene)
        if point is not None:
            _remember(m, point, scene)
    stretch = m.step is not None and m.from_ is None and isinstance(m.count, int | float) and on_calendar(unit)
    if stretch and scene.document:
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
