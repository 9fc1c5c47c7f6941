"""Paragraphs that open with a dash: speech as Russian, Ukrainian, Spanish and French writers mark it.

`— Words, — said X. — More words.` and `—Words —said X—. More words.`; machine translation often puts a closing
mark where the attribution begins (`— Words," he said.`).
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract import cues
from onrecord.extract.quotations.remarks import PRONOUNS, remark_start
from onrecord.extract.results import Quotation
from onrecord.extract.words import entries
from onrecord.record import Span

_OPENING = re.compile(r"([—–―]|--?(?=\s))\s*(?=\S)")
_DASH = re.compile(r"(?<!\w)([—–―]|(?<=\s)--?(?=\s))|(?<=\w)[—–―](?!\w)")
_STRAY_CLOSER = re.compile(r"[\"”»](?=\s+[^\W\d_]|\s*$)")
_SIGNATURE = re.compile(r"[—–―-]+\s*[^()\n]{2,60}\(@\w+\)")
_REMARK_WORDS = 14
# Russian and Ukrainian set the writer's words behind a dash in small letters: what looks like a verb, and before long
# a name or "she"; once there is such a remark, "then she …" and a sentence of what she does are the writer's too.
_SHE = r"(?:он|она|они|він|вона|вони)\b"
_VERB = r"[а-яёіїєґ’'-]+(?:л|ла|ло|ли|в|[еёи]т|[уюая]т|є|[єиї]ть|[уюая]ть)(?:ся|сь)?"
_SLAVIC = (
    rf"(?:не\s)?{_VERB}"
    rf"(?:\s[^\s.!?—–«»]+){{0,6}}?\s(?:[А-ЯЁЄІЇҐ][а-яёіїєґ’-]+|{_SHE})"
)
_SLAVIC_DOES = rf"{_SHE}\s{_VERB}\b[^—–«».!?]{{0,80}}[,.]\s[—–]\s"  # "— she holds up a key, —"
_SLAVIC_SCENE = rf"(?:тут|здесь|и|і|й|тоді|тогда)\s{_SHE}"
_SLAVIC_ASIDE = r"(?:Он|Она|Они|Він|Вона|Вони)\s[^—–«»]{3,100}[.]\s+[—–]\s"
# In translations the same: a comma, a dash, small letters, before long a name, and the next dash or the end.
_TRANSLATED = re.compile(r"[a-z]+(?:\s[^\s.!?—–]+){0,9}?\s[A-ZÀ-Þ]\w+[^—–.!?\n]{0,80}(?:[,.!?…]?\s[—–]\s|\.?$)")
_CLOSED = r"\s[^—–\n]{2,120}?\s[—–](?=[.,;:!?])"  # Spanish sets the stop behind the dash: "—says X—."
_NAME_IN_MARKS = r"«\s?[A-ZÀ-ÞА-ЯЁЄІЇҐ0-9][^«»\n]{1,40}»"
"""A name within a remark: "said the captain of «North» Ada Lund"."""
_LAST_WORDS = 20  # a comma, a dash and no more than these end a paragraph: a remark, whatever its verb


def parse(text: str, block: Span, language: str) -> Quotation | None:
    """The dash quotation that the paragraph `block` is, without the writer's words in it; None if it is none."""
    opening = _OPENING.match(text, *block)
    if opening is None or _SIGNATURE.match(text, *block):
        return None
    pieces, remarks = _pieces(text, (opening.end(), block[1]), language)
    if not pieces or (opening[1].startswith("-") and not remarks):
        return None
    spans = tuple(_bare(text, p) for p in pieces)
    outer = ((block[0], spans[0][1]), *spans[1:])
    return Quotation(spans=spans, outer=outer, mark=opening[1], closed=bool(remarks))


