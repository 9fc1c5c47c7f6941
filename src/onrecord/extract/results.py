"""What the stages of extraction hand on to each other; plain and frozen, offsets into the article's text."""

from __future__ import annotations

import msgspec

from onrecord.record import Span, StatementKind


class Token(msgspec.Struct, frozen=True):
    """A token; `head` is the index of its syntactic head (its own where it is the root)."""

    span: Span
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


class Name(msgspec.Struct, frozen=True):
    """A name found in the text; `label` is PERSON, ORG, GPE, NORP, LOC, WORK or OTHER."""

    span: Span
    label: str


class Analysis(msgspec.Struct, frozen=True):
    """The language layer: sentences, tokens and names of an article's prose, in order."""

    language: str
    sentences: tuple[Span, ...]
    tokens: tuple[Token, ...]
    names: tuple[Name, ...]


class Quotation(msgspec.Struct, frozen=True):
    """A run of quoted words. `spans` lie inside the marks, one per paragraph it runs over;
    `outer` includes the marks. `mark` is the opening character ("—" for a dash quotation)."""

    spans: tuple[Span, ...]
    outer: tuple[Span, ...]
    mark: str
    closed: bool = True
    depth: int = 0


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """Content with the words that say whose it is; becomes a Statement once its speaker is known."""

    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    kind: StatementKind
    hedges: tuple[Span, ...] = ()
    confidence: float
