"""A writer's words around a quotation: which of them say whose it is."""

from __future__ import annotations

import re

from onrecord.extract.attribution import phrases, unparsed
from onrecord.extract.attribution.prose import Prose, bare, whole_words
from onrecord.extract.attribution.unparsed import Remark as Remark
from onrecord.extract.words import entries
from onrecord.record import Span

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
_LEFT_SUBJECT_WORDS = 30
_CONTENT_DEPS = frozenset({"ccomp", "xcomp", "dobj"})
_GESTURES = frozenset(
    {"beam", "frown", "giggle", "grin", "laugh", "nod", "shrug", "sigh", "smile", "sniff", "sob", "wink"}
)
RINGING = frozenset({"call", "cable", "email", "phone", "radio", "ring", "telephone", "text", "write"})
_HEARS = frozenset({"hear", "overhear"})
_ADJUNCT = re.compile(
    r"[.;:—–(\"“«]|,\s+(?:who|which|whose|where|when|before|after|as|while|\w+ing|in|at|on|from|during|with|for)\b"
    r"|\s(?:on|in|at|during|after|before|from|as|when|while|yesterday|today)\s"
)


_DAY = re.compile(
    r"\s(?:(?:on|late on|early on)\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?:\s(?:morning|afternoon|evening|night))?$"
)
_NAME_ENDS = re.compile(r"[,.;:—–()\"“«]")


def after(prose: Prose, gap: Span, stopped: bool) -> Remark | None:
    """The remark that `gap` begins with, behind a quotation; `stopped` where that ended with a full stop of its own."""
    if prose.parsed:
        return _after_english(prose, gap, stopped)
    return unparsed.after(prose, gap)


def before(prose: Prose, gap: Span) -> Remark | None:
    """The remark that `gap` ends with, in front of a quotation."""
    if prose.parsed:
        return _before_english(prose, gap)
    return unparsed.before(prose, gap)


def subject(prose: Prose, verb: int, gap: Span) -> Span | None:
    """Who does `verb` (the index of a cue): its subject, the one it shares with another verb, or the agent of a
    passive.
    """
    tokens = prose.tokens
    at = verb if (main := joined_to(prose, verb)) is None else main
    for _ in range(4):
        agent = agent_of(prose, at)
        if agent is not None and (of := prose.child(agent, "pobj")) is not None:
            return noun_phrase(prose, of, gap)
        found = prose.child(at, "nsubj", "nsubjpass", "csubj")
        if found is not None:
            if tokens[found].tag in ("WDT", "WP") and tokens[at].dep == "relcl":
                return noun_phrase(prose, tokens[at].head, gap, without=at)
            shown = prose.child(at, "attr") if at != verb and tokens[found].lemma.lower() == "it" else None
            if shown is not None and tokens[at].lemma == "be":
                found = shown  # "it was | the guide, Peter Stoll, | shouting"
            return with_name(prose, noun_phrase(prose, found, gap), gap)
        if tokens[at].dep in ("conj", "xcomp", "aux", "advcl") and tokens[at].head != at:
            at = tokens[at].head
            continue
        written = _written(prose, at)
        if written is None:
            return None
        at = written
    return None


def _written(prose: Prose, verb: int) -> int | None:
    """The verb of writing whose subject does `verb` too, though the parse hangs that on whom one writes to: "wrote to
    three museums demanding that …".
    """
    tokens = prose.tokens
    whom = tokens[verb].head
    if tokens[verb].tag != "VBG" or tokens[verb].dep != "acl" or tokens[whom].dep not in ("pobj", "dobj", "dative"):
        return None
    at = tokens[whom].head
    at = tokens[at].head if tokens[at].lemma == "to" else at
    return at if tokens[at].lemma in RINGING else None


def agent_of(prose: Prose, verb: int) -> int | None:
    """The "by" of a passive; not that of "the clubs voted by twelve to three", where somebody does it himself."""
    return prose.child(verb, "agent") if prose.child(verb, "nsubj") is None else None


def with_name(prose: Prose, phrase: Span | None, within: Span) -> Span | None:
    """The noun phrase with the name that a comma sets behind it ("the cook, Lidia Shubina")."""
    if phrase is None or prose.text[phrase[1] : phrase[1] + 2] != ", ":
        return phrase
    stop = _NAME_ENDS.search(prose.text, phrase[1] + 2, within[1])
    end = stop.start() if stop else within[1]
    following = [prose.tokens[i] for i in prose.between(phrase[1] + 1, end) if prose.tokens[i].pos != "PUNCT"]
    own = [prose.tokens[i] for i in prose.between(*phrase)]
    named = bool(following) and all(t.pos == "PROPN" for t in following) and len(following) <= 4
    return (phrase[0], following[-1].span[1]) if named and own[-1].pos == "NOUN" else phrase


