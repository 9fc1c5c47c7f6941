"""The borders of a statement's content: on its quotation's, without marks and stray punctuation; and its kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from onrecord.extract.attribution import phrases, rejections, remarks, slavic, unparsed
from onrecord.extract.attribution.hearsay import hedges, unremarked
from onrecord.extract.attribution.overlap import touch
from onrecord.extract.attribution.prose import Prose, bare, closed, whole_words
from onrecord.extract.results import Attribution
from onrecord.record import Span, StatementKind

_LEADS_IN = re.compile(r"(?:that|and|but|whether|as) (?=\w)")
_LEADS_ON = re.compile(r"(?<=\w),? (?:that|who|which|whose|whom|including)$")
_ASKED = re.compile(r", (?:when |if )?asked (?:by|whether|if|about|how|why|what)\b.*")
_CLOSES = {"«": "»", "“": "”", '"': '"'}
_OPENED = re.compile(r"([«“\"])[^«»“”\"]*$")
_SHARE = re.compile(r"\d[\d.]* $")
_THAT_QUOTED = re.compile(r"(?:qu['’]|que\s|dass\s|что\s|що\s)(?=[«„“\"])")
_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?][\"”’»]*\s+[\"“‘«]*[A-ZА-ЯЁЄІЇҐÀ-Þ]")
_REST_OF_WORD = re.compile(r"(?<=\w)[-’'‑]\w+")
_OWNER, _S = re.compile(r"\w+['’]$"), re.compile(r"s\b")
_LONGEST = 40  # characters of a word
_DANGLING = re.compile(
    r"(?<=\w),? (?:(?:and|or) )?(?:and(?: also)?|or|the|an?)$|(?<=\w), (?:from|of|at|in|who|which|whose)$"
)
_ON_THAT = re.compile(r"(?<=\w),? (?:and|but) on (?:that|this)(?: \w+)?(?:, at least| at least)?$")  # ", all agree"
_SIGN = re.compile(r"(?<=\d)[ \u00a0\u202f]?(?:[%‰€$£₴₽]|°C?)")
"""What a figure is counted in, which some languages set apart."""
_ARTICLE = re.compile(r"(?i:el|la|los|las|una?|les?|une|des?|du|der|die|das|dem|den|eine[rmn]?|l['’])")
_IMPERSONAL = frozenset(("seem", "appear", "emerge", "transpire"))
_ARTICLE_BEHIND = re.compile(r"(?:\s(?:in|at|on|during))?\s(?:an?|the)$")
_SPEAKING = re.compile(r"(?:,\s)?(?:and\s)?speaking\s(?:on|under)\s(?:the\s)?condition\s(?:of|that)\b")
_WOULD_NOT_SAY = re.compile(
    r",?\s(?:but|though|although)\s(?:\w+\s){0,3}?(?:would not|did not|could not|wouldn['’]t|didn['’]t|declined to|"
    r"refused to)\s(?:say|specify|elaborate|name|give|explain|comment|disclose|identify)\b.*"
)
"""What somebody told kept back."""
_HOLE = 5  # words that the model may have passed over within one piece
_FEW_WORDS = re.compile(r"\s(?:\w+\s){0,3}")
_PLACED = re.compile(  # "Outside court, | the victim's sister"
    r"(?:Outside|Inside|In|At|After|Before|Behind|Beside|Near|During|On|Across|Beyond|From)\s[^,.;:]{2,40},\s"
    r"(?=(?:the|an?|his|her|its|their|one|some|two)\s|[A-Z])"
)
_REJECTED = re.compile(  # "…, a claim | his lawyer | denied"
    r"an? (?:\w+ )?(?:accusation|allegation|assertion|charge|claim|idea|notion|suggestion|theory|version|view)"
    r" (?:(?:that|which) )?(?=(?:the|an?|his|her|its|their|my|our|some|many|most|both|critics|he|she|they) |[A-Z])"
)
_HEARD = re.compile(  # "Two clerks heard | the mayor | say"
    r"(?!.*\b(?:who|that|which)\b)[^,.;:\n]{2,60}?\s(?:over)?hear[sd]?\s(?=(?:the|an?|his|her|their|its|one|two)\s|[A-Z])"
)
_LINK = re.compile(
    r"\s(?:to|of|in|on|at|from|for|by|with|and)\s(?:the\s|an?\s)?"
    r"|\s(?:(?:on|last|this|late on|early on)\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|month|year)\s"
)
_SEEN_IN = re.compile(r"\b(?P<cue>sees?|saw|seen)\s(?P<where>in\s(?:\w+\s){1,4})[“\"‘«]?\s?$")
_AHEAD = frozenset({"ask", "call", "demand", "order", "pledge", "promise", "propose", "recommend", "request", "vow"})
_IN_YEAR = re.compile(r",?\s(?:back\s)?in\s(?P<year>(?:19|20)\d\d)\b")
_THINKING = frozenset(
    {"assume", "believe", "expect", "figure", "guess", "hope", "imagine", "reckon", "suppose", "think"}
)
_UNTIL = re.compile(r",?\s[–—-]\s(?:until|till|but|only|before|then|and then)\b(?!.*\s[–—-]\s)")
_MOST_OWNED = 12  # tokens
_STRAY = 2  # words that are no piece of their own, more than as many words from the next
_SAYS_WHICH = re.compile(r",\s(?:which|who|whose|where)\s[^,.;:\n]{3,80},\s?")
"""What a clause tells of the noun before it: "thinks the arch, | which is of stone, | will stand"."""


def finished(prose: Prose, found: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """The statements with clean borders, their kind and their hedges, in the order of the text."""
    done = [a for f in found if (a := _finish(prose, f)) is not None]
    return tuple(sorted(done, key=lambda a: (a.content[0][0], -a.content[-1][1])))


def tidied(prose: Prose, proposed: Attribution) -> Attribution:
    """The model's statement within its paragraph, without stray words and with the small holes in its content filled;
    the more had to be done, the less likely it is.

    What runs over paragraphs is quoted, and the rules of quotations find it whole.
    """
    proposed = _believed(prose, _seen_in(prose, _written(prose, proposed)))
    text, attribution = prose.text, [*proposed.source, *proposed.cue]
    source = tuple(s for s in proposed.source if prose.parsed or not _ARTICLE.fullmatch(text, *s))
    taken = (*proposed.content, *proposed.cue)
    source = tuple(_whole(prose, s, taken) for s in _filled(text, source, taken, _LINK if prose.parsed else _FEW_WORDS))
    proposed = msgspec.structs.replace(proposed, content=_in_one_paragraph(prose, proposed), source=source)
    if len(proposed.content) > 1 and _SPEAKING.match(text, proposed.content[-1][0]):
        proposed = msgspec.structs.replace(proposed, content=proposed.content[:-1])
    if len(proposed.content) == 1:
        return proposed
    pieces: list[Span] = []
    for piece in _without_strays(text, proposed.content, attribution):
        if pieces and _is_hole(text, (pieces[-1][1], piece[0]), attribution):
            pieces[-1] = pieces[-1][0], piece[1]
        else:
            pieces.append(piece)
    content = _without_strays(text, pieces, attribution)
    marked = min(1.0, _words(text, proposed.content) / max(1, _words(text, content)))
    return msgspec.structs.replace(
        proposed, content=tuple(content), confidence=round(proposed.confidence * marked**2, 3)
    )


def _written(prose: Prose, a: Attribution) -> Attribution:
    """The statement with its second verb in the cue: "wrote to the mayor | asking | that the depot stay open"."""
    verbs = [i for c in a.cue for i in prose.between(*c) if prose.tokens[i].pos == "VERB"] if prose.parsed else []
    if not verbs or prose.tokens[verbs[-1]].lemma not in remarks.RINGING or len(a.content) != 1:
        return a
    if prose.text[slice(*a.cue[-1])].endswith((" for", " on", " about")):
        return a  # "called for | a ban on fishing"
    start, end = a.content[0]
    asks = next((i for i in prose.between(start, end) if prose.tokens[i].tag == "VBG"), None)
    cue = phrases.at(prose, asks) if asks is not None else None
    if asks is None or cue is None or not {"that", "to"} & cue.frames or prose.is_quoted(start):
        return a
    whom = [prose.tokens[i] for i in prose.between(start, cue.span[0])]
    rest = bare(prose.text, (cue.span[1], end))
    if rest is None or any(t.pos in ("VERB", "AUX", "PUNCT", "SCONJ") or t.text == "that" for t in whom):
        return a
    return msgspec.structs.replace(a, content=(rest,), cue=(*a.cue, cue.span))


def _seen_in(prose: Prose, a: Attribution) -> Attribution:
    """The statement with that in which somebody sees what it says: "saw | in it “at most a jest”"."""
    start = a.content[0][0]
    seen = _SEEN_IN.search(prose.text, max(0, start - _LONGEST), start) if prose.parsed else None
    if seen is None or not a.cue or not touch(a.cue, [seen.span("cue")]):
        return a
    return msgspec.structs.replace(a, content=((seen.start("where"), a.content[0][1]), *a.content[1:]))


def _believed(prose: Prose, a: Attribution) -> Attribution:
    """What somebody thought, without what then proved it wrong: "thought the roof would hold – | until it fell"."""
    verbs = [prose.tokens[i].lemma for c in a.cue for i in prose.between(*c)] if prose.parsed else []
    until = _UNTIL.search(prose.text, a.content[0][0], a.content[-1][1])
    if until is None or not verbs or verbs[-1] not in _THINKING:
        return a
    kept = tuple((s, min(e, until.start())) for s, e in a.content if s < until.start())
    return msgspec.structs.replace(a, content=kept)


def _filled(text: str, source: Sequence[Span], taken: Sequence[Span], few: re.Pattern[str]) -> Iterator[Span]:
    """The pieces of a source, those that a few words part made one: "the mother | of three | Ada Lund"."""
    last: Span | None = None
    for start, end in source:
        gap = text[last[1] : start] if last else ""
        held = last is not None and any(last[1] <= s < start for s, _ in taken)
        if last and not held and few.fullmatch(gap):
            last = last[0], end
            continue
        if last:
            yield last
        last = start, end
    if last:
        yield last


def _whole(prose: Prose, source: Span, taken: Sequence[Span]) -> Span:
    """The source with the object of a preposition that ends it: "a study released by the ministry on | Friday"."""
    inside = prose.between(*source)
    if not prose.parsed or not inside:
        return source
    if prose.tokens[inside[-1]].dep == "poss":
        return _owned(prose, source, inside[-1], taken)
    if len(inside) < 2 or prose.tokens[inside[-1]].tag != "IN":
        return source
    thing = prose.child(inside[-1], "pobj")
    if thing is None or thing < inside[-1]:
        return source
    end = max(prose.tokens[i].span[1] for i in prose.subtree(thing))
    return source if touch(taken, [(source[1], end)]) else (source[0], end)


def _owned(prose: Prose, source: Span, owner: int, taken: Sequence[Span]) -> Span:
    """The source with what its last word owns: "Ada Lund, the Guild | 's head of boats"."""
    below = prose.subtree(prose.tokens[owner].head)
    if prose.tokens[owner].tag == "PRP$" or not below or below[0] > owner or len(below) > _MOST_OWNED:
        return source
    end = prose.tokens[below[-1]].span[1]
    return source if end <= source[1] or touch(taken, [(source[1], end)]) else (source[0], end)


def _in_one_paragraph(prose: Prose, proposed: Attribution) -> tuple[Span, ...]:
    """The content that stands in the paragraph of the cue, or all of it where none does."""
    if not proposed.cue:
        return proposed.content
    start, end = prose.paragraph_at(proposed.cue[0][0])
    here = tuple((max(s, start), min(e, end)) for s, e in proposed.content if s < end and start < e)
    off = tuple(c for c in proposed.content if _is_set_off(prose, c))  # "Here is her statement:", and a quotation
    return here or off or proposed.content


def _is_hole(text: str, gap: Span, attribution: Sequence[Span]) -> bool:
    """Whether the words between two pieces belong to them: few, of one sentence, and not those that say whose it
    is.
    """
    if any(s < gap[1] and gap[0] < e for s, e in attribution) or "\n" in text[slice(*gap)]:
        return False
    within = _SAYS_WHICH.fullmatch(text, *gap) is not None
    return within or _words(text, [gap]) <= (0 if _SENTENCE_END.search(text, *gap) else _HOLE)


def _without_strays(text: str, pieces: Sequence[Span], attribution: Sequence[Span]) -> list[Span]:
    """The pieces but for a word or two far from any other; what the attribution alone parts is near."""
    longest = max(_words(text, [p]) for p in pieces)

    def near(a: int, b: int) -> bool:
        between = [w.span() for w in _WORD.finditer(text, a, b)]
        if _SAYS_WHICH.fullmatch(text, a, b):
            return True
        return len(between) <= _STRAY or all(any(s < y and x < e for s, e in attribution) for x, y in between)

    kept = []
    for n, (start, end) in enumerate(pieces):
        neighbours = [(pieces[n - 1][1], start)] if n else []
        neighbours += [(end, pieces[n + 1][0])] if n + 1 < len(pieces) else []
        small = _words(text, [(start, end)]) <= _STRAY and 2 * _words(text, [(start, end)]) < longest
        if not small or any(near(*gap) for gap in neighbours):
            kept.append((start, end))
    return kept


def _words(text: str, spans: Iterable[Span]) -> int:
    return sum(1 for s, e in spans for _ in _WORD.finditer(text, s, e))


def _finish(prose: Prose, a: Attribution) -> Attribution | None:
    pieces = (*a.content[:-1], _not_yet_past(prose, a, _told(prose, unremarked(prose, a.content[-1]))))
    content = _apart(closed(prose.text, s) for c in pieces if (s := _snapped(prose, c)) is not None)
    if not content:
        return None
    source = _beside(content, _apart(s for own in a.source if (s := _named_so(prose, own)) is not None))
    return msgspec.structs.replace(
        a,
        content=content,
        source=source,
        cue=_beside([*content, *source], tuple(_without_article(prose, c) for c in a.cue)),
        kind=_kind(prose, a, content),
        hedges=a.hedges or hedges(prose, [*content, *a.cue]),
    )


def _without_article(prose: Prose, cue: Span) -> Span:
    """A cue without the article of a noun that is no part of it: "said | in an | interview"."""
    m = _ARTICLE_BEHIND.search(prose.text, *cue) if prose.parsed else None
    return (cue[0], m.start()) if m and m.start() > cue[0] else cue


def _told(prose: Prose, span: Span) -> Span:
    """What is told, without what is not: "that the talks go well, | though he would not say with whom"."""
    m = _WOULD_NOT_SAY.search(prose.text, *span) if prose.parsed else None
    return (span[0], m.start()) if m and not prose.is_quoted(m.start() + 1) else span


def _not_yet_past(prose: Prose, a: Attribution, span: Span) -> Span:
    """What somebody asks for or promises, without a year that is past: that is when he did, "a pump | in 2011 and
    again in May".
    """
    verbs = [prose.tokens[i].lemma for c in a.cue for i in prose.between(*c) if prose.tokens[i].pos == "VERB"]
    year = _IN_YEAR.search(prose.text, *span) if prose.parsed and _AHEAD & set(verbs) else None
    if year is None or year["year"] >= (prose.article.published or "")[:4] or prose.is_quoted(year.start()):
        return span
    told = any(prose.tokens[i].pos in ("VERB", "AUX") for i in prose.between(*span))
    return span if told or not prose.article.published else (span[0], year.start())


def _named_so(prose: Prose, span: Span) -> Span | None:
    """A source in whole words, without the "that" or "including" which only leads on; None for a possessor's "s"."""
    if not prose.parsed:
        return span
    start, end = rejections.without_rejection(prose, whole_words(prose.text, span))
    if m := _LEADS_IN.match(prose.text, start, end):
        start = m.end()
    if m := _LEADS_ON.search(prose.text, start, end) or _ASKED.search(prose.text, start + 1, end):
        end = m.start()
    if m := _PLACED.match(prose.text, start, end):
        start = m.end()
    for pattern in (_REJECTED, _HEARD):
        if m := pattern.match(prose.text, start, end):
            start = m.end()
    opened = _OPENED.search(prose.text, start, end)
    if opened and prose.text.startswith(_CLOSES[opened[1]], end):
        end += 1  # "the daily | «Northern Echo»"
    if prose.text[start:end] == "percent" and (m := _SHARE.search(prose.text, max(0, start - 9), start)):
        start = m.start()
    return (start, end) if prose.text[start:end].strip("'’ ") not in ("s", "") else None


