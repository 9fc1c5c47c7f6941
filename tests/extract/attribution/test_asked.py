"""What is told, without whom: "told the paper | the levy was dead"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Standing = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("piece", "content"),
    [
        ("<s>Two clerks</s> <q>told</q> <c>the paper the levy was dead</c>.", "the levy was dead"),
        ("<s>A widow</s> <q>has told</q> <c>an inquest that nurses ignored her</c>.", "that nurses ignored her"),
        (
            "<s>Ada Lund</s> <q>told</q> <c>a packed meeting in Elmford the pier would close</c>.",
            "the pier would close",
        ),
        ("<s>Ada Lund</s> <q>told</q> <c>the story that everybody knew</c>.", "the story that everybody knew"),
    ],
)
def test_whom_one_tells_is_no_content(standing: Standing, piece: str, content: str) -> None:
    assert [s.content for s in standing(piece)] == [(content,)]
