"""The whole way, from any page to its record: every span lies in the text, and memory stays flat."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.extract import extract
from onrecord.pages import Page, read_article
from onrecord.record import decode, encode, verify

PARTS = (
    "Mayor Ida Brandt", "the ferry company", "a source close to the talks", "he", "They", "«Никто не ушёл»",
    "сказала она",
    "“We are open", "”", '"', "„Nein“", "— ", "–", "(laughs) ", "[…]", "<…>", "said", "told reporters", "according to",
    "It became known that", "allegedly", "denied", " on Tuesday", "31 February 2025", "last year", "24:61", "@quay",
    ":", ", ", ". ", "? ", "\n", "\n\n", "\u200b", "\u202e", "😀", "ﬁ", "e\u0301", "\r\n", "\t", "’s ",
    "Q: ", "A: ", "* ", "#",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PARTS) | st.text(max_size=6), min_size=1, max_size=60).map(" ".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.booleans())
def test_every_span_of_every_record_lies_in_its_text(words: str, as_html: bool) -> None:
    body = "".join(f"<p>{line}</p>" for line in words.split("\n"))
    page = Page(source="x", html=body.encode("utf-8", "replace")) if as_html else Page(source="x", text=words)
    try:
        article = read_article(page)
    except onrecord.OnRecordError as e:
        assert e.code and e.message and e.cure
        return
    record = extract(article, "x")
    assert verify(encode(record)) == []
    assert decode(encode(record)) == record
    assert as_html or record.article.text == words


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from Linux's /proc")
def test_memory_does_not_grow_with_the_number_of_pages(tmp_path: Path) -> None:
    said = "“The bridge is open,” said mayor Ida Brandt on Tuesday. The ferry company denied that it wanted money. "
    pages = tmp_path / "pages.jsonl"
    lines = (f'{{"id": "{n}", "text": "{said * 3} Bus {n} goes on.", "date": "2025-03-04"}}\n' for n in range(120))
    pages.write_text("".join(lines), encoding="utf-8")
    held = []
    for record in onrecord.read_many([pages]):
        assert isinstance(record, onrecord.Record) and record.statements
        held.append(int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20)
    assert held[-1] - held[40] < 16, f"from {held[40]:.0f} to {held[-1]:.0f} MiB in 80 pages"
