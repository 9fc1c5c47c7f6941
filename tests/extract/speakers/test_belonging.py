"""Whose a text is: who made a poll, a study, a projection."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.record import Speaker

Who = Callable[[str], list[Speaker | None]]
SAID = " <q>showed</q> <c>the quay was unsafe</c>."

TEXTS = {  # a piece that ends with the source; its name and affiliation
    "a poll called by its maker": (
        "<s>A University of New Leith poll</s>",
        ("A University of New Leith poll", "University of New Leith"),
    ),
    "a poll that has a name": ("<s>A Harbour Quest Poll</s>", ("A Harbour Quest Poll", "Harbour Quest")),
    "research": ("He won, <s>new Marshpac research</s>", ("new Marshpac research", "Marshpac")),
    "data": ("<s>U.S. Census data</s>", ("U.S. Census data", "U.S. Census")),
    "a projection from a publication": (
        "<s>A projection from the Cook Rowing Report</s>",
        ("A projection from the Cook Rowing Report", "Cook Rowing Report"),
    ),
    "a study by two": (
        "<s>A study by Leith University and the Harbour Institute</s>",
        ("A study by Leith University and the Harbour Institute", "Leith University; Harbour Institute"),
    ),
    "exit polls are nobody's": ("<s>Exit polls</s>", ("Exit polls", None)),
}


@pytest.mark.parametrize("form", TEXTS)
def test_whose_a_text_is(form: str, who: Who) -> None:
    piece, expected = TEXTS[form]
    text = who(piece + SAID)[0]
    assert text is not None
    assert (text.type, text.name, text.affiliation) == ("document", *expected)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Kremlin-installed authorities", None),
        ("Russian-backed officials", None),
        ("Pro-Russian officials", None),
        ("Anti-Kremlin activists", None),
        ("Russian officials", "Russia"),
        ("Icelandic officials", "Iceland"),
    ],
)
def test_whoever_is_named_in_a_compound_does_not_own_them(source: str, expected: str | None, who: Who) -> None:
    group = who(f"<s>{source}</s> <q>said</q> <c>the quay was unsafe</c>.")[0]
    assert group is not None
    assert (group.type, group.name, group.affiliation) == ("group", source, expected)


def test_a_poll_in_headline_and_lead_is_the_one_told_of_behind(who: Who) -> None:
    found = who(
        "<s>Poll</s><q>:</q> <c>Most Rowers Want Longer Oars</c>\n\n"
        "<c2>Rowers are tired of short oars</c2>, <q2>according to</q2> <s2>a new poll</s2>.\n\n"
        "<s3>A Harbour Quest Poll</s3> <q3>found</q3> <c3>that two in three are</c3>.\n\n"
        "<c4>A few want none</c4>, <q4>according to</q4> <s4>the results</s4>."
    )
    assert [s and s.affiliation for s in found] == ["Harbour Quest"] * 4
    assert found[0] == found[1] == found[2]


def test_a_poll_in_the_lead_is_the_one_that_the_next_sentence_says_whose_it_is(who: Who) -> None:
    lead, told = who(
        "<c>Most rowers want longer oars</c>, <s>a new poll</s> <q>says</q>.\n\n"
        "<c2>Few would pay for them</c2>, <q2>according to</q2> <s2>a new poll by the Leith Institute</s2>."
    )
    assert lead is not None
    assert lead == told
    assert lead.affiliation == "Leith Institute"
