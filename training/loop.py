"""The training loop: windows over labelled texts, both losses at once, averaged weights; on a GPU if there is one."""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import torch
from safetensors.torch import save_file
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from training.batches import Batch, batches
from training.labels import Labelled
from training.losses import losses
from training.network import Network
from training.start import state_of


class Plan(NamedTuple):
    """Hyper-parameters of a run. Rates are those of the top; each reader layer below has `decay` of the one above.

    `taught` is the share of a teacher's probabilities in what is to be learnt, the rest being the annotation. The
    rates fall to nothing at the end of the passes, or of the minutes if that comes first. The lowest `frozen` layers,
    and what is below them, stay as they are: on two cores that saves a fifth of the time.
    """

    passes: int = 13
    minutes: float = 600
    reader_rate: float = 3e-4
    role_rate: float = 1e-3
    decay: float = 0.9
    pieces_a_step: int = 8192
    warm_up: int = 100
    frozen: int = 0
    averaging: float = 0.99
    windows: tuple[int, ...] = (256, 320, 384, 448)
    taught: float = 0.5
    seed: int = 7


EVERY = 50
"""Steps between two reports, each with a checkpoint."""
Epoch = Callable[[random.Random], list[Labelled]]


def device() -> torch.device:
    """Where training runs."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def train(network: Network, epoch: Epoch, plan: Plan, out: Path, teachers: Sequence[Network] = ()) -> None:
    """Trains by `plan` and leaves the averaged weights at `out`, there every `EVERY` steps too.

    `epoch` gives the texts of a pass, so that each pass may show other variants of them.
    """
    torch.manual_seed(plan.seed)
    for each in (network, *teachers):
        each.to(device())
    network.train()
    average = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(plan.averaging))
    if device().type == "cpu" and shutil.which("c++"):
        for part in (network.reader, network.roles):
            part.compile(dynamic=True)  # a minute once, then a third faster and more
    optimiser = torch.optim.AdamW(_groups(network, plan), weight_decay=0.01, fused=True)
    rates = [group["lr"] for group in optimiser.param_groups]
    sums, begun = torch.zeros(3, device=device()), time.monotonic()
    for step, (batch, passed) in enumerate(_steps(epoch, plan), 1):
        seconds = time.monotonic() - begun
        done = max(passed / plan.passes, seconds / (60 * plan.minutes))
        if done >= 1:
            break
        for group, rate in zip(optimiser.param_groups, rates, strict=True):
            group["lr"] = rate * min(step / plan.warm_up, 1 - done)
        optimiser.zero_grad(set_to_none=True)
        sums += _step(network, batch, plan, teachers)
        optimiser.step()
        average.update_parameters(network)
        if step % EVERY == 0:
            cue, role, pieces = (sums / EVERY).tolist()
            speed = pieces * step / seconds
            print(f"step {step} ({done:.0%}) cue {cue:.4f} role {role:.4f}, {speed:.0f} pieces/s", flush=True)
            sums.zero_()
            _save(average.module, out)
    _save(average.module, out)


def _save(network: nn.Module, out: Path) -> None:
    save_file({name: values.half() for name, values in state_of(network).items()}, out)


def _step(network: Network, batch: Batch, plan: Plan, teachers: Sequence[Network]) -> torch.Tensor:
    """Both losses with the number of pieces; leaves the gradients in `network`."""
    with torch.autocast(device().type, torch.bfloat16):
        cue_loss, role_loss = losses(network, batch, teachers, plan.taught)
    (cue_loss + role_loss).backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    return torch.stack([cue_loss.detach(), role_loss.detach(), batch.mask.sum().to(cue_loss.device)])


def _steps(epoch: Epoch, plan: Plan) -> Iterator[tuple[Batch, float]]:
    """The batches of all passes, each with the number of passes before it."""
    for number, texts in enumerate(_passes(epoch, plan)):
        shown = batches(texts, plan.windows, plan.pieces_a_step, random.Random(f"{plan.seed}, {number}"))
        yield from ((batch, number + at / len(shown)) for at, batch in enumerate(shown))


def _passes(epoch: Epoch, plan: Plan) -> Iterator[list[Labelled]]:
    """The texts of each pass, the next being made in a process of its own while one is learnt."""
    seeds = [random.Random(1000 * plan.seed + number) for number in range(plan.passes)]
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        coming = pool.submit(epoch, seeds[0])
        for seed in [*seeds[1:], None]:
            texts = coming.result()
            if seed:
                coming = pool.submit(epoch, seed)
            yield texts


def _groups(network: Network, plan: Plan) -> list[dict[str, object]]:
    layers = network.reader.layers
    lowest = [network.embed.position.weight, network.embed.feature.weight, *network.reader.before.parameters()]
    rising = [lowest, *(list(layer.parameters()) for layer in layers)]
    groups: list[dict[str, object]] = [
        {"params": parameters, "lr": plan.reader_rate * plan.decay ** (len(layers) - i)}
        for i, parameters in enumerate(rising)
        if i > plan.frozen or not plan.frozen
    ]
    if plan.frozen:
        for parameter in chain.from_iterable(rising[: plan.frozen + 1]):
            parameter.requires_grad_(False)
    heads = [*network.reader.cue.parameters(), *network.roles.parameters()]
    groups.append({"params": heads, "lr": plan.role_rate})
    return groups