def joined_to(prose: Prose, verb: int) -> int | None:
    """The cue whose subject a joined cue shares though the parse hangs it into that one's content:
    "denied that it was so, and promised …"."""
    tokens = prose.tokens
    if (
        tokens[verb].dep != "conj"
        or prose.child(verb, "nsubj", "nsubjpass") is not None
        or phrases.at(prose, verb) is None
    ):
        return None
    top = tokens[verb].head
    while tokens[top].dep == "conj" and tokens[top].head != top:
        top = tokens[top].head
    main = tokens[top].head
    if (
        main == top
        or tokens[top].dep not in ("ccomp", "xcomp", "advcl", "relcl", "pcomp")
        or phrases.at(prose, main) is None
    ):
        return None
    helped = [c for c in prose.children[verb] if tokens[c].dep == "aux"]
    finite = tokens[verb].tag in ("VBD", "VBZ", "VBP") or any(tokens[c].tag in ("VBZ", "VBP", "VBD") for c in helped)
    own_clause = (
        tokens[verb].tag == "VB" and tokens[main].tag in ("VBP", "VB") and prose.child(verb, "ccomp") is not None
    )
    start = min([*helped, verb])
    comma = prose.text[: tokens[start].span[0]].rstrip().removesuffix("and").removesuffix("but").rstrip().endswith(",")
    # "concludes that he had the keys and faults the owner": the tense is the cue's, not that of its content.
    in_tense = tokens[verb].tag == tokens[main].tag in ("VBZ", "VBP") and tokens[top].tag in ("VBD", "VBN")
    if (finite and (comma or in_tense or tokens[top].tag in ("VB", "VBG"))) or own_clause:
        return main
    return None


def by_commas(prose: Prose, cue: phrases.Cue, sentence: Span) -> Span | None:
    """The noun phrase between the last comma and the cue, with its apposition where a comma closes that too."""
    text, at = prose.text, cue.span[0]
    if prose.tokens[cue.head].tag not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    parts = []
    start = sentence[0]
    for comma in [m.start() for m in re.finditer(r",(?!\d)", text[sentence[0] : at])]:
        parts.append((start, sentence[0] + comma))
        start = sentence[0] + comma + 1
    last = (start, at)
    wanted = 1
    if not text[slice(*last)].strip():
        wanted = 2
    else:
        parts.append(last)
    if len(parts) <= wanted or any(not _nominal(prose, p) for p in parts[-wanted:]):
        return None
    return bare(text, (parts[-wanted][0], parts[-1][1]))


def _nominal(prose: Prose, span: Span) -> bool:
    """Whether the words are a noun phrase: a noun, and no verb but a relative clause's."""
    inside = [prose.tokens[i] for i in prose.between(*span) if prose.tokens[i].pos not in ("PUNCT", "SPACE")]
    if not inside or (inside[0].pos in ("ADP", "SCONJ", "ADV", "CCONJ", "VERB") and inside[0].tag not in ("NNP",)):
        return False
    relative = any(t.tag in ("WDT", "WP", "WP$", "WRB") or t.lemma == "that" for t in inside)
    verbs = [t for t in inside if t.tag in ("VBD", "VBZ", "VBP", "MD")]
    return any(t.pos in ("NOUN", "PROPN", "PRON") for t in inside) and (relative or not verbs)


def noun_phrase(prose: Prose, head: int, within: Span, without: int | None = None) -> Span | None:
    """The words of the noun `head` within `within`: without an adjunct that a comma sets off, or what hangs from
    `without`.
    """
    tokens, text = prose.tokens, prose.text
    dropped = {without} if without is not None else set()
    for c in prose.subtree(head):
        t = tokens[c]
        set_off = t.span[0] > within[0] and text[: t.span[0]].rstrip().endswith((",", "—", "–", ":", ";"))
        if set_off and (
            t.dep in ("prep", "advcl", "npadvmod", "cc", "punct") and t.pos in ("ADP", "SCONJ", "ADV", "CCONJ")
        ):
            dropped.add(c)
    for c in prose.children[head]:
        if c < head and tokens[c].dep == "prep" and text[prose.span(prose.subtree(c))[1] :].startswith(","):
            dropped.add(c)  # "Outside court, | the sergeant said"
    kept = [i for i in prose.subtree(head, frozenset(dropped)) if within[0] <= tokens[i].span[0] < within[1]]
    if head not in kept:
        return None
    run = [
        i for i in _unbroken(kept, head) if ";" not in text[slice(*sorted((tokens[head].span[0], tokens[i].span[0])))]
    ]
    found = bare(text, prose.span(run), also="\"“”»«'‘’(")
    day = _DAY.search(text, tokens[head].span[1], found[1]) if found else None
    if found and day and tokens[prose.between(found[0], day.start())[-1]].tag != "VBN":
        found = found[0], day.start()  # "were told by the guards | on Sunday", but "a poll released on Sunday"
    return whole_words(text, found) if found else None


