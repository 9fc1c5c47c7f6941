"""The name that the words of a source bring: set behind a noun, given, between commas, in no list."""

from __future__ import annotations

from onrecord.extract.results import Attribution
from onrecord.extract.speakers import phrases
from onrecord.extract.speakers.cast import Cast
from onrecord.extract.speakers.entities import Entity, Mention
from onrecord.extract.speakers.lists import small
from onrecord.extract.speakers.reading import Reading
from onrecord.extract.speakers.runs import is_role, owns

_LEADING = frozenset((*phrases.NOUNS, "DT", "PRP$"))  # an office before a name


def is_told_of(cast: Cast, head: int, m: Mention) -> bool:
    """ "one of the lawyers for | Orla Finch": whom the noun only has to do with."""
    before = cast.reading.tokens[m.first - 1]
    return head < m.first and before.text in ("of", "for", "to", "with", "against", "by", "from", "under")


def set_behind(cast: Cast, head: int, last: int) -> Mention | None:
    """The person's name that a comma, and an office at most, sets behind the noun: right behind it ("a fellow
    rower, engineer Rhona Marsh, 60"), or at the end ("the head of the trust that owns it, Rhona Marsh").
    """
    tokens = cast.reading.tokens
    for m in cast.within(range(head + 2, last + 1)):
        if m.kind != "name" or m.entity is None:
            continue
        if m.type == "organisation" and _is_body_beside(cast, head, m, last):
            return m
        if tokens[head + 1].text == "(" and tokens[m.first - 1].text == ")" and m.first <= head + 5:
            return m if m.type == "person" else None  # "Captain (ret.) Orla Finch"
        if m.type != "person" or (m.possessive and m.last < last):
            continue  # "a passenger, | Lund's | niece"
        n = phrases.before_age(cast.reading, m.first - 1)
        while n > head and (tokens[n].tag in _LEADING or tokens[n].dep in ("compound", "amod", "nmod")):
            n -= 1
        if n > head and tokens[n].tag == "''" and tokens[n - 1].text == ",":
            n -= 1  # 'the head of the centre "Harbour," Orla Finch'
        if tokens[n].text == "of" and m.last == last:  # "head of the crew, Doctor of Sciences Orla Finch"
            n = max((k for k in range(head, n) if tokens[k].text == ","), default=n)
        if tokens[n].text == "," and (m.last == last or n == head + 1):
            return m
    return None


def _is_body_beside(cast: Cast, head: int, m: Mention, last: int) -> bool:
    """ "The shipowner, the company «Harbour»": a body by its kind and its name, between commas; of an owner the name
    alone will do."""
    tokens = cast.reading.tokens
    if tokens[head].lemma.casefold() in small("roles.makers") and m.first == head + 2 and tokens[head + 1].text == ",":
        return last - m.last <= 1  # "the plant's owner, Harbour"
    before = [t.text.casefold() for t in tokens[head + 1 : m.first] if t.text[0].isalnum()]
    kind = len(before) == 2 and before[0] in ("the", "a") and before[1] in small("nouns.bodies")
    return kind and tokens[head + 1].text == "," and last - m.last <= 1


def past_whose(cast: Cast, first: int, last: int, a: Attribution) -> int:
    """Where the words for the speaker begin in "the Trust, whose | director, Orla Finch, | has argued"."""
    tokens = cast.reading.tokens
    whose = next((n for n in range(first + 1, last) if tokens[n].tag == "WP$"), None)
    if whose is None or not a.cue or a.cue[0][0] < tokens[last].span[1]:
        return first
    between = cast.reading.article.text[tokens[last].span[1] : a.cue[0][0]].strip(" ,")
    own = all(t.tag not in ("VBD", "VBZ", "VBP", "MD") for t in tokens[whose : last + 1])
    return whose + 1 if own and not between else first


def who_gave_name(cast: Cast, head: int, last: int) -> Mention | None:
    """ "A woman in the queue, who gave her name as Orla", "a judge named Orla Finch": the name."""
    tokens = cast.reading.tokens
    sentence = cast.reading.sentence
    for n in range(head + 1, min(last + 12, len(tokens) - 1)):
        if sentence[n] != sentence[head]:
            return None
        named = tokens[n].text == "as" and tokens[n - 1].text in ("name", "himself", "herself")
        named = named or (tokens[n].text in ("named", "called") and n == head + 1)
        named = named or (tokens[n].text == "as" and tokens[n - 1].text in ("identified", "known"))
        named = named or (tokens[n].text == "," and tokens[n - 1].text == "name")  # "her first name, Orla"
        if named and (m := cast.at.get(n + 1)) is not None and m.kind == "name":
            return m
    return None


