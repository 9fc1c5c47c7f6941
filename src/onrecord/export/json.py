"""JSON: the record itself."""

from __future__ import annotations

import msgspec

from onrecord.record import Record, encode


def json(record: Record, *, indent: bool = False) -> bytes:
    """The record as UTF-8 JSON with a line's end; on one line unless `indent`."""
    data = encode(record)
    return (msgspec.json.format(data, indent=1) if indent else data) + b"\n"
