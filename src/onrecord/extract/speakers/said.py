"""The statements of an article in the order of its text, each with its speaker and what its cue says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.extract.results import Attribution
from onrecord.extract.speakers.cast import Cast
from onrecord.extract.speakers.entities import Entity


@dataclass(slots=True)
class Said:
    """`order` are the places of the statements in the order of the text, `blocks` the paragraphs they stand in."""

    cast: Cast
    attributions: tuple[Attribution, ...]
    speakers: list[Entity | None]
    order: list[int] = field(init=False)
    blocks: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.order = sorted(range(len(self.attributions)), key=lambda n: self.attributions[n].content[0][0])
        self.blocks = [self._block(a) for a in self.attributions]

    def _block(self, a: Attribution) -> int:
        tokens = self.cast.reading.at(a.content[0])
        return self.cast.reading.block[tokens[0]] if tokens else -1

    def cue(self, n: int) -> Iterator[str]:
        """The lemmas of a statement's cue."""
        return (self.cast.reading.tokens[k].lemma.casefold() for k in self.cue_tokens(n))

    def cue_tokens(self, n: int) -> list[int]:
        return [k for s in self.attributions[n].cue for k in self.cast.reading.at(s)]

    def posted(self, n: int) -> bool:
        """Whether it was written for all to read."""
        return any(word.startswith("tweet") or word == "post" for word in self.cue(n))

    def start(self, n: int) -> int:
        """The first token of what is said or of who says it; -1 where there is none."""
        spots = (*self.attributions[n].content[:1], *self.attributions[n].source[:1])
        return min((tokens[0] for s in spots if (tokens := self.cast.reading.at(s))), default=-1)

    def words(self, n: int) -> int:
        """The first token of what is said; -1 where there is none."""
        at = self.cast.reading.at(self.attributions[n].content[0])
        return at[0] if at else -1

    def holds(self, n: int, k: int) -> bool:
        """Whether the words of statement `k` are part of what `n` says."""
        inner = self.attributions[k].content[0]
        return any(s <= inner[0] and inner[1] <= e for s, e in self.attributions[n].content)

    def around(self, n: int) -> list[int]:
        """The tokens of the sentence of a statement's cue that are neither said nor quoted."""
        reading, cue = self.cast.reading, self.cue_tokens(n)
        content = {k for s in self.attributions[n].content for k in reading.at(s)}
        sentence = reading.sentence_of(cue[0]) if cue else ()
        return [k for k in sentence if k not in content and not reading.quoted[k]]
