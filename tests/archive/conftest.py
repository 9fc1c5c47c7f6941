"""Records for the archive's tests, and an archive to put them into."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from onrecord.archive import Archive, open_archive

MAKING = Path(__file__).resolve().parent.parent / "data" / "making.py"


@pytest.fixture(scope="session")
def making() -> ModuleType:
    spec = importlib.util.spec_from_file_location("making", MAKING)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    opened = open_archive(tmp_path / "archive.sqlite")
    yield opened
    opened.close()
