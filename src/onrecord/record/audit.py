"""The sourcing audit of one record: facts and counts, each traceable to words."""

from __future__ import annotations

import msgspec


class Audit(msgspec.Struct, frozen=True, kw_only=True):
    """How an article is sourced. Counts only: no score of bias, no verdict."""

    statements: int = 0

    def spans(self) -> list[tuple[int, int]]:
        """Every span the audit points at."""
        return []
