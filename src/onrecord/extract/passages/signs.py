"""What speaks for and against a sentence as a key passage: a few signs, each between 0 and 1 or so."""

from __future__ import annotations

import functools
import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator

import msgspec

from onrecord.extract.results import Analysis, Token
from onrecord.extract.words import entries
from onrecord.record import BlockKind, Record, Span, Statement

PROSE: tuple[BlockKind, ...] = ("paragraph", "list", "quotation")
CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "NUM"}
YEAR = re.compile(r"(1[89]|20)\d\d$")
FIGURE = re.compile(r"\d")


class Sentence(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence that may be chosen, with what it holds."""

    span: Span
    text: str
    tokens: tuple[Token, ...]
    lemmas: frozenset[str]
    index: int
    paragraph: int
    first_of_paragraph: bool
    figures: tuple[str, ...]
    statements: tuple[Statement, ...]
    quoted: float
    """Share of the sentence that lies in the content of direct statements whose source is elsewhere."""


@functools.cache
def words(name: str) -> frozenset[str]:
    """The entries of the list `passages-NAME`."""
    return frozenset(entries(f"passages-{name}"))


@functools.cache
def _never() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in sorted(words("never"))), re.IGNORECASE)


def sentences(record: Record, analysis: Analysis) -> list[Sentence]:
    """The sentences of the article's prose that may be chosen, in order."""
    article = record.article
    paragraphs = sorted(article.spans_of(*PROSE))
    starts = [t.span[0] for t in analysis.tokens]
    out: list[Sentence] = []
    seen: set[int] = set()
    reach = [(s, _hull((*s.content, *s.cue))) for s in record.statements]
    dates = [t.span for t in record.times if t.type in ("DATE", "TIME")]
    for span in analysis.sentences:
        inside = next((n for n, (s, e) in enumerate(paragraphs) if s <= span[0] and span[1] <= e), None)
        text = article.text[span[0] : span[1]]
        if inside is None or not re.search(r"\w", text):
            continue
        first = inside not in seen
        seen.add(inside)
        if _never().match(text.lstrip('"“”«—-– ')):
            continue
        tokens = analysis.tokens[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]
        near = (s for s, (start, end) in reach if start < span[1] and span[0] < end)
        mine = [s for s in near if _share(span, s.content) > 0 or _share(span, s.cue) > 0]
        out.append(
            Sentence(
                span=span,
                text=text,
                tokens=tokens,
                lemmas=frozenset(_content(tokens)),
                index=len(out),
                paragraph=inside,
                first_of_paragraph=first,
                figures=tuple(t.text for t in tokens if _is_figure(t, dates)),
                statements=tuple(mine),
                quoted=_quoted(span, mine),
            )
        )
    return out


def _hull(spans: tuple[Span, ...]) -> Span:
    return min(s for s, _ in spans), max(e for _, e in spans)


def _is_figure(t: Token, dates: list[Span]) -> bool:
    """Whether a token counts or measures something: the 14,000 of a crowd, not the 13 of a date."""
    if not FIGURE.search(t.text) or YEAR.match(t.text):
        return False
    return not any(s <= t.span[0] < e for s, e in dates)


def _content(tokens: tuple[Token, ...]) -> Iterator[str]:
    parsed = any(t.pos == "VERB" for t in tokens)
    for t in tokens:
        lemma = t.lemma.lower()
        # Languages without a tagger know names and numbers only: there, long words stand for content.
        if (t.pos in CONTENT if parsed else len(lemma) > 4) and len(lemma) > 1 and lemma not in words("stop"):
            yield lemma


def _share(span: Span, spans: tuple[Span, ...]) -> float:
    return sum(max(0, min(span[1], e) - max(span[0], s)) for s, e in spans) / (span[1] - span[0])


def _quoted(span: Span, statements: list[Statement]) -> float:
    return max(
        (_share(span, s.content) for s in statements if s.kind == "direct" and not _share(span, s.source)), default=0.0
    )


def measure(all_: list[Sentence], record: Record) -> list[dict[str, float]]:
    """The signs of each sentence, by name."""
    title = re.findall(r"\w+", (record.article.title or "").lower())
    title_words = {w for w in title if w not in words("stop") and len(w) > 1}
    central = _ranks(_centrality(all_))
    out = []
    for s in all_:
        length = sum(t.pos not in ("PUNCT", "SPACE") for t in s.tokens)
        low = {t.lemma.lower() for t in s.tokens} | {t.text.lower() for t in s.tokens}
        out.append(
            {
                "early": 1 - s.index / len(all_),
                "title": len(title_words & low) / max(1, len(title_words)),
                "central": central[s.index],
                "length": min(1.0, length / 30),
                "figure": min(1.0, len(s.figures) / 2),
                "decision": float(bool(verbs(s) & words("decision"))),
                "opposition": float(bool(low & words("opposition"))),
                "event": float(any(t.dep == "ROOT" and t.tag in ("VBD", "VBN") for t in s.tokens)),
                "question": float("?" in s.text),
                "quoted": float(s.quoted > 0.8),
            }
        )
    return out


def verbs(s: Sentence) -> set[str]:
    """The lemmas of the sentence's full verbs."""
    return {t.lemma.lower() for t in s.tokens if t.pos == "VERB"}


def main_verbs(s: Sentence) -> list[str]:
    """The lemmas of the verbs that the sentence is built on, in order: not those of its relative clauses, nor
    those after a modal or a negation."""
    out = []
    for n, t in enumerate(s.tokens):
        if t.pos == "VERB" and t.dep in ("ROOT", "conj", "ccomp", "xcomp"):
            before = s.tokens[max(0, n - 3) : n]
            if not any(b.dep == "neg" or (b.tag == "MD" and b.text.lower() != "will") for b in before):
                out.append(t.lemma.lower())
    return out


def first_speakers(all_: list[Sentence]) -> dict[int, list[str]]:
    """For each sentence by its index, the speakers whose first statement begins in it."""
    seen: set[str] = set()
    out: dict[int, list[str]] = {}
    for s in all_:
        for statement in s.statements:
            if statement.speaker and statement.speaker not in seen:
                seen.add(statement.speaker)
                out.setdefault(s.index, []).append(statement.speaker)
    return out


def _centrality(all_: list[Sentence]) -> list[float]:
    """How much of a sentence is what the article keeps coming back to: log frequency summed over its content
    words, damped by their number (after SumBasic, Nenkova and Vanderwende 2005)."""
    frequency = Counter(lemma for s in all_ for lemma in s.lemmas)
    return [math.fsum(math.log(frequency[w]) for w in s.lemmas) / math.sqrt(len(s.lemmas) + 4) for s in all_]


def _ranks(values: list[float]) -> list[float]:
    """The share of the others that each value exceeds, ties counting half."""
    ordered = sorted(values)
    others = max(1, len(values) - 1)
    return [(bisect_left(ordered, v) + bisect_right(ordered, v) - 1) / 2 / others for v in values]
