"""Whether a time in the sentence of a statement is that of the saying, or of something else that is told there."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import Literal

from onrecord.extract.results import Analysis
from onrecord.extract.words import entries
from onrecord.record import Span

Whose = Literal["own", "other", "open"]

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
PARTICIPLES = frozenset({"VBN", "VBG"})
PAST = frozenset({"VBD", "VBN"})


class Clauses:
    """The clauses of an article, by its tree of words; without a tree nothing is known of them."""

    def __init__(self, analysis: Analysis) -> None:
        self.tokens = analysis.tokens
        self.starts = [t.span[0] for t in analysis.tokens]
        self.children: dict[int, list[int]] = {}
        for n, t in enumerate(analysis.tokens):
            if t.head != n:
                self.children.setdefault(t.head, []).append(n)

    def whose(self, time: Span, cue: Span) -> Whose:
        """Whose time it is: the cue's own, that of another event ("Marsh, who was arrested on 2 December, said"), or
        the tree does not say.
        """
        at, verb = self._head(time), self._head(cue)
        if at is None or verb is None:
            return "open"
        over_cue, way = self._way_up(verb), self._way_up(at)
        to_root = frozenset(over_cue)
        common = next((n for n in way if n in to_root), None)
        if common is None:
            return "open"
        below = way[: way.index(common)]
        if any(self._tells_another(n) for n in below):
            return "other"
        between = over_cue[: over_cue.index(common)]
        shared = any(at < c for c in self.children.get(common, []) if self.tokens[c].dep in SUBJECTS)
        if not shared and any(self._is_joined(n) and not self._by_pronoun(n) for n in between):
            return "other"
        verbs = any(self.tokens[n].pos in ("VERB", "AUX") for n in below)
        return "own" if common == verb and not verbs else "open"

    def has_verb(self, span: Span) -> bool:
        """Whether a verb stands in `span`."""
        return any(self.tokens[n].pos in ("VERB", "AUX") for n in self._inside(span))

    def is_past(self, cue: Span) -> bool:
        """Whether the words of saying have a verb of the past."""
        return any(self.tokens[n].tag in PAST for n in self._inside(cue))

    def _tells_another(self, n: int) -> bool:
        """Whether the clause of verb `n` is about something other than what the words around it say."""
        token = self.tokens[n]
        if self._is_joined(n) or self._had(n):
            return True
        participle = token.dep == "advcl" and token.tag in PARTICIPLES and not self._has(n, SUBJECTS)
        if token.dep not in ("relcl", "acl") and not participle:
            return False
        lemma = token.lemma.lower()
        if "spoken" in _kinds(lemma) or self._at_event(token.head):
            return False
        if token.tag == "VBG" and (participle or self.tokens[n - 1].text == ","):
            return False  # "Holt, opening the case on Monday, said"
        passive = self._has(n, frozenset({"nsubjpass"})) or (token.dep == "acl" and token.tag == "VBN")
        return not (passive and "made" in _kinds(lemma))

    def _at_event(self, n: int) -> bool:
        """Whether noun `n` is where it was said: "at a hearing that opened on Monday"."""
        place = self.tokens[self.tokens[n].head]
        return place.text.lower() in ("at", "during", "in") and "event" in _kinds(self.tokens[n].lemma.lower())

    def _had(self, n: int) -> bool:
        """Whether verb `n` lies behind what is told: "after a hearing that had begun in May", "having fled in May"."""
        helpers = {self.tokens[c].text.lower() for c in self.children.get(n, []) if self.tokens[c].dep == "aux"}
        return self.tokens[n].tag == "VBN" and not helpers.isdisjoint(("had", "having"))

    def _is_joined(self, n: int) -> bool:
        """Whether a clause with a subject of its own begins at `n`: "…, and the yard was closed on Monday"."""
        return self.tokens[n].dep == "conj" and self._has(n, SUBJECTS)

    def _by_pronoun(self, n: int) -> bool:
        return any(self.tokens[c].dep in SUBJECTS and self.tokens[c].pos == "PRON" for c in self.children.get(n, []))

    def _has(self, n: int, deps: frozenset[str]) -> bool:
        return any(self.tokens[c].dep in deps for c in self.children.get(n, []))

    def _inside(self, span: Span) -> range:
        return range(bisect_left(self.starts, span[0]), bisect_left(self.starts, span[1]))

    def _head(self, span: Span) -> int | None:
        """The token of `span` that the others hang on."""
        inside = self._inside(span)
        return next((n for n in inside if self.tokens[n].head not in inside or self.tokens[n].head == n), None)

    def _way_up(self, n: int) -> list[int]:
        """`n` and what it hangs on, up to the root of the sentence."""
        way = [n]
        while (above := self.tokens[way[-1]].head) != way[-1]:
            way.append(above)
        return way


def _kinds(lemma: str) -> frozenset[str]:
    return _said_at().get(lemma, frozenset())


@cache
def _said_at() -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for entry in entries("said-at.en"):
        kind, _, word = entry.partition(" ")
        kinds.setdefault(word, set()).add(kind)
    return {word: frozenset(found) for word, found in kinds.items()}
