"""Sets the numbers beside the networks on held-out articles: `python -m training.tune [WEIGHTS]`.

How much source is favoured is what gives the best attribution F1 to the networks alone. The lines from their sureness
to confidence are isotonic regressions (Zadrozny and Elkan 2002) over the statements of the whole stage, rules included.
Prints the scores, and the expected calibration error of ten bins, each fifth of the articles measured with the lines
of the others.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np

from onrecord.extract import attribution, language, quotations
from onrecord.extract.attribution import confidence, model
from onrecord.extract.attribution.prose import Prose
from onrecord.pages import Page, read_article
from training.corpus import WEIGHTS
from training.held import Held, alone, held_out

BIASES = (1.0, 1.5, 2.0, 3.0)
BINS = 10
FEWEST = 10
"""Statements to a point of a line."""


class Point(NamedTuple):
    """A statement of the whole stage: how sure the networks were, whether a rule agreed, whether it is right."""

    sureness: float
    agreed: bool
    right: bool


def tune(folder: Path) -> None:
    """Puts the best numbers into `folder`."""
    held = held_out()
    loaded = model.load(folder, 2)
    f1, bias = max((f1, bias) for bias, f1 in alone(held, loaded, BIASES).items())
    print(f"source × {bias}: the networks alone reach {f1:.4f}", flush=True)
    loaded = loaded._replace(metadata=msgspec.structs.replace(loaded.metadata, source_bias=bias))
    (folder / "model.json").write_bytes(msgspec.json.encode(loaded.metadata) + b"\n")
    points = [_points(h, loaded) for h in held]
    lines = _lines(p for some in points for p in some)
    (folder / "confidence.json").write_bytes(msgspec.json.encode(lines) + b"\n")
    print(f"with the rules: calibration error {calibration_error(points):.3f}")


def _points(held: Held, loaded: Any) -> list[Point]:
    """The statements of the whole stage that the networks had a part in."""
    article = read_article(Page(source="held", text=held.text))
    prose = Prose(article, language.analyse(article), quotations.find(article))
    proposed = model.proposals(loaded, article.text, article.prose())
    # An agreed statement is marked by a sureness above 1.
    found = attribution.compose(prose, proposed, lambda raw, agreed: raw + agreed + 1)
    right = held.right(found)
    marked = [(f.confidence - 1, ok) for f, ok in zip(found, right, strict=True) if f.confidence > 1]
    return [Point(raw - (raw > 1), raw > 1, ok) for raw, ok in marked]


def _lines(points: Iterable[Point]) -> confidence.Lines:
    points = list(points)
    return confidence.Lines(*(isotonic([p for p in points if p.agreed == agreed]) for agreed in (False, True)))


def isotonic(points: Sequence[Point]) -> confidence.Line:
    """The rising steps nearest to `points` (pool adjacent violators), a point in the middle of each, ends included."""
    pools: list[list[tuple[float, bool]]] = []
    for p in sorted(points):
        pools.append([(p.sureness, p.right)])
        while len(pools) > 1 and (_mean(pools[-2]) >= _mean(pools[-1]) or len(pools[-2]) < FEWEST):
            last = pools.pop()
            pools[-1] += last
    middle = [(float(np.mean([x for x, _ in pool])), _mean(pool)) for pool in pools]
    return [(round(x, 3), round(y, 3)) for x, y in [(0.0, middle[0][1]), *middle, (1.0, middle[-1][1])]]


def _mean(pool: list[tuple[float, bool]]) -> float:
    return sum(right for _, right in pool) / len(pool)


def calibration_error(articles: Sequence[Sequence[Point]]) -> float:
    """Expected calibration error, each fifth of the articles with lines from the other four."""
    pairs: list[tuple[float, bool]] = []
    for fold in range(5):
        lines = _lines(p for n, some in enumerate(articles) if n % 5 != fold for p in some)
        for p in (p for n, some in enumerate(articles) if n % 5 == fold for p in some):
            x, y = zip(*(lines.agreed if p.agreed else lines.alone), strict=True)
            pairs.append((float(np.interp(p.sureness, x, y)), p.right))
    error = 0.0
    print("| confidence | statements | right |\n| --- | --- | --- |")
    for b in range(BINS):
        inside = [(c, right) for c, right in pairs if min(int(c * BINS), BINS - 1) == b]
        if inside:
            error += abs(sum(c - right for c, right in inside))
            mean, right = np.mean(inside, axis=0)
            print(f"| {mean:.2f} | {len(inside)} | {right:.2f} |")
    return error / len(pairs)


if __name__ == "__main__":
    tune(Path(sys.argv[1]) if len(sys.argv) > 1 else WEIGHTS)
