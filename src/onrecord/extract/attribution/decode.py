"""From the networks' probabilities to spans of the text."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from onrecord.extract.attribution.encode import Floats, Ints, Pieces
from onrecord.record import Span

_FIRST, _FURTHER = 1, 2
_NEITHER, _SOURCE, _CONTENT = 0, 1, 2


class Settings(NamedTuple):
    """What was tuned on held-out articles: how sure of a cue, and how source is favoured over the other roles."""

    cue: float
    source_bias: float


class Cue(NamedTuple):
    """Pieces `first` to `last` (exclusive) that the reader takes for a cue, and how sure it is."""

    first: int
    last: int
    probability: float


class Draft(NamedTuple):
    """A statement as decoded, with the mean probabilities of its words: how sure of cue, source and content."""

    content: tuple[Span, ...]
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    sure: tuple[float, float, float]


def softmax(logits: Floats) -> Floats:
    """Probabilities over the last axis."""
    grown = np.exp(logits - logits.max(-1, keepdims=True))
    return grown / grown.sum(-1, keepdims=True)  # type: ignore[no-any-return]


def cues(probabilities: Floats, settings: Settings) -> list[Cue]:
    """Runs of pieces that are likelier a cue than `settings.cue`; a first piece opens a new one."""
    is_cue = 1 - probabilities[:, 0]
    found: list[Cue] = []
    start: int | None = None
    for i in range(len(is_cue) + 1):
        inside = i < len(is_cue) and is_cue[i] > settings.cue
        opens = inside and (start is None or probabilities[i, _FIRST] > probabilities[i, _FURTHER])
        if start is not None and (opens or not inside):
            found.append(Cue(start, i, float(is_cue[start:i].max())))
            start = None
        if opens:
            start = i
    return found


def draft(pieces: Pieces, cue: Cue, around: Ints, roles: Floats, settings: Settings) -> Draft:
    """The statement of `cue`: each word around it takes the role that its pieces (`around`) are likeliest to have.

    `roles` holds the role probabilities of the pieces in `around`, of shape (pieces, 3).
    """
    word_of = pieces.words[around]
    words, place = np.unique(word_of[word_of >= 0], return_inverse=True)
    scores = np.zeros((len(words), 3), np.float32)
    np.add.at(scores, place, roles[word_of >= 0])
    scores /= scores.sum(1, keepdims=True)
    weighted = scores * np.array([1, settings.source_bias, 1], np.float32)
    cue_words = {int(w) for w in pieces.words[cue.first : cue.last] if w >= 0}
    free = ~np.isin(words, list(cue_words))
    best = np.where(free, weighted.argmax(1), _NEITHER)

    def sure(role: int) -> float:
        return float(scores[best == role, role].mean()) if (best == role).any() else 0.0

    def spans(role: int) -> tuple[Span, ...]:
        return _merge(pieces.word_spans, [int(w) for w in words[best == role]])

    cue_spans = _merge(pieces.word_spans, sorted(cue_words)) or _trim(pieces, cue)
    return Draft(spans(_CONTENT), spans(_SOURCE), cue_spans, (cue.probability, sure(_SOURCE), sure(_CONTENT)))


def _merge(word_spans: list[Span], words: list[int]) -> tuple[Span, ...]:
    """Words that follow each other as one span, with all that stands between them."""
    merged: list[Span] = []
    previous = -2
    for word in words:
        start, end = word_spans[word]
        if word == previous + 1:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
        previous = word
    return tuple(merged)


def _trim(pieces: Pieces, cue: Cue) -> tuple[Span, ...]:
    """A cue without words, such as a colon, as it stands."""
    start, end = int(pieces.starts[cue.first]), int(pieces.ends[cue.last - 1])
    return ((start, end),) if end > start else ()
