"""What is told in the reporter's words, one form at a time: what the rules find without the model."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Ruled = Callable[..., list[Any]]

ACCORDING = {
    "in front": (
        "According to Ada Lund, the quay is unsafe.",
        ("the quay is unsafe",),
        "Ada Lund",
    ),
    "behind": ("The quay is unsafe, according to Ada Lund.", ("The quay is unsafe",), "Ada Lund"),
    "with a name behind an office": (
        "According to the port's engineer, Ada Lund, the quay is unsafe.",
        ("the quay is unsafe",),
        "the port's engineer, Ada Lund",
    ),
    "before a noun with a clause of its own": (
        "According to the young engineer, the quay, which has stood for a hundred years, can be saved.",
        ("the quay, which has stood for a hundred years, can be saved",),
        "the young engineer",
    ),
    "within": ("The quay, according to Ada Lund, is unsafe.", ("The quay", "is unsafe"), "Ada Lund"),
    "as she tells it": ("Two stewards, as Ada Lund tells it, fled.", ("Two stewards", "fled"), "Ada Lund"),
    "as she puts it, of words in marks": ("He saw it go, as she put it, “like snow”.", ("“like snow”",), "she"),
    "as she tells it, in front": ("As Ada Lund remembers it, the rope was new.", ("the rope was new",), "Ada Lund"),
}


@pytest.mark.parametrize("place", ACCORDING)
def test_according_to_somebody(ruled: Ruled, place: str) -> None:
    text, content, source = ACCORDING[place]
    assert [(f.content, f.source) for f in ruled(text) if f.rule == "according"] == [(content, source)]


@pytest.mark.parametrize("measure", ["plan", "age", "the schedule"])
def test_according_to_a_measure_is_no_statement(ruled: Ruled, measure: str) -> None:
    assert ruled(f"The boats were launched according to {measure}.") == []


HEARSAY = {
    "It emerged on Friday that the quay is unsafe.": ("the quay is unsafe",),
    "As it became known on Friday, the quay is unsafe.": ("the quay is unsafe",),
    "The owner of the quay has allegedly fled.": ("The owner of the quay has", "fled"),
    "The owner is said to have bought a ship.": ("The owner", "have bought a ship"),
}


@pytest.mark.parametrize("text", HEARSAY)
def test_claims_with_nobody_named(ruled: Ruled, text: str) -> None:
    (found,) = ruled(text)
    assert (found.content, found.source, found.kind) == (HEARSAY[text], None, "unattributed")


def test_the_agent_of_a_passive_speaks(ruled: Ruled) -> None:
    (found,) = ruled("Parents were told by the club secretary to bring their own oars.")
    assert (found.rule, found.source, found.content) == (
        "passive",
        "the club secretary",
        ("to bring their own oars",),
    )


def test_what_is_not_ruled_out_is_said(ruled: Ruled) -> None:
    (found,) = ruled("The mayor, Ada Lund, does not rule out that the quay will be closed.")
    assert (found.source, found.content) == ("The mayor, Ada Lund", ("the quay will be closed",))
    assert ruled("The court did not rule that the quay was unsafe.") == []


@pytest.mark.parametrize("cue", ["has found", "found"])
def test_what_was_found_may_stand_before_who_found_it(ruled: Ruled, cue: str) -> None:
    (found,) = ruled(f"The quay has sunk by an inch, a team of local divers {cue}.")
    assert (found.content, found.source) == (("The quay has sunk by an inch",), "a team of local divers")


def test_a_cue_in_another_tense_than_what_is_said_goes_on_with_its_own_subject(ruled: Ruled) -> None:
    found = ruled("It concludes that the guard had the keys and blames the owner for hiring him.")
    assert [f.content for f in found] == [("the guard had the keys",), ("hiring him",)]
    assert {f.source for f in found} == {"It"}


def test_according_to_somebody_s_words(ruled: Ruled) -> None:
    (found,) = ruled("According to his words, the quay is unsafe.")
    assert (found.source, found.content) == ("his", ("the quay is unsafe",))


def test_a_passive_set_off_by_commas(ruled: Ruled) -> None:
    (found,) = ruled("The cables, it is now accepted by all sides, should have been replaced.")
    assert (found.source, found.content) == ("all sides", ("The cables", "should have been replaced"))


def test_a_first_name_is_no_preposition(ruled: Ruled) -> None:
    found = ruled("Per Ankersen, who leads the farmers, said the wells had been closed since spring.")
    assert all(f.rule != "according" for f in found)


def test_who_is_convinced_is_not_told(ruled: Ruled, standing: Ruled) -> None:
    said, who = "The price of salt will not rise", "the minister of trade, Ada Lund,"
    (found,) = ruled(f"{said}, {who} is convinced.")
    assert (found.source, found.content) == (who.rstrip(","), (said,))
    assert len(standing(f"<c>{said}</c>, <s>{who}</s> <q>is convinced</q>.")) == 1


@pytest.mark.parametrize(
    "cause", ["after a bloom of algae", "after two bites near the pier", "after glass was found in the sand"]
)
def test_why_something_was_asked_for_is_not_what_was_asked_for(ruled: Ruled, cause: str) -> None:
    (found,) = ruled(f"Bathers were warned by the board to stay out of the lake {cause}.")
    assert found.content == ("to stay out of the lake",)


def test_a_vote_by_so_many_is_no_passive(ruled: Ruled) -> None:
    (found,) = ruled("The millers voted by twelve to three on Monday to ban the bridge.")
    assert (found.source, found.content) == ("The millers", ("to ban the bridge",))


def test_some_of_those_who_said_it_are_no_content(ruled: Ruled) -> None:
    (found,) = ruled("The bridge was sold, according to four millers, none of whom would be quoted by name.")
    assert found.content == ("The bridge was sold",)


def test_a_programme_that_is_told_says_nothing(ruled: Ruled) -> None:
    found = ruled('"The quay is unsafe," Ada Lund told "Harbour and Friends," reminding the hosts of May.')
    assert [f.content for f in found if f.rule == "quoted"] == [("The quay is unsafe",)]


def test_what_word_has_begins_behind_the_colon(ruled: Ruled) -> None:
    (found,) = ruled("The quarrel hastened it: a pair of boots, word has it, ended up in the river.")
    assert found.content == ("a pair of boots", "ended up in the river")


def test_why_one_is_advised_is_no_part_of_it(ruled: Ruled) -> None:
    (found,) = ruled(
        "Drivers were advised by the guild on Tuesday to carry a shovel as the first blizzard crossed the ridge."
    )
    assert found.content == ("to carry a shovel",)


def test_what_a_clause_adds_to_a_claim_is_a_fact(ruled: Ruled) -> None:
    (found,) = ruled("The miller has allegedly sold the bridge, which was built in 1961.")
    assert found.content[-1] == "sold the bridge"


def test_the_subject_of_what_somebody_was_told_belongs_to_it(ruled: Ruled) -> None:
    found = ruled("Ada Lund said that a tram driver had told her the animal “waited for the green light”.")
    assert ("a tram driver", ("the animal “waited for the green light”",)) in [(f.source, f.content) for f in found]


@pytest.mark.parametrize("cue", ["believed", "has always insisted"])
def test_what_somebody_thought_by_the_words_of_another(ruled: Ruled, cue: str) -> None:
    outer, inner = ruled(f"The keeper {cue}, she told the court, that the gate was locked.")[:2]
    assert (outer.source, outer.content) == ("she", (f"The keeper {cue}", "that the gate was locked"))
    assert (inner.source, inner.cue, inner.content) == ("The keeper", cue, ("the gate was locked",))


def test_what_one_begs_for(ruled: Ruled) -> None:
    (found,) = ruled("In it she begs the chairman, Tobias Lind, for two more months.")
    assert (found.source, found.content) == ("she", ("two more months",))


def test_what_one_denies_doing(ruled: Ruled) -> None:
    found = ruled("The driver admitted stealing cable but denied endangering passengers.")
    assert [(f.source, f.content) for f in found] == [
        ("The driver", ("stealing cable",)),
        ("The driver", ("endangering passengers",)),
    ]
