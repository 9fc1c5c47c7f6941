"""Statements within clauses that tell of a noun, or before what came of an act."""

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


def test_what_came_of_a_request_is_the_writers(standing: Standing) -> None:
    piece = "<s>Ada Lund</s> <q>begged</q> the board <c>to keep the pier, but her motion was lost</c>."
    assert [f.content for f in standing(piece)] == [("to keep the pier",)]


def test_a_but_of_the_request_belongs_to_it(standing: Standing) -> None:
    piece = "<s>Ada Lund</s> <q>begged</q> the board <c>to mend the pier, but not the road</c>."
    assert [f.content for f in standing(piece)] == [("to mend the pier, but not the road",)]
