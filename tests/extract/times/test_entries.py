"""Pages written over several days: each entry speaks from its own day."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from onrecord.extract import times
from onrecord.extract.results import Analysis
from onrecord.record import Article, Block, BlockKind, Statement
from onrecord.record.types import article

from .reading import DAY

FIRST = "The bridge was closed yesterday, said Ida Brandt."
SECOND = "It opens on Friday, said Olav Reen."
THIRD = "It was shut for a day, said Ada Lund."
Piece = tuple[BlockKind, str] | tuple[BlockKind, str, str]


def blog(*pieces: Piece, published: str | None = DAY) -> Article:
    """An article of such blocks, each with its words and, for some, the day in its mark-up."""
    text, blocks = "", []
    for kind, words, *dated in pieces:
        blocks.append(Block(kind, (len(text), len(text) + len(words)), *dated))
        text += words + "\n\n"
    return article(text, blocks=tuple(blocks), published=published, language="en")


def days(made: Article) -> list[tuple[str | None, str | None]]:
    """`said_on` and its basis of each paragraph's statement."""
    statements = []
    for n, (start, _) in enumerate(made.spans_of("paragraph")):
        said = made.text.index(", said", start)
        cue = ((said + 2, said + 6),)
        statements.append(Statement(id=f"s{n}", kind="indirect", content=((start, said),), cue=cue, confidence=1.0))
    sentences = tuple(m.span() for m in re.finditer(r"\S[^\n]*", made.text))
    analysis = Analysis(language="en", sentences=sentences, tokens=(), names=())
    found = times.find(made, None, ())
    return [(s.said_on, s.said_on_basis) for s in times.date_statements(made, analysis, found, tuple(statements))]


def values(made: Article) -> dict[str, str | None]:
    found: Iterable[times.Expression] = times.find(made, None, ()).expressions
    return {made.text[slice(*e.span)]: e.time.value for e in found}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Day 3: Saturday 15 November", "Day 2: Friday 14 November"),
        ("15 November 2025", "14 November 2025"),
        ("Saturday, November 15 – the bridge", "Friday, November 14 – the council"),
    ],
)
def test_statements_and_times_go_by_the_heading_of_their_day(one: str, two: str) -> None:
    made = blog(("heading", one), ("byline", "17:40"), ("paragraph", FIRST), ("heading", two), ("paragraph", SECOND))
    assert days(made) == [("2025-11-15", "entry"), ("2025-11-14", "entry")]
    assert (values(made)["yesterday"], values(made)["Friday"]) == ("2025-11-14", "2025-11-14")


def test_or_by_the_time_of_the_entry() -> None:
    shown: list[Piece] = [
        ("byline", "15 Nov 2025, 17:40"),
        ("byline", "14 Nov 2025, 12:00"),
        ("byline", "14 Nov, 9:00"),
    ]
    marked: list[Piece] = [
        ("byline", "17:40", "2025-11-15"),
        ("byline", "12:00", "2025-11-14"),
        ("byline", "9:00", "2025-11-14"),
    ]
    for one, two, three in (shown, marked):
        made = blog(one, ("paragraph", FIRST), two, ("paragraph", SECOND), three, ("paragraph", THIRD))
        assert days(made) == [("2025-11-15", "entry"), ("2025-11-14", "entry"), ("2025-11-14", "entry")]
        assert values(made)["yesterday"] == "2025-11-14"


def test_where_days_are_only_numbered_nothing_is_guessed() -> None:
    made = blog(("heading", "Day 2"), ("paragraph", FIRST), ("heading", "Day 1"), ("paragraph", SECOND))
    assert days(made) == [(None, None), (None, None)]
    assert values(made) == {"yesterday": "PAST_REF", "Friday": "XXXX-WXX-5"}


@pytest.mark.parametrize(
    "pieces",
    [
        (("byline", "Published 13 November 2025"), ("byline", "Updated 15 November 2025"), ("paragraph", FIRST)),
        (
            ("heading", "The 14 November vote"),
            ("paragraph", FIRST),
            ("heading", "The 9 May vote"),
            ("paragraph", SECOND),
        ),
        (("byline", "13 November 2025"), ("paragraph", FIRST), ("byline", "15 November 2025"), ("paragraph", SECOND)),
        (("heading", "14 November 2025"), ("paragraph", FIRST)),
    ],
)
def test_other_pages_speak_from_one_day(pieces: tuple[Piece, ...]) -> None:
    assert {basis for _, basis in days(blog(*pieces))} == {"document"}
