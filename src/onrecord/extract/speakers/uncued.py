"""Quotations without a source of their own: a run by one speaker, an interview, a name that comes later."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from onrecord.extract import stops
from onrecord.extract.attribution import interviews
from onrecord.extract.results import Attribution
from onrecord.extract.speakers.cast import Cast
from onrecord.extract.speakers.entities import Entity, Mention
from onrecord.extract.speakers.pronouns import FIRST_PERSON
from onrecord.record import Span

# "The speaker was …", right behind the words or within the sentence that follows: "… that the voice belonged to …".
_PRESENTED = re.compile(
    r"[\s\"”’»'.,!?…]*(?:[^\n.!?\"“«]{0,80}\s)?(?i:(?P<who>the (?:speaker|voice|man speaking|woman speaking)\b))"
)

_QUESTION = re.compile(r"\W{0,3}(?:Q|Question)[.:]")
_ANSWER = re.compile(r"(?:^|\n)\W{0,3}(?:A|Answer):$")
_DASH = re.compile(r"(?:^|\n)[—–-]\s*[«“\"]?$")
_ASKED = re.compile(r"\n+[—–-]\s")
_MARK = 6  # characters: a line's end, a dash, a blank, a mark


@dataclass
class Uncued:
    """`found` holds the speakers known so far, beside the attributions; it fills as it is used."""

    cast: Cast
    attributions: tuple[Attribution, ...]
    found: list[Entity | None]

    def speaker(self, n: int) -> Entity | None:
        """Who says the words of attribution `n`, going by what stands around them."""
        if known := self._said_again(n) or self._presented(n) or self._answers(n):
            return known
        if other := self._takes_turns(n) or self._answers_again(n):
            return other
        start, end = self.attributions[n].content[0][0], self.attributions[n].content[-1][1]
        block = self._block(start)
        before = self._spoke_before(start)
        if before and self._block(before[1]) == block:
            return before[0]
        here = self._person_in_block(block, end)
        if here:
            return here
        if before:
            return before[0]
        return self._person_before(start) or self._person_after(end)

    def _answers(self, n: int) -> Entity | None:
        """The guest, where the words are no quotation but an answer under a question that is set apart: of those the
        article names outside the answers, the one it names most, or first."""
        a, reading = self.attributions[n], self.cast.reading
        start = a.content[0][0]
        begins = start == 0 or reading.article.text[start - 1] == "\n"  # with no mark and no dash
        if a.source or not (self._is_labelled(a) or (begins and not a.cue)) or not reading.at(a.content[0]):
            return None
        if (guest := self._introduced(start)) is not None:
            return guest
        told = {
            k for x in self.attributions if not x.source and (not x.cue or self._is_labelled(x))
            for s in x.content for k in reading.at(s)
        }  # fmt: skip
        asked = {k for s in (*self._headings(), *self._asked()) for k in reading.at(s)}
        people = [m for m in self._people() if m.kind != "pronoun" and m.entity and m.entity.named]
        people = [m for m in people if m.head not in told and m.head not in asked and not self._is_told(m)]
        counts = Counter(m.entity for m in people if m.entity)
        return counts.most_common(1)[0][0] if counts else None

    def _introduced(self, start: int) -> Entity | None:
        """Whom the writer says to have asked the questions, in the last paragraph that tells it before the words."""
        reading = self.cast.reading
        for span in reversed([s for s in reading.article.prose() if s[1] <= start]):
            m = interviews.INTRODUCED.search(reading.article.text, *span)
            named = (x for x in self._people() if m and x.kind == "name" and x.head in reading.at((m.end(), span[1])))
            if (guest := next(named, None)) is not None:
                return guest.entity
        return None

    def _headings(self) -> list[Span]:
        return self.cast.reading.article.spans_of("heading")

    def _is_labelled(self, a: Attribution) -> bool:
        """ "A: …" in an interview."""
        text = self.cast.reading.article.text
        return len(a.cue) == 1 and bool(_ANSWER.search(text, max(0, a.cue[0][0] - 12), a.cue[0][1]))

    def _asked(self) -> Iterator[Span]:
        """The paragraphs of an interview that a "Q" opens."""
        text = self.cast.reading.article.text
        return (span for span in self.cast.reading.article.prose() if _QUESTION.match(text, span[0]))

    def _is_told(self, m: Mention) -> bool:
        """ "She talked to Orla Finch", who asked."""
        before = [t.text for t in self.cast.reading.tokens[m.first - 1 : m.first]] if m.first else []
        return before in (["to"], ["by"], ["with"])

    def _takes_turns(self, n: int) -> Entity | None:
        """Of two who speak by turns, each in a paragraph that a dash opens, the one who did not speak last."""
        turns = [self._turn_before(self.attributions[n].content[0][0])]
        if turns[0] is None:
            return None
        turns.append(self._turn_before(self.attributions[turns[0]].content[0][0]))
        speakers = [self.found[k] for k in turns if k is not None]
        return speakers[1] if len(speakers) == 2 and speakers[0] and speakers[0] is not speakers[1] else None

    def _answers_again(self, n: int) -> Entity | None:
        """Who answers the next question of an interview in dashes, where the writer says so: "— And the pier? […]
        — It stands, | Ada Lund laughs |."."""
        a, text = self.attributions[n], self.cast.reading.article.text
        if a.source or a.cue or not self._is_turn(a):
            return None
        block = self._block(a.content[0][0])
        between = [k for k, x in enumerate(self.attributions) if self._block(x.content[0][0]) == block + 1]
        then = [k for k, x in enumerate(self.attributions) if self._block(x.content[0][0]) == block + 2]
        told = (k for k in then if self._is_turn(self.attributions[k]) and self.attributions[k].source)
        k = next(told, None) if _ASKED.search(text, a.content[-1][1]) and not between else None
        return None if k is None else self.found[k]

    def _is_turn(self, a: Attribution) -> bool:
        """Whether a dash opens the paragraph with the words."""
        start = a.content[0][0]
        return _DASH.search(self.cast.reading.article.text, max(0, start - _MARK), start) is not None

    def _turn_before(self, start: int) -> int | None:
        """The statement that opens the paragraph before with a dash, where a dash opens that of `start` too."""
        text = self.cast.reading.article.text
        opened = _DASH.search(text, max(0, start - _MARK), start)
        if opened is None:
            return None
        block = self._block(start)
        for k, a in enumerate(self.attributions):
            first = a.content[0][0]
            if self._block(first) == block - 1 and _DASH.search(text, max(0, first - _MARK), first):
                return k
        return None

    def _said_again(self, n: int) -> Entity | None:
        """Who says the same words elsewhere: a headline quotes what the article has in full."""
        words = self._words[n]
        if " " not in words:
            return None
        others = (k for k, e in enumerate(self.found) if e and k != n and self.attributions[k].kind != "unattributed")
        return next((self.found[k] for k in others if words in self._words[k]), None)

    def _presented(self, n: int) -> Entity | None:
        """Who is named behind the words as "the speaker", or as the one to whom the voice belongs."""
        text, end = self.cast.reading.article.text, self.attributions[n].content[-1][1]
        m = _PRESENTED.match(text, end)
        if m is None:
            return None
        stop = next((s for s, _ in stops.ends(text, (m.end(), len(text)))), len(text))
        inside = (x for x in self._people() if m.start("who") <= self.cast.reading.tokens[x.head].span[0] < stop)
        return next((x.entity for x in inside if x.kind == "name"), None)

    @cached_property
    def _words(self) -> list[str]:
        """The words of each statement, for all who are looked up to be compared with."""
        text = self.cast.reading.article.text
        contents = (" ".join(text[s:e] for s, e in a.content) for a in self.attributions)
        return [" ".join(re.findall(r"\w+", content.casefold())) for content in contents]

    def _block(self, place: int) -> int:
        tokens = self.cast.reading.at((place, place + 1))
        if not tokens:
            return -1
        return self.cast.reading.block[min(tokens[0], len(self.cast.reading.tokens) - 1)]

    def _spoke_before(self, start: int) -> tuple[Entity, int] | None:
        spoken = [
            (a.content[-1][1], e) for k, a in enumerate(self.attributions)
            if (e := self.found[k]) and a.content[-1][1] <= start and a.kind in ("direct", "mixed", "indirect")
            and not self._is_writer(a)
            and not self._asks(a)
        ]  # fmt: skip
        if not spoken:
            return None
        place, entity = max(spoken, key=lambda x: x[0])
        return entity, place - 1

    def _asks(self, a: Attribution) -> bool:
        """Whether it is put to somebody who will answer: in bold, as in an interview, or "a child asked whether"."""
        text, tokens = self.cast.reading.article.text, self.cast.reading.tokens
        cue = [tokens[n].lemma for s in a.cue for n in self.cast.reading.at(s)]
        if a.kind == "indirect" and "ask" in cue and text[slice(*a.content[0])].startswith(("whether", "if ", "how ")):
            return True
        return text.startswith(("**", "__"), text.rfind("\n", 0, a.content[0][0]) + 1)

    def _is_writer(self, a: Attribution) -> bool:
        """Whether "we" who write say it: what follows in an interview is the guest's."""
        ranges = [self.cast.reading.at(s) for s in a.source]
        return any(self.cast.reading.tokens[r[0]].text.casefold() in FIRST_PERSON for r in ranges if len(r) == 1)

    def _people(self) -> list[Mention]:
        reading = self.cast.reading
        return [m for m in self.cast.mentions if m.entity and m.entity.type == "person" and not reading.quoted[m.head]]

    def _person_in_block(self, block: int, end: int) -> Entity | None:
        """The first person named behind the words in their own paragraph, as one who does something."""
        reading = self.cast.reading
        for m in self._people():
            if reading.tokens[m.head].span[0] >= end and reading.block[m.head] == block and m.subject:
                return m.entity
        return None

    def _person_before(self, start: int) -> Entity | None:
        reading = self.cast.reading
        known = [m for m in self._people() if reading.tokens[m.head].span[0] < start and not reading.display[m.head]]
        return known[-1].entity if known else None

    def _person_after(self, end: int) -> Entity | None:
        reading = self.cast.reading
        return next((m.entity for m in self._people() if reading.tokens[m.head].span[0] >= end), None)
