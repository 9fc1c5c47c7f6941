"""The report on one article: a page that stands alone, and its charts as files.

No script, no font, no picture and no style from elsewhere; the page's own words are escaped by the template.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from onrecord.errors import OnRecordError
from onrecord.export.report.article import notes, paragraphs
from onrecord.export.report.charts import Chart, charts_of
from onrecord.export.report.sourcing import gaps, sources
from onrecord.export.words import counted, dated, headline, shown, words
from onrecord.record import Record, key_passages

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = ["Chart", "charts", "charts_of", "png", "render"]

SURROGATES = re.compile("[\ud800-\udfff]")
PNG_SCALE = 2


def render(record: Record) -> str:
    """The report on `record` as one HTML page (UTF-8 when written)."""
    made = charts_of(record)
    numbered = notes(record)
    chosen = key_passages(record, 20)
    why = {p.span: p.why for p in record.passages}
    page = _template().render(
        title=shown(" ".join((record.article.title or record.source).split())) or "Untitled",
        language=record.article.language or "und",
        about=headline(record),
        counts=_counts(record),
        parts=_parts(record, made),
        passages=[(words(record, [p.span]), shown(why[p.span])) for p in chosen],
        paragraphs=paragraphs(record),
        number={n.id: n.number for n in numbered},
        timeline=next((c for c in made if c.name == "timeline"), None),
        dates=_dates(record),
        audit=record.audit,
        charts=[c for c in made if c.name != "timeline"],
        sources=sources(record),
        gaps=gaps(record),
        statements=numbered,
        sha256=record.article.sha256,
    )
    return SURROGATES.sub("\N{REPLACEMENT CHARACTER}", page)


def charts(record: Record) -> dict[str, str]:
    """Each chart as an SVG file's text, by name; none where there is nothing to count."""
    return {c.name: SURROGATES.sub("\N{REPLACEMENT CHARACTER}", c.svg) for c in charts_of(record)}


def png(svg: str) -> bytes:
    """A chart as PNG, at twice its size, on white. Raises OnRecordError where the renderer is not installed."""
    try:
        import resvg_py
    except ImportError as e:
        raise OnRecordError(
            "no-png", "Charts as PNG need the package resvg-py.", "Install it: pip install resvg-py"
        ) from e
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, background="#ffffff", zoom=PNG_SCALE))


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader(__name__, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html")


def _counts(record: Record) -> list[str]:
    out = [counted(len(record.statements), "statement"), counted(len(record.speakers), "source")]
    if record.audit is not None:
        out.append(counted(record.audit.article_words, "word"))
    return out


def _parts(record: Record, made: list[Chart]) -> list[tuple[str, str]]:
    there = [
        ("important", "Key passages", bool(record.passages)),
        ("article", "Article", True),
        ("timeline-s", "Timeline", any(c.name == "timeline" for c in made)),
        ("sourcing", "Sourcing", record.audit is not None),
        ("statements", "All statements", True),
    ]
    return [(id_, name) for id_, name, wanted in there if wanted]


def _dates(record: Record) -> list[tuple[str, list[tuple[str, str | None]], list[str]]]:
    """Each date of the timeline with what happened (its words, its statement) and the statements made."""
    dates: dict[str, tuple[list[tuple[str, str | None]], list[str]]] = {}
    for o in record.timeline:
        happened, said = dates.setdefault(dated(o.date), ([], []))
        if o.kind == "statement" and o.statement:
            said.append(o.statement)
        else:
            happened.append((words(record, o.mentions), o.statement))
    return [(date, *rest) for date, rest in dates.items()]
