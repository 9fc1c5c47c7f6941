"""The pictures of an article: their addresses, and the blocks that describe them."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from onrecord.pages.body import NOT_ARTICLE
from onrecord.pages.classes import Mark
from onrecord.pages.kinds import Piece
from onrecord.pages.markup import Image, Layout
from onrecord.record import BlockKind, Picture, Span

_DECORATION = re.compile(r"\.svg\b|logo|icon|avatar|sprite|spacer|pixel|placeholder|1x1|blank\.", re.I)
SMALLEST = 100
"""Pixels of width below which an image is decoration, where the page gives the width."""
REACH = 3
"""Runs after an image among which its caption and credit stand, where no figure holds them together."""


def pictures(layout: Layout, pieces: list[Piece], spans: list[Span], base: str | None) -> tuple[Picture, ...]:
    """The pictures that stand among the pieces of an article; `spans` are the pieces' places in its text."""
    numbers = {id(run): n for n, run in enumerate(layout.runs)}
    kept = [numbers.get(id(piece.run), -1) for piece in pieces]
    if max(kept, default=-1) < 0:
        return ()
    first, last = min(n for n in kept if n >= 0), max(kept)
    by_run: dict[int, list[_Said]] = {}
    by_figure: dict[int, list[_Said]] = {}
    for n, piece, span in zip(kept, pieces, spans, strict=True):
        if piece.kind in ("caption", "credit"):
            by_run.setdefault(n, []).append((n, piece.kind, span))
            by_figure.setdefault(_figure(layout, piece.run.node), []).append((n, piece.kind, span))
    found: dict[str, Picture] = {}
    for image in layout.images:
        if not first - REACH <= image.before <= last + 1 or _decorative(layout, image):
            continue
        near = [said for n in range(image.before, image.before + REACH) for said in by_run.get(n, ())]
        figure = _figure(layout, image.node)
        if figure >= 0:
            # A gallery is one figure with many captions: those of the image stand first after it.
            near += by_figure.get(figure, [])[:REACH]
        words = {kind: span for _, kind, span in sorted(near, key=lambda said: -abs(said[0] - image.before))}
        url = _absolute(image.url, base)
        if url and (url not in found or (words and not found[url].caption)):
            found[url] = Picture(url, image.alt or None, words.get("caption"), words.get("credit"))
    return tuple(found.values())


_Said = tuple[int, BlockKind, Span]
"""The number of a run, and what it is of a picture, and where in the text."""


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
