"""English statements with what their ends lost or swallowed: a bracket in the source, the time of an entry before it,
the writer's remark behind the content, what one said it over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from onrecord.extract import cues
from onrecord.extract.attribution.overlap import touch
from onrecord.extract.attribution.prose import Prose, bare
from onrecord.extract.results import Attribution
from onrecord.record import Span

_BRACKET = re.compile(r"\([^()\n]{0,30}$")
_BRACKET_ENDS = re.compile(r"[^()\n]{0,40}\)")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[.:h][0-5]\d(?:\s?[ap]\.?m\.?)?(?:\s?[–—|:-])?\s+")  # "14.40", of a live blog
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_COMMENT = re.compile(  # ", dealing a blow to the owners"
    r",\s(?:(?:thus|thereby|effectively|in turn)\s)?(?:bringing to an end|capping|contradicting|crowning"
    r"|dampening|dashing|dealing|defying|deepening|derailing|drawing (?:anger|applause|boos|cheers|criticism|fire"
    r"|groans|laughter|praise|protests?)|easing (?:fears|concerns)|echoing|ending (?:a|days|hopes|months|speculation"
    r"|weeks|years)|fuelling|fueling|giving hope|ignoring|paving the way|piling pressure|plunging|prompting"
    r"|quashing|raising (?:concerns|doubts|fears|hopes|questions|the (?:possibility|prospect|stakes))|reigniting"
    r"|reversing|setting (?:off|the (?:scene|stage)|up)|shattering|sparking|stoking|to (?:boos|cheers|laughter"
    r"|loud applause)|triggering|upending)\b"
)
_SEMICOLON = re.compile(r";\s")
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_WHAT = frozenset({"call", "describe", "describe as", "dub", "see as", "term"})
_BEFORE_NOUN = frozenset({"det", "amod", "poss", "compound", "nummod", "nmod"})
_CLOSES = frozenset({",", ";", ":", "(", "–", "—"})
_SHORT, _MOST = 4, 12  # tokens to the noun, and to the end of its phrase
_RELATIVE = re.compile(r",\s(?:who|whose|which)\s[^,;:\n]+$")
_REST = re.compile(r"(?P<rest>[^,.;:\n\"“”]{1,70}),\s")
_ASKED = re.compile(r"(?:Asked|Pressed|Questioned|Quizzed|Challenged)\b")
_SET_OFF = re.compile(
    r",\s(?:now|once|still|then|yet)\b[^,.;:\n]{2,40}(?=,)"
)  # "A by-law, | still in force |, requires"


def mended(prose: Prose, found: Iterable[Attribution]) -> list[Attribution]:
    """The statements of an English article, mended one by one; in other languages as they are."""
    said = list(found)
    if not prose.parsed:
        return said
    according = [b for b in said if len(b.cue) == 1 and prose.text.startswith("according", *b.cue[0])]
    out = [_mended(prose, a, according) if a.content else a for a in said]
    return [msgspec.structs.replace(a, source=_sources(prose, a)) for a in out]


def _mended(prose: Prose, a: Attribution, according: Sequence[Attribution]) -> Attribution:
    a = _without_what(prose, _without_question(prose, _with_subject(prose, a)))
    first, last = max(_begin(prose, a), _last_clause(prose, a)), _end(prose, a, according)
    content = tuple((max(s, first), min(e, last)) for s, e in a.content if s < last and e > first)
    kept = tuple(c for c in content if any(x.isalnum() for x in prose.text[slice(*c)]))
    return msgspec.structs.replace(a, content=kept) if kept else a


def _begin(prose: Prose, a: Attribution) -> int:
    """Where the content begins, behind where or over what it was said: "insisted | over a pint | that it was late"."""
    tokens, (start, end) = prose.tokens, a.content[0]
    inside, cue = prose.between(start, end), [i for s, e in a.cue for i in prose.between(s, e)]
    if not inside or not cue or a.cue[-1][1] > start or prose.is_quoted(start):
        return start
    clause = next((c for v in cue for c in prose.children[v] if tokens[c].dep == "ccomp" and c in inside), None)
    that = None if clause is None else prose.child(clause, "mark")
    if that is None or that <= inside[0] or tokens[that].text != "that" or tokens[inside[0]].head not in cue:
        return start
    between = range(inside[0], that)
    aside = tokens[inside[0]].dep == "prep" and not any(tokens[i].tag in _FINITE for i in between)
    return tokens[that].span[0] if aside else start


def _end(prose: Prose, a: Attribution, according: Sequence[Attribution]) -> int:
    """Where the content ends, before another clause, the writer's comment, or who tells of it all."""
    start, end = a.content[-1]
    for b in according:  # "told the court he was out | , according to a clerk": all of that is the clerk's
        told = b is not a and touch(a.cue, b.content) and not touch(b.cue, a.cue)
        if told and start < b.cue[0][0] < end:
            end = b.cue[0][0]
    if not a.cue or a.cue[0][0] > start or a.kind == "direct":
        return end
    comment = next((m for m in _COMMENT.finditer(prose.text, start, end) if not prose.is_quoted(m.start())), None)
    if comment is not None and not prose.is_quoted(end - 1):
        end = comment.start()
    stops = (m for m in _SEMICOLON.finditer(prose.text, start, end) if not prose.is_quoted(m.start()))
    return next((m.start() for m in stops if _is_clause(prose, (m.end(), end))), end)


