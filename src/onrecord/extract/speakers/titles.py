"""Titles of books, films and programmes between marks: one thing, whatever names and commas stand within."""

from __future__ import annotations

from onrecord.extract.speakers.reading import Reading

_OPENS = {"''": "''", "``": "''", '"': '"', "“": "”", "‘": "’"}
_LONGEST = 16  # tokens
_SMALL = 4  # letters of the words that a title may write small


def between(reading: Reading, first: int, last: int) -> list[range]:
    """The titles whose opening mark is one of tokens `first` to `last`, with their marks."""
    found: list[range] = []
    n = first
    while n <= last:
        stop = _closing(reading, n)
        if stop is not None and _is_title(reading, n, stop):
            found.append(range(n, stop + 1))
            n = stop
        n += 1
    return found


def _closing(reading: Reading, opening: int) -> int | None:
    close = _OPENS.get(reading.tokens[opening].text)
    if close is None or not _touches(reading, opening):
        return None  # 'trouble," Judge Finch said': a mark with a space behind it closes
    inside = range(opening + 2, min(opening + _LONGEST, len(reading.tokens)))
    stop = next((n for n in inside if reading.tokens[n].text == close), None)
    return stop if stop is not None and reading.block[stop] == reading.block[opening] else None


def _touches(reading: Reading, n: int) -> bool:
    """Whether the next token stands right behind token `n`."""
    return n + 1 < len(reading.tokens) and reading.tokens[n].span[1] == reading.tokens[n + 1].span[0]


def _is_title(reading: Reading, opening: int, closing: int) -> bool:
    """Whether every longer word has a capital, and no comma ends it as it ends words that are said."""
    words = [t.text for t in reading.tokens[opening + 1 : closing] if t.text[0].isalpha()]
    if not words or not words[0][0].isupper() or reading.tokens[closing - 1].text == ",":
        return False
    return all(w[0].isupper() for w in words if len(w) > _SMALL) and sum(w[0].isupper() for w in words) * 2 > len(words)
