"""From labelled texts to batches of windows over them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from onrecord.extract.attribution import encode
from onrecord.extract.attribution.encode import Ints
from training.labels import Labelled

IGNORED = -100
"""A label that is not learnt."""
_ALIKE = 1024
"""Windows among which those of like length are put together."""
_SHORTEST = 12


class Wanted(NamedTuple):
    """A cue in a window (its row, first piece, last + 1), and the pieces of the window that have a role by it."""

    row: int
    first: int
    last: int
    pieces: Ints
    roles: Ints


class Batch(NamedTuple):
    """Windows as tensors of shape (windows, pieces), with the cues in them."""

    ids: Tensor
    features: Tensor
    mask: Tensor
    cues: Tensor
    wanted: list[Wanted]


class _Cut(NamedTuple):
    text: Labelled
    start: int
    end: int


def batches(texts: list[Labelled], sizes: tuple[int, ...], pieces_a_step: int, rnd: random.Random) -> list[Batch]:
    """All windows of `texts`, each text in windows of one of the `sizes`, in an order drawn by chance."""
    cuts = [cut for text in texts for cut in _cuts(text, rnd.choice(sizes) - 2, rnd)]
    rnd.shuffle(cuts)
    groups = [group for at in range(0, len(cuts), _ALIKE) for group in _groups(cuts[at : at + _ALIKE], pieces_a_step)]
    rnd.shuffle(groups)
    return [_collate(group) for group in groups]


def _groups(cuts: list[_Cut], pieces_a_step: int) -> Iterator[list[_Cut]]:
    """Windows of like length, as many as make `pieces_a_step` pieces."""
    waiting: list[_Cut] = []
    for cut in sorted(cuts, key=lambda cut: cut.end - cut.start):
        if waiting and (len(waiting) + 1) * (cut.end - cut.start) > pieces_a_step:
            yield waiting
            waiting = []
        waiting.append(cut)
    yield waiting


def _cuts(text: Labelled, size: int, rnd: random.Random) -> Iterator[_Cut]:
    """Windows of one length, from a start drawn by chance."""
    n = len(text.pieces.ids)
    at = -rnd.randrange(size) if n > size else 0
    while at < n:
        start, end = max(0, at), min(n, at + size)
        if end - start >= _SHORTEST:
            yield _Cut(text, start, end)
        at += size


def _collate(cuts: list[_Cut]) -> Batch:
    length = max(cut.end - cut.start for cut in cuts) + 2
    ids = np.full((len(cuts), length), encode.PAD, np.int64)
    features = np.full_like(ids, encode.NEUTRAL)
    mask = np.zeros_like(ids)
    cues = np.full_like(ids, IGNORED)
    wanted = []
    for row, (text, start, end) in enumerate(cuts):
        own = slice(1, end - start + 1)
        ids[row, 0], ids[row, end - start + 1] = encode.START, encode.END
        ids[row, own] = text.pieces.ids[start:end]
        features[row, own] = text.pieces.features[start:end]
        mask[row, : end - start + 2] = 1
        cues[row, own] = text.cues[start:end]
        for cue in text.roles:
            low = min(cue.first, int(cue.pieces.min(initial=cue.first)))
            high = max(cue.last, int(cue.pieces.max(initial=0)) + 1)
            if low >= start and high <= end:
                shift = 1 - start
                wanted.append(Wanted(row, cue.first + shift, cue.last + shift, cue.pieces + shift, cue.roles))
    return Batch(*map(torch.from_numpy, (ids, features, mask, cues)), wanted)
