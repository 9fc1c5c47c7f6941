"""Dates as pages write them, as EDTF."""

from __future__ import annotations

import pytest

from onrecord.pages.dates import in_url, parse


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2025-11-13T09:40:00+01:00", "2025-11-13T09:40:00+01:00"),
        ("2025-11-13T09:40:00.123Z", "2025-11-13T09:40:00Z"),
        ("2025-11-13T09:40+0100", "2025-11-13T09:40:00+01:00"),
        ("2025-11-13 09:40:00 +01:00", "2025-11-13T09:40:00+01:00"),
        ("2025-11-13T00:00:00", "2025-11-13"),
        ("2025-11-13", "2025-11-13"),
        ("Stand: 13.11.2025 09:40 Uhr", "2025-11-13"),
        ("13/11/25", "2025-11-13"),
        ("11/13/2025", "2025-11-13"),
        ("2025年11月13日", "2025-11-13"),
        ("Published 13th November 2025", "2025-11-13"),
        ("Nov. 13, 2025 3:00 AM", "2025-11-13"),
        ("Thu Nov 13 19:20:36 CET 2025", "2025-11-13"),
        ("13 de noviembre de 2025", "2025-11-13"),
        ("13 ноября 2025, 18:20", "2025-11-13"),
        ("13. März 2025", "2025-03-13"),
        ("2025-02-30", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_parse(text: str, edtf: str | None) -> None:
    assert parse(text) == edtf


def test_in_url() -> None:
    assert in_url("https://a.example/news/2025/11/13/pier") == "2025-11-13"
    assert in_url("https://a.example/pier-20251113.html") == "2025-11-13"
    assert in_url("https://a.example/pier-2025") is None
    assert in_url("https://a.example/id/20259999") is None
