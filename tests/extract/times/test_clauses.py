"""The date of a statement among other dates of its sentence: whole pieces, read on Tuesday 12 March 2024."""

from __future__ import annotations

import pytest

from onrecord.extract.pipeline import extract
from onrecord.pages import Page, read_article

DAY = "2024-03-12"


def said_on(text: str, cue: str) -> list[str | None]:
    """When each statement with these words of saying was made, in order."""
    record = extract(read_article(Page(source="piece", text=text, date=DAY)), "piece")
    found = [s for s in record.statements if s.cue and text[slice(*s.cue[0])].startswith(cue)]
    assert found, f"no statement by {cue!r}"
    return [s.said_on for s in found]


@pytest.mark.parametrize(
    ("text", "cue", "day"),
    [
        ("Prosecutor Dina Holt last Friday told the court that Marsh had lied.", "told", "2024-03-08"),
        ("Dina Holt, for the prosecution, on Monday told the court that Marsh had lied.", "told", "2024-03-11"),
        (
            "Dina Holt last Friday, in a packed courtroom of the old assizes at Selby where the Marsh family has a "
            "bench of its own, told the court that he lied.",
            "told",
            "2024-03-08",
        ),
        ("Holt, opening the case on Friday, said that Marsh had lied.", "said", "2024-03-08"),
        ("Asked on Monday about the keys, Owen Marsh said he had lost them.", "said", "2024-03-11"),
        ("Dina Holt said in a letter sent on 4 March that the yard was unsafe.", "said", "2024-03-04"),
        ("At a hearing that opened on Monday, Owen Marsh said he was sorry.", "said", "2024-03-11"),
        ('When she arrested him last January, Owen Marsh said: "I never touched the boat."', "said", "2024-01"),
    ],
)
def test_a_time_between_subject_and_verb_or_of_the_occasion_is_that_of_the_saying(
    text: str, cue: str, day: str
) -> None:
    assert said_on(text, cue) == [day]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Owen Marsh, who was arrested on 2 December, told the court that he was innocent.", "told"),
        ("Owen Marsh, arrested on 2 December, told the court that he was innocent.", "told"),
        ("The officer who stopped him on Monday said Marsh was calm.", "said"),
        ("Owen Marsh, whose boat sank on 3 May, said that he had no savings left.", "said"),
        ("Arrested on 2 December, Owen Marsh said he was innocent.", "said"),
        ("The yard burned down on 9 December, and Ruth Adey said the lights were out.", "said"),
    ],
)
def test_a_time_of_another_event_is_not_that_of_the_saying(text: str, cue: str) -> None:
    assert said_on(text, cue) == [DAY]


def test_a_statement_inside_another_has_the_time_that_stands_with_it() -> None:
    text = (
        'Constable Ruth Adey said that when she arrested him last January, Owen Marsh said: "I never touched the boat."'
    )
    assert said_on(text, "said") == [DAY, "2024-01"]
    assert said_on("Ruth Adey said Owen Marsh told her last January that the boat was his.", "told") == ["2024-01"]


def test_what_is_told_of_in_another_s_words_was_said_no_later_and_no_more_is_known() -> None:
    text = "Ruth Adey told the court on Monday that Owen Marsh told her that the boat was his."
    assert said_on(text, "told") == ["2024-03-11", None]
    text = "A poll released on Monday found that most voters said the yard should close."
    assert said_on(text, "said") == ["2024-03-11"]


@pytest.mark.parametrize(
    "text",
    [
        "Owen Marsh told police at the time that the boat was his.",
        "On his arrest, Owen Marsh told police that the boat was his.",
        "In a police interview, Owen Marsh told detectives that the boat was his.",
        "In interview Owen Marsh told officers that the boat was his.",
        "On the day of the fire Owen Marsh told his sister that the boat was his.",
    ],
)
def test_an_occasion_of_the_story_is_not_the_article_s_day(text: str) -> None:
    assert said_on(text, "told") == [None]


def test_at_the_time_within_what_is_said_says_nothing_of_the_saying() -> None:
    assert said_on("The mayor told the council that at the time the lights were out.", "told") == [DAY]


@pytest.mark.parametrize(
    ("text", "lang", "said_on"),
    [
        ("In other talks at the court last year, Leith accused Elmford of theft.", "en", "2019"),
        ("Le maire, Artem Lund, a affirmé jeudi que la ville tenait.", "fr", None),
        ("Le maire, Artem Lund, a affirmé que la ville tenait.", "fr", "2020-03-12"),
        ("La alcaldesa, Ana Lund, aseguró el lunes que el agua es potable.", "es", None),
        ("Die Ministerin Anna Lund sagte am Donnerstag, die Brücke sei zu.", "de", None),
        ("Die Ministerin Anna Lund sagte, die Brücke sei seit Donnerstag zu.", "de", "2020-03-12"),
        ("Міський голова Іван Лунд заявив у понеділок, що міст закрито.", "uk", None),
    ],
)
def test_a_day_that_is_not_read_is_not_put_at_the_article_s(text: str, lang: str, said_on: str | None) -> None:
    made = extract(read_article(Page(source="x", text=text, date="2020-03-12")), "x")
    assert made.article.language == lang
    assert [s.said_on for s in made.statements[:1]] == [said_on]
