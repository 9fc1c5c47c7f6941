"""The words that a record's spans point at, as every format shows them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from onrecord.record import Record, Span, Speaker, Statement

# What a terminal or an editor would act on rather than show: controls, and marks that turn the direction of text.
_ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

_SEASON = re.compile(r"(\d{4})-(2[1-4])")  # EDTF, level 1
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_YEARLESS = re.compile(r"XXXX-(\d\d)-(\d\d)")  # EDTF, level 1: a day of a year that nothing says
_MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]  # fmt: skip

_PAIRS = ('“«„„‹‘"', '”»“”›’"')  # opening, closing


def words(record: Record, spans: Iterable[Span]) -> str:
    """The words at `spans`, on one line, joined by " … " where the article has other words between them."""
    text = record.article.text
    return " … ".join(shown(" ".join(text[s:e].split())) for s, e in spans)


def said(record: Record, s: Statement) -> str:
    """The words of a statement. Content leaves out its outer quotation marks; where that parts a mark from its partner
    among the words, it is shown with it."""
    text, inside = record.article.text, words(record, s.content)
    if s.kind != "mixed":
        return inside
    before, after = text[: s.content[0][0]][-1:], text[s.content[-1][1] :][:1]
    for opening, closing in zip(*_PAIRS, strict=True):
        lone = inside.count(opening) - inside.count(closing) if opening != closing else inside.count(opening) % 2
        if after == closing and lone > 0:
            return inside + closing
        if before == opening and lone and (lone < 0 or opening == closing):
            return opening + inside
    return inside


def shown(text: str) -> str:
    """`text` without the characters that would act on a terminal: page text is hostile until shown."""
    return _ACTING.sub("\N{REPLACEMENT CHARACTER}", text)


def dated(date: str) -> str:
    """An EDTF `date` as people read it: "2024-22" is "summer 2024", "XXXX-03-14" "14 March"; the rest as it is."""
    if yearless := _YEARLESS.fullmatch(date):
        return f"{int(yearless[2])} {_MONTHS[int(yearless[1]) - 1]}"
    return _SEASON.sub(lambda m: f"{_SEASONS[m[2]]} {m[1]}", shown(date))


def speaker_of(record: Record) -> dict[str, Speaker]:
    """Speakers by id."""
    return {p.id: p for p in record.speakers}


def by_speaker(record: Record) -> list[tuple[Speaker | None, list[Statement]]]:
    """The statements under their speakers, in the order in which each is first heard; those without one last."""
    named = speaker_of(record)
    groups: dict[str | None, list[Statement]] = {}
    for s in record.statements:
        groups.setdefault(s.speaker, []).append(s)
    alone = groups.pop(None, [])
    heard: list[tuple[Speaker | None, list[Statement]]] = [(named[i], g) for i, g in groups.items() if i is not None]
    return heard + ([(None, alone)] if alone else [])


def described(speaker: Speaker) -> str:
    """Type, title and affiliation in one phrase, and whom in the user's own list it is."""
    who = ", ".join(shown(x) for x in (speaker.type, speaker.title, speaker.affiliation) if x)
    return f"{who} = {shown(speaker.link)}" if speaker.link else who


def told_within(record: Record, s: Statement) -> Statement | None:
    """The statement in whose words `s` is told, the innermost of several: an engineer's, as the prosecutor gives it."""
    around = [o for o in record.statements if o is not s and s.source and _holds(o, s)]
    return min(around, key=lambda o: sum(end - start for start, end in o.content), default=None)


def _holds(outer: Statement, inner: Statement) -> bool:
    """Whether one's words have the other's, and who says them, within."""
    parts = (*inner.content, *inner.source)
    return all(any(b <= start and end <= e for b, e in outer.content) for start, end in parts)


def counted(n: int, one: str, many: str | None = None) -> str:
    """ "1 statement", "2 statements"."""
    return f"{n} {one if n == 1 else many or one + 's'}"


def headline(record: Record) -> Sequence[str]:
    """Where and when the article stood, as far as the page says."""
    a = record.article
    published = a.published and a.published + (
        f" ({a.published_basis})" if a.published_basis in ("inferred", "given") else ""
    )
    translated = a.translated and "translated" + (f" by {a.translated.by}" if a.translated.by else "")
    return [shown(x) for x in (a.outlet, ", ".join(a.authors), published, translated, a.url) if x]


def escape(text: str) -> str:
    """`text` with what Markdown would take for markup made plain."""
    return re.sub(r"([\\`*_{}\[\]<>#|~&!])", r"\\\1", re.sub(r"^(\s*)([-+>]|\d+[.)])", r"\1\\\2", text))


def support(record: Record) -> str | None:
    """How far the article's language is read, in a sentence; None where it is read in full or nothing is known."""
    language = f"The article's language ({shown(record.article.language or 'unknown')})"
    if record.support == "none":
        return f"{language} is not supported: much is missed, and who said what may be wrong."
    if record.support == "partial":
        days = "" if (record.article.language or "")[:2] in WITH_DAYS else " Days in its text are not read."
        read = f"{language} is supported in part: read by rules, with more left out and more mistakes than in English."
        return read + days
    return None


WITH_DAYS = ("en", "ru")
"""The languages whose days, months and years are read."""


def undated(record: Record) -> str | None:
    """What to do where nothing says when the article was written, which the days in it are counted from."""
    if record.article.published or not record.statements:
        return None
    give = "give the day of the article with --date YYYY-MM-DD."
    yearless = (s.said_on for s in record.statements if s.said_on_basis == "dateline" and s.said_on)
    if day := next(yearless, None):
        return f"The dateline says {dated(day)} and nothing says of which year: {give}"
    return f"No date was found, so that nothing is dated by it: {give}"


def unread(record: Record) -> str | None:
    """Why there is nothing in the record of a text none of which was read as an article's."""
    if record.article.prose():
        return None
    return "None of the text reads as an article: all of it repeats itself, or is taken for a page's furniture."


def when(s: Statement) -> str:
    """When it was said, in EDTF; where only the article's day stands for it, with a word of that. "" if not known."""
    return f"{s.said_on} (the article’s day)" if s.said_on_basis == "document" else s.said_on or ""
