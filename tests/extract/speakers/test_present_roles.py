"""Who somebody is now and whose an office is, where a sentence tells of several people, bodies or times."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.record import Speaker

Who = Callable[..., list[Speaker | None]]
SAID = " <q>said</q> <c>the quay was unsafe</c>."
ABOUT = {
    "now before then": (
        "<s>Orla Finch, a former clerk with the Leith Rail Board who is now an officer at the Marsh Foundation,</s>",
        "officer",
        "Marsh Foundation",
    ),
    "whom she leads before whom she served": (
        "<s>Orla Finch, a former aide to Rhona Marsh who leads the Harbour Alliance,</s>",
        "former aide",
        "Harbour Alliance",
    ),
    "whom she worked for at the time": (
        "<s>Orla Finch, a Norwegian then working for the Fisheries Department,</s>",
        None,
        "Fisheries Department",
    ),
    "who learns somewhere": (
        "<s>Orla Finch, a doctoral candidate at the Leith Institute of Technology,</s>",
        "doctoral candidate",
        "Leith Institute of Technology",
    ),
    "what he joined": ("<s>Orla Finch, who joined the Rail Agency in 2021,</s>", None, "Rail Agency"),
    "of a body that a country owns": (
        "<s>Orla Finch, the head of Britain’s biggest teaching union,</s>",
        "head of Britain’s biggest teaching union",
        "Britain’s biggest teaching union",
    ),
    "for a body by its kind": (
        "The Harbour Trust met on Monday. <s>Orla Finch, a spokeswoman for the trust,</s>",
        "spokeswoman",
        "Harbour Trust",
    ),
    "of a body that one word stands for": (
        "The Leith Chamber of Shipping met on Monday. <s>Orla Finch, the Chamber’s chief strategist,</s>",
        "chief strategist",
        "Leith Chamber of Shipping",
    ),
    "up to a dash": (
        "Orla Finch is the founder of two firms - Marsh, Lind and Stone and, later, Lind Finch. <s>Finch</s>",
        "founder of two firms",
        None,
    ),
}


@pytest.mark.parametrize(("piece", "title", "affiliation"), ABOUT.values(), ids=ABOUT.keys())
def test_the_office_that_counts(who: Who, piece: str, title: str | None, affiliation: str | None) -> None:
    found = who(piece + SAID)[-1]
    assert found is not None
    assert (found.title, found.affiliation) == (title, affiliation)


@pytest.mark.parametrize(
    ("piece", "names"),
    [
        (
            "<s>Lobbyist and Labour strategist Orla Finch, Marsh’s former partner,</s> <q>said</q> <c>it rained</c>. "
            "<s2>Rhona Marsh</s2> <q2>said</q2> <c2>it was cold</c2>.",
            ["Orla Finch", "Rhona Marsh"],
        ),
        (
            "Rhona Marsh is a lobbyist. It rained, <q>said</q> <s>lobbyist and harbour pilot Orla Finch</s>, so "
            "<c>the boats stayed in</c>.",
            ["Orla Finch"],
        ),
        (
            "<s>The campaign group Leith’s Open Fields</s> <q>said</q> <c>it rained</c>.",
            ["Leith's Open Fields"],
        ),
        (
            "Ellis Marsh came. <s>The Marsh-backed Concerned Boaters for Ireland</s> <q>said</q> <c>it rained</c>.",
            ["Concerned Boaters for Ireland"],
        ),
        ("“<c>It rained</c>,” <s>Odd Lien’s VP</s> <q>said</q>.", ["Odd Lien's VP"]),
        (
            "<s>The French government</s> <q>said</q> <c>it rained</c>. <s2>The government in Rome</s2> <q2>said</q2> "
            "<c2>it was cold</c2>.",
            ["French government", "The government in Rome"],
        ),
        (
            "The Leith Chamber of Shipping met. <s>The Chamber</s> <q>said</q> <c>it rained</c>.",
            ["Leith Chamber of Shipping"],
        ),
    ],
)
def test_who_it_is(who: Who, piece: str, names: list[str]) -> None:
    assert [s and s.name.replace("’", "'") for s in who(piece)] == names


def test_of_a_source_in_pieces_the_one_before_the_cue_speaks(who: Who) -> None:
    piece = "<s>He</s> held the pier, in what <s>Orla Finch, a pilot,</s> <q>called</q> <c>a long night</c>."
    [found] = who(f"Odd Lien came home. {piece}")
    assert found is not None
    assert found.name == "Orla Finch"


@pytest.mark.parametrize(
    ("piece", "names"),
    [
        (
            "<s>Tom Marsh, 44,</s> <q>denies</q> <c>fraud</c>.\n\n<s2>The judge</s2> <q2>said</q2> <c2>it rained</c2>.",
            ["Tom Marsh", "The judge"],
        ),
        (
            "Police stopped Lind at noon. “<c>He was with me</c>,” <q>said</q> <s>his wife, Eva Lind</s>. "
            "<s2>Lind</s2> <q2>pleaded</q2> <c2>not guilty</c2>.",
            ["Eva Lind", "Lind"],
        ),
        (
            "Chad’s leader came. His Danish guest, Bo Krag, was late. “<c>It rained</c>,” <s>the Dane</s> <q>said</q>.",
            ["Bo Krag"],
        ),
        (
            "Lukas Brandt scored twice on Saturday. “<c>It rained</c>,” <s>the German midfielder</s> <q>said</q>.",
            ["Lukas Brandt"],
        ),
        (
            "Engineer Tom Marsh testified on Tuesday. <c>The bolts were rusty</c>, <s>the witness</s> <q>said</q>.",
            ["Tom Marsh"],
        ),
        ("<s>Mr Marsh’s daughter, Ella,</s> <q>begged</q> them <c>to come</c>. Max Marsh was a jeweller.", ["Ella"]),
        (
            "<s>A widow whose boat sank</s> <q>told</q> an inquest <c>it rained</c>.\n\n<s2>Rachel Moss</s2> "
            "<q2>said</q2> <c2>it was cold</c2>.",
            ["Rachel Moss", "Rachel Moss"],
        ),
        (
            "<s>The University of Leith’s vice-chancellor</s> <q>said</q> <c>it rained</c>.",
            ["The University of Leith's vice-chancellor"],
        ),
        (
            "<s>Leith rival Volta</s> <q>recalled</q> <c>900 boats</c>. “<c2>It rained</c2>,” <q2>said</q2> <s2>Volta "
            "founder Per Lindh</s2>.",
            ["Volta", "Per Lindh"],
        ),
        ("The mayor left, a move <s>critics</s> <q>denounced as</q> <c>theatre</c>.", ["critics"]),
        ("<s>The plaintiff, eight-year-old Maisie Bell,</s> <q>said</q> <c>it rained</c>.", ["Maisie Bell"]),
        ("<s>His current club, Leith,</s> <q>said</q> <c>it rained</c>.", ["Leith"]),
        ("<s>The head of the club, Saltan Ormon,</s> <q>said</q> <c>it rained</c>.", ["Saltan Ormon"]),
        (
            "<s>A US judge</s> <q>blocked</q> <c>an order</c>.\n\n<s2>District Judge Carmen Ortiz</s2> <q2>said</q2> "
            "<c2>it rained</c2>.",
            ["Carmen Ortiz", "Carmen Ortiz"],
        ),
        ("Survivor <s>Agnes White Feather,</s> 79, <q>said</q> <c>it rained</c>.", ["Agnes White Feather"]),
        (
            "Sheriff’s deputies arrested a man.\n\n<s>Juan Perez, 44,</s> <q>told</q> them <c>it rained</c>.",
            ["Juan Perez"],
        ),
        ("<s>Bride-to-be Chloe Marsh</s> <q>said</q> <c>it rained</c>.", ["Chloe Marsh"]),
        ("<s>The Diocese of Wexley</s> <q>said</q> <c>it rained</c>.", ["Diocese of Wexley"]),
        (
            "<s>Leith’s Ann Price</s> <q>said</q> <c>it rained</c>. “<c2>Yes</c2>,” <s2>the shadow minister</s2> "
            "<q2>said</q2>.",
            ["Ann Price", "Ann Price"],
        ),
        ("Tom Marsh came. <s>The High Court judge</s> <q>said</q> <c>it rained</c>.", ["The High Court judge"]),
        ("<s>The Pope</s> <q>said</q> <c>it rained</c>. <s2>Francis</s2> <q2>said</q2> <c2>no</c2>.", ["Francis"] * 2),
        ("<s>Engineers Without Borders</s> <q>said</q> <c>it rained</c>.", ["Engineers Without Borders"]),
    ],
)
def test_a_description_is_no_guess(who: Who, piece: str, names: list[str]) -> None:
    assert [s and s.name.replace("’", "'") for s in who(piece)] == names


@pytest.mark.parametrize(
    ("piece", "body"),
    [
        ("The union met Northern Rail. “<c>It rained</c>,” <q>said</q> <s>its chief, Orla Finch</s>.", "union"),
        (
            "Northern Rail met the mayor. The company lost a train. “<c>It rained</c>,” <q>said</q> <s>its chief, Orla "
            "Finch</s>.",
            "Northern Rail",
        ),
    ],
)
def test_whose_chief_it_is(who: Who, piece: str, body: str) -> None:
    [found] = who(piece)
    assert found is not None
    assert found.affiliation == body


@pytest.mark.parametrize(
    ("piece", "name"),
    [
        ("The judges’ award was handed down in Rome. <s>It</s> <q>finds</q> <c>that the mast was hollow</c>.", "award"),
        ("The Winter Palace met. The union was not warned. <s>It</s> <q>wants</q> <c>the crew kept</c>.", "union"),
        ("She struck the pier at Leith, <s>the coastguard</s> <q>said</q>, <c>at noon</c>.", "coastguard"),
        (
            "In a letter to the owners of Lind Cement, its founder, Halfdan Lind, took leave. “<c>I taught you</c>,” "
            "<s>he</s> <q>writes</q>.",
            "Halfdan Lind",
        ),
    ],
)
def test_what_is_told_of_next(who: Who, piece: str, name: str) -> None:
    [found] = who(piece)
    assert found is not None
    assert found.name.endswith(name)


def test_no_title_for_whom_deputies_arrested(who: Who) -> None:
    [found] = who("Sheriff’s deputies arrested a man.\n\n<s>Juan Perez, 44,</s> <q>told</q> them <c>it rained</c>.")
    assert found is not None
    assert found.title is None


def test_a_name_that_no_list_has_is_no_document(who: Who) -> None:
    [found] = who("<s>Ryanjet</s> will cut 12 routes, <q>blaming</q> <c>the highest charges</c>.")
    assert found is not None
    assert (found.name, found.type) == ("Ryanjet", "organisation")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Norway's Fisheries Ministry", "Sweden's Fisheries Ministry"),
        ("The Norwegian Fisheries Ministry", "Sweden’s Fisheries Ministry"),
    ],
)
def test_bodies_of_one_name_that_two_countries_own(who: Who, first: str, second: str) -> None:
    told = who(f"<s>{first}</s>{SAID} <s2>{second}</s2> <q2>denied</q2> <c2>it had closed the quay</c2>.")
    names = [s.name for s in told if s is not None]
    assert len(names) == 2 and "Norw" in (names[0] or "") and "Swed" in (names[1] or "")


def test_a_body_named_again_is_the_country_named_before(who: Who) -> None:
    told = who(
        f"<s>Norway's Fisheries Ministry</s>{SAID} <s2>Sweden's Fisheries Ministry</s2> <q2>denied</q2> "
        "<c2>it had closed the quay</c2>. <s3>The Fisheries Ministry</s3> <q3>added</q3> <c3>the pier was open</c3>."
    )
    assert told[1] is not None and told[2] is not None and told[1].name == told[2].name
