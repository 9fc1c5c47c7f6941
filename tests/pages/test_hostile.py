"""Broken and hostile inputs, a few of each kind that benchmarks/hostile_inputs.py makes 2,000 of."""

from __future__ import annotations

import time
from importlib import import_module
from pathlib import Path

import pytest

hostile, made = (import_module(f"benchmarks.{name}") for name in ("hostile", "hostile_inputs"))

HEAVY = {"bomb", "long_line", "nested", "markup"}  # a second each, some of them
INPUTS = [(kind, seed) for kind, seed in made.inputs(220, 7) if kind not in HEAVY]
INPUTS += [(kind, seed) for kind in sorted(HEAVY) for seed in range(3)]


@pytest.mark.parametrize("kind", sorted({kind for kind, _ in INPUTS}))
def test_a_clear_error_or_an_article(kind: str, tmp_path: Path) -> None:
    for seed in (seed for k, seed in INPUTS if k == kind):
        name, data = made.make(kind, seed)
        path = tmp_path / name
        path.write_bytes(data)
        start = time.process_time()
        hostile.outcome(path, records=False)
        assert time.process_time() - start < hostile.SECONDS, (kind, seed)
        path.unlink()


def test_there_are_enough_inputs_and_they_are_the_same_every_time() -> None:
    assert len(INPUTS) > 150
    assert sum(made.KINDS.values()) == 2000 == len(made.inputs(2000, 1))
    assert made.make("flipped", 5) == made.make("flipped", 5)
