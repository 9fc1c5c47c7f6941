"""What a hurried reader must not miss."""
from __future__ import annotations

from onrecord.extract.results import Analysis
from onrecord.record import Passage, Record


def choose(record: Record, analysis: Analysis) -> tuple[Passage, ...]:
    return ()
