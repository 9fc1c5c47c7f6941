"""Documents of a JSONL file: one a line, each checked by itself."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from onrecord.errors import InputError
from onrecord.pages.bounded import PAGE_LIMIT
from onrecord.pages.page import Page, Refused
from onrecord.pages.refusals import refuse, size

_FOREIGN = 3  # lines
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def documents(lines: Iterable[bytes | None], name: str) -> Iterator[Page | Refused]:
    """A Page for each line of the file `name`, or a Refused that names the line; blank lines are passed over.

    A file that starts with nothing but objects of another kind is left after a few. Of the ids only
    their hashes are kept.
    """
    seen: set[int] = set()
    foreign, told = 0, False
    for number, line in enumerate(lines, 1):
        place = f"{name}:{number}"
        if line is None:
            told = True
            yield Refused(place, refuse("too-large", place, size(PAGE_LIMIT)))
            continue
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if not line.strip():
            continue
        try:
            page = _document(line, place)
            if hash(page.source) in seen:
                raise refuse("duplicate-id", place, f"“{page.source}”")
        except InputError as e:
            yield Refused(place, e)
            told = True
            foreign += e.code == "foreign-json"
            if foreign == _FOREIGN and not seen:
                return
            continue
        seen.add(hash(page.source))
        yield page
    if not seen and not told:
        yield Refused(name, refuse("empty", name))


def check_day(day: str, place: str) -> str:
    """`day` itself where it is a real day written YYYY-MM-DD; raises InputError "bad-date" otherwise."""
    try:
        if _DAY.fullmatch(day):
            return datetime.date.fromisoformat(day).isoformat()
    except ValueError:
        pass
    raise refuse("bad-date", place, f"“{day[:40]}”")


def _document(line: bytes, place: str) -> Page:
    fields = _fields(line, place)
    text, html = _string(fields, "text", place), _string(fields, "html", place)
    if text is not None and html is not None:
        raise refuse("two-contents", place)
    if text is None and html is None:
        raise refuse("no-content" if "id" in fields else "foreign-json", place)
    if not (text or html or "").strip():
        raise refuse("empty", place)
    date = _string(fields, "date", place)
    return Page(
        source=_string(fields, "id", place) or place,
        text=text,
        html=html,
        url=_string(fields, "url", place),
        date=date and check_day(date, place),
    )


def _fields(line: bytes, place: str) -> dict[str, Any]:
    try:
        fields = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as e:
        raise refuse("bad-json", place, str(e)) from e
    except RecursionError as e:
        raise refuse("bad-json", place, "nested too deep") from e
    if not isinstance(fields, dict):
        raise refuse("bad-json", place, "not an object in braces")
    return fields


def _string(fields: dict[str, Any], name: str, place: str) -> str | None:
    value = fields.get(name)
    if value is None or isinstance(value, str):
        return value
    raise refuse("bad-field", place, f'"{name}" is {type(value).__name__}, not a string')
