from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from onrecord.cli import main
from onrecord.record import Record, article, encode


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "record.json"
    path.write_bytes(encode(Record(source="x", article=article("Some words."))))
    return path


def test_verify_says_that_a_record_holds(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(record)]) == 0
    assert capsys.readouterr().out == f"{record}: holds\n"


def test_verify_finds_a_changed_word(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record.write_bytes(record.read_bytes().replace(b"words", b"wards"))
    assert main(["verify", str(record)]) == 1
    assert "article" in capsys.readouterr().out


def test_verify_reads_every_line_of_jsonl(record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    many = tmp_path / "records.jsonl"
    many.write_bytes(record.read_bytes() + b"\nnot a record\n" + record.read_bytes() + b"\n")
    assert main(["verify", str(many)]) == 1
    out, err = capsys.readouterr()
    assert out == f"{many}:1: holds\n{many}:3: holds\n"
    assert f"{many}:2" in err


def test_verify_names_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(tmp_path / "none.json")]) == 1
    assert "none.json" in capsys.readouterr().err


def test_schema_is_a_json_schema_that_records_satisfy(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(record.read_bytes()), schema)


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_completion_names_the_commands(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    out = capsys.readouterr().out
    assert "verify" in out
    assert "--min-confidence" in out
