"""What somebody rejects that has just been told or quoted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Ruled = Callable[..., list[Any]]
Standing = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("apposed", "who", "cue"),
    [
        ("a claim his lawyer, Rita Moss, denied", "his lawyer, Rita Moss", "denied"),
        ("an accusation that the owners have rejected", "the owners", "have rejected"),
    ],
)
def test_what_was_told_is_rejected(ruled: Ruled, apposed: str, who: str, cue: str) -> None:
    found = [f for f in ruled(f"The mill had poisoned the river, {apposed}.") if f.rule == "rejected"]
    assert [(f.content, f.source, f.cue) for f in found] == [(("The mill had poisoned the river",), who, cue)]


def test_what_somebody_said_is_not_rejected_with_the_cue(ruled: Ruled) -> None:
    text = "Ada Lund said the mill had poisoned the river, a claim the owners denied."
    assert [f for f in ruled(text) if f.rule == "rejected"] == []


def test_a_quotation_is_not_the_words_of_who_rejects_it(standing: Standing) -> None:
    (found,) = standing('"<c>The firm knew for years</c>," he said, a claim <s>his lawyer</s> <q>denied</q>.')
    assert (found.source, found.cue) == ("he", "said")


def test_a_source_ends_before_who_rejects_it(standing: Standing) -> None:
    (found,) = standing('"<c>It knew</c>," <q>said</q> <s>Ada Lund, a claim that the firm denied</s>.')
    assert found.source == "Ada Lund"
