"""The training loop: windows over labelled texts, both losses at once, averaged weights."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from safetensors.torch import save_file
from torch import Tensor
from torch.nn import functional

from onrecord.extract.attribution import encode
from onrecord.extract.attribution.encode import Ints
from training.labels import Labelled
from training.network import Network
from training.start import state_of


class Plan(NamedTuple):
    """Hyper-parameters of a run. Rates are those of the top; each reader layer below has `decay` of the one above."""

    minutes: float = 90
    reader_rate: float = 5e-5
    role_rate: float = 3e-4
    decay: float = 0.9
    frozen_layers: int = 0
    pieces_a_step: int = 1024
    warm_up: int = 100
    averaging: float = 0.998
    windows: tuple[int, ...] = (256, 320, 384, 448)
    seed: int = 7


class Batch(NamedTuple):
    """Windows of one batch as arrays, with the cues in them: (row, first, last), pieces and roles in the window."""

    ids: Ints
    features: Ints
    mask: Ints
    cues: Ints
    roles: list[tuple[tuple[int, int, int], Ints, Ints]]


_IGNORED = -100
Epoch = Callable[[random.Random], list[Labelled]]


def train(network: Network, epoch: Epoch, plan: Plan, out: Path, save_every: float = 900) -> None:
    """Trains for `plan.minutes` and leaves the averaged weights in `network` and at `out`, also every `save_every`
    seconds.

    `epoch` gives the texts of the next pass, so that each pass may show other variants of them.
    """
    rnd = random.Random(plan.seed)
    torch.manual_seed(plan.seed)
    optimiser = torch.optim.AdamW(_groups(network, plan), weight_decay=0.01, fused=True)
    rates = [group["lr"] for group in optimiser.param_groups]
    average = {name: values.clone() for name, values in state_of(network).items()}
    network.train()
    begun = saved = time.monotonic()
    sums = np.zeros(4)
    for step, batch in enumerate(_batches(epoch, plan, rnd), 1):
        done = (time.monotonic() - begun) / (60 * plan.minutes)
        if done >= 1:
            break
        for group, rate in zip(optimiser.param_groups, rates, strict=True):
            group["lr"] = rate * min(step / plan.warm_up, 1.02 - done)
        cue_loss, role_loss = _losses(network, batch)
        optimiser.zero_grad(set_to_none=True)
        (cue_loss + role_loss).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        _follow(average, network, min(plan.averaging, step / (step + 10)))
        sums += (cue_loss.item(), role_loss.item(), batch.mask.sum(), 1)
        if step % 20 == 0:
            _say(step, done, sums, time.monotonic() - begun)
            sums[[0, 1, 3]] = 0
        if time.monotonic() - saved > save_every:
            save_file(average, out)
            saved = time.monotonic()
    network.load_state_dict(average, strict=False)
    save_file(average, out)


def _say(step: int, done: float, sums: np.ndarray[tuple[int], np.dtype[np.float64]], seconds: float) -> None:
    cue, role = sums[0] / sums[3], sums[1] / sums[3]
    speed = sums[2] / seconds
    print(f"step {step} ({done:.0%}) cue {cue:.4f} role {role:.4f}, {speed:.0f} pieces/s", flush=True)


def _groups(network: Network, plan: Plan) -> list[dict[str, object]]:
    layers = network.reader.layers
    for parameter in [*network.embed.parameters(), *network.reader.before.parameters()][
        : None if plan.frozen_layers else 0
    ]:
        parameter.requires_grad_(False)
    for layer in layers[: plan.frozen_layers]:
        layer.requires_grad_(False)
    groups: list[dict[str, object]] = [
        {"params": list(layer.parameters()), "lr": plan.reader_rate * plan.decay ** (len(layers) - 1 - i)}
        for i, layer in enumerate(layers)
        if i >= plan.frozen_layers
    ]
    if not plan.frozen_layers:
        lowest = [network.embed.position.weight, network.embed.feature.weight, *network.reader.before.parameters()]
        groups.append({"params": lowest, "lr": plan.reader_rate * plan.decay ** len(layers)})
    heads = [*network.reader.cue.parameters(), *network.roles.parameters()]
    groups.append({"params": heads, "lr": plan.role_rate})
    return groups


def _follow(average: dict[str, Tensor], network: Network, keep: float) -> None:
    for name, values in state_of(network).items():
        average[name].lerp_(values.detach(), 1 - keep)


def _losses(network: Network, batch: Batch) -> tuple[Tensor, Tensor]:
    mask = torch.from_numpy(batch.mask).float()
    embedded = network.embed(torch.from_numpy(batch.ids), torch.from_numpy(batch.features))
    states, logits = network.reader(embedded, mask)
    cue_loss = functional.cross_entropy(
        logits.view(-1, 3), torch.from_numpy(batch.cues).view(-1), ignore_index=_IGNORED
    )
    wanted = batch.roles + _false_cues(logits.detach().argmax(-1).numpy(), batch.cues)
    if not wanted:
        return cue_loss, torch.zeros(())
    rows, at, distances, roles = _around(wanted, batch.mask)
    role_logits = network.roles(states[rows[:, None], at], distances)
    return cue_loss, functional.cross_entropy(role_logits.reshape(-1, 3), roles.reshape(-1), ignore_index=_IGNORED)


def _false_cues(found: Ints, cues: Ints) -> list[tuple[tuple[int, int, int], Ints, Ints]]:
    """Cues that the reader sees where there are none: there the role network is to find nothing."""
    none = np.zeros(0, np.int64)
    false = []
    for row in range(len(found)):
        wrong = (found[row] > 0) & (cues[row] == 0)
        edges = np.flatnonzero(np.diff(np.concatenate([[0], wrong.astype(np.int8), [0]])))
        for first, last in edges.reshape(-1, 2):
            touches = cues[row, max(0, first - 1) : last + 1] > 0
            if not touches.any():
                false.append(((row, int(first), int(last)), none, none))
    return false


def _around(wanted: list[tuple[tuple[int, int, int], Ints, Ints]], mask: Ints) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """For each cue its row, the positions around it, their distances, and the roles that they should get."""
    length = mask.shape[1]
    at, distances = encode.around([(first, last) for (_, first, last), _, _ in wanted], length)
    rows = np.array([row for (row, _, _), _, _ in wanted], np.int64)
    real = (distances != encode.DISTANCES - 1) & (mask[rows[:, None], at] > 0)
    roles = np.zeros((len(wanted), length), np.int64)
    for i, (_, pieces, values) in enumerate(wanted):
        roles[i, pieces] = values
    roles = np.where(real, np.take_along_axis(roles, at, 1), _IGNORED)
    distances = np.where(real, distances, encode.DISTANCES - 1)
    return torch.from_numpy(rows), torch.from_numpy(at), torch.from_numpy(distances), torch.from_numpy(roles)


def _batches(epoch: Epoch, plan: Plan, rnd: random.Random) -> Iterator[Batch]:
    while True:
        cuts = [(text, s, e) for text in epoch(rnd) for s, e in _cuts(len(text.pieces.ids), plan, rnd)]
        rnd.shuffle(cuts)
        batches = []
        for at in range(0, len(cuts), 64):
            waiting: list[tuple[Labelled, int, int]] = []
            for cut in sorted(cuts[at : at + 64], key=lambda cut: cut[2] - cut[1]):
                if waiting and (len(waiting) + 1) * (cut[2] - cut[1]) > plan.pieces_a_step:
                    batches.append(waiting)
                    waiting = []
                waiting.append(cut)
            batches.append(waiting)
        rnd.shuffle(batches)
        yield from (_collate(batch) for batch in batches)


def _cuts(n: int, plan: Plan, rnd: random.Random) -> Iterator[tuple[int, int]]:
    """Windows of one length, drawn by chance, from a start drawn by chance."""
    size = rnd.choice(plan.windows) - 2
    at = -rnd.randrange(size) if n > size else 0
    while at < n:
        start, end = max(0, at), min(n, at + size)
        if end - start >= 12:
            yield start, end
        at += size


def _collate(cuts: list[tuple[Labelled, int, int]]) -> Batch:
    length = max(end - start for _, start, end in cuts) + 2
    ids = np.full((len(cuts), length), encode.PAD, np.int64)
    features = np.full_like(ids, encode.NEUTRAL)
    mask = np.zeros_like(ids)
    cues = np.full_like(ids, _IGNORED)
    roles = []
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
                place = (row, cue.first - start + 1, cue.last - start + 1)
                roles.append((place, cue.pieces - start + 1, cue.roles))
    return Batch(ids, features, mask, cues, roles)
