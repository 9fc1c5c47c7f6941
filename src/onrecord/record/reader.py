"""What readers add to a record: highlights with notes, and corrections. Neither ever changes the record itself."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from onrecord.record.types import Span, Statement

CONTEXT = 32  # characters before and after, as Hypothesis keeps them

Line = Annotated[str, msgspec.Meta(max_length=200)]
Words = Annotated[str, msgspec.Meta(max_length=10_000)]
Spans = Annotated[tuple[Span, ...], msgspec.Meta(max_length=50)]


class Quote(msgspec.Struct, frozen=True):
    """Words of a text with what stands before and after them (a TextQuoteSelector of W3C Web Annotation)."""

    exact: str
    prefix: str = ""
    suffix: str = ""


class Highlight(msgspec.Struct, frozen=True, kw_only=True):
    """Words that a reader keeps; `quote` is None for a note on the whole article."""

    quote: Quote | None = None
    note: Words | None = None
    tags: Annotated[tuple[Line, ...], msgspec.Meta(max_length=30)] = ()


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """What a reader holds against the record.

    `machine` is the statement as the record had it; None for one that is missing, whose words are then `content`.
    `speaker` is the right name; `source` and `cue` are the words that name the speaker and that make it a statement.
    """

    kind: Literal["wrong-speaker", "not-a-statement", "missing"]
    machine: Statement | None = None
    speaker: Line | None = None
    content: Spans = ()
    source: Spans = ()
    cue: Spans = ()
    note: Words | None = None


class Marked(msgspec.Struct, frozen=True, kw_only=True):
    """A highlight with the article that it is on; times are ISO 8601 in UTC."""

    id: str
    article: str
    version: int
    title: str | None
    url: str | None
    span: Span | None
    highlight: Highlight
    added: str
    changed: str | None = None


def quote_of(text: str, span: Span) -> Quote:
    """The words at `span` with their surroundings."""
    start, end = span
    return Quote(text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def anchor(text: str, quote: Quote, near: int = 0) -> Span | None:
    """Where the quoted words stand in `text`: of several places the one whose surroundings agree most, then the one
    closest to `near`. None where the words are not there."""
    best: tuple[tuple[int, int], int] | None = None
    at = text.find(quote.exact) if quote.exact else -1
    while at >= 0:
        end = at + len(quote.exact)
        agreed = _common(text[max(0, at - CONTEXT) : at][::-1], quote.prefix[::-1]) + _common(
            text[end : end + CONTEXT], quote.suffix
        )
        rank = (agreed, -abs(at - near))
        if best is None or rank > best[0]:
            best = rank, at
        at = text.find(quote.exact, at + 1)
    return None if best is None else (best[1], best[1] + len(quote.exact))


def _common(a: str, b: str) -> int:
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
