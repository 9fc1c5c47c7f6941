"""Audits side by side: a row per article and outlet, and two articles against each other."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest

from onrecord.export.audits import audit_table, by_outlet, row
from onrecord.export.compare import audit_differences, differences, same
from onrecord.record import Audit, Record, article
from onrecord.record.audit import Counts, Document, Source, Unheard


def record(source: str, outlet: str | None, speakers: dict[str, int], unheard: tuple[str, ...] = ()) -> Record:
    text = "Ada Vold spoke of a report by Lund."
    total = sum(speakers.values())
    audit = Audit(
        total=Counts(statements=total, indirect=total),
        named=Counts(statements=total, indirect=total),
        sources=tuple(
            Source(speaker=f"p{n}", type="named person", name=s, described_as=s, counts=Counts(statements=c))
            for n, (s, c) in enumerate(speakers.items())
        ),
        unheard=tuple(Unheard(name=u, type="person", mentions=((0, 8),)) for u in unheard),
        documents=(Document(name="a report by Lund", mentions=((18, 34),)),),
    )
    return Record(source=source, article=article(text, title=source, outlet=outlet), audit=audit)


ONE = record("one", "Courier", {"Ada Vold": 3, "Ivo Lund": 1})
TWO = record("two", "Courier", {"Vold": 2}, ("Ivo Lund",))
THREE = record("=three", None, {})


def test_outlets_are_sums_of_their_articles() -> None:
    courier, none = by_outlet([row(r) for r in (THREE, ONE, TWO)])
    assert (courier.outlet, courier.articles, courier.statements, courier.sources) == ("Courier", 2, 6, 3)
    assert (none.outlet, none.articles, none.statements) == (None, 1, 0)


def test_csv_has_both_kinds_of_rows_and_no_formula() -> None:
    rows = list(csv.DictReader(StringIO(audit_table([ONE, TWO, THREE], "csv"))))
    assert [r["row"] for r in rows] == ["article"] * 3 + ["outlet"] * 2
    assert rows[2]["article"] == "'=three"
    assert rows[0]["top_source"] == "Ada Vold"


def test_json_says_the_same() -> None:
    told = json.loads(audit_table([ONE, TWO], "json"))
    assert [a["statements"] for a in told["articles"]] == [4, 2]
    assert told["outlets"][0]["statements"] == 6


def test_text_lines_up() -> None:
    lines = audit_table([ONE, TWO]).splitlines()
    assert lines[2].startswith("one ")
    assert len(lines[0]) == len(lines[1])


def test_who_is_heard_in_one_and_only_named_in_the_other() -> None:
    found = {d.name: d for d in differences(ONE, TWO) if d.what == "source"}
    assert (found["Ada Vold"].first, found["Ada Vold"].second) == (3, 2)
    assert (found["Ivo Lund"].first, found["Ivo Lund"].second) == (1, 0)
    assert found["Ivo Lund"].note == "named in the second, not heard"


def test_differences_in_each_form() -> None:
    assert "named in the second" in audit_differences(ONE, TWO)
    assert json.loads(audit_differences(ONE, TWO, "json"))["first"] == "one"
    assert audit_differences(ONE, TWO, "csv").startswith("what,name,first,second,note\n")


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("Ada Vold", "Vold", True), ("the Harbour Board", "Harbour Board", True), ("Ada Vold", "Ivo Vold", False)],
)
def test_names_of_one(one: str, other: str, alike: bool) -> None:
    assert same(one, other) is alike
