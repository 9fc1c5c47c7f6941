"""Names that sign a quotation: behind it, with a dash or without one, or in a line of their own."""

from __future__ import annotations

import re

from onrecord.extract.attribution.prose import Prose
from onrecord.extract.attribution.remarks import Remark
from onrecord.extract.results import Quotation
from onrecord.record import Span

_NAME = r"[^\W\d_a-zа-яёіїєґ][\w.’'-]*(?: (?:de|da|del|van|von|der|al|la|le)){0,2}"
_WHO = rf"(?P<who>{_NAME}(?: {_NAME}){{0,4}}(?:, [^.!?\n]{{1,60}})?)\s*\.?\s*"
_DASHED = re.compile(rf"\s*([—–―]|--?)\s*{_WHO}")
_PLAIN = re.compile(rf"\s*{_WHO}")


def behind(prose: Prose, q: Quotation, gap: Span) -> Remark | None:
    """The name that `q` is signed with, where nothing else follows it in its paragraph or in the line behind."""
    line = _line_behind(prose, gap)
    signed = _dashed(prose.text, gap) or _dashed(prose.text, line)
    if signed is None and prose.parsed and q.outer[0][0] == prose.paragraph_at(q.outer[0][0])[0]:
        return _plain(prose, gap) or _plain(prose, line)
    return signed


def is_of(q: Quotation, source: Span | None, region: Span) -> bool:
    """Whether a paragraph holds the name that signs the one before it, and so no words of anybody."""
    return source is not None and q.outer[-1][1] <= region[0] <= source[0] < region[1]


def _dashed(text: str, gap: Span) -> Remark | None:
    """A dash and a name, with which the paragraph ends ("…" — Ana Ruiz, baker)."""
    m = _DASHED.fullmatch(text[slice(*gap)])
    if m is None:
        return None
    return Remark((gap[0] + m.start("who"), gap[0] + m.end("who")), (gap[0] + m.start(1), gap[0] + m.end(1)))


def _plain(prose: Prose, gap: Span) -> Remark | None:
    """A person's name in full without a dash ("…" Ana Ruiz, baker): a name like any other could be a heading."""
    m = _PLAIN.fullmatch(prose.text[slice(*gap)])
    if m is None:
        return None
    who = gap[0] + m.start("who"), gap[0] + m.end("who")
    name = prose.text[slice(*who)].partition(",")[0]
    people = (prose.text[slice(*n.span)] for n in prose.names if n.label == "PERSON")
    return Remark(who, None) if " " in name and any(name == known for known in people) else None


def _line_behind(prose: Prose, gap: Span) -> Span:
    """The paragraph behind, where nothing but the end of its own follows a quotation; else nothing."""
    n = prose.paragraphs.index(prose.paragraph_at(max(gap[0] - 1, 0)))
    alone = not prose.text[slice(*gap)].strip() and n + 1 < len(prose.paragraphs)
    return prose.paragraphs[n + 1] if alone else (gap[0], gap[0])
