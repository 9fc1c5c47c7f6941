"""Cues that state nothing: denied, supposed, only possible, or with nobody behind them."""

from __future__ import annotations

import re

import msgspec

from onrecord.extract import cues
from onrecord.extract.attribution import interviews, phrases, unsaid
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.results import Attribution, Token
from onrecord.extract.words import entries
from onrecord.record import Span

_EVADED = re.compile(
    r"\bshort of saying\b|\b(?:dodg|duck|sidestep|evad|parr[yi]|deflect)\w*\s(?:\w+\s){0,4}?questions?\b"
)
_NOT_YET = re.compile(
    r"(?:will|['’]?ll|(?:is|are) to|did not|didn['’]t|(?:has|have) not)\s(?:\w+ly\s)?"
    r"(?:announce|unveil|publish|present|release)(?:d|ed)?\b"
)
"""A thing that is still to come, and nobody's words: "will announce | a tender"."""
_PICTURED = re.compile(
    r"(?:This|These)\s(?:combination\sof\s|series\sof\s)?(?:\w+\s)?(?:photos?|photographs?|images?|pictures?)\b"
)
"""What a caption is about: "This combination of photos | shows | the mayor, left"."""
_AT_NO_TIME = re.compile(r"\b(?:at no (?:point|time|stage)|by no means|under no circumstances)\b[^.,;:]*$")
_LEAVES_OUT = re.compile(r"\bma[kd]e(?:s)? no (?:mention|reference)\b")
_NEAR = 40  # characters
_FULL = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV", "X", "SYM", "INTJ"})
_TELLS = frozenset(("tell", "ask", "inform", "advise", "warn", "assure", "notify", "remind", "brief", "question"))
_WHAT_WAS_SAID = (["it"], ["this"], ["that"])
_SO = frozenset({"otherwise", "differently", "so"})  # "see | it differently"
_MATTERS = frozenset({"affair", "case", "issue", "matter", "question", "situation", "story", "thing"})
_DECIDING = frozenset({"declare", "rule", "decide", "announce", "confirm", "approve", "pronounce", "name"})
_COMMITTING = frozenset({"promise", "pledge", "vow", "swear", "threaten", "apologise", "apologize", "guarantee"})
"""Verbs of speech that, refused, are an act: "refused to apologise"."""
_NOBODY = frozenset({"nobody", "none", "no-one"})
_ANYBODY = ("anybody", "anyone", "nobody", "no one")


def is_void(prose: Prose, cue: phrases.Cue) -> bool:
    """Whether the content of the cue is nobody's statement ("did not say", "could say", "is said")."""
    if any(t.dep == "aux" and t.lemma.lower() in entries("possible.en") for t in _below(prose, cue.head)):
        return True
    passive = prose.child(cue.head, "auxpass") is not None and prose.child(cue.head, "agent") is None
    alone = cue.span == prose.tokens[cue.head].span
    return (passive and alone) or is_denied(prose, cue)


def is_denied(prose: Prose, cue: phrases.Cue) -> bool:
    """Whether a text says that the cue did not happen, or only what if ("did not say", "if he says", "refused to
    say", "nobody said").
    """
    lemmas = " ".join(t.lemma for t in prose.tokens[cue.head : cue.last + 1])
    denies = lemmas in entries("denying.en") or prose.text[slice(*cue.span)].startswith("not")
    for t in _below(prose, cue.head):
        word = t.lemma.lower()
        denied = t.dep == "neg" and t.span[0] <= cue.span[1] + 1  # not "promising jobs – perhaps not those they wanted"
        if denied and not (denies and not _is_open(prose, cue.head)):
            return True
        if t.dep in ("nsubj", "nsubjpass") and prose.text[t.span[0] - 3 : t.span[0]].lower() == "no ":
            return True  # "no one said", "no minister said"
        if t.dep == "mark" and word in ("if", "unless", "whether"):
            return True
        if t.dep in ("nsubj", "nsubjpass") and word in _NOBODY:
            return True
    return _is_shut_out(prose, cue.head) or _below_void(prose, cue.head)


def _is_open(prose: Prose, verb: int) -> bool:
    """Whether it is told of what somebody does for all to hear: "has never publicly accepted" keeps silent of it."""
    return any(t.lemma.lower() in ("publicly", "openly", "formally", "officially") for t in _below(prose, verb))


