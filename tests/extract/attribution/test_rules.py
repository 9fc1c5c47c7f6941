"""Quotations, one form at a time: what the rules find without the model, and what they leave alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Ruled = Callable[..., list[Any]]

QUOTED = {
    "cue before": ('Ada Lund said: "The quay is unsafe."', ("The quay is unsafe.",), "Ada Lund", "said"),
    "cue behind": ('"The quay is unsafe," said Ada Lund.', ("The quay is unsafe",), "Ada Lund", "said"),
    "subject first": ('"The quay is unsafe," Ada Lund said.', ("The quay is unsafe",), "Ada Lund", "said"),
    "cue between": (
        '"The quay," Ada Lund said, "is unsafe."',
        ("The quay", "is unsafe."),
        "Ada Lund",
        "said",
    ),
    "whose words a colon brings": (
        'From Lund\'s letter: "The quay is unsafe."',
        ("The quay is unsafe.",),
        "Lund",
        "letter",
    ),
    "two remarks": (
        '"The quay," said Ada Lund, "is old," she went on, "and unsafe."',
        ("The quay", "is old", "and unsafe."),
        "Ada Lund",
        "said",
    ),
    "over paragraphs": (
        '"The quay is unsafe," said Ada Lund. "It was built in a hurry.\n\n"It will go in a hurry."',
        ("The quay is unsafe", "It was built in a hurry.", "It will go in a hurry."),
        "Ada Lund",
        "said",
    ),
    "dash with a closing mark": (
        '— The quay is unsafe. It was built in a hurry," she said.',
        ("The quay is unsafe. It was built in a hurry",),
        "she",
        "said",
    ),
    "dash closed by a dash": (
        "— The quay is unsafe, — Ada Lund draws attention.",
        ("The quay is unsafe",),
        "Ada Lund",
        "draws attention",
    ),
    "dash with an insert": (
        "—The quay is old —said Ada Lund—, and unsafe.",
        ("The quay is old", "and unsafe."),
        "Ada Lund",
        "said",
    ),
    "remark between the marks": (
        "«The quay is old, — said Ada Lund, — and unsafe».",
        ("The quay is old", "and unsafe"),
        "Ada Lund",
        "said",
    ),
    "single marks": ("'The lads' quay is unsafe,' said Ada Lund.", ("The lads' quay is unsafe",), "Ada Lund", "said"),
    "no closing mark": ('"The quay is unsafe, said Ada Lund.', ("The quay is unsafe",), "Ada Lund", "said"),
    "no closing mark before an office": (
        '"The quay is unsafe, local diver Ada Lund said.',
        ("The quay is unsafe",),
        "local diver Ada Lund",
        "said",
    ),
    "editor's cut": (
        '"There are not many (quays) left. <...> We count them," Ada Lund said.',
        ("There are not many (quays) left. <...> We count them",),
        "Ada Lund",
        "said",
    ),
    "signature": (
        "The divers wrote to us.\n\n“The quay is unsafe.” — Ada Lund, diver",
        ("The quay is unsafe.",),
        "Ada Lund, diver",
        "—",
    ),
}


@pytest.mark.parametrize("form", QUOTED)
def test_quotations_with_the_words_that_say_whose(ruled: Ruled, form: str) -> None:
    text, content, source, cue = QUOTED[form]
    found = [(f.content, f.source, f.cue, f.kind) for f in ruled(text) if f.rule == "quoted"]
    assert found == [(content, source, cue, "direct")]


@pytest.mark.parametrize(
    "text",
    [
        'The minister spoke on "Morning in the Harbour," a programme of the local radio.',
        'She sang "Salt and Other Lies" and left.',
        "The so-called “blue room” is closed on Mondays.",
        "The boxer Lars “Hammer” Lund lost again.",
        "''All Bets on the Harbour''\n\nThe harbour was full on Monday.",
    ],
)
def test_titles_and_scare_quotes_are_no_statements(ruled: Ruled, text: str) -> None:
    assert [f for f in ruled(text) if f.rule in ("quoted", "run")] == []


def test_a_quotation_that_stands_alone_names_nobody(ruled: Ruled) -> None:
    text = '"The quay is unsafe," said Ada Lund.\n\nShe looked at the water.\n\n"It will go in a hurry."'
    run = ruled(text)[-1]
    assert (run.rule, run.content, run.source, run.cue) == ("run", ("It will go in a hurry.",), None, None)


def test_a_quotation_within_a_quotation_has_its_own_speaker(ruled: Ruled) -> None:
    text = "\"He rang me and the mayor said, 'The quay is unsafe.' And I believed it,\" said Ada Lund."
    inner = next(f for f in ruled(text) if f.rule == "nested")
    assert (inner.content, inner.source) == (("The quay is unsafe.",), "the mayor")


INTRODUCED = {
    "after another's paragraph": (
        '"The queue was long," said grocer Amal Haddad.\n\nBaker Minh Tran was less lucky. "My ovens are cold."',
        "Baker Minh Tran",
    ),
    "within one paragraph": (
        '"The gas was off," said cook Luca Ferraro. "We waited." '
        'Across the square, baker Minh Tran had another problem. "I have ovens and no customers."',
        "baker Minh Tran",
    ),
}


@pytest.mark.parametrize("place", INTRODUCED)
def test_the_person_named_right_before_a_quotation_speaks(ruled: Ruled, place: str) -> None:
    text, source = INTRODUCED[place]
    first, last = ruled(text)
    assert first.source != source
    assert (last.rule, last.source, last.cue) == ("introduced", source, None)


def test_words_about_the_person_named_before_them_are_another_speakers(ruled: Ruled) -> None:
    text = (
        '"We lost our heads," coach Iker Oroz said. "It hurts." Striker Jon Vela missed twice. "He will learn from it."'
    )
    assert {f.source for f in ruled(text)} == {"coach Iker Oroz"}


def test_a_clause_within_open_words_is_no_remark(ruled: Ruled) -> None:
    (found,) = ruled('"The quay is unsafe, but Ada Lund said it would hold')
    assert (found.source, found.content) == (None, ("The quay is unsafe, but Ada Lund said it would hold",))


def test_words_quoted_within_a_quotation_without_a_comma(ruled: Ruled) -> None:
    text = "“My mother always said ‘never trust a quay’,” Ada Lund told the guild."
    assert [(f.source, f.content) for f in ruled(text)] == [
        ("Ada Lund", ("My mother always said ‘never trust a quay’",)),
        ("My mother", ("never trust a quay",)),
    ]


def test_the_one_told_may_stand_between_cue_and_quotation(ruled: Ruled) -> None:
    (found,) = ruled("Her sister told her “You must mend the quay.”")
    assert (found.source, found.cue, found.content) == ("Her sister", "told", ("You must mend the quay.",))


def test_a_name_in_marks_behind_its_noun_is_not_said(ruled: Ruled) -> None:
    (found,) = ruled('The bid is too low, the head of the trading house "Karavella," Otto Bondar, is certain.')
    assert found.content == ("The bid is too low",)


def test_whose_voice_it_was_that_a_quotation_tells_of(ruled: Ruled) -> None:
    text = "“Then a voice came, it was the guide, Peter Stoll, shouting: ‘Does either of you have a map?’” she said."
    inner = next(f for f in ruled(text) if f.rule == "nested")
    assert (inner.source, inner.content) == ("the guide, Peter Stoll", ("Does either of you have a map?",))


@pytest.mark.parametrize(("remark", "joined"), [("he recalled", True), ("he recalled. Nobody laughed", False)])
def test_the_next_paragraph_goes_on_with_the_quotation(ruled: Ruled, remark: str, joined: bool) -> None:
    found = ruled(f"“The first night was dry,” {remark}.\n\n“Then the rain came.”")
    assert found[0].content == ("The first night was dry", "Then the rain came.")[: 1 + joined]
    assert len(found) == 2 - joined


def test_who_is_quoted_by_a_paper_says_it(ruled: Ruled) -> None:
    (found,) = ruled("Kessler, the team's doctor, was quoted by Sport Daily as saying that the knee would heal.")
    assert (found.source, found.content) == ("Kessler, the team's doctor", ("the knee would heal",))
    assert found.cue == "was quoted by Sport Daily as saying"


def test_what_one_is_quoted_as_calling_it(ruled: Ruled) -> None:
    (found,) = ruled("The secretary, Leonie Abbot, is quoted in the record as calling it “a scandal with two floors”.")
    assert (found.source, found.content) == ("The secretary, Leonie Abbot", ("it “a scandal with two floors",))


def test_words_in_marks_are_no_source(ruled: Ruled) -> None:
    found = ruled("He is, in the words of a former colleague, “the best boss and the worst loser”.")
    assert [f.source for f in found if f.rule == "according"] == ["a former colleague"]


def test_a_source_ends_with_a_semicolon(ruled: Ruled) -> None:
    (found,) = ruled("“It is old,” said one of them, Greta Lund; another, who lives near it, had left.")
    assert found.source == "one of them, Greta Lund"


def test_the_day_is_no_part_of_who_says_it(ruled: Ruled) -> None:
    (found,) = ruled("Swimmers were told by the lifeguards of Vika on Sunday to stay out of the water.")
    assert found.source == "the lifeguards of Vika"
    (found,) = ruled("The lake is clean, according to a study released on Sunday.")
    assert found.source == "a study released on Sunday"
