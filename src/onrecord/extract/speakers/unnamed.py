"""Why somebody is not named: "on condition of anonymity because …"."""

from __future__ import annotations

import re

from onrecord.extract.speakers.reading import Reading
from onrecord.record import Span

_REASONS = re.compile(
    r"""(?:\bon\ (?:the\ )?(?:condition\ (?:of\ anonymity|that\ (?:they|he|she)\ not\ be\ (?:named|identified))|background)
      | \b(?:ask|request|insist|declin|refus|want|prefer|wish)\w*\ (?:that\ (?:his|her|their)\ names?\ not\ be\ \w+|not\ to\ be\ (?:named|identified|quoted)(?:\ by\ name)?|to\ be\ (?:named|identified)|to\ give\ (?:his|her|their)\ (?:full\ |last\ )?names?|(?:on\ |for\ )?anonymity)
      | \b(?:was|were|is|are|been|being)?\ ?(?:not|n[o’']t)\ (?:authori[sz]ed|allowed|permitted|cleared)\ to\ (?:speak|discuss|comment|talk|brief)\w*
      | \b(?:who|whose|his|her|their)\b[^.;]{0,40}?\b(?:names?|identit(?:y|ies)|nationality)\ (?:\w+\ ){0,2}(?:withheld|changed|not\ disclosed)
      | \b(?:who\ )?(?:cannot|can\ ?not|could\ not|may\ not)\ be\ (?:named|identified)
      | \b(?:spoke|speaking|speak|talking|commenting)\ anonymously
      | \bwho\ gave\ only\ (?:his|her|their)\ first\ names?
      | \bwhose\ (?:organi[sz]ation|employer|contract|company)\ (?:forbids|bars|prohibits|does\ not\ allow)
      | \bfear(?:s|ed|ing)?\ (?:of\ )?(?:reprisals?|retaliation|retribution|for\ (?:his|her|their)\ (?:safety|jobs?|li(?:fe|ves)|visa))
    )[^.;"“”]*""",
    re.VERBOSE | re.IGNORECASE,
)


def reason(reading: Reading, source: Span) -> Span | None:
    """The reason that the sentence of `source`, or the next one, gives for not naming the speaker."""
    tokens = reading.at(source)
    if not tokens:
        return None
    sentences = reading.analysis.sentences
    at = reading.sentence[tokens[0]]
    if at < 0:
        return None
    for n in (at, at + 1):
        if n >= len(sentences) or not _same_block(reading, sentences[at], sentences[n]):
            break
        start, end = sentences[n]
        found = _REASONS.search(reading.article.text, start, end)
        if found:
            first, last = found.span()
            text = found.group()
            return first + len(text) - len(text.lstrip(" ")), last - (len(text) - len(text.rstrip(" ,—–")))
    return None


def _same_block(reading: Reading, a: Span, b: Span) -> bool:
    return any(s <= a[0] < e and s <= b[0] < e for s, e in reading.article.prose())