def _tells_that(prose: Prose, a: Attribution) -> bool:
    """Whether a clause is what is told: "will announce | that the quay is sold"."""
    start = a.content[0][0]
    return prose.text.startswith(("that ", "whether ", "how ", "why "), start) or prose.text.startswith(
        "that ", start - 5
    )


def _is_shut_out(prose: Prose, verb: int) -> bool:
    """ "would neither confirm nor deny", "nor did it promise", "stopped short of calling", "Had she confirmed it"."""
    first = next((c for c in prose.children[verb] if prose.tokens[c].pos == "AUX"), verb)
    subject = prose.child(verb, "nsubj", "nsubjpass")
    if subject is not None and first < subject < verb and prose.tokens[first].text in ("Had", "Should", "Were"):
        return True
    before = [t.lemma.lower() for t in prose.tokens[max(0, verb - 4) : verb]]
    clause = before[max((n + 1 for n, w in enumerate(before) if w in (",", ";", ".")), default=0) :]
    if _AT_NO_TIME.search(prose.text, max(0, prose.tokens[verb].span[0] - _NEAR), prose.tokens[verb].span[0]):
        return True
    return "neither" in clause or "nor" in clause or before[-2:] == ["short", "of"]


def says_nothing(prose: Prose, proposed: Attribution) -> bool:
    """Whether what the model proposes is nobody's statement: what somebody did not say, or was asked, or what a thing
    goes by ("according to the scheme", "known as"), or words that only point ("which") or ask for silence ("not to be
    named"). Quoted words are said all the same, but for what a thing is called.
    """
    if any(interviews.is_question(prose.text[s:e]) for s, e in proposed.source):
        return True  # "Q: And now?"
    if [prose.text[slice(*s)].lower() for s in proposed.source] in [[w] for w in _ANYBODY]:
        return True  # "whether it will hold is | anybody |'s guess"
    if _is_purpose(prose, proposed) or _is_doer(prose, proposed) or unsaid.is_carried_out(prose, proposed):
        return True
    if _measures(prose, proposed) or _points(prose, proposed) or _names(prose, proposed):
        return True
    if _only_apologises(prose, proposed):
        return True
    if any(_PICTURED.match(prose.text, *s) for s in proposed.source) and not _tells_that(prose, proposed):
        return True
    if prose.quoted_share(proposed.content) > 0:
        return False
    if any(_EVADED.search(prose.text, s, e) for s, e in proposed.cue):
        return True
    if proposed.cue and _NOT_YET.match(prose.text, *proposed.cue[0]) and not _tells_that(prose, proposed):
        return True
    verbs = [i for s, e in proposed.cue for i in prose.between(s, e) if _is_verb(prose, i)]
    if unsaid.keeps_back(prose, proposed) or unsaid.is_no_content(prose, proposed, verbs):
        return True
    if not verbs:
        return False
    first = verbs[0]
    words = " ".join(prose.text[slice(*c)] for c in proposed.cue)
    if _LEAVES_OUT.search(words):
        return True
    if " yet to " in words and prose.tokens[verbs[-1]].lemma in _DECIDING:
        return True  # "has yet to declare the bridge safe"; one may be blamed for what one has yet to explain
    if len(verbs) > 1 and " not to " in words and _is_quotable(prose, verbs[-1]):
        return True  # "have been careful not to say"
    return _is_taken_back(prose, first) or _refuses_to_say(prose, first) or _is_told(prose, first, proposed.source)


def _is_nobodys(prose: Prose, verb: int) -> bool:
    """ "No one on the committee believes"."""
    subject = prose.child(verb, "nsubj", "nsubjpass")
    if subject is None:
        return False
    start = prose.tokens[subject].span[0]
    return prose.tokens[subject].lemma.lower() in _NOBODY or prose.text[start - 3 : start].lower() == "no "


def _is_taken_back(prose: Prose, verb: int) -> bool:
    if _is_nobodys(prose, verb) or _is_shut_out(prose, verb):
        return True
    cue = phrases.at(prose, verb, "that")
    if cue is not None and "belief" not in cue.frames and is_denied(prose, cue):
        return True
    return prose.tokens[verb].lemma in entries("untold.en") and any(t.dep == "neg" for t in _below(prose, verb))