def _unbroken(kept: list[int], head: int) -> list[int]:
    """The run of neighbouring indices around `head`; one missing token (a comma) does not break it."""
    run = [head]
    for i in (i for i in kept if i > head):
        if i - run[-1] > 2:
            break
        run.append(i)
    for i in (i for i in reversed(kept) if i < head):
        if run[0] - i > 2:
            break
        run.insert(0, i)
    return run


def cue_span(prose: Prose, verb: int) -> Span:
    """The verb with its auxiliaries and negation in front of it, and a particle or a passive's "by" behind it."""
    with_it = [c for c in prose.children[verb] if prose.tokens[c].dep in ("aux", "auxpass", "neg") and verb - c <= 3]
    with_it += [c for c in prose.children[verb] if prose.tokens[c].dep == "prt" and 0 < c - verb <= 2]
    with_it += [c for c in (agent_of(prose, verb),) if c is not None and 0 < c - verb <= 2]
    return prose.span([*with_it, verb])


def _after_english(prose: Prose, gap: Span, stopped: bool) -> Remark | None:
    tokens, text = prose.tokens, prose.text
    end = prose.first_sentence(gap)
    inside = [i for i in prose.between(gap[0], end) if tokens[i].pos != "PUNCT"]
    if not inside:
        return None
    opening = text[gap[0] : tokens[inside[0]].span[0]].strip()
    if opening.startswith((".", ";")) and not opening.endswith(("—", "–")):
        stopped = True
    if tokens[inside[0]].tag in ("CC", "WDT", "WP", "WRB", "IN", "TO") and text[tokens[inside[0]].span[0]].islower():
        return None
    for n, i in enumerate(inside[:_LEFT_SUBJECT_WORDS]):
        found = phrases.at(prose, i, "quote")
        if found is None and (n == 0 or i == inside[-1] or tokens[i + 1].pos in ("PUNCT", "ADP")):
            found = phrases.by_form(prose, i)
        if found is None or (tokens[i].lemma == "go" and found.last == i):
            continue
        if stopped and n and tokens[i].lemma in _GESTURES:
            return None  # '"We were lucky." The coach smiled.'
        if stopped and any(tokens[c].dep in _CONTENT_DEPS and c > i for c in prose.children[i]):
            return None
        who = _subject_near(prose, found.head, inside, n, found.last, (gap[0], end))
        if who is None and n > 2:
            continue
        if n == 0 and (stopped or (who is None and not _leaves_off(text, gap[0]))):
            return None  # '"Reeds" opens in cinemas'
        return Remark(who, wider(prose, found))
    return None


def _leaves_off(text: str, at: int) -> bool:
    """Whether a quotation that ends at `at` has a comma, or another sign that its sentence goes on, at its end."""
    return text[at : at + 1] == "," or text[at - 2 : at - 1] in tuple(",!?…—–-")


def _subject_near(prose: Prose, verb: int, inside: list[int], n: int, last: int, within: Span) -> Span | None:
    """The subject by the parse, or else the noun phrase that stands where a subject would."""
    tokens = prose.tokens
    if (found := subject(prose, verb, within)) is not None and prose.text[found[0] : found[1]].lower() not in (
        "which",
        "that",
    ):
        return found
    if n == 0 or (n <= 2 and all(tokens[j].pos in ("ADV", "AUX") for j in inside[:n])):
        return _behind(prose, (tokens[last].span[1], within[1]))
    if all(tokens[j].pos in _NOMINAL or tokens[j].pos in ("ADP", "PART", "ADV", "AUX", "CCONJ") for j in inside[:n]):
        return bare(prose.text, (tokens[inside[0]].span[0], tokens[inside[n - 1]].span[1]))
    return None


