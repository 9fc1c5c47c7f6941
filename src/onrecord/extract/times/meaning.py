"""What an expression says, before it is known which day it means: the features that rules may set."""

from __future__ import annotations

import msgspec

Number = int | float | str


class Meaning(msgspec.Struct, frozen=True, kw_only=True, rename=lambda name: name.rstrip("_")):
    """The features of an expression; docs/times.md explains each to the writer of a grammar."""

    year: int | None = None
    hundreds: int | None = None
    tens: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    week: int | None = None
    quarter: int | str | None = None
    half: int | None = None
    season: str | None = None
    decade: int | None = None
    century: int | None = None
    holiday: str | None = None
    era: str | None = None
    hhmm: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    clock: str | None = None
    zone: str | None = None
    part: str | None = None
    step: int | None = None
    unit: str | None = None
    from_: str | None = None
    way: str | None = None
    count: Number | None = None
    upper: Number | None = None
    extra: Number | None = None
    ref: str | None = None
    mod: str | None = None
    quant: str | None = None
    freq: int | str | None = None
    anchor: Meaning | None = None
    range_: str | None = None
    period: str | None = None
    value: str | None = None
    doubt: str | None = None


FEATURES = frozenset(name.rstrip("_") for name in Meaning.__struct_fields__)
