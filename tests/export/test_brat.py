from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from onrecord.errors import InputError
from onrecord.export.brat import brat, read
from onrecord.record import Correction, Record

ROOT = Path(__file__).resolve().parents[2]


def load(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def record() -> Record:
    made: Record = load(ROOT / "tests" / "data" / "making.py").ferry()
    return made


@pytest.fixture
def read_brat(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Training's own reader: what is written must be what it learns from."""
    monkeypatch.syspath_prepend(str(ROOT))
    monkeypatch.delitem(sys.modules, "training", raising=False)
    return load(ROOT / "training" / "corpus.py").read_brat


def span(record: Record, words: str) -> tuple[int, int]:
    at = record.article.text.index(words)
    return at, at + len(words)


def test_training_reads_what_was_written(record: Record, read_brat: Any) -> None:
    said = list(read_brat(brat(record)))
    assert said == [(s.content, s.source, s.cue) for s in sorted(record.statements, key=lambda s: s.content)]


def test_each_line_is_as_brat_has_it(record: Record) -> None:
    text = record.article.text
    for line in brat(record).splitlines():
        name, what, words = (*line.split("\t"), "")[:3]
        if name.startswith("T"):
            _, _, offsets = what.partition(" ")
            cut = [tuple(map(int, part.split())) for part in offsets.split(";")]
            assert " ".join(text[s:e] for s, e in cut) == words and "\n" not in words
    assert "#1\tAnnotatorNotes E1\tSpeaker: Tove Brandvold" in brat(record)


def test_corrections_are_what_is_written(record: Record, read_brat: Any) -> None:
    by_id = {s.id: s for s in record.statements}
    missing = span(record, "The ministry has not answered.")
    source = span(record, "Kjell Aune")
    made = brat(
        record,
        [
            Correction(kind="not-a-statement", machine=by_id["s3"]),
            Correction(kind="wrong-speaker", machine=by_id["s4"], speaker="Somebody", source=(source,)),
            Correction(kind="wrong-speaker", machine=by_id["s4"], speaker="Kjell Aune", source=(source,)),
            Correction(kind="missing", content=(missing,), speaker="The ministry"),
        ],
    )
    said = {content: (src, cue) for content, src, cue in read_brat(made)}
    assert by_id["s3"].content not in said
    assert said[by_id["s4"].content] == ((source,), by_id["s4"].cue)
    assert said[(missing,)] == ((), ())
    assert made.count("Speaker: Kjell Aune") == 2 and "Somebody" not in made


def test_a_correction_outlives_a_new_reading(record: Record, read_brat: Any) -> None:
    gone = record.statements[0]
    again = msgspec.structs.replace(record, statements=record.statements[1:], timeline=())
    wrong = brat(again, [Correction(kind="wrong-speaker", machine=gone, speaker="X")])
    assert gone.content in [content for content, _, _ in read_brat(wrong)]
    nothing = brat(again, [Correction(kind="not-a-statement", machine=gone)])
    assert gone.content not in [content for content, _, _ in read_brat(nothing)]


def test_a_span_over_lines_is_cut_at_them(record: Record, read_brat: Any) -> None:
    start, _ = span(record, "What the islanders want")
    _, end = span(record, "eleven days of school")
    made = brat(record, [Correction(kind="missing", content=((start, end),))])
    (content,) = [c for c, _, _ in read_brat(made) if c[0][0] == start]
    assert len(content) == 2 and content[0][1] + 2 == content[1][0]


def test_annotations_by_other_hands_are_read() -> None:
    """An event before its own span; the words of a span cut at a line break, or run on over it; other marks."""
    text = "Finch said the quay was wet.\n\nThe harbour, too, she added."
    source, cue, content = "T1\tSource 0 5\tFinch", "T2\tCue 6 10\tsaid", "T3\tContent 11 45"
    event = "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3"
    for words in ("the quay was wet.\n\nThe harbour, to", "the quay was wet."):
        lines = [source, cue, event, f"{content}\t{words}", "T4\tAttribution 6 10\tsaid", "A1\tNested E1", "R1\tNear"]
        (found,) = read("\n".join(lines), text)
        assert (found.source, found.cue, found.content) == (((0, 5),), ((6, 10),), ((11, 45),))


@pytest.mark.parametrize("line", ["T1\tContent 0 5\tother", "T1 Content 0 5 Finch", "T1\tContent 5 0\tFinch"])
def test_a_line_that_does_not_fit_is_refused(line: str) -> None:
    with pytest.raises(InputError, match=r"line 1 do not|Line 1 is"):
        read(line, "Finch said so.")
