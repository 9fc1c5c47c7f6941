"""`onrecord add`: what is kept with an article beside its record."""

from __future__ import annotations

import importlib.util
import io
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PIL import Image

from onrecord.archive import open_archive
from onrecord.cli import library
from onrecord.cli.main import main
from onrecord.web import adding

MAKING = Path(__file__).resolve().parent.parent / "data" / "making.py"


@pytest.mark.parametrize(("source", "pictures"), [("https://harbour-courier.example/2025/03/ferry", 1), ("a.html", 0)])
def test_pictures_are_kept_of_a_page_that_came_from_its_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, pictures: int
) -> None:
    spec = importlib.util.spec_from_file_location("making", MAKING)
    assert spec is not None and spec.loader is not None
    making: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(making)
    file = io.BytesIO()
    Image.new("RGB", (200, 100)).save(file, "PNG")
    asked: list[str] = []

    def fetch_picture(url: str) -> bytes:
        asked.append(url)
        return file.getvalue()

    record = msgspec.structs.replace(making.ferry(), source=source)
    monkeypatch.setattr(library, "records", lambda args, jobs: [record])
    monkeypatch.setattr(adding, "fetch_picture_file", fetch_picture)
    assert main(["add", source, "--archive", str(tmp_path / "a.sqlite")]) == 0
    archive = open_archive(tmp_path / "a.sqlite")
    kept = archive.get(archive.list().articles[0].id)
    assert kept is not None and len(kept.pictures) == len(asked) == pictures
    archive.close()
