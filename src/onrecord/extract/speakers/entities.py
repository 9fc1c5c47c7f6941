"""Who or what is mentioned: mentions as found in the text, entities as put together from them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from onrecord.extract.speakers.lists import small
from onrecord.record import Span, SpeakerType

MentionKind = Literal["name", "noun", "pronoun"]
Gender = Literal["m", "f", ""]
Number = Literal["one", "many", ""]


@dataclass(slots=True)
class Mention:
    """Tokens `first` to `last` (both included) that refer to somebody; `head` is the word that carries it."""

    kind: MentionKind
    first: int
    last: int
    head: int
    definite: bool = True
    type: SpeakerType | None = None
    gender: Gender = ""
    number: Number = "one"
    subject: bool = False
    possessive: bool = False
    known: bool = True
    entity: Entity | None = None


@dataclass(slots=True, eq=False)
class Entity:
    """One real speaker, or somebody who could be one. `words` describe it; of them, `offices` alone can call it."""

    type: SpeakerType
    names: list[str] = field(default_factory=list)
    named: bool = False
    gender: Gender = ""
    number: Number = "one"
    place: bool = False
    phrase: str = ""
    span: Span | None = None
    words: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    roles: list[Role] = field(default_factory=list)
    members: tuple[Entity, ...] = ()
    mentions: list[Mention] = field(default_factory=list)

    def absorb(self, other: Entity) -> None:
        """Take over the mentions of `other`, who turned out to be the same."""
        for m in other.mentions:
            m.entity = self
        self.mentions += other.mentions


@dataclass(frozen=True, slots=True)
class Role:
    """What the article says somebody is: "spokeswoman" of "the Rail Union"."""

    title: str
    affiliation: str | None
    rank: float
    land: bool = False  # the affiliation is a country or a town
    whose: int = -1  # the token of "his" in "his campaign manager"

    @property
    def is_address(self) -> bool:
        """ "Professor", "Right Rev.": how somebody is addressed, which tells of no office."""
        return self.title.rpartition(" ")[2].casefold() in small("entities.address")


class Apposed(dict[int, Entity]):
    """Nouns (by token) that stand beside a name, and whose name it is."""
