"""Who "I" is in a piece without a byline: the person whom its last paragraph presents."""

from __future__ import annotations

from onrecord.extract.speakers import phrases
from onrecord.extract.speakers.cast import Cast
from onrecord.extract.speakers.entities import Entity


def writer(cast: Cast) -> Entity | None:
    """The one of "Ada Lund is a nurse in Lesk." at the end of a piece that names her nowhere but in its headline:
    one whom the text itself speaks of is its subject, not its writer.
    """
    reading = cast.reading
    prose = set(reading.article.prose())
    blocks = [b for b in reading.article.blocks if b.span in prose]
    if not blocks or blocks[-1].kind != "paragraph":
        return None
    last = len(blocks) - 1
    present = [m for m in cast.mentions if m.kind == "name" and m.type == "person" and reading.block[m.first] == last]
    if not present or any(m.entity is not present[0].entity for m in present):
        return None
    note, entity = min(present, key=lambda m: m.first), present[0].entity
    opens = note.first > 0 and reading.block[note.first - 1] < last
    behind = reading.tokens[note.last + 1 : note.last + 3]
    is_somebody = len(behind) == 2 and behind[0].text == "is" and behind[1].tag in ("DT", *phrases.NOUNS)
    if entity is None or note.first == note.last or not (opens and is_somebody):
        return None
    elsewhere = (m for m in entity.mentions if m.kind == "name" and reading.block[m.first] != last)
    return entity if all(blocks[reading.block[m.first]].kind == "title" for m in elsewhere) else None
