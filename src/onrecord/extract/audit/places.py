"""Streets, towns and halls: where somebody lives or speaks is no way of knowing, and no voice."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.results import Analysis
from onrecord.extract.words import entries
from onrecord.record import Span

_LEAD = re.compile(
    r"(?P<speaking>(?:speaking|talking|standing)\s+)?"
    r"(?:(?P<tie>of|from|at|in|near|outside|inside|on|off)\s+)?"
    r"(?:the\s+|(?:his|her|their|a|an)\s+(?:\w+\s+)?(?:home|house|flat|window|doorstep)(?:\s+(?:in|on|at|off)\s+)?)?",
    re.IGNORECASE,
)
_SMALL = frozenset({"of", "the", "and", "in", "on", "de", "la", "du"})
_WORD = re.compile(r"[\w'’.-]+")
_WITHIN = re.compile(
    r"(?:\b(?:in|on|at|off|near|outside|inside|from)|,\s+of)\s+(?:the\s+)?(?:\d+\w?\s+)?$", re.IGNORECASE
)
_NEAR = 40  # characters around a name in which the rest of an address stands


def without_places(span: Span, text: str, analysis: Analysis) -> Span | None:
    """`span` less the places that it begins with, up to a comma; None where it says nothing else."""
    start, end = span
    if _follows_way(text[max(0, start - _NEAR) : start]):
        return None  # "Larch Avenue, Selby"
    while start < end:
        comma = text.find(",", start, end)
        piece = (start, comma if comma >= 0 else end)
        if not _is_place(piece, text, analysis):
            return start, end
        start = piece[1] + 1
        start += len(text[start:end]) - len(text[start:end].lstrip())
    return None


def is_address(name: Span, label: str, text: str) -> bool:
    """Whether a name that looks like a person's or a body's is a place, by its last word and the words around it."""
    words = _folded(text[slice(*name)])
    if len(words) > 1 and label == "PERSON" and words[-1] in _ending("venue") - _ending("way") - {"park", "church"}:
        return True  # nobody is called "Abbey House"
    before, after = text[max(0, name[0] - _NEAR) : name[0]], text[name[1] : name[1] + _NEAR]
    if len(words) > 1 and words[-1] in _ending("way") | _ending("venue") and _WITHIN.search(before):
        return True
    return _is_way(after.split(",")[1:2]) or _follows_way(before)


def _follows_way(before: str) -> bool:
    return before.endswith(", ") and _is_way(before.split(",")[-2:-1])


def _is_way(pieces: list[str]) -> bool:
    """Whether the piece between commas is a way's name, or ends in one ("…, of Quay Street")."""
    words = re.split(r"[.;:!?]", pieces[0])[0].split() if pieces else []
    found = next((n for n, w in enumerate(words) if w.casefold() in entries("audit-ways")), 0)
    return found > 0 and words[found - 1][:1].isupper() and found + 1 == len(words)


def _is_place(piece: Span, text: str, analysis: Analysis) -> bool:
    """Whether `piece` is a place and no more: "of 12 Larch Avenue", "Selby", "speaking at the Corn Exchange"."""
    lead = _LEAD.match(text, *piece)
    start = lead.end() if lead else piece[0]
    rest = text[start : piece[1]].strip()
    words = _WORD.findall(rest)
    if not words:
        return start > piece[0]  # "from his home"
    if any(w[0].islower() and w not in _SMALL for w in words):
        return False
    if rest.split()[0] in ("Flat", "Apartment", "Room", "Unit") and any(w.isdigit() for w in words):
        return True
    last = words[-1].casefold()
    if len(words) > 1 and (last in entries("audit-ways") or last in _ending("way")):
        return True
    there = lead is not None and bool(lead["speaking"] or (lead["tie"] or "of").lower() not in ("of", "from"))
    if there and last in _ending("venue"):
        return True
    end = start + len(text[start : piece[1]].rstrip())
    labels = {n.label for n in analysis.names if n.span[0] <= start and end <= n.span[1]}
    towns = lead is not None and (lead["tie"] or "").lower() == "from" and "ORG" not in labels
    return towns or "GPE" in labels or (there and "LOC" in labels)


@cache
def _ending(kind: str) -> frozenset[str]:
    found = (e.partition(" ") for e in entries("audit-places"))
    return frozenset(word for k, _, word in found if k == kind)


def _folded(name: str) -> list[str]:
    return [w.casefold() for w in _WORD.findall(name)]
