"""Whether a name is a person's, a body's or a place's: by the words in it and around it, over the article."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from itertools import pairwise

from onrecord.extract.speakers import deeds, phrases
from onrecord.extract.speakers.entities import Gender
from onrecord.extract.speakers.lists import lower, small, words
from onrecord.extract.speakers.pronouns import FORMS
from onrecord.extract.speakers.reading import Reading
from onrecord.extract.speakers.runs import CALLED_AFTER, TIMES, Run, is_role, unaccented

_DIVISIONS = small("names.divisions")
_SITES = frozenset(("Ft.", "Fort", "Mt.", "Mount", "Lake", "Cape", "Port"))
_FIRMS = ("inc", "corp", "corporation", "ltd", "llc", "plc", "co", "group", "ag", "sa", "gmbh", "holdings")
_LAWS = frozenset(("bill", "law", "act", "amendment", "reform", "legislation", "rule", "treaty", "accord", "agreement"))
_UNDERTAKINGS = frozenset(("program", "programme", "initiative", "project", "campaign"))
_PERIODS = frozenset(("Daily", "Weekly", "Evening", "Morning"))
_DESCRIBES = frozenset(("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "IN", "POS", "PRP$", "HYPH", "VBN"))
_CAUSES = frozenset(("Without", "Sans", "Against", "For", "Beyond"))
_AGE = re.compile(r"\d{1,3}")
_VESSELS = small("kinds.vessels")
_DOES = frozenset(("VBD", "VBZ"))


@lru_cache(maxsize=1 << 14)
def key(text: str) -> str:
    return re.sub(r"^the ", "", text.casefold()).replace(".", "")


def of(reading: Reading, runs: list[Run]) -> dict[str, str]:
    """For each name as written: person, organisation, place, work, people (a nationality, a party) or skip."""
    votes: dict[str, Counter[str]] = {}
    for run in runs:
        votes.setdefault(key(run.text), Counter()).update(_evidence(reading, run))
    at: dict[str, list[int]] = {}
    for n, t in enumerate(reading.tokens):
        at.setdefault(t.text, []).append(n)
    for run in runs:
        if _is_taken_up_short(reading, run, at):
            votes[key(run.text)]["person"] += 4
    found = {name: _best(vote) for name, vote in votes.items()}
    for name in found:  # "Pfizer", of which "Pfizer Inc." is told somewhere
        if any(found.get(f"{name} {firm}") == "organisation" for firm in _FIRMS):
            found[name] = "organisation"
    found |= dict.fromkeys(found.keys() & small("kinds.networks"), "organisation")
    full = [r.parts for r in runs if len(r.parts) > 1 and found[key(r.text)] == "person"]
    borne = {key(part) for parts in full for part in (parts[0], *parts[-2:])} - places() - small("kinds.networks")
    borne |= {name for name in found if " " not in name and any(swapped(part, name) for part in borne)}
    borne |= {key(" ".join(parts[n:])) for parts in full for n in range(1, len(parts) - 1)}  # "Lind Finch"
    families = {plural for parts in full for plural in (key(parts[-1]) + "s", key(parts[-1]) + "es")} - borne
    return found | dict.fromkeys(borne & found.keys(), "person") | dict.fromkeys(families & found.keys(), "people")


def _is_taken_up_short(reading: Reading, run: Run, at: dict[str, list[int]]) -> bool:
    """ "Keola Nahinu … Nahinu": bodies and places are seldom called by the last of their two words."""
    last = run.parts[-1]
    known = (
        {key(last), key(run.text)} & (places() | lower("regions"))
        or last in words("organisation-endings")
        or last in words("media")
        or is_role(last)
        or run.parts[0].endswith(("'s", "’s"))
    )
    if len(run.parts) != 2 or known or not all(part[0].isupper() for part in run.parts):
        return False
    kind = last.casefold() in lower("organisations") | lower("documents") or _is_kind_first(run.parts)
    return not kind and any(_is_alone(reading, n) for n in at.get(last, ()))


def _is_kind_first(parts: list[str]) -> bool:
    """ "Team Finch", "Club Almada": a body called by its kind and a name; not "City Attorney Orla Finch"."""
    if len(parts) < 2 or parts[0].casefold() not in lower("organisations") or gender_of(parts[0]):
        return False
    return not any(is_role(part) or gender_of(part) for part in parts[1:])


def _is_alone(reading: Reading, n: int) -> bool:
    """Whether no other capital stands beside token `n`, which is no word of a headline."""
    beside = (reading.tokens[k].text for k in (n - 1, n + 1) if 0 <= k < len(reading.tokens))
    return not reading.display[n] and not any(text[0].isupper() for text in beside)


def _best(vote: Counter[str]) -> str:
    kind, weight = vote.most_common(1)[0] if vote else ("skip", 0)
    return kind if weight > 0 else "skip"


_LABELS = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "NORP": "people", "WORK": "work"}


def _evidence(reading: Reading, run: Run) -> Counter[str]:
    tokens, parts = reading.tokens, run.parts
    vote: Counter[str] = Counter()
    if run.label in _LABELS:
        vote[_LABELS[run.label]] += 2
    given = (parts[0].title() if parts[0].isupper() else parts[0]).split("-")[0]
    if gender_of(given):
        vote["person"] += 3 if len(parts) > 1 else 2
    before = tokens[run.first - 1] if run.first else None
    if before and reading.block[run.first - 1] == reading.block[run.first]:
        if before.text in small("nouns.bodies") and not gender_of(given):
            vote["organisation"] += 3  # "the operator North Line"
        elif before.lemma.casefold() in _VESSELS and not _in_relative(reading, run):
            vote["skip"] += 9  # "the frigate Aurora", who says nothing; not "the ship Finch led"
        elif before.text == "rival" and run.first > 1 and tokens[run.first - 2].text[0].isupper():
            vote["organisation"] += 3  # "Tesla rival Volta"
        elif is_role(before.text) and before.tag != "POS":
            vote["person"] += 3
        elif before.text.casefold() == "the":
            vote["organisation"] += 2
            vote["person"] -= len(parts) == 1  # "the Grauspitz": no surname has an article
        elif before.text.casefold() in ("in", "near", "at", "of", "from", "to") and len(parts) == 1:
            vote["place"] += 2
        elif before.text.casefold() in small("nouns.papers"):
            vote["organisation"] += 8  # "the weekly Courier", wherever else it looks like somebody
        elif (comma := _comma_before(reading, run)) and _is_full(parts) and _has_office_before(reading, comma - 1):
            office = tokens[comma - 1].text  # "the operator, North Line", but "the head of the union, Ann Lee"
            by_body = office in small("nouns.bodies") & lower("persons") and not gender_of(given)
            vote["organisation" if by_body else "person"] += 3
        elif before.tag in ("``", "''") and reading.tokens[run.first - 2].text.casefold() in lower("organisations"):
            vote["organisation"] += 4
    if len(parts) == 1 and before and before.text == "," and tokens[run.first - 2].text in small("nouns.kin"):
        vote["person"] += 6  # "Mr Marsh's daughter, Ella"
    body = before is not None and before.text == "," and tokens[run.first - 2].text in small("nouns.bodies")
    if body and not gender_of(given) and not _has_office_before(reading, run.first - 2):
        vote["organisation"] += 8  # "his current club, Leith", but "the head of the club, Altan Orr"
    elif not gender_of(given) and (_is_set_beside_body(reading, run) or _is_the_company(reading, run)):
        vote["organisation"] += 6
    if len(parts) > 2 and _CAUSES & set(parts[1:-1]):
        vote["organisation"] += 6  # "Engineers Without Borders"
    vote["organisation"] += _called_a_body(reading, run)
    vote["person"] += _introduced(reading, run)
    vote["organisation"] += _introduced_as_body(reading, run)
    leads = [t.text for t in tokens[max(run.first - 2, 0) : run.first]]
    if leads in (["name", "as"], ["herself", "as"], ["himself", "as"], ["name", ","]):
        vote["person"] += 6
    if leads == ["known", "as"] and is_role(tokens[run.first - 3].text):
        vote["person"] += 4  # "the chief known as Orla"
    if len(parts) == 1 and not reading.display[run.first] and key(run.text) not in places() | small("kinds.networks"):
        vote["person"] += 8 * deeds.are_a_persons(reading, run.last)
    if len(parts) > 1 and _is_headed(reading, run) and not gender_of(given):
        vote["organisation"] += 4
    if len(parts) == 1 and taken_up(reading, run) and not reading.quoted[run.first]:
        vote["person"] += 2
    if reading.display[run.first] and not gender_of(given) and vote["person"]:
        vote["person"] -= 1  # capitals prove nothing in a headline
    after = tokens[run.last + 1] if run.last + 1 < len(tokens) else None
    if (
        after
        and after.tag == "NN"
        and tokens[run.last].dep == "compound"
        and after.text in _LAWS
        and not gender_of(given)
    ):
        vote["person"] -= 3  # "the Dodd-Frank bill"
    if body_words(parts) or parts[-1] in CALLED_AFTER or _is_kind_first(parts):
        vote["organisation"] += 4
    elif is_text(_head_word(parts).casefold()):
        vote["work"] += 8 if any(p.endswith(("’s", "'s")) for p in parts) else 4  # "the Refugee Convention"
    if parts[-1].isdigit():
        vote["person"] -= 6  # "the star Vega 9"
    if len(parts) > 1 and len(parts[0]) == 3 and parts[0].isupper() and not reading.display[run.first]:
        vote["organisation"] += 3  # "RJR Nabisco"
    if len(parts) > 1 and parts[0] in _PERIODS:
        vote["organisation"] += 4  # "The Daily Pitch"
    if len(parts) == 1 and parts[0].isupper() and len(parts[0]) > 1 and not reading.display[run.first]:
        vote["organisation"] += 1
    if (
        _is_dateline(reading, run)
        or key(run.text) in places()
        or (len(parts) > 1 and (parts[-1].casefold() in _DIVISIONS or parts[0] in _SITES))
    ):
        vote["place"] += 5
    return vote


def _in_relative(reading: Reading, run: Run) -> bool:
    return any(t.dep == "relcl" for t in reading.tokens[run.last + 1 : run.last + 3])


def _is_set_beside_body(reading: Reading, run: Run) -> bool:
    """ "The printing works, | Etikete Plus, rejected the blame"."""
    around = [t.text for t in (reading.tokens[run.first - 1], *reading.tokens[run.last + 1 : run.last + 2])]
    if run.first < 3 or around != [",", ","] or len(reading.tokens) < run.last + 3:
        return False
    noun = reading.tokens[run.first - 2].text.casefold()
    begins = reading.opens_sentence(phrases.start(reading, run.first - 2))
    return begins and noun in lower("organisations") - lower("persons") and reading.tokens[run.last + 2].tag in _DOES


def _is_the_company(reading: Reading, run: Run) -> bool:
    """ "| Saulgriezu Piens announced a recall. // The company accepts the blame": the one name with which a paragraph
    opens, before a sentence about a body that nobody has told of."""
    tokens, here = reading.tokens, reading.sentence_of(run.first)
    opens = here.start == run.first or tokens[run.first - 1].text in ("–", "—", "-", "--")
    behind = [tokens[n] for n in range(run.last + 1, here.stop)]
    does = any(t.tag in _DOES for t in behind[:2])
    named = any(t.tag.startswith("NNP") and t.text.casefold() not in TIMES for t in behind)
    person = any(t.text.casefold() in FORMS and t.text.casefold() not in ("it", "its") for t in behind)
    the, body = ([t.text.casefold() for t in tokens[here.stop : here.stop + 2]] + ["", ""])[:2]
    bodies = small("nouns.bodies") - lower("persons") - small("nouns.kinds_of_body")
    return opens and does and not named and not person and the == "the" and body in bodies


def _called_a_body(reading: Reading, run: Run) -> int:
    """ "a program called | Harbour Promise": whether a word for a body or for what a body does stands there."""
    if run.first < 2 or reading.tokens[run.first - 1].text != "called":
        return 0
    word = reading.tokens[run.first - 2].lemma.casefold()
    bodies = _UNDERTAKINGS | small("nouns.bodies") | lower("organisations") - lower("persons")
    return 4 * (word in bodies)


def _is_dateline(reading: Reading, run: Run) -> bool:
    """ "PORT SALIN –": capitals and a dash, with which a paragraph begins."""
    begins = run.first == 0 or reading.block[run.first - 1] != reading.block[run.first]
    after = [t.text for t in reading.tokens[run.last + 1 : run.last + 2]]
    return begins and run.text.isupper() and after in (["–"], ["—"], ["-"], ["--"], ["("])


def _comma_before(reading: Reading, run: Run) -> int:
    """The comma right before a name, which marks may close: 'the head of the centre "Harbour," | Orla Finch'; or 0."""
    n = run.first - 1
    n -= reading.tokens[n].tag == "''"
    return n if n > 0 and reading.tokens[n].text == "," else 0


def _is_full(parts: list[str]) -> bool:
    """Two words and more, of which the last is no rank: "Wing Commander" stands before a name."""
    return len(parts) > 1 and not is_role(parts[-1])


def _has_office_before(reading: Reading, last: int) -> bool:
    """ "The manager of the port, | Rubén Alcívar": whether a description that ends at `last` begins with an office."""
    office = False
    for n in range(last, max(last - 10, -1), -1):
        t = reading.tokens[n]
        if (
            not (t.tag in _DESCRIBES or t.tag in ("``", "''") or phrases.is_noun(reading, n))
            or reading.sentence[n] != reading.sentence[last]
        ):
            return False
        office = (t.tag in ("NN", "NNP") or phrases.is_noun(reading, n)) and t.text.casefold() in lower("persons")
        if office and reading.tokens[n - 1].tag in ("DT", "PRP$", "WP$", "JJ", "NN", "POS"):
            return True
    return False


def _is_headed(reading: Reading, run: Run) -> bool:
    """ "director of Harbor Ghostwriters": people direct bodies."""
    before = reading.tokens[max(run.first - 3, 0) : run.first]
    words_ = [t.lemma.casefold() for t in before if t.tag != "DT"]
    return len(words_) > 1 and words_[-1] == "of" and words_[-2] in small("names.heads")


def _head_word(parts: list[str]) -> str:
    """ "Atlas" of "Atlas of U.S. Lakes"."""
    return next((p for p, after in pairwise(parts) if after == "of"), parts[-1])


def _introduced(reading: Reading, run: Run) -> int:
    """Whether an age, or a clause with who, follows."""
    after = [t.text for t in reading.tokens[run.last + 1 : run.last + 4]]
    if len(after) == 3 and after[0] == "," and _AGE.fullmatch(after[1]) and after[2] in (",", ".", "”", '"'):
        return 3
    if after[:1] == ["who"] or (after[:1] == [","] and after[1:2] in (["who"], ["whose"])):
        return 3
    if after[:1] in (["is"], ["was"]) and after[1:2] in (["a"], ["an"]):
        return 3 * _is_of_trade(reading, run.last + 3)
    if after[:1] != [","] or after[1:2] == ["its"]:
        return 0
    for n in range(run.last + 2, min(run.last + 7, len(reading.tokens))):
        token = reading.tokens[n]
        if token.tag == "NN" and token.text in lower("persons") and token.text not in lower("organisations"):
            placed = [t.text.casefold() for t in reading.tokens[max(run.first - 2, 0) : run.first]]
            return 0 if placed[-1:] == ["the"] and placed[:1] in (["in"], ["at"], ["near"], ["off"]) else 3
        if token.tag not in ("DT", "JJ", "NN", "NNP", "HYPH", "POS", "PRP$", "VBN"):
            return 0
    return 0


def _introduced_as_body(reading: Reading, run: Run) -> int:
    """Whether a word for a body follows between commas: "Barenburg, Germany's largest private bank,"."""
    tokens = reading.tokens
    if [t.text for t in tokens[run.last + 1 : run.last + 2]] != [","]:
        return 0
    for n in range(run.last + 2, min(run.last + 9, len(tokens) - 1)):
        if tokens[n].tag == "NN" and tokens[n + 1].text in (",", ".", "based", "that", "which"):
            return 5 * (tokens[n].text in small("nouns.bodies") | small("nouns.kinds_of_body"))
        if tokens[n].tag not in _DESCRIBES | {"JJS"}:
            return 0
    return 0


def _is_of_trade(reading: Reading, first: int) -> bool:
    """ "Lund is a | Leith-based reporter": a trade that people alone have; a body may be "a leader"."""
    for t in reading.tokens[first : first + 7]:
        if t.tag == "NN" and t.text in small("kinds.trades"):
            return True
        if t.tag not in _DESCRIBES - {"IN"}:
            return False
    return False


def body_words(parts: list[str]) -> bool:
    if parts[-1] in words("organisation-endings") or parts[-1] in words("media"):
        return True
    if "&" in parts:
        return True
    for marker in ("of", "for", "on", "to"):
        if marker in parts and parts.index(marker) > 0:
            head = parts[parts.index(marker) - 1]
            return head in words("organisation-endings") or head.casefold() in lower("organisations")
    return False


@cache
def places() -> frozenset[str]:
    return frozenset(key(p) for p in words("places"))


def gender_of(given: str) -> Gender:
    """m or f for a given name of the lists that only one of them has, else ""; "x" is never said."""
    man, woman = given in words("given-male"), given in words("given-female")
    if man == woman and (bare := unaccented(given)) != given:
        return gender_of(bare)
    if man == woman:
        return ""
    return "m" if man else "f"


def taken_up(reading: Reading, run: Run) -> Gender:
    """m or f where "he" or "she" follows in the sentence of the name before anybody else is named."""
    for n in range(run.last + 1, len(reading.tokens)):
        token = reading.tokens[n]
        if reading.sentence[n] != reading.sentence[run.first] or token.tag.startswith("NNP"):
            return ""
        if token.tag in ("PRP", "PRP$"):
            gender = FORMS.get(token.text.casefold(), ("",))[0]
            return "m" if gender == "m" else "f" if gender == "f" else ""
    return ""


def one_slip(a: str, b: str) -> bool:
    """One letter more or less, or two that changed places: a surname mistyped."""
    if abs(len(a) - len(b)) != 1:
        return swapped(a, b)
    short, long = sorted((a, b), key=len)
    return any(long[:n] + long[n + 1 :] == short for n in range(len(long)))


def swapped(a: str, b: str) -> bool:
    """ "Kaene" for Keane: two neighbouring letters, within the word, that changed places."""
    if len(a) != len(b) or len(a) < 5:
        return False
    return any(a[:n] + a[n + 1] + a[n] + a[n + 2 :] == b for n in range(1, len(a) - 1)) and a != b


def is_text(word: str) -> bool:
    return word in lower("documents") and word not in lower("media") | lower("organisations") | lower("persons")
