"""From a trained network to the files of `extract/attribution/weights`."""

from __future__ import annotations

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

from training.network import Network

OPSET = 17


def export(
    network: Network, tokenizer: Tokenizer, packed: NDArray[np.uint8], folder: Path, keep_float: tuple[str, ...] = ()
) -> None:
    """Writes tokenizer.json, words.npy, tables.npz, reader.onnx and roles.onnx into `folder`.

    Matrices are quantized to 7 bits in int8 (`reduce_range`): the 8-bit products of processors without VNNI
    saturate. `keep_float` names nodes that stay float32.
    """
    folder.mkdir(parents=True, exist_ok=True)
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
