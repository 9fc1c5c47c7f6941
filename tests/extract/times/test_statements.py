"""The date of a statement, of a document without one, and the timeline."""

from __future__ import annotations

import re

import msgspec
import pytest

from onrecord.extract import times
from onrecord.extract.results import Analysis
from onrecord.record import Occurrence, Statement

from .reading import DAY, page


def analysis(text: str) -> Analysis:
    sentences = tuple(m.span() for m in re.finditer(r"\S[^.\n]*(?:\.[^\s.][^.\n]*)*\.?”?", text))
    return Analysis(language="en", sentences=sentences, tokens=(), names=())


def statement(text: str, number: int, content: str, cue: str = "said", speaker: str = "p1") -> Statement:
    at, said = text.index(content), text.index(cue)
    return Statement(
        id=f"s{number}",
        kind="indirect",
        content=((at, at + len(content)),),
        cue=((said, said + len(cue)),),
        speaker=speaker,
        confidence=1.0,
    )


def dated(text: str, *statements: Statement, published: str | None = DAY) -> tuple[Statement, ...]:
    article = page(text, published)
    found = times.find(article, None, ())
    return times.date_statements(times.date_document(article, found), analysis(text), found, statements)


def lined(text: str, *statements: Statement, published: str | None = DAY) -> tuple[Occurrence, ...]:
    article = page(text, published)
    found = times.find(article, None, ())
    article = times.date_document(article, found)
    made = times.date_statements(article, analysis(text), found, statements)
    return times.timeline(article, analysis(text), found, made)


def test_the_cue_s_own_time_comes_first() -> None:
    text = "Mayor Ilse Brandt said on Tuesday the bridge will be repaired by March."
    (s,) = dated(text, statement(text, 1, "the bridge will be repaired by March"))
    assert (s.said_on, s.said_on_basis) == ("2025-11-11", "cue")


def test_then_the_dateline() -> None:
    text = "HALMSTADT, Nov. 12 (Nordpress) — Mayor Ilse Brandt said the bridge is safe."
    (s,) = dated(text, statement(text, 1, "the bridge is safe"))
    assert (s.said_on, s.said_on_basis) == ("2025-11-12", "dateline")


def test_then_the_document() -> None:
    text = "Mayor Ilse Brandt said the bridge, closed since May, is safe."
    (s,) = dated(text, statement(text, 1, "the bridge, closed since May, is safe"))
    assert (s.said_on, s.said_on_basis) == (DAY, "document")


def test_nothing_was_said_after_the_article() -> None:
    text = "Cranes will move again on Friday, but Ilse Brandt said the bridge is shut."
    (s,) = dated(text, statement(text, 1, "the bridge is shut"))
    assert (s.said_on, s.said_on_basis) == (DAY, "document")


def test_the_day_of_something_is_not_the_day_of_saying() -> None:
    text = "Ilse Brandt said Tuesday's march was the largest."
    (s,) = dated(text, statement(text, 1, "was the largest"))
    assert (s.said_on, s.said_on_basis) == (DAY, "document")
    text = "Ilse Brandt said at Tuesday's march that the bridge is safe."
    (s,) = dated(text, statement(text, 1, "the bridge is safe"))
    assert (s.said_on, s.said_on_basis) == ("2025-11-11", "cue")


def test_what_a_document_says_was_said_when_it_was_made() -> None:
    text = "A 2014 study found the bridge safe. It cost too much, the study said."
    first = msgspec.structs.replace(statement(text, 1, "the bridge safe", "found"), source=((0, 12),))
    second = statement(text, 2, "It cost too much")
    article = page(text)
    found = times.find(article, None, ())
    made = times.date_statements(article, analysis(text), found, (first, second), frozenset(["p1"]))
    assert [s.said_on for s in made] == ["2014", "2014"]


@pytest.mark.parametrize("cue", ["initially promised", "has repeatedly said", "originally said", "had said"])
def test_what_was_said_at_first_or_often_has_no_date(cue: str) -> None:
    text = f"Mayor Ilse Brandt {cue} the bridge is safe."
    (s,) = dated(text, statement(text, 1, "the bridge is safe", cue))
    assert s.said_on is None


def test_what_somebody_had_said_is_earlier_and_no_more_is_known() -> None:
    text = "Ilse Brandt had warned that it would fall. It fell, she said."
    first, second = statement(text, 1, "it would fall", "warned"), statement(text, 2, "It fell")
    assert [s.said_on for s in dated(text, first, second)] == [None, DAY]