def office_between(cast: Cast, body: Mention, person: Mention) -> bool:
    between = range(body.last + 1, person.first)
    if person.kind != "name" or person.type != "person" or not between:
        return False
    kinds = [phrases.type_of(cast.reading, n) for n in between]
    tags = {cast.reading.tokens[n].tag for n in between}
    return kinds[-1] == "unnamed person" and tags <= {*phrases.NOUNS, "JJ", "HYPH"}


def named_behind(cast: Cast, last: int) -> Entity | None:
    """ "One of them, Orla Finch,": the name that stands between commas behind the source."""
    tokens = cast.reading.tokens
    m = cast.at.get(last + 2) if [t.text for t in tokens[last + 1 : last + 2]] == [","] else None
    closed = m is not None and [t.text for t in tokens[m.last + 1 : m.last + 2]] in ([","], ["."])
    return m.entity if m and closed and m.kind == "name" and m.type == "person" else None


def body_behind(cast: Cast, last: int) -> Entity | None:
    """ "One of the groups that want more, | Harbour First, has …": the body between the commas that come next."""
    tokens, sentence = cast.reading.tokens, cast.reading.sentence
    comma = next((n for n in range(last + 1, min(last + 16, len(tokens) - 1)) if tokens[n].text == ","), None)
    m = cast.at.get(comma + 1) if comma and sentence[comma + 1] == sentence[last] else None
    closed = m is not None and [t.text for t in tokens[m.last + 1 : m.last + 2]] == [","]
    return m.entity if m and closed and m.kind == "name" and m.type == "organisation" else None


def behind_body(cast: Cast, head: int, last: int) -> int:
    """ "A University of Leith | poll", "the Bank of Leith's | economist": the text, or the office, behind a name
    that ends past its own first noun."""
    m, tokens = cast.at.get(head), cast.reading.tokens
    if m is None or m.kind != "name" or m.type != "organisation":
        return head
    n = m.last
    if n + 2 <= last and owns(cast.reading, n + 1):
        noun = phrases.head(cast.reading, n + 2, last)
        return noun if phrases.type_of(cast.reading, noun) is not None else head
    short = [t.text for t in tokens[n + 1 : n + 4]][::2] == ["(", ")"]  # "the Rail Agency (RAG) | director"
    n += 3 * short
    while n < last and tokens[n + 1].tag in (*phrases.NOUNS, "HYPH"):
        n += 1
    n -= tokens[n].tag == "HYPH"  # "director | -general"
    kinds = ("document", "unnamed person") if short else ("document",)
    return n if n > m.last and phrases.type_of(cast.reading, n) in kinds else head


def unlisted(cast: Cast, first: int, last: int) -> Entity | None:
    """The person of "Sergeant Imran Vaid", whose name the language layer overlooks: two capitals and more
    behind an office.
    """
    tokens = cast.reading.tokens
    n = last
    while n > first and tokens[n].tag[:3] == "NNP" and tokens[n].text[0].isupper() and not is_role(tokens[n].text):
        n -= 1
    if last - n < 2 or not is_role(tokens[n].text):
        return None
    name = cast.reading.text(n + 1, last)
    return Entity(type="person", phrase=name, named=True, names=[name], span=cast.reading.span(n + 1, last))


def _is_unknown_name(reading: Reading, n: int) -> bool:
    """ "said Hollis": a capital within a sentence that no list knows, without an article."""
    begins = reading.opens_sentence(n) or reading.tokens[n - 1].tag in ("DT", "``")
    named = reading.tokens[n].tag == "NNP" and not (begins or reading.display[n])
    return named and phrases.type_of(reading, n) is None


def surname(cast: Cast, first: int, last: int) -> Entity | None:
    """The person of "Milbrook: It rains", a headline, whose name no list and no other word of the article knows."""
    reading, text = cast.reading, cast.reading.tokens[first].text
    labelled = first == last and [t.text for t in reading.tokens[last + 1 : last + 2]] == [":"]
    if not text.istitle():
        return None
    if first == last and _is_unknown_name(reading, first):
        return Entity(type="person", phrase=text, named=True, names=[text], span=reading.span(first, last))
    if not labelled or reading.block[first] >= reading.top:
        return None
    if phrases.guess(reading, first) != "document" or phrases.type_of(reading, first):
        return None
    if any(t.text == text.casefold() for t in reading.tokens):
        return None
    return Entity(type="person", phrase=text, named=True, names=[text], span=reading.span(first, last))
