"""What is read aloud of a record, line by line: the same for the browser's voice and a voice of the server."""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from onrecord.record import BlockKind, Record, Span, key_passages

SILENT: tuple[BlockKind, ...] = ("furniture", "credit", "notice")
# What is said before a caption, in the article's own language: its voice is to say it.
CAPTION = {
    "de": "Bildunterschrift", "en": "Caption", "es": "Pie de foto", "fr": "Légende", "ru": "Подпись к фото",
    "uk": "Підпис до фото",
}  # fmt: skip


class Line(msgspec.Struct, frozen=True):
    """One sentence to be spoken: where it stands, what is said, and the id of the speaker whose words it mostly is."""

    span: Span
    words: str
    speaker: str | None = None


def script(record: Record, *, important: int | None = None, statement: str | None = None) -> list[Line]:
    """The lines of the whole article; of its key passages (`important` percent); or of one statement's content.

    Captions are announced as captions; furniture, credits and notices are never read.
    Raises KeyError where there is no statement of that id.
    """
    if statement is not None:
        chosen = {s.id: s for s in record.statements}[statement]
        return [_line(record, span) for span in chosen.content]
    if important is not None:
        return [_line(record, p.span) for p in key_passages(record, important)]
    blocks = sorted(record.article.blocks, key=lambda b: b.span)
    starts = [b.span[0] for b in blocks]
    announced = CAPTION.get((record.article.language or "en")[:2], CAPTION["en"]) + ": "
    lines = []
    for span in record.sentences:
        at = bisect_right(starts, span[0]) - 1
        kind = blocks[at].kind if at >= 0 else "paragraph"
        if kind not in SILENT:
            lines.append(_line(record, span, announced if kind == "caption" else ""))
    return lines


def _line(record: Record, span: Span, announced: str = "") -> Line:
    words = " ".join(record.article.text[span[0] : span[1]].split())
    return Line(span, announced + words, _speaker(record, span))


def _speaker(record: Record, span: Span) -> str | None:
    """Whoever's statements cover more than half of the span."""
    covered: dict[str, int] = {}
    for s in record.statements:
        if s.speaker is not None:
            shared = sum(max(0, min(e, span[1]) - max(b, span[0])) for b, e in s.content)
            covered[s.speaker] = covered.get(s.speaker, 0) + shared
    best = max(covered, key=lambda p: covered[p], default=None)
    return best if best is not None and covered[best] * 2 > span[1] - span[0] else None
