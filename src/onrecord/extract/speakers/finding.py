"""Runs of capitals that look like names: cut and stripped to the name alone."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.results import Token
from onrecord.extract.speakers import joining, phrases
from onrecord.extract.speakers.lists import lower, pairs, small, words
from onrecord.extract.speakers.reading import Reading
from onrecord.extract.speakers.runs import PARTICLES, Run, begins_turn, clean, hyphened, is_given, is_role, owns, proper

_OFFICERS = ("committeeman", "committeewoman", "Committeeman", "Committeewoman", "Chairman", "Chairwoman", "Director")
_RANKS = frozenset(
    (
        "Acting", "Assistant", "Associate", "Chief", "Deputy", "Executive", "Junior", "Most", "Right", "Senior", "Very",
        "Vice",
    )
)  # fmt: skip
_NOBLE = frozenset(("Prince", "Princess", "King", "Queen", "Duke", "Saint", "Lord", "Baron", "Count", "Governor"))
_PEERS = frozenset(("Baroness", "Lord", "Lady", "Viscount", "Dame", "Sir"))
_MARKS = frozenset(('"', "“", "”", "'", "‘", "’", "``", "''"))
_DEGREES = frozenset(("Candidate", "Doctor", "Master"))
_SCIENCES = frozenset(("Sciences", "Science", "Laws", "Medicine"))
_DETERMINERS = small("runs.determiners")
_OPENERS = small("names.openers")
_LEADS_BODY = frozenset(("landlord", "employer", "contractor", "supplier", "insurer", "broadcaster", "brewer", "owner"))
_PUBLICATIONS = frozenset(("report", "review", "bulletin"))


def find_runs(reading: Reading) -> list[Run]:
    taken = [False] * len(reading.tokens)
    runs: list[Run] = []
    for name in reading.analysis.names:
        span = reading.at(name.span)
        national = len(span) == 1 and phrases.is_national(reading, span[0])  # "the Dane", whatever its label
        if span and (national or (name.label == "NORP" and _means_one(reading, span[-1]))):
            continue
        label = name.label
        if label == "NORP" and span and _is_surname(reading, span[0]):
            span, label = range(span[0] - 1, span[-1] + 1), "PERSON"
        if label == "WORK":
            span, label = _without_work(reading, span)
        pieces = _pieces(reading, span, label)
        for first, last in pieces:
            owned = first > pieces[0][0] and _is_owned_person(reading, first, last)
            kind = "PERSON" if owned or _ends_full_name(reading, first, last + 1) else label
            if run := _trimmed(reading, first, _whole_surname(reading, last, kind), kind):
                runs.append(run)
                taken[run.first : run.last + 1] = [True] * (run.last + 1 - run.first)
    for first, last in _capitals(reading, taken):
        if run := _trimmed(reading, first, last, ""):
            runs.append(run)
    runs += [run for run in _numbered(reading) if not any(taken[run.first : run.last + 1])]
    runs = joining.named_in_marks(reading, [r for r in runs if not _is_seat(reading, r)])
    runs = joining.labelled(reading, runs)
    runs = joining.nicknamed(reading, [joining.whole_office(reading, r) for r in runs])
    runs = [joining.with_age(reading, joining.with_office(reading, r)) for r in joining.joined(reading, runs)]
    return joining.with_own_s(reading, joining.with_honours(reading, runs))


def _numbered(reading: Reading) -> Iterator[Run]:
    """ "No 10", "Number Ten": the house of Britain's prime minister, who has no other number."""
    tokens = reading.tokens
    for n in range(len(tokens) - 2):
        house = tokens[n].text in ("No", "No.", "Number") and tokens[n + 1].text in ("10", "Ten")
        if house and tokens[n + 2].tag[:2] not in ("NN", "JJ", "CD") and not reading.display[n]:
            yield Run(n, n + 1, "ORG", reading.text(n, n + 1))


def _is_seat(reading: Reading, run: Run) -> bool:
    """ "(D-Mo.)" is the seat of the one named before it."""
    return run.first > 0 and reading.tokens[run.first - 1].text == "(" and run.text[1:2] in ("-", "–")


