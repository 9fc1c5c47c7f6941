"""JSONL: every line stands for itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.pages import Page, Refused, expand
from onrecord.pages.bounded import PAGE_LIMIT


def told(path: Path, data: bytes) -> list[str]:
    """The source of each page, and "line: code" of each refusal."""
    path.write_bytes(data)
    found = []
    for entry in expand([str(path)]):
        if isinstance(entry, Refused):
            place = entry.source.rpartition(":")[2]
            assert entry.source in entry.error.message
            found.append(f"{place}: {entry.error.code}")
        else:
            found.append(entry.source)
    return found


def test_good_documents_come_through_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        '\ufeff{"id": "a", "text": " He said no.\\r\\n", "url": "https://quay.invalid/1", "date": "2025-03-04"}\n\n'
        '{"id": "b", "html": "<p>He said no.", "url": null, "other": [1]}'
    )
    assert list(expand([str(path)])) == [
        Page(source="a", text=" He said no.\r\n", url="https://quay.invalid/1", date="2025-03-04"),
        Page(source="b", html="<p>He said no."),
    ]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"no json", "bad-json"),
        (b"[1, 2]", "bad-json"),
        (b"null", "bad-json"),
        (b'{"id": "x", "text": "\xff"}', "bad-json"),
        (b'{"id": "x", "text": "\\ud800"}', "bad-json"),
        (b"[" * 100_000, "bad-json"),
        (b'{"id": "x"}', "no-content"),
        (b'{"id": "x", "text": null}', "no-content"),
        (b'{"title": "x"}', "foreign-json"),
        (b'{"id": "x", "text": "a", "html": "b"}', "two-contents"),
        (b'{"id": "x", "text": " "}', "empty"),
        (b'{"id": 7, "text": "a"}', "bad-field"),
        (b'{"id": "x", "text": ["a"]}', "bad-field"),
        (b'{"id": "x", "text": "a", "url": 5}', "bad-field"),
        (b'{"id": "x", "text": "a", "date": "2025-02-30"}', "bad-date"),
        (b'{"id": "x", "text": "a", "date": "4 March 2025"}', "bad-date"),
        (b'{"id": "x", "text": "a", "date": "20250304"}', "bad-date"),
        (b'{"id": "first", "text": "again"}', "duplicate-id"),
        (b'{"id": "x", "text": "' + b"a" * PAGE_LIMIT + b'"}', "too-large"),
    ],
)
def test_a_broken_line_is_named_and_the_others_go_on(tmp_path: Path, line: bytes, code: str) -> None:
    data = b'{"id": "first", "text": "a"}\n' + line + b'\n{"id": "last", "text": "b"}\n'
    assert told(tmp_path / "a.jsonl", data) == ["first", f"2: {code}", "last"]


def test_a_document_without_an_id_is_called_after_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    assert told(path, b'\n{"text": "a"}') == [f"{path}:2"]


def test_a_file_of_another_kind_is_left_soon(tmp_path: Path) -> None:
    data = b'{"title": "x"}\n' * 500
    assert told(tmp_path / "a.jsonl", data) == [f"{n}: foreign-json" for n in (1, 2, 3)]


def test_a_file_of_blank_lines_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n \n")
    [entry] = expand([str(path)])
    assert isinstance(entry, Refused) and entry.error.code == "empty"
