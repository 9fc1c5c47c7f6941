"""annotate, highlights: brat files out and in, and what readers kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import onrecord
from onrecord.archive import open_archive
from onrecord.cli import main

TEXT = "“The pier is closed,” said Ida Brandt on Monday. The ferry company denied that it had known.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "pier.txt").write_text(TEXT, encoding="utf-8")
    assert main(["annotate", "--to", "brat", str(tmp_path / "pier.txt"), "-o", str(tmp_path / "desk")]) == 0
    return tmp_path / "desk"


def back(desk: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    capsys.readouterr()
    assert main(["annotate", "--from", "brat", str(desk)]) == 0
    record: dict[str, object] = json.loads(capsys.readouterr().out)
    assert onrecord.verify(json.dumps(record)) == []
    return record


def said(record: dict[str, object]) -> list[object]:
    return [(s["kind"], s["content"], s["source"], s["cue"]) for s in record["statements"]]  # type: ignore[attr-defined]


def test_there_and_back_is_the_same(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    machine = json.loads((desk / "records/pier.json").read_bytes())
    assert len(machine["statements"]) == 2
    assert said(back(desk, capsys)) == said(machine)


def test_a_correction_comes_back_as_a_statement(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = desk / "attributions/pier.ann"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    denied = TEXT.index("denied")
    kept = [line for line in lines if not line.startswith("#")]
    start, end = TEXT.index("on Monday"), TEXT.index("on Monday") + len("on Monday")
    kept += [f"T90\tContent {start} {end}\ton Monday\n", f"T91\tCue {denied} {denied + 6}\tdenied\n"]
    kept += [f"T92\tAttribution {denied} {denied + 6}\tdenied\n", "E90\tAttribution:T92 Content:T90 Cue:T91\n"]
    path.write_text("".join(kept), encoding="utf-8")
    assert [[start, end]] in [s[1] for s in said(back(desk, capsys))]  # type: ignore[index]


def test_what_a_hand_corrected_is_not_written_over(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    again = ["annotate", "--to", "brat", str(desk.parent / "pier.txt"), "-o", str(desk)]
    assert main(again) == 0
    path = desk / "attributions/pier.ann"
    corrected = path.read_text(encoding="utf-8").replace("Speaker: Ida Brandt", "Speaker: Ida Brand")
    path.write_text(corrected, encoding="utf-8")
    capsys.readouterr()
    assert main(again) == 1
    assert path.read_text(encoding="utf-8") == corrected
    assert "pier.ann" in (error := capsys.readouterr().err) and "corrected by hand" in error


def test_a_text_that_was_changed_is_refused(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "text/pier.txt").write_text("Another text.", encoding="utf-8")
    assert main(["annotate", "--from", "brat", str(desk)]) == 1
    assert "pier.txt" in (error := capsys.readouterr().err) and "text" in error


def test_a_broken_line_is_told_with_its_own_file(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    annotation = desk / "attributions" / "pier.ann"
    annotation.write_text("T1\tCue 0 4\tnone of these\n", encoding="utf-8")
    assert main(["annotate", "--from", "brat", str(desk)]) == 1
    assert f"{annotation}: The words of line 1" in capsys.readouterr().err


def test_no_folder_is_an_error_with_a_cure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["annotate", "--from", "brat", str(tmp_path)]) == 1
    assert "no texts" in capsys.readouterr().err
    assert main(["annotate", "--to", "brat", "--sample"]) == 1
    assert "-o FOLDER" in capsys.readouterr().err


def test_an_archive_without_highlights_prints_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = ["--archive", str(tmp_path / "a.sqlite")]
    open_archive(tmp_path / "a.sqlite").close()
    assert main(["highlights", *archive]) == 0
    assert capsys.readouterr().out == ""
    assert main(["highlights", "--format", "jsonld", *archive]) == 0
    assert json.loads(capsys.readouterr().out)["type"] == "AnnotationCollection"