def _is_surname(reading: Reading, n: int) -> bool:
    """Whether what looks like a people's name stands behind a given one: "Rosette | Pambakian"."""
    known = reading.tokens[n].text.casefold() in pairs("demonyms") or reading.tokens[n].text.endswith("s")
    before = not reading.opens_sentence(n) and not known and proper(reading, n - 1)
    return before and not is_role(reading.tokens[n - 1].text) and not reading.display[n]


def _without_work(reading: Reading, span: range) -> tuple[range, str]:
    """What is no work's title, unless it stands in marks: the words before a verb ("Judge Orla Finch told counsel"), a
    rank with a name ("Sergeant Orla Finch")."""
    tokens = reading.tokens
    marked = span and span[0] and tokens[span[0] - 1].text in _MARKS
    if not span or (marked and tokens[span[0] - 1].span[1] == tokens[span[0]].span[0]):
        return span, "WORK"
    verb = next((n for n in span if tokens[n].tag in ("VBD", "VBZ") and tokens[n].text.islower()), -1)
    ranked = len(span) > 2 and is_role(tokens[span[0]].text) and all(tokens[n].text[0].isupper() for n in span)
    addressed = len(span) == 2 and tokens[span[0]].text.casefold() in pairs("honorifics")
    ranked = ranked or _is_judge(tokens, span) or addressed  # "Dr Finch", between two quotations
    return range(span[0], verb) if verb > span[0] else span, "PERSON" if ranked or verb == span[0] + 1 else "WORK"


def _is_judge(tokens: tuple[Token, ...], span: range) -> bool:
    """ "District Judge Orla Finch told counsel": an office of two words, and a name of two, beside a verb."""
    if len(span) != 4 or not all(tokens[n].tag.startswith("NNP") for n in span) or not is_role(tokens[span[1]].text):
        return False
    beside = [*tokens[max(span[0] - 1, 0) : span[0]], *tokens[span[-1] + 1 : span[-1] + 2]]
    return any(t.tag in ("VBD", "VBZ") for t in beside)


def _whole_surname(reading: Reading, last: int, label: str) -> int:
    """The last token of a person's name that a hyphen goes on: "Orla Lind" + "-" + "Finch"."""
    return hyphened(reading, last) if label in ("PERSON", "NORP", "ORG") else last


def _means_one(reading: Reading, n: int) -> bool:
    """ "the Texas Republican" is a description of somebody, no name of a party."""
    following = reading.tokens[n + 1].tag if n + 1 < len(reading.tokens) else ""
    if phrases.is_national(reading, n):
        return True
    return reading.tokens[n].text.casefold() in lower("persons") | small("phrases.folk") and not following.startswith(
        ("NN", "HYPH")
    )


def _pieces(reading: Reading, span: range, label: str) -> list[tuple[int, int]]:
    """A name that runs over a comma is two, a body and its head; so are "NBC's Matt Lauer" and "ROME - Ann Lee"."""
    pieces: list[tuple[int, int]] = []
    if len(span) > 2 and reading.tokens[span[0]].tag == "VBG" and is_given(reading.tokens[span[1]].text):
        span = span[1:]  # "Trusting Orla Finch is a risk"
    first = span[0] if span else 0
    for n in span:
        if not first < n < span[-1]:
            continue
        if owns(reading, n) and (label == "PERSON" or _is_owned_person(reading, n + 1, span[-1])):
            pieces.append((first, n - 1))
            first = n + 1
            continue
        if _stands_apart(reading, n) or _ends_full_name(reading, span[0], n):
            pieces.append((first, n - 1))
            first = n + 1
            continue
        if reading.tokens[n].text != ",":
            continue
        following = reading.tokens[n + 1].text
        if following[0].isupper() and following.rstrip(".") not in ("Inc", "Ltd", "LLC", "Jr", "Sr", "Corp"):
            pieces.append((first, n - 1))
            first = n + 1
    return [*pieces, (first, span[-1])] if span else []


