"""Words set between commas: what stands behind a subject, and what only leads in to a sentence."""

from __future__ import annotations

import re

from onrecord.extract.attribution import subject_before, unparsed
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.words import entries
from onrecord.record import Span

MAX_LEAD_IN_WORDS = 6
_NOUN = re.compile(  # a Spanish or French noun with its article and what belongs to it, no verb
    r"(?i:(?:el|la|los|las|una?|le|les|une)\s|l['’])(?:(?:dos|tres|deux|trois|\d+)\s)?[\w-]+"
    r"(?:\s(?:de\s(?:la|los|las)|del?|du|des)\s[\w-]+|\s(?:d['’]|de\sl['’])[\w-]+|\s[A-ZÀ-Þ][\w-]+)*"
)


def is_parenthesis(prose: Prose, front: Span) -> bool:
    """Whether the words before the cue's comma are only set between a subject and it ("the traders, for one, fear")."""
    comma = prose.text.rfind(",", *front)
    return comma >= 0 and len(prose.text[comma + 1 : front[1]].split()) <= 2


def has_aside(prose: Prose, front: Span, asked: bool) -> bool:
    """Whether the words before the cue are its subject, with words set between commas behind it ("the court, which met
    on Monday, considers …", "Nina Lund, head of the yard, accuses …"); before the verb of an act, where `asked`, a noun
    with its article is one ("el claustro, reunido ayer, rechazó …")."""
    comma = prose.text.find(",", *front)
    if comma < 0 or ":" in prose.text[slice(*front)]:
        return False
    if len(prose.text[front[0] : comma].split()) <= MAX_LEAD_IN_WORDS and unparsed.relative(prose, (comma, front[1])):
        return True
    if asked and _NOUN.fullmatch(prose.text, front[0], comma):
        return True
    return any(n.label == "PERSON" and n.span[1] == comma and front[0] <= n.span[0] for n in prose.names) and (
        len(prose.text[front[0] : comma].split()) <= subject_before.MAX_WORDS
    )


def only_leads_in(prose: Prose, front: Span) -> bool:
    """Whether the words before the comma only lead in ("In a letter, the council asks"), or are someone's name and an
    adverb ("Nina Lund, however, thinks")."""
    words = [w for w in prose.text[slice(*front)].split() if any(c.isalnum() for c in w)]
    first = words[0].lower() if words else ""
    if len(words) <= MAX_LEAD_IN_WORDS and unparsed.leads_in(prose, first):
        return True
    if any(prose.text[slice(*front)].lower().startswith(p + " ") for p in entries(f"according.{prose.language}")):
        return True
    last = next((n for n in reversed(prose.names) if front[0] <= n.span[0] < front[1]), None)
    return last is not None and last.label == "PERSON" and last.span[1] == front[1] and len(words) <= MAX_LEAD_IN_WORDS
