"""Which words are quoted: every kind of mark, over paragraphs, within each other, and where one is missing."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract import quotations
from onrecord.extract.results import Quotation
from onrecord.record import Block
from onrecord.record.types import article


def found(text: str, lang: str = "en") -> tuple[Quotation, ...]:
    blocks = tuple(Block("paragraph", m.span()) for m in re.finditer(r"\S(?:.*\S)?", text))
    return quotations.find(article(text, title=None, language=lang, blocks=blocks))


def quoted(text: str, lang: str = "en", depth: int = 0) -> list[list[str]]:
    return [[text[s:e] for s, e in q.spans] for q in found(text, lang) if q.depth == depth]


@pytest.mark.parametrize("marks", ['""', "“”", "«»", "„“", "»«", "„”", "‘’", "''", "‹›"])
def test_every_kind_of_mark(marks: str) -> None:
    text = f"She said: {marks[0]}It is old and unsafe.{marks[1]} Then she left."
    assert quoted(text, "de") == [["It is old and unsafe."]]


def test_a_participle_within_an_open_quotation_begins_no_remark() -> None:
    text = "She said: “We wrote to the council for years, going on marches and telling everyone the truth."
    assert quoted(text) == [["We wrote to the council for years, going on marches and telling everyone the truth."]]


def test_apostrophes_are_no_marks() -> None:
    assert quoted("The lads' quay isn't the bosses' quay, and it's the '60s that built it.") == []


def test_a_french_mark_opens_behind_an_elided_word() -> None:
    assert quoted("Elle promet qu’« aucun bateau ne partira » lundi.", "fr") == [["aucun bateau ne partira"]]


def test_apostrophes_within_single_marks() -> None:
    assert quoted("'The lads' quay isn't safe,' she said.") == [["The lads' quay isn't safe,"]]


def test_a_quotation_goes_on_where_the_next_paragraph_opens_again() -> None:
    text = '"The first.\n\n"The second.\n\n"The third."\n\nShe left.'
    assert quoted(text) == [["The first.", "The second.", "The third."]]


def test_an_open_mark_never_swallows_the_next_paragraph() -> None:
    assert quoted('"The quay is old.\n\nShe left. The town slept.') == [["The quay is old."]]


def test_an_open_mark_ends_before_a_name_with_an_age() -> None:
    assert quoted("“The quay is old, Ada Lund, 29, told Officer Odd Lien.") == [["The quay is old"]]


def test_a_closing_mark_alone_quotes_from_the_start_of_its_sentence() -> None:
    assert quoted('The quay is old," she said. It was spring.') == [["The quay is old,"]]


def test_quotations_within_quotations() -> None:
    text = "“He told me, ‘The quay is old,’ and I believed it.”"
    assert quoted(text, depth=1) == [["The quay is old,"]]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("— It is old. It will fall, — said Ada. — Soon.", ["It is old. It will fall", "Soon."]),
        ('— It is old. It will fall," she said.', ["It is old. It will fall"]),
        ("—It is old —said Ada—, and unsafe.", ["It is old", "and unsafe."]),
        ("«It is old, — said Ada, — and unsafe».", ["It is old", "and unsafe"]),
    ],
)
def test_dashes_part_the_words_from_the_remark(text: str, pieces: list[str]) -> None:
    assert quoted(text) == [pieces]


def test_a_dash_within_a_sentence_is_no_remark() -> None:
    assert quoted("«The quay — and nobody says so — is old».") == [["The quay — and nobody says so — is old"]]


def test_a_french_remark_between_commas() -> None:
    text = "« Le quai, a dit Ada Lune, est vieux. »"
    assert quoted(text, "fr") == [["Le quai", "est vieux."]]


ANY = st.lists(
    st.sampled_from([*"\"“”«»„‘’'— ,.:?!\n", "\n\n", "said Ada", "Quay", "сказала", "a dit", "1"]), max_size=40
)


@settings(max_examples=300, deadline=None)
@given(ANY.map("".join), st.sampled_from(["en", "ru", "fr", "de"]))
def test_every_quotation_lies_in_the_text_in_order(text: str, lang: str) -> None:
    for q in found(text, lang):
        assert len(q.spans) == len(q.outer) > 0
        for inner, outer in zip(q.spans, q.outer, strict=True):
            assert 0 <= outer[0] <= inner[0] < inner[1] <= outer[1] <= len(text)
        assert all(before[1] <= after[0] for before, after in pairwise(q.spans))


def test_low_single_marks_close_with_the_high_one() -> None:
    assert quoted("‚Wir warten‘, rief Lund. ‚Es ist spät‘, rief sie.", "de") == [["Wir warten"], ["Es ist spät"]]


def test_spanish_takes_up_a_quotation_with_its_closing_mark() -> None:
    assert quoted("«He medido el hielo.\n\n»No queda nada.\n\n»Me voy».", "es") == [
        ["He medido el hielo.", "No queda nada.", "Me voy"]
    ]


def test_a_lone_mark_closes_its_own_sentence() -> None:
    assert quoted("Llueve en el puerto. Nos dejan salir, pero no adónde”, dijo Ada Luna.", "es") == [
        ["Nos dejan salir, pero no adónde"]
    ]


def test_words_said_to_be_somebodys_end_before_the_next_mark() -> None:
    text = "« Une voix, c'est peu, dit le maire Ada Lune. Le club se défend d'avoir voulu « tuer le port ». Il pleut. »"
    assert quoted(text, "fr")[0] == ["Une voix, c'est peu"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "«Мы шли шесть часов, — сказал боцман «Буревестника» Олег Лунин на пристани. — Ребята молодцы»."),
        ("uk", "«Мы шли шесть часов, — розповів капітан «Буревісника» Олег Луньов. — Ребята молодцы»."),
        ("es", "«Мы шли шесть часов —contó el patrón del «Petrel», Olaf Luna—. Ребята молодцы»."),
        ("fr", "« Мы шли шесть часов, raconte le patron du « Pétrel » Olaf Lune au port. Ребята молодцы. »"),
    ],
)
def test_a_name_in_marks_within_a_remark_is_the_writers(lang: str, text: str) -> None:
    assert [[p.rstrip(".") for p in q] for q in quoted(text, lang)] == [["Мы шли шесть часов", "Ребята молодцы"]]