def _apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans, of which one that reaches into the one before is made a piece with it."""
    out: list[Span] = []
    for start, end in spans:
        if out and start < out[-1][1]:
            out[-1] = out[-1][0], max(end, out[-1][1])
        else:
            out.append((start, end))
    return tuple(out)


def _beside(taken: Sequence[Span], spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans without those that reach into what is taken: no word plays two parts."""
    return tuple(s for s in spans if not any(c[0] < s[1] and s[0] < c[1] for c in taken))


def _snapped(prose: Prose, span: Span) -> Span | None:
    """A span that covers one quotation and no more lies inside its marks."""
    start, end = span
    if not prose.parsed and (that := _THAT_QUOTED.match(prose.text, start, end)):
        start = that.end()
    if start < end and (sign := _SIGN.match(prose.text, end)):
        end = sign.end()
    for outer, inner in prose.quoted_around(start):
        if outer[0] <= start and end <= outer[1] and (start < inner[0] or end > inner[1]):
            start, end = max(start, inner[0]), min(end, inner[1])
        elif prose.parsed and start == inner[0] and outer[1] < end:
            start = outer[0]  # "| “an avalanche” from the ministry": the mark that closes within
    while end > start and prose.text[end - 1] in ", ;\n":
        end -= 1
    for outer, inner in prose.quoted_around(end - 1):
        last = inner[1] - 1 if prose.text[inner[1] - 1 : inner[1]] in (".", ",") else inner[1]
        if start < outer[0] and last <= end <= inner[1] < outer[1]:
            end = outer[1]  # what the last word's mark closes was opened within: 'called it "late."'
    if start < end and (rest := _REST_OF_WORD.match(prose.text, end)):
        end = rest.end()
    if start < end and prose.text[start].isalnum():
        start = whole_words(prose.text, (start, end))[0]
    owned = _S.match(prose.text, start, end) and _OWNER.search(prose.text, max(0, start - _LONGEST), start)
    if start < end and owned:
        start = owned.start()  # "the Herald" + "'s editor"
    for trailing in (_ON_THAT, _DANGLING):
        if start < end and prose.parsed and (m := trailing.search(prose.text, start, end)):
            end = m.start()
    return (start, end) if start < end else None


