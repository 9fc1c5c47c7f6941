"""From the words of an article to what the networks take: pieces, their places, windows over them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from onrecord.record import Span

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]

START, PAD, END, BREAK = 0, 1, 2, 3
"""Ids of multilingual-e5's special pieces; the unknown piece (3) stands between two lines."""

FEATURES = 8
NEUTRAL = 6
"""The feature of a piece that is no word, outside quotation marks."""

HALF = 96
"""Pieces on either side of a cue that its source and content are looked for in, where the networks learn."""

DISTANCES = 34
_AT_CUE, _PADDING = 16, 33
_WORD = re.compile(r"\w+")
_LINE = re.compile(r"[^\n]*\S[^\n]*")


class Pieces(NamedTuple):
    """The pieces of an article's prose, in order; n of them, with offsets into the article's text.

    `words` is the index into `word_spans` of the word that a piece belongs to, -1 for none.
    """

    ids: Ints
    starts: Ints
    ends: Ints
    features: Ints
    words: Ints
    word_spans: list[Span]


def encode(text: str, prose: Sequence[Span], tokenizer: Tokenizer, inside: bytes) -> Pieces:
    """The pieces of the `prose` spans of `text`; `inside` says which characters are quoted (see `marks.quoted`)."""
    ids: list[int] = []
    offsets: list[Span] = []
    word_spans: list[Span] = []
    for block_start, block_end in prose:
        for line in _LINE.finditer(text, block_start, block_end):
            if ids:
                ids.append(BREAK)
                offsets.append((line.start(), line.start()))
            found = tokenizer.encode(line[0], add_special_tokens=False)
            ids += found.ids
            offsets += [(line.start() + s, line.start() + e) for s, e in found.offsets]
            word_spans += [w.span() for w in _WORD.finditer(text, *line.span())]
    starts = np.array([s for s, _ in offsets], np.int64)
    ends = np.array([e for _, e in offsets], np.int64)
    features = np.array([_feature(text[s:e], inside[s]) if e > s else NEUTRAL for s, e in offsets], np.int64)
    return Pieces(np.array(ids, np.int64), starts, ends, features, _words(starts, ends, word_spans), word_spans)


def _feature(piece: str, quoted: int) -> int:
    """How the piece is cased (lower, capitalised, all capitals, no word) and whether it is quoted, as one number."""
    if not piece[:1].isalpha():
        case = 3
    elif piece.islower():
        case = 0
    else:
        case = 2 if len(piece) > 1 and piece.isupper() else 1
    return case * 2 + quoted


def _words(starts: Ints, ends: Ints, word_spans: list[Span]) -> Ints:
    """For each piece the last word that it shares a character with, -1 where there is none."""
    if not word_spans:
        return np.full(len(starts), -1, np.int64)
    first = np.array([s for s, _ in word_spans])
    last = np.array([e for _, e in word_spans])
    at = np.searchsorted(first, ends, side="left") - 1
    return np.where((at >= 0) & (last[at] > starts) & (ends > starts), at, -1)


class Window(NamedTuple):
    """Pieces `start` to `end` are read together; those from `first` to `last` are taken from this reading."""

    start: int
    end: int
    first: int
    last: int


def windows(n: int, size: int, margin: int) -> list[Window]:
    """Windows of one length, at most `size`, that cover `n` pieces and overlap by about twice `margin`."""
    if n <= size:
        return [Window(0, n, 0, n)] if n else []
    count = -(-(n - 2 * margin) // (size - 2 * margin))
    length = min(size, -(-(n - 2 * margin) // count) + 2 * margin)
    starts = [round(i * (n - length) / (count - 1)) for i in range(count)]
    cuts = [0, *((starts[i] + length + starts[i + 1]) // 2 for i in range(count - 1)), n]
    return [Window(s, s + length, cuts[i], cuts[i + 1]) for i, s in enumerate(starts)]


def _bucket(distance: int) -> int:
    """Distances from a cue in 15 steps, single up to 6, then logarithmic up to `HALF`."""
    if distance <= 6:
        return distance
    return min(15, 7 + int(np.log(distance / 7) / np.log(HALF / 7) * 9))


_BUCKETS = np.array([_bucket(d) for d in range(HALF + 1)], np.int64)


def around(cues: Sequence[Span], n: int, reach: int = HALF) -> tuple[Ints, Ints]:
    """For each cue (first piece, last + 1) the pieces around it, `reach` on either side, and how far each stands from
    it.

    Both are of shape (cues, width); pieces of padding are 0 with the distance `_PADDING`.
    """
    middle = np.array([(s + e) // 2 for s, e in cues], np.int64)[:, None]
    low = np.maximum(0, middle - reach)
    width = int(min(2 * reach, n))
    at = low + np.arange(width)[None, :]
    real = at < np.minimum(n, middle + reach)
    at = np.where(real, at, 0)
    first = np.array([s for s, _ in cues], np.int64)[:, None]
    after = np.array([e for _, e in cues], np.int64)[:, None]
    away = np.where(at < first, at - first, np.where(at >= after, at - after + 1, 0))
    distance = _AT_CUE + np.sign(away) * _BUCKETS[np.minimum(np.abs(away), HALF)]
    return at, np.where(real, distance, _PADDING)
