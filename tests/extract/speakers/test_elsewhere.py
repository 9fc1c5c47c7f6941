"""What a sentence tells of another time or place, and what that ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Addressees = Callable[[str], list[str | None]]
LATE = (
    "It hailed.\n\nIt was late.\n\nIt was cold.\n\nIt was wet.\n\n“<c>It rained</c>,” <s>Jane Porter</s> <q>told</q> "
)


@pytest.mark.parametrize(
    "other",
    [
        "<s2>Porter</s2> <q2>wrote</q2> <c2>that it was cold</c2>.",
        "<s2>Porter</s2> <q2>has said</q2> <c2>that it was cold</c2>.",
        "In March, <s2>Porter</s2> <q2>said</q2> <c2>that it was cold</c2>.",
        "<s2>Porter</s2> <q2>wants</q2> <c2>to mend the roof</c2>.",
        "<s2>Porter</s2> <q2>did not disclose</q2> <c2>the cost</c2>.",
        "<s2>Porter</s2> <q2>described</q2> <c2>it as cold</c2> on her Facebook page.",
        "<s2>Porter</s2> <q2>said</q2> <c2>it was cold</c2> at Elm Hall.",
        "<s2>Porter</s2> <q2>used a speech to call for</q2> <c2>a roof</c2>.",
        "<s2>Porter</s2> last summer <q2>called for</q2> <c2>a new roof</c2>.",
        "<s2>Porter</s2> <q2>had praised</q2> <c2>the harbour</c2>.",
        "<s2>Porter</s2> <q2>said</q2> in one of a series of Twitter messages <c2>that it was cold</c2>.",
    ],
)
def test_what_belongs_to_no_interview(other: str, addressees: Addressees) -> None:
    piece = f"“<c>It rained</c>,” <s>Jane Porter</s> <q>told</q> the Harbour Post.\n\nIt was a Monday.\n\n{other}"
    assert addressees(piece) == ["the Harbour Post", None]


def test_what_was_told_later_was_not_said_before(addressees: Addressees) -> None:
    piece = (
        "<s>Carl Stone</s> <q>said</q> <c>it rained</c>.\n\nIt was cold.\n\n<s2>Jane Porter</s2> <q2>said</q2> "
        "<c2>it rained</c2>. <s3>She</s3> later <q3>told</q3> CNN <c3>that it was cold</c3>."
    ).replace("rained</c2>. ", "rained</c2>.\n\n")
    assert addressees(piece) == [None, None, "CNN"]


@pytest.mark.parametrize("when", ["last year", "in 2013", "in March", "two years ago"])
def test_what_was_told_long_ago_is_not_what_the_article_is_about(when: str, addressees: Addressees) -> None:
    piece = (
        "<s>Jane Porter</s> <q>said</q> <c>it rained</c>.\n\n"
        f"“<c2>It was cold</c2>,” <s2>Porter</s2> <q2>told</q2> CNN {when}.\n\nIt hailed.\n\n"
        "“<c3>We were wet</c3>,” <s3>Porter</s3> <q3>said</q3>."
    )
    assert addressees(piece) == [None, "CNN", None]


@pytest.mark.parametrize(("also", "to"), [("also ", "a rally in Elmford"), ("", None)])
def test_what_somebody_also_said_was_said_there(also: str, to: str | None, addressees: Addressees) -> None:
    piece = f"Jane Porter spoke at a rally in Elmford.\n\n<s>Porter</s> {also}<q>scorned</q> <c>the rain</c>."
    assert addressees(piece) == [to]


def test_what_somebody_also_believes_she_told(addressees: Addressees) -> None:
    piece = (
        "<s>Jane Porter</s> <q>told</q> the Harbour Post <c>it rained</c>.\n\nIt hailed.\n\n"
        "<s2>She</s2> also <q2>believes</q2> <c2>it will clear</c2>. <s3>She</s3> <q3>believes</q3> <c3>in luck</c3>."
    )
    assert addressees(piece)[1] == "the Harbour Post"


def test_what_somebody_had_said_was_not_told_to_those_beside_it(addressees: Addressees) -> None:
    piece = (
        "<s>Jane Porter</s> <q>had pledged</q> <c>to mend the roof</c>. “<c2>It rained</c2>,” <s2>she</s2> "
        "<q2>told</q2> CNN."
    )
    assert addressees(piece) == [None, "CNN"]


@pytest.mark.parametrize("between", ["in an email", "on Twitter", "in a statement"])
def test_an_interview_told_of_late_ends_with_another_occasion(between: str, addressees: Addressees) -> None:
    piece = (
        "<s>Jane Porter</s> <q>called</q> <c>the roof unsafe</c>.\n\nIt hailed.\n\nIt was late.\n\nIt was cold.\n\n"
        "“<c2>It rained</c2>,” <s2>Porter</s2> <q2>told</q2> CNN.\n\n<s3>She</s3> <q3>said</q3> <c3>it was cold</c3>."
        f"\n\n<s4>Porter</s4> <q4>said</q4> {between} <c4>that it hailed</c4>.\n\nIt was a Monday.\n\n"
        "“<c5>We were wet</c5>,” <s5>Porter</s5> <q5>said</q5>."
    )
    assert addressees(piece) == [None, "CNN", "CNN", None, None]


def test_what_a_noun_tells_of_was_told_to_nobody(addressees: Addressees) -> None:
    piece = (
        "“<c>It rained</c>,” <s>Jane Porter</s> <q>told</q> CNN.\n\n<s2>Porter</s2>'s <q2>attacks on</q2> <c2>the "
        "harbour</c2> went on."
    )
    assert addressees(piece) == ["CNN", None]


def test_the_day_of_a_rally_is_no_other_day(addressees: Addressees) -> None:
    piece = (
        "“<c>It rained</c>,” <s>Jane Porter</s> <q>said</q> at a rally Friday in Elmford.\n\n“<c2>We were wet</c2>,” "
        "<s2>Porter</s2> <q2>said</q2> Friday.\n\n“<c3>It is late</c3>,” <s3>Porter</s3> <q3>said</q3> Sunday."
    )
    assert addressees(piece) == ["a rally Friday in Elmford", "a rally Friday in Elmford", None]


def test_a_statement_by_somebody_else_is_no_other_occasion(addressees: Addressees) -> None:
    piece = (
        "<s>Jane Porter</s> <q>told</q> CNN <c>it rained</c>.\n\n<s2>Porter</s2> <q2>scorned a statement</q2> by Carl "
        "Stone <c2>that it was dry</c2>."
    )
    assert addressees(piece) == ["CNN", "CNN"]


@pytest.mark.parametrize(
    ("told", "between", "then", "to"),
    [
        ("CNN in an interview", "<q2>said</q2> on Twitter <c2>so</c2>", "", "CNN"),
        ("CNN", "<q2>said</q2> on Twitter <c2>so</c2>", "", None),
        ("CNN", "<q2>said</q2> on Twitter <c2>so</c2>", " in the interview", "CNN"),
        ("CNN", "<q2>said</q2> earlier at a news conference <c2>so</c2>", "", "CNN"),
        ("CNN", "<q2>said</q2> at a news conference <c2>so</c2>", "", "a news conference"),
        ("CNN", "<q2>voiced support for</q2> <c2>roofs</c2>", "", "CNN"),
    ],
)
def test_what_ends_an_interview(told: str, between: str, then: str, to: str | None, addressees: Addressees) -> None:
    piece = (
        f"{LATE}{told}.\n\n<s2>Porter</s2> {between}.\n\nIt was a Monday.\n\n<s3>Porter</s3> <q3>said</q3> "
        f"<c3>it was cold</c3>{then}."
    )
    assert addressees(piece)[2] == to
