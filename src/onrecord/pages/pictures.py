"""The pictures of an article: their addresses, and the blocks that describe them."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from onrecord.pages.body import NOT_ARTICLE
from onrecord.pages.classes import Mark
from onrecord.pages.kinds import Piece
from onrecord.pages.markup import Image, Layout
from onrecord.record import Picture, Span

_DECORATION = re.compile(r"\.svg\b|logo|icon|avatar|sprite|spacer|pixel|placeholder|1x1|blank\.", re.I)
SMALLEST = 100
"""Pixels of width below which an image is decoration, where the page gives the width."""
REACH = 3
"""Runs after an image among which its caption and credit stand, where no figure holds them together."""


def pictures(layout: Layout, pieces: list[Piece], spans: list[Span], base: str | None) -> tuple[Picture, ...]:
    """The pictures that stand among the pieces of an article; `spans` are the pieces' places in its text."""
    numbers = {id(run): n for n, run in enumerate(layout.runs)}
    kept = [numbers.get(id(piece.run), -1) for piece in pieces]
    if not any(n >= 0 for n in kept):
        return ()
    first, last = min(n for n in kept if n >= 0), max(kept)
    described = [(n, p.kind, span, _figure(layout, p.run.node)) for n, p, span in zip(kept, pieces, spans, strict=True)]
    described = [entry for entry in described if entry[1] in ("caption", "credit")]
    found: dict[str, Picture] = {}
    for image in layout.images:
        if not first - REACH <= image.before <= last + 1 or _decorative(layout, image):
            continue
        figure = _figure(layout, image.node)
        near = [e for e in described if (figure >= 0 and e[3] == figure) or image.before <= e[0] < image.before + REACH]
        near.sort(key=lambda e: abs(e[0] - image.before))
        spans_of = {kind: span for _, kind, span, _ in reversed(near)}
        url = _absolute(image.url, base)
        if url and (url not in found or (spans_of and not found[url].caption)):
            found[url] = Picture(url, image.alt or None, spans_of.get("caption"), spans_of.get("credit"))
    return tuple(found.values())


def _figure(layout: Layout, node: int) -> int:
    """The innermost figure around `node`, or -1."""
    while node >= 0 and not layout.nodes[node].marks & Mark.FIGURE:
        node = layout.nodes[node].parent
    return node


def _decorative(layout: Layout, image: Image) -> bool:
    if image.node >= 0 and layout.marks[image.node] & NOT_ARTICLE:
        return True
    return (image.width is not None and image.width < SMALLEST) or _DECORATION.search(image.url[-200:]) is not None


def _absolute(url: str, base: str | None) -> str | None:
    try:
        whole = urljoin(base, url) if base else url
    except ValueError:
        return None
    return whole if len(whole) < 2000 and not whole.startswith("data:") else None
