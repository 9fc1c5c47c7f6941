"""What people and bodies are, where several words before or behind a name could tell it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.record import Speaker

Who = Callable[[str], list[Speaker | None]]
SAID = " <q>said</q> <c>the quay was unsafe</c>."

TOLD = {  # a piece that ends with the source; its name, title and affiliation
    "a rank behind an office": ("<s>Parish chairman Major Odd Lien</s>", ("Odd Lien", "Parish chairman", None)),
    "letters behind a name": ("<s>Ms Orla Finch BL</s>", ("Orla Finch", None, None)),
    "an age": ("<s>A 19-year-old law student</s>", ("A 19-year-old law student", "law student", None)),
    "a friend": ("<s>A pal</s>", ("A pal", "pal", None)),
    "a team": ("<s>Lesk Town manager Orla Finch</s>", ("Orla Finch", "manager", "Lesk Town")),
    "a team known from another sentence": (
        "They want the Lesk striker. <s>Lesk manager Orla Finch</s>",
        ("Orla Finch", "manager", "Lesk"),
    ),
    "no team": ("<s>Head coach Orla Finch</s>", ("Orla Finch", "Head coach", None)),
    "what one keeps": ("<s>Odd Lien, who runs sheep on 40 acres,</s>", ("Odd Lien", None, None)),
    "what one leads": (
        "<s>Odd Lien, who runs the bakery,</s>",
        ("Odd Lien", "runs the bakery", None),
    ),
    "what one was doing": ("Odd Lien, who was working as a waiter, fell. <s>Lien</s>", ("Odd Lien", None, None)),
    "whose office stands before another": (
        "The mill's owner, the property developer Odd Lien, wept. <s>He</s>",
        ("Odd Lien", "property developer", None),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("piece", "told"), TOLD.values(), ids=list(TOLD))
def test_described(who: Who, piece: str, told: tuple[str | None, ...]) -> None:
    (speaker,) = who(piece + SAID)
    assert speaker is not None
    assert (speaker.name, speaker.title, speaker.affiliation) == told


def test_who_was_told_does_not_say_it(who: Who) -> None:
    piece = 'The nurse <q>was told</q> "<c>you failed us</c>" as she left.\n\nOrla Finch, 40, has gone home.'
    assert who(piece) == [None]


def test_a_pronoun_that_is_told_has_no_time_in_it(addressees: Callable[[str], list[str | None]]) -> None:
    assert addressees("In March we <q>were told</q> by <s>the builder</s> <c>that it rained</c>.") == ["we"]


def test_two_bodies_are_not_the_two_people_who_spoke(names: Callable[[str], list[str | None]]) -> None:
    piece = "<s>Ada Lund and Odd Lien</s> <q>said</q> <c>no</c>. <s2>The two unions</s2> <q2>said</q2> <c2>yes</c2>."
    assert names(piece) == ["Ada Lund and Odd Lien", "The two unions"]


def test_two_people_are_not_the_two_firms_they_talk_of(names: Callable[[str], list[str | None]]) -> None:
    piece = "<c>Talks of Norwind Ltd and Skybro Ltd are off</c>, <s>two people familiar with it</s> <q>said</q>."
    assert names(piece) == ["two people familiar with it"]


@pytest.mark.parametrize(
    ("piece", "name"),
    [
        ("Larkin's rose 4 per cent.\n\n<s>Larkin's</s>" + SAID, "Larkin's"),
        ("Ada Larkin's coat is red. <s>Larkin</s>" + SAID, "Ada Larkin"),
    ],
)
def test_a_name_keeps_an_s_of_its_own(names: Callable[[str], list[str | None]], piece: str, name: str) -> None:
    assert names(piece) == [name]
