"""Where the words for a source go on to whom it cites in its turn, to what it said it in, or to a paper it told."""

from __future__ import annotations

import re

from onrecord.record import Span

_GROUNDS = re.compile(
    r",?\s(?:(?:unter|mit)\s(?:Berufung|Verweis|Hinweis|Bezug)\sauf|со\sссылкой\sна|з\s(?:посиланням|покликанням)\sна"
    r"|посилаючись\sна|ссылаясь\sна|citando\sa|que\scita|en\scitant|citant|qui\scite)\b"
    r"|\s(?:der|dem) (?:(?:Deutschen )?(?:Nachrichten|Presse)-?[Aa]gentur|dpa|epd|afp|(?:[A-ZÄÖÜ]\w*)?[Zz]eitung"
    r"|(?:[A-ZÄÖÜ]\w*)?(?:[Rr]undfunk|[Ss]ender|[Mm]agazin))\b"
    r"|\sen (?:una?|su|la|el) (?:breve )?(?:nota|comunicado|carta|entrevista|mensaje|rueda)\b"
)


def without(text: str, source: Span) -> Span:
    """A source without these: "the daily «North» | with reference to the guild", "the court | in a note"."""
    m = _GROUNDS.search(text, *source)
    return (source[0], m.start()) if m else source
