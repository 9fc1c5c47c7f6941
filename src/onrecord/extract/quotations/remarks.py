"""The words by which a writer says whose quotation it is, found without a parse."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract import cues, stops
from onrecord.record import Span

PRONOUNS = r"(?:he|she|they|it|we|I|он|она|они|він|вона|вони|er|sie|él|ella|ellos|il|elle|ils|elles)"
_TOLD = r"(?:Мне|Нам|Вам|Тебе|Ему|Ей|Им|Мені|Тобі|Йому|Їй|Їм)"
"""Datives that no remark of a subject and its verb begins with: "It is late. I was shown | a new quay"."""
_JOINING = (
    r"(?:and|but|or|nor|so|yet|that|which|who|whom|whose|as|if|when|while|because|since|though|although|until|then)"
)
"""Words that open a further clause of what is said, not the office of a speaker ("..., passenger Ann Lee said")."""


def remark_start(text: str, span: Span, language: str) -> int | None:
    """Where ", said X" or ", X said" begins within `span`, in its last sentence; None where nothing of the kind is
    there.
    """
    for m in _after_comma(language).finditer(text, *span):
        if next(stops.ends(text, (m.end(), span[1])), None) is None and m.start() > span[0]:
            return m.start()
    return None


def last_sentence_start(text: str, start: int, end: int) -> int:
    """Where the sentence in which `end` lies begins, not before `start`: a sentence end between the two, the first."""
    first = next(stops.ends(text, (start, end)), None)
    return first[1] if first else start


_OFFICE = (
    r"(?:an?|the|his|her|its|their|one|another)\s"
    rf"(?:(?!{_JOINING}\b)[\w’'-]+\s){{1,8}}?(?:said|says|told|added|replied|answered|explained|recalled|insisted|warned)"
    r"(?=[.]?$|\s(?:in|on|at|after|during|reporters|journalists|a|an|the|this|us|yesterday|today|later)\b)"
)
"""Somebody without a name, and a verb of saying: ", a clerk at the council said"."""


@cache
def _after_comma(language: str) -> re.Pattern[str]:
    """A comma, then a cue and its subject or the subject and its cue."""
    # ", going on marches and …" is a participle of what is said, where English has "said X" and "X said".
    cue = (r"(?!\w+ing\b)" if language == "en" else "") + cues.pattern(language)
    name = rf"(?:(?!{_TOLD}\s)[^\W\d_a-zа-яё]\w*[’'-]?\w*\s)"
    office = rf"(?:(?!{_JOINING}\b)[a-z][a-z-]*\s){{0,5}}" if language == "en" else ""
    unnamed = rf"|,\s+(?={_OFFICE})" if language == "en" else ""
    aged = rf"|{office}{name}{{0,2}}[^\W\d_a-zа-яё][\w’'-]*,\s\d{{1,3}},\s"  # "Ada Lund, 29, said"
    return re.compile(
        rf"[,.!?…]+\s+(?={cue}\s+(?:{PRONOUNS}\b|[^\W\d_]))"
        rf"|[,.!?…]+\s+(?=(?:{PRONOUNS}\s|{office}{name}{{1,3}}{aged}){cue}){unnamed}"
    )
