"""Who "I" is in a piece without a byline: the person whom its last paragraph presents."""

from __future__ import annotations

from onrecord.extract.speakers import phrases
from onrecord.extract.speakers.cast import Cast
from onrecord.extract.speakers.entities import Entity, Mention
from onrecord.extract.speakers.lists import pairs, small
from onrecord.extract.speakers.reading import Reading

_WORKS = small("signed.works")


def writer(cast: Cast) -> Entity | None:
    """The one of "Ada Lund is a nurse in Lesk." at the end of a piece that names her nowhere but in its headline:
    one whom the text itself speaks of is its subject, not its writer. Of two who are presented, neither is "I".
    """
    reading = cast.reading
    if (columnist := _before_title(cast)) is not None:
        return columnist
    prose = set(reading.article.prose())
    blocks = [b for b in reading.article.blocks if b.span in prose]
    if not blocks or blocks[-1].kind != "paragraph":
        return None
    last = len(blocks) - 1
    present = [m for m in cast.mentions if m.kind == "name" and m.type == "person" and reading.block[m.first] == last]
    notes = [m for m in present if _is_presented(reading, m)]
    if not notes or not _opens(reading, notes[0], last) or any(m.entity is not notes[0].entity for m in notes):
        return None
    entity = notes[0].entity
    if entity is None:
        return None
    elsewhere = (m for m in entity.mentions if m.kind == "name" and reading.block[m.first] != last)
    return entity if all(blocks[reading.block[m.first]].kind == "title" for m in elsewhere) else None


def _before_title(cast: Cast) -> Entity | None:
    """ "Ada Lund: How the Ferry Was Won", over a column that names her no more."""
    reading = cast.reading
    m = cast.at.get(0)
    if m is None or m.kind != "name" or m.type != "person" or m.first != 0 or m.last == 0 or reading.top == 0:
        return None
    colon = [t.text for t in reading.tokens[m.last + 1 : m.last + 2]] == [":"]
    names = [x for x in m.entity.mentions if x.kind == "name"] if m.entity else []
    return m.entity if colon and all(reading.block[x.head] == 0 for x in names) else None


def _opens(reading: Reading, m: Mention, block: int) -> bool:
    """Whether a name is the first thing in a paragraph, but for "Rep." before it."""
    return all(
        reading.block[n] < block or f"{reading.tokens[n].text.casefold().rstrip('.')}." in pairs("honorifics")
        for n in range(max(m.first - 2, 0), m.first) if reading.tokens[n].text != "."
    )  # fmt: skip


def _is_presented(reading: Reading, m: Mention) -> bool:
    """ "Ada Lund is a nurse", "Ada Lund, a nurse, …", "Ada Lund teaches …" at the start of a sentence."""
    n = m.last + 1
    while n < len(reading.tokens) and reading.tokens[n].text in (",", "(") and _is_party(reading, n + 1):
        n += 3  # "Rep. Ada Lund, D-Westmark, was …"
    behind = reading.tokens[n : n + 2]
    if len(behind) < 2 or reading.sentence[n] != reading.sentence[m.first] or not m.subject:
        return False
    described = behind[1].tag in ("DT", "JJ", *phrases.NOUNS)
    return (behind[0].text in ("is", "was", ",") and described) or behind[0].lemma in _WORKS


def _is_party(reading: Reading, n: int) -> bool:
    return n < len(reading.tokens) and reading.tokens[n].text[:2] in ("D-", "R-", "I-")