def parted(text: str, span: Span, language: str) -> tuple[Span, ...]:
    """The words between two marks in the pieces that the writer's remarks part them into ("Words, — said X, —
    words"); one piece where there is no remark.
    """
    pieces: list[Span] = []
    at = span[0]
    for m in _insert(language).finditer(text, *span):
        if m.start() > at:
            pieces.append(_bare(text, (at, m.start())))
            at = m.end()
    return (*pieces, (at, span[1])) if pieces and at < span[1] else (span,)


def _pieces(text: str, span: Span, language: str) -> tuple[list[Span], int]:
    """The quoted pieces of `span`, and how many remarks of the writer lie between or after them."""
    start, end = span
    pieces: list[Span] = []
    remarks = 0
    at = start
    while at < end:
        cut = _next_remark(text, (at, end), language)
        if cut is None and language == "fr" and len(found := parted(text, (at, end), language)) > 1:
            return [*pieces, *found], remarks + len(found) - 1
        if cut is None:
            told = None if remarks else remark_start(text, (at, end), language)
            if told and language == "es" and text[told] != "," and text[told:end].lstrip(" ,.!?…")[:1].isupper():
                told = None  # "—It lacks salt. | He always says the same."
            pieces.append((at, told or end))
            remarks += told is not None
            break
        stop, remark_at = cut
        if stop > at:
            pieces.append((at, stop))
        remarks += 1
        resume = _resume(text, (remark_at, end))
        if resume is None:
            break
        at = resume
    return [p for p in pieces if text[p[0] : p[1]].strip(" ,.—–―")], remarks


def _next_remark(text: str, span: Span, language: str) -> tuple[int, int] | None:
    """Where the next of the writer's remarks begins: (end of the words before it, start of the remark)."""
    start, end = span
    places = [(m.start(), m.end(), m[0]) for m in _DASH.finditer(text, start + 1, end)]
    if (closer := _stray_closer(text, span)) is not None:
        places.append((closer, closer + 1, '"'))
    for stop, after, mark in sorted(places):
        tight = mark != '"' and after < end and not text[after].isspace() and text[stop - 1].isspace()
        remark_at = after + (len(text[after:end]) - len(text[after:end].lstrip()))
        if remark_at >= end:
            continue
        if mark == '"' or tight or _is_remark(text, stop, (remark_at, end), language):
            return stop, remark_at
    return None


def _stray_closer(text: str, span: Span) -> int | None:
    """A closing mark that nothing in the span opened."""
    depth = 0
    for m in re.compile(r"[\"“”„«»]").finditer(text, *span):
        mark, before = m[0], text[m.start() - 1]
        opens = mark in "“„«" or (mark == '"' and (before.isspace() or before in "(["))
        if opens and not (depth and mark == "“"):
            depth += 1
        elif depth:
            depth -= 1
        elif _STRAY_CLOSER.match(text, m.start(), span[1]) and before in ",.!?…":
            return m.start()
    return None


def _is_remark(text: str, stop: int, span: Span, language: str) -> bool:
    """Whether the words after a dash say who speaks: a cue close to their beginning, after a stop or in small
    letters.
    """
    before = text[:stop].rstrip()[-1:]
    if language == "en" and (_closed(language).match(text, *span) or _inverted(language).match(text, *span)):
        return True
    if language == "en" and before in ",!?…" and _TRANSLATED.match(text, *span):
        return True
    if before not in ',.!?…»”"':
        return False
    if before == "," and not _DASH.search(text, *span) and len(text[slice(*span)].split()) <= _LAST_WORDS:
        return True
    return _remark(language).match(text, *span) is not None


def _resume(text: str, span: Span) -> int | None:
    """Where the quoted words go on after a remark: behind its closing dash."""
    for m in _DASH.finditer(text, *span):
        rest = m.end()
        while rest < span[1] and text[rest] in " .,;:!?…\u00a0":
            rest += 1
        if rest < span[1]:
            return rest
    return None


