"""From HTML to an Article."""

from __future__ import annotations

from onrecord.pages.authors import authors
from onrecord.pages.body import article_runs
from onrecord.pages.dates import published
from onrecord.pages.decode import decode
from onrecord.pages.kinds import label
from onrecord.pages.language import detect
from onrecord.pages.markup import lay_flat, parse
from onrecord.pages.structured import claims
from onrecord.pages.titles import headline
from onrecord.record import Article, Block, BlockKind, article


def read_html(
    data: bytes | str, *, url: str | None = None, content_type: str | None = None, date: str | None = None
) -> Article:
    """The Article of one HTML page.

    `content_type` is the HTTP header's value, for the encoding; `date` ("YYYY-MM-DD") overrules the page's own.
    Raises InputError where the page is too large or has no text.
    """
    root = parse(decode(data, content_type) if isinstance(data, bytes) else data)
    said = claims(root)
    layout = lay_flat(root)
    title, shown = headline(root, said)
    body = said.said("articleBody")
    runs = article_runs(layout, shown or title, body if isinstance(body, str) else None)
    pieces: list[tuple[BlockKind, str]] = []
    if shown or title:
        pieces.append(("title", shown or title or ""))
    pieces += [(p.kind, p.text) for p in label(runs, shown or title, said.meta("og:description", "description"))]
    text, blocks = _join(pieces)
    outlet = said.meta("og:site_name") or None
    published_on, basis = published(said, root, runs, url, date)
    return article(
        text,
        url=url or said.canonical,
        outlet=outlet,
        title=title,
        authors=authors(said, runs, outlet),
        published=published_on,
        published_basis=basis,
        language=detect(text),
        blocks=blocks,
    )


def _join(pieces: list[tuple[BlockKind, str]]) -> tuple[str, tuple[Block, ...]]:
    """The text of the article, its blocks joined by blank lines, and where each lies."""
    texts, blocks, at = [], [], 0
    for kind, text in pieces:
        blocks.append(Block(kind, (at, at + len(text))))
        texts.append(text)
        at += len(text) + 2
    return "\n\n".join(texts), tuple(blocks)