def _is_owned_person(reading: Reading, first: int, last: int) -> bool:
    """ "CNN's | Orla Finch", "Fox News’ | Brek Baiern": after a medium any two names are a person's."""
    if not owns(reading, first - 1):
        return False
    tokens = reading.tokens
    if is_given(tokens[first].text):
        return True
    two = last == first + 1 and all(tokens[n].tag.startswith("NNP") for n in (first, last))
    return two and tokens[first - 2].text in words("media") and tokens[last].text not in words("organisation-endings")


def _ends_full_name(reading: Reading, first: int, n: int) -> bool:
    """ "Zhao Lan | of the University of Leith": what elsewhere is a person's name begins no title of a work."""
    if n != first + 2 or [t.text for t in reading.tokens[n : n + 1]] != ["of"]:
        return False
    name = reading.text(first, first + 1)
    return any(x.label == "PERSON" and reading.article.text[slice(*x.span)] == name for x in reading.analysis.names)


def _stands_apart(reading: Reading, n: int) -> bool:
    """A dash with a space on either side."""
    before, dash, after = reading.tokens[n - 1 : n + 2]
    return dash.text in ("-", "–", "—", "--") and before.span[1] < dash.span[0] and dash.span[1] < after.span[0]


def _capitals(reading: Reading, taken: list[bool]) -> list[tuple[int, int]]:
    """Runs of proper nouns that the language layer left out; not in headlines, where everything is a capital."""
    found: list[tuple[int, int]] = []
    n, tokens = 0, reading.tokens
    while n < len(tokens):
        if taken[n] or reading.display[n] or not proper(reading, n):
            n += 1
            continue
        first = last = n
        n += 1
        while n < len(tokens) and not taken[n] and reading.sentence[n] == reading.sentence[first]:
            if proper(reading, n):
                last = n
            elif not (tokens[n].text.casefold() in PARTICLES or tokens[n].text in ("-", "’", "'", "&")):
                break
            n += 1
        found.append((first, last))
    return found


