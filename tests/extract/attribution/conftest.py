"""Statements of short texts, in words: what the rules find, and what stands once the model's proposals are in.

In a piece with proposals `<c>…</c>` marks content, `<s>…</s>` source and `<q>…</q>` cue of a proposal, a number behind
the letter telling proposals apart (`<c2>`); the marks are taken out before the article is made.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

import pytest

from onrecord.extract import language, quotations
from onrecord.extract.attribution import by_rules, compose, merge
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.results import Attribution
from onrecord.record import Block, Span
from onrecord.record.types import article

_MARK = re.compile(r"<(/?)([csq])(\d*)>")
_ROLES = {"c": "content", "s": "source", "q": "cue"}


class Found(NamedTuple):
    """A statement in words: its content's pieces, its source and cue, its kind; `rule` where a rule found it."""

    content: tuple[str, ...]
    source: str | None
    cue: str | None
    kind: str
    rule: str = ""


def prose(text: str, lang: str = "en") -> Prose:
    blocks = tuple(Block("paragraph", m.span()) for m in re.finditer(r"\S[^\n]*", text))
    made = article(text, title=None, language=lang, blocks=blocks)
    return Prose(made, language.analyse(made), quotations.find(made))


def _in_words(text: str, a: Attribution, rule: str = "") -> Found:
    def words(spans: Sequence[Span]) -> str | None:
        return " … ".join(text[s:e] for s, e in spans) or None

    return Found(tuple(text[s:e] for s, e in a.content), words(a.source), words(a.cue), a.kind, rule)


def _unmarked(piece: str) -> tuple[str, list[dict[str, tuple[Span, ...]]]]:
    text, at = "", 0
    starts: dict[str, int] = {}
    found: dict[int, dict[str, tuple[Span, ...]]] = {}
    for m in _MARK.finditer(piece):
        text += piece[at : m.start()]
        at = m.end()
        if m[1]:
            roles = found.setdefault(int(m[3] or 1), {})
            role = _ROLES[m[2]]
            roles[role] = (*roles.get(role, ()), (starts.pop(m[2] + m[3]), len(text)))
        else:
            starts[m[2] + m[3]] = len(text)
    return text + piece[at:], [found[n] for n in sorted(found)]


@pytest.fixture
def ruled() -> Callable[..., list[Found]]:
    """What the rules alone find in a text."""

    def find(text: str, lang: str = "en") -> list[Found]:
        p = prose(text, lang)
        return [_in_words(p.text, r.attribution, r.rule) for r in merge.without_doubles(by_rules(p))]

    return find


@pytest.fixture
def standing() -> Callable[..., list[Found]]:
    """What stands of a piece with marked proposals, each as sure as `sure` says (0.9 where it says nothing)."""

    def find(piece: str, lang: str = "en", sure: Sequence[float] = ()) -> list[Found]:
        text, marked = _unmarked(piece)
        proposed = [
            Attribution(**roles, kind="indirect", confidence=sure[n] if n < len(sure) else 0.9)
            for n, roles in enumerate(marked)
        ]
        return [_in_words(text, a) for a in compose(prose(text, lang), proposed)]

    return find
