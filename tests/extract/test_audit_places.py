"""Addresses, towns and venues in the audit: no grounds, and no voices that were not heard."""

from __future__ import annotations

import pytest

from onrecord.extract.pipeline import extract
from onrecord.pages import Page, read_article
from onrecord.record import Record


def read(text: str) -> Record:
    title = "Selby council votes to close the yard"
    return extract(read_article(Page(source="x", text=f"{title}\n\n{text}", date="2024-03-12")), "x")


def grounds(text: str) -> list[str]:
    record = read(text)
    assert record.audit is not None
    return [record.article.text[slice(*j.span)] for s in record.audit.sources for j in s.justification]


@pytest.mark.parametrize(
    "who",
    [
        "Dana Orr, of Larch Avenue,",
        "Dana Orr of 12 Larch Avenue",
        "Dana Orr (Abbey Road)",
        "Dana Orr, from Leeds,",
        "Mia Lund, speaking at the Corn Exchange,",
        "Speaking from his home in Larch Avenue, Ian Frost",
    ],
)
def test_where_somebody_lives_or_speaks_is_no_ground(who: str) -> None:
    assert grounds(f"{who} said that the yard was never asked.") == []


@pytest.mark.parametrize(
    ("who", "ground"),
    [
        ("Ruth Adey, 52, from 14 Mill Lane, who has sailed for 20 years,", "who has sailed for 20 years"),
        ("Karl Voss, of the Harbour Trust,", "of the Harbour Trust"),
        ("Uma Fell, a nurse from Leeds,", "a nurse from Leeds"),
        ("Jan Beck, who lives near the yard in Mill Lane,", "who lives near the yard in Mill Lane"),
        ("Speaking after a tour of the yard, Eva Dahl", "Speaking after a tour of the yard"),
    ],
)
def test_what_stands_behind_an_address_and_what_is_none_stay(who: str, ground: str) -> None:
    assert grounds(f"{who} said that the cranes were unsafe.") == [ground]


def test_an_address_or_a_venue_is_nobody_unheard() -> None:
    record = read(
        "Tickets are on sale at the Corn Exchange, Market Square. Volunteers met at the Red Lion, Church Street.\n\n"
        "Owen Marsh, 41, of Flat 3, Harbour House, Abbey Road, Selby, was fined. "
        "The Harbour Trust wrote to Damian Hill.\n\n"
        "Dana Orr said that the yard was never asked."
    )
    assert record.audit is not None
    assert {u.name for u in record.audit.unheard} == {"Owen Marsh", "Harbour Trust", "Damian Hill"}