def _trimmed(reading: Reading, first: int, last: int, label: str) -> Run | None:
    """The name alone: without possessive endings, marks, articles and, before a person, offices."""
    tokens = reading.tokens
    while last >= first and not _abbreviation(tokens[last].text) and _ends_no_name(tokens[last]):
        last -= 1
    if first < last and tokens[last].text in ("junior", "senior"):
        last -= 1
    while first < last and tokens[first].text.islower() and tokens[first].text[0].isalpha() and label:
        first += 1
    while first < last and tokens[last].text.islower() and tokens[last].tag.startswith("VB"):
        last -= 1  # "when Finch and Orla Lind | meet"
    while first <= last and _is_no_name(tokens[first]):
        first += 1
    while first <= last and (
        tokens[first].text in _OPENERS or (tokens[first].text == "Said" and _is_verb(tokens, first))
    ):
        first += 1
    if first > last or (first == last and tokens[first].text in small("names.clocks")):
        return None
    if reading.display[first] and any(tokens[n].text in ("By", "by") for n in range(first, last)):
        return None  # "Suspect Named By Police"
    if label == "ORG" and (degree := _degree(reading, first, last)):  # "Candidate of Economic Sciences Orla Finch"
        first, label = degree + 1, "PERSON"
    named_next = last + 1 < len(tokens) and tokens[last + 1].tag.startswith("NNP")
    if not named_next and label in ("", "ORG") and _is_office_of_state(reading, first, last):
        return None  # "the | Foreign Secretary"
    if first and tokens[first - 1].tag in ("DT", "NNP") and tokens[last].text.endswith(_OFFICERS) and not named_next:
        return None  # "the Republican | National Committeeman from Ohio"
    office = next((n for n in range(first + 1, last) if label == "ORG" and _is_trade(tokens[n])), None)
    if office is not None:  # "Leith carpenter Orla Finch"
        first, label = office + 1, "PERSON"
    if label == "ORG" and first <= last:
        last = _before_short(reading, first, _body_ends(reading, first, last))
    colon = next((n for n in range(first, last) if tokens[n].text == ":"), None)
    if colon is not None:
        first = colon + 1
    if not label:
        last = _before_office(reading, first, last)
        while last > first and is_role(tokens[last].text) and named_next and reading.text(first, last - 1).isupper():
            last -= 1  # "AFL-CIO | President Orla Finch"
        if named_next and is_role(tokens[last].text) and tokens[first].text in _RANKS:
            return None  # "Senior Adviser | Orla Finch", "the Right Rev. | Orla Finch"
    alone = first == last and tokens[first].tag == "NNS" and phrases.type_of(reading, first) == "group"
    if alone and reading.opens_sentence(first) and not reading.display[first]:
        return None  # "Commuters" who open a sentence
    folk = tokens[first].text.casefold() in small("phrases.folk") or phrases.is_national(reading, first)
    if not label and first == last and folk:
        return None  # "Another Muslim"
    short = first == last and tokens[first].text.isupper() and not reading.display[first]  # "the VP"
    if (not label or short) and all(is_role(tokens[n].text) or tokens[n].tag == "HYPH" for n in range(first, last + 1)):
        return None
    mistaken = label in ("GPE", "LOC") and last - first == 2 and tokens[first].text not in _NOBLE  # "Nurse Orla Finch"
    if (label in ("PERSON", "ORG", "") or mistaken) and first < last and _leads_to_person(reading, first, last, label):
        first = _past_offices(reading, first, last)
    if tokens[last].text in words("organisation-endings") and tokens[first].text.casefold() in _LEADS_BODY:
        first += last - first > 1  # "Landlord | Brightside Homes"
    if label == "PERSON" and last - first > 1 and tokens[first].text.casefold() in lower("organisations"):
        first += is_given(tokens[first + 1].text)  # "Broadcaster | Dan Finch"
    if first and tokens[first - 1].text in _PEERS:  # "Baroness | Orla Finch | of Leith"
        last, label = next((n - 1 for n in range(first + 1, last) if tokens[n].text == "of"), last), "PERSON"
    if first > 1 and last - first > 1 and (own := _past_portfolio(reading, first, last)) > first:
        first, label = own, "PERSON"
    if first > last or not any(tokens[n].text[0].isupper() for n in range(first, last + 1)):
        return None
    if first == last and not label and first > 1 and named_next and _is_of_office(reading, first):
        return None  # the Agriculture of "Minister of Agriculture | Orla Finch"
    if first == last and len(tokens[first].text) == 1 and begins_turn(reading, first):
        return None  # "Q: …", "A: …"
    return Run(first, last, label, clean(reading, first, last))


def _is_verb(tokens: tuple[Token, ...], n: int) -> bool:
    """Whether a word that opens a sentence is its verb: "Said Comey:", but "Said Ahmadi came"."""
    behind = [t.text for t in tokens[n + 2 : n + 3]]
    return tokens[n].tag.startswith("VB") or behind == [":"]


def _degree(reading: Reading, first: int, last: int) -> int | None:
    """Where an academic degree before a name ends."""
    before = {t.text for t in reading.tokens[max(first - 2, 0) : last]}
    ends = (n for n in range(first, last - 1) if reading.tokens[n].text in _SCIENCES)
    return next(ends, None) if before & _DEGREES else None


def _is_trade(token: Token) -> bool:
    return token.tag == "NN" and token.text.islower() and token.text in lower("persons")


def _is_no_name(token: Token) -> bool:
    """Whether a word before a name is none of its own; of the capitals that the tagger takes for articles some are."""
    article = token.tag == "DT" and (token.text.islower() or token.text.casefold() in _DETERMINERS)
    return article or token.tag in ("POS", "PRP$", ",") or not token.text[0].isalnum()


def _ends_no_name(token: Token) -> bool:
    small = token.tag in ("IN", "HYPH", ":") and not token.text[0].isupper()
    return small or _is_no_name(token) or not token.text[-1].isalnum()


def _before_office(reading: Reading, first: int, last: int) -> int:
    """ "Leith Police" of "Leith Police Chief Orla Finch": a body ends where the office before a name begins."""
    end = last
    while end > first and is_role(reading.tokens[end].text):
        end -= 1
    if first < end < last and reading.tokens[end].text in words("organisation-endings"):
        return end
    return last


