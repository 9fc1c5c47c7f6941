"""Quotation marks within one paragraph: which opens, which closes, and what lies between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract import stops
from onrecord.extract.quotations.remarks import last_sentence_start, remark_start
from onrecord.extract.words import entries
from onrecord.record import Span

DOUBLE = {'"': "straight", "“": "curly", "”": "curly", "„": "curly", "‟": "curly", "«": "angle", "»": "angle",
          "``": "tex", "''": "tex"}  # fmt: skip
SINGLE = {"'": "typed", "‘": "single", "’": "single", "‚": "single", "‹": "small angle", "›": "small angle"}

_MARK = re.compile(r"``|''|[\"“”„‟«»'‘’‚‹›]")
_LAST_SENTENCE = ("es", "fr", "de")
_CUT = re.compile(r"<[^<>\n]{1,5}>")
_OPENS_AFTER = frozenset("([{—–-/…«„“\"'‘:¿¡")
_CLOSES_BEFORE = frozenset(")]}—–-/….,;:!?»”\"'’")


@dataclass(frozen=True)
class Found:
    """One quotation within a paragraph; `opened` and `closed` say whether each mark is really there."""

    inner: Span
    outer: Span
    mark: str
    opened: bool
    closed: bool
    depth: int


@dataclass(frozen=True)
class _Mark:
    at: int
    text: str
    opens: bool
    closes: bool

    @property
    def end(self) -> int:
        return self.at + len(self.text)

    @property
    def family(self) -> str:
        return DOUBLE.get(self.text) or SINGLE[self.text]

    @property
    def double(self) -> bool:
        return self.text in DOUBLE


def scan(text: str, block: Span, language: str) -> list[Found]:
    """The quotations of the paragraph `block`, by their start."""
    found: list[Found] = []
    stack: list[_Mark] = []
    marks = list(_marks(text, block, language))
    singles: dict[int, _Mark] = {}
    shared: set[int] = set()
    for n, mark in enumerate(marks):
        if mark.opens and mark.closes:  # nothing around it says which: the state does
            mark = _Mark(mark.at, mark.text, opens=not _matching(stack, mark), closes=bool(_matching(stack, mark)))
        if mark.opens:
            top = stack[-1] if stack else None
            again = top is not None and top.family == mark.family
            ended = _left_open(text, top, mark, language) if top is not None and again else None
            both = _closes_both(text, marks, n, language) if again else None
            if both is not None:
                shared.add(both)
            elif again and (ended is not None or not _nests(marks, n)):
                found += _abandon(text, stack, len(stack) - 1, ended or mark.at, language)
            if not mark.double and (closer := _single_closer(text, marks, n)) is not None:
                singles[mark.at] = closer
            if mark.double or mark.at in singles:
                stack.append(mark)
        elif (place := _place(stack, mark, singles)) is not None:
            found += _abandon(text, stack, place + 1, mark.at, language)
            opener = stack.pop()
            found.append(_found(text, opener.end, mark.at, (opener.at, mark.end), opener.text, len(stack)))
            if mark.at in shared and stack:
                opener = stack.pop()
                found.append(_found(text, opener.end, mark.end, (opener.at, mark.end), opener.text, len(stack)))
        elif mark.double and not stack and _lone_closer(text, mark, block):
            after = max((f.outer[1] for f in found if f.depth == 0), default=block[0])
            start = last_sentence_start(text, after, mark.at) if after > block[0] else block[0]
            if language in _LAST_SENTENCE:
                start = _sentence_start(text, start, mark.at)
            if start < mark.at:
                found.append(_found(text, start, mark.at, (start, mark.end), mark.text, 0, opened=False))
    found += _abandon(text, stack, 0, block[1], language)
    kept = [f for f in found if f.inner[0] < f.inner[1]]
    return sorted(kept, key=lambda f: (f.outer[0], -f.outer[1]))


def _abandon(text: str, stack: list[_Mark], keep: int, limit: int, language: str) -> Iterator[Found]:
    """Take what was opened past `keep` off the stack: it ends at `limit`, or before the words that name its speaker."""
    while len(stack) > keep:
        opener = stack.pop()
        if not opener.double and not stack:
            continue
        end = limit
        if opener.double and not stack:
            end = remark_start(text, (opener.end, limit), language) or limit
        while end > opener.end and text[end - 1].isspace():
            end -= 1
        yield _found(text, opener.end, end, (opener.at, end), opener.text, len(stack), closed=False)


def _found(
    text: str, start: int, end: int, outer: Span, mark: str, depth: int, opened: bool = True, closed: bool = True
) -> Found:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Found((start, end), outer, mark, opened, closed, depth)


def _marks(text: str, block: Span, language: str) -> Iterator[_Mark]:
    cuts = [m.span() for m in _CUT.finditer(text, *block)]
    for m in _MARK.finditer(text, *block):
        at, mark = m.start(), m[0]
        if any(s <= at < e for s, e in cuts):
            continue
        before = text[at - 1] if at > block[0] else " "
        after = text[m.end()] if m.end() < block[1] else " "
        if mark in DOUBLE:
            elided = language == "fr" and mark == "«" and before in "'’"  # "qu’« aucun bateau n’est parti »"
            opens, closes = (True, False) if elided else _sides(mark, before, after)
        elif mark in ("‹", "›"):
            opens, closes = mark == "‹", mark == "›"
        elif before.isalnum() and after.isalnum():
            continue
        else:
            opens = (
                mark != "’" and not before.isalnum() and not after.isspace() and not _elided(text, m.end(), block[1])
            )
            low = mark == "‘" and text.count("‚", block[0], at) > text.count("‘", block[0], at)
            opens = opens and not low  # German „… ‚…‘ …“
            closes = (mark != "‘" or low) and not before.isspace() and not after.isalnum()
            if opens and closes:
                opens = before in '"“«„'
                closes = not opens
        if opens or closes:
            yield _Mark(at, mark, opens, closes)


def _sides(mark: str, before: str, after: str) -> tuple[bool, bool]:
    right_free = after.isspace() or after in _CLOSES_BEFORE
    left_free = before.isspace() or (before in _OPENS_AFTER and not (before == "‘" and right_free))  # „… ‚…‘“
    if mark in ("„", "‟", "``"):
        return True, False
    if mark in ("«", "“") and not (right_free and not left_free):
        return True, False
    if mark in ("»", "”") and not (left_free and not right_free):
        return False, True
    if left_free and not right_free:
        return True, False
    if right_free and not left_free:
        return False, True
    if before.isdigit() and right_free:
        return False, True
    return True, True


def _elided(text: str, at: int, end: int) -> bool:
    """Whether an apostrophe before `at` stands for dropped letters ('em, 'n', '92)."""
    word = re.compile(r"\w+").match(text, at, end)
    if word is None:
        return False
    low = word[0].lower()
    return (low.isdigit() and len(low) == 2) or low in entries("elisions.en") or re.match(r"\d0s", low) is not None


def _single_closer(text: str, marks: list[_Mark], n: int) -> _Mark | None:
    """The mark that closes the single one `marks[n]`: an apostrophe after an s (the lads' idea) gives way to a later
    one.
    """
    opener = marks[n]
    kin = [m for m in marks[n + 1 :] if m.family == opener.family or (opener.text == "‘" and m.text == "'")]
    if any(m.closes and m.family == opener.family for m in kin):
        kin = [m for m in kin if m.family == opener.family]
    if opener.text == "‚" and any(m.text == "‘" for m in kin):
        kin = [m for m in kin if m.text == "‘"]  # in German, where ’ is an apostrophe
    candidates = []
    for m in kin:
        if m.opens and not m.closes:
            break
        if m.closes and m.at > opener.end:
            candidates.append(m)
    for c in candidates:
        if not _possessive(text, c):
            return c
    return candidates[-1] if candidates else None


def _possessive(text: str, mark: _Mark) -> bool:
    """Plural possessives and dropped letters: a letter before, a small letter after one blank."""
    before, after = text[mark.at - 1], text[mark.end : mark.end + 2]
    word = re.search(r"\w+$", text[max(0, mark.at - 12) : mark.at])
    dropped = word is not None and word[0].lower() in entries("elisions.en")
    return bool(re.match(r"\s\w", after)) and (
        before in "sxz" or dropped or (word is not None and word[0].endswith("in"))
    )


def _matching(stack: list[_Mark], mark: _Mark) -> bool:
    return any(m.family == mark.family for m in stack)


def _place(stack: list[_Mark], mark: _Mark, singles: dict[int, _Mark]) -> int | None:
    """Where on the stack the opener of the closing `mark` is: its own family's, or the innermost double one."""
    if not mark.closes:
        return None
    if not mark.double:
        return next((i for i, m in enumerate(stack) if singles.get(m.at) == mark), None)
    same = [i for i, m in enumerate(stack) if m.family == mark.family]
    if same:
        return same[-1]
    return next((i for i in reversed(range(len(stack))) if stack[i].double), None)


def _nests(marks: list[_Mark], n: int) -> bool:
    """Whether the mark opened inside one of its own kind closes, and then the outer one does, before another opens."""
    rest = [m for m in marks[n + 1 :] if m.family == marks[n].family]
    return len(rest) > 1 and all(m.closes and not m.opens for m in rest[:2])


def _closes_both(text: str, marks: list[_Mark], n: int, language: str) -> int | None:
    """Where the mark stands that closes what a colon opened within a quotation, and that one too, since Russian and
    Ukrainian write no second one beside it: «It leaks, and they said: «Wait», — said Lund."""
    if language not in ("ru", "uk") or marks[n].text != "«" or not text.endswith(": ", 0, marks[n].at):
        return None
    rest = [m for m in marks[n + 1 :] if m.family == marks[n].family]
    if not rest or not rest[0].closes or (len(rest) > 1 and rest[1].closes and not rest[1].opens):
        return None
    return rest[0].at if re.compile(r",\s[—–-]\s").match(text, rest[0].end) else None


def _left_open(text: str, opener: _Mark, mark: _Mark, language: str) -> int | None:
    """Where the sentence ends in which the words behind a mark were said to be somebody's, before the next mark opens:
    « Yes, she said. He "knows" it », where the first mark has none to close it."""
    first = next(stops.ends(text, (opener.end, mark.at)), None)
    if language not in _LAST_SENTENCE or first is None:
        return None
    return first[0] if remark_start(text, (opener.end, first[0]), language) is not None else None


def _sentence_start(text: str, start: int, end: int) -> int:
    """Where the sentence begins that a lone mark closes: what stands before it in the paragraph is the writer's."""
    return [start, *(following for _, following in stops.ends(text, (start, end)))][-1]


def _lone_closer(text: str, mark: _Mark, block: Span) -> bool:
    before = text[mark.at - 1] if mark.at > block[0] else " "
    return mark.closes and not mark.opens and (before.isalpha() or before in ",.!?…)") and mark.at - block[0] > 2
