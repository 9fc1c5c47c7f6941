"""The words of a record as people read them."""

from __future__ import annotations

import pytest

from onrecord.export.words import dated


@pytest.mark.parametrize(
    ("date", "read"),
    [
        ("2024-22", "summer 2024"),
        ("2023-24/2024-21", "winter 2023/spring 2024"),
        ("2024-12", "2024-12"),
        ("2024-12-21", "2024-12-21"),
    ],
)
def test_seasons_are_shown_by_name(date: str, read: str) -> None:
    assert dated(date) == read
