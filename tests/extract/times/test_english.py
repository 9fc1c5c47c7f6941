"""English expressions, each in a sentence written for it; the day is Thursday 13 November 2025."""

from __future__ import annotations

import pytest

from onrecord.extract.times.rules import GrammarError, compile_grammar

from .reading import read, values

DATES = [
    ("The council met on Tuesday.", "Tuesday", "2025-11-11"),
    ("The council will meet on Tuesday.", "Tuesday", "2025-11-18"),
    ("Six in ten would drink it, according to a poll published on Tuesday.", "Tuesday", "2025-11-11"),
    ("Six in ten drank it; a poll will be published on Tuesday.", "Tuesday", "2025-11-18"),
    ("Mayor Ilse Brandt said Monday that she will leave.", "Monday", "2025-11-10"),
    ("The miller said to a friend in January that he was tired.", "January", "2025-01"),
    ("The bridge fell last Friday.", "last Friday", "2025-11-07"),
    ("He has vowed to strike back for the attack Friday.", "Friday", "2025-11-07"),
    ("They will vote after the crash on Tuesday.", "Tuesday", "2025-11-11"),
    ("He said they would strike on Friday.", "Friday", "2025-11-14"),
    ("The bridge opens next Friday.", "next Friday", "2025-11-14"),
    ("The ferry sank yesterday.", "yesterday", "2025-11-12"),
    ("It happened last month.", "last month", "2025-10"),
    ("It happened last week.", "last week", "2025-W45"),
    ("They meet next year.", "next year", "2026"),
    ("It was over by the weekend before last, two weeks ago.", "two weeks ago", "2025-10-30"),
    ("He came three months ago.", "three months ago", "2025-08"),
    ("He came ten years ago.", "ten years ago", "2015"),
    ("She was born on Sept. 11, 2001.", "Sept. 11, 2001", "2001-09-11"),
    ("He died on 3 March 1999.", "3 March 1999", "1999-03-03"),
    ("The road will be repaired by March.", "March", "2026-03"),
    ("The road was repaired in March.", "March", "2025-03"),
    ("They voted on Thanksgiving Day 2024.", "Thanksgiving Day 2024", "2024-11-28"),
    ("They were wed on Easter Monday 2023.", "Easter Monday 2023", "2023-04-10"),
    ("Sales rose in the third quarter of 2024.", "the third quarter of 2024", "2024-Q3"),
    ("Sales rose in the second half of 2023.", "the second half of 2023", "2023-H2"),
    ("It was fashionable in the 1990s.", "the 1990s", "199"),
    ("It was fashionable in the nineties.", "the nineties", "199"),
    ("He wrote in the 19th century.", "the 19th century", "18"),
    ("He spoke in the spring of 2024.", "the spring of 2024", "2024-SP"),
    ("The vote of nineteen ninety-six was close.", "nineteen ninety-six", "1996"),
    ("The treaty of 2019 holds.", "2019", "2019"),
    ("They are now at war.", "now", "PRESENT_REF"),
    ("He recently left.", "recently", "PAST_REF"),
    ("He will leave soon.", "soon", "FUTURE_REF"),
    ("The order is dated 2025-10-02.", "2025-10-02", "2025-10-02"),
    ("He is expected back by Saturday.", "Saturday", "2025-11-15"),
    ("The plan must be approved by June 30.", "June 30", "2026-06-30"),
    ("The meeting, set for Saturday, was moved.", "Saturday", "2025-11-15"),
    ("The offer had been due to close Tuesday.", "Tuesday", "2025-11-11"),
    ("The fair is on the weekend of April 25.", "the weekend of April 25", "2026-W17-WE"),
    ("The week of March 10 was wet.", "The week of March 10", "2025-W11"),
    ("They met a year ago today.", "a year ago today", "2024-11-13"),
    ("It was built at the turn of the century.", "the turn of the century", "2000"),
    ("They will meet this weekend.", "this weekend", "2025-W46-WE"),
    ("It began late in 1997.", "late in 1997", "1997"),
]

TIMES = [
    ("The council met on Tuesday night.", "Tuesday night", "2025-11-11TNI"),
    ("They spoke this morning.", "this morning", "2025-11-13TMO"),
    ("It began at 2:30 p.m. on Monday.", "2:30 p.m. on Monday", "2025-11-10T14:30"),
    ("It began at noon.", "noon", "2025-11-13T12:00"),
    ("It began at 0530 GMT.", "0530 GMT", "2025-11-13T05:30"),
    ("It began Tuesday at about 8 p.m.", "Tuesday at about 8 p.m.", "2025-11-11T20:00"),
    ("It began Friday night, Oct. 17, in Leith.", "Friday night, Oct. 17", "2025-10-17TNI"),
    ("It began in the early hours of Tuesday.", "the early hours of Tuesday", "2025-11-11TMO"),
    ("It ended at midnight.", "midnight", "2025-11-13T24:00"),
    ("It began at 10 o'clock in the morning.", "10 o'clock in the morning", "2025-11-13T10:00"),
]

DURATIONS = [
    ("It lasted more than three years.", "more than three years", "P3Y", "MORE_THAN"),
    ("He will end it within 24 hours.", "within 24 hours", "PT24H", "EQUAL_OR_LESS"),
    ("It took about two months.", "about two months", "P2M", "APPROX"),
    ("It took at least 20 days.", "at least 20 days", "P20D", "EQUAL_OR_MORE"),
    ("It took nearly a week.", "nearly a week", "P1W", "LESS_THAN"),
    ("It took two and a half years.", "two and a half years", "P2Y6M", None),
    ("It took half an hour.", "half an hour", "PT30M", None),
    ("It took half a century.", "half a century", "P50Y", None),
    ("A three-year break followed.", "three-year", "P3Y", None),
    ("They waited for several weeks.", "several weeks", "PXW", None),
    ("They worked twenty-four hours.", "twenty-four hours", "PT24H", None),
]