def _body_ends(reading: Reading, first: int, last: int) -> int:
    """ "National Committee Research" ends at Committee: what follows begins an office."""
    texts = [t.text for t in reading.tokens[first : last + 1]]
    if "of" in texts or "for" in texts or "and" in texts or texts[-1] in words("organisation-endings"):
        return last
    ends = [n for n, text in enumerate(texts) if text in ("Committee", "Ministry", "Party", "Council", "Department")]
    return first + ends[-1] if ends else last


def _is_office_of_state(reading: Reading, first: int, last: int) -> bool:
    """ "The | Prime Minister", "the | Home Secretary": an office of one word and what it looks after, in capitals."""
    tokens = reading.tokens
    if tokens[last].text == "PM" and first == last:
        return True
    if tokens[last].text not in ("Minister", "Secretary") or first == last or first == 0:
        return False
    plain = all(
        t.text[0].isupper() and not t.text.isupper() and t.tag.startswith(("NN", "JJ")) for t in tokens[first:last]
    )
    own = not any(phrases.is_national(reading, n) or tokens[n].text in words("places") for n in range(first, last))
    return plain and own and tokens[first - 1].tag in ("DT", "PRP$", "JJ") and not reading.display[first]


def _before_short(reading: Reading, first: int, last: int) -> int:
    """ "Department of Works | (Dowo": what a body is called for short stands behind it."""
    texts = [t.text for t in reading.tokens[first : last + 1]]
    return first + texts.index("(") - 1 if "(" in texts[1:] and ")" not in texts else last


def _abbreviation(text: str) -> bool:
    return text.endswith(".") and len(text) > 1


def _leads_to_person(reading: Reading, first: int, last: int, label: str) -> bool:
    following = reading.tokens[last + 1].text if last + 1 < len(reading.tokens) else ""
    ends_as_body = reading.tokens[last].text in words("organisation-endings") or following in small("nouns.bodies")
    ends_as_body = ends_as_body or reading.tokens[last].text.casefold() in _PUBLICATIONS  # "the Cook Gardening Report"
    office = label == "ORG" and last - first in (3, 4) and _is_office_before_two(reading, last)
    peer = reading.tokens[first].text in _PEERS  # "Baroness Hall" is no hall
    return label == "PERSON" or peer or ((office or is_role(reading.tokens[first].text)) and not ends_as_body)


def _is_office_before_two(reading: Reading, last: int) -> bool:
    """ "Transport Commissioner | Orla Finch": an office in the singular, and two words of no body."""
    office, *name = (t.text for t in reading.tokens[last - 2 : last + 1])
    body = words("organisation-endings") | words("media")
    one = office.casefold() in lower("persons") and not office.endswith("s")
    return one and not any(w in body or is_role(w) or not w.isalpha() for w in name)


def _past_portfolio(reading: Reading, first: int, last: int) -> int:
    """ "Minister of | Agriculture | Orla Finch": what an office is for is no name."""
    if not _is_of_office(reading, first) or is_given(reading.tokens[first].text):
        return first
    return next((n for n in range(first + 1, last) if is_given(reading.tokens[n].text)), first)


def _is_of_office(reading: Reading, n: int) -> bool:
    of = [t.text for t in reading.tokens[n - 2 : n]]
    return of[1] == "of" and is_role(of[0])


def _past_offices(reading: Reading, first: int, last: int) -> int:
    """The first token after the last office within the run, never past the run's last token."""
    start = first
    for n in range(first, last):
        text = reading.tokens[n].text
        of_state = text == "State" and reading.tokens[n - 1].text == "of"
        office = is_role(text) and (not is_given(text) or (n == first and _is_deans(reading, first, last)))
        if of_state or (office and hyphened(reading, n) == n):
            start = n + 1  # but "Marshal-Finch" is a surname
    while start < last and reading.tokens[start].text in (".", ",", "-", "of"):
        start += 1
    return start


def _is_deans(reading: Reading, first: int, last: int) -> bool:
    """ "Dean | Oscar Finch": an office that is a given name too, before another one and a surname."""
    return last - first == 2 and is_given(reading.tokens[first + 1].text)
