"""The article's words with each statement marked in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

import msgspec
from markupsafe import Markup

from onrecord.record import Record, Span, Statement
from onrecord.web.view.shown import markup


class _Cover(msgspec.Struct, frozen=True):
    """A span with what it is: the statement it belongs to, and its part in it (content, source, cue, hedge)."""

    span: Span
    part: str
    statement: Statement


class Marked:
    """Renders any span of the record's text with its statements marked, as flat runs that never overlap."""

    def __init__(self, record: Record, looks: Mapping[str, str], chosen: str | None) -> None:
        self._text = record.article.text
        self._looks = looks
        self._chosen = chosen
        self._numbers = {s.id: n for n, s in enumerate(record.statements, 1)}
        covers = [_Cover(span, part, s) for s in record.statements for part, span in _parts(s)]
        # The shortest first: where statements lie in each other, the innermost gives a run its look.
        self._covers = sorted(covers, key=lambda c: (c.span[1] - c.span[0], c.span))
        self._ends: dict[int, list[Statement]] = {}
        for s in record.statements:
            self._ends.setdefault(s.content[-1][1], []).append(s)

    def within(self, span: Span) -> list[_Cover]:
        """The covers that reach into `span`."""
        return [c for c in self._covers if c.span[0] < span[1] and c.span[1] > span[0]]

    def html(self, span: Span) -> Markup:
        """The words of `span`, marked; every part is escaped where it is made."""
        covers = self.within(span)
        cuts = sorted({*span, *(min(max(p, span[0]), span[1]) for c in covers for p in c.span)})
        out: list[str] = []
        for start, end in pairwise(cuts):
            over = [c for c in covers if c.span[0] <= start and c.span[1] >= end]
            out.append(self._run(start, end, over))
            out += [self._reference(s) for s in self._ends.get(end, ())]
        return Markup("".join(out))

    def _run(self, start: int, end: int, over: list[_Cover]) -> str:
        words = str(markup(self._text[start:end]))
        if not over:
            return words
        contents = [c for c in over if c.part == "content"]
        inner = contents[0] if contents else over[0]
        classes = [c.part for c in over if c.part != "content"][:1]
        if contents:
            classes += ["content", inner.statement.kind, self._look(inner.statement)]
            if inner.statement.hedges:
                classes.append("hedged")
        if self._chosen and any(c.statement.speaker == self._chosen for c in over):
            classes.append("pick")
        ids = " ".join(dict.fromkeys(c.statement.id for c in (*contents, *over)))
        return f'<span class="{" ".join(classes)}" data-s="{markup(ids)}">{words}</span>'

    def _reference(self, s: Statement) -> str:
        n = self._numbers[s.id]
        pick = " pick" if self._chosen and s.speaker == self._chosen else ""
        return (
            f'<a class="ref {self._look(s)}{pick}" id="r{n}" href="#{markup(s.id)}" data-s="{markup(s.id)}"'
            f' aria-label="Statement {n}">{n}</a>'
        )

    def _look(self, s: Statement) -> str:
        return self._looks.get(s.speaker or "", "v0")


def _parts(s: Statement) -> Iterable[tuple[str, Span]]:
    for part, spans in (("content", s.content), ("source", s.source), ("cue", s.cue), ("hedge", s.hedges)):
        for span in spans:
            yield part, span
