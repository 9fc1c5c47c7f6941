"""Where English content and sources begin and end: brackets, marks, remarks of the writer's, clauses of others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Standing = Callable[..., list[Any]]

CONTENT = {
    "the writer's remark": (
        "<s>Ada Lund</s> <q>said</q> <c>she would vote no, dealing a blow to the owners</c>.",
        ("she would vote no",),
    ),
    "a participle of what was said": (
        "<s>Ada Lund</s> <q>said</q> <c>she would stay up late, mending nets</c>.",
        ("she would stay up late, mending nets",),
    ),
    "another clause": (
        "<s>The port</s> <q>said</q> <c>four boats were lost; neither figure could be checked</c>.",
        ("four boats were lost",),
    ),
    "a list": (
        "<s>The port</s> <q>said</q> <c>it had lost four boats; two cranes; a shed</c>.",
        ("it had lost four boats; two cranes; a shed",),
    ),
    "the writer's own clause before": (
        "<c>He had never married; men</c>, <s>she</s> <q>said</q>, <c>were like rain</c>.",
        ("men", "were like rain"),
    ),
    "over what it was said": (
        "<s>A clerk</s> <q>insisted</q> <c>over a cold pie that he reads every page</c>.",
        ("that he reads every page",),
    ),
    "what it was called": (
        "Costs fell, helped by <c>what</c> <s>it</s> <q>called</q> \"<c>a mild winter</c>\".",
        ("a mild winter",),
    ),
    "a mark that a stop stands before": (
        '<s>Ada Lund</s> <q>said</q> <c>the count had been "cooked</c>."',
        ('the count had been "cooked."',),
    ),
    "a clause that tells which": (
        "<s>He</s> <q>thinks</q> <c>the arch</c>, which is of stone, <c>dates from the war</c>.",
        ("the arch, which is of stone, dates from the war",),
    ),
    "whom one challenges": (
        "<s>The captain</s> <q>challenged</q> <c>the other crew to a race for the cup</c>.",
        ("to a race for the cup",),
    ),
    "whom one orders out": ("<s>The dean</s> <q>ordered</q> <c>both boys out of the hall</c>.", ("out of the hall",)),
    "a day behind the asked": (
        "<s>Lisbon</s> <q>urged</q> <c>both sides on Monday to “wait for rain”</c>.",
        ("to “wait for rain”",),
    ),
    "who is asked by somebody": (
        "<c>A baker</c> <q>was asked by</q> <s>the constable</s> <c>to take in his loaves</c>.",
        ("to take in his loaves",),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("piece", "content"), CONTENT.values(), ids=list(CONTENT))
def test_content(standing: Standing, piece: str, content: tuple[str, ...]) -> None:
    assert [f.content for f in standing(piece)] == [content]


@pytest.mark.parametrize(
    ("piece", "source"),
    [
        ("<s>Councillor Ada Lund (Ind, Fell End</s>) <q>said</q> <c>the pier would close</c>.", "(Ind, Fell End)"),
        ("<s>14.40 The clerk, Ada Lund</s>, <q>says</q> <c>the pier will close</c>.", "The clerk, Ada Lund"),
        ("<s>Gus Lund, the last</s> smith in Lesk, <q>thinks</q> <c>the phones are to blame</c>.", "smith in Lesk"),
        ("<s>Holm, which sells</s> dried eels, <q>said</q> <c>the phones are to blame</c>.", "dried eels"),
        ("<c>The pier will close</c>, <s>two people aware of the</s> matter <q>said</q>.", "aware of the matter"),
        ("<c>The pier will close</c>, <q>said</q> <s>Ada Lund, of Mill</s> Lane, Lesk.", "of Mill Lane"),
        ("<s>Ada Lund last</s> Friday <q>told</q> the court <c>that he lied</c>.", "Ada Lund"),
        ("<s>A rule of 1988</s>, still in <s>force</s>, <q>requires</q> <c>every bell to ring at six</c>.", "1988"),
    ],
)
def test_source(standing: Standing, piece: str, source: str) -> None:
    (found,) = standing(piece)
    assert found.source.endswith(source)
    assert not found.source.startswith("14")


def test_the_subject_before_an_attribution_is_content(standing: Standing) -> None:
    piece = "<s>The two mills, their owners</s> <q>announced on Monday</q>, <c>will become one</c>."
    assert [(f.source, f.content) for f in standing(piece)] == [("their owners", ("The two mills", "will become one"))]


def test_who_tells_of_it_all_is_no_content(standing: Standing) -> None:
    piece = "A man told guards he was lost, according to court papers."
    marked = "<s>A man</s> <q>told</q> guards <c>he was lost, according to court papers</c>."
    assert ("he was lost",) in [f.content for f in standing(marked)]
    assert [f.source for f in standing(piece)] == ["court papers"]


@pytest.mark.parametrize(
    "piece",
    [
        "<c>The lamp had been out for a week</c>, <s>the inquest</s> <q>heard</q>.",
        "<c>The lamp had been out for a week</c>, <s>Elmford</s> Crown Court <q>was told</q> on Friday.",
        "Elmford Youth Court <q>was told</q> <c>The lamp had been out for a week</c>.",
        "<s>The jury</s> <q>heard</q> <c>The lamp had been out for a week</c>.",
    ],
)
def test_what_a_court_heard_is_nobodys(standing: Standing, piece: str) -> None:
    assert [(f.content, f.source, f.kind) for f in standing(piece)] == [
        (("The lamp had been out for a week",), None, "unattributed")
    ]


def test_an_account_of_what_stands_behind_an_and(standing: Standing) -> None:
    (found,) = standing("Ada Lund was the first driver of the line and, by her own account, its worst mechanic.")
    assert found.content == ("its worst mechanic",)


def test_who_will_not_be_interviewed_says_nothing(standing: Standing) -> None:
    assert standing("<s>The minister</s> <q>declined</q> <c>to be interviewed</c>.") == []


def test_what_somebody_makes_no_mention_of(standing: Standing) -> None:
    assert standing("<s>The letter</s> <q>makes no mention of</q> <c>the moss on the wall</c>.") == []


def test_who_puts_up_a_picture_says_nothing(standing: Standing) -> None:
    assert standing("<s>The governor</s> <q>posted</q> <c>a video of the scene</c>.") == []


@pytest.mark.parametrize(
    ("piece", "content", "source"),
    [
        (
            "<s>Ada Lund, whose leg</s> was broken, <q>said</q> <c>that it rained</c>.",
            ("that it rained",),
            "Ada Lund, whose leg was broken",
        ),
        (
            "<c>Pressed on when it would open</c>, <s>Ada Lund</s> <q>said</q> <c>it was too early</c>.",
            ("it was too early",),
            "Ada Lund",
        ),
    ],
)
def test_what_a_clause_leaves(standing: Standing, piece: str, content: tuple[str, ...], source: str) -> None:
    assert [(s.content, s.source) for s in standing(piece)] == [(content, source)]


def test_to_whom_one_apologises_is_no_content(standing: Standing) -> None:
    assert standing("<s>The bishop</s> <q>apologised Wednesday to</q> <c>people who were hurt at a school</c>.") == []


def test_a_bracket_within_what_is_said_is_closed(standing: Callable[..., list[Any]]) -> None:
    (f,) = standing("<s>Ada Lund</s> <q>denied</q> <c>working with the harbour agency (HAA</c>).")
    assert f.content == ("working with the harbour agency (HAA)",)


def test_a_cue_ends_with_no_article(standing: Callable[..., list[Any]]) -> None:
    (f,) = standing("“<c>There is no easy way</c>,” <s>Ada Lund</s> <q>said in an</q> interview.")
    assert f.cue == "said"