def _behind(prose: Prose, span: Span) -> Span | None:
    """The noun phrase right behind a cue, to where an adjunct or a clause begins."""
    stop = _ADJUNCT.search(prose.text, span[0] + 1, span[1])
    found = bare(prose.text, (span[0], stop.start() if stop else span[1]))
    inside = [prose.tokens[i] for i in prose.between(*found)] if found else []
    if not any(t.pos in ("NOUN", "PROPN", "PRON") for t in inside) or (
        inside[0].tag in ("IN", "TO") and inside[0].text.islower()
    ):
        return None  # '"Reeds" opens | in cinemas'
    return found


def _before_english(prose: Prose, gap: Span) -> Remark | None:
    tokens, text = prose.tokens, prose.text
    start = prose.sentences(gap)[-1][0] if text[slice(*gap)].strip() else gap[0]
    ending = text[start : gap[1]].rstrip()[-1:]
    inside = [i for i in prose.between(start, gap[1]) if tokens[i].pos != "PUNCT"]
    if not inside:
        return None
    colon = ending == ":"
    for i in reversed(inside):
        found = phrases.at(prose, i, "quote")
        if found is None or (tokens[i].lemma == "go" and ending != ","):
            continue
        behind = [j for j in inside if j > found.last and not (tokens[j].tag == "PRP" and tokens[j].head == found.head)]
        if any(tokens[j].pos in ("VERB",) and tokens[j].tag in ("VBD", "VBZ", "VBP") for j in behind) and not colon:
            return None
        if not behind or ending in ",:—–" or colon:
            return Remark(subject(prose, found.head, (start, gap[1])), wider(prose, found))
        return None
    if not colon:
        return None
    return _colon_without_cue(prose, inside, (start, gap[1]))


def wider(prose: Prose, found: phrases.Cue) -> Span:
    """The cue with its auxiliaries, negation and particle."""
    s, e = cue_span(prose, found.head)
    return min(s, found.span[0]), max(e, found.span[1])


def _colon_without_cue(prose: Prose, inside: list[int], within: Span) -> Remark | None:
    """Who speaks behind a colon that no cue precedes: the subject of the clause, where it is a person or a pronoun."""
    tokens = prose.tokens
    verbs = [
        i
        for i in inside
        if tokens[i].pos in ("VERB", "AUX") and tokens[i].dep in ("ROOT", "conj", "ccomp", "advcl", "parataxis")
    ]
    for i in verbs:
        who = subject(prose, i, within)
        if tokens[i].lemma in _HEARS and (heard := prose.child(i, "dobj")) is not None:
            return Remark(noun_phrase(prose, heard, within), tokens[i].span)  # "we heard | him | from the quay:"
        if who is not None and _personal(prose, who):
            return Remark(who, tokens[i].span)
    if not verbs and (owned := _owned_words(prose, inside, within)) is not None:
        return owned
    if verbs or len(inside) <= 6:
        colon = prose.text.rfind(":", *within)
        return Remark(None, (colon, colon + 1)) if not _names_a_thing(prose, inside) else None
    return None


def _owned_words(prose: Prose, inside: list[int], within: Span) -> Remark | None:
    """ "From Orla Finch's letter:", "Her verdict:": whose the words are, and what they are called."""
    tokens = prose.tokens
    if not inside or tokens[inside[-1]].pos != "NOUN" or _names_a_thing(prose, inside):
        return None
    owner = next((c for c in prose.children[inside[-1]] if tokens[c].dep == "poss"), None)
    who = noun_phrase(prose, owner, within) if owner is not None else None
    if owner is None or who is None or not (tokens[owner].tag == "PRP$" or _personal(prose, who)):
        return None
    mark = next((c for c in prose.children[owner] if tokens[c].tag == "POS"), owner)
    return Remark((who[0], tokens[owner].span[1]), prose.span([i for i in inside if i > max(mark, owner)]))


def _personal(prose: Prose, span: Span) -> bool:
    inside = prose.between(*span)
    if any(prose.tokens[i].lemma.lower() in ("he", "she", "they", "i", "we", "who") for i in inside):
        return True
    return any(n.label in ("PERSON", "ORG", "GPE") and n.span[0] < span[1] and n.span[1] > span[0] for n in prose.names)


def _names_a_thing(prose: Prose, inside: list[int]) -> bool:
    return any(prose.tokens[i].lemma.lower() in entries("titles.en") for i in inside)
