"""From how sure the networks are to the share of statements that was right, as measured on held-out articles."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.resources import files

import msgspec
import numpy as np

Line = list[tuple[float, float]]
Sure = Callable[[float, bool], float]
"""The confidence of a statement of which the networks are so sure, and whether a rule found it too."""


class Lines(msgspec.Struct, frozen=True):
    """`weights/confidence.json`: points of two rising lines, for what only the model has and what a rule found too."""

    alone: Line
    agreed: Line


def calibrated(sureness: float, agreed: bool) -> float:
    """The share of statements like this one that was right, 0 to 1."""
    lines = _lines()
    raw, right = zip(*(lines.agreed if agreed else lines.alone), strict=True)
    return round(float(np.interp(sureness, raw, right)), 3)


@cache
def _lines() -> Lines:
    path = files(__package__) / "weights" / "confidence.json"
    return msgspec.json.decode(path.read_bytes(), type=Lines)