def _is_verb(prose: Prose, i: int) -> bool:
    return prose.tokens[i].pos in ("VERB", "AUX") and prose.tokens[i].dep not in ("aux", "auxpass")


def _refuses_to_say(prose: Prose, verb: int) -> bool:
    def is_saying(lemma: str) -> bool:
        quoted = "quote" in cues.frames().get(lemma, ()) and lemma not in _COMMITTING
        return quoted or lemma in entries("untold.en")

    refuses = prose.tokens[verb].lemma in entries("refusing.en")
    return refuses and any(t.dep == "xcomp" and is_saying(t.lemma) for t in _below(prose, verb))


def _is_quotable(prose: Prose, verb: int) -> bool:
    return "quote" in cues.frames().get(prose.tokens[verb].lemma, ())


def _is_told(prose: Prose, verb: int, source: tuple[Span, ...]) -> bool:
    """Whether those named as the source are the ones who heard it: the subject of a passive ("he was asked about the
    ovens"), or of the clause beside a participle ("Asked about the ovens, he smiled").
    """
    if is_participle(prose, verb):
        return prose.tokens[verb].dep == "advcl"
    helper = prose.child(verb, "auxpass")
    if helper is None or prose.child(verb, "agent") is not None or _is_state(prose, helper, verb):
        return False
    lemma = prose.tokens[verb].lemma
    heard = lemma in cues.frames() or lemma in entries("speakers/telling")
    if not heard and prose.child(verb, "ccomp") is not None:
        return False  # "were frustrated that": what they felt
    subject = prose.child(verb, "nsubjpass")
    return subject is not None and any(s <= prose.tokens[subject].span[0] < e for s, e in source)


def without_hearers(prose: Prose, a: Attribution) -> Attribution:
    """A statement without the source that heard it: "The court was told: '…'" leaves open by whom."""
    verb = (
        next((i for s, e in a.cue for i in prose.between(s, e) if _is_verb(prose, i)), None) if prose.parsed else None
    )
    told = (
        verb is not None
        and prose.tokens[verb].lemma in _TELLS
        and not is_participle(prose, verb)
        and _is_told(prose, verb, a.source)
    )
    if told:
        a = msgspec.structs.replace(a, source=())
    whom = prose.child(verb, "nsubjpass") if verb is not None and prose.tokens[verb].lemma in _TELLS else None
    agent = verb is not None and prose.child(verb, "agent") is not None
    if whom is None or len(a.content) < 2 or a.content[0][0] > prose.tokens[whom].span[0]:
        return a
    if agent and prose.quoted_share(a.content[:1]):
        return a
    end = a.cue[0][0]  # "| Walkers | were told | to keep dogs on a lead"
    kept = tuple(c for c in a.content if c[0] >= end)
    return msgspec.structs.replace(a, content=kept) if kept else a


def _is_state(prose: Prose, helper: int, verb: int) -> bool:
    """Whether the verb tells with its auxiliary what somebody thinks: "is convinced"."""
    cue = phrases.at(prose, helper)
    return cue is not None and cue.last == verb


def _points(prose: Prose, proposed: Attribution) -> bool:
    tokens = [prose.tokens[i] for s, e in proposed.content for i in prose.between(s, e)]
    if [t.lemma.lower() for t in tokens] in _WHAT_WAS_SAID and _denies(prose, proposed):
        return False  # "She broke it, he said. She denied | this"
    opening = [t.lemma.lower() for t in tokens[:4]]
    silent = opening[:3] == ["not", "to", "be"] and opening[3:] in (["name"], ["identify"], ["quote"])
    lemmas = [t.lemma.lower() for t in tokens]
    silent = silent or lemmas == ["nothing"] or lemmas[:2] == ["nothing", "to"]
    silent = silent or (lemmas[-1:] != [] and lemmas[-1] in _SO and _is_matter(tokens[:-1]))
    return silent or not any(t.pos in _FULL or t.tag.startswith("VB") for t in tokens)


