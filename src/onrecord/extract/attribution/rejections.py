"""What somebody rejects that was told or quoted right before: "The firm knew for years, a claim his lawyer denied"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.extract import cues
from onrecord.extract.attribution.prose import Prose, bare, indirect
from onrecord.extract.results import Attribution
from onrecord.record import Span

CONFIDENCE = 0.75
_MIN_WORDS = 3
_CLAIM = r"(?:accusation|allegation|assertion|charge|claim|contention|idea|notion|suggestion|theory|version)"
_REJECTS = r"(?:denie[sd]|deny|reject(?:s|ed)?|dispute[sd]?|dismiss(?:es|ed)?|refute[sd]?|contest(?:s|ed)?)"
_REJECTED = re.compile(
    rf",[”\"’]?\san?\s(?:\w+\s)?{_CLAIM}\s(?:(?:that|which)\s)?(?P<who>[^.;:!?“”\"]{{2,80}}?),?\s"
    rf"(?P<cue>(?:(?:has|have|had)\s)?(?:\w+ly\s)?{_REJECTS})\b"
)


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """One statement a sentence of English that somebody else rejects in an apposition to it."""
    for paragraph in prose.paragraphs if prose.parsed else ():
        for sentence in prose.sentences(paragraph):
            m = _at(prose, sentence)
            content = bare(prose.text, (sentence[0], m.start())) if m else None
            if m is None or content is None or prose.quoted_share([content]) > 0 or _is_reported(prose, content):
                continue  # what is said has its own source
            if len(prose.text[slice(*content)].split()) >= _MIN_WORDS:
                found = indirect((content,), m.span("who"), m.span("cue"), CONFIDENCE)
                yield "rejected", found


def is_rejection(prose: Prose, a: Attribution) -> bool:
    """Whether a proposal puts a quotation down to who only rejects it: '"It knew," he said, a claim she denied'."""
    if not (prose.parsed and a.cue) or prose.quoted_share(a.content) == 0:
        return False
    paragraph = prose.paragraph_at(a.cue[0][0])
    sentence = next((s for s in prose.sentences(paragraph) if s[0] <= a.cue[0][0] < s[1]), None)
    m = _at(prose, sentence) if sentence else None
    return m is not None and m.start("cue") <= a.cue[-1][0] < m.end("cue") and a.content[-1][1] <= m.start()


def without_rejection(prose: Prose, source: Span) -> Span:
    """A source without what it is said to have been rejected: "said Ada Lund, | a claim that the firm denied"."""
    m = _REJECTED.search(prose.text, source[0], prose.paragraph_at(source[0])[1]) if prose.parsed else None
    return (source[0], m.start()) if m and source[0] < m.start() < source[1] else source


def _is_reported(prose: Prose, content: Span) -> bool:
    tokens = prose.tokens
    return any(
        tokens[i].pos == "VERB" and "quote" in cues.frames().get(tokens[i].lemma, ()) for i in prose.between(*content)
    )


def _at(prose: Prose, sentence: Span) -> re.Match[str] | None:
    m = _REJECTED.search(prose.text, *sentence)
    return m if m and not prose.is_quoted(m.start("cue")) else None
