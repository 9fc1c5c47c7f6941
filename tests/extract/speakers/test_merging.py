"""Who and what is the same as somebody or something told of before, and what is another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.record import Speaker

Names = Callable[[str], list[str | None]]


def test_data_of_somebody_else_are_others(names: Names) -> None:
    found = names(
        "<s>Data from the Harbour Department</s> <q>show</q> <c>a rise</c>. <s2>Lighthouse Agency data</s2> "
        "<q2>show</q2> <c2>none</c2>. <s3>Data</s3> <q3>show</q3> <c3>that it rains</c3>."
    )
    assert found == ["Data from the Harbour Department", "Lighthouse Agency data", "Data"]


def test_polls_are_no_exit_polls(names: Names) -> None:
    found = names(
        "<s>Exit polls</s> <q>showed</q> <c>a tie</c>. <s2>Polls</s2> <q2>show</q2> <c2>that he leads</c2>. "
        "<s3>Polls</s3> <q3>show</q3> <c3>that she gains</c3>."
    )
    assert found == ["Exit polls", "Polls", "Polls"]


def test_a_house_of_research_is_no_poll(names: Names) -> None:
    found = names("Lund Research has held polls. <s>A University of Leith poll</s> <q>shows</q> <c>a tie</c>.")
    assert found == ["A University of Leith poll"]


def test_officials_are_no_official_told_of_before(names: Names) -> None:
    found = names("An official in Leith came. <s>Officials</s> <q>said</q> <c>it was late</c>.")
    assert found == ["Officials"]


def test_experts_like_somebody_are_no_experts_told_of_before(names: Names) -> None:
    found = names(
        "<c>It rains</c>, <s>harbour experts</s> <q>said</q>. <c2>It snows</c2>, <q2>said</q2> "
        "<s2>experts like Orla Finch</s2>. <s3>Experts</s3> <q3>said</q3> <c3>no</c3>."
    )
    assert found == ["harbour experts", "experts like Orla Finch", "harbour experts"]


def test_the_group_is_the_campaign_just_called_by_a_name(names: Names) -> None:
    found = names(
        "The NRA spoke in May. It rained. It snowed. Odd Lien left. Nobody came. Nobody stayed. "
        "<s>Odd Lien</s> <q>said</q> <c>no</c>. Lien chairs a campaign called Lantern Watch. "
        "<s2>The group</s2> <q2>wants</q2> <c2>brighter lamps on the pier</c2>."
    )
    assert found == ["Odd Lien", "Lantern Watch"]


def test_the_officer_is_the_one_just_brought_in(names: Names) -> None:
    found = names(
        "<s>Police officer Odd Lien</s> <q>said</q> <c>no</c>. <s2>A second officer</s2> <q2>said</q2> <c2>it "
        "rained</c2>. <s3>The officer</s3> <q3>wrote</q3> <c3>that it was late</c3>."
    )
    assert found == ["Odd Lien", "A second officer", "A second officer"]


@pytest.mark.parametrize(
    "lead",
    [
        "A fisherman's boat is full of moss, and <s>he</s> <q>says</q> <c>it will burn</c>.",
        "<s>A fisherman</s> <q>says</q> <c>his boat will burn</c>.",
    ],
)
@pytest.mark.parametrize("told", [", 52, of Port Salin,", ", who sails from Port Salin,"])
def test_who_says_so_in_the_lead_is_named_below(names: Names, lead: str, told: str) -> None:
    piece = f"{lead}\n\n<s2>Alf Bishop</s2>{told} <q2>said</q2> <c2>it was old</c2>."
    assert names(piece) == ["Alf Bishop", "Alf Bishop"]


def test_one_secretary_is_not_another(names: Names) -> None:
    piece = (
        "<s>The education secretary</s> <q>said</q> <c>pay would rise</c>. "
        "“<c2>An insult</c2>,” <q2>said</q2> <s2>Mary Lund, general secretary of the TSU</s2>."
    )
    assert names(piece) == ["The education secretary", "Mary Lund"]


@pytest.mark.parametrize(
    ("between", "last"), [("Chad was angry too.", "its ambassador"), ("China's ambassador left.", "Li Wen")]
)
def test_one_country_s_ambassador_is_not_another_s(names: Names, between: str, last: str) -> None:
    found = names(
        "China met. <s>Its ambassador to the U.N., Li Wen,</s> <q>said</q> <c>it was a farce</c>. "
        f'{between} "<c2>We will appeal</c2>," <s2>its ambassador</s2> <q2>said</q2>.'
    )
    assert found == ["Li Wen", last]


@pytest.mark.parametrize(("verb", "last"), [("denied", "The miller"), ("laughed, and said", "Ada Lund")])
def test_who_denies_it_is_not_who_said_it(names: Names, verb: str, last: str) -> None:
    found = names(
        f"<c>The files were lost</c>, <q>said</q> <s>Ada Lund</s>. <s2>The miller</s2> <q2>{verb}</q2> <c2>it</c2>."
    )
    assert found == ["Ada Lund", last]


@pytest.mark.parametrize(("noun", "last"), [("officials", "One of them"), ("guards", "the official")])
def test_the_official_is_one_of_them(names: Names, noun: str, last: str) -> None:
    found = names(
        f"<s>Two {noun}</s> <q>said</q> <c>a ban was near</c>. <s2>One of them</s2> <q2>called</q2> <c2>it late</c2>. "
        '"<c3>We wait</c3>," <s3>the official</s3> <q3>said</q3>.'
    )
    assert found[1:] == ["One of them", last]


def test_whom_she_tells_of_is_not_herself(names: Names) -> None:
    found = names(
        '"<c>It is late</c>," <q>said</q> <s>Ada Lund</s>. The surgeon, she added, was early. '
        "<s2>The surgeon</s2> <q2>said</q2> <c2>it rained</c2>."
    )
    assert found == ["Ada Lund", "The surgeon"]


@pytest.mark.parametrize(
    ("lead", "next_"),
    [
        ("A security guard", "Paul Marsh"),
        ("A nurse who lost two patients", "Paul Marsh"),
        ("The bishop of Leith", "the Right Rev. Paul Marsh"),
        ("The head of the Harbour Museum", "Professor Paul Marsh"),
    ],
)
def test_a_name_without_a_word_about_its_bearer_is_whom_the_lead_lets_speak(
    names: Names, lead: str, next_: str
) -> None:
    found = names(
        f"<s>{lead}</s> <q>told</q> a jury that <c>the mayor's son had paid for it</c>.\n\n"
        f"“<c2>He laughed</c2>,” <s2>{next_}</s2> <q2>said</q2>."
    )
    assert found == ["Paul Marsh", "Paul Marsh"]


@pytest.mark.parametrize(
    ("lead", "next_"),
    [
        ("A security guard", "Judge Paul Marsh"),
        ("A security guard", "Paul Marsh, a barber,"),
        ("An official", "Paul Marsh"),
        ("Her lawyer", "Paul Marsh"),
    ],
)
def test_a_name_with_an_office_of_its_own_is_not_whom_the_lead_lets_speak(names: Names, lead: str, next_: str) -> None:
    found = names(
        f"<s>{lead}</s> <q>told</q> a jury that <c>it had been paid for</c>.\n\n"
        f"“<c2>He laughed</c2>,” <s2>{next_}</s2> <q2>said</q2>."
    )
    assert found == [lead, "Paul Marsh"]


def test_a_bishop_is_no_right_reverend(who: Callable[..., list[Speaker | None]]) -> None:
    found = who(
        "<s>The bishop of Leith</s> <q>said</q> <c>no</c>.\n\n"
        "“<c2>It rained</c2>,” <s2>the Right Rev. Paul Marsh</s2> <q2>said</q2>."
    )
    assert [s and (s.name, s.title) for s in found] == [("Paul Marsh", "bishop")] * 2


def test_the_band_is_a_body(who: Callable[..., list[Speaker | None]]) -> None:
    found = who(
        "The drummer of the rock band Hollow Kings has quit. <s>The band's singer, Orla Finch,</s> <q>said</q> "
        "<c>no</c>. <s2>The band</s2> <q2>said</q2> <c2>it was sorry</c2>."
    )
    assert [s and (s.name, s.affiliation) for s in found] == [("Orla Finch", "Hollow Kings"), ("Hollow Kings", None)]


def test_a_body_whose_kind_alone_the_lead_tells_is_the_one_named_below(names: Names) -> None:
    found = names(
        "Cranes move again, but union and port authority disagree.\n\n<c>Dockers will go back</c>, <s>their union</s> "
        "<q>said</q>.\n\n"
        "Ada Lund, of the Harbour Workers’ Union, came. <s2>The union</s2> <q2>said</q2> <c2>it was glad</c2>."
    )
    assert found == ["Harbour Workers’ Union", "Harbour Workers’ Union"]
