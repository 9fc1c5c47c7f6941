"""The article as the resolver reads it: tokens with their sentence, block and quotation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from onrecord.extract.results import Analysis, Attribution, Quotation, Token
from onrecord.record import Article, Span

_MAX_HEADLINE = 25  # words
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_MOST, _MOST_GERMAN = 0.66, 0.9  # of the longer words of a headline in title case; German nouns have capitals too


@dataclass(frozen=True, slots=True)
class Reading:
    """Tokens by index; `sentence`, `block` and `quoted` run beside them. `display` is true for the tokens of
    headlines set in capitals, whose letters tell nothing about names."""

    article: Article
    analysis: Analysis
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    sentence: tuple[int, ...]
    block: tuple[int, ...]
    quoted: tuple[bool, ...]
    display: tuple[bool, ...]
    children: tuple[tuple[int, ...], ...]
    top: int
    """How many blocks at the beginning are headlines: titles, short lines without a full stop."""

    def at(self, span: Span) -> range:
        """The tokens that `span` touches."""
        first = bisect_right(self.starts, span[0]) - 1
        if first < 0 or self.tokens[first].span[1] <= span[0]:
            first += 1
        return range(first, bisect_left(self.starts, span[1]))

    def opens_sentence(self, n: int) -> bool:
        """Whether token `n` is the first of its sentence."""
        return n == 0 or self.sentence[n - 1] != self.sentence[n]

    def sentence_of(self, n: int) -> range:
        """The tokens of the sentence that token `n` stands in."""
        return range(bisect_left(self.sentence, self.sentence[n]), bisect_right(self.sentence, self.sentence[n]))

    def span(self, first: int, last: int) -> Span:
        """The characters from token `first` to token `last`, both included."""
        return self.tokens[first].span[0], self.tokens[last].span[1]

    def text(self, first: int, last: int) -> str:
        start, end = self.span(first, last)
        return self.article.text[start:end]


def read(
    article: Article, analysis: Analysis, quoted: tuple[Quotation, ...], attributions: tuple[Attribution, ...]
) -> Reading:
    """Lay out the tokens of `article` for the resolver."""
    tokens = analysis.tokens
    starts = tuple(t.span[0] for t in tokens)
    blocks = article.prose()
    block = _places(starts, blocks)
    children: list[list[int]] = [[] for _ in tokens]
    for n, t in enumerate(tokens):
        if t.head != n:
            children[t.head].append(n)
    marks = [s for q in quoted for s in q.outer]
    marks += [s for a in attributions if a.kind == "direct" for s in a.content]
    return Reading(
        article=article, analysis=analysis, tokens=tokens, starts=starts,
        sentence=_within(_places(starts, analysis.sentences), block), block=block, quoted=_covered(starts, marks),
        display=_display(tokens, block, analysis.language), children=tuple(tuple(c) for c in children),
        top=_top(article, blocks),
    )  # fmt: skip


def _top(article: Article, blocks: Sequence[Span]) -> int:
    titles = {b.span for b in article.blocks if b.kind in ("title", "heading")}
    for n, span in enumerate(blocks):
        words = article.text[slice(*span)].rstrip("\"'”’»)")
        if span not in titles and (words.endswith((".", "!", "…", ":", ";")) or len(words.split()) > _MAX_HEADLINE):
            return n
    return 0


def _places(starts: tuple[int, ...], spans: Iterable[Span]) -> tuple[int, ...]:
    ordered = [s for s, _ in spans]
    return tuple(bisect_right(ordered, s) - 1 for s in starts)


def _within(sentence: tuple[int, ...], block: tuple[int, ...]) -> tuple[int, ...]:
    """The sentences, numbered anew so that none runs over the end of a block that has no stop."""
    places = list(zip(sentence, block, strict=True))
    return tuple(accumulate((a != b for a, b in pairwise(places)), initial=0)) if places else ()


def _covered(starts: tuple[int, ...], spans: list[Span]) -> tuple[bool, ...]:
    covered = [False] * len(starts)
    for start, end in spans:
        for n in range(bisect_left(starts, start), bisect_left(starts, end)):
            covered[n] = True
    return tuple(covered)


def _display(tokens: tuple[Token, ...], block: tuple[int, ...], language: str) -> tuple[bool, ...]:
    """Blocks where most longer words begin with a capital: headlines in title case, shouted lines. A verb in
    small letters shows a sentence that is full of names.
    """
    counts: dict[int, list[int]] = {}
    plain = {b for t, b in zip(tokens, block, strict=True) if t.text.islower() and t.pos == "VERB" and t.tag in _FINITE}
    for t, b in zip(tokens, block, strict=True):
        if len(t.text) > 3 and t.text[0].isalpha():
            count = counts.setdefault(b, [0, 0])
            count[0] += t.text[0].isupper()
            count[1] += 1
    most = _MOST_GERMAN if language == "de" else _MOST
    titled = {b for b, (upper, total) in counts.items() if total > 4 and upper > most * total} - plain
    return tuple(b in titled for b in block)
