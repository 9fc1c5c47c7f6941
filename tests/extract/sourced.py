"""A small article with its statements and speakers made by hand, for the tests of what is counted from them."""

from __future__ import annotations

import re

from onrecord.record import Block, Record, Span, Speaker, Statement, article

TEXT = """Ferry line to close in May

The ferry between Ostrand and Vika will close on 4 May, the council of Ostrand decided on Tuesday.

"We carried 14,000 people last year, and half of them had no other way," said Mona Teig, who has run the ferry \
since 2003.

"I will not give up the boat," Teig said.

Teig also asked the minister, Arvid Holm, for a loan.

A council member said the bridge had been the plan all along. The member asked not to be named because the talks were \
closed.

But the bridge will cost 90 million, according to a report by the engineers of Lund & Dahl.

Allegedly the price has doubled.

Read more: our ferry series"""


def at(words: str) -> Span:
    start = TEXT.index(words)
    return start, start + len(words)


def every(words: str) -> tuple[Span, ...]:
    return tuple(m.span() for m in re.finditer(rf"(?<!\w){words}(?!\w)", TEXT))


def record() -> Record:
    lines = [m.span() for m in re.finditer(r"[^\n]+", TEXT)]
    blocks = tuple(Block("title" if n == 0 else "paragraph", s) for n, s in enumerate(lines))
    said = (
        ("s1", "indirect", "The ferry between Ostrand and Vika will close on 4 May", "the council of Ostrand", "p1"),
        ("s2", "direct", "We carried 14,000 people last year, and half of them had no other way", "Mona Teig", "p2"),
        ("s3", "direct", "I will not give up the boat", "Teig said", "p2"),
        ("s4", "indirect", "for a loan", "Teig also", "p2"),
        ("s5", "indirect", "the bridge had been the plan all along", "A council member", "p3"),
        ("s6", "indirect", "the bridge will cost 90 million", "a report by the engineers of Lund & Dahl", "p4"),
        ("s7", "unattributed", "the price has doubled", None, None),
    )
    statements = tuple(
        Statement(
            id=i,
            kind=kind,  # type: ignore[arg-type]
            content=(at(words),),
            source=(at(source),) if source else (),
            cue=(at("Allegedly"),) if i == "s7" else (),
            hedges=(at("Allegedly"),) if i == "s7" else (),
            speaker=speaker,
            confidence=0.9,
        )
        for i, kind, words, source, speaker in said
    )
    speakers = (
        Speaker(id="p1", name="council of Ostrand", type="organisation", mentions=(at("the council of Ostrand"),)),
        Speaker(id="p2", name="Mona Teig", type="person", mentions=every("Mona Teig|Teig")),
        Speaker(
            id="p3",
            name="A council member",
            type="unnamed person",
            mentions=(at("A council member"), at("The member")),
            why_unnamed=at("because the talks were closed"),
        ),
        Speaker(
            id="p4",
            name="a report by the engineers of Lund & Dahl",
            type="document",
            mentions=(at("a report by the engineers of Lund & Dahl"),),
        ),
    )
    made = article(TEXT, title="Ferry line to close in May", language="en", blocks=blocks)
    return Record(source="ferry", article=made, speakers=speakers, statements=statements)
