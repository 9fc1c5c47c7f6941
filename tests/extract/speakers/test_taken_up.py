"""Occasions that are told of again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Addressees = Callable[[str], list[str | None]]


@pytest.mark.parametrize(
    ("told", "again", "to"),
    [
        ("In a letter to the dockers <s>Jane Porter</s> <q>said</q> <c>no</c>.", "in the letter", "the dockers"),
        ("<s>Jane Porter</s> <q>said</q> <c>no</c> on a call with dockers.", "during Monday's call", "dockers"),
        ("<s>Jane Porter</s> <q>said</q> <c>no</c> on a call with dockers.", "during a call", None),
        ("<s>Carl Stone</s> <q>said</q> <c>no</c> on a call with dockers.", "during the call", None),
    ],
)
def test_a_call_is_taken_up_again(told: str, again: str, to: str | None, addressees: Addressees) -> None:
    later = f"It hailed.\n\n“<c2>It rained</c2>,” <s2>Jane Porter</s2> <q2>said</q2> {again}."
    assert addressees(f"{told}\n\nIt was late.\n\n{later}")[1] == to
