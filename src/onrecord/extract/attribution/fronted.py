"""Indirect statements in front of or around their attribution: "S, X said." and "S, X said, S.\""""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.extract.attribution import phrases, remarks
from onrecord.extract.attribution.prose import Prose, bare, indirect
from onrecord.extract.attribution.void import is_void
from onrecord.extract.results import Attribution
from onrecord.record import Span

CONFIDENCE = 0.8
_CLAUSE = frozenset({"ccomp", "xcomp"})
_MAIN = frozenset({"ROOT", "ccomp", "parataxis", "conj"})
_THAT = re.compile(r"that\s")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """Statements whose attribution is set off by commas behind or within their content; nothing without a parse."""
    if not prose.parsed:
        return
    for paragraph in prose.paragraphs:
        for sentence in prose.sentences(paragraph):
            if (found := _statement(prose, sentence)) is not None:
                yield "fronted", found
                if (inner := _reported(prose, found)) is not None:
                    yield "nested", inner


def _statement(prose: Prose, sentence: Span) -> Attribution | None:
    tokens, text = prose.tokens, prose.text
    for i in prose.between(*sentence):
        if prose.is_quoted(tokens[i].span[0]):
            continue
        cue = phrases.at(prose, i)
        if cue is None or not _sets_off(prose, cue) or is_void(prose, cue):
            continue
        where = _attribution_span(prose, cue, sentence)
        if where is None:
            continue
        source, start, end = where
        front = bare(text, (sentence[0], start))
        if front is None or (len(text[slice(*front)].split()) < 2 and text[end : end + 1] != ","):
            continue
        pieces = [front]
        if text[end : end + 1] == "," and (rest := _rest(prose, (end, sentence[1]))) is not None:
            pieces.append(rest)
        if prose.quoted_share(pieces) > 0.95 or not _main_clause(prose, pieces):
            continue
        return Attribution(
            content=tuple(pieces),
            source=(source,),
            cue=(remarks.wider(prose, cue),),
            kind="indirect",
            confidence=CONFIDENCE,
        )
    return None


def _reported(prose: Prose, outer: Attribution) -> Attribution | None:
    """What somebody in the words reported says or thinks: "The keeper believed, she told the court, | that …"."""
    if len(outer.content) != 2:
        return None
    front, rest = outer.content
    opened = _THAT.match(prose.text, *rest)
    verb = prose.between(*front)[-1]
    cue = next((c for i in prose.between(*front) if (c := phrases.at(prose, i, "that")) and c.last == verb), None)
    if opened is None or cue is None or is_void(prose, cue):
        return None
    cued = remarks.wider(prose, cue)
    who = bare(prose.text, (front[0], cued[0]))
    if not any(prose.tokens[i].tag in _FINITE for i in prose.between(*cued)):
        return None
    if who is None or any(prose.tokens[i].tag in _FINITE for i in prose.between(*who)):
        return None
    return indirect(((opened.end(), rest[1]),), who, cued, CONFIDENCE)


def _sets_off(prose: Prose, cue: phrases.Cue) -> bool:
    """Whether the cue is a finite verb that can stand in commas beside what was said or shown ("…, he said")."""
    head = prose.tokens[cue.head]
    if head.tag == "VB" or any(prose.tokens[c].tag == "TO" for c in prose.children[cue.head]):
        return False
    return "that" in cue.frames or ("quote" in cue.frames and cue.last != cue.head)


def _attribution_span(prose: Prose, cue: phrases.Cue, sentence: Span) -> tuple[Span, int, int] | None:
    """The source, and where the attribution begins and ends; None where it is not set off by a comma in front."""
    tokens, text = prose.tokens, prose.text
    begins = _begin(prose, cue)
    clause = [c for c in prose.children[cue.head] if tokens[c].dep in _CLAUSE and c > cue.last]
    if begins == cue.span[0] and clause and not _of_another(prose, cue, clause[0], sentence):
        return None
    source = remarks.subject(prose, cue.head, sentence)
    for who in (source, remarks.by_commas(prose, cue, sentence)):
        if who is None or prose.is_quoted(who[0]) or _relative(prose, who):
            continue
        start, end = min(who[0], begins), max(who[1], cue.span[1])
        set_off = start > sentence[0] and text[sentence[0] : start].rstrip().endswith((",", "—", "–"))
        if set_off and not (who[1] <= cue.span[0] and len(text[who[1] : cue.span[0]].split()) > 3):
            return who, start, _tail(prose, end, sentence)
    return None


def _of_another(prose: Prose, cue: phrases.Cue, clause: int, sentence: Span) -> bool:
    """Whether a comma and "that" open a clause that the parse hangs from the cue, though it belongs to a cue before:
    "The keeper believed, | she told the court, | that the gate …"."""
    opens = prose.subtree(clause)[0]
    comma = prose.text[: prose.tokens[opens].span[0]].rstrip().endswith(",")
    before = prose.between(sentence[0], cue.span[0])
    said = any(phrases.at(prose, i, "that") and prose.tokens[i + 1].text == "," for i in before)
    return comma and prose.tokens[opens].lemma.lower() == "that" and said


def _begin(prose: Prose, cue: phrases.Cue) -> int:
    """Where the cue begins, with the "it" of a passive: "S, it is accepted by all, S"."""
    subjects = (c for c in prose.children[cue.head] if prose.tokens[c].dep == "nsubjpass")
    it = next((c for c in subjects if prose.tokens[c].lemma.lower() == "it"), None)
    return cue.span[0] if it is None else min(prose.tokens[it].span[0], cue.span[0])


def _relative(prose: Prose, who: Span) -> bool:
    """Whether the words begin with a relative pronoun: "…, which advocates say" is no attribution of what stands
    before.
    """
    first = next(iter(prose.between(*who)), None)
    return first is not None and prose.tokens[first].tag in ("WDT", "WP", "WP$", "WRB", "IN", "CC", "VBG")


def _tail(prose: Prose, end: int, sentence: Span) -> int:
    """Where the attribution with its addressee and adjuncts ends: at the comma that lets the content go on, or the
    stop.
    """
    comma = prose.text.find(",", end, sentence[1])
    return comma if comma >= 0 else sentence[1]


def _rest(prose: Prose, span: Span) -> Span | None:
    """Content that goes on behind the attribution; None where what follows is an adjunct of the cue."""
    tokens = prose.tokens
    inside = [i for i in prose.between(*span) if tokens[i].pos != "PUNCT"]
    if not inside:
        return None
    first = tokens[inside[0]]
    if first.tag == "VBG" or first.lemma in ("who", "which", "where", "when") or first.tag in ("WDT", "WP"):
        return None
    return bare(prose.text, span)


def _main_clause(prose: Prose, pieces: list[Span]) -> bool:
    """Whether the pieces hold a finite verb that is no adverbial clause's: "After the vote, X said" has none."""
    tokens = prose.tokens
    for s, e in pieces:
        first = next(iter(prose.between(s, e)), None)
        if first is not None and tokens[first].tag == "VBN":
            return False
        for i in prose.between(s, e):
            t = tokens[i]
            if t.dep in _MAIN and (
                t.tag in _FINITE
                or any(tokens[c].tag in _FINITE and tokens[c].dep.startswith("aux") for c in prose.children[i])
            ):
                return True
    return False
