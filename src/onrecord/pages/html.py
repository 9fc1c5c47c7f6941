"""From HTML to an Article."""

from __future__ import annotations

from onrecord.pages.authors import authors
from onrecord.pages.body import article_runs
from onrecord.pages.dates import parse as parse_date
from onrecord.pages.dates import published
from onrecord.pages.decode import decode
from onrecord.pages.kinds import Piece, label
from onrecord.pages.language import detect
from onrecord.pages.markup import Layout, Run, lay_flat, parse
from onrecord.pages.notices import translation
from onrecord.pages.pictures import pictures
from onrecord.pages.refusals import refuse
from onrecord.pages.structured import Claims, claims
from onrecord.pages.titles import headline
from onrecord.record import Article, Block, Picture, Translated, article

MOST_WORDS = 2_000_000
"""Characters of words on a page that are still looked through; a long novel has a quarter of that."""
MOST_RUNS = 60_000
"""Pieces of text on a page that are still looked through; the largest of 215 real pages had 6,000."""


def read_html(
    data: bytes | str, *, url: str | None = None, content_type: str | None = None, date: str | None = None
) -> Article:
    """The Article of one HTML page.

    `content_type` is the HTTP header's value, for the encoding; `date` ("YYYY-MM-DD") overrules the page's own.
    The text is the blocks in reading order, joined by blank lines; the first is the headline as the page shows it,
    while `title` is what the publisher files the article under, where the two differ.
    Raises InputError where the page is too large or holds nothing at all.
    """
    source = url or "the page"
    root = parse(decode(data, content_type) if isinstance(data, bytes) else data, source)
    layout = lay_flat(root)
    if len(layout.runs) > MOST_RUNS or sum(len(run.text) for run in layout.runs) > MOST_WORDS:
        raise refuse("too-long", source, f"{MOST_WORDS:,}")
    said = claims(root)
    title, shown = headline(root, said, layout.runs)
    runs = article_runs(layout, shown or title)
    translated = _translation(layout, runs)
    pieces = label(runs, shown or title, said.meta("og:description", "description"))
    text, blocks = _join(shown or title, pieces)
    outlet = said.outlet()
    published_on, basis = published(said, root, runs, url, date)
    spans = [b.span for b in blocks][len(blocks) - len(pieces) :]
    return article(
        text,
        url=url or said.canonical,
        outlet=outlet,
        title=title,
        authors=authors(said, runs, layout.signed, outlet),
        published=published_on,
        published_basis=basis,
        language=detect(text),
        translated=translated,
        blocks=blocks,
        pictures=pictures(layout, pieces, spans, url or said.canonical) or _shared(said),
    )


def _translation(layout: Layout, runs: list[Run]) -> Translated | None:
    """The page's notice that it was translated, which often stands outside the article: it is put into `runs`."""
    for run in layout.runs:
        if len(run.text) <= 200 and (translated := translation(run.text)):
            if not any(run is kept for kept in runs):
                run.marks = 0
                runs.insert(0, run)
            return translated
    return None


def _join(title: str | None, pieces: list[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The text of the article, its blocks joined by blank lines, and where each lies."""
    texts, blocks, at = [], [], 0
    if title:
        texts.append(title)
        blocks.append(Block("title", (0, len(title))))
        at = len(title) + 2
    for piece in pieces:
        dated = parse_date(piece.run.dated) if piece.run.dated and piece.kind in ("byline", "heading") else None
        blocks.append(Block(piece.kind, (at, at + len(piece.text)), dated and dated[:10]))
        texts.append(piece.text)
        at += len(piece.text) + 2
    return "\n\n".join(texts), tuple(blocks)


def _shared(said: Claims) -> tuple[Picture, ...]:
    """The picture that the page gives for sharing, where none was found in the article."""
    url = said.meta("og:image", "twitter:image")
    return (Picture(url, said.meta("og:image:alt")),) if url else ()
