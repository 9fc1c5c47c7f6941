"""The types that walk through the program: an Article goes in, a Record comes out.

All are frozen and checked when they are built. Offsets are Unicode code points into
`Article.text`, half-open. Unknown is None, never "" or a guess.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any, Literal

import msgspec

from onrecord.errors import RecordError
from onrecord.record.audit import Audit

Span = tuple[int, int]

BlockKind = Literal[
    "title", "heading", "paragraph", "list", "quotation", "caption", "credit", "notice", "byline", "furniture"
]
SpeakerType = Literal["person", "organisation", "group", "document", "unnamed person"]
StatementKind = Literal["direct", "indirect", "mixed", "unattributed"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
PublishedBasis = Literal["page", "url", "given", "inferred"]
SaidOnBasis = Literal["cue", "entry", "dateline", "document"]
Precision = Literal[
    "time", "day", "week", "month", "quarter", "season", "half-year", "year", "decade", "century", "about"
]
Support = Literal["full", "partial", "none"]


class Block(msgspec.Struct, frozen=True):
    """A run of the text with one function on the page; `dated` is the day ("2025-11-13") that its mark-up gives for
    the time it shows, as over an entry of a live blog."""

    kind: BlockKind
    span: Span
    dated: str | None = None


class Translated(msgspec.Struct, frozen=True):
    """What the page's own notice says of its translation: by whom or what, and from which language."""

    by: str | None = None
    source_language: str | None = msgspec.field(default=None, name="from")


class Picture(msgspec.Struct, frozen=True):
    """A picture of the page: its address, and the blocks that describe it."""

    url: str
    alt: str | None = None
    caption: Span | None = None
    credit: Span | None = None


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One page as read: its words, and what each run of them is."""

    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    published_basis: PublishedBasis | None = None
    published_reason: str | None = None
    language: str | None = None
    translated: Translated | None = None
    text: str
    sha256: str
    blocks: tuple[Block, ...] = ()
    pictures: tuple[Picture, ...] = ()

    def __post_init__(self) -> None:
        for entry, spans in _article_spans(self):
            _check_spans(entry, spans, len(self.text))

    def spans_of(self, *kinds: BlockKind) -> list[Span]:
        """The spans of the blocks of these kinds, in order."""
        return [b.span for b in self.blocks if b.kind in kinds]

    def prose(self) -> list[Span]:
        """What statements and times are looked for in: all that is not furniture, notice or credit."""
        return self.spans_of("title", "heading", "paragraph", "list", "quotation", "caption")


class Speaker(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody whom at least one statement is put down to."""

    id: str
    name: str
    type: SpeakerType
    title: str | None = None
    affiliation: str | None = None
    mentions: tuple[Span, ...] = ()
    why_unnamed: Span | None = None
    link: str | None = None


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """Content that somebody other than the reporter stands for."""

    id: str
    kind: StatementKind
    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    addressee: Span | None = None
    speaker: str | None = None
    said_on: str | None = None
    said_on_basis: SaidOnBasis | None = None
    hedges: tuple[Span, ...] = ()
    confidence: float

    def __post_init__(self) -> None:
        if not self.content:
            raise _broken(f"statement {self.id}", "has no content")
        if not 0.0 <= self.confidence <= 1.0:
            raise _broken(f"statement {self.id}", f"has a confidence of {self.confidence}, outside 0 to 1")


class TimeExpression(msgspec.Struct, frozen=True, kw_only=True):
    """A time as written, as TIMEX3 (`type`, `value`, `mod`, `quant`, `freq`) and as EDTF.

    `edtf` of a duration that is counted from a known day is the day or the interval that it leads to;
    `interval` is the range that the expression opens or closes with its neighbour ("from Monday to Friday").
    """

    span: Span
    type: TimeType
    value: str | None
    edtf: str | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    interval: str | None = None


