"""From a source span to the one who speaks."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.extract.results import Attribution
from onrecord.extract.speakers import bodies, labels, offices, phrases, pronouns, several, titles
from onrecord.extract.speakers.cast import Cast, described
from onrecord.extract.speakers.entities import Entity, Mention, Role
from onrecord.extract.speakers.lists import small
from onrecord.extract.speakers.runs import TIMES, is_role
from onrecord.extract.speakers.signed import writer

_RELATIVE = frozenset(("who", "whom", "which", "that", "whose"))
_NOMINAL = frozenset((*phrases.NOUNS, "PRP", "PRP$", "DT", "CD", "JJ", "WP", "WDT", "WP$", "PDT", "ADD", "FW", "EX"))
_TOGETHER = frozenset(("both", "each", "all", "two", "pair", "they", "them", "their"))
_OWN_WORDS = small("sources.own_words")
_LEADING = frozenset((*phrases.NOUNS, "DT", "PRP$"))  # an office before a name
_SOME = small("nouns.quantities") | {"only", "half", "both", "two", "three", "four", "five", "six", "fewer"}
_APPOSING = small("sources.apposing")


def _abbreviation(text: str) -> bool:
    return text.endswith(".") and len(text) > 1


@dataclass(slots=True)
class Resolver:
    """Resolves sources one after the other; `joint` keeps those who spoke together, `author` the reporter."""

    cast: Cast
    author: Entity | None = None
    joint: list[Entity] = field(default_factory=list)
    called: list[Entity] = field(default_factory=list)
    groups: dict[str, Entity] = field(default_factory=dict)

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
        joint = self._several(first, last)
        if joint or (joint := self._with_others(first, last)):
            return joint
        head = self._behind_body(phrases.head(reading, first, last), last)
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
        if (word in _TOGETHER or plural) and not share and (found := self._spoken_of_together(first, head)):
            self._adopt(head, found)
            return found
        if word in _APPOSING and (found := self._apposed(head, last) or self._named_behind(last)):
            return found
        if word == "one" and phrases.type_of(reading, head) == "organisation" and (found := self._body_behind(last)):
            return found
        found = self._by_mention(first, head, last)
        return self._another(head, found) if found and found is enclosing else found

    def _behind_body(self, head: int, last: int) -> int:
        """ "A University of Leith | poll": the text behind a name that ends past its own first noun."""
        m, tokens = self.cast.at.get(head), self.cast.reading.tokens
        if m is None or m.kind != "name" or m.type != "organisation":
            return head
        n = m.last
        while n < last and tokens[n + 1].tag in phrases.NOUNS:
            n += 1
        return n if n > m.last and phrases.type_of(self.cast.reading, n) == "document" else head

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
        near = [r for r in ranges if sentence[r[0]] == sentence[cue]]
        return next((r for r in near if r[-1] + 1 == cue), next(iter(near), ranges[0]))

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
            named = self._set_behind(head, last) or self._who_gave_name(head, last)
            found = named.entity if named else self._named_behind(last)
            if found:
                return found
        if m and closing and m.kind == "name" and m.type == "organisation" and self._office_between(m, closing):
            return closing.entity  # "University of Leith law professor Orla Finch"
        if m and m.entity and (m.kind != "noun" or m.head == head):
            return self._widened(m, m.entity, first, head, last)
        inside = [x for x in cast.within(range(first, last + 1)) if x.entity]
        names = [x for x in inside if x.kind == "name"]
        if names and phrases.type_of(reading, head) in (None, "unnamed person"):
            people = [x for x in names if x.type == "person" and not x.possessive and not self._is_told_of(head, x)]
            if people and (phrases.type_of(reading, head) or people[0].first <= head + 1):
                return people[0].entity
            if phrases.type_of(reading, head) is None and names[0].first <= head <= names[0].last:
                return names[0].entity
        if not reading.tokens[head].tag.startswith(("NN", "CD", "DT", "JJ", "PRP")) and inside:
            return inside[0].entity
        return self._new(first, head, last)

    def _is_told_of(self, head: int, m: Mention) -> bool:
        """ "one of the lawyers for | Orla Finch": whom the noun only has to do with."""
        before = self.cast.reading.tokens[m.first - 1]
        return head < m.first and before.text in ("of", "for", "to", "with", "against", "by", "from", "under")

    def _set_behind(self, head: int, last: int) -> Mention | None:
        """The person's name that a comma, and an office at most, sets behind the noun: right behind it ("a fellow
        rower, engineer Rhona Marsh, 60"), or at the end ("the head of the trust that owns it, Rhona Marsh").
        """
        tokens = self.cast.reading.tokens
        for m in self.cast.within(range(head + 2, last + 1)):
            if m.kind != "name" or m.entity is None:
                continue
            if m.type == "organisation" and self._is_body_beside(head, m, last):
                return m
            if tokens[head + 1].text == "(" and tokens[m.first - 1].text == ")" and m.first <= head + 5:
                return m if m.type == "person" else None  # "Captain (ret.) Orla Finch"
            if m.type != "person":
                continue
            n = m.first - 1
            while n > head and (tokens[n].tag in _LEADING or tokens[n].dep in ("compound", "amod", "nmod")):
                n -= 1
            if tokens[n].text == "of" and m.last == last:  # "head of the crew, Doctor of Sciences Orla Finch"
                n = max((k for k in range(head, n) if tokens[k].text == ","), default=n)
            if tokens[n].text == "," and (m.last == last or n == head + 1):
                return m
        return None

    def _is_body_beside(self, head: int, m: Mention, last: int) -> bool:
        """ "The shipowner, the company «Harbour»": a body by its kind and its name, between commas."""
        tokens = self.cast.reading.tokens
        before = [t.text.casefold() for t in tokens[head + 1 : m.first] if t.text[0].isalnum()]
        kind = len(before) == 2 and before[0] in ("the", "a") and before[1] in small("nouns.bodies")
        return kind and tokens[head + 1].text == "," and last - m.last <= 1

    def _who_gave_name(self, head: int, last: int) -> Mention | None:
        """ "A woman in the queue, who gave her name as Orla", "a judge named Orla Finch": the name."""
        tokens = self.cast.reading.tokens
        sentence = self.cast.reading.sentence
        for n in range(head + 1, min(last + 12, len(tokens) - 1)):
            if sentence[n] != sentence[head]:
                return None
            named = tokens[n].text == "as" and tokens[n - 1].text in ("name", "himself", "herself")
            named = named or (tokens[n].text in ("named", "called") and n == head + 1)
            named = named or (tokens[n].text == "as" and tokens[n - 1].text in ("identified", "known"))
            named = named or (tokens[n].text == "," and tokens[n - 1].text == "name")  # "her first name, Orla"
            if named and (m := self.cast.at.get(n + 1)) is not None and m.kind == "name":
                return m
        return None

    def _office_between(self, body: Mention, person: Mention) -> bool:
        between = range(body.last + 1, person.first)
        if person.kind != "name" or person.type != "person" or not between:
            return False
        kinds = [phrases.type_of(self.cast.reading, n) for n in between]
        tags = {self.cast.reading.tokens[n].tag for n in between}
        return kinds[-1] == "unnamed person" and tags <= {*phrases.NOUNS, "JJ", "HYPH"}

    def _widened(self, m: Mention, entity: Entity, first: int, head: int, last: int) -> Entity:
        """An unnamed speaker is called by what the source says, the longest where there are several."""
        if m.kind == "name" and entity.type == "group" and (some := self._some_of(m, first)) is not None:
            return some
        if m.kind == "name" and entity.type == "document":
            entity.names.append(described(self.cast.reading, first, head, entity.type, last).phrase)
        if m.kind == "noun" and not entity.named and entity.type != "person":
            whole = described(self.cast.reading, min(first, m.first), head, entity.type, last)
            longer = len(entity.phrase.split()) < len(whole.phrase.split()) <= 16
            if longer or not (entity in self.called or entity.type == "unnamed person"):
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
        return self.groups.setdefault(name, whole)

    def _body_inside(self, entity: Entity, first: int, head: int, last: int) -> None:
        """ "Officials at the Rail Agency", "an Interior Ministry memo": whose they are."""
        body = bodies.within(self.cast.reading, first, head, last, self.cast.at)
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
        if (named := self._unlisted_name(first, last) or self._surname(first, last)) is not None:
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

    def _unlisted_name(self, first: int, last: int) -> Entity | None:
        """The person of "Sergeant Imran Vaid", whose name the language layer overlooks: two capitals and more
        behind an office.
        """
        tokens = self.cast.reading.tokens
        n = last
        while n > first and tokens[n].tag[:3] == "NNP" and tokens[n].text[0].isupper() and not is_role(tokens[n].text):
            n -= 1
        if last - n < 2 or not is_role(tokens[n].text):
            return None
        name = self.cast.reading.text(n + 1, last)
        return Entity(type="person", phrase=name, named=True, names=[name], span=self.cast.reading.span(n + 1, last))

    def _surname(self, first: int, last: int) -> Entity | None:
        """The person of "Milbrook: It rains", a headline, whose name no list and no other word of the article knows."""
        reading, text = self.cast.reading, self.cast.reading.tokens[first].text
        labelled = first == last and [t.text for t in reading.tokens[last + 1 : last + 2]] == [":"]
        if not labelled or reading.block[first] >= reading.top or not text.istitle():
            return None
        if phrases.guess(reading, first) != "document" or phrases.type_of(reading, first):
            return None
        if any(t.text == text.casefold() for t in reading.tokens):
            return None
        return Entity(type="person", phrase=text, named=True, names=[text], span=reading.span(first, last))

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

    def _named_behind(self, last: int) -> Entity | None:
        """ "One of them, Orla Finch,": the name that stands between commas behind the source."""
        tokens = self.cast.reading.tokens
        m = self.cast.at.get(last + 2) if [t.text for t in tokens[last + 1 : last + 2]] == [","] else None
        closed = m is not None and [t.text for t in tokens[m.last + 1 : m.last + 2]] in ([","], ["."])
        return m.entity if m and closed and m.kind == "name" and m.type == "person" else None

    def _body_behind(self, last: int) -> Entity | None:
        """ "One of the groups that want more, | Harbour First, has …": the body between the commas that come next."""
        tokens, sentence = self.cast.reading.tokens, self.cast.reading.sentence
        comma = next((n for n in range(last + 1, min(last + 16, len(tokens) - 1)) if tokens[n].text == ","), None)
        m = self.cast.at.get(comma + 1) if comma and sentence[comma + 1] == sentence[last] else None
        closed = m is not None and [t.text for t in tokens[m.last + 1 : m.last + 2]] == [","]
        return m.entity if m and closed and m.kind == "name" and m.type == "organisation" else None

    def _before_relative(self, head: int) -> Entity | None:
        """The noun that "who" or "which" stands for."""
        reading = self.cast.reading
        verb = reading.tokens[head].head
        who = reading.tokens[head].text.casefold() == "who"  # a text is no "who"
        if reading.tokens[verb].dep == "relcl":
            noun = reading.tokens[verb].head
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

    def _author(self) -> Entity:
        if self.author is None:
            authors = self.cast.reading.article.authors
            name = authors[0] if len(authors) == 1 else "the author"  # which of several "I" is, nobody says
            known = next((e for e in self.cast.named if name in e.names), None) if authors else writer(self.cast)
            names = list(authors) if len(authors) == 1 else []
            self.author = known or Entity(type="person", phrase=name, named=bool(names), names=names)
        return self.author

    # --- several speakers

    def _several(self, first: int, last: int) -> Entity | None:
        """ "A and B" where both are named: one joint speaker."""
        parts = several.members(self.cast, first, last)
        return self._together(tuple(dict.fromkeys(m.entity for m in parts if m.entity)), parts) if parts else None

    def _with_others(self, first: int, last: int) -> Entity | None:
        """ "Finch and her aides": a group called by all these words, which "they" means from then on."""
        noun = several.others(self.cast, first, last)
        if noun is None:
            return None
        name = self.cast.reading.text(first, phrases.end(self.cast.reading, noun, last))
        group = self.groups.setdefault(name, Entity(type="group", phrase=name, number="many"))
        m = self.cast.at.get(noun)
        if m and m.kind == "noun" and m.entity and not m.entity.named and m.entity is not group:
            group.absorb(m.entity)
        return group

    def _together(self, members: tuple[Entity, ...], parts: list[Mention]) -> Entity | None:
        if len(members) < 2:
            return members[0] if members else None
        known = next((j for j in self.joint if set(j.members) == set(members)), None)
        if known is None:
            people = any(e.type == "person" for e in members)
            known = Entity(type="person" if people else "organisation", members=members, number="many", named=True)
            self.joint.append(known)
        else:
            self.joint.remove(known)
            self.joint.append(known)
        known.mentions += [p for p in parts if p not in known.mentions]
        return known

    def _adopt(self, head: int, found: Entity) -> None:
        """What takes up a noun that means several takes up them: "the pair … they"."""
        m = self.cast.at.get(head)
        e = m.entity if m and m.kind == "noun" else None
        if e is not None and e is not found and not e.named and len(found.members) > 1:
            found.absorb(e)

    def _spoken_of_together(self, first: int, head: int) -> Entity | None:
        """ "Both", "they" and "the two ministers" after two were named together or shortly one after the other."""
        reading = self.cast.reading
        word = reading.tokens[head].text.casefold()
        if word in ("they", "both") and (before := several.joined_before(self.cast, head)):
            return self._together(tuple(m.entity for m in before if m.entity), before)
        if self.joint and word in _TOGETHER:
            latest = self.joint[-1]
            place = max((m.head for m in latest.mentions), default=0)
            m = self.cast.at.get(head)
            nearer = m and m.entity and any(place < x.head < head for x in m.entity.mentions)
            if not nearer and reading.sentence[head] - reading.sentence[place] <= 6:
                return latest
        if word not in ("both", "each", "two"):
            return self._joint_by_office(first, head)
        people: list[Entity] = []
        for m in reversed([m for m in self.cast.mentions if m.head < head]):
            if m.entity and m.entity.type == "person" and not m.entity.members and m.entity not in people:
                people.append(m.entity)
            if len(people) == 2:
                here = Mention(kind="noun", first=first, last=head, head=head, number="many")
                return self._together((people[1], people[0]), [here])
        return None

    def _joint_by_office(self, first: int, head: int) -> Entity | None:
        """ "The senators", "the two ministers": those who spoke together, or all who bear that office."""
        reading = self.cast.reading
        if reading.tokens[head].tag != "NNS" or reading.tokens[first].text.casefold() not in ("the", "both", "two"):
            return None
        office = reading.tokens[head].lemma.casefold()
        if self.joint and any(t.text in ("two", "both") for t in reading.tokens[first:head]):
            return self.joint[-1]
        for known in reversed(self.joint):
            if all(office in e.offices for e in known.members):
                return known
        bearers = [e for e in self.cast.named if e.type == "person" and office in e.offices]
        return self._together(tuple(bearers), []) if len(bearers) == 2 else None
