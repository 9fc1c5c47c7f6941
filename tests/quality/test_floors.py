"""The scores that were reached are floors: a change that lowers one is found here."""

from __future__ import annotations

import importlib.util
import tomllib
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
MARGIN = FLOORS.pop("margin")


@pytest.mark.parametrize("name", FLOORS)
def test_no_score_fell_below_its_floor(name: str, shared: Path, tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("measure", HERE / "measure.py")
    assert spec is not None and spec.loader is not None
    measure = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(measure)
    reached = measure.measure(name, tmp_path)
    fallen = {k: (reached.get(k), floor) for k, floor in FLOORS[name].items() if reached.get(k, 0.0) < floor - MARGIN}
    assert not fallen, f"{name}: (reached, floor) {fallen}"
    assert FLOORS[name], f"no floor is set for {name}"