def _last_clause(prose: Prose, a: Attribution) -> int:
    """Where the content begins that stands around its attribution, behind the writer's own clause: "He never
    wed; | men, he said, were liars"."""
    start, end = a.content[0]
    if (
        not a.cue
        or len(a.content) < 2  # "They are cousins; they only share a name, the clerk said"
        or a.kind == "direct"
        or end > min(s for s, _ in (*a.cue, *a.source))
        or prose.quoted_share([(start, end)])
    ):
        return start
    stops = [m for m in _SEMICOLON.finditer(prose.text, start, end) if _is_clause(prose, (start, m.start()))]
    return stops[-1].end() if stops else start


def _is_clause(prose: Prose, span: Span) -> bool:
    """Whether the words are a clause with a subject and a verb, and no "that" shows them to be said as well."""
    inside = [i for i in prose.between(*span) if prose.tokens[i].pos != "PUNCT"]
    if not inside or prose.tokens[inside[0]].text in ("that", "whether", "if", "and", "but"):
        return False
    verbs = [i for i in inside if prose.tokens[i].tag in _FINITE]
    return any(prose.tokens[i].dep in _SUBJECTS for i in inside[: max(0, len(inside) - 1)]) and bool(verbs)


def _without_question(prose: Prose, a: Attribution) -> Attribution:
    """The answer without what was asked: "Pressed on when it would open, Lund said | it was too early |"."""
    question = len(a.content) > 1 and bool(_ASKED.match(prose.text, a.content[0][0]))
    return msgspec.structs.replace(a, content=a.content[1:]) if question else a


def _without_what(prose: Prose, a: Attribution) -> Attribution:
    """What something was called, without the "what" that only leads to it: "what it called | a slip |"."""
    pieces = [prose.text[slice(*c)].lower() for c in a.content]
    before = len(a.content) > 1 and pieces[0] == "what" and a.cue and a.content[0][1] <= a.cue[0][0]
    verbs = [prose.tokens[i].lemma for c in a.cue for i in prose.between(*c)]
    called = before and bool(_WHAT & {*verbs, " ".join(verbs)})
    return msgspec.structs.replace(a, content=a.content[1:]) if called else a


def _with_subject(prose: Prose, a: Attribution) -> Attribution:
    """The statement around its attribution, of which what stands before was taken for the source: "| The firms |, |
    their owners | said in a letter, will merge"."""
    if len(a.source) != 1 or len(a.content) != 1 or not a.cue or prose.is_quoted(a.content[0][0]):
        return a
    tokens, (start, end) = prose.tokens, a.source[0]
    comma = prose.text.rfind(", ", start, end)
    inside = prose.between(*a.content[0])
    if comma < 0 or not inside or a.cue[-1][1] > a.content[0][0] or end > a.cue[0][0]:
        return a
    behind = tokens[inside[0] - 1].text == "," and tokens[inside[0]].tag in _FINITE
    owned = prose.between(comma + 2, end)
    told = behind and bool(owned) and tokens[owned[0]].tag in ("PRP$", "DT") and prose.text[slice(*a.cue[0])] != ","
    if not told or any(tokens[i].dep in _SUBJECTS and tokens[i].head == inside[0] for i in inside):
        return a
    return msgspec.structs.replace(a, content=((start, comma), *a.content), source=((comma + 2, end),))


