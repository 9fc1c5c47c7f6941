"""The date of a document that has none, from what its text says of dates."""

from __future__ import annotations

from collections import Counter

from onrecord.extract.times.dates import Date, day
from onrecord.extract.times.found import Expression, Inferred
from onrecord.record import Article

HALF_YEAR = 183


def infer(article: Article, expressions: tuple[Expression, ...]) -> Inferred | None:
    """The latest day that the text reports as past, in the latest year that it names; None where it names neither.

    Days ahead ("will be repaired by 3 March") do not count; a day without a year that would lie more than half a
    year before the latest full date belongs to the year after (a January story that looks back on December).
    """
    found = [e for e in expressions if e.meaning.way not in ("near", "future")]  # "by 9 May", "due 9 May"
    full = [e for e in found if _full(e) and e.direction <= 0]
    years = [e for e in found if _year(e) is not None and e.direction <= 0]
    bare = [e for e in found if _bare(e) and e.direction <= 0]
    if not years:
        return None
    witness = max(years, key=lambda e: _year(e) or 0)
    year = _year(witness) or 0
    latest_full = max((p.first for e in full if (p := e.time.point)), default=None)
    options: list[tuple[Date, Expression]] = []
    for e in bare:
        found_day = day(year, e.meaning.month or 0, e.meaning.day or 0)
        if found_day and latest_full and (latest_full - found_day).days > HALF_YEAR:
            found_day = day(year + 1, found_day.month, found_day.day)
        if found_day:
            options.append((found_day, e))
    options += [(p.first, e) for e in full if (p := e.time.point)]
    if not options:
        return None
    latest = max(d for d, _ in options)
    seen = [e for d, e in options if d == latest]
    words = Counter(article.text[e.span[0] : e.span[1]] for e in seen).most_common(1)[0][0]
    reason = f"the latest day that the text reports as past is “{words}”"
    if len(seen) > 1:
        reason += f" ({len(seen)} times)"
    if not any(_full(e) for e in seen):
        reason += f"; the year is that of “{article.text[witness.span[0] : witness.span[1]]}”"
    return Inferred(latest.isoformat(), reason)


def _year(e: Expression) -> int | None:
    """The year that an expression names in full."""
    if e.meaning.year is None or e.meaning.period is not None or e.time.type != "DATE":
        return None
    point = e.time.point
    return point.first.year if point and 1900 <= point.first.year <= 2199 else None


def _full(e: Expression) -> bool:
    return _year(e) is not None and e.meaning.day is not None and e.time.point is not None and e.time.point.grain == "D"


def _bare(e: Expression) -> bool:
    m = e.meaning
    return e.time.type == "DATE" and m.month is not None and m.day is not None and m.year is None and m.step is None
