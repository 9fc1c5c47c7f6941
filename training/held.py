"""Held-out articles, and how many of their statements are found."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from onrecord.extract.attribution import decode, encode, model
from onrecord.extract.attribution.marks import quoted
from training.corpus import SHARED

DEV = SHARED / "data/polnear/dev"
SURE = 0.5
"""How sure the networks must be of a statement, where they are measured alone."""


class Held:
    """A held-out article with its statements as annotated."""

    def __init__(self, scorer: Any, text: str, gold: Path) -> None:
        self.scorer, self.text = scorer, text
        self.article = scorer.Article(text)
        self.gold = self.article.prepare(scorer.read_ann(gold))

    def right(self, found: Iterable[Any]) -> list[bool]:
        """Of each statement whether it is one of the annotated ones, by the right source."""
        said = self.article.prepare([{r: getattr(f, r) for r in ("source", "cue", "content")} for f in found])
        pairs = self.scorer.match(said, self.gold)
        good = {i for i, j in pairs if self.scorer.source_ok(said[i], self.gold[j])}
        return [i in good for i in range(len(said))]


def held_out(folder: Path = DEV) -> list[Held]:
    """The held-out articles, measured by `../shared/score/statements.py`."""
    sys.path.insert(0, str(SHARED / "score"))
    import statements as scorer

    files = scorer.gold_files(folder / "attributions", folder / "text")
    return [Held(scorer, text.read_bytes().decode(), gold) for text, gold in files.values()]


def alone(held: Sequence[Held], loaded: Any, biases: Iterable[float]) -> dict[float, float]:
    """Attribution F1 of the networks without any rule, by how much source is favoured."""
    found = dict.fromkeys(biases, (0, 0, 0))
    for h in held:
        pieces = encode.encode(h.text, [(0, len(h.text))], loaded.tokenizer, quoted(h.text))
        states, logits = model._read(loaded, pieces)
        for bias in found:
            settings = decode.Settings(loaded.metadata.cue, bias)
            cues = decode.cues(decode.softmax(logits), settings)
            drafts = [d for d in model._drafts(loaded, pieces, states, cues, settings) if d.content]
            kept = [d for d in drafts if model.sureness(d) >= SURE]
            wanted, said, right = found[bias]
            found[bias] = (wanted + len(h.gold), said + len(kept), right + sum(h.right(kept)))
    return {bias: 2 * right / max(1, wanted + said) for bias, (wanted, said, right) in found.items()}
