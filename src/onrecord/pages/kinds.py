"""What each run of an article is: heading, paragraph, list, quotation, caption, credit, notice, byline; or nothing."""

from __future__ import annotations

from itertools import groupby, pairwise

import msgspec

from onrecord.pages import quotes
from onrecord.pages.authors import is_byline, named_in_bar
from onrecord.pages.body import likeness, words
from onrecord.pages.captions import is_credit, split
from onrecord.pages.classes import Mark
from onrecord.pages.lines import ends_sentence, is_contact, is_date_line, line_kind
from onrecord.pages.markup import HEADINGS, Run
from onrecord.pages.notices import translation
from onrecord.pages.tables import tables_joined
from onrecord.record import BlockKind


class Piece(msgspec.Struct):
    """A labelled run."""

    kind: BlockKind
    text: str
    run: Run


def label(runs: list[Run], title: str | None, summary: str | None) -> list[Piece]:
    """The labelled pieces of an article in reading order; runs that belong to none are left out."""
    title_words = words(title or "")
    summary_words = words(summary or "")
    often = _repeated(runs)
    _lift_from_quotes(runs)
    pieces: list[Piece] = []
    captioned: set[str] = set()
    started = False
    skipping = False
    for run in tables_joined(runs):
        if run.text in often and run.tag != "table" and not run.marks & (Mark.FIGURE | Mark.CAPTION | Mark.CREDIT):
            continue
        if run.tag in HEADINGS:
            skipping = started and line_kind(run.text) == "furniture"
        if skipping:
            continue
        kind = _kind(run, started, title_words, summary_words)
        if kind is None:
            continue
        if kind == "caption" or (kind == "paragraph" and len(run.text) < 300 and run.near_image):
            caption, credit = split(run.text)
            if credit or kind == "caption":
                if caption in captioned:
                    continue  # a picture shown twice
                if caption:
                    captioned.add(caption)
                    pieces.append(Piece("caption", caption, run))
                pieces += [Piece("credit", credit, run)] if credit else []
                continue
        if kind == "paragraph" and len(run.text) > 60:
            started = True
        pieces.append(Piece(kind, run.text, run))
    return _tidy(pieces)


def _lift_from_quotes(runs: list[Run]) -> None:
    """Take "aside" from sections of quotations with names: what was said is never beside the matter."""
    texts = [run.text for run in runs]
    at = 0
    while at < len(runs):
        size = quotes.section(texts[at : at + MOST_QUOTES]) if runs[at].marks & Mark.ASIDE else 0
        for run in runs[at : at + size]:
            run.marks &= ~Mark.ASIDE
        at += max(size, 1)


MOST_QUOTES = 60
"""Runs of a section of quotations."""


def _repeated(runs: list[Run]) -> set[str]:
    counts: dict[str, int] = {}
    for run in runs:
        if len(run.text) < 100:
            counts[run.text] = counts.get(run.text, 0) + 1
    return {text for text, n in counts.items() if n >= 3 and not text.endswith("?")}


