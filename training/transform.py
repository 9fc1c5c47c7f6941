"""Training articles in forms that PolNeAR hardly shows: other marks, dashes, lost marks, inserts, casing,
paragraphs.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

from training.corpus import Example
from training.edits import Edit, apply

Transform = Callable[[Example, random.Random], Example]

_MARK = re.compile('["“”]')
_LINE = re.compile(r"[^\n]+")
_PAIRS = (("“", "”"), ('"', '"'), ("«", "»"), ("« ", " »"), ("„", "“"), ("‘", "’"), ("''", "''"), ("“", '"'))
_INSERTS = (
    "(…)",
    "[…]",
    "<…>",
    "<...>",
    "(...)",
    "[...]",
    "(laughs)",
    "[sic]",
    "(emphasis added)",
    "(the country. — Ed.)",
)
_SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-Z])")


def vary(example: Example, rnd: random.Random) -> Example:
    """`example` in one or two other forms, drawn by chance."""
    first = rnd.choices(_FORMS, _WEIGHTS)[0]
    example = first(example, rnd)
    if rnd.random() < 0.3:
        example = rnd.choice((lose_marks, insert, recase))(example, rnd)
    return example


def pairs(example: Example) -> Iterator[tuple[int, int]]:
    """Offsets of each opening double mark and of its closing one, within a line; unpaired ones are passed over."""
    for line in _LINE.finditer(example.text):
        opened: int | None = None
        for mark in _MARK.finditer(example.text, *line.span()):
            if opened is None:
                opened = mark.start() if mark[0] != "”" else None
            elif mark[0] != "“":
                yield opened, mark.start()
                opened = None


def other_marks(example: Example, rnd: random.Random) -> Example:
    """All double quotation marks become another pair."""
    opening, closing = rnd.choice(_PAIRS)
    edits = []
    for start, end in pairs(example):
        edits += [Edit(start, start + 1, opening), Edit(end, end + 1, closing)]
    return apply(example, edits)


def lose_marks(example: Example, rnd: random.Random) -> Example:
    """Some opening or closing marks are lost."""
    lost = (rnd.choice(pair) for pair in pairs(example) if rnd.random() < 0.2)
    return apply(example, (Edit(at, at + 1, "") for at in lost))


def no_marks(example: Example, rnd: random.Random) -> Example:
    """All double marks are lost."""
    return apply(example, (Edit(m.start(), m.end(), "") for m in _MARK.finditer(example.text)))


def dashes(example: Example, rnd: random.Random) -> Example:
    """A paragraph that opens with a quotation opens with a dash instead: as in Russian, as machines translate that,
    or as in Spanish.
    """
    style = rnd.choice(("russian", "russian", "translated", "translated", "bare", "spanish"))
    edits: list[Edit] = []
    for line in _LINE.finditer(example.text):
        inside = [p for p in pairs(example) if line.start() <= p[0] and p[1] < line.end()]
        if inside and not example.text[line.start() : inside[0][0]].strip():
            edits += _dashed(example.text, line.start(), line.end(), inside, style)
    return apply(example, edits)


def _dashed(text: str, line: int, line_end: int, inside: list[tuple[int, int]], style: str) -> Iterator[Edit]:
    yield Edit(line, inside[0][0] + 1, "—" if style == "spanish" else "— ")
    for i, (start, end) in enumerate(inside):
        if i and not re.search(r"[,.]\s*$", text[inside[i - 1][1] + 1 : start]):
            return
        if i:
            joint = {"russian": "— ", "bare": "— ", "spanish": "—"}.get(style, "")
            if joint:
                yield Edit(start, start + 1, joint)
        closes = text[end - 1] in ",.!?" and style != "translated"
        if style == "translated":
            if i == 0 and len(inside) == 1:
                continue
            yield Edit(end, end + 1, '"')
        elif end + 1 >= line_end:
            yield Edit(end, end + 1, "")
        elif style == "spanish":
            yield Edit(end - closes, end + 2, " —")
        else:
            mark = text[end - 1] if closes and text[end - 1] in "!?" else ","
            yield Edit(end - closes, end + 1, f"{mark} —")


def insert(example: Example, rnd: random.Random) -> Example:
    """Editors' cuts and additions inside quoted words."""
    edits = []
    for start, end in pairs(example):
        gaps = [m.start() for m in re.finditer(" ", example.text[start:end])]
        if len(gaps) > 4 and rnd.random() < 0.35:
            at = start + rnd.choice(gaps)
            edits.append(Edit(at, at, " " + rnd.choice(_INSERTS)))
    return apply(example, edits)


def recase(example: Example, rnd: random.Random) -> Example:
    """All in lower case, all in capitals, or with a headline in capitals; only where no letter changes its length."""
    text = example.text
    head = text.find("\n") if "\n" in text else len(text)
    ways = (text.lower(), text.upper(), text[:head].upper() + text[head:], text[:head].title() + text[head:])
    changed = rnd.choices(ways, (3, 1, 2, 2))[0]
    return example._replace(text=changed) if len(changed) == len(text) else example


def paragraphs(example: Example, rnd: random.Random) -> Example:
    """Long quotations run over paragraphs, each opened by a mark and only the last one closed."""
    edits = []
    for start, end in pairs(example):
        breaks = [start + m.start() for m in _SENTENCE_END.finditer(example.text[start:end])]
        if breaks:
            mark = example.text[start]
            edits += [Edit(at, at + 1, f"\n\n{mark}") for at in breaks if rnd.random() < 0.6]
    return apply(example, edits)


def join_lines(example: Example, rnd: random.Random) -> Example:
    """Some paragraphs are joined to the one before, as in text copied without its breaks."""
    edits = [Edit(m.start(), m.end(), " ") for m in re.finditer(r"\n+", example.text) if rnd.random() < 0.5]
    return apply(example, edits)


_FORMS: tuple[Transform, ...] = (other_marks, dashes, no_marks, lose_marks, insert, paragraphs, recase, join_lines)
_WEIGHTS = (4, 6, 1, 2, 2, 2, 2, 1)
