"""What the stage finds, as its own steps hand it on."""

from __future__ import annotations

import msgspec

from onrecord.extract.times.entries import Entry
from onrecord.extract.times.meaning import Meaning
from onrecord.extract.times.resolve import Resolved
from onrecord.record import Span


class Expression(msgspec.Struct, frozen=True):
    """An expression with what it says (`meaning`), what it means (`time`) and, of a range, the EDTF interval.

    `direction`: whether the sentence points back (-1), ahead (1) or does not say (0).
    """

    span: Span
    meaning: Meaning
    time: Resolved
    direction: int = 0
    interval: str | None = None


class Inferred(msgspec.Struct, frozen=True):
    """A date for a document that has none, with the reason in words."""

    date: str
    reason: str


class Found(msgspec.Struct, frozen=True):
    """The expressions of an article's prose, in order, what its date was inferred to be, and its dated entries."""

    expressions: tuple[Expression, ...] = ()
    inferred: Inferred | None = None
    entries: tuple[Entry, ...] = ()
