"""The report: self-contained, escaped, with a table behind each chart."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.export.report import charts, charts_of, png, render
from onrecord.export.report.svg import fitted
from onrecord.extract import extract
from onrecord.record import Audit, Block, Passage, Record, Speaker, Statement, article
from onrecord.record.audit import Counts, Group, Source

HOSTILE = "<script>alert(1)</script> \"'& </style><img src=x onerror=alert(2)>"


def record(name: str = "Ada Vold") -> Record:
    text = f"{name} speaks\n\nThe mill is closed, {name} said."
    start = len(name) + 9
    counts = Counts(statements=1, indirect=1, words=4)
    audit = Audit(
        article_words=7,
        total=counts,
        named=counts,
        sources=(
            Source(speaker="p1", type="named person", name=name, described_as=name, statements=("s1",), counts=counts),
        ),
        affiliations=(Group(name=name, speakers=("p1",), statements=("s1",), counts=counts),),
    )
    return Record(
        source=name,
        article=article(
            text,
            title=f"{name} speaks",
            outlet=name,
            blocks=(Block("title", (0, start - 2)), Block("paragraph", (start, len(text)))),
        ),
        speakers=(Speaker(id="p1", name=name, type="person", title=name, affiliation=name),),
        statements=(Statement(id="s1", kind="indirect", content=((start, start + 18),), speaker="p1", confidence=1.0),),
        passages=(Passage((start, len(text)), 0.9, f"first statement by {name}"),),
        audit=audit,
    )


def test_a_page_that_needs_nothing_from_elsewhere() -> None:
    page = render(record())
    assert "<script" not in page
    assert not re.search(r"\bon\w+=", page)
    assert not re.search(r"(?:src|href)=\"(?!#|data:)", page)
    assert "url(http" not in page
    assert "default-src 'none'" in page
    assert len(page.encode()) < 300_000


def test_the_words_of_the_page_never_become_markup() -> None:
    page = render(record(HOSTILE))
    assert "<script" not in page
    assert "<img" not in page
    assert page.count("</style>") == 1


@pytest.mark.parametrize("svg", charts(record(HOSTILE)).values())
def test_charts_are_well_formed_however_names_look(svg: str) -> None:
    assert ElementTree.fromstring(svg).tag.endswith("svg")


def test_each_chart_has_its_numbers_as_a_table_and_a_title() -> None:
    made = charts_of(record())
    assert [c.name for c in made] == ["kinds", "speakers", "affiliations"]
    assert all(len(r) == len(c.columns) for c in made for r in c.rows)
    assert all(f'<title id="{c.name}-title">' in c.svg for c in made)


def test_kinds_are_told_apart_without_colour() -> None:
    patterns = re.findall(r"<pattern .*?</pattern>", next(c.svg for c in charts_of(record()) if c.name == "kinds"))
    shapes = [re.sub(r'<rect [^>]*>|id="[^"]*"', "", p) for p in patterns]
    kinds = dict(zip(["direct", "mixed", "indirect", "unattributed"], shapes, strict=False))
    assert len(set(kinds.values())) == 4


def test_png_is_a_picture_of_the_chart() -> None:
    assert png(charts(record())["kinds"]).startswith(b"\x89PNG")


def test_a_record_without_anything_still_makes_a_page() -> None:
    page = render(Record(source="empty", article=article("")))
    assert "No statement was found" in page


def test_links_lead_somewhere() -> None:
    page = render(extract(article(
        'Mill closes\n\n"It is over," said Ada Vold, the miller, on Monday.',
        language="en",
        title="Mill closes",
        published="2024-05-01",
        blocks=(Block("title", (0, 11)), Block("paragraph", (13, 64))),
    ), "mill"))  # fmt: skip
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


@given(st.text(min_size=1, max_size=40))
@settings(max_examples=40, deadline=None)
def test_any_name_makes_a_page_that_can_be_written(name: Any) -> None:
    render(record(name)).encode("utf-8")
    assert all(svg.encode("utf-8") for svg in charts(record(name)).values())


def test_labels_are_cut_to_their_room() -> None:
    assert fitted("Ada", 14, 100) == "Ada"
    assert fitted("x" * 80, 14, 100).endswith("…")
