"""From plain text, as copied from a browser, to an Article whose text is the input, character for character."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.resources import files
from itertools import pairwise

import msgspec

from onrecord.pages import quotes
from onrecord.pages.authors import is_byline, is_name, named_in_bar, without_post
from onrecord.pages.copied import body, headline, is_prose
from onrecord.pages.dates import parse
from onrecord.pages.language import detect
from onrecord.pages.lines import ends_sentence, is_date_line, line_kind
from onrecord.pages.notices import translation
from onrecord.pages.pictured import credit_within, is_credit, is_labelled
from onrecord.record import Article, Block, BlockKind, article

_MENU = 3  # so many short lines in a run are a menu
_COPIED = 8  # so many around the article: a page copied whole
_NEAR = 8  # lines of a copied page's article in which its headline and byline may stand
_SHORT = 80  # characters; furniture, headings and the like seldom have more
_HEADING = 120
_CAPTION = 300
_BULLET = re.compile(r"(?:[•·▪‣◦●■*]|\d{1,2}[.)])\s+\S|[-–]\s+\S")
_STYLE = re.compile(r"[.#@]?[\w .,#:()@-]*\{|\}\.?|[a-z-]+:\s*[^;]*;(?:\s*\})?")  # CSS that was copied along
_BY = re.compile(r"(?:(?:story|words) )?(?:by|von|par|por|di|(?:автор|author|autor|byline|text|текст):?)\s+", re.I)
_ROLE = re.compile(r"\b(?:(?:reporter|editor|writer|correspondent|columnist)s?|staff|press|news|bureau)\b", re.I)


class Line(msgspec.Struct):
    """A line of the text, or those of a paragraph that was wrapped; `gap` blank lines lie before it."""

    text: str
    start: int
    row: int
    gap: int = 0
    kind: BlockKind | None = None


def read_plain(text: str, *, url: str | None = None, date: str | None = None) -> Article:
    """The Article of a plain text: every character kept, every line in a block of some kind.

    Lines are told apart by form (length, punctuation, marks), by place and by repetition; generic
    words ("Advertisement", "Photo:") settle the rest. In doubt a line is a paragraph, because what is
    taken for furniture is lost to all later stages. `date` ("YYYY-MM-DD") is the day of publication.
    """
    lines = _captioned(_unwrapped(_lines(text), text))
    for line in lines:
        line.kind = line.kind or _by_words(line.text)
    _mark_captions(lines)
    top, inner, bottom, copied = _parts(lines)
    title = _mark_top(top, inner, copied)
    _mark_bottom(bottom, copied)
    _mark_repeated(top, inner, bottom)
    if copied:
        _mark_runs(inner)
    _mark_headings(inner)
    title = title or _headline(lines)
    published = date or next((d for line in lines if line.kind == "byline" and (d := parse(line.text))), None)
    prose = (line.text for line in lines if line.kind in (None, "paragraph", "heading", "title", "list"))
    return article(
        text,
        url=url,
        title=title.text if title else None,
        authors=tuple(name for line in lines if line.kind == "byline" for name in _authors(line.text)),
        published=published,
        published_basis="given" if date else "page" if published else None,
        language=detect("\n".join(prose)),
        translated=next((found for line in lines if line.kind == "notice" and (found := translation(line.text))), None),
        blocks=tuple(Block(line.kind or "paragraph", (line.start, line.start + len(line.text))) for line in lines),
    )


def _lines(text: str) -> list[Line]:
    found: list[Line] = []
    at, last = 0, -1
    for row, whole in enumerate(text.splitlines(keepends=True)):
        if line := whole.strip():
            found.append(Line(line, at + len(whole) - len(whole.lstrip()), row, row - last - 1))
            last = row
        at += len(whole)
    return found


def _unwrapped(lines: list[Line], text: str) -> list[Line]:
    """Paragraphs whole again where the text was wrapped at a fixed width, as mail and old wires are."""
    broken = [(a, b) for a, b in pairwise(lines) if b.gap == 0]
    wrapped = [
        a for a, b in broken if 45 <= len(a.text) <= 100 and not _BULLET.match(b.text) and not ends_sentence(a.text)
    ]
    lower = sum(b.text[0].islower() for _, b in broken)
    if len(broken) < 4 or len(wrapped) * 2 < len(broken) or lower * 3 < len(broken):
        return lines
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else None
        if before and line.gap == 0 and not _BULLET.match(line.text):
            before.text = text[before.start : line.start + len(line.text)]
            continue
        joined.append(line)
    return joined


def _captioned(lines: list[Line]) -> list[Line]:
    """Captions that end in their credit, cut in two."""
    cut: list[Line] = []
    for line in lines:
        at = credit_within(line.text)
        if at is None:
            cut.append(line)
            continue
        caption = line.text[:at].rstrip()
        cut.append(Line(caption, line.start, line.row, line.gap, "caption"))
        cut.append(Line(line.text[at:], line.start + at, line.row, 0, "credit"))
    return cut


def _by_words(text: str) -> BlockKind | None:
    if not any(map(str.isalnum, text)) or (_STYLE.fullmatch(text) and len(text) <= _HEADING):
        return "furniture"
    if translation(text):
        return "notice"
    if is_credit(text):
        return "credit"
    if is_labelled(text) and not ends_sentence(text):
        return "caption"
    if text.startswith("> "):
        return "quotation"
    if text[0] in "•▪‣●■":
        return "list"
    found = line_kind(text) if len(text) <= 2 * _SHORT else None
    if found == "notice" and "translated" not in text.casefold():  # of those, notices.py knows more
        return "notice"
    if (found == "furniture" or _is_menu(text)) and len(text) <= _SHORT and (len(text) < 30 or not ends_sentence(text)):
        return "furniture"
    return None


def _is_menu(text: str) -> bool:
    words, starts = _menu_words()
    folded = text.casefold().strip(" .:…!»>|-–—•→›")
    return folded in words or folded.startswith(starts)


@cache
def _menu_words() -> tuple[frozenset[str], tuple[str, ...]]:
    lines = files("onrecord.pages").joinpath("words/menus.txt").read_text("utf-8").splitlines()
    entries = [line.partition(": ") for line in lines if line and not line.startswith("#")]
    return frozenset(w for how, _, w in entries if how == "is"), tuple(w for how, _, w in entries if how == "starts")


def _mark_captions(lines: list[Line]) -> None:
    """The short lines at a credit are its caption: those right before it, else those a blank line before."""
    for n, line in enumerate(lines):
        if line.kind != "credit" or (n and lines[n - 1].kind == "caption" and line.gap == 0):
            continue
        near = [lines[n - 1]] if n and line.gap == 0 else []
        far = lines[max(0, n - 2) : n][::-1] if n and line.gap == 1 else []
        for before in near or far:
            if before.kind or len(before.text) > _CAPTION or (before in far and _is_prose(before)):
                break
            before.kind = "caption"
            if before.gap == 0 and before.row:  # the group's first line is something else
                break


def _is_prose(line: Line) -> bool:
    return line.kind is None and is_prose(line.text)


def _parts(lines: list[Line]) -> tuple[list[Line], list[Line], list[Line], bool]:
    """What stands before the article, the article, what follows; and whether it is a page copied whole."""
    first, last = body(lines)
    around = [line for line in (*lines[:first], *lines[last + 1 :]) if _loose(line) or line.kind == "furniture"]
    copied = len(around) >= _COPIED
    if not copied:
        prose = [n for n, line in enumerate(lines) if _is_prose(line)]
        if not prose:
            return [], lines, [], False
        first, last = prose[0], prose[-1]
    end = last + 1 + quotes.section([line.text for line in lines[last + 1 :]])
    return lines[:first], lines[first:end], lines[end:], copied


def _loose(line: Line) -> bool:
    """Whether `line` could be a menu's, a headline, a byline: it is no sentence and nothing else yet."""
    return line.kind is None and not ends_sentence(line.text)


