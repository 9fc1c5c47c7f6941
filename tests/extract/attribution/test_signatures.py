"""Names that sign a quotation, behind it or in a line of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

LEAD = "Ruth Adey, who chairs the works committee, spoke for an hour.\n\n"


@pytest.mark.parametrize(
    "piece",
    [
        "“Three times they failed and nobody came.” – Ruth Adey",
        "“Three times they failed and nobody came.” Ruth Adey, councillor",
        "“Three times they failed and nobody came,” Ruth Adey",
        "“Three times they failed and nobody came.”\n\nRuth Adey, councillor",
        "“Three times they failed and nobody came.”\n\n– Ruth Adey",
    ],
)
def test_a_name_signs_the_quotation_and_is_none_itself(ruled: Callable[..., list[Any]], piece: str) -> None:
    found = [f for f in ruled(LEAD + piece) if f.kind == "direct"]
    assert [(" ".join(f.content).rstrip("."), f.source.partition(",")[0]) for f in found] == [
        ("Three times they failed and nobody came", "Ruth Adey")
    ]


def test_a_heading_behind_a_quotation_does_not_sign_it(ruled: Callable[..., list[Any]]) -> None:
    found = ruled(LEAD + "“Three times they failed and nobody came.”\n\nHarbour Street\n\nIt rained all day.")
    assert [f.source for f in found] == [None]
