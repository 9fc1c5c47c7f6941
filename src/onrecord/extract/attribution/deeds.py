"""Where what was asked for, or rejected, ends: before the next deed, before what is told about it, before the votes."""

from __future__ import annotations

import re

from onrecord.record import Span

_DEEDS = (  # the act in the past, and "and" with another verb in the past behind it
    (re.compile(r"^(?:\w+ó|ha)$"), re.compile(r"\sy\s(?:(?:se|les?|l[oa]s?)\s)*(?:\w{2,}ó|ha\s\w+[aií]do)\b")),
    (re.compile(r"^(?:\w+ron|han)$"), re.compile(r"\sy\s(?:(?:se|les?|l[oa]s?)\s)*(?:\w{2,}ron|han\s\w+[aií]do)\b")),
    (
        re.compile(r"^(?:a|s['’]est)$"),
        re.compile(r"\set\s(?:(?:l['’]|les\s|lui\s|leur\s|en\s|y\s)*a|s['’]est)\s\w+(?:é|i|u|is|it|ert)e?\b"),
    ),
    (re.compile(r"^ont$"), re.compile(r"\set\s(?:l['’]|les\s|lui\s|leur\s|en\s|y\s)*ont\s\w+(?:é|i|u|is|it|ert)\b")),
)
_ASIDE = re.compile(
    r",\s(?:qui|dont|où|que|cuy[oa]s?|quien(?:es)?|donde|(?:(?:el|la|los|las) )?cual(?:es)?|dessen|deren"
    r"|(?:al|del|(?:a|de|en|con|por|sobre) (?:el|la|los|las)) (?:que|cual(?:es)?)|auxquel\w+|auquel|à laquelle|duquel"
    r"|\w+(?:é|ée|és|ées) par|\w+[aií]d[oa]s? por"
    r"|(?:bei|mit|in|an|auf|aus|von|zu|für|über|unter|nach) (?:de[mrn]|denen|die|das))\s[^,]*$"
)
_CONTRAST = re.compile(
    r",\s(?:tandis qu(?:e\s|['’])|alors qu(?:e\s|['’])|mientras (?:que\s)?(?=(?:el|la|los|las)\s)|während\s)"
)
"""What opens what others do meanwhile: "promised a shuttle, | while the shops want money"."""
_VOTE = re.compile(  # by how many it was decided
    r"(?:^|\s)(?:por|con|par|avec|mit)\s(?:\d+|\w+)\s(?:votos?|voix|Stimmen|zu\s\d+)"
    r"(?:\s(?:a(?: favor)?|contra|en contra|contre|gegen|pour|zu)(?:\s\d+)?)*(?:\sStimmen)?"
)
_UNNAMED = re.compile(  # that one's name be kept back
    r"no (?:se )?(?:l[aeo]s? )?(?:identifi|publi|revel|cit|mencion|nombr)\w+"
    r"|(?:que )?(?:son|leur|leurs) noms? ne (?:soi|figur|apparai)\w+|(?:de )?ne pas être (?:cité|nommé|identifié)\w*"
)
_REASON = re.compile(
    r",?\s(?:porque|por (?:temor|miedo|no)|para evitar|ya que|debido a|al no|parce qu|par (?:crainte|peur)|faute de)\b"
)
_MIN_LETTERS = 5


def end(verb: str, text: str, span: Span) -> int:
    """Where in `span`, behind an act with this verb, its content ends: "accused the firm of fraud | and fined it",
    "asked for the plan, | which is old"."""
    stop = span[1]
    for past, deed in _DEEDS:
        if past.search(verb) and (then := deed.search(text, *span)):
            stop = then.start()
            break
    if (contrast := _CONTRAST.search(text, span[0], stop)) is not None:
        stop = contrast.start()
    aside = _ASIDE.search(text, span[0], stop)
    return aside.start() if aside else stop


def without_reason(text: str, span: Span) -> Span:
    """The request to stay unnamed without its reason: "asked that no names be printed | for fear of reprisals"."""
    if _UNNAMED.match(text, *span) and (reason := _REASON.search(text, *span)):
        return span[0], reason.start()
    return span


def without_votes(text: str, span: Span) -> Span:
    """The words without those by how many it was decided: "rejected the plan | by nine votes to two"."""
    vote = _VOTE.search(text, *span)
    if vote is None:
        return span
    return (span[0], vote.start()) if vote.start() > span[0] + _MIN_LETTERS else (vote.end(), span[1])
