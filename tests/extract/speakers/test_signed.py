"""Who "I" is, by the note at the foot of a piece, and what the note says of him."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.record import Speaker

OP_ED = "<s>I</s> <q>believe</q> <c>the old bridge should stay closed</c> until divers have looked at every pier of it."
NOTES = {
    "Olav Reen, a University of Merrow law professor, is a member of the Leith Post’s Board of Contributors.": (
        "Olav Reen", "law professor", "University of Merrow",
    ),
    "Rep. Olav Reen, D-Ohio, was an early backer of the bridge.": ("Olav Reen", "Rep.", None),
    "Reen is a Leith-based reporter for the Harbour Institute.": (
        "Reen", "Leith-based reporter", "Harbour Institute",
    ),
    "Olav Reen edits “Letters From Home” for the Harbour Institute.": ("Olav Reen", None, "Harbour Institute"),
    "Olav Reen is the author of Rivers and Roads and a member of the Harbour Institute.": (
        "Olav Reen", "author of Rivers and Roads", "Harbour Institute",
    ),
}  # fmt: skip


@pytest.mark.parametrize("note", NOTES)
def test_the_note_presents_the_writer(note: str, who: Callable[[str], list[Speaker | None]]) -> None:
    (writer,) = who(f"{OP_ED}\n\n{note}")
    assert writer is not None
    assert (writer.name, writer.title, writer.affiliation) == NOTES[note]


def test_what_the_writer_is_told_is_told_to_his_name(addressees: Callable[[str], list[str | None]]) -> None:
    piece = (
        "<s>I</s> <q>thought</q> <c>it would rain</c>. “<c2>It never does</c2>,” <s2>Ida Brandt</s2> <q2>told</q2> me."
        "\n\nReen is a Leith-based reporter for the Harbour Institute."
    )
    assert addressees(piece)[1] == "Reen"
