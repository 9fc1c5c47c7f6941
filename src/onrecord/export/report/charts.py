"""The charts of an audit, each with the table that it shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from onrecord.export.report.svg import BARRED, DOTTED, HATCHED, SOLID, Bar, Fill, Part, Row, bars, dots
from onrecord.export.words import counted, dated, shown
from onrecord.record import Audit, Record
from onrecord.record.audit import Counts, Group

KINDS: dict[str, Fill] = {"direct": SOLID, "mixed": HATCHED, "indirect": DOTTED, "unattributed": BARRED}
NAMING: dict[str, Fill] = {"named": SOLID, "unnamed": HATCHED, "nobody": BARRED}
SHARES: dict[str, Fill] = {"statements": SOLID, "quoted words": HATCHED}
MOST = 12
MOST_DATES = 30


class Chart(msgspec.Struct, frozen=True, kw_only=True):
    """A chart as SVG, what it says in a sentence, and its numbers as a table."""

    name: str
    title: str
    summary: str
    svg: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def charts_of(record: Record) -> list[Chart]:
    """The charts that `record` has figures for, in the report's order."""
    made = []
    if record.audit is not None and record.audit.total.statements:
        made = [kinds(record.audit), speakers(record.audit)]
        if record.audit.sides and record.audit.side_basis != "affiliation":  # else the next chart says the same
            basis = f"by {record.audit.side_basis}"
            made.append(groups("sides", f"Sides of the story, {basis}", record.audit.sides, record.audit))
        if record.audit.affiliations:
            made.append(groups("affiliations", "Whom the sources speak for", record.audit.affiliations, record.audit))
    if record.timeline:
        made.append(timeline(record))
    return made


def kinds(audit: Audit) -> Chart:
    """How the statements are put, and whether whoever stands for them is named."""
    t = audit.total
    nobody = t.statements - audit.named.statements - audit.unnamed.statements
    by_kind = {k: getattr(t, k) for k in KINDS}
    by_name = {"named": audit.named.statements, "unnamed": audit.unnamed.statements, "nobody": nobody}
    rows = []
    for counts in (by_kind, by_name):
        for key, n in counts.items():
            label = {"named": "a named source", "unnamed": "an unnamed source", "nobody": "nobody named"}.get(key, key)
            rows.append(Bar(label, (Part(n, key),), f"{n} · {percent(n, t.statements)}"))
    title = "How statements are put, and whether their source is named"
    return Chart(
        name="kinds",
        title=title,
        summary=f"Of {counted(t.statements, 'statement')}, {t.direct} are direct, {t.mixed} mixed, {t.indirect} "
        f"indirect and {t.unattributed} unattributed; {by_name['named']} have a named source, "
        f"{by_name['unnamed']} an unnamed one.",
        svg=bars("kinds", title, rows, {**KINDS, **NAMING}, ()),
        columns=("", "Statements", "Share"),
        rows=tuple((r.label, *r.number.split(" · ")) for r in rows),
    )


def speakers(audit: Audit) -> Chart:
    """Statements of each source by kind; what goes past the twelfth is one bar."""
    shown_, rest = audit.sources[:MOST], audit.sources[MOST:]
    rows = [_by_kind(s.described_as, s.counts) for s in shown_]
    if rest:
        total = Counter({k: sum(getattr(s.counts, k) for s in rest) for k in KINDS})
        rows.append(_by_kind(counted(len(rest), "other"), Counts(statements=sum(total.values()), **total)))
    rows = [r for r in rows if r.parts]
    title = "Statements of each source"
    used = [k for k in KINDS if any(p.fill == k for r in rows for p in r.parts)]
    return Chart(
        name="speakers",
        title=title,
        summary=f"{counted(len(audit.sources), 'source')} for {counted(audit.total.statements, 'statement')}."
        + (f" Most are put down to {shown(audit.sources[0].described_as)}." if audit.sources else ""),
        svg=bars("speakers", title, rows, KINDS, used),
        columns=("Source", "Statements", "Share", "Words", "Quoted words", "Share of quoted words"),
        rows=tuple(
            (shown(s.described_as), *_figures(s.counts, audit, sum(x.counts.quoted_words for x in audit.sources)))
            for s in audit.sources
        ),
    )


def _by_kind(label: str, c: Counts) -> Bar:
    parts = tuple(Part(getattr(c, k), k) for k in KINDS if getattr(c, k))
    return Bar(shown(label), parts, str(c.statements))


def groups(name: str, title: str, found: Sequence[Group], audit: Audit) -> Chart:
    """Share of statements and of quoted words of each group; shares are of the whole article's."""
    quoted = sum(s.counts.quoted_words for s in audit.sources)
    rows = []
    for g in found[:MOST]:
        for key, n, whole in (
            ("statements", g.counts.statements, audit.total.statements),
            ("quoted words", g.counts.quoted_words, quoted),
        ):
            label = shown(g.name) if key == "statements" else key
            what = f"{n} of {whole}" if key == "quoted words" else counted(n, "statement")
            rows.append(Bar(label, (Part(n / whole if whole else 0, key),), f"{what} · {percent(n, whole)}"))
    return Chart(
        name=name,
        title=title,
        summary=f"{counted(len(found), 'group')} of sources; the most statements are by {shown(found[0].name)}, "
        f"{found[0].counts.statements} of {audit.total.statements}.",
        svg=bars(name, title, rows, SHARES, tuple(SHARES)),
        columns=("", "Speakers", "Statements", "Share", "Words", "Quoted words", "Share of quoted words"),
        rows=tuple((shown(g.name), str(len(g.speakers)), *_figures(g.counts, audit, quoted)) for g in found),
    )


def _figures(c: Counts, audit: Audit, quoted: int) -> tuple[str, ...]:
    share = percent(c.statements, audit.total.statements)
    return str(c.statements), share, str(c.words), str(c.quoted_words), percent(c.quoted_words, quoted)


def timeline(record: Record) -> Chart:
    """What is said to have happened, and what was said, by date."""
    counted_ = Counter((o.date, o.kind) for o in record.timeline)
    dates = list(dict.fromkeys(o.date for o in record.timeline))
    rows = [Row(dated(d), counted_[d, "event"], counted_[d, "statement"]) for d in dates]
    title = "What is said to have happened, and when it was said"
    return Chart(
        name="timeline",
        title=title,
        summary=f"{counted(len(dates), 'date')} from {dated(dates[0])} to {dated(dates[-1])}." if dates else "",
        svg=dots("timeline", title, rows[-MOST_DATES:], ("happened", "was said")),
        columns=("Date", "Happened", "Said"),
        rows=tuple((r.label, str(r.first), str(r.second)) for r in rows),
    )


def percent(part: float, whole: float) -> str:
    """ "37 %"; "–" where there is nothing to take a share of."""
    return f"{100 * part / whole:.0f} %" if whole else "–"
