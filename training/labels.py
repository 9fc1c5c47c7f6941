"""From an annotated text to what the networks are to say about its pieces."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from tokenizers import Tokenizer

from onrecord.extract.attribution.encode import Ints, Pieces, encode
from onrecord.extract.attribution.marks import quoted
from training.corpus import Example, Spans

SOURCE, CONTENT = 1, 2


class CueRoles(NamedTuple):
    """A cue (first piece, last + 1) with the pieces that have a role, and the roles."""

    first: int
    last: int
    pieces: Ints
    roles: Ints


class Labelled(NamedTuple):
    """The pieces of a text, a cue label for each (0 outside, 1 first, 2 further), and each cue's roles."""

    pieces: Pieces
    cues: Ints
    roles: list[CueRoles]


def label(example: Example, tokenizer: Tokenizer) -> Labelled:
    """`example` as pieces with labels. A statement without a cue, or with another's, teaches nothing."""
    text = example.text
    pieces = encode(text, [(0, len(text))], tokenizer, quoted(text))
    cues = np.zeros(len(pieces.ids), np.int64)
    roles: list[CueRoles] = []
    for said in example.said:
        cue = _at(pieces, said.cue)
        if not len(cue) or cues[cue].any():
            continue
        first, last = int(cue[0]), int(cue[-1]) + 1
        cues[first:last] = 2
        cues[first] = 1
        source, content = _at(pieces, said.source), _at(pieces, said.content)
        of = {int(i): SOURCE for i in source} | {int(i): CONTENT for i in content}
        roles.append(CueRoles(first, last, np.array(list(of), np.int64), np.array(list(of.values()), np.int64)))
    return Labelled(pieces, cues, roles)


def _at(pieces: Pieces, spans: Spans) -> Ints:
    """Indices of the pieces that share a character with one of `spans`, in order."""
    found = [np.flatnonzero((pieces.starts < end) & (pieces.ends > start)) for start, end in spans]
    return np.unique(np.concatenate(found)) if found else np.zeros(0, np.int64)