class Occurrence(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of the timeline: something said to have happened, or something said, with its date.

    `date` is EDTF. `basis` says how it is known: for an event "text" (a full date), "narrative" (counted from
    another date of the story) or "document" (counted from the day of the article); for a statement its
    `said_on_basis`. `mentions` are the words that describe it, one a place; `statement` is the id of the statement
    whose content (kind "event") or saying (kind "statement") it is, None for the reporter's own words.
    """

    date: str
    precision: Precision
    basis: str
    kind: Literal["event", "statement"]
    mentions: tuple[Span, ...]
    statement: str | None = None


class Passage(msgspec.Struct, frozen=True):
    """A sentence that a hurried reader must not miss; `score` ranks, `why` says the reason in words."""

    span: Span
    score: float
    why: str


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Who said what, to whom, when, in one article; every entry points at its words."""

    format: Literal["onrecord/1"] = "onrecord/1"
    source: str
    article: Article
    sentences: tuple[Span, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    statements: tuple[Statement, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    timeline: tuple[Occurrence, ...] = ()
    passages: tuple[Passage, ...] = ()
    audit: Audit | None = None
    support: Support | None = None

    def __post_init__(self) -> None:
        for entry, problem in faults(self):
            raise _broken(entry, problem)


def sha256_of(text: str) -> str:
    """The SHA-256 of `text` as UTF-8, in hexadecimal; lone surrogates count as they stand."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def article(text: str, **fields: Any) -> Article:
    """An Article of `text` with its hash worked out."""
    return Article(text=text, sha256=sha256_of(text), **fields)


def faults(record: Record) -> Iterable[tuple[str, str]]:
    """Each entry that breaks the contract, with what is wrong; nothing where all is well."""
    length = len(record.article.text)
    for entry, spans in _record_spans(record):
        for span in spans:
            if problem := span_fault(span, length):
                yield entry, problem
    seen: set[str] = set()
    for kind, entries in (("speaker", record.speakers), ("statement", record.statements)):
        for each in entries:
            if each.id in seen:
                yield f"{kind} {each.id}", "has an id that another entry has too"
            seen.add(each.id)
    speakers = {s.id for s in record.speakers}
    statements = {s.id for s in record.statements}
    for s in record.statements:
        if s.speaker is not None and s.speaker not in speakers:
            yield f"statement {s.id}", f"names a speaker that does not exist: {s.speaker}"
    for n, o in enumerate(record.timeline):
        if o.statement is not None and o.statement not in statements:
            yield f"timeline entry {n}", f"names a statement that does not exist: {o.statement}"


def span_fault(span: Span, length: int) -> str | None:
    """What is wrong with `span` in a text of `length` characters, or None."""
    start, end = span
    if start >= end:
        return f"has an empty or backward span {start}–{end}"
    if start < 0 or end > length:
        return f"has a span {start}–{end} outside the text (0–{length})"
    return None


def _article_spans(a: Article) -> Iterable[tuple[str, list[Span]]]:
    for n, b in enumerate(a.blocks):
        yield f"block {n} ({b.kind})", [b.span]
    for n, p in enumerate(a.pictures):
        yield f"picture {n}", [s for s in (p.caption, p.credit) if s is not None]


def _record_spans(r: Record) -> Iterable[tuple[str, list[Span]]]:
    yield from _article_spans(r.article)
    yield "sentences", list(r.sentences)
    for p in r.speakers:
        yield f"speaker {p.id}", [*p.mentions, *([p.why_unnamed] if p.why_unnamed else [])]
    for s in r.statements:
        spans = [*s.content, *s.source, *s.cue, *s.hedges]
        yield f"statement {s.id}", [*spans, *([s.addressee] if s.addressee else [])]
    for n, t in enumerate(r.times):
        yield f"time {n}", [t.span]
    for n, o in enumerate(r.timeline):
        yield f"timeline entry {n}", list(o.mentions)
    for n, k in enumerate(r.passages):
        yield f"passage {n}", [k.span]
    if r.audit is not None:
        yield "audit", r.audit.spans()


def _check_spans(entry: str, spans: list[Span], length: int) -> None:
    for span in spans:
        if problem := span_fault(span, length):
            raise _broken(entry, problem)


def _broken(entry: str, problem: str) -> RecordError:
    return RecordError("broken-record", f"{entry} {problem}.", "Make the record again with `onrecord read`.")
