"""What training starts from: the base encoder, or an earlier checkpoint of either naming."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor

from training.e5 import LAYERS, Base
from training.network import Network

_STUDY = {
    "n1": "after_attention",
    "n2": "after_inner",
    "f1": "widen",
    "f2": "narrow",
    "qkv": "attend",
    "o": "joined",
    "inp": "state",
    "cv": "cue",
    "dist": "distance",
    "n": "before",
    "out": "role",
}
_HALVES = {
    "attention.output.dense": "joined",
    "attention.output.LayerNorm": "after_attention",
    "intermediate.dense": "widen",
    "output.dense": "narrow",
    "output.LayerNorm": "after_inner",
}


def from_base(network: Network, base: Base) -> None:
    """Puts e5's weights into `network`; cue, feature and role weights stay as they are made at random."""
    t = {name: torch.from_numpy(values) for name, values in base.tensors.items()}
    state: dict[str, Tensor] = {
        "embed.position.weight": t["embeddings.position"] + t["embeddings.type"],
        "reader.before.weight": t["embeddings.LayerNorm.weight"],
        "reader.before.bias": t["embeddings.LayerNorm.bias"],
    }
    for i in range(LAYERS):
        for part in ("weight", "bias"):
            state[f"reader.layers.{i}.attend.{part}"] = torch.cat(
                [t[f"{i}.attention.self.{name}.{part}"] for name in ("query", "key", "value")]
            )
            for theirs, ours in _HALVES.items():
                state[f"reader.layers.{i}.{ours}.{part}"] = t[f"{i}.{theirs}.{part}"]
    _load(network, state)


def from_study(network: Network, path: Path) -> None:
    """Puts the feasibility study's checkpoint (`../shared/tools/attribution`) into `network`."""
    found = {name: values.float() for name, values in load_file(path).items()}
    kind = found.pop("enc.typ")
    state: dict[str, Tensor] = {
        "embed.position.weight": found.pop("enc.pos.weight") + kind,
        # its features came with a third bit, for paragraphs, that never was set
        "embed.feature.weight": found.pop("enc.feat.weight")[::2],
    }
    for name, values in found.items():
        room, *rest = name.split(".")
        new = ".".join(_STUDY.get(part, part) for part in rest)
        state[f"{'reader' if room == 'enc' else 'roles'}.{new}"] = values
    _load(network, state)


def from_checkpoint(network: Network, path: Path) -> None:
    """Puts a checkpoint of `python -m training` into `network`."""
    _load(network, {name: values.float() for name, values in load_file(path).items()})


def state_of(network: Network) -> dict[str, Tensor]:
    """All weights but the frozen word embeddings."""
    return {name: values for name, values in network.state_dict().items() if name != "embed.word.weight"}


def _load(network: Network, state: dict[str, Tensor]) -> None:
    missing, unexpected = network.load_state_dict(state, strict=False)
    allowed = ("embed.word.weight", "embed.feature", "reader.cue", "roles")
    wrong = [name for name in missing if not name.startswith(allowed)] + list(unexpected)
    if wrong:
        raise SystemExit(f"The checkpoint does not fit the network: {', '.join(wrong[:5])}")


def words(base: Base, kept: list[int]) -> tuple[Tensor, np.ndarray[tuple[int, int, int], np.dtype[np.uint8]]]:
    """The kept rows of the word embeddings: as float32 for training, and in 4 bits as they are shipped."""
    from training.e5 import unpack

    packed = np.ascontiguousarray(base.packed[kept])
    return torch.from_numpy(unpack(packed)), packed  # type: ignore[return-value]
