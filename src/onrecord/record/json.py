"""Records as JSON and back: the identity."""

from __future__ import annotations

from typing import Any

import msgspec

from onrecord.errors import RecordError
from onrecord.record.types import Record

_encoder = msgspec.json.Encoder()


def encode(record: Record) -> bytes:
    """One record as one line of UTF-8 JSON, without the line's end."""
    return _encoder.encode(record)


def decode(data: bytes | str) -> Record:
    """The record that `data` holds. Raises RecordError where it is no record, or breaks the contract."""
    try:
        return msgspec.json.decode(data, type=Record)
    except msgspec.ValidationError as e:
        raise RecordError("not-a-record", f"This JSON is not a record: {e}.", "See `onrecord schema`.") from e
    except msgspec.DecodeError as e:
        raise RecordError("not-json", f"This is not JSON: {e}.", "Give a file that `onrecord read` wrote.") from e


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record, made from the types."""
    made = msgspec.json.schema(Record)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "onrecord/1", **made}
