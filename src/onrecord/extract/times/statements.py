"""When each statement was made: by its cue's own time, the day of its entry, the dateline, the document's date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import msgspec

from onrecord.extract.results import Analysis
from onrecord.extract.times import edtf
from onrecord.extract.times.clauses import Clauses
from onrecord.extract.times.entries import entry_at
from onrecord.extract.times.found import Expression, Found
from onrecord.extract.words import entries
from onrecord.record import Article, SaidOnBasis, Span, Statement

AFAR = 60  # characters between a cue and its time, unless the time opens the sentence
OPENING = 24  # characters in which a time still opens its sentence
HEAD = 60  # characters of a paragraph in which a dateline ends
AFTER_DATELINE = re.compile(
    r"\)?[\s.,:]*(?:\([^()\n]{2,40}\)[\s.,:]*)?(?:[—–_]|--?(?=\s)|/[^/\n]{2,30}/|[A-ZА-ЯЁ]{4,}[.:])"
)
OF_SOMETHING = re.compile(r"['’]s?\s+[^\W\d_]")  # "Thursday's march" dates the march, not what is said of it
AT_SOMETHING = re.compile(r"\b(?:at|in|during|on|after|before)\s+(?:the\s+)?$", re.IGNORECASE)  # "at Thursday's march"
EARLIER = re.compile(r"\bhad(?:\s(?:not|never|already|long|also|once|previously|earlier))?\s*$", re.IGNORECASE)
BEFORE = re.compile(
    r"(?:had|(?:has|have)\srepeatedly|(?:(?:has|have)\s)?(?:initially|originally|previously))\s", re.IGNORECASE
)
WHEN = re.compile(
    r"(?:^|[.!?”\"’]\s|\n)(?:When|While|After|Before|Once|Shortly after|Shortly before|As soon as)\s[^.,;:\n]*"
    r"\b(?:was|were|had|did|\w+ed|came|went|left|took|got|met|began|fell|rang|saw|heard)\b[^.,;:\n]*,\s[^.,;:\n]*$"
)
# Occasions of the story, not of the day on which it is told: "told officers at the time", "on his arrest".
THEN = (
    r"(?:at the time|(?:up)?on (?:his|her|their) arrest|in (?:(?:a|his|her|their)\s)?(?:first\s)?police interviews?|"
    r"in interview|on the (?:day|night|morning|evening) of the \w+)\b"
)
THEN_BEFORE = re.compile(rf"\s*{THEN},?\s", re.IGNORECASE)
THEN_AFTER = re.compile(rf"(?:\s+[\w’'-]+){{0,4}}?\s+{THEN}")
STOP = re.compile(r"[.!?”\"\n]\s*")
LONGEST_CLAUSE = 200  # characters
TOWN = re.compile(r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3}(?:, [A-Z][\w'’.-]+)?(?:,| [(–—-]) ?")
PLACE = re.compile(r"[A-ZÀ-ÞА-ЯЁІЇЄҐ]{3,}")
UNREAD = frozenset({"de", "es", "fr", "uk"})
"""Languages whose days the grammar does not know."""
SAID_AT = {"D", "W", "WE", "M", "S", "Q"}


def date_statements(
    article: Article,
    analysis: Analysis,
    found: Found,
    statements: tuple[Statement, ...],
    documents: frozenset[str] = frozenset(),
) -> tuple[Statement, ...]:
    """The statements with `said_on` and its basis; both None where nothing says when.

    What the same speaker says next, in the same paragraph or the one after, was said on the same occasion; what a
    document says (its speaker is among `documents`) was said when it was made, wherever it is cited. What somebody
    "had said" or "has repeatedly said" is earlier than the article, and no more is known.
    """
    times = cue_times(article, analysis, found, statements, documents)
    made: dict[str | None, str | None] = {
        s.speaker: _date_of(times[s.id]) for s in statements if s.speaker in documents and s.id in times
    }
    general, clauses = _general(article, found), Clauses(analysis)
    dated: list[Statement] = []
    last: tuple[Statement, int, tuple[str, SaidOnBasis] | None] | None = None
    for s in statements:
        said: tuple[str, SaidOnBasis] | None
        paragraph = _paragraph(article, s.content[0][0])
        own = times.get(s.id)
        if own is not None:
            date = _date_of(own)
            said = (date, "cue") if date else None
        elif date := made.get(s.speaker):
            said = date, "cue"
        elif (outer := _outer(s, statements)) is not None and outer.id in times:
            at_once = outer.speaker in {s.speaker, *documents} or not clauses.is_past(s.cue[0])
            date = _date_of(times[outer.id]) if at_once else None  # "said on Monday that he had told her": no later
            said = (date, "cue") if date else None
        elif _goes_on(last, s, paragraph) and last is not None:
            said = last[2]
        else:
            entry = entry_at(found.entries, s.content[0][0])
            own_day = _tells_unread_day(article, analysis, s)
            said = (
                None
                if own_day
                else general
                if entry is None
                else (entry.day.isoformat(), "entry")
                if entry.day
                else None
            )
        if own is None and _earlier(article.text, s):
            said = None
        else:
            last = (s, paragraph, said)
        dated.append(msgspec.structs.replace(s, said_on=said[0], said_on_basis=said[1]) if said else s)
    return tuple(dated)


def cue_times(
    article: Article,
    analysis: Analysis,
    found: Found,
    statements: tuple[Statement, ...],
    documents: frozenset[str] = frozenset(),
) -> dict[str, Expression]:
    """The expression that says when each statement was made, by the statement's id; only those that have one."""
    contents = [span for s in statements for span in s.content]
    line = _dateline(article, found)
    possible = [
        (e, [(a, b) for a, b in contents if a <= e.span[0] and e.span[1] <= b])
        for e in found.expressions
        if e is not line and not _of_something(article.text, e)
    ]
    clauses = Clauses(analysis)
    times: dict[str, Expression] = {}
    for s in statements:
        cue = s.cue[0][0] if s.cue else -1
        # What a statement speaks of is not when it was made; but it may hold another one with its time.
        over = {(a, b) for a, b in contents if a <= cue < b}.difference(s.content)
        free = [e for e, around in possible if bool(around) == bool(over) and over.issuperset(around)]
        own = _within(s, free) if s.speaker in documents else None
        if own is None and s.cue:
            own = _nearest(article, analysis, s, free, _told_on(article, found, s), clauses)
        if own is not None:
            times[s.id] = own
    return times


