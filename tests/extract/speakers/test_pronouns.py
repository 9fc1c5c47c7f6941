"""Whom a pronoun means, and whom it cannot mean."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.record import Speaker

Names = Callable[..., list[str | None]]
Who = Callable[..., list[Speaker | None]]

MEANT = {
    "minutes": ("The minutes of the meeting were leaked. <s>They</s> <q>record</q> <c>two votes</c>.", "The minutes"),
    "a body that tells of itself": (
        "Norway wants the sound closed. <c>The White House is watching</c>, <s>it</s> <q>said</q>.",
        "White House",
    ),
    "who answers": (
        "Ada Lund kept copies. The firm's lawyer said that she had lied. <s>She</s> <q>replied</q> <c>she had not</c>.",
        "Ada Lund",
    ),
    "a noun in marks": (
        "A sign stands at the gate. The port's “road map” has one page. <s>It</s> <q>promises</q> <c>a pier</c>.",
        "The port's “road map”",
    ),
    "the younger of two": (
        "Surgeon Ada Lund met her former pupil Ines Roth. By noon the younger surgeon held the knife. "
        "<s>She</s> <q>said</q> <c>it was dark</c>.",
        "Ines Roth",
    ),
}


@pytest.mark.parametrize("form", MEANT)
def test_whom_it_means(names: Names, form: str) -> None:
    piece, expected = MEANT[form]
    assert (names(piece)[-1] or "").startswith(expected)


@pytest.mark.parametrize(
    ("name", "then"),
    [
        ("Halloran", "It opened in 1920."),
        ("Brandt", "Brandt's arm was broken, and it hurt."),
        ("Brandt", "Brandt smiled."),
    ],
)
def test_a_surname_stays_somebodys(who: Who, name: str, then: str) -> None:
    found = who(f"The strike began. <s>{name}</s> <q>said</q> <c>the port would stay shut</c>. {then}")
    assert [s and s.type for s in found] == ["person"]


def test_he_whom_a_quotation_tells_of_over_its_remark(names: Names) -> None:
    piece = (
        "A nurse got a book back that she lent out as a trainee.\n\n"
        '"<c>This lady came up with a bag</c>," <q>said</q> <s>the nurse, Orla Finch</s>. '
        "\"<c>She put it down and <s2>she</s2> <q2>said</q2>, '<c2>This one is yours.</c2>'</c>\""
    )
    assert names(piece)[-1] == "This lady"
