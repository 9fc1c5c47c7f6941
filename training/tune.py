"""Sets the numbers in `model.json` on held-out articles: `python -m training.tune [WEIGHTS]`.

How sure of a cue and how much source is favoured are those with the best attribution F1; the line from the networks'
own sureness to confidence is an isotonic regression (Zadrozny and Elkan 2002). Prints the scores, and the expected
calibration error of ten bins, each fifth of the articles measured with the line of the others.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from onrecord.extract.attribution import decode, encode, model
from onrecord.extract.attribution.marks import quoted
from training.corpus import SHARED, WEIGHTS

DEV = SHARED / "data/polnear/dev"
CUES, BIASES = (0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75), (1.0, 1.5, 2.0, 3.0)
BINS = 10
Points = list[tuple[float, float]]
"""Sureness before, and the share that is right; or one statement's sureness and whether it is right."""


class _Read:
    """One article as the networks read it, and its statements as annotated."""

    def __init__(self, scorer: Any, loaded: Any, text: str, gold: Path) -> None:
        self.article = scorer.Article(text)
        self.gold = self.article.prepare(scorer.read_ann(gold))
        self.pieces = encode.encode(text, [(0, len(text))], loaded.tokenizer, quoted(text))
        self.states, logits = model._read(loaded, self.pieces)
        self.cues = decode.softmax(logits)

    def score(self, scorer: Any, loaded: Any, settings: decode.Settings) -> tuple[int, int, Points]:
        """How many statements there are, how many were proposed, and how sure and whether right each of these is."""
        found = decode.cues(self.cues, settings)
        drafts = [d for d in model._drafts(loaded, self.pieces, self.states, found, settings) if d.content]
        said = self.article.prepare([{r: getattr(d, r) for r in ("source", "cue", "content")} for d in drafts])
        right = {i for i, j in scorer.match(said, self.gold) if scorer.source_ok(said[i], self.gold[j])}
        return len(self.gold), len(said), [(model.sureness(d), float(i in right)) for i, d in enumerate(drafts)]


def tune(folder: Path) -> None:
    """Puts the best numbers into `folder`/model.json."""
    sys.path.insert(0, str(SHARED / "score"))
    import statements as scorer

    loaded = model.load(folder, 2)
    files = scorer.gold_files(DEV / "attributions", DEV / "text")
    articles = [_Read(scorer, loaded, t.read_bytes().decode(), gold) for t, gold in files.values()]
    best = (0.0, decode.Settings(0.5, 1.0))
    for settings in (decode.Settings(c, b) for c in CUES for b in BIASES):
        f1 = _f1(article.score(scorer, loaded, settings) for article in articles)
        print(f"cue {settings.cue} source × {settings.source_bias}: {f1:.4f}", flush=True)
        best = max(best, (f1, settings))
    f1, settings = best
    points = [article.score(scorer, loaded, settings)[2] for article in articles]
    line = isotonic([p for some in points for p in some])
    new = {**msgspec.to_builtins(loaded.metadata), **settings._asdict(), "confidence": line}
    (folder / "model.json").write_bytes(msgspec.json.encode(new) + b"\n")
    print(f"best {settings}: {f1:.4f}; calibration error {calibration_error(points):.3f}")


def _f1(scores: Iterable[tuple[int, int, Points]]) -> float:
    wanted = said = right = 0.0
    for gold, proposed, points in scores:
        wanted, said, right = wanted + gold, said + proposed, right + sum(ok for _, ok in points)
    return 2 * right / max(1.0, wanted + said)


def isotonic(points: Sequence[tuple[float, float]]) -> Points:
    """The rising steps nearest to `points` (pool adjacent violators), a point in the middle of each, ends included."""
    pools: list[list[tuple[float, float]]] = []
    for point in sorted(points):
        pools.append([point])
        while len(pools) > 1 and _mean(pools[-2]) >= _mean(pools[-1]):
            last = pools.pop()
            pools[-1] += last
    middle = [(float(np.mean([x for x, _ in pool])), _mean(pool)) for pool in pools if len(pool) >= 10]
    return [(round(x, 3), round(y, 3)) for x, y in [(0.0, middle[0][1]), *middle, (1.0, middle[-1][1])]]


def _mean(pool: list[tuple[float, float]]) -> float:
    return sum(y for _, y in pool) / len(pool)


def calibration_error(articles: Sequence[Points]) -> float:
    """Expected calibration error, each fifth of the articles with a line from the other four."""
    pairs = []
    for fold in range(5):
        line = isotonic([p for n, some in enumerate(articles) if n % 5 != fold for p in some])
        x, y = zip(*line, strict=True)
        held = [p for n, some in enumerate(articles) if n % 5 == fold for p in some]
        pairs += [(float(np.interp(raw, x, y)), right) for raw, right in held]
    bins = np.minimum((np.array([c for c, _ in pairs]) * BINS).astype(int), BINS - 1)
    error = 0.0
    for b in range(BINS):
        inside = [p for p, at in zip(pairs, bins, strict=True) if at == b]
        if inside:
            error += abs(sum(c - right for c, right in inside))
    return error / len(pairs)


if __name__ == "__main__":
    tune(Path(sys.argv[1]) if len(sys.argv) > 1 else WEIGHTS)
