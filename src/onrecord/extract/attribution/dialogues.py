"""Interviews whose questions and answers are paragraphs that open with a dash."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.extract.results import Quotation
from onrecord.record import Span

_DASHED = re.compile(r"(?:[—–―]|--?(?=\s))\s*(?=\S)")
_MIN_PAIRS = 2


def find(text: str, paragraphs: Sequence[Span], quotations: Sequence[Quotation]) -> dict[int, range]:
    """The numbers of the paragraphs that ask, each with those of the paragraphs that answer.

    One question and its answer are a scene; two, without the writer's words about either, are an interview.
    """
    dashed = [_DASHED.match(text, *p) is not None for p in paragraphs]
    asks = [text[p[1] - 1] == "?" for p in paragraphs]
    told = {q.outer[0][0] for q in quotations if q.closed and q.mark and q.mark in "—–―-"}
    found: dict[int, range] = {}
    n = 0
    while n < len(dashed):
        if not (dashed[n] and asks[n]) or paragraphs[n][0] in told:
            n += 1
            continue
        end = n + 2
        while end < len(dashed) and dashed[end] and not asks[end]:
            end += 1
        if end <= len(dashed) and dashed[n + 1] and paragraphs[n + 1][0] not in told:
            found[n] = range(n + 1, end)
        n = end
    answered = sum(not asks[a[0]] for a in found.values())
    return found if answered >= _MIN_PAIRS else {}
