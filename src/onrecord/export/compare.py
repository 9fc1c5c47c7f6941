"""Two articles on one story: who is heard in which, who is only named, and how the counts differ."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from onrecord.export.audits import FIGURES, Format, plain, row, table_as_csv, table_as_text
from onrecord.record import Audit, Record

What = Literal["figure", "source", "side", "document"]
SMALL = frozenset({"the", "a", "an", "of", "mr", "mrs", "ms", "dr"})


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """A figure, source, side or document with its count in each article.

    For a source and a side the counts are statements; for a document, mentions. A `note` says where an
    article names without hearing whom the other hears.
    """

    what: What
    name: str
    first: int
    second: int
    note: str | None = None


def differences(first: Record, second: Record) -> list[Difference]:
    """What the audits of two records have and what each has alone, the figures first."""
    a, b = first.audit or Audit(), second.audit or Audit()
    one, two = row(first), row(second)
    out = [
        Difference(what="figure", name=f.replace("_", " "), first=getattr(one, f), second=getattr(two, f))
        for f in FIGURES
        if f != "articles"
    ]
    out += _sources(a, b)
    sides = _paired([(g.name, g.counts.statements) for g in a.sides], [(g.name, g.counts.statements) for g in b.sides])
    out += [Difference(what="side", name=n, first=x, second=y) for n, x, y in sides]
    cited = _paired([(d.name, len(d.mentions)) for d in a.documents], [(d.name, len(d.mentions)) for d in b.documents])
    out += [Difference(what="document", name=n, first=x, second=y) for n, x, y in cited]
    return out


def audit_differences(first: Record, second: Record, form: Format = "text") -> str:
    """The differences as text, CSV or JSON."""
    found = differences(first, second)
    if form == "json":
        told = {"first": first.source, "second": second.source, "differences": plain(found)}
        return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    if form == "csv":
        return table_as_csv(Difference.__struct_fields__, [msgspec.structs.astuple(d) for d in found])
    out = [f"first:  {_named(first)}\nsecond: {_named(second)}\n"]
    for what in ("figure", "source", "side", "document"):
        rows = [(d.name, d.first, d.second, d.note) for d in found if d.what == what]
        if rows:
            out.append(table_as_text([what, "first", "second", ""], rows))
    return "\n".join(out)


def _named(record: Record) -> str:
    title = " ".join((record.article.title or "").split())
    return f"{title} ({record.source})" if title else record.source


def _sources(a: Audit, b: Audit) -> Iterable[Difference]:
    mine, yours = ([(s.described_as, s.counts.statements) for s in x.sources] for x in (a, b))
    for name, x, y in _paired(mine, yours):
        note = None
        for count, where, audit in ((x, "first", a), (y, "second", b)):
            if count == 0 and any(same(name, u.name) for u in audit.unheard):
                note = f"named in the {where}, not heard"
        yield Difference(what="source", name=name, first=x, second=y, note=note)


def _paired(mine: Sequence[tuple[str, int]], yours: Sequence[tuple[str, int]]) -> list[tuple[str, int, int]]:
    """Each name with its counts in both, the most counted first; one name is matched to one at most."""
    left = list(yours)
    out = []
    for name, count in mine:
        match = next((other for other in left if same(name, other[0])), None)
        if match:
            left.remove(match)
        out.append((max(name, match[0], key=len) if match else name, count, match[1] if match else 0))
    out += [(name, 0, count) for name, count in left]
    return sorted(out, key=lambda o: -(o[1] + o[2]))


def same(one: str, other: str) -> bool:
    """Whether two names from two articles can be one: the longer has all words of the shorter, and its last word."""
    short, long = sorted((_words(one), _words(other)), key=len)
    return bool(short) and set(short) <= set(long) and short[-1] == long[-1]


def _words(name: str) -> list[str]:
    return [w for w in re.findall(r"\w+", name.lower()) if w not in SMALL]
