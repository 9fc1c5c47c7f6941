"""Embedded posts of social media: the text with "— Name (@handle) date" under it, with "Name @handle · date" or
"Name, office · 9 hrs" over it, or behind "@handle:".
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from onrecord.extract.attribution.prose import Prose
from onrecord.extract.results import Attribution
from onrecord.record import Span

CONFIDENCE = 0.9
_SIGNATURE = re.compile(r"(?P<cue>[—–―-]{1,2})\s*(?P<who>[^\n()@]{1,60}\(@\w{1,30}(?:@[\w.]+)?\))[^\n]{0,60}$")
_HEADER = re.compile(
    r"(?P<who>(?:[^\W\d_]{1,5}\. )?[^\n@·:.]{2,60}?[ (]+@\w{1,30}(?:@[\w.]+)?\)?)"
    r"(?:\s*[·•,|-]\s*|\s+)(?:\d{1,2}\b|[A-Z][a-z]{2}|\d+\s?[hmd]\b)[^\n]{0,30}$"
)
_HANDLE = re.compile(r"(?P<who>[^\n@·:.]{2,60}? @\w{1,30})$")
_FOOTER = re.compile(r"\d{1,2}[:.]\d\d(?: ?[AP]M)? · [^\n]{3,80}$")
_DATED = re.compile(
    r"(?P<who>[^\n@:.]{2,60}? \(@\w{1,30}(?:@[\w.]+)?\)),? [^\n:]{0,30}\d{1,2}[^\n:]{0,20}(?::\d\d)?(?P<cue>:)\s+(?=\S)"
)
_LABEL = re.compile(
    r"(?P<who>@\w{1,30}(?:@[\w.]+)?)(?:,? [^\n:]{0,20}\d{1,2}(?:[.:]\d\d)?[^\n:]{0,12})?(?P<cue>:)\s+(?=\S)"
)
_NAME_LINE = re.compile(r"(?P<who>[^\W\d_a-z][^\n@·:.!?,]{1,60})$")
_HANDLE_LINE = re.compile(r"@\w{1,30}(?:@[\w.]+)?(?:\s*[·•]\s*[^\n]{0,30})?$")
_REPLY = re.compile(
    r"(?:Replying to|In reply to|Respondiendo a|En respuesta a|Antwort an|Als Antwort auf|En réponse à|В ответ"
    r"|Ответ для|У відповідь|Відповідь для)(?:[^\n]*@\w+[^\n]*|\s[^\n.!?]{2,40})$"
)
_NETWORK = re.compile(
    r"(?P<who>[^\n|·@:]{2,60}?)\s*[|·]\s*(?:Telegram|Facebook|Instagram|X|Twitter|VK|ВКонтакте|TikTok|Threads|Bluesky|Mastodon"
    r"|LinkedIn)\b[^\n]{0,40}$"
)
_AGO = re.compile(r"(?P<who>[^\W\d_a-z][^\n·.!?]{2,80}?)\s*·\s*\d{1,2}\s?(?:min|mins|m|h|hrs?|d|days?|w|wks?)\.?$")
_CITATION = re.compile(r"(?P<who>[^\W\d_a-z][^\n,.!?]{2,60}?)(?:\s*,[^\n!?]{0,60})?(?<![.!?])")
_ENDS = '.!?…"”»'
_MAX_LINES = 6
_MARKS = "\"“”«»„'‘’ "


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """Every post of the article as one statement of its account."""
    yield from _cited(prose)
    lines = prose.paragraphs
    for n, line in enumerate(lines):
        text = prose.text[slice(*line)]
        if (m := _SIGNATURE.search(text)) is not None:
            head = (line[0], line[0] + m.start())
            content = [head] if text[: m.start()].strip(_MARKS) else _above(prose, n)
        elif (m := _header(text) or _undated(prose, n)) is not None:
            content = _below(prose, n)
        elif (m := _stacked(prose, n)) is not None:
            content = _below(prose, n + 1)
        elif (m := _LABEL.match(text) or _DATED.match(text)) is not None:
            content = [(line[0] + m.end(), line[1])]
        else:
            continue
        spans = tuple(s for c in content if (s := _trimmed(prose, c)) is not None)
        if spans:
            at = line[0]
            cue = ((at + m.start("cue"), at + m.end("cue")),) if "cue" in m.groupdict() else ()
            yield (
                "post",
                Attribution(
                    content=spans,
                    source=((at + m.start("who"), at + m.end("who")),),
                    cue=cue,
                    kind="direct",
                    confidence=CONFIDENCE,
                ),
            )


def _header(text: str) -> re.Match[str] | None:
    """The line over a post that says whose it is, and when."""
    return _HEADER.match(text) or _NETWORK.match(text) or _AGO.match(text)


def _undated(prose: Prose, n: int) -> re.Match[str] | None:
    """ "Name @handle" over a post that a reply's line, or the line with its time under it, shows to be one."""
    m = _HANDLE.match(prose.text[slice(*prose.paragraphs[n])])
    below = [prose.text[slice(*line)] for line in prose.paragraphs[n + 1 : n + 1 + _MAX_LINES]]
    shown = bool(below) and (_REPLY.match(below[0]) is not None or any(_FOOTER.match(line) for line in below[1:]))
    return m if shown else None


