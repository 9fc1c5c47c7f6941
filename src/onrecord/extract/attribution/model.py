"""The trained part of attribution: proposes statements with their sources and cues, from the words alone.

Two networks run on the CPU through onnxruntime: a reader (multilingual-e5-small, fine-tuned) marks cues,
and for each cue a small role network finds its source and content among the pieces around it.
`weights/README.md` says what they learnt from and how far they can be trusted.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from onrecord.extract.attribution import decode, encode
from onrecord.extract.attribution.encode import Floats, Ints, Pieces
from onrecord.extract.attribution.marks import kind_of, quoted
from onrecord.extract.results import Attribution
from onrecord.record import Span


class Metadata(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in `weights/model.json`: sizes, and the numbers tuned on held-out articles.

    `reach` is how many pieces on either side of a cue the role network is shown: fewer than it learnt with, since
    hardly a source or content stands further away, and its time grows with them. `cue` is how sure the reader must be
    of a cue for the role network to look around it: little, since the rules may agree with what the networks doubt
    (see `merge`). `source_bias` is how source is favoured over the other roles.
    """

    window: int
    margin: int
    reach: int
    cue: float
    source_bias: float


class _Model(NamedTuple):
    tokenizer: Any
    words: NDArray[np.uint8]
    positions: Floats
    features: Floats
    reader: Any
    roles: Any
    metadata: Metadata


_BATCH = 1
_SLOWER = ["SkipLayerNormFusion"]
"""A fusion of onnxruntime whose one kernel takes longer than the parts that it stands for: a fifth of the reader's time
on the CPU. The numbers differ in the last places."""
_CUES_AT_ONCE = 8


def propose(text: str, prose: Sequence[Span], *, threads: int = 1) -> tuple[Attribution, ...]:
    """The statements in the `prose` spans of `text`, in the order of their cues.

    Contents may overlap, where one statement reports another. `confidence` is how sure the networks are, before
    calibration. `threads` is the number of threads that onnxruntime uses for one call; calls from several threads
    share one model.
    """
    return proposals(_load(threads), text, prose)


def proposals(model: _Model, text: str, prose: Sequence[Span]) -> tuple[Attribution, ...]:
    """What `propose` gives, by a model that was loaded before."""
    inside = quoted(text)
    pieces = encode.encode(text, prose, model.tokenizer, inside)
    if not len(pieces.ids):
        return ()
    settings = decode.Settings(model.metadata.cue, model.metadata.source_bias)
    states, cue_logits = _read(model, pieces)
    found = []
    for draft in _drafts(model, pieces, states, decode.cues(decode.softmax(cue_logits), settings), settings):
        if draft.content:
            found.append(_attribution(text, draft, inside))
    return tuple(found)


def _attribution(text: str, draft: decode.Draft, inside: bytes) -> Attribution:
    return Attribution(
        content=draft.content,
        source=draft.source,
        cue=draft.cue,
        kind=kind_of(text, draft.content, inside),
        confidence=round(sureness(draft), 3),
    )


def sureness(draft: decode.Draft) -> float:
    """How sure the networks are of a statement, 0 to 1, before calibration."""
    cue, source, content = draft.sure
    return cue * content * (source or 0.5)


def _read(model: _Model, pieces: Pieces) -> tuple[Floats, Floats]:
    """States (pieces, width) and cue logits (pieces, 3), each taken from the window that it stands deepest in."""
    laid = encode.windows(len(pieces.ids), model.metadata.window - 2, model.metadata.margin)
    states: list[Floats] = []
    logits: list[Floats] = []
    for at in range(0, len(laid), _BATCH):
        batch = laid[at : at + _BATCH]
        embedded = np.stack([_embed(model, pieces, w) for w in batch])
        found_states, found_logits = model.reader.run(None, {"embedded": embedded})
        for row, w in enumerate(batch):
            own = slice(1 + w.first - w.start, 1 + w.last - w.start)
            states.append(found_states[row, own])
            logits.append(found_logits[row, own])
    return np.concatenate(states), np.concatenate(logits)


def _embed(model: _Model, pieces: Pieces, window: encode.Window) -> Floats:
    """What the reader takes: the sum of word, position and feature, between a start and an end piece."""
    ids = np.concatenate([[encode.START], pieces.ids[window.start : window.end], [encode.END]])
    features = np.concatenate([[encode.NEUTRAL], pieces.features[window.start : window.end], [encode.NEUTRAL]])
    embedded: Floats = unpack(model.words[ids]) + model.positions[: len(ids)] + model.features[features]
    return embedded


def unpack(packed: NDArray[np.uint8]) -> Floats:
    """Word embeddings out of their 4 bits: rows of 12 blocks, each a float16 scale and 16 bytes with two weights."""
    scale = np.ascontiguousarray(packed[..., :2]).view("<f2").astype(np.float32)
    halves = np.concatenate([packed[..., 2:] & 15, packed[..., 2:] >> 4], -1).astype(np.float32)
    return ((halves - 8) * scale).reshape(len(packed), -1)


def _drafts(
    model: _Model, pieces: Pieces, states: Floats, cues: list[decode.Cue], settings: decode.Settings
) -> list[decode.Draft]:
    found: list[decode.Draft] = []
    reach = model.metadata.reach
    for at in range(0, len(cues), _CUES_AT_ONCE):
        batch = cues[at : at + _CUES_AT_ONCE]
        around, distances = encode.around([(c.first, c.last) for c in batch], len(pieces.ids), reach)
        roles = model.roles.run(None, {"states": states[around], "distances": distances})[0]
        probabilities = decode.softmax(roles)
        real = distances != encode.DISTANCES - 1
        for row, cue in enumerate(batch):
            mine: Ints = around[row][real[row]]
            found.append(decode.draft(pieces, cue, mine, probabilities[row][real[row]], settings))
    return found


@cache
def _load(threads: int) -> _Model:
    with as_file(files(__package__) / "weights") as folder:
        return load(folder, threads)


def load(folder: Path, threads: int) -> _Model:
    """The networks, tables and numbers that stand in `folder`."""
    import onnxruntime
    from tokenizers import Tokenizer

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")

    def session(name: str) -> Any:
        return onnxruntime.InferenceSession(
            folder / name, options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
        )

    tables = np.load(folder / "tables.npz")
    return _Model(
        tokenizer=Tokenizer.from_file(str(folder / "tokenizer.json")),
        words=np.load(folder / "words.npy", mmap_mode="r"),
        positions=tables["position"].astype(np.float32),
        features=tables["feature"].astype(np.float32),
        reader=session("reader.onnx"),
        roles=session("roles.onnx"),
        metadata=msgspec.json.decode((folder / "model.json").read_bytes(), type=Metadata),
    )