def _kind(prose: Prose, a: Attribution, content: tuple[Span, ...]) -> StatementKind:
    if (a.kind in ("direct", "unattributed") and not a.source and not a.cue) or a.kind == "unattributed":
        return a.kind
    share = prose.quoted_share(content)
    if a.kind == "direct" and _is_turn(prose, a):
        return "direct"
    if 0 < share < 0.999 and a.kind != "direct" and slavic.names_bodies(prose.language, prose.text, content):
        return "indirect"
    if a.source and all(_is_set_off(prose, c) for c in content) and not _is_set_off(prose, a.source[0]):
        return "direct"
    if share == 0 and a.kind != "direct" and a.cue and not a.source and _is_nobodys(prose, a.cue):
        return "unattributed"
    if share > 0.999 and not prose.parsed and _is_retold(prose, a, content):
        return "indirect"
    if share > 0.999:
        return "mixed" if _is_opened(prose, a, content[0][0]) else "direct"
    if a.kind == "direct" and share == 0:
        return "direct"
    return "indirect" if share == 0 else "mixed"


def _is_turn(prose: Prose, a: Attribution) -> bool:
    """Whether the content is all that stands behind a name and a colon in its paragraph, with which that begins."""
    start, end = prose.paragraph_at(a.content[0][0])
    labelled = len(a.source) == 1 and [prose.text[slice(*c)] for c in a.cue] == [":"]
    rest = prose.text[a.content[-1][1] : end] if a.content[-1][1] <= end else ""
    begins = labelled and not any(c.isalnum() for c in prose.text[start : a.source[0][0]])
    return begins and not any(c.isalnum() for c in rest)


