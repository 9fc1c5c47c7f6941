"""Whom a pronoun means, and whom it cannot mean."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.record import Speaker

Names = Callable[..., list[str | None]]
Who = Callable[..., list[Speaker | None]]

MEANT = {
    "minutes": ("The minutes of the meeting were leaked. <s>They</s> <q>record</q> <c>two votes</c>.", "The minutes"),
    "papers": (
        "<c>Brandt owed money</c>, <q>according to</q> <s>court papers</s>. "
        "<s2>They</s2> <q2>say</q2> <c2>he left</c2>.",
        "court papers",
    ),
    "a text that has just been left": (
        'The court heard that Mr Cole had left his mother a note. <s>It</s> <q>read</q>: "<c>Gone to sea.</c>"',
        "a note",
    ),
    "a body that a but brings in": (
        "<s>The Treasury</s> <q>wants</q> <c>the mint sold</c>, but City Hall has other ideas. <s2>It</s2> "
        "<q2>says</q2> <c2>the mint is a market</c2>.",
        "City Hall",
    ),
    "a body, where it tells what it did": (
        "The court was shown a note. <s>It</s> <q>ordered</q> <c>a new trial</c>.",
        "The court",
    ),
    "a body that tells of itself": (
        "Norway wants the sound closed. <c>The Tidal Institute is hiring</c>, <s>it</s> <q>said</q>.",
        "Tidal Institute",
    ),
    "who answers": (
        "Ada Lund kept copies. The firm's lawyer said that she had lied. <s>She</s> <q>replied</q> <c>she had not</c>.",
        "Ada Lund",
    ),
    "a noun in marks": (
        "A shed stands at the gate. The port's “master plan” weighs a kilo. <s>It</s> <q>promises</q> <c>a pier</c>.",
        "The port's “master plan”",
    ),
    "the younger of two": (
        "Pilot Ada Lund flew with her former pupil Ines Roth. At dusk the younger pilot landed. "
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
        "A baker was thanked for a loaf that she sold as an apprentice.\n\n"
        '"<c>This lady rang twice</c>," <q>said</q> <s>the baker, Orla Finch</s>. '
        "\"<c>She sang a little and <s2>she</s2> <q2>said</q2>, '<c2>It was good bread.</c2>'</c>\""
    )
    assert names(piece)[-1] == "This lady"


def test_he_of_whom_somebody_nameless_tells_says_nothing_of_the_teller(names: Names) -> None:
    found = names(
        "The winner, a bricklayer, bought his ticket on the quay. <s>The cashier</s> <q>recalled</q> <c>that he had "
        "been short by a coin</c>.\n\n“<c2>I lent it to him</c2>,” <s2>she</s2> <q2>said</q2>."
    )
    assert found == ["The cashier"] * 2
