"""`onrecord search`: its words and days as they are typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.cli.main import main


def test_words_need_no_quotation_marks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story, archive = tmp_path / "story.txt", str(tmp_path / "a.sqlite")
    story.write_text("Quay closed\n\nThe ferry engine failed, said harbour master Ada Brook.\n", encoding="utf-8")
    assert main(["add", str(story), "--archive", archive]) == 0
    capsys.readouterr()
    assert main(["search", "ferry", "engine", "--archive", archive]) == 0
    assert "*ferry* *engine*" in capsys.readouterr().out


@pytest.mark.parametrize("day", ["2024-99-99", "20250304", "March"])
def test_a_day_that_is_none_is_refused(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["search", "ferry", "--since", day])
    assert ended.value.code == 2
    assert f"{day} is not a day" in capsys.readouterr().err


def test_an_archive_where_no_folder_can_be_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").touch()
    assert main(["add", "--sample", "--archive", str(tmp_path / "file" / "a.sqlite")]) == 1
    assert "a.sqlite cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["list"], ["search", "ferry"], ["show", "x"], ["remove", "x"], ["highlights"]])
def test_a_mistyped_path_is_refused_and_begins_no_archive(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mistyped = tmp_path / "new" / "arhcive.sqlite"
    assert main([*command, "--archive", str(mistyped)]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and f"{mistyped}: there is no archive there." in told
    assert not list(tmp_path.iterdir())


def test_a_folder_is_no_archive(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--archive", str(tmp_path)]) == 1
    assert f"{tmp_path} is a folder." in capsys.readouterr().err


def test_the_home_folder_is_meant_by_its_sign(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert main(["list", "--archive=~/none"]) == 1
    assert f"{tmp_path / 'none'}: there is no archive" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["99999", "-1", "web"])
def test_a_port_that_is_none_is_refused(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["serve", f"--port={port}"])
    assert ended.value.code == 2
    assert f"{port} is not a port" in capsys.readouterr().err