def _is_doer(prose: Prose, proposed: Attribution) -> bool:
    """Whether "by" alone tells who did a thing: "The goal, by the substitute Lund, won it"; not "by one count"."""
    alone = [prose.text[slice(*c)].lower() for c in proposed.cue] == ["by"]
    return alone and any(prose.tokens[i].pos == "PROPN" for s in proposed.source for i in prose.between(*s))


def _is_matter(thing: list[Token]) -> bool:
    """Whether the words are no more than what was told before: "it", "the situation"."""
    if [t.pos for t in thing] == ["PRON"]:
        return True
    nouns = [t.lemma.lower() for t in thing if t.pos not in ("DET", "PRON")]
    return len(nouns) == 1 and nouns[0] in _MATTERS


def _is_purpose(prose: Prose, proposed: Attribution) -> bool:
    """Whether the cue only tells what a thing is for: "the bins | were meant | to 'talk'"."""
    words = [prose.tokens[i].lemma for c in proposed.cue for i in prose.between(*c)]
    return not proposed.source and words[:2] in (["be", "mean"], ["be", "design"], ["be", "intend"])


def _denies(prose: Prose, proposed: Attribution) -> bool:
    """Whether the cue is no more than a verb of denial with who denies."""
    verbs = [prose.tokens[i].lemma for c in proposed.cue for i in prose.between(*c) if _is_verb(prose, i)]
    return bool(proposed.source) and verbs in (["deny"], ["dispute"])


def _only_apologises(prose: Prose, proposed: Attribution) -> bool:
    """Whether it is only told to whom somebody apologised, and not for what."""
    cue = " ".join(prose.text[slice(*c)] for c in proposed.cue)
    said = prose.text[slice(*proposed.content[0])]
    to = cue.endswith(" to") or said.startswith("to ")
    return to and "apologi" in cue and " for " not in f" {said} " and " that " not in f" {said} "


def _measures(prose: Prose, proposed: Attribution) -> bool:
    """Whether the first noun of the source is a thing to go by, not one that says something."""
    cue = " ".join(prose.text[slice(*c)] for c in proposed.cue).lower()
    nouns = [prose.tokens[i] for s, e in proposed.source for i in prose.between(s, e)]
    first = next((t for t in nouns if t.pos in ("NOUN", "PROPN")), None)
    return cue.startswith("according") and first is not None and first.lemma.lower() in entries("standards.en")


def _names(prose: Prose, proposed: Attribution) -> bool:
    """Whether the cue is a verb of naming with nobody who names: "known in the trade as", "dubbed"."""
    inside = [i for s, e in proposed.cue for i in prose.between(s, e)]
    if inside and prose.tokens[inside[-1]].lemma in ("motto", "nickname"):
        return True
    if [prose.tokens[i].lemma for i in inside[-1:]] == ["for"]:
        return False  # "called Friday for a vote"
    verb = next((i for i in inside if _is_verb(prose, i)), None)
    if verb is None or (proposed.source and prose.tokens[verb].dep != "acl"):
        return False  # behind its noun ("a game called …") the participle has no subject
    if prose.tokens[verb].lemma not in entries("naming.en") or prose.tokens[verb].tag != "VBN":
        return False
    below = {t.dep for t in _below(prose, verb)}
    return "agent" not in below and ("auxpass" in below or "aux" not in below)


def is_participle(prose: Prose, verb: int) -> bool:
    """Whether the verb is a participle without an auxiliary or an agent ("asked whether …, she smiled")."""
    t = prose.tokens[verb]
    helped = any(c.dep in ("aux", "auxpass", "agent") for c in _below(prose, verb))
    return t.tag == "VBN" and not helped and t.dep != "conj"


def _below(prose: Prose, verb: int) -> list[Token]:
    return [prose.tokens[c] for c in prose.children[verb]]


def _below_void(prose: Prose, verb: int) -> bool:
    """Whether the cue is the infinitive of a verb that takes it back (refused to say, has yet to declare)."""
    head = prose.tokens[verb].head
    if head == verb or prose.tokens[verb].dep not in ("xcomp", "ccomp"):
        return False
    if prose.tokens[head].lemma in entries("refusing.en") and any(t.tag == "TO" for t in _below(prose, verb)):
        return True
    around = [*_below(prose, head), *_below(prose, verb)]
    return prose.tokens[verb].dep == "xcomp" and any(t.dep == "neg" or t.lemma == "yet" for t in around)
