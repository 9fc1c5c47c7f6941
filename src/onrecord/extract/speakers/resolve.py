"""Attributions in, statements with their speakers and addressees out."""

from __future__ import annotations

from onrecord.extract.results import Analysis, Attribution, Quotation
from onrecord.extract.speakers import belonging, casting, foreign, foreign_taken_up, nouns, phrases, unnamed
from onrecord.extract.speakers.cast import Cast
from onrecord.extract.speakers.entities import Entity
from onrecord.extract.speakers.gathering import gather
from onrecord.extract.speakers.nesting import enclosing_statements
from onrecord.extract.speakers.reading import Reading, read
from onrecord.extract.speakers.sources import Resolver
from onrecord.extract.speakers.told import addressees
from onrecord.extract.speakers.uncued import Uncued
from onrecord.extract.speakers.voices import Voices
from onrecord.record import Article, Statement


def resolve(
    article: Article, analysis: Analysis, quoted: tuple[Quotation, ...], attributions: tuple[Attribution, ...]
) -> Voices:
    """The speakers of `article`, and its statements in the order of `attributions`."""
    reading = read(article, analysis, quoted, attributions)
    if analysis.language == "en":
        cast = gather(reading, attributions)
        speakers = _speakers(cast, attributions)
        belonging.attach(cast, speakers)
    else:
        cast, speakers = foreign.speakers(reading, attributions)
    _without_source(cast, attributions, speakers)
    _of_headline(cast, attributions, speakers)
    told = addressees(cast, attributions, speakers)
    listed, ids = casting.list_speakers(reading, [e for e in speakers if e])
    statements = tuple(
        Statement(
            id=f"s{n}", kind=a.kind, content=a.content, source=a.source, cue=a.cue, hedges=a.hedges,
            confidence=a.confidence, speaker=ids[e] if e else None, addressee=to,
        )
        for n, (a, e, to) in enumerate(zip(attributions, speakers, told, strict=True), 1)
    )  # fmt: skip
    return Voices(unnamed.explain(reading, listed, statements), statements)


def _speakers(cast: Cast, attributions: tuple[Attribution, ...]) -> list[Entity | None]:
    """The speaker of each attribution: sources first, then the words that have none."""
    resolver = Resolver(cast)
    found: dict[int, Entity | None] = {}
    order = sorted(range(len(attributions)), key=lambda n: _place(attributions[n]))
    enclosing = enclosing_statements(attributions)
    for n in sorted(order, key=lambda n: _depth(n, enclosing)):
        a = attributions[n]
        outer = found.get(enclosing[n]) if n in enclosing else None
        found[n] = resolver.source(a, outer) if a.kind != "unattributed" else None
    return [found[n] for n in range(len(attributions))]


def _without_source(cast: Cast, attributions: tuple[Attribution, ...], speakers: list[Entity | None]) -> None:
    """Fill in who says quotations that have no source of their own."""
    uncued = Uncued(cast, attributions, speakers)
    for n in sorted(range(len(attributions)), key=lambda n: _place(attributions[n])):
        a = attributions[n]
        if speakers[n] is None and not a.source and a.kind in ("direct", "mixed") and not _was_told(cast.reading, a):
            speakers[n] = uncued.speaker(n)


def _was_told(reading: Reading, a: Attribution) -> bool:
    """Whether the text leaves open who told it: "The clerk was told she had “failed the town”"."""
    cue = [reading.tokens[n] for s in a.cue for n in reading.at(s)]
    told = reading.analysis.language == "en" and len(cue) > 1 and cue[-1].tag == "VBN"
    return told and cue[-1].lemma in ("tell", "inform", "warn", "advise") and any(t.lemma == "be" for t in cue[:-1])


def _of_headline(cast: Cast, attributions: tuple[Attribution, ...], speakers: list[Entity | None]) -> None:
    """ "We smell the river – surgeon", "Ministry: river is clean": whom a headline calls by an office or a kind alone
    is the one person named who speaks, or has that office, and the one body of that kind."""
    reading = cast.reading
    people = list(dict.fromkeys(e for e in speakers if e and e.type == "person" and e.named and not e.members))
    for n, (a, e) in enumerate(zip(attributions, speakers, strict=True)):
        source = reading.at(a.source[0]) if a.source else range(0)
        if not source or reading.block[source[0]] >= reading.top or e is None or e.named:
            continue
        head = phrases.head(reading, source[0], source[-1])
        word = reading.tokens[head].lemma.casefold()
        bearers: list[Entity] = []
        if e.type == "unnamed person":
            those = [p for p in people if _may_be(reading, e, p)]
            bearers = those if len(people) == 1 else [p for p in people if p.offices & nouns.meaning(word)]
            called = [p for p in bearers if word in p.words]
            bearers = called if len(called) == 1 else bearers
            kind = phrases.modifiers(reading, source[0], head)
            if not bearers and reading.analysis.language == "en":  # "transport chief", the transport commissioner
                bearers = [p for p in people if kind & {w.casefold() for w in p.words}]
            if reading.analysis.language != "en" and a.kind == "direct":
                bearers = _quoted_first(reading, e, attributions, speakers)
        elif e.type == "organisation":
            below = (m for m in cast.mentions if m.kind == "noun" and reading.block[m.head] >= reading.top)
            same = (m.entity for m in below if m.entity and reading.tokens[m.head].lemma.casefold() == word)
            bearers = list(dict.fromkeys(same))
        if len(bearers) == 1:
            speakers[n] = bearers[0]


def _quoted_first(
    reading: Reading, e: Entity, attributions: tuple[Attribution, ...], speakers: list[Entity | None]
) -> list[Entity]:
    """Whom a headline quotes by an office or a trade alone: who is quoted first below it, where no gender forbids."""
    below = [
        (s, a.kind) for a, s in zip(attributions, speakers, strict=True)
        if s and s.type == "person" and reading.block[reading.at(a.content[0])[0]] >= reading.top
    ]  # fmt: skip
    below = [(s, kind) for s, kind in below if _may_be(reading, e, s)]
    quoted = [s for s, kind in below if kind == "direct"] or [s for s, _ in below]
    return quoted[:1]


def _may_be(reading: Reading, e: Entity, person: Entity) -> bool:
    """Whether who is called by a noun in a headline may be this person: no gender and, without a parse, no office that
    one alone holds forbids it."""
    language = reading.analysis.language
    if language == "en":
        return True
    high = foreign_taken_up.high(language)
    apart = (person.words & high or e.words & high) and not person.words & e.words
    return not apart and (not e.gender or person.gender in ("", e.gender))


def _place(a: Attribution) -> int:
    return min(s for s, _ in (*a.content, *a.source))


def _depth(n: int, enclosing: dict[int, int]) -> int:
    depth, seen = 0, set()
    while n in enclosing and n not in seen:
        seen.add(n)
        n = enclosing[n]
        depth += 1
    return depth
