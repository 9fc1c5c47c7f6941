"""From a source span to the one who speaks."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.extract.results import Attribution
from onrecord.extract.speakers import labels, offices, phrases, pronouns, titles, whose, within
from onrecord.extract.speakers.cast import Cast, described
from onrecord.extract.speakers.entities import Entity, Mention, Role
from onrecord.extract.speakers.lists import small
from onrecord.extract.speakers.runs import TIMES
from onrecord.extract.speakers.signed import writer
from onrecord.extract.speakers.together import TOGETHER, Together

_RELATIVE = frozenset(("who", "whom", "which", "that", "whose"))
_MARKS = frozenset('“”"«»')
_NOMINAL = frozenset((*phrases.NOUNS, "PRP", "PRP$", "DT", "CD", "JJ", "WP", "WDT", "WP$", "PDT", "ADD", "FW", "EX"))
_OWN_WORDS = small("sources.own_words")
_SOME = small("nouns.quantities") | {"only", "half", "both", "two", "three", "four", "five", "six", "fewer"}
_APPOSING = small("sources.apposing")


def _abbreviation(text: str) -> bool:
    return text.endswith(".") and len(text) > 1


@dataclass(slots=True)
class Resolver:
    """Resolves sources one after the other; `author` is the reporter, `called` those who have got their phrase,
    `one` the last "one of them" with the noun of the others and its token."""

    cast: Cast
    author: Entity | None = None
    one: tuple[str, int, Entity | None] = ("", 0, None)
    called: list[Entity] = field(default_factory=list)
    together: Together = field(init=False)

    def __post_init__(self) -> None:
        self.together = Together(self.cast)

    def source(self, a: Attribution, enclosing: Entity | None) -> Entity | None:
        """The speaker of `a`, whose words `enclosing` quotes, if anybody; None where nothing says who."""
        found = self._source(a, enclosing)
        if found and not found.named and a.cue:
            self._cut_before(found, a.cue[0][0])
        return found

    def _cut_before(self, e: Entity, cue: int) -> None:
        """ "Dockers | who say that it rains": what they say is no part of what they are called."""
        if e.span is None or not e.span[0] < cue < e.span[1]:
            return
        inside = self.cast.reading.at((e.span[0], cue))
        first, last = inside[0], inside[-1]
        while last > first and self.cast.reading.tokens[last].tag not in phrases.NOUNS:
            last -= 1
        e.phrase, e.span = self.cast.reading.text(first, last), self.cast.reading.span(first, last)

    def _source(self, a: Attribution, enclosing: Entity | None) -> Entity | None:
        reading = self.cast.reading
        if (credited := labels.credited(self.cast, a)) is not None:
            return credited
        ranges = [r for r in (reading.at(s) for s in a.source) if r]
        if not ranges:
            return None
        if len(ranges) > 1 and reading.text(ranges[0][0], ranges[0][-1]).casefold() == "it":
            del ranges[0]  # "It took | him a day, calling …"
        first, last = self._bare(self._at_cue(ranges, a))
        if (signed := labels.signed(self.cast, first, last)) is not None:
            return signed
        if not any(reading.tokens[n].tag in _NOMINAL for n in range(first, last + 1)):
            cue = [r for r in (reading.at(s) for s in a.cue) if r]
            if cue and any(m.kind == "name" for m in self.cast.within(cue[0])):
                first, last = self._bare(cue[0])
        first = within.past_whose(self.cast, first, last, a)
        joint = self.together.named(first, last)
        if joint or (joint := self.together.with_others(first, last)):
            return joint
        head = within.behind_body(self.cast, phrases.head(reading, first, last), last)
        word = reading.tokens[head].text.casefold()
        if reading.tokens[first].tag == "IN" and reading.tokens[head].tag == "JJ":
            return None  # "of parliamentary", cut from its noun
        if word == "it" and first == last and self._expletive(a):
            return None
        if word in pronouns.FIRST_PERSON:
            return enclosing or self._author()
        if word in _RELATIVE:
            return self._before_relative(head)
        plural = reading.tokens[head].tag == "NNS"
        share = word == "two" and [t.text for t in reading.tokens[head + 1 : head + 2]] in (["out"], ["in"])
        if (word in TOGETHER or plural) and not share and (found := self.together.spoken_of(first, head)):
            self.together.adopt(head, found)
            return found
        if word in _APPOSING and (found := self._apposed(head, last) or within.named_behind(self.cast, last)):
            return found
        if (
            word == "one"
            and phrases.type_of(reading, head) == "organisation"
            and (found := within.body_behind(self.cast, last))
        ):
            return found
        if word in small("sources.accounts") and (keeper := self._keeper(head)) is not None:
            return keeper
        found = self._by_mention(first, head, last)
        found = self._one_of_them(head, found) if found and not found.named else found
        return self._another(head, found) if found and found is enclosing else found

    def _keeper(self, account: int) -> Entity | None:
        """Who writes on "the ministry's account"; not on "her account of the night"."""
        if [t.text for t in self.cast.reading.tokens[account + 1 : account + 2]] == ["of"]:
            return None
        owners = (n for n in self.cast.reading.children[account] if self.cast.reading.tokens[n].dep == "poss")
        return next((m.entity for n in owners if (m := self.cast.at.get(n)) and m.type != "document"), None)

    def _one_of_them(self, head: int, found: Entity) -> Entity:
        """ "Two officials came. One of them was late. … the official said": the one, who has no other noun."""
        tokens, m = self.cast.reading.tokens, self.cast.at.get(head)
        if [t.text.casefold() for t in tokens[head : head + 3]] == ["one", "of", "them"]:
            several = (x for x in self.cast.mentions if x.head < head and x.number == "many" and x.kind == "noun")
            if (nearest := max(several, key=lambda x: x.head, default=None)) is not None:
                self.one = tokens[nearest.head].lemma, head, found
            return found
        if [t.text.casefold() for t in tokens[head : head + 3]] == ["one", "of", "the"] and head + 3 < len(tokens):
            noun = tokens[head + 3].lemma.casefold()  # "one of the people … the person"
            self.one = "person" if noun == "people" else noun, head, found
            return found
        noun, at, one = self.one
        taken_up = one and m and m.kind == "noun" and m.definite and m.number == "one" and tokens[head].lemma == noun
        new = min((x.head for x in found.mentions), default=head) > at
        return one if one and taken_up and new and found.type == "unnamed person" else found

    def _another(self, head: int, outer: Entity) -> Entity:
        """Whom "he" means in the words of `outer`, who would say "I" of himself."""
        m = self.cast.at.get(head)
        if m is None or m.kind != "pronoun":
            return outer
        before = [x for x in self.cast.mentions if x.head < head and x.entity is not outer]
        return pronouns.antecedent(self.cast.reading, m, before, None, set()) or outer

    def _at_cue(self, ranges: list[range], a: Attribution) -> range:
        """Of a source in pieces, the first in the sentence of its cue, or that right before it: what else is told of
        did not say it."""
        sentence = self.cast.reading.sentence
        cue = next((r[0] for r in (self.cast.reading.at(s) for s in a.cue) if r), None)
        if cue is None or len(ranges) < 2:
            return ranges[0]
        tokens = self.cast.reading.tokens
        near = [r for r in ranges if sentence[r[0]] == sentence[cue]]
        alias = [r for r in near[1:] if any(t.text == "as" for t in tokens[r[0] - 2 : r[0]])]
        near = [r for r in near if r not in alias]  # "Finch, best known as Captain | Volt |, said"
        subjects = [n for n in self.cast.reading.children[cue] if tokens[n].dep == "nsubj"]
        if own := next((r for r in near if any(n in r for n in subjects)), None):
            return own
        comma = self.cast.reading.tokens[cue - 1].text == ","
        return next((r for r in near if r[-1] in (cue - 1, cue - 1 - comma)), next(iter(near), ranges[0]))

    def _expletive(self, a: Attribution) -> bool:
        """ "It became known that …" has nobody in "it"."""
        reading = self.cast.reading
        cue = [reading.tokens[n].lemma for s in a.cue for n in reading.at(s)]
        return bool(cue) and cue[0] in ("become", "emerge", "transpire", "turn", "seem", "appear")

    def _bare(self, tokens: range) -> tuple[int, int]:
        """The span without marks at its ends."""
        first, last = tokens[0], tokens[-1]
        texts = self.cast.reading.tokens
        while first < last and not texts[first].text[0].isalnum() and texts[first].text[0] not in '@$“"':
            first += 1
        while last > first and (
            texts[last].tag == "POS" or not (texts[last].text[-1].isalnum() or _abbreviation(texts[last].text))
        ):
            last -= 1
        return first, last

    # --- one speaker

    def _by_mention(self, first: int, head: int, last: int) -> Entity | None:
        reading, cast = self.cast.reading, self.cast
        m = cast.at.get(head)
        owner = cast.at.get(first)
        if reading.tokens[head].lemma.casefold() in _OWN_WORDS and owner and owner.possessive and owner.entity:
            return owner.entity  # "came Ms. Doe's reply"
        closing = cast.at.get(last)
        kind = phrases.type_of(reading, head)
        nameless = (kind or phrases.guess(reading, head)) == "unnamed person" or (
            kind is None and reading.tokens[head].tag == "NN"
        )
        if nameless and not (m and m.kind == "name" and m.type == "person"):  # Finchman is a name
            named = within.set_behind(self.cast, head, last) or within.who_gave_name(self.cast, head, last)
            found = named.entity if named else within.named_behind(self.cast, last)
            if found:
                return found
        if (
            m
            and closing
            and m.kind == "name"
            and m.type == "organisation"
            and within.office_between(self.cast, m, closing)
        ):
            return closing.entity  # "University of Leith law professor Orla Finch"
        if m and m.entity and (m.kind != "noun" or m.head == head):
            return self._widened(m, m.entity, first, head, last)
        inside = [x for x in cast.within(range(first, last + 1)) if x.entity]
        names = [x for x in inside if x.kind == "name"]
        if names and phrases.type_of(reading, head) in (None, "unnamed person"):
            people = [
                x
                for x in names
                if x.type == "person" and not x.possessive and not within.is_told_of(self.cast, head, x)
            ]
            if people and (phrases.type_of(reading, head) or people[0].first <= head + 1):
                return people[0].entity
            if phrases.type_of(reading, head) is None and names[0].first <= head <= names[0].last:
                return names[0].entity
        if not reading.tokens[head].tag.startswith(("NN", "CD", "DT", "JJ", "PRP")) and inside:
            return inside[0].entity
        return self._new(first, head, last)

    def _widened(self, m: Mention, entity: Entity, first: int, head: int, last: int) -> Entity:
        """An unnamed speaker is called by what the source says, the longest where there are several."""
        if m.kind == "name" and entity.type == "group" and (some := self._some_of(m, first)) is not None:
            return some
        if m.kind == "name" and entity.type == "document":
            entity.names.append(described(self.cast.reading, first, head, entity.type, last).phrase)
        if m.kind == "noun" and not entity.named and entity.type != "person":
            whole = described(self.cast.reading, min(first, m.first), head, entity.type, last)
            longer = len(entity.phrase.split()) < len(whole.phrase.split()) <= 16
            marked = not _MARKS.isdisjoint(entity.phrase)
            says_less = len(whole.phrase.split()) == 2 and not marked  # "the board", told of as the school board
            kept = entity.type == "unnamed person" or (entity.type == "organisation" and says_less)
            if longer or not (kept or entity in self.called):
                entity.phrase, entity.span = whole.phrase, whole.span
            self.called.append(entity)
            self._body_inside(entity, first, head, last)
        return entity

    def _some_of(self, m: Mention, first: int) -> Entity | None:
        """ "Ohio Republicans", who are not all Republicans: a group by the name that stands before theirs."""
        before = self.cast.reading.tokens[first : m.first]
        some = bool(before) and (before[0].tag == "CD" or before[0].text.casefold() in _SOME)
        if not before or (not some and any(t.tag not in ("NNP", "NNPS") for t in before)):
            return None
        name = self.cast.reading.text(first, m.last)
        whole = Entity(type="group", phrase=name, names=[name], named=True, number="many")
        return self.together.groups.setdefault(name, whole)

    def _body_inside(self, entity: Entity, first: int, head: int, last: int) -> None:
        """ "Officials at the Rail Agency", "an Interior Ministry memo": whose they are."""
        body = whose.within(self.cast.reading, first, head, last, self.cast.at)
        office = offices.office(self.cast.reading, first, head) if entity.type == "unnamed person" else ""
        if (body or office) and not entity.roles:
            entity.roles.append(Role(title=office, affiliation=body, rank=0))

    def _new(self, first: int, head: int, last: int) -> Entity | None:
        reading = self.cast.reading
        if not any(t.text.removeprefix("@")[:1].isalnum() for t in reading.tokens[first : last + 1]):
            return None
        tag = reading.tokens[head].tag
        share = reading.tokens[last + 1 : last + 2]
        if tag == "CD" and share and share[0].text == "%":
            return Entity(type="group", phrase=reading.text(first, last + 1), span=reading.span(first, last + 1))
        lone = first == last and tag in ("DT", "CD") and phrases.type_of(reading, head) is None
        if lone or tag in ("PRP", "PRP$", "EX", "CC", "IN", "TO", "RB"):
            around = next((m for m in reversed(self.cast.mentions) if m.first <= first <= m.last), None)
            following = self.cast.at.get(last + 1)
            found = around or (following if tag == "DT" else None)
            return found.entity if found else None
        if (named := within.unlisted(self.cast, first, last) or within.surname(self.cast, first, last)) is not None:
            return named
        kind = phrases.guess(reading, head)
        titled = any(head in title for title in titles.between(reading, first, head))
        if titled:
            kind = "document"
        owner = None if titled else self.cast.at.get(first)
        if phrases.type_of(reading, head) is None and owner and owner.possessive and owner.entity:
            return owner.entity  # "his eyes", "Ms. Doe's worries"
        if reading.tokens[first].text.startswith("@"):
            kind = "person"
        entity = described(reading, first, head, kind, last)
        m = Mention(kind="noun", first=first, last=head, head=head, type=entity.type, entity=entity)
        entity.mentions.append(m)
        self.cast.mentions.append(m)
        self.cast.at.setdefault(head, m)
        self._body_inside(entity, first, head, last)
        return entity

    def _apposed(self, head: int, last: int) -> Entity | None:
        """ "One of them, a military interpreter": the interpreter."""
        reading = self.cast.reading
        comma = next((n for n in range(head, last) if reading.tokens[n].text == ","), None)
        if comma is None or reading.tokens[comma + 1].tag not in ("DT", *phrases.NOUNS, "JJ"):
            return None
        told = (n for n in range(comma + 1, last + 1) if reading.tokens[n].tag in ("WP", "WDT"))
        last = next(told, last + 1) - 1  # "the third, a clerk | who would not be named"
        noun = phrases.head(reading, comma + 1, last)
        if not phrases.is_noun(reading, noun):
            return None
        return self._by_mention(comma + 1, noun, last)

    def _before_relative(self, head: int) -> Entity | None:
        """The noun that "who" or "which" stands for."""
        reading = self.cast.reading
        verb = reading.tokens[head].head
        who = reading.tokens[head].text.casefold() == "who"  # a text is no "who"
        if reading.tokens[verb].dep == "relcl":
            noun = self._agreeing(reading.tokens[verb].head, verb)
            m = self.cast.at.get(noun)
            if m and m.entity and not (who and (m.type == "document" or m.entity.place)):
                return m.entity
            texts = who and (phrases.guess(reading, noun) == "document" or m is not None)
            if noun < head and not texts and reading.tokens[noun].text.casefold() not in TIMES:
                return self._new(phrases.start(reading, noun), noun, noun)
        for n in range(head - 1, max(head - 8, -1), -1):
            m = self.cast.at.get(n)
            if m and m.entity and not (who and (m.type == "document" or m.entity.place)):
                return m.entity
        return None

    def _agreeing(self, noun: int, verb: int) -> int:
        """ "The guild of bakers, which considers": of two nouns the one that has the number of the verb."""
        tokens = self.cast.reading.tokens
        of = tokens[noun].head
        above = tokens[of].head
        one = tokens[verb].tag == "VBZ" and tokens[noun].tag == "NNS" and tokens[above].tag == "NN"
        return above if one and tokens[of].text == "of" and phrases.type_of(self.cast.reading, above) else noun

    def _author(self) -> Entity:
        if self.author is None:
            authors = self.cast.reading.article.authors
            name = authors[0] if len(authors) == 1 else "the author"  # which of several "I" is, nobody says
            known = next((e for e in self.cast.named if name in e.names), None) if authors else writer(self.cast)
            names = list(authors) if len(authors) == 1 else []
            self.author = known or Entity(type="person", phrase=name, named=bool(names), names=names)
        return self.author
