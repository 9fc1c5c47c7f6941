"""An article's prose as the rules look at it: tokens and syntax by place, quotations by paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from onrecord.extract import stops
from onrecord.extract.attribution import dialogues
from onrecord.extract.quotations import paragraphs
from onrecord.extract.results import Analysis, Attribution, Quotation
from onrecord.record import Article, Span

_DEEPEST = 8  # quotations within quotations, and pieces before one another
# What stands before an agency's first sentence: "GENEVA –", "PORT-SALIN, May 3 (AFP) –".
_DATELINE = re.compile(
    r"[A-ZÀ-ÞА-ЯЁЄІЇҐ][A-ZÀ-ÞА-ЯЁЄІЇҐ'’. -]{2,40}(?:,[^—–\n]{2,30}?)?(?:\s\([^()\n]{2,20}\))?\s?(?:[—–]|--?(?=\s))\s+"
)
_JOINED_ON = re.compile(r"(?<=\w)(?:[-‑]\w+)+")
_JOINED_TO = re.compile(r"(?<!\w)(?:\w+[-‑])+$|(?<!\w)\d{1,3}[,.](?:\d{3}[,.])*$")
_LONGEST = 40  # characters of a word in front of its last part
_SEMICOLON = re.compile(r";\s")
_PUNCTUATION = " \t\n\u00a0,;:.—–-"


class Prose:
    """One article for the rules; built once an article, then only read."""

    def __init__(self, article: Article, analysis: Analysis, quoted: Sequence[Quotation]) -> None:
        self.article = article
        self.analysis = analysis
        self.text = article.text
        self.language = article.language or "en"
        self.tokens = analysis.tokens
        self.names = analysis.names
        self.parsed = analysis.language == "en" and bool(analysis.tokens)
        self.quotations = tuple(quoted)
        self.paragraphs = paragraphs(article)
        self._starts = [t.span[0] for t in self.tokens]

    @cached_property
    def children(self) -> list[list[int]]:
        """For each token the indices of those that hang from it."""
        below: list[list[int]] = [[] for _ in self.tokens]
        for i, t in enumerate(self.tokens):
            if t.head != i:
                below[t.head].append(i)
        return below

    @cached_property
    def dialogue(self) -> dict[int, range]:
        """The paragraphs of an interview that ask, each with those that answer, by number; see `dialogues`."""
        return dialogues.find(self.text, self.paragraphs, self.quotations)

    def between(self, start: int, end: int) -> range:
        """The indices of the tokens that begin in [start, end)."""
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))

    def child(self, i: int, *deps: str) -> int | None:
        """The first token below `i` with one of these dependencies."""
        return next((c for c in self.children[i] if self.tokens[c].dep in deps), None)

    def subtree(self, i: int, without: frozenset[int] = frozenset()) -> list[int]:
        """The indices of `i` and all below it, in order, leaving out what hangs from `without`."""
        out, todo = [], [i]
        while todo:
            j = todo.pop()
            if j in without:
                continue
            out.append(j)
            todo += self.children[j]
        return sorted(out)

    def span(self, indices: Sequence[int]) -> Span:
        """From the first to the last of the tokens."""
        return self.tokens[min(indices)].span[0], self.tokens[max(indices)].span[1]

    @cached_property
    def _quoted(self) -> bytearray:
        mask = bytearray(len(self.text))
        for q in self.quotations:
            for s, e in q.outer:
                mask[s:e] = b"\1" * (e - s)
        return mask

    @cached_property
    def _quoted_pieces(self) -> list[tuple[Span, Span]]:
        return sorted(piece for q in self.quotations for piece in zip(q.outer, q.spans, strict=True))

    def quoted_around(self, at: int) -> list[tuple[Span, Span]]:
        """The last quoted pieces that begin at or before `at`, each with its marks and without."""
        n = bisect_right(self._quoted_pieces, at, key=lambda piece: piece[0][0])
        return self._quoted_pieces[max(0, n - _DEEPEST) : n]

    @cached_property
    def _headings(self) -> list[Span]:
        return sorted(b.span for b in self.article.blocks if b.kind in ("title", "heading"))

    def is_heading(self, span: Span) -> bool:
        """Whether the span lies in the title or a heading."""
        n = bisect_right(self._headings, (span[0], len(self.text))) - 1
        return n >= 0 and span[1] <= self._headings[n][1]

    def is_quoted(self, at: int) -> bool:
        """Whether the character at `at` is inside a quotation, its marks included."""
        return bool(self._quoted[at])

    def quoted_share(self, spans: Sequence[Span]) -> float:
        """The share of the letters and digits of `spans` that is quoted."""
        places = [i for s, e in spans for i in range(s, e) if self.text[i].isalnum()]
        return sum(self._quoted[i] for i in places) / len(places) if places else 0.0

    def paragraph_at(self, at: int) -> Span:
        """The paragraph that holds `at`."""
        n = bisect_left(self.paragraphs, (at + 1, 0)) - 1
        return self.paragraphs[max(n, 0)]

    def sentences(self, span: Span) -> list[Span]:
        """The sentences of `span` by their stops, behind a dateline; a stop within a quotation ends one only where the
        quotation ends too.
        """
        line = _DATELINE.match(self.text, *span) if self.paragraph_at(span[0])[0] == span[0] else None
        out, at = [], line.end() if line and self.text[line.end() : span[1]].strip() else span[0]
        for end, start in stops.ends(self.text, span):
            if self.is_quoted(end - 1) and self.is_quoted(start):
                continue
            out.append((at, end))
            at = start
        if at < span[1]:
            out.append((at, span[1]))
        return out

    def clauses(self, sentence: Span) -> list[Span]:
        """The parts of a sentence between its semicolons, but for those within a quotation."""
        stops = [m.start() for m in _SEMICOLON.finditer(self.text, *sentence) if not self.is_quoted(m.start())]
        return list(zip([sentence[0], *(s + 2 for s in stops)], [*stops, sentence[1]], strict=True))

    def first_sentence(self, span: Span) -> int:
        """Where the first sentence of `span` ends."""
        found = self.sentences(span)
        return found[0][1] if found else span[1]


def bare(text: str, span: Span, also: str = "") -> Span | None:
    """`span` without punctuation and blanks at its ends; None where nothing is left."""
    start, end = span
    drop = _PUNCTUATION + also
    while start < end and text[start] in drop:
        start += 1
    while end > start and text[end - 1] in drop:
        end -= 1
    return (start, end) if start < end else None


def closed(text: str, span: Span) -> Span:
    """The span with the bracket behind it that closes one within it: "that aid had stopped (in Leith | )"."""
    start, end = span
    opened = text.count("(", start, end) > text.count(")", start, end)
    return (start, end + 1) if opened and text.startswith(")", end) else span


def indirect(content: tuple[Span, ...], source: Span | None, cue: Span, confidence: float) -> Attribution:
    """An indirect statement with one cue and one source, or with nobody behind it."""
    behind = (source,) if source else ()
    return Attribution(content=content, source=behind, cue=(cue,), kind="indirect", confidence=confidence)


def whole_words(text: str, span: Span) -> Span:
    """The span with the rest of words that a hyphen joins, and of figures, that a parse has cut: "the co | -pilot"."""
    before, behind = _JOINED_TO.search(text, max(0, span[0] - _LONGEST), span[0]), _JOINED_ON.match(text, span[1])
    return before.start() if before else span[0], behind.end() if behind else span[1]
