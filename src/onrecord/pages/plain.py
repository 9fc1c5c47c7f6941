"""From plain text, as copied from a browser, to an Article whose text is the input, character for character."""
from __future__ import annotations

from onrecord.record import Article, Block, article


def read_plain(text: str, *, url: str | None = None, date: str | None = None) -> Article:
    blocks = []
    pos = 0
    for line in text.split("\n"):
        if line.strip():
            start = pos + len(line) - len(line.lstrip())
            blocks.append(Block("paragraph", (start, pos + len(line.rstrip()))))
        pos += len(line) + 1
    return article(text, url=url, published=date, published_basis="given" if date else None, language="en", blocks=tuple(blocks))
