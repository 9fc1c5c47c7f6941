"""Every error code is documented, and no error runs away."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.pages.refusals import FETCH, INPUT, refuse, refuse_fetch

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize(("page", "table"), [("inputs.md", INPUT), ("fetching.md", FETCH)])
def test_every_code_is_documented(page: str, table: dict[str, tuple[str, str]]) -> None:
    text = (DOCS / page).read_text("utf-8")
    assert [code for code in table if f"| `{code}` |" not in text] == []


def test_details_are_cut_and_cleaned() -> None:
    for error in (refuse("bad-json", "a\nb", "x" * 9999), refuse_fetch("connection", "y" * 9999, "\x1b[31m")):
        assert len(str(error)) < 900 and str(error).isprintable()
