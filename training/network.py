"""The two networks: a reader that marks cues, and a role network that finds each cue's source and content."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.extract.attribution.encode import DISTANCES, FEATURES

CUE_LABELS = 3
"""Outside, first piece of a cue, further piece."""
ROLE_LABELS = 3
"""Neither, source, content."""
_AT_CUE = 16


class Dropout(nn.Module):
    """Dropout with one mask for all positions of a sequence: a fraction of the random numbers, which cost much on a
    CPU.
    """

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.share == 0:
            return x
        keep = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= self.share
        return x * keep.to(x.dtype) / (1 - self.share)


class Layer(nn.Module):
    """A transformer layer with the normalisation after each half, as in BERT."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.attend = nn.Linear(width, 3 * width)
        self.joined = nn.Linear(width, width)
        self.after_attention = nn.LayerNorm(width, eps=1e-12)
        self.widen = nn.Linear(width, inner)
        self.narrow = nn.Linear(inner, width)
        self.after_inner = nn.LayerNorm(width, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        batch, length, width = x.shape
        parts = self.attend(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        scores = torch.matmul(parts[0] * (width // self.heads) ** -0.5, parts[1].transpose(2, 3))
        if bias is not None:
            scores = scores + bias
        mixed = torch.matmul(torch.softmax(scores, -1), parts[2]).transpose(1, 2).reshape(batch, length, width)
        x = self.after_attention(x + self.dropout(self.joined(mixed)))
        return self.after_inner(x + self.dropout(self.narrow(functional.gelu(self.widen(x)))))


class Embedder(nn.Module):
    """The sum that goes into the reader: word (frozen), position, feature. At run time numpy does this."""

    def __init__(self, words: Tensor, positions: int) -> None:
        super().__init__()
        width = words.shape[1]
        self.word = nn.Embedding.from_pretrained(words, freeze=True)
        self.position = nn.Embedding(positions, width)
        self.feature = nn.Embedding(FEATURES, width)
        nn.init.zeros_(self.feature.weight)

    def forward(self, ids: Tensor, features: Tensor) -> Tensor:
        places = self.position.weight[: ids.shape[1]]
        return self.word(ids) + places + self.feature(features)  # type: ignore[no-any-return]


class Reader(nn.Module):
    """Embedded pieces (batch, length, width) to their states, of the same shape, and their cue logits."""

    def __init__(self, width: int, layers: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.before = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.cue = nn.Linear(width, CUE_LABELS)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor]:
        bias = None if mask is None else (1.0 - mask)[:, None, None, :] * -1e4
        x = self.dropout(self.before(x))
        for layer in self.layers:
            x = layer(x, bias)
        return x, self.cue(self.dropout(x))


class Roles(nn.Module):
    """States around a cue (cues, pieces, width) and their distances from it to role logits."""

    def __init__(self, states: int, width: int, layers: int, dropout: float) -> None:
        super().__init__()
        self.state = nn.Linear(states, width)
        self.cue = nn.Linear(states, width)
        self.distance = nn.Embedding(DISTANCES, width)
        self.before = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, 6, 2 * width, dropout) for _ in range(layers))
        self.role = nn.Linear(width, ROLE_LABELS)
        self.dropout = Dropout(dropout)

    def forward(self, states: Tensor, distances: Tensor) -> Tensor:
        at_cue = (distances == _AT_CUE).to(states.dtype)[:, :, None]
        cue = (states * at_cue).sum(1) / at_cue.sum(1).clamp(min=1.0)
        x = self.state(states) + self.cue(cue)[:, None] + self.distance(distances)
        x = self.dropout(self.before(x))
        bias = (distances == DISTANCES - 1).to(states.dtype)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return self.role(x)  # type: ignore[no-any-return]


class Network(nn.Module):
    """All that is trained, with multilingual-e5-small's measures."""

    def __init__(self, words: Tensor, dropout: float = 0.15) -> None:
        super().__init__()
        self.embed = Embedder(words, positions=512)
        self.reader = Reader(384, layers=12, heads=12, inner=1536, dropout=dropout)
        self.roles = Roles(384, width=192, layers=2, dropout=dropout)
