"""Tables of data, as opposed to tables that only lay a page out."""

from __future__ import annotations

from itertools import groupby

from onrecord.pages.markup import Run

LONG_CELL = 80
"""Characters; where the middle cell of a table is longer, the table is layout."""


def tables_joined(runs: list[Run]) -> list[Run]:
    """`runs` with each table of data made one run of tag "table": a line a row, cells separated by " | "."""
    joined: list[Run] = []
    for table, group in groupby(runs, key=lambda run: run.table):
        cells = list(group)
        if table < 0 or not _holds_data(cells):
            joined += cells
            continue
        by_row = groupby(cells, key=lambda run: run.row)
        rows = [" | ".join(run.text.replace("\n", " ") for run in row) for _, row in by_row]
        joined.append(Run("\n".join(rows), cells[0].node, "table", cells[0].marks, 0, 0))
    return joined


def _holds_data(cells: list[Run]) -> bool:
    rows = {run.row for run in cells}
    sizes = sorted(len(run.text) for run in cells)
    return len(rows) > 1 and len(cells) >= 2 * len(rows) - 1 and sizes[len(sizes) // 2] < LONG_CELL
