"""The article page: blocks in rows, each with its statements beside it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from markupsafe import Markup

from onrecord.archive import Kept, KeptPicture
from onrecord.record import Block, Picture, Span
from onrecord.web.view.dates import long_date
from onrecord.web.view.marks import Marked
from onrecord.web.view.notes import Note, note
from onrecord.web.view.shown import shown, web_address, words
from onrecord.web.view.timeline import Day, days
from onrecord.web.view.voices import Voice, voices


class Line(msgspec.Struct, frozen=True):
    """One block's words, marked."""

    id: str
    html: Markup


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A picture with its own caption and credit; either may be missing, the picture too."""

    picture: KeptPicture | None
    address: str | None
    alt: str
    captions: tuple[Line, ...]
    credits: tuple[str, ...]


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in one row of the page: a block (a list: all its items), and the notes beside it."""

    kind: str
    lines: tuple[Line, ...] = ()
    figure: Figure | None = None
    notes: tuple[Note, ...] = ()
    pick: bool = False


class Heading(msgspec.Struct, frozen=True):
    """An entry of the contents list."""

    id: str
    words: str


class ArticleView(msgspec.Struct, frozen=True, kw_only=True):
    """All that the article's template needs."""

    title: Line
    lead: Row | None
    rows: tuple[Row, ...]
    title_notes: tuple[Note, ...]
    contents: tuple[Heading, ...]
    voices: tuple[Voice, ...]
    unattributed: tuple[Note, ...]
    notes: dict[str, Note]
    days: tuple[Day, ...]
    notices: tuple[str, ...]
    furniture: tuple[str, ...]
    published: str | None
    original: str | None
    minutes: int


def view(kept: Kept, chosen: str | None = None) -> ArticleView:
    """`kept` as its page shows it; `chosen` is the id of the speaker whose statements stand out."""
    record = kept.record
    article = record.article
    heard = voices(record)
    looks = {v.speaker.id: v.look for v in heard}
    notes = {s.id: note(record, n, s, looks, chosen) for n, s in enumerate(record.statements, 1)}
    marked = Marked(record, looks, chosen)
    made = _Rows(kept, marked, notes)
    rows = made.rows()
    title_block = next((b for b in article.blocks if b.kind == "title"), None)
    if title_block:
        title = Line("title", marked.html(title_block.span))
    else:
        title = Line("title", Markup.escape(shown(article.title) or "Untitled"))
    return ArticleView(
        title=title,
        lead=made.lead,
        rows=tuple(rows),
        title_notes=made.notes_in(title_block.span) if title_block else (),
        contents=tuple(made.contents),
        voices=tuple(heard),
        unattributed=tuple(n for n in notes.values() if n.speaker is None),
        notes=notes,
        days=tuple(days(record, notes)),
        notices=tuple(words(article.text, [s]) for s in article.spans_of("notice")),
        furniture=tuple(words(article.text, [s]) for s in article.spans_of("furniture")),
        published=long_date(article.published),
        original=web_address(article.url),
        minutes=max(1, round(kept.summary.words / 230)),
    )


class _Rows:
    """Walks the blocks once, gathering captions to their pictures and list items to their lists."""

    def __init__(self, kept: Kept, marked: Marked, notes: dict[str, Note]) -> None:
        self._article = kept.record.article
        self._marked = marked
        self._notes = notes
        self._statements = kept.record.statements
        self._kept = {p.url: p for p in kept.pictures}
        self._ids = {b.span: f"b{n}" for n, b in enumerate(kept.record.article.blocks)}
        self.contents: list[Heading] = []
        self.lead: Row | None = None
        self._placed: set[str] = set()

    def rows(self) -> list[Row]:
        """The rows in reading order; the lead picture's row is taken out, into `lead`."""
        article = self._article
        lead = article.pictures[0] if article.pictures else None
        if lead is not None and lead.url in self._kept:
            self.lead = self._figure_row(lead, _described(lead))
        taken = set(_described(lead)) if self.lead and lead else set()
        of_picture = {s: p for p in reversed(article.pictures) if p is not lead or not self.lead for s in _described(p)}
        rows: list[Row] = []
        waiting: list[Block] = []
        for n, block in enumerate(article.blocks):
            if block.span in taken or block.kind in ("title", "furniture", "notice", "byline"):
                continue
            following = article.blocks[n + 1] if n + 1 < len(article.blocks) else None
            picture = of_picture.get(block.span)
            if picture is not None:
                rows.append(self._figure_row(picture, _described(picture)))
                taken.update(_described(picture))
            elif block.kind in ("caption", "credit"):
                waiting.append(block)
                if following is None or following.kind not in ("caption", "credit") or block.kind == "credit":
                    rows.append(self._loose_figure(waiting))
                    waiting = []
            elif block.kind == "list" and rows and rows[-1].kind == "list" and article.blocks[n - 1].kind == "list":
                lines = (*rows[-1].lines, self._line(n, block))
                notes = (*rows[-1].notes, *self.notes_in(block.span))
                rows[-1] = Row(kind="list", lines=lines, notes=notes, pick=any(x.pick for x in notes))
            else:
                rows.append(self._row(n, block))
        left = [p for p in article.pictures[1:] if p.url in self._kept and p.url not in self._placed]
        return rows + [self._figure_row(p, ()) for p in left]

    def notes_in(self, span: Span) -> tuple[Note, ...]:
        """The notes of the statements whose words begin in `span`."""
        return tuple(self._notes[s.id] for s in self._statements if span[0] <= s.content[0][0] < span[1])

    def _row(self, n: int, block: Block) -> Row:
        if block.kind == "heading":
            self.contents.append(Heading(f"b{n}", words(self._article.text, [block.span])))
        notes = self.notes_in(block.span)
        return Row(kind=block.kind, lines=(self._line(n, block),), notes=notes, pick=any(x.pick for x in notes))

    def _line(self, n: int, block: Block) -> Line:
        return Line(f"b{n}", self._marked.html(block.span))

    def _caption(self, span: Span) -> Line:
        return Line(self._ids.get(span, f"c{span[0]}"), self._marked.html(span))

    def _figure_row(self, picture: Picture, described: Sequence[Span]) -> Row:
        self._placed.add(picture.url)
        text = self._article.text
        captions = () if picture.caption is None else (self._caption(picture.caption),)
        credits = () if picture.credit is None else (words(text, [picture.credit]),)
        figure = Figure(
            picture=self._kept.get(picture.url),
            address=web_address(picture.url),
            alt=shown(picture.alt),
            captions=captions,
            credits=credits,
        )
        notes = tuple(n for span in described for n in self.notes_in(span))
        return Row(kind="figure", figure=figure, notes=notes, pick=any(x.pick for x in notes))

    def _loose_figure(self, blocks: list[Block]) -> Row:
        text = self._article.text
        figure = Figure(
            picture=None,
            address=None,
            alt="",
            captions=tuple(self._caption(b.span) for b in blocks if b.kind == "caption"),
            credits=tuple(words(text, [b.span]) for b in blocks if b.kind == "credit"),
        )
        notes = tuple(n for b in blocks for n in self.notes_in(b.span))
        return Row(kind="figure", figure=figure, notes=notes, pick=any(x.pick for x in notes))


def _described(picture: Picture | None) -> tuple[Span, ...]:
    return tuple(s for s in (picture.caption, picture.credit) if s is not None) if picture else ()
