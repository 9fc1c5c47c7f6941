"""Who a quotation's own paragraph puts before it in a sentence without a cue: "Baker Ann Tran was less lucky."."""

from __future__ import annotations

import re

from onrecord.extract.attribution import remarks
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.results import Quotation
from onrecord.record import Span

_I = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself|[Mm]ine|[Ww]e|[Oo]ur|[Uu]s|[Oo]urselves)\b")
_TURNS = {  # in the languages that are read by words
    "es": re.compile(r"\b(?i:enfrente|por su parte|en cambio|al otro lado|en el otro (?:banquillo|bando|lado))\b"),
    "fr": re.compile(r"\b(?i:en face|de son côté|pour sa part|quant à|en revanche|dans l['’]autre camp)\b"),
    "de": re.compile(r"\b(?i:dagegen|hingegen|wiederum|auf der anderen seite|auf der gegenseite)\b"),
}
_OTHERS = re.compile(r"\b(?i:he|she|him|her|his|hers)\b")


def who(prose: Prose, q: Quotation, gap: Span, spoke: Span | None, first: bool) -> Span | None:
    """The person named as the subject of the last sentence of `gap`, right before the quotation `q`.

    `spoke` is who spoke before in the paragraph, `first` tells that nobody did. Where somebody did, the quotation is
    another's only if its words are about themselves and nobody else.
    """
    if prose.text[slice(*gap)].rstrip()[-1:] not in (".", "!", "…"):
        return None
    if not prose.parsed:
        return _on_the_other_side(prose, gap, spoke)
    said = " ".join(prose.text[s:e] for s, e in q.spans)
    about_self, about_others = _I.search(said) is not None, _OTHERS.search(said) is not None
    if (about_others and not (first and about_self)) or not (first or about_self):
        return None
    named = _subject(prose, prose.sentences(gap)[-1])
    return None if named is None or (spoke and _same(prose, named, spoke)) else named


def _on_the_other_side(prose: Prose, gap: Span, spoke: Span | None) -> Span | None:
    """The one person whom the last sentence of `gap` names, where a word of it tells that another side has its turn."""
    turn = _TURNS.get(prose.language)
    sentence = prose.sentences(gap)[-1] if spoke else gap
    if spoke is None or turn is None or turn.search(prose.text, *sentence) is None:
        return None
    people = [n.span for n in prose.names if n.label == "PERSON" and sentence[0] <= n.span[0] < sentence[1]]
    one = people[0] if len(people) == 1 else None
    return None if one is None or _same(prose, one, spoke) else one


def _subject(prose: Prose, sentence: Span) -> Span | None:
    """The subject of the sentence where it names a person."""
    tokens = prose.tokens
    verb = next((i for i in prose.between(*sentence) if tokens[i].head == i and tokens[i].pos in ("VERB", "AUX")), None)
    if verb is None:
        return None
    found = remarks.subject(prose, verb, sentence)
    people = [n.span for n in prose.names if n.label == "PERSON"]
    return found if found and any(s < found[1] and found[0] < e for s, e in people) else None


def _same(prose: Prose, a: Span, b: Span) -> bool:
    names = [set(re.findall(r"\b[^\W\d_a-z]\w+", prose.text[slice(*span)])) for span in (a, b)]
    return bool(names[0] & names[1])