def _mark_top(top: list[Line], inner: list[Line], copied: bool) -> Line | None:
    """The lines before the first paragraph: the headline, which is returned, byline and date, and menus."""
    for line in (*top[-15:], *inner[: _NEAR if copied else 0]):
        if line.kind is None and _is_byline(line.text):
            line.kind = "byline"
    if copied:
        signed = max((n for n, line in enumerate(inner[:_NEAR]) if line.kind == "byline"), default=0)
        near = [*top, *(line for line in inner[:signed] if not _is_prose(line))]
        place = headline(near, "\n".join(line.text for line in inner if _is_prose(line)))
        title = None if place is None else near[place]
    else:
        title = _title(top)
    if title:
        title.kind = "title"
    loose = [line for line in top if _loose(line)]
    if len(loose) >= _MENU or any(line.kind == "furniture" for line in top):
        for line in loose:
            if not (title and line.row > title.row and _could_be_title(line)):
                line.kind = "furniture"
    if copied:
        for line in top:
            if line.kind not in ("notice", "byline", "title") and (title is None or line.row < title.row):
                line.kind = "furniture"
    return title


def _title(top: list[Line]) -> Line | None:
    """The headline is near the paragraphs; a second line of its size, under it, is the subheading."""
    found: list[Line] = []
    for line in reversed(top):
        if _could_be_title(line):
            found.append(line)
        elif found and line.kind is None:
            break
    return None if not found else found[-1] if len(found) <= 2 else found[0]


