"""The words by which a writer says whose quotation it is, found without a parse."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract import cues
from onrecord.record import Span

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*\s+(?=[\"'“‘«(]*\w)")
PRONOUNS = r"(?:he|she|they|it|we|I|он|она|они|він|вона|вони|er|sie|él|ella|ellos|il|elle|ils|elles)"


def remark_start(text: str, span: Span, language: str) -> int | None:
    """Where ", said X" or ", X said" begins within `span`, in its last sentence; None where nothing of the kind is there."""
    for m in _after_comma(language).finditer(text, *span):
        if not _SENTENCE_END.search(text, m.end(), span[1]) and m.start() > span[0]:
            return m.start()
    return None


def last_sentence_start(text: str, start: int, end: int) -> int:
    """Where the sentence in which `end` lies begins, not before `start`: a sentence end between the two, the first."""
    first = _SENTENCE_END.search(text, start, end)
    return first.end() if first else start


@cache
def _after_comma(language: str) -> re.Pattern[str]:
    """A comma, then a cue and its subject or the subject and its cue."""
    cue = cues.pattern(language)
    name = r"(?:[^\W\d_a-zа-яё]\w*[’'-]?\w*\s)"
    return re.compile(
        rf"[,.!?…]+\s+(?={cue}\s+(?:{PRONOUNS}\b|[^\W\d_]))|[,.!?…]+\s+(?=(?:{PRONOUNS}\s|{name}{{1,3}}){cue})"
    )