def _tells_unread_day(article: Article, analysis: Analysis, s: Statement) -> bool:
    """Whether the words around what was said tell a day, in a language whose days are not read: "a affirmé | jeudi"."""
    pattern = _days(analysis.language)
    if pattern is None or not s.cue:
        return False
    inside = pattern.finditer(article.text, *_sentence(article, analysis, s.cue[0]))
    return any(not any(a <= m.start() < b for a, b in s.content) for m in inside)


@cache
def _days(language: str) -> re.Pattern[str] | None:
    words = "|".join(entries(f"days.{language}")) if language in UNREAD else ""
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)") if words else None


def _in_any(e: Expression, spans: Iterable[Span]) -> bool:
    return any(a <= e.span[0] and e.span[1] <= b for a, b in spans)


def _outer(s: Statement, statements: tuple[Statement, ...]) -> Statement | None:
    """The statement in whose content `s` is told of, the narrowest."""
    around = [(b - a, o) for o in statements if o is not s and s.cue for a, b in o.content if a <= s.cue[0][0] < b]
    return min(around, key=lambda found: found[0])[1] if around else None


def _of_something(text: str, e: Expression) -> bool:
    return bool(OF_SOMETHING.match(text, e.span[1])) and not AT_SOMETHING.search(text, 0, e.span[0])


def _within(s: Statement, free: list[Expression]) -> Expression | None:
    """The date in a document's own name: "a 2014 study", "a poll conducted in early September"."""
    inside = (e for e in free for a, b in s.source if a <= e.span[0] < b and e.time.point is not None)
    return next(inside, None)


