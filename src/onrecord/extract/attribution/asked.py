"""What was asked for, promised or threatened, without those of whom, or to whom, it was: "ordered the company | to
carry blankets", "promised the town | a park". They are its addressee."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from onrecord.extract.attribution import acts, unparsed
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.results import Attribution
from onrecord.extract.words import entries

_TELLS = frozenset(("tell", "assure", "remind", "warn", "inform", "promise"))
_SUBJECT_FORMS = frozenset(("he", "she", "they", "we", "I"))
_NOUN_PHRASE = frozenset(("DET", "ADJ", "NOUN", "PROPN", "ADP", "PRON", "NUM", "PART"))
_LEADS = {
    "challenge": ("to",),
    "order": ("out", "off", "from", "back", "home", "away"),
}
_MAX_ASKED = 12  # tokens of those asked


def without_the_asked(prose: Prose, found: Iterable[Attribution]) -> list[Attribution]:
    """The statements, those of an act without the persons at the beginning of their content."""
    without = _without if prose.parsed else _without_listed
    return [without(prose, a) if a.cue and a.content else a for a in found]


def _without_listed(prose: Prose, a: Attribution) -> Attribution:
    """In the languages that are read by words, what the list `asked` knows to stand between a verb and its content."""
    start, end = a.content[0]
    opener = unparsed.opener(prose.language)
    if opener.search(prose.text, a.cue[-1][0], start) or opener.match(prose.text, start, end):
        return a  # "asked | whether …"
    if not a.cue[-1][1] <= start or "\n" in prose.text[a.cue[-1][1] : start] or prose.is_quoted(start):
        return a
    content = acts.past_the_told(prose, prose.text[slice(*a.cue[0])].lower(), (start, end))
    return msgspec.structs.replace(a, content=(content, *a.content[1:]))


def _without(prose: Prose, a: Attribution) -> Attribution:
    start, end = a.content[0]
    after = _past_pronoun(prose, a) or _past_object(prose, a) or _past_noun(prose, a)
    if after is not None:
        return msgspec.structs.replace(a, content=((after, end), *a.content[1:]))
    verb, inside = _act(prose, a), prose.between(start, end)
    if verb is None or not inside or prose.is_quoted(start):
        return a  # no act; or a piece that is less than a token: "1,|000"
    done = _infinitive(prose, verb, inside) if _is(prose, verb, "asking.en") else None
    if done is None and _is(prose, verb, "asking.en"):
        done = _behind(prose, verb, inside, "for")
    if done is None and _is(prose, verb, "granting.en"):
        done = _gift(prose, verb, inside) or _clause(prose, verb, inside)
    if done is None and _is(prose, verb, "threatening.en"):
        done = _behind(prose, verb, inside, "with")
    if done is None:
        done = _led(prose, verb, inside)
    if done is None:
        return a
    return msgspec.structs.replace(a, content=((prose.tokens[done].span[0], end), *a.content[1:]))


def _past_pronoun(prose: Prose, a: Attribution) -> int | None:
    """Where the content of "assured | him | it was late" begins: behind the one who was told it."""
    inside = prose.between(*a.content[0])
    cue = {i for s, e in a.cue for i in prose.between(s, e)}
    if len(inside) < 3 or prose.is_quoted(a.content[0][0]):
        return None
    first, clause = prose.tokens[inside[0]], prose.tokens[inside[1]]
    told = first.tag == "PRP" and first.dep in ("dobj", "dative") and first.head in cue
    told = told and prose.tokens[first.head].lemma in _TELLS
    subject = clause.dep in ("nsubj", "det", "poss", "compound", "mark") or clause.tag in ("PRP", "DT")
    return clause.span[0] if told and subject else None


def _past_object(prose: Prose, a: Attribution) -> int | None:
    """Where the content of "told | the paper | the levy is dead", "told | an inquest | that nurses slept" begins."""
    tokens, inside = prose.tokens, prose.between(*a.content[0])
    cue = [i for s, e in a.cue for i in prose.between(s, e)]
    if not cue or len(inside) < 3 or inside[0] != cue[-1] + 1 or tokens[cue[-1]].lemma not in _TELLS:
        return None
    whom = prose.child(cue[-1], "dobj", "dative")
    if whom is None or whom not in inside or prose.is_quoted(a.content[0][0]):
        return None
    relative = next((i for i in prose.children[whom] if tokens[i].dep in ("relcl", "acl")), None)
    clause = prose.child(cue[-1], "ccomp")
    head = relative if clause is None else clause
    own = prose.subtree(head) if head is not None else []
    if head is None or own[0] not in inside or own[0] <= whom:
        return None
    subjects = sum(tokens[i].dep in ("nsubj", "nsubjpass") for i in prose.children[head])
    whole = subjects > 1 or tokens[own[0]].dep == "mark"  # a relative clause has a "that" for its only subject
    told = clause is not None or (tokens[own[0]].text == "that" and whole)
    return tokens[own[0]].span[0] if told else None


def _past_noun(prose: Prose, a: Attribution) -> int | None:
    """Where the content of "told | the inquest | he froze" begins: without a "that", the parse takes the clause for one
    about the noun."""
    tokens, inside = prose.tokens, prose.between(*a.content[0])
    cue = [i for s, e in a.cue for i in prose.between(s, e)]
    if not cue or not inside or inside[0] != cue[-1] + 1 or prose.is_quoted(a.content[0][0]):
        return None
    he = next((i for i in inside[1:_MAX_ASKED] if tokens[i].tag == "PRP"), None)
    if he is None or tokens[he].text not in _SUBJECT_FORMS or tokens[cue[-1]].lemma not in _TELLS:
        return None
    told = [tokens[i].pos for i in range(inside[0], he)]
    return tokens[he].span[0] if told[-1] in ("NOUN", "PROPN") and set(told) <= _NOUN_PHRASE else None


def _act(prose: Prose, a: Attribution) -> int | None:
    """The verb right before the content that asks or grants."""
    before = [i for s, e in a.cue for i in prose.between(s, e) if e <= a.content[0][0]]
    lists = ("asking.en", "granting.en", "threatening.en")
    return next((i for i in reversed(before) if any(_is(prose, i, words) for words in lists)), None)


def _is(prose: Prose, i: int, words: str) -> bool:
    return prose.tokens[i].lemma.lower() in entries(words)


def _infinitive(prose: Prose, verb: int, inside: range) -> int | None:
    """Where "to" begins what is to be done, behind one noun phrase at the beginning of the content."""
    tokens = prose.tokens
    to = next((i for i in inside[1:_MAX_ASKED] if tokens[i].tag == "TO"), None)
    appealed = tokens[inside[0]].text == "to" and tokens[inside[0]].pos == "ADP"  # "appealed to shops to | close"
    above = tokens[tokens[to].head].head if to is not None else None
    hung = above is not None and tokens[above].dep == "dobj" and tokens[above].head == verb  # "captains | to save"
    if to is None or not (above == verb or hung) or prose.child(tokens[to].head, "auxpass") is not None:
        return None  # "ordered the freezers to be sealed": those are not asked
    whom = inside[0] if tokens[inside[0]].pos in ("NOUN", "PROPN", "PRON") else None
    for i in range(verb + 1, to):
        if tokens[i].dep in ("dobj", "dative", "nsubj") and tokens[i].head in (verb, tokens[to].head):
            whom = i
    if tokens[inside[0] - 1].text == "for":
        return None  # "appealed for | anyone who saw it to come"
    whom = inside[0] if appealed else whom
    if whom is None or tokens[whom].tag in ("WP", "WDT") or tokens[whom].lemma.lower() in entries("vehicles.en"):
        return None  # "forbade lorries to use the road"
    begins = to - 1 if tokens[to - 1].dep == "neg" else to
    phrase = prose.subtree(whom, frozenset((tokens[to].head,)) if hung else frozenset())
    if tokens[begins - 1].text == ",":  # "begged the board, in a letter, | to wait"
        how = (c for c in prose.children[verb] if whom < c < begins and tokens[c].dep in ("prep", "npadvmod", "advmod"))
        commas = [i for i in range(whom, begins) if tokens[i].text == ","]
        phrase = [*phrase, *commas, *(i for c in how for i in prose.subtree(c))]
    elif not hung:  # "urged both sides on Monday | to wait"
        when = (c for c in prose.children[verb] if whom < c < begins and tokens[c].dep in ("prep", "npadvmod"))
        phrase = [*phrase, *(i for c in when for i in prose.subtree(c) if i < begins)]
    return begins if all(i in phrase for i in range(inside[0], begins)) else None


def _led(prose: Prose, verb: int, inside: range) -> int | None:
    """Where that begins to which, or out of which, somebody is called: "challenged the mayor | to a race", "ordered
    the boys | out of the hall"."""
    tokens, whom = prose.tokens, prose.child(verb, "dobj")
    if whom is None or tokens[whom].pos not in ("NOUN", "PROPN", "PRON") or tokens[verb].lemma not in _LEADS:
        return None
    phrase = prose.subtree(whom)
    way = next((i for i in inside if i > whom and tokens[i].dep == "prep" and tokens[i].head == verb), None)
    led = way is not None and tokens[way].text in _LEADS[tokens[verb].lemma] and phrase[0] == inside[0]
    return way if led and phrase[-1] + 1 == way else None