SETS = [
    ("The band plays every Monday.", "every Monday", "XXXX-WXX-1"),
    ("The band plays each July.", "each July", "XXXX-07"),
    ("The band plays every two weeks.", "every two weeks", "P2W"),
    ("The band plays daily.", "daily", "XXXX-XX-XX"),
]


@pytest.mark.parametrize(("text", "words", "value"), DATES)
def test_a_date(text: str, words: str, value: str) -> None:
    found = read(text)
    assert found[words].type == "DATE"
    assert found[words].value == value


@pytest.mark.parametrize(("text", "words", "value"), TIMES)
def test_a_time_of_day(text: str, words: str, value: str) -> None:
    found = read(text)
    assert found[words].type == "TIME"
    assert found[words].value == value


@pytest.mark.parametrize(("text", "words", "value", "mod"), DURATIONS)
def test_a_duration(text: str, words: str, value: str, mod: str | None) -> None:
    found = read(text)
    assert (found[words].type, found[words].value, found[words].mod) == ("DURATION", value, mod)


@pytest.mark.parametrize(("text", "words", "value"), SETS)
def test_what_recurs(text: str, words: str, value: str) -> None:
    found = read(text)
    assert (found[words].type, found[words].value) == ("SET", value)


def test_how_often_something_recurs_is_kept() -> None:
    found = read("The band plays twice a week and every Monday.")
    assert found["twice a week"].freq == "2X"
    assert found["every Monday"].quant == "EVERY"


@pytest.mark.parametrize(
    "text",
    [
        "A 27-year-old man and a woman, 31 years old, were hurt.",
        "They exchanged 1000 for 1000 prisoners and paid $1990 for 2,500 people.",
        "The index fell to 2613.73 points, and 1998 people marched.",
        "You may march if you must, and fall if you will.",
        "He gave it a second look and paid $20 a week.",
        "The train left at 24:61 and again at 25:00.",
        "It never was on 31 February, on Feb. 30, 2024 or on 13/45/2025.",
        "In the year 0 nothing was counted.",
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert values(text) == []


def test_the_story_counts_from_its_own_last_day() -> None:
    found = read("On Oct. 3 she left; the following day she came back, and two days later she sang.")
    assert found["the following day"].value == "2025-10-04"
    assert (found["two days later"].value, found["two days later"].edtf) == ("P2D", "2025-10-06")


def test_a_report_on_a_quarter_compares_with_the_quarter_of_a_year_before() -> None:
    text = "Third-quarter profit of Halm & Sons rose to $5 million from $4 million a year earlier."
    assert values(text) == [("Third-quarter", "2025-Q3"), ("a year earlier", "2024-Q3")]


def test_without_a_known_day_relative_dates_stay_open() -> None:
    found = read("He left yesterday and comes back on 3 May, or on Monday.", published=None)
    assert [e.value for e in found.values()] == ["PAST_REF", "XXXX-05-03", "XXXX-WXX-1"]


def test_a_paragraph_ends_an_expression() -> None:
    assert values("The vote was on 12\n\nMarch was cold.") == [("March", "2025-03")]


def test_furniture_is_not_looked_at() -> None:
    from onrecord.extract import times
    from onrecord.record import Block
    from onrecord.record.types import article

    text = "Monday\n\nIt rained on Tuesday."
    blocks = (Block("furniture", (0, 6)), Block("paragraph", (8, len(text))))
    found = times.find(article(text, blocks=blocks, published="2025-11-13", language="en"), None, ())
    assert [text[slice(*e.span)] for e in times.expressions(found)] == ["Tuesday"]


def test_a_language_without_a_grammar_has_no_times() -> None:
    assert read("Am Montag kam er.", language="de") == {}


def test_a_feature_that_cannot_have_its_value_is_an_error_of_the_grammar() -> None:
    with pytest.raises(GrammarError, match="year cannot be soon"):
        compile_grammar("[word]\nthen", "[DATE]\n<word> = year soon")


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Owen Marsh pleaded guilty on 20 November.", "20 November", "2024-11-20"),
        ("Divers found the engine on 14 November.", "14 November", "2024-11-14"),
        ("The skipper had fled abroad in December.", "December", "2024-12"),
        ("It was on 20 November that Marsh left.", "20 November", "2024-11-20"),
        ("The boat was stolen on 20 November.", "20 November", "2024-11-20"),
        ("On 20 November Marsh drove to the quay.", "20 November", "2024-11-20"),
        (
            "She told the court that on the evening of 20 November, he left.",
            "the evening of 20 November",
            "2024-11-20TEV",
        ),
        ("A search of the yard on 30 December turned up two engines.", "30 December", "2024-12-30"),
        ("Marsh denies stealing two engines on 20 November.", "20 November", "2024-11-20"),
    ],
)
def test_what_is_done_lies_back_even_where_the_day_ahead_is_nearer(text: str, words: str, value: str) -> None:
    assert (words, value) in values(text)


@pytest.mark.parametrize(
    "text",
    [
        "The union called a strike on 20 November.",
        "The council moved the fair to 20 November.",
        "Marsh was ordered to return on 20 November.",
        "The next hearing is on 20 November, Holt said.",
        "On 20 November the road will be closed, she said.",
        "The club invited him to a meeting on 20 November.",
        "Holt said the next hearing was on 20 November.",
        "The council named 20 November as the day of the fair.",
    ],
)
def test_what_was_arranged_lies_ahead(text: str) -> None:
    assert ("20 November", "2025-11-20") in values(text)
