"""Bars and dots as SVG that stands alone as a file and takes the page's colours inside it.

Every kind has a pattern of its own beside its colour, and every bar its number: nothing is told by colour alone.
Colours are Okabe and Ito's (2008), darkened until they hold 3:1 against white.
"""

from __future__ import annotations

import html
from collections.abc import Sequence

import msgspec

WIDTH = 420
INK, MUTED, RULE = "#1b1b1b", "#555555", "#8a8a8a"
FONT = "font-family=\"'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif\""
AVERAGE = 0.56
"""The mean width of a character, as a share of the font's size: no font is at hand to measure."""


class Fill(msgspec.Struct, frozen=True):
    """A colour and the lines of its pattern, in a tile of 8 by 8."""

    colour: str
    lines: str = ""


SOLID = Fill("#0a5c9e")
HATCHED = Fill("#9a5b00", '<path d="M-2 10 10 -2M-2 2 2 -2M6 10 10 6" stroke="#fff" stroke-width="1.6"/>')
DOTTED = Fill("#00735a", '<circle cx="4" cy="4" r="1.7" fill="#fff"/>')
BARRED = Fill("#7d3c78", '<path d="M0 2H8M0 6H8" stroke="#fff" stroke-width="1.4"/>')


class Part(msgspec.Struct, frozen=True):
    """A piece of a bar: its length in the chart's unit, and how it is filled."""

    value: float
    fill: str


class Bar(msgspec.Struct, frozen=True):
    """A bar under its label, with the number that it shows written out."""

    label: str
    parts: tuple[Part, ...]
    number: str


def bars(name: str, title: str, rows: Sequence[Bar], fills: dict[str, Fill], legend: Sequence[str]) -> str:
    """A chart of horizontal bars, the longest over the full width, with a legend of the fills in `legend`."""
    most = max((sum(p.value for p in r.parts) for r in rows), default=0) or 1
    out: list[str] = []
    y = 4
    y = _legend(out, name, legend, y)
    for r in rows:
        number_width = len(r.number) * 13 * AVERAGE + 10
        out.append(_text(0, y + 13, fitted(r.label, 14, WIDTH - number_width), 14))
        out.append(_text(WIDTH, y + 13, r.number, 13, colour=MUTED, anchor="end"))
        x = 0.0
        for p in r.parts:
            width = p.value / most * WIDTH
            if width > 0:
                out.append(
                    f'<rect x="{x:.1f}" y="{y + 19}" width="{max(width - 1, 1):.1f}" height="14"'
                    f' fill="url(#{_id(name, p.fill)})" stroke="{fills[p.fill].colour}" class="bar"/>'
                )
            x += width
        y += 42
    used = {p.fill for r in rows for p in r.parts} | set(legend)
    return _whole(name, title, y, out, {k: f for k, f in fills.items() if k in used})


class Row(msgspec.Struct, frozen=True):
    """A date with how often something is put on it: in the first column, and in the second."""

    label: str
    first: int
    second: int


def dots(name: str, title: str, rows: Sequence[Row], columns: tuple[str, str]) -> str:
    """Dates downwards; to the right of each, a disc for every entry of the first column, a square for the second's."""
    longest = max((len(r.label) for r in rows), default=0) * 14 * AVERAGE
    first = min(max(longest + 16, WIDTH * 0.38), WIDTH * 0.5)
    second = first + WIDTH * 0.26
    out = [_text(first - 6, 14, columns[0], 13, colour=MUTED), _text(second - 6, 14, columns[1], 13, colour=MUTED)]
    y = 26
    if rows:
        bottom = y + len(rows) * 24 - 12
        out += [_line(x, y, x, bottom) for x in (first, second)]
    for r in rows:
        out.append(_text(0, y + 12, fitted(r.label, 14, first - 14), 14))
        for x, count, square in ((first, r.first, False), (second, r.second, True)):
            out += [_mark(x + 14 * n, y + 7, square) for n in range(min(count, 5))]
            if count > 5:
                out.append(_text(x + 14 * 5 - 4, y + 12, f"+{count - 5}", 13))
        y += 24
    return _whole(name, title, y, out, {})


def fitted(text: str, size: float, room: float) -> str:
    """`text`, cut with "…" where it would need more than `room` at a font of `size`; full-width letters count twice."""
    wide = [1.8 if ord(c) > 0x2E80 else 1.0 for c in text]
    if sum(wide) * size * AVERAGE <= room:
        return text
    used, kept = 1.0, 0
    while kept < len(text) and (used + wide[kept]) * size * AVERAGE <= room:
        used += wide[kept]
        kept += 1
    return text[:kept].rstrip() + "…"


def _id(name: str, fill: str) -> str:
    return f"{name}-{fill}".replace(" ", "-")


def _mark(x: float, y: float, square: bool) -> str:
    if square:
        return (
            f'<rect x="{x - 5:.1f}" y="{y - 5:.1f}" width="10" height="10" fill="none" stroke="{HATCHED.colour}"'
            ' stroke-width="2" class="mark second"/>'
        )
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5.5" fill="{SOLID.colour}" class="mark first"/>'


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" stroke="{RULE}" stroke-width="1" class="rule"/>'


def _text(x: float, y: float, text: str, size: int, *, colour: str = INK, anchor: str = "start") -> str:
    kind = "ink" if colour == INK else "muted"
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{colour}" text-anchor="{anchor}" class="{kind}">'
        f"{html.escape(text)}</text>"
    )


def _legend(out: list[str], name: str, legend: Sequence[str], y: int) -> int:
    x = 0.0
    for label in legend:
        width = 20 + len(label) * 13 * AVERAGE + 14
        if x + width > WIDTH + 14:
            x, y = 0.0, y + 22
        out.append(f'<rect x="{x:.1f}" y="{y}" width="14" height="14" fill="url(#{_id(name, label)})" class="bar"/>')
        out.append(_text(x + 20, y + 12, label, 13))
        x += width
    return y + 30 if legend else y


def _whole(name: str, title: str, height: int, shapes: list[str], fills: dict[str, Fill]) -> str:
    patterns = "".join(
        f'<pattern id="{_id(name, key)}" width="8" height="8" patternUnits="userSpaceOnUse">'
        f'<rect width="8" height="8" fill="{f.colour}"/>{f.lines}</pattern>'
        for key, f in fills.items()
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
        f' role="img" aria-labelledby="{name}-title" {FONT}>'
        f'<title id="{name}-title">{html.escape(title)}</title>'
        + (f"<defs>{patterns}</defs>" if patterns else "")
        + "".join(shapes)
        + "</svg>"
    )
