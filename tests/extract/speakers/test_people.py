"""A user's own list of people."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.errors import InputError
from onrecord.extract.speakers import Person, Voices, link, read_people
from onrecord.record import Article

CSV = "id,name,aliases\nq1,Jane A. Pike,Jane Pike; J. Pike\nq2,Carl Stone,\nq3,Carl Stone,\n"
FTM = '{"id": "q1", "schema": "Person", "properties": {"name": ["Jane A. Pike"], "alias": ["Jane Pike"]}}\n'


@pytest.mark.parametrize("text", [CSV, FTM])
def test_exact_name_links(text: str, voices: Callable[..., tuple[Article, Voices]]) -> None:
    _, found = voices("<s>Jane Pike</s> <q>said</q> <c>it rained</c>.")
    assert [s.link for s in link(found.speakers, read_people(text))] == ["q1"]


def test_name_of_two_links_nobody(voices: Callable[..., tuple[Article, Voices]]) -> None:
    _, found = voices("<s>Carl Stone</s> <q>said</q> <c>it rained</c>.")
    assert [s.link for s in link(found.speakers, read_people(CSV))] == [None]


def test_aliases_are_read() -> None:
    assert read_people(CSV)[0] == Person("q1", "Jane A. Pike", ("Jane Pike", "J. Pike"))


def test_other_files_are_refused_with_a_cure() -> None:
    with pytest.raises(InputError, match="columns id, name"):
        read_people("first,last\nJane,Pike\n")