def test_nothing_known_stays_unknown() -> None:
    text = "Mayor Ilse Brandt said the bridge is safe."
    (s,) = dated(text, statement(text, 1, "the bridge is safe"), published=None)
    assert (s.said_on, s.said_on_basis) == (None, None)
    text = "Mayor Ilse Brandt recently said the bridge is safe."
    (s,) = dated(text, statement(text, 1, "the bridge is safe"))
    assert (s.said_on, s.said_on_basis) == (None, None)


def test_who_goes_on_speaking_speaks_on_the_same_day() -> None:
    text = "Ilse Brandt said on Tuesday the bridge is safe. It cost too much, she added."
    first = statement(text, 1, "the bridge is safe")
    second = statement(text, 2, "It cost too much", "added")
    assert [s.said_on for s in dated(text, first, second)] == ["2025-11-11"] * 2
    other = statement(text, 2, "It cost too much", "added", speaker="p2")
    assert [s.said_on for s in dated(text, first, other)] == ["2025-11-11", DAY]


def test_a_document_s_date_is_inferred_with_the_reason() -> None:
    text = "On 5 March the bridge fell. It was opened on 2 January 2025.\n\nOn 7 March it closed. It opens by 9 May."
    article = page(text, None)
    found = times.find(article, None, ())
    made = times.date_document(article, found)
    assert (made.published, made.published_basis) == ("2025-03-07", "inferred")
    assert made.published_reason is not None
    assert "7 March" in made.published_reason
    assert times.date_document(page(text), found).published == DAY


def test_a_document_is_not_dated_without_evidence() -> None:
    for text in ("It rained on Monday.", "On 5 March the bridge fell.", ""):
        article = page(text, None)
        assert times.date_document(article, times.find(article, None, ())).published is None


def test_the_timeline_is_in_order_and_one_date_stands_once() -> None:
    text = "The bridge fell on 3 May 2024. It was built in 1931. Two people died on May 3, 2024."
    line = lined(text)
    assert [(o.date, o.precision, o.basis, len(o.mentions)) for o in line] == [
        ("1931", "year", "text", 1),
        ("2024-05-03", "day", "text", 2),
    ]


def test_what_a_statement_dates_is_apart_from_when_it_was_said() -> None:
    text = "Mayor Ilse Brandt said on Tuesday the bridge will be repaired by March."
    line = lined(text, statement(text, 1, "the bridge will be repaired by March"))
    assert [(o.kind, o.date, o.precision, o.basis, o.statement) for o in line] == [
        ("statement", "2025-11-11", "day", "cue", "s1"),
        ("event", "2026-03", "month", "document", "s1"),
    ]


def test_what_was_said_when_something_else_happened_has_no_day() -> None:
    text = "When she was arrested, Ilse Brandt told police it was late."
    (s,) = dated(text, statement(text, 1, "it was late", cue="told"))
    assert (s.said_on, s.said_on_basis) == (None, None)


def test_what_a_weekly_first_reported_lies_back() -> None:
    text = "The bank would sue the weekly Dossier, which first reported the transfer of 340 million crowns on Monday."
    (s,) = dated(text, statement(text, 1, "the transfer of 340 million crowns", cue="reported"))
    assert s.said_on == "2025-11-10"


@pytest.mark.parametrize("line", ["LEEDS, 14 March –", "Leeds, 14 March -", "LEEDS (14 March) –", "LEEDS – 14 March –"])
def test_a_dateline_without_a_year_gives_its_day(line: str) -> None:
    text = f"{line} Mayor Ilse Brandt said the bridge is safe."
    (s,) = dated(text, statement(text, 1, "the bridge is safe"), published=None)
    assert (s.said_on, s.said_on_basis) == ("XXXX-03-14", "dateline")
    (line_,) = [
        o for o in lined(text, statement(text, 1, "the bridge is safe"), published=None) if o.kind == "statement"
    ]
    assert (line_.date, line_.precision) == ("XXXX-03-14", "day")


def test_another_date_of_the_page_gives_the_dateline_its_year() -> None:
    text = "LEEDS, 14 March – Mayor Ilse Brandt said the bridge is safe. It opened on 9 December 2023."
    (s,) = dated(text, statement(text, 1, "the bridge is safe"), published=None)
    assert (s.said_on, s.said_on_basis) == ("2024-03-14", "dateline")
