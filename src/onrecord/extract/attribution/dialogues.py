"""Interviews whose questions and answers are paragraphs that open with a dash."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.extract.results import Quotation
from onrecord.record import Span

_DASHED = re.compile(r"(?:[—–―]|--?(?=\s))\s*(?=\S)")
_CALLED = re.compile(r"[—–―-]+\s*[¿]?(?P<who>[^\W\d_a-zа-яёіїєґ][\w’'-]+(?:\s[^\W\d_a-zа-яёіїєґ][\w’'-]+){0,2}),\s")
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
    first = next((n for n, d in enumerate(dashed) if d), len(dashed))
    if first + 1 < len(dashed) and asks[first] and paragraphs[first][0] not in told:
        run = next((n for n in range(first, len(dashed)) if not dashed[n]), len(dashed)) - first
        called = _CALLED.match(text, *paragraphs[first])
        alone = called is not None and called["who"] in text[: paragraphs[first][0]]
        alone = alone and not any(p[0] in told for p in paragraphs[first : first + run])
        if (
            alone and run >= 2 * _MIN_PAIRS and run % 2 == 0
        ):  # one asks, one answers, though not all of it are questions
            return {n: range(n + 1, n + 2) for n in range(first, first + run, 2)}
        if paragraphs[first + 1][0] in told and first == 0:
            return {first: range(0)}  # what is asked before anybody is named
        answers = range(first + 1, first + run, 2)
        told_there = [n for n in range(first, first + run) if paragraphs[n][0] in told]
        if first and run >= 2 * _MIN_PAIRS and run % 2 == 0 and told_there and all(n in answers for n in told_there):
            return {n - 1: range(n, n if n in told_there else n + 1) for n in answers}  # the writer names who answers
    answered = sum(not asks[a[0]] for a in found.values())
    return found if answered >= _MIN_PAIRS else {}