def _sources(prose: Prose, a: Attribution) -> tuple[Span, ...]:
    """The pieces of a source: with the end of a bracket, or of a phrase, without an entry's time, and of one thing."""
    taken = (*a.content, *a.cue)
    kept = tuple(s for piece in a.source if (s := _without_clock(prose, piece)) is not None)
    if len(kept) > 1 and _SET_OFF.match(prose.text, kept[0][1]) and len(prose.between(*kept[1])) == 1:
        kept = kept[:1]
    kept = tuple(_clause_ended(prose, _bracketed(prose, s), a.cue) for s in kept)
    if not any(prose.tokens[i].pos == "VERB" for c in a.cue for i in prose.between(*c)) or _is_according(prose, a):
        return kept  # "according to | her | account", "in | her | words": it is she who says it
    return tuple(_phrase_ended(prose, s, taken) for s in kept)


def _phrase_ended(prose: Prose, source: Span, taken: Sequence[Span]) -> Span:
    """A source that stops within a phrase with the rest of it: "Lund, the last | smith in Lesk", "Lund, grain | and
    wool trader at Holm", "Holm, which sells | eels"."""
    tokens, inside = prose.tokens, prose.between(*source)
    top = last = inside[-1] if inside else -1
    while last >= 0 and tokens[top].dep in _BEFORE_NOUN and last < tokens[top].head < last + _SHORT:
        top = tokens[top].head
    if top != last and tokens[top].dep == "npadvmod" and inside[0] < last:  # "Lund | last | Friday told the court"
        return source[0], tokens[last - 1].span[1]
    verb = top != last and tokens[top].text in cues.forms("en") and tokens[last].pos == "PROPN"
    if verb:
        return source  # "growers in Lesk | fear", which the parse has for a noun
    described = ", " in prose.text[slice(*source)] and tokens[last].dep in ("appos", "conj", "nmod", "relcl", "pobj")
    person = any(n.label == "PERSON" and n.span[0] < source[1] == n.span[1] for n in prose.names)
    if last < 0 or (top == last and not described) or (top != last and person and tokens[top].text.islower()):
        return source  # a noun behind a whole name is mostly a verb: "Lund | demands"
    end = top
    for i in (i for i in prose.subtree(top) if i > last):
        if any(tokens[j].text in _CLOSES for j in range(last, i + 1)):
            break
        end = max(end, i)
    if end == last or end > last + _MOST or touch(taken, [(source[1], tokens[end].span[1])]):
        return source
    return source[0], (bare(prose.text, (source[0], tokens[end].span[1])) or source)[1]


def _clause_ended(prose: Prose, source: Span, cue: Sequence[Span]) -> Span:
    """A source that stops within a relative clause with the rest of it: "Lund, whose leg | was broken |, said"."""
    told = cue and source[1] < cue[0][0] and _RELATIVE.search(prose.text, *source)
    rest = _REST.fullmatch(prose.text, source[1], cue[0][0]) if told else None
    return (source[0], rest.end("rest")) if rest else source


def _is_according(prose: Prose, a: Attribution) -> bool:
    return any(prose.text[slice(*c)].lower().startswith("according") for c in a.cue)


def _bracketed(prose: Prose, source: Span) -> Span:
    """ "Councillor Ada Lund (Lab | )"."""
    opened = _BRACKET.search(prose.text, *source)
    closed = _BRACKET_ENDS.match(prose.text, source[1]) if opened else None
    return (source[0], closed.end()) if closed else source


def _without_clock(prose: Prose, source: Span) -> Span | None:
    """ "| 14.40 | Ada Lund says": the time of an entry that stands at the head of its paragraph; None for no more."""
    start = prose.paragraph_at(source[0])[0]
    clock = _CLOCK.match(prose.text, start)
    if clock is None or source[0] >= clock.end():
        return source
    return bare(prose.text, (clock.end(), source[1])) if source[1] > clock.end() else None
