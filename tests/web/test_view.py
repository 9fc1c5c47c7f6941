"""Marks, citations and links: what the pages are made of."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

import lxml.html
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.record import Record, Statement, article
from onrecord.web.view.cite import cite, markdown
from onrecord.web.view.dates import long_date
from onrecord.web.view.languages import language_name
from onrecord.web.view.marks import Marked
from onrecord.web.view.shown import in_original, shown, web_address
from onrecord.web.view.timeline import days

TEXT = "One <b>two</b> three & four “five” six seven\u202e eight."
spans = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 12)).map(lambda t: (t[0], min(len(TEXT), t[0] + t[1])))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no fault
@given(st.lists(st.tuples(spans, st.lists(spans, max_size=2)), max_size=6), st.data())
def test_marking_changes_no_word(content: list[Any], data: Any) -> None:
    statements = tuple(
        Statement(id=f"s{n}", kind="direct", content=(c,), source=tuple(more), confidence=1.0)
        for n, (c, more) in enumerate(content, 1)
    )
    record = Record(source="x", article=article(TEXT), statements=statements)
    whole = data.draw(spans)
    # lxml drops blanks at the very beginning.
    html = f"<div>|{Marked(record, {}, None).html(whole)}</div>"
    tree = lxml.html.fragment_fromstring(html)
    assert not tree.xpath("//b")
    for ref in tree.xpath("//a"):
        ref.drop_tree()
    assert tree.text_content() == "|" + shown(TEXT[slice(*whole)])
    assert not tree.xpath("//span//span"), "runs never lie in each other"


def test_every_statement_is_marked_at_its_words(making: Any) -> None:
    record = making.ferry()
    marked = Marked(record, {"p1": "v1"}, "p1")
    html = "".join(str(marked.html(b.span)) for b in record.article.blocks)
    tree = lxml.html.fragment_fromstring(html, create_parent=True)
    for s in record.statements:
        runs = tree.xpath(f"//span[contains(@class, 'content')][contains(concat(' ', @data-s, ' '), ' {s.id} ')]")
        words = "".join(r.text_content() for r in runs)
        assert words == "".join(record.article.text[a:b] for a, b in s.content)
        assert all(("pick" in r.get("class").split()) == (s.speaker == "p1") for r in runs)
        assert len(tree.xpath(f"//a[@href='#{s.id}']")) == 1


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://a.example/x", True),
        ("http://a.example", True),
        ("HTTPS://a.example", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("http://", False),
        ("http://[", False),
        ("https://bank.example@elsewhere.example/", False),
        ("https://a:b@a.example/", False),
        (None, False),
        ("java\nscript:alert(1)", False),
        ("vbscript:x", False),
    ],
)
def test_only_web_addresses_become_links(url: str | None, kept: bool) -> None:
    assert (web_address(url) is not None) == kept


def test_a_text_fragment_holds_the_words() -> None:
    text = "He said: we have – well-known, and & – eleven reasons to stay here for the whole winter."
    link = in_original("https://a.example/p?x=1#old", text, (9, len(text)))
    assert link is not None and link.startswith("https://a.example/p?x=1#:~:text=")
    start, end = link.split("text=")[1].split(",")
    assert "-" not in start + end and "&" not in start + end
    assert text[9:].startswith(unquote(start)) and text.endswith(unquote(end))
    assert in_original(None, text, (0, 2)) is None and in_original("https://a.example", " \n", (0, 2)) is None


def test_citations(making: Any) -> None:
    a = making.ferry().article
    cited = cite(a)
    assert cited.apa == (
        "Okoro, I. (2025, March 14). Ferry to Lindholm stays in port for a third week. Harbour Courier. " + making.PAGE
    )
    assert cited.chicago == (
        "Okoro, Ines. “Ferry to Lindholm stays in port for a third week.” Harbour Courier, March 14, 2025. "
        + making.PAGE
        + "."
    )
    assert cited.bibtex.startswith("@online{okoro2025ferry,\n  author = {Okoro, Ines},")
    assert cited.csl["issued"] == {"date-parts": [[2025, 3, 14]]}
    assert cited.csl["author"] == [{"family": "Okoro", "given": "Ines"}]


def test_citations_with_little_to_go_by_and_with_much() -> None:
    bare = cite(article("words"))
    assert bare.apa == "[Untitled article]. (n.d.)." and bare.chicago == "Untitled article."
    assert "title" not in bare.csl and "title" not in bare.bibtex, "what is not known is left out"
    assert bare.bibtex.startswith("@online{article")
    many = cite(
        article(
            "x", title="Why? 50% & {more}", authors=("Ann-Lou Bee", "Cy", "Dee Eff"), published="2025-03", outlet="A_B"
        )
    )
    assert many.apa == "Bee, A.-L., Cy, & Eff, D. (2025, March). Why? 50% & {more}. A_B."
    assert many.chicago == "Bee, Ann-Lou, Cy, and Dee Eff. “Why? 50% & {more}.” A_B, March 2025."
    assert r"title = {{Why? 50\% \& \{more\}}}" in many.bibtex and r"organization = {A\_B}" in many.bibtex
    assert (
        long_date("2025-03-14T10:00") == "14 March 2025"
        and long_date("2025~") == "about 2025"
        and long_date(None) is None
    )


def test_markdown_of_a_statement_is_text(making: Any) -> None:
    record = making.record(
        [("title", "A [b](c) <i>"), ("paragraph", "He told Eve: *all* <b>is</b> _well_")],
        speakers=[{"id": "p1", "name": "*He*", "type": "person"}],
        statements=[
            {
                "id": "s1",
                "kind": "indirect",
                "content": ("*all* <b>is</b> _well_",),
                "addressee": "Eve",
                "speaker": "p1",
            }
        ],
    )
    made = markdown(record, record.statements[0])
    assert made.startswith(r"> \*all\* \<b\>is\</b\> \_well\_") and r"**\*He\***, to Eve" in made
    assert not re.search(r"(?<!\\)[<\[]", made)


def test_the_timeline_goes_day_by_day(making: Any) -> None:
    words = [f"word{n}" for n in range(6)]
    said = [
        {"date": "2025-03-14", "precision": "day", "basis": "document", "kind": "statement", "mentions": (w,)}
        for w in words[2:]
    ]
    record = making.record(
        [("paragraph", "before this " + " and ".join(words))],
        timeline=[
            {"date": "2025-02", "precision": "month", "basis": "text", "kind": "event", "mentions": ("word0", "word1")},
            {"date": "2025-03-14", "precision": "day", "basis": "cue", "kind": "statement", "mentions": words[:2]},
            *said,
        ],
    )
    first, second = days(record, {})
    assert (first.date, [m.words for m in first.moments]) == ("February 2025", ["word0"])
    assert second.date == "14 March 2025" and [m.words for m in second.moments] == ["word0 […] word1"]
    assert [m.words for m in second.said] == words[2:]
    assert first.moments[0].href == "#b0" and first.moments[0].basis == "The date stands in the text"


def test_languages_have_names() -> None:
    assert [language_name(c) for c in ("uk", "en-GB", "xx", None)] == ["Ukrainian", "English (GB)", "xx", ""]


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2025-03-14", "14 March 2025"),
        ("2025-03-14T09:40:00+01:00", "14 March 2025"),
        ("2025-03", "March 2025"),
        ("2025-11-03/2025-11-09", "3–9 November 2025"),
        ("2025-10-30/2025-11-02", "30 October – 2 November 2025"),
        ("2024-12/2025-01", "December 2024 – January 2025"),
        ("2025-11-03~/2025-11-09~", "about 3–9 November 2025"),
        ("2025~", "about 2025"),
        ("2025-03?", "perhaps March 2025"),
        ("202X", "2020s"),
        ("XXXX-03-14", "14 March"),
        ("20XX", "21st century"),
        ("2025-22", "summer 2025"),
        ("2025-34", "second quarter of 2025"),
        ("2025-41", "second half of 2025"),
        ("2025-03-14/..", "since 14 March 2025"),
        ("../2025", "until 2025"),
        ("2025-03-14/2025-03-14", "14 March 2025"),
        ("2025-99", "2025-99"),
        ("no date", "no date"),
        (None, None),
    ],
)
def test_dates_are_written_as_people_do(edtf: str | None, said: str | None) -> None:
    assert long_date(edtf) == said
