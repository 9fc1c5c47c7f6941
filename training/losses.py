"""What a batch teaches: cue labels for each piece, roles around each cue; from the annotation, and from teachers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from onrecord.extract.attribution import encode
from onrecord.extract.attribution.encode import Ints
from training.batches import IGNORED, Batch, Wanted
from training.network import Network

_PADDING = encode.DISTANCES - 1


class _Around(NamedTuple):
    """For each cue its row, the positions around it, their distances, and the roles that they should get."""

    rows: Tensor
    at: Tensor
    distances: Tensor
    roles: Tensor


def losses(network: Network, batch: Batch, teachers: Sequence[Network], taught: float) -> tuple[Tensor, Tensor]:
    """The reader's loss and the role network's. Where there are `teachers`, the mean of their probabilities counts by
    `taught`, the annotation by the rest.
    """
    on = network.reader.cue.weight.device
    inputs = [values.to(on) for values in (batch.ids, batch.features, batch.mask)]
    states, logits = _read(network, inputs)
    false = _false_cues(logits.detach().argmax(-1).cpu().numpy(), batch.cues.numpy())
    # At first the reader sees cues everywhere: no more of them are shown than there are true ones.
    around = _around(batch.wanted + false[: len(batch.wanted)], batch.mask.numpy(), on)
    cues = batch.cues.to(on)
    role_logits = network.roles(states[around.rows[:, None], around.at], around.distances)
    cue_loss, role_loss = _annotated(logits, cues), _annotated(role_logits, around.roles)
    if teachers:
        soft_cues, soft_roles = _teach(teachers, inputs, around)
        cue_loss = (1 - taught) * cue_loss + taught * _soft(logits, soft_cues, cues != IGNORED)
        role_loss = (1 - taught) * role_loss + taught * _soft(role_logits, soft_roles, around.roles != IGNORED)
    return cue_loss, role_loss


def _read(network: Network, inputs: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
    ids, features, mask = inputs
    return network.reader(network.embed(ids, features), mask.float())  # type: ignore[no-any-return]


def _annotated(logits: Tensor, labels: Tensor) -> Tensor:
    return functional.cross_entropy(logits.reshape(-1, 3).float(), labels.reshape(-1), ignore_index=IGNORED)


def _soft(logits: Tensor, wanted: Tensor, real: Tensor) -> Tensor:
    """Cross-entropy to probabilities, over the `real` positions."""
    return functional.cross_entropy(logits[real].float(), wanted[real])


def _teach(teachers: Sequence[Network], inputs: Sequence[Tensor], around: _Around) -> tuple[Tensor, Tensor]:
    """The mean probabilities that the teachers give to cues and to roles."""
    cues: list[Tensor] = []
    roles: list[Tensor] = []
    with torch.no_grad():
        for teacher in teachers:
            states, logits = _read(teacher, inputs)
            cues.append(logits.float().softmax(-1))
            found = teacher.roles(states[around.rows[:, None], around.at], around.distances)
            roles.append(found.float().softmax(-1))
    return torch.stack(cues).mean(0), torch.stack(roles).mean(0)


def _false_cues(found: Ints, cues: Ints) -> list[Wanted]:
    """Cues that the reader sees where there are none: there the role network is to find nothing."""
    none = np.zeros(0, np.int64)
    false = []
    for row in range(len(found)):
        wrong = (found[row] > 0) & (cues[row] == 0)
        edges = np.flatnonzero(np.diff(np.concatenate([[0], wrong.astype(np.int8), [0]])))
        for first, last in edges.reshape(-1, 2):
            touches = cues[row, max(0, first - 1) : last + 1] > 0
            if not touches.any():
                false.append(Wanted(row, int(first), int(last), none, none))
    return false


def _around(wanted: list[Wanted], mask: Ints, on: torch.device) -> _Around:
    length = mask.shape[1]
    # One cue at least, so that every batch has a role loss: at the first piece, with nothing to find.
    wanted = wanted or [Wanted(0, 1, 2, np.zeros(0, np.int64), np.zeros(0, np.int64))]
    at, distances = encode.around([(w.first, w.last) for w in wanted], length)
    rows = np.array([w.row for w in wanted], np.int64)
    real = (distances != _PADDING) & (mask[rows[:, None], at] > 0)
    roles = np.zeros((len(wanted), length), np.int64)
    for i, w in enumerate(wanted):
        roles[i, w.pieces] = w.roles
    roles = np.where(real, np.take_along_axis(roles, at, 1), IGNORED)
    distances = np.where(real, distances, _PADDING)
    return _Around(*(torch.from_numpy(values).to(on) for values in (rows, at, distances, roles)))
