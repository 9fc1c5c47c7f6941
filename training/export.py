"""From a trained network to the files of `extract/attribution/weights`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import nn

from onrecord.extract.attribution.encode import Ints
from training.network import Network

OPSET = 17
UNTUNED = {"window": 256, "margin": 32, "reach": 80, "cue": 0.2, "source_bias": 1.5}
"""What `model.json` has before `training.tune` sets its numbers."""
_MATRICES = ("attend", "joined", "widen", "narrow")


def export(
    network: Network, tokenizer: Tokenizer, packed: NDArray[np.uint8], folder: Path, keep_float: tuple[str, ...] = ()
) -> None:
    """Writes tokenizer.json, words.npy, tables.npz, reader.onnx, roles.onnx, and a model.json where there is none.

    Matrices are quantized to 7 bits in int8 (`reduce_range`): the 8-bit products of processors without VNNI
    saturate. `keep_float` names nodes that stay float32.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "model.json").exists():
        (folder / "model.json").write_text(json.dumps(UNTUNED) + "\n", encoding="utf-8")
    network.eval()
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    np.save(folder / "words.npy", packed)
    embed = network.embed
    np.savez(
        folder / "tables.npz",
        position=embed.position.weight.detach().numpy().astype(np.float16),
        feature=embed.feature.weight.detach().numpy().astype(np.float16),
    )
    with TemporaryDirectory() as scratch:
        for name, room, inputs, outputs in _graphs(network):
            plain = Path(scratch) / f"{name}.onnx"
            _to_onnx(room, inputs, outputs, plain)
            _quantize(plain, folder / f"{name}.onnx", keep_float)


class Smoothed(nn.Module):
    """A matrix behind a scaling of its input that brings outlying channels down; what it computes is the same.

    As in SmoothQuant (Xiao et al. 2023): int8 activations have one scale for all channels, so that a few large ones
    would leave the others few steps.
    """

    def __init__(self, linear: nn.Linear, largest: torch.Tensor, strength: float) -> None:
        super().__init__()
        weights = linear.weight.detach()
        scale = largest.clamp(min=1e-5) ** strength / weights.abs().amax(0).clamp(min=1e-5) ** (1 - strength)
        self.down = nn.Parameter(1 / scale, requires_grad=False)
        self.linear = nn.Linear(linear.in_features, linear.out_features)
        self.linear.load_state_dict({"weight": weights * scale, "bias": linear.bias.detach()})

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.linear(x * self.down)  # type: ignore[no-any-return]


def smooth(network: Network, windows: Sequence[tuple[Ints, Ints]], strength: float = 0.5) -> None:
    """Puts `Smoothed` in the place of the reader's matrices, with what (ids, features) of `windows` bring to them."""
    largest: dict[nn.Module, torch.Tensor] = {}

    def seen(module: nn.Module, inputs: tuple[torch.Tensor, ...], _: object) -> None:
        most = inputs[0].detach().abs().reshape(-1, inputs[0].shape[-1]).amax(0)
        largest[module] = torch.maximum(largest[module], most) if module in largest else most

    matrices = [(layer, name) for layer in network.reader.layers for name in _MATRICES]
    hooks = [getattr(layer, name).register_forward_hook(seen) for layer, name in matrices]
    with torch.no_grad():
        for ids, features in windows:
            network.reader(network.embed(torch.from_numpy(ids)[None], torch.from_numpy(features)[None]))
    for hook in hooks:
        hook.remove()
    for layer, name in matrices:
        linear = getattr(layer, name)
        setattr(layer, name, Smoothed(linear, largest[linear], strength))


def _graphs(network: Network) -> list[tuple[str, nn.Module, dict[str, torch.Tensor], list[str]]]:
    return [
        ("reader", network.reader, {"embedded": torch.randn(2, 64, 384)}, ["states", "cues"]),
        (
            "roles",
            network.roles,
            {"states": torch.randn(3, 64, 384), "distances": torch.randint(0, 33, (3, 64))},
            ["roles"],
        ),
    ]


def _to_onnx(room: nn.Module, inputs: dict[str, torch.Tensor], outputs: list[str], path: Path) -> None:
    axes: Any = {name: {0: "batch", 1: "length"} for name in (*inputs, *outputs)}
    torch.onnx.export(
        room,
        tuple(inputs.values()),
        str(path),
        dynamo=False,
        input_names=list(inputs),
        output_names=outputs,
        dynamic_axes=axes,
        opset_version=OPSET,
    )


def _quantize(plain: Path, out: Path, keep_float: tuple[str, ...]) -> None:
    nodes = [n.name for n in onnx.load(plain).graph.node if any(part in n.name for part in keep_float)]
    quantize_dynamic(
        plain, out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True, nodes_to_exclude=nodes
    )
