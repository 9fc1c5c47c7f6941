"""Why a source is in a position to know: the words that say so.

They stand beside the source's name ("a hydrologist who has gauged the river since 1998"), in the words that
introduce what it says ("speaking after a tour of the site"), or in a sentence about it ("Okafor has run the
ferry for 20 years").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from onrecord.extract.audit.places import without_places
from onrecord.extract.results import Analysis
from onrecord.extract.words import entries
from onrecord.record import Record, Span, Speaker, Statement
from onrecord.record.audit import Grounds, Justification

BESIDE = frozenset({"appos", "relcl", "acl"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ORDER: tuple[Grounds, ...] = ("witness", "experience", "knowledge", "work", "relation", "contents", "role")
TIES = frozenset({"with", "at", "in", "of", "from", "for", "on"})
COURTESY = frozenset({"Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Miss", "Sir", "Dr.", "Dr"})
CIRCUMSTANCES = frozenset({"speak", "cite", "quote", "draw", "point", "base"})
PROVENANCE = re.compile(
    r"\b(?:(?:seen|obtained|reviewed|viewed|leaked|shared|released|published|commissioned) (?:by|to|with)|based on|"
    r"drawn from|a copy of which|copies of which)\b[^,.;”\"]*"
)
UNNAMING = re.compile(
    r"anonym|not\s(?:been\s)?authori[sz]ed|condition that|"
    r"\b(?:not|n't|only|withh\w+|declin\w+|whose|refus\w+)\b[^.;]*\b(?:named?|names|identif\w+|give)\b",
    re.IGNORECASE,
)
TRIM = ' ,;:–—-"“”«»()'


def justify(speaker: Speaker, said: Sequence[Statement], record: Record, tree: Tree) -> tuple[Justification, ...]:
    """The grounds of `speaker`, in text order; a span inside another is left out."""
    places = {*speaker.mentions, *(s for statement in said for s in statement.source)}
    content = [c for s in record.statements for c in s.content]
    mine = [c for statement in said for c in statement.content]
    a_body = speaker.type in ("organisation", "document")
    found: set[Span] = set()
    for place in sorted(places):
        found.update(s for s in tree.beside(place, a_body) if not _starts_in(s, mine))
        if not a_body and not _starts_in(place, content):
            found.update(s for s in tree.told_of(place) if not _starts_in(s, content))
        if speaker.type == "document":
            found.update(tree.provenance(place))
    for statement in said:
        found.update(s for s in tree.circumstances(statement) if not _starts_in(s, mine))
    text = record.article.text
    kept = [_without_unnaming(s, speaker, text) for s in found]
    if speaker.type != "document":
        kept = [s and without_places(s, text, tree.analysis) for s in kept]
    spans = [t for s in kept if s and (t := _trim(s, text)) and not _only_name(t, speaker, text)]
    spans = [s for s in spans if not text[s[0] : s[1]].lstrip("(").startswith("@") and not _is_date(s, record)]
    spans = [s for s in spans if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans)]
    return tuple(Justification(span=s, grounds=_grounds(s, speaker, text)) for s in sorted(set(spans)))


class Tree:
    """The dependency tree of an article, walked by spans."""

    def __init__(self, record: Record, analysis: Analysis) -> None:
        self.analysis = analysis
        self.text = record.article.text
        self.tokens = analysis.tokens
        self.people = [n for n in analysis.names if n.label == "PERSON"]
        self.sentences = analysis.sentences
        self.starts = [t.span[0] for t in analysis.tokens]
        self.children: dict[int, list[int]] = {}
        for n, t in enumerate(self.tokens):
            if t.head != n:
                self.children.setdefault(t.head, []).append(n)

    def head_of(self, place: Span) -> int | None:
        """The token of `place` that the others hang on."""
        inside = range(bisect_left(self.starts, place[0]), bisect_left(self.starts, place[1]))
        outward = [n for n in inside if self.tokens[n].head not in inside or self.tokens[n].head == n]
        return next((n for n in outward if self.tokens[n].pos in ("NOUN", "PROPN", "PRON")), None)

    def subtree(self, n: int) -> list[int]:
        return sorted([n, *(k for m in self.children.get(n, []) for k in self.subtree(m))])

    def span(self, nodes: Iterable[int]) -> Span:
        nodes = list(nodes)
        return self.tokens[min(nodes)].span[0], self.tokens[max(nodes)].span[1]

    def beside(self, place: Span, a_body: bool) -> Iterator[Span]:
        """Apposition, relative clause, participle or role that belongs to the noun at `place`."""
        head = self.head_of(place)
        if head is None or self.tokens[head].pos == "PRON":
            return
        for m in self.children.get(head, []):
            t = self.tokens[m]
            after = m > head and (t.dep == "amod" or (t.dep == "prep" and t.text.lower() in TIES and not a_body))
            passing = t.dep == "acl" and t.tag == "VBG" and t.lemma.lower() not in entries("audit-knows")
            purpose = a_body and t.dep == "acl" and t.tag == "VB"  # "the authority to keep the police out"
            if (t.dep in BESIDE and not passing and not purpose) or after:
                yield self.span(self.subtree(m))
        if self.tokens[head].dep == "appos" and not a_body:
            above = self.tokens[head].head
            own = set(self.subtree(head))
            rest = [n for n in self.subtree(above) if n not in own and n < head]
            if rest and self.tokens[above].pos == "NOUN":
                yield self.span(rest)
        yield from self._title(head)

    def _title(self, head: int) -> Iterator[Span]:
        """What stands before a person's name as part of its noun phrase: "fire chief", "Governor"."""
        if self.tokens[head].pos != "PROPN":
            return
        name = next((n.span for n in self.people if n.span[0] <= self.tokens[head].span[0] < n.span[1]), None)
        if name is None:
            return
        before = [n for m in self.children.get(head, []) if m < head for n in self.subtree(m)]
        before = [n for n in before if self.tokens[n].span[0] < name[0]]
        if any(self.tokens[n].pos in ("NOUN", "PROPN") and self.tokens[n].text not in COURTESY for n in before):
            yield self.span(before)

    def told_of(self, place: Span) -> Iterator[Span]:
        """What a sentence of the reporter's says of the source whom it has for its subject."""
        head = self.head_of(place)
        if head is None or self.tokens[head].dep not in SUBJECTS:
            return
        verb = self.tokens[head].head
        if self.tokens[verb].lemma.lower() not in entries("audit-knows"):
            return
        own = set(self.subtree(head))
        rest = [n for n in self.subtree(verb) if n not in own and n > head]
        if rest:
            yield self.span(rest)

    def provenance(self, place: Span) -> Iterator[Span]:
        """How a document came to light, or what it rests on."""
        end = next((e for s, e in self.sentences if s <= place[0] < e), place[1])
        found = PROVENANCE.search(self.text, place[0], end)
        if found and found.start() <= place[1] + 2:
            yield found.span()

    def circumstances(self, statement: Statement) -> Iterator[Span]:
        """Participles beside the cue: "speaking after a tour of the site", "citing readings from three sensors"."""
        for cue in statement.cue:
            sentence = next((s for s in self.sentences if s[0] <= cue[0] < s[1]), cue)
            for n in range(bisect_left(self.starts, sentence[0]), bisect_left(self.starts, sentence[1])):
                t = self.tokens[n]
                if t.tag != "VBG" or t.dep not in ("advcl", "acl", "dep") or t.lemma.lower() not in CIRCUMSTANCES:
                    continue
                yield self.span(self.subtree(n))


