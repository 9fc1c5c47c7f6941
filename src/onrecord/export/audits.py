"""The audits of many articles side by side: a row per article, a row per outlet."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Literal

import msgspec

from onrecord.export.words import shown
from onrecord.record import Audit, Record

Format = Literal["text", "csv", "json"]
NO_OUTLET = "no outlet"
SHOWN = ("statements", "direct", "mixed", "indirect", "unattributed", "by_named", "by_unnamed", "by_nobody", "sources")


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """The audit figures of one article, or of all articles of one outlet (their sums).

    `by_*` are statements; `sources` and what follows are counted once per article.
    """

    articles: int
    article: str | None
    outlet: str | None
    published: str | None
    title: str | None
    words: int
    statements: int
    direct: int
    mixed: int
    indirect: int
    unattributed: int
    by_named: int
    by_unnamed: int
    by_nobody: int
    quoted_words: int
    hedged: int
    sources: int
    named_sources: int
    unnamed_sources: int
    unnamed_with_reason: int
    justified_sources: int
    documents: int
    unheard: int
    single_source_passages: int
    top_source: str | None
    top_source_statements: int | None


FIGURES = (
    "articles", "words", "statements", "direct", "mixed", "indirect", "unattributed", "by_named", "by_unnamed",
    "by_nobody", "quoted_words", "hedged", "sources", "named_sources", "unnamed_sources", "unnamed_with_reason",
    "justified_sources", "documents", "unheard", "single_source_passages",
)  # fmt: skip


def row(record: Record) -> Row:
    """The audit figures of one record; all are 0 where it holds no audit."""
    audit = record.audit or Audit()
    t = audit.total
    unnamed = [s for s in audit.sources if s.name is None]
    top = next(iter(audit.sources), None)
    return Row(
        articles=1,
        article=record.source,
        outlet=record.article.outlet,
        published=record.article.published,
        title=record.article.title,
        words=audit.article_words,
        statements=t.statements,
        direct=t.direct,
        mixed=t.mixed,
        indirect=t.indirect,
        unattributed=t.unattributed,
        by_named=audit.named.statements,
        by_unnamed=audit.unnamed.statements,
        by_nobody=t.statements - audit.named.statements - audit.unnamed.statements,
        quoted_words=t.quoted_words,
        hedged=sum(c.kind == "hedge" for c in audit.claims),
        sources=len(audit.sources),
        named_sources=len(audit.sources) - len(unnamed),
        unnamed_sources=len(unnamed),
        unnamed_with_reason=sum(s.why_unnamed is not None for s in unnamed),
        justified_sources=sum(bool(s.justification) for s in audit.sources),
        documents=len(audit.documents),
        unheard=len(audit.unheard),
        single_source_passages=len(audit.single_source),
        top_source=top.described_as if top else None,
        top_source_statements=top.counts.statements if top else None,
    )


def by_outlet(rows: Iterable[Row]) -> list[Row]:
    """The sums of the articles of each outlet, in order of first appearance; those without one together, last."""
    groups: dict[str | None, list[Row]] = {}
    for r in rows:
        groups.setdefault(r.outlet, []).append(r)
    without = groups.pop(None, None)
    ordered: list[tuple[str | None, list[Row]]] = [*groups.items(), *([(None, without)] if without else [])]
    out = []
    for outlet, those in ordered:
        sums = {name: sum(getattr(r, name) for r in those) for name in FIGURES}
        out.append(
            Row(
                article=None,
                outlet=outlet,
                published=None,
                title=None,
                top_source=None,
                top_source_statements=None,
                **sums,
            )
        )
    return out


def audit_table(records: Iterable[Record], form: Format = "text") -> str:
    """The audits of `records`, article by article and outlet by outlet, as text, CSV or JSON.

    The CSV has one table whose first column, `row`, is "article" or "outlet"; the JSON has two lists.
    """
    rows = [row(r) for r in records]
    outlets = by_outlet(rows)
    if form == "json":
        return json.dumps({"articles": plain(rows), "outlets": plain(outlets)}, ensure_ascii=False, indent=1) + "\n"
    if form == "csv":
        fields = Row.__struct_fields__
        marked = [("article", r) for r in rows] + [("outlet", r) for r in outlets]
        return table_as_csv(("row", *fields), [(kind, *(getattr(r, f) for f in fields)) for kind, r in marked])
    heads = [h.replace("_", " ") for h in SHOWN]
    articles = [(_label(r), *(getattr(r, f) for f in SHOWN)) for r in rows]
    summed = [(r.outlet or NO_OUTLET, r.articles, *(getattr(r, f) for f in SHOWN)) for r in outlets]
    return table_as_text(["article", *heads], articles) + "\n" + table_as_text(["outlet", "articles", *heads], summed)


def _label(r: Row) -> str:
    return " ".join((r.title or r.article or "").split())


def plain(rows: Sequence[msgspec.Struct]) -> list[dict[str, object]]:
    """Rows as plain dictionaries; lone surrogates are replaced, since no file can hold them."""
    return [{k: _sound(v) if isinstance(v, str) else v for k, v in msgspec.structs.asdict(r).items()} for r in rows]


def table_as_csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A CSV table; a cell that a spreadsheet would take for a formula is led in by an apostrophe."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for r in rows:
        writer.writerow([_cell(v) for v in r])
    return out.getvalue()


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return "" if value is None else value
    text = _sound(value)
    # OWASP, "CSV Injection": these first characters start a formula.
    return "'" + text if text[:1] in tuple("=+-@\t\r") else text


def _sound(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def table_as_text(columns: Sequence[str], rows: Sequence[Sequence[object]], most: int = 44) -> str:
    """Columns of text, the first cut at `most` characters, numbers to the right."""
    cells = [[_short(shown("" if v is None else str(v)), most) for v in r] for r in rows]
    widths = [max(len(h), *(len(c[n]) for c in cells), 0) for n, h in enumerate(columns)]
    lines = [columns, ["-" * w for w in widths], *cells]
    return "".join(_line(line, widths) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    rest = (v.rjust(w) for v, w in zip(cells[1:], widths[1:], strict=True))
    return "  ".join([cells[0].ljust(widths[0]), *rest]).rstrip() + "\n"


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
