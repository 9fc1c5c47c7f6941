"""Indirect statements in front of or around their attribution: "S, X said." and "S, X said, S.\""""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.extract.attribution import phrases, remarks
from onrecord.extract.attribution.prose import Prose, bare
from onrecord.extract.attribution.void import is_void
from onrecord.extract.results import Attribution
from onrecord.record import Span

CONFIDENCE = 0.8
_CLAUSE = frozenset({"ccomp", "xcomp"})
_MAIN = frozenset({"ROOT", "ccomp", "parataxis", "conj"})


def fronted(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """Statements whose attribution is set off by commas behind or within their content; nothing without a parse."""
    if not prose.parsed:
        return
    for paragraph in prose.paragraphs:
        for sentence in prose.sentences(paragraph):
            if (found := _statement(prose, sentence)) is not None:
                yield "fronted", found


def _statement(prose: Prose, sentence: Span) -> Attribution | None:
    tokens, text = prose.tokens, prose.text
    for i in prose.between(*sentence):
        if prose.is_quoted(tokens[i].span[0]):
            continue
        cue = phrases.at(prose, i)
        if cue is None or not {"that", "quote"} & cue.frames or is_void(prose, cue):
            continue
        where = _attribution_span(prose, cue, sentence)
        if where is None:
            continue
        source, start, end = where
        front = bare(text, (sentence[0], start))
        if front is None or len(text[slice(*front)].split()) < 2 and text[end : end + 1] != ",":
            continue
        pieces = [front]
        if text[end : end + 1] == "," and (rest := _rest(prose, (end, sentence[1]))) is not None:
            pieces.append(rest)
        if prose.quoted_share(pieces) > 0.95 or not _main_clause(prose, pieces):
            continue
        return Attribution(
            content=tuple(pieces), source=(source,), cue=(remarks.wider(prose, cue),), kind="indirect",
            confidence=CONFIDENCE,
        )
    return None


def _attribution_span(prose: Prose, cue: phrases.Cue, sentence: Span) -> tuple[Span, int, int] | None:
    """The source, and where the attribution begins and ends; None where it is not set off by a comma in front."""
    tokens, text = prose.tokens, prose.text
    if any(tokens[c].dep in _CLAUSE and c > cue.last for c in prose.children[cue.head]):
        return None
    source = remarks.subject(prose, cue.head, sentence)
    for who in (source, _by_commas(prose, cue, sentence)):
        if who is None:
            continue
        start, end = min(who[0], cue.span[0]), max(who[1], cue.span[1])
        set_off = start > sentence[0] and text[sentence[0] : start].rstrip().endswith((",", "—", "–"))
        if set_off and not (who[1] <= cue.span[0] and len(text[who[1] : cue.span[0]].split()) > 3):
            return who, start, _tail(prose, end, sentence)
    return None


def _by_commas(prose: Prose, cue: phrases.Cue, sentence: Span) -> Span | None:
    """The noun phrase between the last comma and the cue, with its apposition where a comma closes that too."""
    text, at = prose.text, cue.span[0]
    if prose.tokens[cue.head].tag not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    parts = []
    start = sentence[0]
    for comma in [m.start() for m in re.finditer(r",(?!\d)", text[sentence[0] : at])]:
        parts.append((start, sentence[0] + comma))
        start = sentence[0] + comma + 1
    last = (start, at)
    wanted = 1
    if not text[slice(*last)].strip():
        wanted = 2
    else:
        parts.append(last)
    if len(parts) <= wanted or any(not _nominal(prose, p) for p in parts[-wanted:]):
        return None
    return bare(text, (parts[-wanted][0], parts[-1][1]))


def _nominal(prose: Prose, span: Span) -> bool:
    """Whether the words are a noun phrase: a noun, and no verb but a relative clause's."""
    inside = [prose.tokens[i] for i in prose.between(*span) if prose.tokens[i].pos not in ("PUNCT", "SPACE")]
    if not inside or inside[0].pos in ("ADP", "SCONJ", "ADV", "CCONJ", "VERB") and inside[0].tag not in ("NNP",):
        return False
    relative = any(t.tag in ("WDT", "WP", "WP$", "WRB") or t.lemma == "that" for t in inside)
    verbs = [t for t in inside if t.tag in ("VBD", "VBZ", "VBP", "MD")]
    return any(t.pos in ("NOUN", "PROPN", "PRON") for t in inside) and (relative or not verbs)


def _tail(prose: Prose, end: int, sentence: Span) -> int:
    """Where the attribution with its addressee and adjuncts ends: at the comma that lets the content go on, or the stop."""
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
        for i in prose.between(s, e):
            t = tokens[i]
            if t.dep in _MAIN and (
                t.tag in ("VBD", "VBZ", "VBP") or any(tokens[c].tag in ("VBD", "VBZ", "VBP", "MD") and tokens[c].dep.startswith("aux") for c in prose.children[i])
            ):
                return True
    return False