def _stacked(prose: Prose, n: int) -> re.Match[str] | None:
    """A name with nothing but its handle in the line under it, over a post."""
    under = prose.text[slice(*prose.paragraphs[n + 1])] if n + 1 < len(prose.paragraphs) else ""
    return _NAME_LINE.match(prose.text[slice(*prose.paragraphs[n])]) if _HANDLE_LINE.match(under) else None


def _cited(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """A block quotation with a line of its own under it that says whose it is: "Harbour Office, by telegram, 2 May"."""
    for quotation, line in itertools.pairwise(prose.article.blocks):
        if quotation.kind != "quotation" or line.kind != "quotation":
            continue
        m = _CITATION.fullmatch(prose.text, *line.span)
        spans = _trimmed(prose, quotation.span)
        if m is not None and spans is not None and prose.text[quotation.span[1] - 1] in _ENDS:
            yield "post", Attribution(content=(spans,), source=(m.span("who"),), kind="direct", confidence=CONFIDENCE)


def _above(prose: Prose, n: int) -> list[Span]:
    """The lines over a signature that belong to its post: those not parted from it by an empty line."""
    lines = prose.paragraphs
    taken: list[Span] = []
    for k in range(n - 1, max(-1, n - 1 - _MAX_LINES), -1):
        below = taken[0] if taken else lines[n]
        blank = "\n\n" in re.sub(r"[ \t\r]", "", prose.text[lines[k][1] : below[0]])
        if blank and taken:
            break
        if _SIGNATURE.search(prose.text[slice(*lines[k])]):
            break
        taken.insert(0, lines[k])
        if blank:
            break
    return taken


def _below(prose: Prose, n: int) -> list[Span]:
    """The lines under a header, up to an empty line."""
    lines = prose.paragraphs
    if n + 1 < len(lines) and _REPLY.match(prose.text[slice(*lines[n + 1])]):
        n += 1
    taken: list[Span] = []
    for k in range(n + 1, min(len(lines), n + 1 + _MAX_LINES)):
        blank = "\n\n" in re.sub(r"[ \t\r]", "", prose.text[lines[k - 1][1] : lines[k][0]])
        text = prose.text[slice(*lines[k])]
        if (blank and (taken or k > n + 1)) or _header(text) or _FOOTER.match(text):
            break
        taken.append(lines[k])
    return taken


def _trimmed(prose: Prose, span: Span) -> Span | None:
    start, end = span
    while start < end and prose.text[start] in _MARKS:
        start += 1
    while end > start and prose.text[end - 1] in _MARKS:
        end -= 1
    return (start, end) if start < end else None
