"""The scores that were reached are floors: a change that lowers one is found here."""

from __future__ import annotations

import tomllib
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
MARGIN = FLOORS.pop("margin")


@pytest.fixture
def measure(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The program beside this file, as it is when it is run."""
    monkeypatch.syspath_prepend(str(HERE))
    return import_module("measure")


@pytest.mark.parametrize("name", FLOORS)
def test_no_score_fell_below_its_floor(
    name: str, measure: ModuleType, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    if name not in measure.OWN:
        request.getfixturevalue("shared")
    reached = measure.measure(name, tmp_path)
    fallen = {k: (reached.get(k), floor) for k, floor in FLOORS[name].items() if reached.get(k, 0.0) < floor - MARGIN}
    assert not fallen, f"{name}: (reached, floor) {fallen}"


def test_every_set_has_a_floor(measure: ModuleType) -> None:
    assert set(FLOORS) == set(measure.SETS)
    assert all(FLOORS.values())