@cache
def _signs() -> tuple[tuple[str, str], ...]:
    return tuple((kind, word) for kind, _, word in (e.partition(" ") for e in entries("audit-grounds")))


def _starts_in(span: Span, others: Iterable[Span]) -> bool:
    return any(s <= span[0] < e for s, e in others)


def _trim(span: Span, text: str) -> Span | None:
    start, end = span
    if text.count("(", start, end) == text.count(")", start, end) > 0:
        return span
    while start < end and text[start] in TRIM:
        start += 1
    while end > start and text[end - 1] in TRIM + ".":
        end -= 1
    if text.count("(", start, end) > text.count(")", start, end) and text[end : end + 1] == ")":
        end += 1
    return (start, end) if end - start > 2 else None


def _without_unnaming(span: Span, speaker: Speaker, text: str) -> Span | None:
    """`span` up to where it turns to why the source is not named; None where that is all it says."""
    why = speaker.why_unnamed
    found = UNNAMING.search(text, *span)
    end = min([span[1], *([found.start()] if found else []), *([why[0]] if why and why[1] > span[0] else [])])
    if end == span[1]:
        return span
    cut = max(text[span[0] : end].rfind(mark) for mark in (" and ", ",", " who "))
    return (span[0], span[0] + cut) if cut > 0 else None


def _only_name(span: Span, speaker: Speaker, text: str) -> bool:
    named = {w.lower() for p in (speaker.name, *(text[s:e] for s, e in speaker.mentions)) for w in p.split()}
    words = text[span[0] : span[1]].split()
    return all((w.lower() in named and w[0].isupper()) or (w.isupper() and len(words) == 1) for w in words)


def _is_date(span: Span, record: Record) -> bool:
    return any(t.span[0] <= span[0] and span[1] <= t.span[1] for t in record.times)


def _grounds(span: Span, speaker: Speaker, text: str) -> Grounds:
    if speaker.type == "document":
        return "contents"
    words = set(re.findall(r"\w+", text[span[0] : span[1]].lower()))
    forms = words | {w.removesuffix(end) for w in words for end in ("s", "ed", "d", "ing", "es")}
    kinds = {kind for kind, word in _signs() if word in forms}
    return next((g for g in ORDER if g in kinds), "role")
