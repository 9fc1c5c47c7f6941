"""The audit's charts and report, as `onrecord.export` draws them."""

from __future__ import annotations

from onrecord.export.report import Chart, charts_of, render
from onrecord.record import Record


def charts(record: Record) -> list[Chart]:
    """The charts that the record has figures for, less the timeline: the page has one of its own."""
    return [c for c in charts_of(record) if c.name != "timeline"]


def report_html(record: Record) -> str:
    """The report as a whole document."""
    return render(record)