def _bare(text: str, span: Span) -> Span:
    start, end = span
    while start < end and (text[start].isspace() or text[start] in ",;"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;—–―"):
        end -= 1
    return start, end


@cache
def _remark(language: str) -> re.Pattern[str]:
    """The writer's words: a cue, or at most a few words without a stop and then a cue."""
    cue = cues.pattern(language)
    few = rf"(?:[^\s.!?—–]+\s+){{0,{_REMARK_WORDS}}}?"
    by_shape = rf"|{_SLAVIC}|{_SLAVIC_ASIDE}|{_SLAVIC_DOES}" if language in ("ru", "uk") else ""
    return re.compile(rf"(?:{PRONOUNS}\s+)?{cue}|{few}{cue}{by_shape}")


@cache
def _closed(language: str) -> re.Pattern[str]:
    return re.compile(cues.pattern(language) + _CLOSED)


@cache
def _inverted(language: str) -> re.Pattern[str]:
    """A cue, before long a name, and the next dash or the end: "– It burned – said the cook Ada Lund. – Twice."."""
    behind = r"(?:\s[^\s.!?—–]+){0,5}?\s[^\W\d_a-z]\w+[^—–.!?\n]{0,80}(?:[,.!?…]?\s[—–]\s|[.!?]?$)"
    return re.compile(cues.pattern(language) + behind)


@cache
def _insert(language: str) -> re.Pattern[str]:
    """A remark between two dashes, or in French between a comma and the next stop, that begins with its cue."""
    cue = cues.pattern(language)
    name = r"[^\W\d_a-zа-яёіїєґß]\w*(?: [^\W\d_a-zа-яёіїєґß]\w*){0,2}"
    words = rf"(?:[^—–―«»“”\"\n]|{_NAME_IN_MARKS}){{0,120}}?"
    dashes = rf"[,.!?…]?\s+[—–―]\s+(?:(?:{PRONOUNS}|{name})\s+)?{cue}\b{words}[,.]?\s+[—–―]\s+"
    if language in ("ru", "uk"):
        between = r"[,.!?…]?\s+[—–―]\s+"
        shaped = rf"{between}(?:{_SLAVIC}|{_SLAVIC_SCENE}|{_SHE}\s{_VERB}\b){words}[,.]{between}"
        unclosed = rf"[,!?…]\s+[—–―]\s+{cue}\b[^—–―«»“”\".\n]{{0,120}}?\s[А-ЯЁЄІЇҐ][а-яёіїєґ’-]+\.\s+(?=[А-ЯЁЄІЇҐ])"
        return re.compile(rf"{dashes}|{shaped}|{unclosed}")
    if language == "es":  # tight: "words —says X—, words"
        return re.compile(rf"{dashes}|,?\s[—–]{cue}\b{words}[—–][,.;:]?\s+")
    if language != "fr":
        return re.compile(dashes)
    inverted = r"(?:a|ont)-t-(?:il|elle|on)s?\s\w+|\w+-(?:t-)?(?:il|elle|on)s?"
    office = rf",\s(?:(?:l[ae]?|les|une?|s[ao]n?)\s|l[’'])?(?:{_called()})\b[^.!?«»\n]{{0,80}}\."
    scene = r",\s(?:sans|en|avec|après|avant|dans|depuis)\s[^.!?«»\n]{0,80}\."
    apposed = rf"(?:,\s{name}(?=[,.]))?(?:{office}|{scene}|[,.])"
    words = rf"(?:[^,.!?«»\n]|{_NAME_IN_MARKS}){{0,80}}"
    commas = rf"[,!?…]\s+(?:{inverted}|{cue}\s(?!qu)){words}{apposed}(?:\s+|$)"
    return re.compile(rf"{dashes}|{commas}")


@cache
def _called() -> str:
    """The nouns by which French calls a person: what a name is explained by behind a comma."""
    nouns = (line.split("\t") for line in entries("speakers/fr"))
    return "|".join(re.escape(n) for n, kind in nouns if kind in ("person", "group"))
