"""How an article is sourced."""

from __future__ import annotations

from onrecord.extract.results import Analysis
from onrecord.record import Audit, Record


def audit(record: Record, analysis: Analysis) -> Audit:
    """The sourcing audit of `record`."""
    return Audit()
