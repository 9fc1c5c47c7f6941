"""Short pieces written for these tests, with what is said, by whom, and how, marked in them.

In a piece, `<c>…</c>` marks content, `<s>…</s>` its source and `<q>…</q>` its cue, a number after the letter
telling attributions apart (`<c2>`); the marks are taken out before the article is made."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from onrecord.extract import language, quotations
from onrecord.extract.results import Attribution
from onrecord.extract.speakers import Voices, resolve
from onrecord.record import Article, Block, Span, Speaker, StatementKind
from onrecord.record.types import article

_MARK = re.compile(r"<(/?)([csq])(\d*)>")


def unmarked(piece: str) -> tuple[str, list[dict[str, list[Span]]]]:
    """The text without marks, and the spans of each attribution, in the order of their numbers."""
    text, at = "", 0
    open_at: dict[str, int] = {}
    found: dict[int, dict[str, list[Span]]] = {}
    for m in _MARK.finditer(piece):
        text += piece[at : m.start()]
        at = m.end()
        key = m[2] + m[3]
        if m[1]:
            found.setdefault(int(m[3] or 1), {"c": [], "s": [], "q": []})[m[2]].append((open_at.pop(key), len(text)))
        else:
            open_at[key] = len(text)
    return text + piece[at:], [found[n] for n in sorted(found)]


def made(text: str, lang: str = "en", authors: tuple[str, ...] = ()) -> Article:
    blocks: list[Block] = []
    for m in re.finditer(r"\S[^\n]*", text):
        headline = not blocks and not m[0].rstrip().endswith((".", "”", '"'))
        blocks.append(Block("title" if headline else "paragraph", m.span()))
    return article(text, language=lang, blocks=tuple(blocks), authors=authors)


def voices_of(piece: str, lang: str = "en", authors: tuple[str, ...] = ()) -> tuple[Article, Voices]:
    """The speakers of a marked piece, one statement for each number in it."""
    text, marked = unmarked(piece)
    page = made(text, lang, authors)
    attributions = tuple(
        Attribution(
            content=tuple(m["c"]), source=tuple(m["s"]), cue=tuple(m["q"]), kind=_kind(text, m["c"]), confidence=1.0
        )
        for m in marked
    )
    return page, resolve(page, language.analyse(page), quotations.find(page), attributions)


def _kind(text: str, content: list[Span]) -> StatementKind:
    return "direct" if text[max(0, content[0][0] - 1)] in '"“‘«„' else "indirect"


def speakers_of(piece: str, lang: str = "en", authors: tuple[str, ...] = ()) -> list[Speaker | None]:
    _, found = voices_of(piece, lang, authors)
    by_id = {s.id: s for s in found.speakers}
    return [by_id[s.speaker] if s.speaker else None for s in found.statements]


@pytest.fixture(scope="session")
def voices() -> Callable[..., tuple[Article, Voices]]:
    """The article of a marked piece, and its speakers and statements."""
    return voices_of


@pytest.fixture(scope="session")
def who() -> Callable[..., list[Speaker | None]]:
    """The speaker of each statement."""
    return speakers_of


@pytest.fixture(scope="session")
def names() -> Callable[..., list[str | None]]:
    """The name of each statement's speaker."""
    return lambda *args, **more: [s.name if s else None for s in speakers_of(*args, **more)]


@pytest.fixture(scope="session")
def addressees() -> Callable[..., list[str | None]]:
    """The addressee of each statement, as written."""

    def found(piece: str, lang: str = "en") -> list[str | None]:
        page, spoken = voices_of(piece, lang)
        return [page.text[s.addressee[0] : s.addressee[1]] if s.addressee else None for s in spoken.statements]

    return found
