"""Who signs: outlets and authors in brackets under what they write."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.record import Speaker


def test_the_outlet_in_brackets_under_an_item_says_it(who: Callable[[str], list[Speaker | None]]) -> None:
    found = who(
        "<s>QUAYS, AND WHAT LIEN SAYS</s> “<c>The harbour was never ours</c>.” [<q>Mother Lind</q>.]\n\n"
        "NO MORE HERRING <c2>Boats came home with empty nets</c2>. [<q2>Reuters</q2>.]\n\n"
        "ONE MILE FURTHER <c3>The ferry has a new pier</c3>. <q3>[Orla Finch.]</q3>\n\nMore on Friday."
    )
    assert [s and (s.name, s.type) for s in found] == [
        ("Mother Lind", "organisation"),
        ("Reuters", "organisation"),
        ("Orla Finch", "person"),
    ]
