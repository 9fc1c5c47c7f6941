"""From HTML to an Article."""

from __future__ import annotations

from onrecord.pages.body import article_runs
from onrecord.pages.kinds import label
from onrecord.pages.markup import lay_flat, parse
from onrecord.pages.structured import claims, names_in
from onrecord.record import Article, Block, BlockKind, article


def read_html(
    data: bytes | str, *, url: str | None = None, content_type: str | None = None, date: str | None = None
) -> Article:
    """The Article of one HTML page."""
    root = parse(data if isinstance(data, str) else data.decode("utf-8", "replace"))
    said = claims(root)
    layout = lay_flat(root)
    title = said.meta("og:title") or next((r.text for r in layout.runs if r.tag == "h1"), None)
    runs = article_runs(layout, title, said.said("articleBody"))
    pieces: list[tuple[BlockKind, str]] = [("title", title)] if title else []
    pieces += [(p.kind, p.text) for p in label(runs, title, said.meta("og:description", "description"))]
    text, blocks = "", []
    for kind, words_ in pieces:
        if text:
            text += "\n\n"
        blocks.append(Block(kind, (len(text), len(text) + len(words_))))
        text += words_
    return article(text, url=url, title=title, authors=tuple(names_in(said.said("author"))), published=said.said("datePublished"), blocks=tuple(blocks), language="en")