def _is_opened(prose: Prose, a: Attribution, start: int) -> bool:
    """Whether the writer's own conjunction opens what else stands in quotation marks: "promised that «the quay will
    stay»" is reported, however much of it is quoted."""
    if prose.parsed or a.kind == "direct":
        return False
    before = prose.text[max(0, start - 12) : start].rstrip(' «„“"')
    return any(m.end() == len(before) for m in unparsed.opener(prose.language).finditer(before + " "))


def _is_set_off(prose: Prose, span: Span) -> bool:
    """Whether the page sets the words off as a quotation, which then needs no marks."""
    blocks = prose.article.spans_of("quotation")
    return all(any(s <= at < e for s, e in blocks) for at in (span[0], span[1] - 1))


def _is_retold(prose: Prose, a: Attribution, content: tuple[Span, ...]) -> bool:
    """Whether a quotation reports the words, and has marks of its own for no part of them: "The guard said it is late,"
    where all of that is quoted."""
    begins = content[0][0]
    around = [outer for outer, inner in prose.quoted_around(begins) if outer[0] <= begins < outer[1]]
    return bool(a.cue) and bool(around) and all(outer[0] < a.cue[0][0] < outer[1] for outer in around)


def _is_nobodys(prose: Prose, cue: tuple[Span, ...]) -> bool:
    """Whether a cue without a source leaves none out: "is expected", "it appears", "rumours of"; not "noting"."""
    tokens = [prose.tokens[i] for span in cue for i in prose.between(*span)] if prose.parsed else []
    verbs = [t for t in tokens if t.pos == "VERB"]
    passive = any(t.lemma == "be" for t in tokens) and any(t.tag == "VBN" for t in verbs)
    return bool(tokens) and (not verbs or passive or any(t.lemma in _IMPERSONAL for t in verbs))
