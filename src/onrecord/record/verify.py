"""Re-checks a record that comes from elsewhere: the hash of its text, every span, every name of another entry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from onrecord.errors import RecordError
from onrecord.record.json import decode
from onrecord.record.types import sha256_of, span_fault


class Fault(NamedTuple):
    """An entry of a record that fails, and why."""

    entry: str
    problem: str


def verify(data: bytes | str) -> list[Fault]:
    """Every fault of the record in `data` (JSON); an empty list says that it holds.

    Unlike `decode`, which stops at the first fault, this names each one.
    Raises RecordError where `data` is not JSON, or not a record at all.
    """
    try:
        raw = msgspec.json.decode(data)
    except msgspec.DecodeError as e:
        raise RecordError("not-json", f"This is not JSON: {e}.", "Give a file that `onrecord read` wrote.") from e
    article = raw.get("article") if isinstance(raw, dict) else None
    if not isinstance(article, dict) or not isinstance(article.get("text"), str):
        raise RecordError("not-a-record", "This JSON has no article text in it.", "See `onrecord schema`.")
    found = []
    if article.get("sha256") != sha256_of(article["text"]):
        found.append(Fault("article", "has a text that its sha256 does not fit: a word was changed"))
    for entry, span in _pairs(raw, "record"):
        if problem := span_fault(span, len(article["text"])):
            found.append(Fault(entry, problem))
    if not found:
        # Spans hold; what is left to fail are types, missing fields and names of other entries.
        try:
            decode(data)
        except RecordError as e:
            found.append(Fault("record", e.message))
    return found


def _pairs(value: Any, entry: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each span with its entry. In a record every pair of integers is a span: the format has no other use for one."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _pairs(inner, f"{entry}.{key}" if entry != "record" else key)
    elif isinstance(value, list):
        if len(value) == 2 and all(type(x) is int for x in value):
            yield entry, (value[0], value[1])
            return
        for n, inner in enumerate(value):
            named = inner.get("id") if isinstance(inner, dict) else None
            yield from _pairs(inner, f"{entry}[{named or n}]")
