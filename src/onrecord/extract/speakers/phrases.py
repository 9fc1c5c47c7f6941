"""Noun phrases: their head, what kind of speaker it makes, and the words to call it by."""

from __future__ import annotations

from onrecord.extract.speakers import titles
from onrecord.extract.speakers.entities import Number
from onrecord.extract.speakers.lists import lower, pairs, small
from onrecord.extract.speakers.reading import Reading
from onrecord.record import SpeakerType

NOUNS = ("NN", "NNS", "NNP", "NNPS")
_INSIDE = frozenset(
    ("DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "``", "''", "$", "NFP", "AFX", "SYM")
)
_BEFORE_NOUN = frozenset(("VBG", "VBN", "RB", "RBR", "RBS"))
_DASHES = frozenset(("–", "—", "--", "-", "(", "[", ";"))
_PERSON_ENDINGS = ("man", "woman", "person", "ist", "ologist", "ician", "grapher")
_TIMES = small("names.times")
_WHEN = frozenset(("overnight", "yesterday", "today", "tonight"))
_SOME = small("phrases.some")
ONE = small("phrases.one")
_FOLK = small("phrases.folk")
_GATHERED = small("phrases.gathered")
_REFLEXIVES = frozenset(("himself", "herself", "itself", "themselves"))
_BOUNDS = frozenset(("more than", "less than", "fewer than", "at least", "at most", "up to", "as many"))


def head(reading: Reading, first: int, last: int) -> int:
    """The head of the phrase that begins at `first`: its last noun before a preposition, clause or mark."""
    found = -1
    n = _past_bound(reading, first, last) + (reading.tokens[first].tag == "WP$" and last > first)
    while n <= last:
        if found >= 0 and n + 3 <= last and _is_compound(reading, n):
            n += 4  # "Editor | -in-Chief | Orla Finch"
            continue
        tag = reading.tokens[n].tag
        if found >= 0 and (reading.tokens[n].text[0] in "@✔" or is_dash(reading, n)):
            break
        if tag in NOUNS or (tag in ("JJR", "VB", "RB") and is_noun(reading, n)) or age(reading, n):
            found = n
        elif tag == "." and found == n - 1 and n < last and reading.tokens[n + 1].tag.startswith("NNP"):
            pass  # "Sgt. Orla Finch", cut after the full stop
        else:
            if tag == "RP" and found == n - 2 and reading.tokens[n - 1].tag == "HYPH":
                n += 1  # "runner-up"
                continue
            participle = tag in _BEFORE_NOUN and (found < 0 or reading.tokens[n - 1].tag in ("HYPH", "POS"))
            owned = found >= 0 and reading.tokens[found + 1].tag == "POS"
            counted = (found < 0 or owned) and n > first and _parts_adjectives(reading, n)
            between = tag in ("VBN", "VBG") and reading.tokens[n].dep == "amod"  # "big-name | elected officials"
            joined = tag == "CC" and reading.tokens[n - 1].tag == "HYPH"  # "rank-and-file"
            known = tag in _INSIDE or participle or counted or between or joined or is_prefix(reading, n)
            if not known and (found >= 0 or tag in ("IN", "WP", "WDT", "WP$", ",")):
                break
        n += 1
    if found >= 0:
        return found
    heads = [
        n for n in range(first, last + 1)
        if reading.tokens[n].tag in ("PRP", "PRP$", "DT", "CD", "JJ", "WP", "WDT", "PDT", "WP$", "JJR")
    ]  # fmt: skip
    if len(heads) > 1 and reading.tokens[heads[0]].tag == "DT" and heads[1] == heads[0] + 1:
        return heads[0] if reading.tokens[heads[1]].tag in ("WP", "WDT") else heads[1]  # "those who"
    return heads[0] if heads else first


def _is_compound(reading: Reading, n: int) -> bool:
    """ "-in-chief", "-at-large" behind the office they belong to."""
    texts = [t.text.casefold() for t in reading.tokens[n : n + 4]]
    compound = len(texts) == 4 and texts[0] == texts[2] == "-"  # "bride-to-be" too
    return compound and (texts[1] in ("in", "at") or texts[1::2] == ["to", "be"])


def is_prefix(reading: Reading, n: int) -> bool:
    """ "by" of "by-law", "off" of "off-duty"."""
    return reading.tokens[n].tag in ("IN", "RP") and [t.tag for t in reading.tokens[n + 1 : n + 2]] == ["HYPH"]


def is_dash(reading: Reading, n: int) -> bool:
    """Whether token `n` is a dash with a space on either side: "Orla Finch - his friend - said"."""
    before, token, after = reading.tokens[n - 1], reading.tokens[n], reading.tokens[n + 1 : n + 2]
    spaced = bool(after) and before.span[1] < token.span[0] and token.span[1] < after[0].span[0]
    return spaced and token.text in ("-", "–", "—", "--")


def _past_bound(reading: Reading, first: int, last: int) -> int:
    """Behind "more than" and the like, which only bound a number: "more than | half of women"."""
    bound = " ".join(t.text.casefold() for t in reading.tokens[first : first + 2]) in _BOUNDS
    return first + 2 if bound and first + 2 <= last else first


def _parts_adjectives(reading: Reading, comma: int) -> bool:
    """ "quiet, (carefully) chosen executives": a comma between two words that both describe the noun."""
    tokens = reading.tokens
    if tokens[comma].text == "," and tokens[comma - 1].tag == "CD" and comma + 2 < len(tokens):
        return tokens[comma + 1].tag == "CD" and tokens[comma + 2].tag == "HYPH"  # "$3 million, 10-year"
    if tokens[comma].text != "," or comma + 2 >= len(tokens) or tokens[comma - 1].tag != "JJ":
        return False
    after = comma + 1 + (tokens[comma + 1].tag == "RB")
    return tokens[after].tag in ("JJ", "VBN") and tokens[after].dep != "ROOT"


def start(reading: Reading, noun: int) -> int:
    """The first word of the phrase that ends in `noun`, article and possessor included."""
    n = noun
    while not reading.opens_sentence(n):
        tag = reading.tokens[n - 1].tag
        participle = tag == "VBN" or (tag == "VBG" and reading.tokens[n - 1].dep == "amod")
        adverb = tag == "RB" and reading.tokens[n].tag in ("VBN", "JJ")
        inside = tag in NOUNS or tag in _INSIDE or is_prefix(reading, n - 1)
        if not (inside or participle or adverb or _parts_adjectives(reading, n - 1)):
            break
        n -= 1
        if tag in ("DT", "PRP$") and not (n > 0 and reading.tokens[n - 1].tag == "PDT"):
            break
    while n < noun and reading.tokens[n].tag in ("POS", "``", "''", "HYPH"):
        n += 1
    if _is_other_phrase(reading, n, noun):
        return n + 2  # "a move | critics denounced"
    return n


def _is_other_phrase(reading: Reading, first: int, noun: int) -> bool:
    """Whether "a" and one noun stand before a plural that they cannot belong to."""
    tokens = reading.tokens
    if tokens[first].text.casefold() not in ("a", "an") or noun != first + 2 or tokens[noun].tag != "NNS":
        return False
    return tokens[first + 1].tag == "NN" and tokens[noun].dep in ("nsubj", "nsubjpass")


def type_of(reading: Reading, noun: int) -> SpeakerType | None:
    """What a phrase with this head speaks as; None where the lists do not know the word."""
    token = reading.tokens[noun]
    text, word = token.text.casefold(), token.lemma.casefold()
    plural = is_plural(reading, noun)
    before = reading.tokens[noun - 1].text.casefold() if noun else ""
    both = f"{before} {word}"
    if text == "pm" and (token.text != "PM" or reading.tokens[noun - 1].tag == "CD"):
        return None  # "at 3 PM"
    if both in lower("persons"):
        return "group" if plural else "unnamed person"  # "his opposite number"
    if word in _GATHERED and _gathers_people(reading, noun):
        return "group"
    if text in _SOME or text in lower("groups") or text in ("%", "percent", "pct"):
        return "group"
    if before == "-" and word in ("elect", "designate") and noun > 1:
        return type_of(reading, noun - 2)  # "the mayor-elect"
    if text in ONE or age(reading, noun):
        return _one_of(reading, noun) or "unnamed person"
    if f"{before} {text}" in lower("groups") and not (noun > 1 and reading.tokens[noun - 2].tag in NOUNS):
        return "group"  # "the news media", but not "the state news media"
    if both in lower("organisations"):
        return "organisation"
    if f"{before} {text}" in lower("documents"):
        return "document"  # "court papers"
    if word in lower("persons") or text in lower("persons") or word in _FOLK or is_national(reading, noun):
        return "group" if plural else "unnamed person"
    if word in lower("groups"):
        return "group"
    if text in lower("organisations"):
        return "organisation"  # "the police", "the works": plural in form alone
    if word in lower("organisations"):
        return "group" if plural else "organisation"
    if word in lower("documents") or text in lower("documents"):
        return "document"
    if word.endswith(_PERSON_ENDINGS) and token.tag.startswith("NN"):
        return "group" if plural else "unnamed person"
    return None


def age(reading: Reading, noun: int) -> str:
    """The figure in front of "-year-old" where that is the noun, or ""."""
    after = reading.tokens[noun + 1 : noun + 2]
    return "" if after and after[0].tag in (*NOUNS, "JJ", "HYPH") else aged(reading, noun)


def aged(reading: Reading, old: int) -> str:
    """The figure in front of "-year-old", of which `old` is the last token, or ""."""
    if reading.tokens[old].text != "old":
        return ""
    before = [t.text for t in reading.tokens[max(old - 4, 0) : old + 1]]
    figure = before[0].isdigit() or reading.tokens[max(old - 4, 0)].tag == "CD"
    of_age = len(before) == 5 and before[1:] == ["-", "year", "-", "old"] and figure
    return before[0] if of_age else ""


def before_age(reading: Reading, n: int) -> int:
    """`n`, or the token before the age that ends there: "the skipper, | 17-year-old Orla Finch"."""
    return n - 5 if n > 4 and aged(reading, n) else n


def _one_of(reading: Reading, one: int) -> SpeakerType | None:
    """What "one of the unions", "another of the reports" is; None for one of several people."""
    n = one + 1
    if [t.text for t in reading.tokens[n : n + 1]] != ["of"]:
        return None
    while n + 1 < len(reading.tokens) and reading.tokens[n + 1].tag in ("DT", "PRP$", "JJ", "JJR", "JJS", "CD", "NN"):
        n += 1
    if n + 1 >= len(reading.tokens) or reading.tokens[n + 1].tag != "NNS":
        return None
    word = reading.tokens[n + 1].lemma.casefold()
    if word in lower("persons") | lower("groups"):
        return None
    return "organisation" if word in lower("organisations") else "document" if word in lower("documents") else None


def is_national(reading: Reading, n: int) -> bool:
    """ "The Italian said": somebody called by his country, where a verb or a comma follows."""
    tokens = reading.tokens
    word, after = tokens[n].text.casefold(), tokens[n + 1 : n + 2]
    one = word in pairs("demonyms") and word.endswith(("an", "i", "ek", "ine", "ech"))
    one = one or word in small("phrases.nationals")
    led = n > 0 and tokens[n - 1].text.casefold() == "the"
    return one and led and bool(after) and after[0].tag in ("VBD", "VBZ", "MD", ",")


def _gathers_people(reading: Reading, noun: int) -> bool:
    after = reading.tokens[noun + 1 : noun + 7]
    if not after or after[0].text != "of":
        return False
    nouns = [n for n, t in enumerate(after, noun + 1) if t.tag in NOUNS]
    texts = lower("documents")
    if nouns and {reading.tokens[nouns[0]].text.casefold(), reading.tokens[nouns[0]].lemma.casefold()} & texts:
        return False  # "a series of emails"
    return bool(nouns) and any(is_plural(reading, n) for n in nouns[:2])


def is_first_to(reading: Reading, noun: int) -> bool:
    """ "The first woman to win", "the only senator who stayed": what somebody did, no office."""
    before = {t.text.casefold() for t in reading.tokens[max(noun - 4, 0) : noun]}
    after = [t.text for t in reading.tokens[noun + 1 : noun + 2]]
    return bool(before & {"first", "only", "last"}) and after in (["to"], ["who"], ["in"], ["ever"])


def is_noun(reading: Reading, n: int) -> bool:
    """Whether token `n` is a noun, also where the tagger took "cleaner" for a comparative."""
    token = reading.tokens[n]
    if token.tag in NOUNS:
        return True
    before = reading.tokens[n - 1].tag if n else ""
    if age(reading, n):
        return True
    after = reading.tokens[n + 1].tag if n + 1 < len(reading.tokens) else ""
    mistaken = token.tag in ("JJR", "JJ", "VB") and before in ("DT", "PRP$", "POS") and after != "JJ"
    mistaken = mistaken or (token.tag == "RB" and before == "NN")  # "shop steward"
    return mistaken and token.text.casefold() in lower("persons")


def is_called_so(reading: Reading, n: int) -> bool:
    """Whether marks set off no speech but a noun that does something: 'the port's "master plan" | weighs a kilo'."""
    after = [t.tag for t in reading.tokens[n + 1 : n + 3]]
    if not reading.quoted[n] or after[:1] != ["''"] or after[1:] not in (["VBZ"], ["VBD"], ["MD"], ["VBP"]):
        return False
    return is_noun(reading, n) and not reading.quoted[start(reading, n)]


def guess(reading: Reading, noun: int) -> SpeakerType:
    """`type_of`, and a guess for words that no list has: several are a group, a thing counts as a document."""
    known = type_of(reading, noun)
    if known:
        return known
    token = reading.tokens[noun]
    if is_plural(reading, noun) or token.tag in ("CD", "JJR"):
        return "group"  # "4 in 10"
    if token.tag.startswith("NNP") or _is_name_nobody_lists(reading, noun):
        return "organisation"
    if token.tag == "NN" and token.text.casefold().endswith(("er", "or", "eer", "ian", "ant", "ee")):
        return "unnamed person"
    return "document"


def _is_name_nobody_lists(reading: Reading, noun: int) -> bool:
    """ "Ryanjet will cut 12 routes": one word with which a sentence opens, and which is written small nowhere."""
    token = reading.tokens[noun]
    opens = reading.opens_sentence(noun)
    plain = token.text.casefold()
    if [t.text for t in reading.tokens[noun + 1 : noun + 2]] == [":"]:
        return False  # "Milbrook: Rowers sell their boats", who is somebody
    return opens and token.text != plain and not any(t.text == plain for t in reading.tokens)


def is_plural(reading: Reading, noun: int) -> bool:
    token = reading.tokens[noun]
    return token.tag in ("NNS", "NNPS") or token.text.casefold() in ("people", "police", "both", "others", "many")


def number(reading: Reading, noun: int) -> Number:
    return "many" if is_plural(reading, noun) or type_of(reading, noun) == "group" else "one"


def end(reading: Reading, noun: int, last: int) -> int:
    """The last word worth keeping of a phrase with head `noun` that may run to `last`: what stands after a
    comma, a dash, "who" or "whose" only adds to it."""
    n = noun
    titled = {n for title in titles.between(reading, max(noun - 9, 0), last) for n in title}
    while n < last or n + 1 in titled:
        token = reading.tokens[n + 1]
        if n + 1 in titled:
            n += 1
            continue
        timed = token.text in ("on", "in") and reading.tokens[n].tag in NOUNS
        timed = timed and (n == noun or type_of(reading, noun) != "document")  # "minutes of a meeting in May"
        when = reading.tokens[n + 2].text.casefold() if timed and n + 2 <= last else ""
        if when in _TIMES or (when.isdigit() and len(when) == 4):
            break  # "the commandant | on Thursday", "doctors | in 2015"
        if token.text[0] in "@✔" or (token.text == "and" and n + 2 <= last and reading.tokens[n + 2].text == "who"):
            break
        if token.tag in ("WP", "WDT") and n > noun:
            break  # "a source in the ministry | who was not allowed to speak"
        from_whom = token.text == "to" and any(t.text == "from" for t in reading.tokens[noun + 1 : n + 1])
        if from_whom and type_of(reading, noun) == "document":
            break  # "a letter from the union | to its members"
        if n >= noun and _is_found(reading, n + 1) and type_of(reading, noun) == "document":
            break  # "a note | found in the well"
        if (token.text in _DASHES and not _hyphen(reading, n + 1)) or token.text == "whose":
            break
        if token.text == "," and not _is_list(reading, n + 1, last):
            break
        n += 1
    while n > noun and reading.tokens[n].text.casefold() in _REFLEXIVES | _WHEN:
        n -= 1  # "the conductor | himself", "the operator | overnight"
    after = [t.tag for t in reading.tokens[noun + 1 : n + 2]]
    if after[:1] in (["WP"], ["WDT"]) and after[-1] == "``":
        return noun  # "a spy | who wrote of a “creative” use": half a clause
    while n > noun and (
        reading.tokens[n].tag in ("IN", "WDT", "WP", "DT") or reading.tokens[n].text in ("including", ",")
    ):
        n -= 1
    while n > noun and n not in titled and not _closes(reading, n):
        n -= 1
    return noun if _only_came_out(reading, noun, n) else n


def _only_came_out(reading: Reading, noun: int, last: int) -> bool:
    """ "An audit | made public", of which the day was cut off: nothing but that a text came out."""
    behind = [t.text.casefold() for t in reading.tokens[noun + 1 : last + 1]]
    return behind in (["made", "public"], ["released"], ["published"], ["unsealed"], ["issued"], ["unveiled"])


def _is_found(reading: Reading, n: int) -> bool:
    """Whether a participle tells where a text is, or who saw it, and not when it came out or who made it."""
    token = reading.tokens[n]
    return token.tag == "VBN" and token.dep == "acl" and token.lemma.casefold() in small("phrases.found")


def _closes(reading: Reading, n: int) -> bool:
    text = reading.tokens[n].text
    return text[-1].isalnum() or text.endswith(".")


def _hyphen(reading: Reading, n: int) -> bool:
    """A hyphen within a word, which the tokenizer cuts."""
    t = reading.tokens
    return t[n].text == "-" and t[n - 1].span[1] == t[n].span[0] and n + 1 < len(t) and t[n].span[1] == t[n + 1].span[0]


def _is_list(reading: Reading, comma: int, last: int) -> bool:
    """Whether a comma counts up ("parents, students and teachers") or introduces members ("including …")."""
    if comma + 1 > last:
        return False
    following = reading.tokens[comma + 1]
    if following.text.casefold() in ("including", "led", "like"):
        after = reading.tokens[comma + 2 : last + 1]  # "leaders, | including Senators Orla Finch and …" are all leaders
        return sum(t.text == "," for t in after) < 2 and not any(t.text in ("(", "Sens.", "Reps.") for t in after)
    if following.tag == "CC" and comma + 2 <= last and reading.tokens[comma + 2].tag.startswith("VB"):
        return False  # "a neighbour, and spat"
    rest = range(comma + 1, last + 1)
    if following.tag not in NOUNS and following.tag not in ("JJ", "CD", "CC"):
        return False
    joined = next((n for n in rest if reading.tokens[n].text in ("and", "or")), None)
    return joined is not None and all(
        reading.tokens[n].tag in (*NOUNS, "JJ", "CD", "CC", ",", "IN", "DT", "POS", "VBG")
        for n in range(comma + 1, joined)
    )


def modifiers(reading: Reading, first: int, noun: int) -> set[str]:
    """The content words before the head, in small letters."""
    return {
        t.text.casefold() for t in reading.tokens[first:noun]
        if t.tag in NOUNS or t.tag in ("JJ", "JJS", "CD", "VBN", "VBG")
    }  # fmt: skip
