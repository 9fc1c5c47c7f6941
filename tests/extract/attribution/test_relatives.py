"""Statements within clauses that tell of a noun."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Standing = Callable[..., list[Any]]


@pytest.mark.parametrize(
    "piece",
    [
        "Ada Lund, <s>who</s> <q>has said</q> <c>that the dam is unsafe, will appeal</c>.",
        "<s>The Lowland Trust, whose director</s> <q>has argued</q> <c>that the dam is unsafe, will appeal</c>.",
    ],
)
def test_content_ends_before_the_nouns_own_verb(standing: Standing, piece: str) -> None:
    assert [f.content for f in standing(piece)] == [("that the dam is unsafe",)]


def test_a_verb_of_the_content_belongs_to_it(standing: Standing) -> None:
    piece = "Ada Lund, <s>who</s> <q>says</q> <c>the dam leaks, groans and will fall</c>, left."
    assert [f.content for f in standing(piece)] == [("the dam leaks, groans and will fall",)]