def _gift(prose: Prose, verb: int, inside: range) -> int | None:
    """Where that begins which is granted, behind the one to whom: a bare object before the other."""
    tokens = prose.tokens
    to = next((c for c in prose.children[verb] if tokens[c].dep == "dative" and tokens[c].pos != "ADP"), None)
    if to is None:
        return None
    phrase = prose.subtree(to)
    after = phrase[-1] + 1
    return after if phrase[0] == inside[0] and after in inside and tokens[after].pos != "PUNCT" else None


def _clause(prose: Prose, verb: int, inside: range) -> int | None:
    """ "promised officers, who had counted the stalls, | that each would have one"."""
    tokens = prose.tokens
    that = (i for i in inside[1:] if tokens[i].dep == "mark" and tokens[i].text == "that")
    own = next((i for i in that if tokens[tokens[i].head].head == verb), None)
    told = own is not None and tokens[inside[0]].pos in ("NOUN", "PROPN", "DET", "ADJ") and tokens[own - 1].text == ","
    return own if told else None


def _behind(prose: Prose, verb: int, inside: range, link: str) -> int | None:
    """What is asked, or threatened with, behind a preposition: "begged the mayor for | a van"."""
    tokens = prose.tokens
    whom = prose.child(verb, "dobj")
    phrase = prose.subtree(whom) if whom is not None else []
    at = next((i for i in inside[:_MAX_ASKED] if tokens[i].text == link), None)
    if (
        at is None
        or prose.is_quoted(tokens[at].span[0])
        or at + 1 not in inside
        or tokens[at].head not in (verb, *phrase)
    ):
        return None
    return at + 1 if all(i in phrase or tokens[i].pos == "PUNCT" for i in range(inside[0], at)) else None