def _kind(run: Run, started: bool, title: frozenset[str], summary: frozenset[str]) -> BlockKind | None:
    marks, text = run.marks, run.text
    if marks & Mark.EMBED:
        spoken = marks & Mark.QUOTE or text.startswith("—") or ends_sentence(text)
        return "quotation" if spoken and line_kind(text) != "furniture" else None
    if translation(text) is not None:
        return "notice"
    pictured = marks & Mark.FIGURE or (marks & Mark.CAPTION and (run.near_image or split(text)[1]))
    if pictured:
        if marks & (Mark.CREDIT | Mark.BYLINE) and len(text) < 200:
            return "credit"
        if marks & Mark.DATE or line_kind(text) == "furniture" or (text[0].isdigit() and is_date_line(text)):
            return None
        if run.tag == "address" or is_byline(text):
            return "byline"
        if run.tag in HEADINGS or (run.linked > 0.8 * len(text) and not marks & Mark.FIGURE):
            return None  # it leads to something else
        if marks & Mark.CAPTION:
            return "caption" if len(text.split()) > 1 or text > "\u2e80" else "credit" if is_credit(text) else None
        if is_credit(text):
            return "credit"
        stated = run.tag in ("p", "div") and 20 < len(text) < 300 and not run.linked
        if stated and (run.after_image or split(text)[1]):
            return "caption"
    if run.tag == "table":
        return "list"
    if marks & Mark.ASIDE and not marks & (Mark.BYLINE | Mark.DATE | Mark.LEAD):
        return None
    if is_contact(text):
        return None
    found = line_kind(text)
    if found is not None:
        return "notice" if found == "notice" else None
    own = words(text)
    if run.tag == "h1" or (not started and _is_title(own, title)):
        return None
    lead = not started and (marks & Mark.LEAD or (len(own) > 5 and likeness(summary, own) > 0.8))
    if lead and len(text) > 30:
        return "paragraph"
    if (marks & Mark.BYLINE and len(text) < 200 and run.tag not in HEADINGS) or is_byline(text):
        return "byline"
    if not started and run.tag not in HEADINGS and named_in_bar(text):
        return "byline"
    if started and marks & Mark.LEAD and run.tag not in HEADINGS:
        return None
    if run.linked > (0.8 if run.tag == "p" and ends_sentence(text) else 0.5) * len(text):
        return None
    if run.tag in HEADINGS:
        if not started:
            return "paragraph" if len(text) > 80 else None
        return "heading"
    if is_date_line(text) or all(is_byline(line) or is_date_line(line) for line in text.split("\n")):
        return "byline"
    if marks & Mark.CREDIT:
        return None
    if pictured and run.near_image and run.tag not in ("p", "li"):
        return None
    if marks & Mark.LIST or run.tag == "li":
        return "list" if started or len(text) > 40 or marks & Mark.BODY else None
    if not ends_sentence(text) and not (started and _is_signed(run)):
        plain = run.tag in ("p", "div") and not run.linked and not run.bold and not text[0].isdigit()
        if plain and run.after_image and 20 < len(text) < 200:
            return "caption"
        if run.bold > 0.9 * len(text) and len(text) < 100 and started:
            return "heading"
        if len(text) < (80 if not started else 15 if run.tag == "p" else 100) and text < "\u2e80":
            return None
    if marks & Mark.QUOTE:
        return "quotation"
    return "paragraph"


def _is_signed(run: Run) -> bool:
    return quotes.is_signed(run.text) or (run.marks & Mark.QUOTE != 0 and quotes.ends_signed(run.text))


def _is_title(own: frozenset[str], title: frozenset[str]) -> bool:
    """Whether a run says the headline once more, or a part of it."""
    return likeness(title, own) > 0.8 or (len(own) > 3 and len(own & title) >= 0.9 * len(own))


def _tidy(pieces: list[Piece]) -> list[Piece]:
    """Drop headings that no text follows and pull quotes that repeat the article; join short list items."""
    prose = [words(p.text) for p in pieces if p.kind == "paragraph"]
    kept: list[Piece] = []
    for n, piece in enumerate(pieces):
        if piece.kind == "heading" and not _leads_on(pieces, n):
            continue
        if piece.kind == "quotation" and not piece.run.marks & Mark.EMBED and _repeats(words(piece.text), prose):
            continue
        kept.append(piece)
    return _lists_joined(kept)


def _lists_joined(pieces: list[Piece]) -> list[Piece]:
    """One piece for each list of short items, an item a line; long items stay pieces of their own."""
    joined: list[Piece] = []
    for (kind, number), group in groupby(pieces, key=lambda p: (p.kind, p.run.list)):
        items = list(group)
        sizes = sorted(len(p.text) for p in items)
        if kind == "list" and number >= 0 and sizes[len(sizes) // 2] < LONG_ITEM:
            items = [Piece("list", "\n".join(p.text.replace("\n", " ") for p in items), items[0].run)]
        joined += items
    return joined


LONG_ITEM = 150
"""Characters; lists whose middle item is longer read like paragraphs."""


def _leads_on(pieces: list[Piece], n: int) -> bool:
    """Whether text follows a heading, or a smaller heading with its text: the entries under a day's."""
    here = pieces[n].run.tag
    for later in pieces[n + 1 :]:
        if later.kind in ("paragraph", "list", "quotation", "caption", "credit"):
            return True
        if later.kind == "heading" and not (here in HEADINGS and here < later.run.tag in HEADINGS):
            return False
    return False


def _repeats(quoted: frozenset[str], prose: list[frozenset[str]]) -> bool:
    """Whether a paragraph, or two in a row, have nearly all words of a quotation: it was pulled out of them."""
    return any(len(quoted & (a | b)) >= 0.9 * len(quoted) for a, b in pairwise([*prose, frozenset[str]()]))
