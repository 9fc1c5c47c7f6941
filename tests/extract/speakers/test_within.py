"""The name that the words of a source bring, with what may stand between it and its noun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.record import Speaker

Who = Callable[[str], list[Speaker | None]]
SAID = " <q>said</q> <c>the quay was unsafe</c>."

NAMED = {  # a piece that ends with the source; its name, title and affiliation
    "an age": ("<s>The skipper, 17-year-old Orla Finch,</s>", ("Orla Finch", "skipper", None)),
    "a mark that closes": (
        '<s>The head of the centre "Harbourline," Taras Marsh,</s>',
        ("Taras Marsh", "head of the centre", "Harbourline"),
    ),
    "marks and a comma": (
        '<s>The head of the centre "Harbour Line", Taras Marsh,</s>',
        ("Taras Marsh", "head of the centre", "Harbour Line"),
    ),
    "whose": ("<s>The Lowland Trust, whose founder, Ivo Norling,</s>", ("Ivo Norling", "founder", None)),
    "a stop": ("It cost £3m. <s>Curator Orla Finch</s>", ("Orla Finch", "Curator", None)),
    "a portfolio": ("<s>Transport Commissioner Odd Lien</s>", ("Odd Lien", "Transport Commissioner", None)),
    "a hyphen behind an office": ("<s>Orla Marshal-Holm</s>", ("Orla Marshal-Holm", None, None)),
    "himself": ("<s>The conductor himself</s>", ("The conductor", "conductor", None)),
    "a lone capital": ("It rained, and <s>Hollander</s>", ("Hollander", None, None)),
}


@pytest.mark.parametrize("form", NAMED)
def test_who_is_named(who: Who, form: str) -> None:
    piece, expected = NAMED[form]
    found = who(piece + SAID)[-1]
    assert found is not None
    assert (found.name, found.title, found.affiliation) == expected


def test_an_owner_that_is_a_body(who: Who) -> None:
    found = who("<s>The mill's owner, GreenPulp,</s>" + SAID)
    assert [s and (s.name, s.type) for s in found] == [("GreenPulp", "organisation")]


def test_to_whom_a_text_was_leaked_it_does_not_belong(who: Who) -> None:
    assert [s and s.affiliation for s in who("<s>A memo leaked to the Harbour Post</s>" + SAID)] == [None]


def test_the_body_itself_whose_pier_burned(who: Who) -> None:
    found = who("<s>The Lowland Trust, whose pier burned in May,</s>" + SAID)
    assert [s and s.name for s in found] == ["Lowland Trust"]


def test_it_is_the_paper_whose_name_stands_in_marks(who: Who) -> None:
    piece = "The weekly «Nova Zorya» went to print. <s>It</s>" + SAID
    assert [s and s.name for s in who(piece)] == ["Nova Zorya"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("A poem pinned to the mast", "A poem"),
        ("A ledger obtained by the Post", "A ledger"),
        ("A memo from the Bakers' Guild to its cooks", "A memo from the Bakers' Guild"),
        ("A report published in May", "A report published in May"),
    ],
)
def test_where_a_text_was_found_is_no_part_of_its_name(who: Who, source: str, name: str) -> None:
    found = who(f"<s>{source}</s>" + SAID)
    assert [s and (s.name, s.type) for s in found] == [(name, "document")]