def _earlier(text: str, s: Statement) -> bool:
    """Whether the cue is "had said", "initially promised", "has repeatedly said"."""
    if not s.cue:
        return False
    a, b = s.cue[0]
    if WHEN.search(text, max(0, a - LONGEST_CLAUSE), a):
        return True  # "When she was arrested, she told police"
    afar = max(0, a - AFAR)
    start = max([afar, *(m.end() for m in STOP.finditer(text, afar, a))])
    after = THEN_AFTER.match(text, b, b + AFAR)
    if THEN_BEFORE.match(text, start, a) or (after and not any(x < after.end() <= y for x, y in s.content)):
        return True
    return bool(BEFORE.match(text, a, b) or EARLIER.search(text, max(0, a - 20), a))


def _told_on(article: Article, found: Found, s: Statement) -> str | None:
    """The day on which the article, or the entry of it that has the statement, was written."""
    entry = entry_at(found.entries, s.content[0][0])
    written = article.published[:10] if article.published else None
    return written if entry is None else entry.day.isoformat() if entry.day else None


def _nearest(
    article: Article,
    analysis: Analysis,
    s: Statement,
    free: list[Expression],
    told_on: str | None,
    clauses: Clauses,
) -> Expression | None:
    cue = s.cue[0]
    start, end = _sentence(article, analysis, cue)
    best: tuple[int, Expression] | None = None
    for e in free:
        if not (start <= e.span[0] and e.span[1] <= end) or _in_any(e, s.source):
            continue
        if e.time.point is not None and told_on and e.time.point.first.isoformat() > told_on:
            continue  # nothing was said after the day on which it is told
        gap = max(cue[0] - e.span[1], e.span[0] - cue[1], 0)
        fronted = article.text.startswith(",", e.span[1]) and not clauses.has_verb((start, e.span[0]))
        opens = fronted or e.span[0] - start <= OPENING  # "In other talks at the court last year, …"
        whose = clauses.whose(e.span, cue)
        if whose == "other":
            continue
        vague = e.time.value == "PAST_REF"
        if not (vague or (e.time.point is not None and e.time.point.grain in SAID_AT) or (opens and e.time.point)):
            continue
        if e.time.type == "SET" or gap > (AFAR // 3 if vague else end - start if opens or whose == "own" else AFAR):
            continue
        gap = gap if whose != "own" else 0
        if best is None or gap < best[0]:
            best = (gap, e)
    return best[1] if best else None


def _sentence(article: Article, analysis: Analysis, span: Span) -> Span:
    for sentence in analysis.sentences:
        if sentence[0] <= span[0] < sentence[1]:
            return sentence
    return next((b.span for b in article.blocks if b.span[0] <= span[0] < b.span[1]), span)


def _paragraph(article: Article, at: int) -> int:
    """The number of the block that character `at` lies in, -1 outside them."""
    return next((n for n, b in enumerate(article.blocks) if b.span[0] <= at < b.span[1]), -1)


def _goes_on(last: tuple[Statement, int, object] | None, s: Statement, paragraph: int) -> bool:
    if last is None or s.speaker is None or last[0].speaker != s.speaker:
        return False
    return 0 <= paragraph - last[1] <= 1


def _date_of(e: Expression) -> str | None:
    """A statement's date by its cue's time, to the day at finest; None for "recently"."""
    if e.time.point is None:
        return None
    return edtf.of_point(e.time.point, e.time.mod if e.time.type == "DATE" else None)


def _general(article: Article, found: Found) -> tuple[str, SaidOnBasis] | None:
    """The date of what has no time of its own: the dateline's, else the document's."""
    line = _dateline(article, found)
    if line is not None:
        value = line.time.point.value if line.time.point is not None else line.time.value
        return str(value), "dateline"
    published = article.published
    return (published[:10], "document") if published else None


def _is_day(e: Expression) -> bool:
    """Whether an expression is one day, be it of a year that nothing says ("14 March")."""
    return e.time.point.grain == "D" if e.time.point else edtf.YEARLESS.fullmatch(e.time.value or "") is not None


def _dateline(article: Article, found: Found) -> Expression | None:
    """The day in the line that opens an agency's story."""
    for start, end in article.spans_of("paragraph")[:2]:
        for e in found.expressions:
            if not start <= e.span[0] < min(end, start + HEAD) or not _is_day(e):
                continue
            before = article.text[start : e.span[0]]
            if (PLACE.search(before) or TOWN.fullmatch(before)) and AFTER_DATELINE.match(
                article.text, e.span[1], e.span[1] + HEAD
            ):
                return e
    return None
