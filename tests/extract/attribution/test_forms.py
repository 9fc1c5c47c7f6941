"""Forms of one construction each, in which news puts words down to somebody: who was asked, whose account it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Found = Callable[..., list[Any]]

ASKED = {  # a proposal with those asked in it, and what is left of it
    "<s>The tribunal</s> <q>ordered</q> <c>the yard to sell two of its boats</c>.": "to sell two of its boats",
    "<s>The union</s> <q>begged</q> <c>him not to close the yard</c>.": "not to close the yard",
    "<s>The port</s> <q>urged</q> owners <c>of old boats to leave the harbour</c>.": "to leave the harbour",
    "<s>The king</s> <q>promised</q> <c>the town a new harbour</c>.": "a new harbour",
    "<s>The owner</s> <q>threatened</q> <c>the town with the loss of the yard</c>.": "the loss of the yard",
    "<s>The union</s> <q>begged</q> <c>the mayor, Ada Lund, for a van</c>.": "a van",
    "<s>The port</s> <q>wants</q> <c>the yard to sell its boats</c>.": "the yard to sell its boats",
    "<s>The port</s> <q>promised</q> <c>to dredge the harbour</c>.": "to dredge the harbour",
}


@pytest.mark.parametrize("piece", ASKED)
def test_whom_one_asks_is_no_part_of_what_is_asked(standing: Found, piece: str) -> None:
    (found,) = standing(piece)
    assert found.content == (ASKED[piece],)


ACCOUNTS = {
    "Half of the boats leak, if the pilots' guild is to be believed.": ("the pilots' guild", "Half of the boats leak"),
    "By the ministry's count, nine of the boats leak.": ("the ministry", "nine of the boats leak"),
    "By the count of the pilots' guild, nine of the boats leak.": ("the pilots' guild", "nine of the boats leak"),
    "In her version, the boats left at noon.": ("her", "the boats left at noon"),
    "In the words of the pilot, Ada Lund, “the boat sings like a bird”, and more were ordered.": (
        "the pilot, Ada Lund",
        "the boat sings like a bird",
    ),
    "PORT SALIN (XYZ) – Nine boats leak, according to the guild.": ("the guild", "Nine boats leak"),
}


@pytest.mark.parametrize("text", ACCOUNTS)
def test_whose_account_it_is(ruled: Found, text: str) -> None:
    found = [(f.source, f.content) for f in ruled(text) if f.rule == "according"]
    source, content = ACCOUNTS[text]
    assert found == [(source, (content,))]


def test_two_sources_on_two_sides_of_a_semicolon(ruled: Found) -> None:
    text = "Nine boats leak, according to the guild; by the owners' estimate, it is four."
    assert [(f.source, f.content) for f in ruled(text)] == [
        ("the guild", ("Nine boats leak",)),
        ("the owners", ("it is four",)),
    ]


@pytest.mark.parametrize(
    "text",
    ["Had she confirmed it, the boats would be in port.", "The boats are moored according to the number of oars."],
)
def test_what_did_not_happen_and_what_a_thing_goes_by_are_no_statements(ruled: Found, text: str) -> None:
    assert ruled(text) == []


def test_a_post_whose_head_stands_in_its_line(ruled: Found) -> None:
    (found,) = ruled("Lund Boats (@lundboats), 3 May, 09:12: No boat leaves before the tide has turned")
    assert (found.source, found.rule) == ("Lund Boats (@lundboats)", "post")
    assert found.content == ("No boat leaves before the tide has turned",)


def test_a_hyphen_does_not_end_who_speaks(ruled: Found) -> None:
    (outer, inner) = ruled("“The co-driver shouted: ‘Turn around, turn around!’”, the investigator disclosed.")
    assert (outer.source, inner.source) == ("the investigator", "The co-driver")


NAMES = [
    "<s>Locals</s> <q>call</q> <c>it the Great Eel Robbery</c>.",
    "<s>The choir</s> <q>sang</q> “<c>Down by the Empty Harbour</c>”.",
    "<s>The door</s> <q>carried</q> <c>the motto “Slow but Sure”</c>.",
    "<s>The port</s> <q>opened an inquiry into</q> <c>the “experience”</c>.",
    "<s>The diver</s> <q>asked</q> <c>not to be named because the case is open</c>.",
    "<s>The diver</s> <q>begged</q> <c>to differ</c>.",
    "<s>The pilot</s> <q>answered questions about</q> <c>everything but the tide</c>.",
    "<s>The pilot</s> denied it, and at no point <q>claimed</q> <c>that the boat was his</c>.",
]


@pytest.mark.parametrize("piece", NAMES)
def test_names_of_things_and_what_is_kept_back_are_no_statements(standing: Found, piece: str) -> None:
    assert standing(piece) == []


@pytest.mark.parametrize(
    "piece",
    [
        "<s>Lund</s> <q>called</q> <c>the plan “theft”</c>.",
        "<s>The diver</s> <q>said</q>: “<c>Two of the signs were plainly finished</c>.”",
    ],
)
def test_words_in_marks_that_somebody_says_stay(standing: Found, piece: str) -> None:
    assert len(standing(piece)) == 1


def test_initials_and_offices_label_the_turns_of_a_talk(ruled: Found) -> None:
    text = (
        "Ida Brandt: Is it deep?\n\nO. Lund: It was.\n\nI. B.: And now?\n\nO. L.: Dry.\n\nThe coroner: Quite dry?\n\n"
        "O. Lund: Quite."
    )
    found = [(f.source, f.content[0]) for f in ruled(text) if f.rule == "interview"]
    assert found[3:5] == [("O. L.", "Dry."), ("The coroner", "Quite dry?")]
    assert len(found) == 6


def test_a_quotation_right_behind_a_dateline(ruled: Found) -> None:
    (found,) = ruled("PORT SALIN — “The boats are late today,” said Ada Lund, the pilot.")
    assert (found.source, found.content) == ("Ada Lund, the pilot", ("The boats are late today",))


def test_an_agent_between_two_halves_of_what_it_concedes(ruled: Found) -> None:
    (found,) = ruled("The new treaty, it has been conceded by both sides, ought to have been read more closely.")
    assert found.source == "both sides"
    assert found.content == ("The new treaty", "ought to have been read more closely")


def test_a_quotation_that_goes_on_behind_another_verb_is_one(standing: Found) -> None:
    found = standing(
        "“<c>The loaf</c>,” <q>said</q> <s>Ewa Lind</s>, “<c2>is very old, it is burnt</c2>,” <s2>she</s2> "
        "<q2>added</q2>, turning the tray, “<c2>and somebody bit it</c2>.”"
    )
    assert [f.content for f in found] == [("The loaf", "is very old, it is burnt", "and somebody bit it.")]
