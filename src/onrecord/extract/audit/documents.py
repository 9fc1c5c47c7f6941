"""The documents that an article cites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.extract.results import Analysis, Token
from onrecord.extract.words import entries
from onrecord.record import Record, Span
from onrecord.record.audit import Document

MODIFIERS = {"amod", "compound", "nmod", "nummod", "poss", "case", "nn", "quantmod"}


def documents(record: Record, analysis: Analysis) -> tuple[Document, ...]:
    """Speakers that are documents, then documents that the paragraphs name without putting a statement down to them."""
    text = record.article.text
    out = [
        Document(
            name=p.name,
            mentions=p.mentions,
            speaker=p.id,
            statements=tuple(s.id for s in record.statements if s.speaker == p.id),
        )
        for p in record.speakers
        if p.type == "document"
    ]
    taken = [m for d in out for m in d.mentions]
    known = {_head(d.name) for d in out}
    named: dict[str, list[Span]] = {}
    for span in sorted({*_cited(record, analysis), *_works(record, analysis)}):
        if any(s < span[1] and span[0] < e for s, e in taken) or _head(text[span[0] : span[1]]) in known:
            continue
        named.setdefault(_head(text[span[0] : span[1]]), []).append(span)
    for spans in named.values():
        longest = max(spans, key=lambda s: s[1] - s[0])
        out.append(Document(name=text[longest[0] : longest[1]], mentions=tuple(spans)))
    return tuple(out)


def _head(name: str) -> str:
    """What two mentions of one document share: the noun for it, or the whole of a title."""
    words = re.findall(r"[\w-]+", name.lower())
    return next((w for w in words if w in entries("audit-documents")), " ".join(words))


def _paragraphs(record: Record) -> list[Span]:
    return record.article.spans_of("paragraph", "list", "quotation")


def _cited(record: Record, analysis: Analysis) -> Iterator[Span]:
    """Noun phrases for documents that say whose they are or which: by, from, of somebody, or published, obtained."""
    nouns = frozenset(entries("audit-documents"))
    children: dict[int, list[int]] = {}
    for n, t in enumerate(analysis.tokens):
        if t.head != n:
            children.setdefault(t.head, []).append(n)
    paragraphs = _paragraphs(record)
    for n, t in enumerate(analysis.tokens):
        if t.lemma.lower() not in nouns or t.pos not in ("NOUN", "PROPN"):
            continue
        if not any(s <= t.span[0] < e for s, e in paragraphs):
            continue
        if t.dep == "compound":
            continue
        own = children.get(n, [])
        left = [m for m in own if m < n and analysis.tokens[m].dep in MODIFIERS]
        whose = [m for m in own if _says_whose(m, n, analysis.tokens)]
        if not whose:
            continue
        start = min([n, *left, *[k for m in left for k in children.get(m, []) if k < n]])
        end = max([n, *[_last(m, children) for m in whose if m > n]])
        yield analysis.tokens[start].span[0], analysis.tokens[end].span[1]


def _says_whose(m: int, noun: int, tokens: tuple[Token, ...]) -> bool:
    t = tokens[m]
    if m < noun:
        return (t.dep == "poss" and t.pos != "PRON") or (t.dep in ("compound", "nmod") and t.pos == "PROPN")
    if t.dep == "prep" and t.text.lower() in ("by", "from"):
        return True
    return t.dep == "acl" and t.lemma.lower() in ("publish", "release", "obtain", "see", "commission", "sign", "issue")


def _last(m: int, children: dict[int, list[int]]) -> int:
    return max([m, *(_last(k, children) for k in children.get(m, []))])


def _works(record: Record, analysis: Analysis) -> Iterator[Span]:
    paragraphs = _paragraphs(record)
    for n in analysis.names:
        if n.label == "WORK" and any(s <= n.span[0] < e for s, e in paragraphs):
            yield n.span
