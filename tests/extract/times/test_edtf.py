"""EDTF and TIMEX3 beside each other, ranges, and hostile text: no value that cannot be, and no long wait."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from onrecord.extract import times
from onrecord.extract.times import edtf, timex3
from onrecord.record import TimeExpression

from .reading import page, read


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        ("He came in the early 2020s.", "the early 2020s", "2020~/2023~"),
        ("He came in the 1990s.", "the 1990s", "199X"),
        ("He wrote in the 19th century.", "the 19th century", "18XX"),
        ("He spoke in the spring of 2024.", "the spring of 2024", "2024-21"),
        ("Sales rose in the third quarter of 2024.", "the third quarter of 2024", "2024-35"),
        ("Sales rose in the second half of 2023.", "the second half of 2023", "2023-41"),
        ("It happened last week.", "last week", "2025-11-03/2025-11-09"),
        ("It was around Nov. 1, 2020.", "around Nov. 1, 2020", "2020-11-01~"),
        ("He came perhaps in 1994.", "1994", "1994?"),
        ("It grew in early January 2024.", "early January 2024", "2024-01-01~/2024-01-10~"),
        ("It grows in 1990 and beyond.", "1990 and beyond", "1990/.."),
        ("It began at 2:30 p.m. GMT on Monday.", "2:30 p.m. GMT on Monday", "2025-11-10T14:30:00Z"),
        ("It ended at midnight.", "midnight", "2025-11-14T00:00:00"),
        ("It rained for the past three days.", "the past three days", "2025-11-10/2025-11-13"),
        ("It lasted three years.", "three years", None),
    ],
)
def test_what_edtf_says(text: str, words: str, date: str | None) -> None:
    assert read(text)[words].edtf == date


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("The road is closed from Monday to Friday.", "2025-11-10/2025-11-14"),
        ("The war of 1939–45 was long.", "1939/1945"),
        ("They met on May 3-5, in rain.", "2025-05-03/2025-05-05"),
        ("They met on 3–5 May 2024.", "2024-05-03/2024-05-05"),
        ("It fell between 2014 and 2019.", "2014/2019"),
    ],
)
def test_a_range_stands_on_both_its_ends(text: str, interval: str) -> None:
    assert [e.interval for e in read(text).values()] == [interval, interval]


@pytest.mark.parametrize("text", ["The years 1945–39 never were.", "He worked in 2019 and left in 2014."])
def test_what_is_no_range(text: str) -> None:
    assert {e.interval for e in read(text).values()} <= {None}


@pytest.mark.parametrize(
    "date", ["2025", "2025-02-28", "199X", "19XX", "2025-21", "2025-33~", "2020/..", "../2020", "XXXX-02-29", "-0043"]
)
def test_edtf_that_is(date: str) -> None:
    assert edtf.valid(date)


@pytest.mark.parametrize(
    "date", ["2025-02-30", "2025-13", "2025-42", "25", "", "2025-11-14/2025-11-13", "../..", "2025-11-13T24:61:00"]
)
def test_edtf_that_is_not(date: str) -> None:
    assert not edtf.valid(date)


@pytest.mark.parametrize(
    ("kind", "value"),
    [("DATE", "2025-02-30"), ("DATE", "0000"), ("DATE", "P3D"), ("DURATION", "2025"), ("TIME", "2025-01-01T24:61"),
     ("DURATION", "P"), ("DURATION", "PT"), ("DATE", "2025-W54")],
)  # fmt: skip
def test_timex3_that_is_not(kind: str, value: str) -> None:
    assert not timex3.valid(kind, value)


WORDS = """
the a last next this past early late mid more than about from to of in on by at until since ago later earlier
Monday Friday May March Sept. spring 31 30 29 February 2024 2023 1 0 00 24 61 99 10000 12/31/99 13/45/2025
year years month week day century quarter third first 1990s nineteen ninety-six hundred twenty BC noon p.m. a.m.
GMT : - – / . , ( ) ' every each twice Christmas Easter night morning hours half dozen fiscal and or so now $ %
9999 1582 0001 2025-02-30 2025-W53 31st 45 tomorrow yesterday decade
"""
PIECES = st.sampled_from(WORDS.split())
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=14).map(" ".join) | st.lists(PIECES, max_size=10).map("".join)
DAYS = st.none() | st.sampled_from(["2025-11-13", "0001-01-01", "9999-12-31", "2024-02-29", "2025-13-45", "2025"])


def check(text: str, e: TimeExpression) -> None:
    assert e.value is not None
    assert timex3.valid(e.type, e.value), (text, e)
    assert e.mod is None or e.mod in timex3.MODS, (text, e)
    assert e.edtf is None or edtf.valid(e.edtf), (text, e)
    assert e.interval is None or edtf.valid(e.interval), (text, e)


@settings(max_examples=400, deadline=None)
@given(TEXTS, DAYS, st.sampled_from(["en", "ru"]))
@example("29 February", "0001-01-01", "en")  # no leap year lies before it
@example("Q2", "0001-01-01", "en")  # nor a quarter that has begun
def test_every_value_is_timex3_and_every_date_is_edtf(text: str, published: str | None, language: str) -> None:
    last = 0
    for e in times.expressions(times.find(page(text, published, language), None, ())):
        assert last <= e.span[0] < e.span[1] <= len(text)
        last = e.span[1]
        check(text, e)


@pytest.mark.parametrize(
    "piece", ["9" * 10_000, "Monday " * 2000, "last " * 2000, "1-" * 4000, "twenty-" * 2000, "the late " * 2000]
)
def test_time_grows_with_the_length_whatever_stands_there(piece: str) -> None:
    start = time.process_time()
    read(piece)
    once = time.process_time() - start
    start = time.process_time()
    read(piece * 4)
    assert time.process_time() - start < 12 * once + 1.0
