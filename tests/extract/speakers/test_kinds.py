"""Whether a name is a person's or a body's, by the words around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.record import Speaker

NAMED = {
    "office, comma, name": (
        "—It is the council —explained <s>the manager of the port, Rubén Alcázar</s>",
        "Rubén Alcázar",
        "person",
    ),
    "trade of two words": ("<s>Their shop steward, Thandi Mbele,</s>", "Thandi Mbele", "person"),
    "rank before a name": ("<s>Commodore Saif Baraki</s>", "Saif Baraki", "person"),
    "athlete before a name": ("<s>Ski jumper Marte Elvenbakk</s>", "Marte Elvenbakk", "person"),
    "office, comma, rank": ("<s>Another officer, Wing Commander Vyomi Sinha,</s>", "Vyomi Sinha", "person"),
    "trade taken for a place": ("<s>Nurse Perpetua Amadi</s>", "Perpetua Amadi", "person"),
    "a weekly is no woman": (
        "In a talk with the weekly Kystposten, ski jumper Marte Elvenbakk smiled. <s>She</s>",
        "Marte Elvenbakk",
        "person",
    ),
    "a nickname of two words": (
        'The manager Robert "The Bishop" Kearsley left. <s>Kearsley</s>',
        'Robert "The Bishop" Kearsley',
        "person",
    ),
    "a hyphen behind a nickname": (
        "The striker Daniel “Sparrow” Mbeko-Rowan left. <s>Mbeko-Rowan</s>",
        "Daniel “Sparrow” Mbeko-Rowan",
        "person",
    ),
    "the doctor of two": ("Dr Helen Marsh met Mr Peter Marsh. Mr Marsh left. <s>Dr Marsh</s>", "Helen Marsh", "person"),
    "a daily": ("She spoke to The Daily Pitch. <s>The Daily Pitch</s>", "Daily Pitch", "organisation"),
    "a surname taken up": ("It took Keola Nahinua nine days. <s>Nahinua</s>", "Keola Nahinua", "person"),
    "a state is no surname": (
        "Odd Lien leads Progress Iowa in Iowa. <s>Progress Iowa</s>",
        "Progress Iowa",
        "organisation",
    ),
    "a word that opens the sentence": ("Orla Finch left. <s>Though Finch</s>", "Orla Finch", "person"),
    "who is directed": (
        "Odd Lien, director of Harbor Ghostwriters, left. <s>Harbor Ghostwriters</s>",
        "Harbor Ghostwriters",
        "organisation",
    ),
}


@pytest.mark.parametrize("words", NAMED)
def test_kind_of_a_name(words: str, who: Callable[[str], list[Speaker | None]]) -> None:
    piece, name, kind = NAMED[words]
    speaker = who(f"{piece} <q>said</q> <c>the quay was unsafe</c>.")[0]
    assert speaker is not None
    assert (speaker.name, speaker.type) == (name, kind)


def test_two_surnames_of_a_person_are_his(who: Callable[[str], list[Speaker | None]]) -> None:
    found = who(
        "Novelist Odd Ibarra Lund came. “<c>It rains</c>,” <s>Ibarra Lund</s> <q>said</q>. <s2>Ibarra Lund</s2> "
        "<q2>said</q2> <c2>no</c2>."
    )
    assert [s and s.name for s in found] == ["Odd Ibarra Lund"] * 2


def test_an_unknown_word_before_a_headlines_colon_is_a_surname(who: Callable[[str], list[Speaker | None]]) -> None:
    found = who("<s>Milbrook</s><q>:</q> <c>Rowers Selling All Their Boats To Leith</c>\n\nIt rained in Leith all day.")
    assert [s and (s.name, s.type) for s in found] == [("Milbrook", "person")]