def _could_be_title(line: Line) -> bool:
    words, alone = len(line.text.split()), line.gap > 0 or line.row == 0
    if line.kind or len(line.text) > 2 * _HEADING or _BULLET.match(line.text):
        return False
    return words >= 3 if alone else words >= 5 and len(line.text) >= 25


def _is_byline(text: str) -> bool:
    return is_date_line(text) or bool(_authors(text)) or is_byline(text)


def _authors(text: str) -> list[str]:
    """The names in "By Ann Ray and Bob Stone, Political Reporters", the one in "Crown court | Ann Ray"."""
    if (alone := named_in_bar(text)) is not None:
        return [alone]
    match = _BY.match(text)
    if not match or len(text) > _HEADING:
        return []
    signed = without_post(text[match.end() :])
    names = [part.strip() for part in re.split(r",|;|&|/|\band\b|\bund\b|\bet\b|\by\b|\bи\b", signed)]
    people = [name for name in names if is_name(name) and " " in name and not _ROLE.search(name)]
    return people if names and names[0] in people else []


def _mark_bottom(bottom: list[Line], copied: bool) -> None:
    if copied:
        for line in bottom:
            line.kind = line.kind if line.kind == "notice" else "furniture"
        return
    loose = [line for line in bottom if _loose(line) and not line.text[0].islower()]
    if len(loose) >= _MENU or (loose and any(line.kind == "furniture" for line in bottom)):
        for line in loose:
            line.kind = "furniture"


def _mark_repeated(top: list[Line], inner: list[Line], bottom: list[Line]) -> None:
    """A short line that comes again belongs to the page; within the article it may be a speaker's label."""
    around = Counter(line.text.casefold() for line in (*top, *bottom) if _loose(line) or line.kind == "furniture")
    counts = Counter(line.text.casefold() for line in (*top, *inner, *bottom))
    for line in (*top, *inner, *bottom):
        again = around[line.text.casefold()] and counts[line.text.casefold()] > 1
        if again and _loose(line) and len(line.text) <= _SHORT:
            line.kind = "furniture"


def _mark_runs(inner: list[Line]) -> None:
    """Within a copied page's article, short lines in a row are buttons and other pages' headlines."""
    run: list[Line] = []
    for line in inner:
        if (_loose(line) and not quotes.is_signed(line.text)) or line.kind == "furniture":
            run.append(line)
            continue
        if len(run) >= _MENU:
            for other in run[: -1 if _loose(run[-1]) and _has_heading_form(run[-1].text) else None]:
                other.kind = "furniture"
        run = []


def _mark_headings(inner: list[Line]) -> None:
    counts = Counter(line.text for line in inner)
    spaced = any(line.gap for line in inner[1:])
    for before, line, after in zip((None, *inner), inner, inner[1:], strict=False):
        if line.kind is None and _BULLET.match(line.text) and (after.gap == 0 or line.text[0] not in "-–"):
            line.kind = "list"
            continue
        alone = counts[line.text] == 1 and (line.gap or not spaced) and not quotes.is_signed(line.text)
        if before is not None and quotes.is_apart(before.text, line.text):
            alone = False  # the name of whoever said what stands above
        if alone and _loose(line) and _has_heading_form(line.text) and after.kind in (None, "list", "quotation"):
            line.kind = "heading"


def _has_heading_form(text: str) -> bool:
    first = text.lstrip("\"“«„'‘")[:1]
    starts = first.isupper() or first.isdigit() or (first.isalpha() and not first.islower())
    return starts and len(text) <= _HEADING and len(text.split()) <= 16 and not text.startswith(("—", "–", "- "))


def _headline(lines: list[Line]) -> Line | None:
    """A first line that ends like a sentence and still is a headline: short, alone, before a longer paragraph."""
    if len(lines) < 2 or lines[0].kind or not lines[1].gap or not _is_prose(lines[1]):
        return None
    text = lines[0].text
    sentences = len(re.findall(r"[.!?]\s+\S", text)) + 1
    capitals = [word[0].isupper() for word in text.split() if len(word) > 3]
    titled = sum(capitals) > 0.6 * len(capitals)
    told = len(re.findall(r"\b(?:the|an?|on \w+day)\b", text, re.I)) > 1  # headlines are sparing with these
    longest = 2 * _HEADING if titled else 0 if told or len(lines[1].text) < 2 * len(text) else 100
    if sentences == 1 and len(text) <= longest and text[0] not in '"“«—–':
        lines[0].kind = "title"
        return lines[0]
    return None
