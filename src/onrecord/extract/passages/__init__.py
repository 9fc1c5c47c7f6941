"""What a hurried reader must not miss: every sentence ranked, each with the reason in words.

No fixed count: the reader takes as many as there is time for, from the top. The ranking is a logistic
regression over a few signs (`signs.py`), with weights in `weights.json` fitted by `training/passages`.
"""

from __future__ import annotations

import functools
import math
from importlib.resources import files

import msgspec

from onrecord.extract.passages.reasons import reasons
from onrecord.extract.passages.signs import measure, sentences
from onrecord.extract.results import Analysis
from onrecord.record import Passage, Record


@functools.cache
def weights() -> dict[str, float]:
    """The weight of each sign, and of the constant "base"."""
    return msgspec.json.decode((files(__name__) / "weights.json").read_bytes(), type=dict[str, float])


def choose(record: Record, analysis: Analysis) -> tuple[Passage, ...]:
    """Every sentence of the paragraphs, lists and quotations of `record`, most important first.

    `score` (0 to 1) is the chance that a careful annotator would take the sentence among the most important
    fifth of the article. Headings, captions, bylines, credits and "read more" lines are left out.
    """
    found = sentences(record, analysis)
    ranked = []
    for sentence, signs in zip(found, measure(found, record), strict=True):
        chance = 1 / (1 + math.exp(-weights()["base"] - sum(weights()[n] * v for n, v in signs.items())))
        ranked.append(Passage(sentence.span, round(chance, 4), reasons(sentence, signs, found, record)))
    return tuple(sorted(ranked, key=lambda p: (-p.score, p.span)))
