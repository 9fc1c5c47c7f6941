"""Broken and hostile inputs, a few of each kind that benchmarks/hostile.py makes 2,000 of."""

from __future__ import annotations

import importlib.util
import sys
import time
from pathlib import Path

import pytest

_PATH = Path(__file__).parents[2] / "benchmarks" / "hostile.py"
_SPEC = importlib.util.spec_from_file_location("hostile", _PATH)
assert _SPEC is not None and _SPEC.loader is not None
hostile = importlib.util.module_from_spec(_SPEC)
sys.modules["hostile"] = hostile
_SPEC.loader.exec_module(hostile)

HEAVY = {"bomb", "long_line", "nested", "markup"}  # a second each, some of them
INPUTS = [(kind, seed) for kind, seed in hostile.inputs(220, 7) if kind not in HEAVY]
INPUTS += [(kind, seed) for kind in sorted(HEAVY) for seed in range(3)]


@pytest.mark.parametrize("kind", sorted({kind for kind, _ in INPUTS}))
def test_a_clear_error_or_an_article(kind: str, tmp_path: Path) -> None:
    for seed in (seed for k, seed in INPUTS if k == kind):
        name, data = hostile.make(kind, seed)
        path = tmp_path / name
        path.write_bytes(data)
        start = time.process_time()
        hostile.outcome(path, records=False)
        assert time.process_time() - start < hostile.SECONDS, (kind, seed)
        path.unlink()


def test_there_are_enough_inputs_and_they_are_the_same_every_time() -> None:
    assert len(INPUTS) > 150
    assert sum(hostile.KINDS.values()) == 2000 == len(hostile.inputs(2000, 1))
    assert hostile.make("flipped", 5) == hostile.make("flipped", 5)
