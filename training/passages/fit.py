"""Fits the weights of the key passages: python training/passages/fit.py [--check]

Logistic regression on the signs of `onrecord.extract.passages.signs`, with a ridge of 10 (the loosest that did
not lower the score when each article in turn was left out). Trained on two sets of choices: `labels.json` (28
articles of PolNeAR's training part, marked in a single pass by one engineer of this project, who knew the guide;
nobody checked them) and, where it lies beside the project, `../shared/data/passages/dev.json` (14 articles, two
annotations). Both hold offsets, no text; the articles are PolNeAR's. `--check` prints what the weights reach on
articles they were not fitted to, and writes nothing.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.extract import attribution, language, quotations, speakers, times
from onrecord.extract.passages.signs import measure, sentences
from onrecord.pages import Page, read_article
from onrecord.record import Record

HERE = Path(__file__).resolve().parent
SHARED = HERE.parent.parent.parent / "shared"
WEIGHTS = HERE.parent.parent / "src/onrecord/extract/passages/weights.json"
RIDGE = 10.0
Vector = npt.NDArray[np.float64]


class Example(NamedTuple):
    """An article: its sentences' signs, how often each was chosen, which gold sentence each is, and the choices."""

    signs: Vector
    chosen: Vector
    number: list[int | None]
    readers: list[list[int]]


def examples(labels: dict[str, Any], folder: Path) -> tuple[list[Example], list[str]]:
    """The articles of `labels` as examples, and the names of the signs."""
    out, names = [], []
    for article, gold in labels.items():
        date = article.split("_")[1]
        text = (folder / f"{article}.txt").read_bytes().decode("utf-8")
        read = read_article(Page(source=article, text=text, date=date))
        analysis = language.analyse(read)
        quoted = quotations.find(read)
        voices = speakers.resolve(read, analysis, quoted, attribution.attribute(read, analysis, quoted))
        dates = times.expressions(times.find(read, analysis, quoted))
        record = Record(
            source=article, article=read, speakers=voices.speakers, statements=voices.statements, times=dates
        )
        found = sentences(record, analysis)
        measured = measure(found, record)
        names = list(measured[0])
        number = [_same(s.span, gold["sentences"]) for s in found]
        share = [sum(n in r for r in gold["readers"]) / len(gold["readers"]) for n in number]
        out.append(Example(np.array([list(m.values()) for m in measured]), np.array(share), number, gold["readers"]))
    return out, names


def _same(span: tuple[int, int], gold: Sequence[Sequence[int]]) -> int | None:
    """The gold sentence that half of lies in `span`."""
    return next((n for n, (s, e) in enumerate(gold) if (min(e, span[1]) - max(s, span[0])) * 2 >= e - s), None)


def fit(data: Sequence[Example]) -> Vector:
    """Weights, the constant last, by Newton's method."""
    signs = np.vstack([d.signs for d in data])
    signs = np.hstack([signs, np.ones((len(signs), 1))])
    chosen = np.concatenate([d.chosen for d in data])
    ridge = np.array([RIDGE] * (signs.shape[1] - 1) + [1e-3])
    weights = np.zeros(signs.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-signs @ weights))
        slope = signs.T @ (chance - chosen) + ridge * weights
        curve = (signs * (chance * (1 - chance))[:, None]).T @ signs + np.diag(ridge)
        weights = weights - np.linalg.solve(curve, slope)
    return np.asarray(weights)


def f1(weights: Vector, example: Example) -> float:
    """Sentence F1 against each annotation, as many sentences as it has, averaged."""
    order = np.argsort(-(example.signs @ weights[:-1]), kind="stable")
    scores = []
    for wanted in example.readers:
        mine = {example.number[i] for i in order[: len(wanted)]}
        scores.append(len(mine & set(wanted)) / len(wanted))
    return float(np.mean(scores))


def left_out(data: Sequence[Example], always: Sequence[Example] = ()) -> float:
    """The mean F1 on each article with weights fitted to the others, and to `always`."""
    return float(np.mean([f1(fit([*data[:n], *data[n + 1 :], *always]), d) for n, d in enumerate(data)]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="only print what holds on articles left out")
    given = parser.parse_args()
    own, names = examples(json.loads((HERE / "labels.json").read_text()), SHARED / "data/polnear/train/text")
    dev, _ = examples(json.loads((SHARED / "data/passages/dev.json").read_text()), SHARED / "data/polnear/dev/text")
    weights = fit([*own, *dev])
    print(f"fitted to labels.json, on dev.json: {np.mean([f1(fit(own), d) for d in dev]):.3f}")
    print(f"each article of dev.json left out in turn: {left_out(dev, own):.3f}")
    print(f"fitted to all, on dev.json itself: {np.mean([f1(weights, d) for d in dev]):.3f}")
    if not given.check:
        found = {n: round(float(w), 3) for n, w in zip([*names, "base"], weights, strict=True)}
        WEIGHTS.write_text(json.dumps(found, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
