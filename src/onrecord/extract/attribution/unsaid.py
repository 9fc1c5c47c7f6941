"""What the model takes for a statement though nothing is said: silence, and words that are no content of their verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.extract import cues
from onrecord.extract.attribution import interviews, phrases
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.results import Attribution
from onrecord.extract.words import entries
from onrecord.record import Span

_SILENCE = re.compile(
    r"(?:that (?:he|she|they) )?not (?:to )?be (?:named|identified|quoted)\b"
    r"|that (?:even )?(?:his|her|their) (?:\w+ ){1,2}(?:not )?be "
    r"(?:left out|withheld|kept|omitted|changed|published|used)\b"
    r"|to refrain from (?:assess|comment|evaluat|judg|answer|statement)"
    r"|to (?:remain|stay|speak) (?:anonymous|incognito|unnamed|unidentified|anonymously)|to (?:differ|disagree)$"
    r"|to (?:take (?:any )?(?:sides|questions)|be drawn|go into (?:any |the )?details?)\b"
    r"|an? (?:different|opposite|contrary|dissenting|similar) (?:opinion|view|position|stance|point of view)$"
)
_ANONYMITY = re.compile(r"\s(?:for\s)?anonymity\s(?:to|in order to|because|so)\b")
_NAMELESS = re.compile(r"(?:to\s)?(?:remain|stay)\s(?:anonymous|unnamed)\b|(?:not\s)?to\sbe\s(?:named|identified)\b")
_WE = frozenset({"we", "ми", "мы", "wir", "nous"})
_ASKS = re.compile(
    r"\b(?:ask|talk|sp[eo]k|met\b|meet|quizz)|говори|бесед|спроси|запита|розмовл|розпита|sprach|sprech|frag|redete"
    r"|\b(?:parl|demand|interrog|rencontr)"
)
_POINTS_BACK = re.compile(
    r"(?i:with )?(?i:this|that|these|such|his|her|their) (?:\w+ )?"
    r"(?:assessments?|opinions?|views?|ideas?|positions?|statements?|claims?|conclusions?|approach|decisions?|accusations?)"
)
_PICTURES = frozenset(
    ("sketch", "map", "drawing", "painting", "stamp", "poster", "mural", "coin", "banknote", "bill", "it")
)
_PUTS_UP = frozenset({"broadcast", "circulate", "post", "release", "share", "tweet", "upload"})
_RECORDINGS = frozenset({"clip", "footage", "image", "photo", "photograph", "picture", "recording", "selfie", "video"})
_PUBLISHING = frozenset(("publish", "release", "issue", "print", "circulate"))
_FINITE = ("VBD", "VBZ", "VBP", "MD", "CD")  # a clause, or a figure
_DEALS = frozenset(
    {
        "acquit", "arrest", "charge", "convict", "deport", "detain", "evict", "expel", "extradite", "fine", "free",
        "imprison", "indict", "jail", "prosecute", "raid", "sentence", "sue", "suspend",
    }
)  # fmt: skip
_NOISES = frozenset({"boo", "cheer", "clap", "hiss", "jeer", "whistle"})
_STUDYING = frozenset(
    {
        "academic", "analyst", "arbitrator", "auditor", "author", "coroner", "doctor", "economist", "expert", "judge",
        "investigator", "juror", "magistrate", "ombudsman", "professor", "researcher", "scholar", "scientist",
    }
)  # fmt: skip
"""Those whose findings are what they say."""
_LAID = frozenset({"accent", "blame", "burden", "emphasis", "fault", "onus", "pressure", "responsibility", "stress"})
_RECALLED = frozenset(
    {"ambassador", "attaché", "consul", "delegation", "diplomat", "envoy", "mayor", "mission", "nuncio"}
)
_OWN_NOTE = re.compile(
    r"(?i:it (?:should|must|may|can|ought to|has to|needs to) (?:also |perhaps |here )?be "
    r"(?:added|emphasi[sz]ed|kept in mind|borne in mind|mentioned|noted|pointed out|recalled|remarked|remembered|said"
    r"|stated|stressed|underlined)|it is (?:also )?worth (?:adding|mentioning|noting|recalling|remembering|saying))\b"
)
_TELLS_NOTHING = re.compile(
    r"(?i:\bin no mood (?:for|to)\b|(?:\bnot|n['’]t|\bnever) (?:be )?(?:giv|mak|offer)\w+ (?:out )?any\b"
    r"|\b(?:gave|given|gives?|giving|made|makes?|making|offer\w*) no (?:promises?|commitments?|guarantees?)\b)"
)
_IT = 15  # characters, in which "it" and a verb of mood stand before the cue
_AMONG = re.compile(r", (?:for (?:one|example|instance|his part|her part|their part)|among others)$")
_PLACE_WORDS = 4
_HELPERS = frozenset({"do", "have", "be", "not", "n't"})
_WHEN = frozenset({"when", "while", "as", "after", "before", "until"})
_NOT = re.compile(r"\b(?:nicht|nichts|kein\w*)\b|\b(?:ab)?lehnte|\bverweigerte|\bgefragt|\bbefragt")
_SORRY = re.compile(  # to whom one apologises, and not for what
    r"(?:entschuldig\w*(?: sich)? bei|извин\w+ перед|вибач\w+ перед|se (?:ha )?disculp\w+ (?:ante|con)|s['’]excuse"
    r" (?:auprès|devant)|s['’]est excusée? (?:auprès|devant))\b(?!.*\b(?:für|за|por|pour|dass|что|що|que|wegen)\b)"
)
_CONDEMNS = re.compile(r"(?i:осуд|засуд|(?:ha )?conden|(?:a |ont )?condamn|(?:hat )?verurteil)")
_SENTENCED = re.compile(
    r"\b(?:до|к|на|a|à|zu|auf)\s[^,.;]*\b(?:рок|літ|лет|год|месяц|місяц|дн[ія]|años?|mes(?:es)?|ans?|mois|jahr|monat|tag)"
)
_ANSWERING = re.compile(r"(?i:отвечая|відповідаючи|respondiendo|en respuesta|répondant|en réponse)\b")
_FEW = 3  # words
_ASKED = frozenset({"question", "interview", "survey", "poll"})


def keeps_back(prose: Prose, proposed: Attribution) -> bool:
    """Whether somebody tells nothing ("kept silent about", "gave no date for"), or feels for somebody ("fears for his
    job").
    """
    words = [prose.tokens[i].lemma.lower() for s, e in proposed.cue for i in prose.between(s, e)]
    if any(w in entries("silent.en") for w in words) or {"answer", "question"} <= set(words):
        return True
    if words and all(w in entries("possible.en") or w in _HELPERS for w in words):
        return True  # "nor would she confirm that", "they do not agree with this"
    if "come" in words and ("under" in words or words[-2:] == ["in", "for"]):
        return True  # whom others criticise: "came in for criticism", "came under fire from"
    behind = prose.text[proposed.cue[-1][1] :][:4] if proposed.cue else ""
    if words == ["ask"] and behind == " by " and prose.text.startswith("about ", proposed.content[0][0]):
        return True  # "Asked by a reporter about the pier, he laughed"
    if words in (["apologise", "to"], ["apologize", "to"]) or _is_shown_to(prose, proposed, words):
        return True
    if proposed.cue and _ANONYMITY.match(prose.text, proposed.cue[-1][1]):
        return True  # "asked | for anonymity to describe a meeting"
    if _NAMELESS.match(prose.text, proposed.content[0][0]):
        return True  # "wished | to remain anonymous"
    if "anonymity" in words and words[-1] in ("describe", "discuss"):
        return True  # "spoke on condition of anonymity to discuss | a secret deployment"
    if words == ["remind", "you"] and [prose.text[slice(*s)] for s in proposed.source] == ["We"]:
        return True  # a desk's own note, in translations
    if _only_points_back(prose, proposed, words):
        return True
    if _TELLS_NOTHING.search(" ".join(prose.text[slice(*c)] for c in proposed.cue)):
        return True
    first = next(iter(prose.between(*proposed.content[0])), 0)
    before = prose.tokens[max(0, first - 1)].lemma.lower()
    if "no" in (before, prose.tokens[first].lemma.lower(), *words):
        return any(w in entries("giving.en") for w in words)
    return before == "for" and words in (["fear"], ["fear", "for"])


def _only_points_back(prose: Prose, proposed: Attribution, words: list[str]) -> bool:
    """Whether what somebody says was told before: "does not agree with | this view", "voiced this | opinion"."""
    said = " ".join(prose.text[slice(*c)] for c in proposed.content)
    if {"agree", "disagree"} & set(words) and _POINTS_BACK.fullmatch(said):
        return True
    return words[-1:] in (["this"], ["that"], ["such"], ["same"]) and _POINTS_BACK.fullmatch(f"this {said}") is not None


def _is_shown_to(prose: Prose, proposed: Attribution, words: list[str]) -> bool:
    """Whether those named only saw the text: "Under the plan, seen by the Courier, | farmers would be paid"."""
    before = prose.text[max(0, proposed.source[0][0] - 20) : proposed.source[0][0]].split() if proposed.source else []
    seen = before[-1:] == ["by"] and before[-2:-1] in (["seen"], ["obtained"], ["reviewed"])
    told = any(prose.tokens[i].pos == "VERB" for c in proposed.cue for i in prose.between(*c))
    return seen and (not told or bool(set(words) & {"see", "obtain", "review"}))


def is_silence(prose: Prose, a: Attribution) -> bool:
    """Whether what somebody asks for is to stay unnamed, or what one begs is to differ."""
    start, end = a.content[0][0], a.content[-1][1]
    words = " ".join(prose.text[start:end].lower().split())
    unnamed = words == "not to be" and _SILENCE.match(prose.text, start)  # where the model has no more of it
    if prose.parsed:
        return bool(_SILENCE.match(words) or unnamed)
    said = " ".join(prose.text[slice(*c)] for c in a.cue)
    if (_SORRY.match(f"{said} {words}".lower()) or _ANSWERING.match(said)) and not prose.is_quoted(start):
        return True
    if _CONDEMNS.match(said) and _SENTENCED.search(f" {words}"):
        return True  # "the court condemned him | to two years"
    wants = prose.language == "de" and not _NOT.search(f"{said} {words}")  # "wollte wissen", not "wollte nichts sagen"
    return not wants and not prose.is_quoted(start) and is_refused(prose, said, (start, end))


def is_refused(prose: Prose, cue: str, content: Span | None) -> bool:
    """Whether somebody refuses to say anything, by the lists `refusing` and `untold`: "refused | to comment"."""
    verb, *more = cue.lower().split() or [""]
    done = prose.text[slice(*content)].lower().split() if content else []
    words = more + done[:_FEW] + (done[-1:] if prose.language == "de" else [])  # "weigerte sich, X | zu nennen"
    listed = entries(f"refusing.{prose.language}")
    refusing = cue.lower() in listed or any(w in listed for w in (verb, *more[:1]))
    return refusing and any(w.strip(",.") in entries(f"untold.{prose.language}") for w in words)


def is_writers(prose: Prose, a: Attribution) -> bool:
    """Whether a cue without a source only says that the writer has more to tell, "It should be noted that …", or it
    leads to an interview: "We asked her | what comes next"."""
    if a.source and a.cue and _is_interviewers(prose, a):
        return True
    if not (prose.parsed and a.cue) or a.source:
        return False
    start = max(prose.paragraph_at(a.cue[0][0])[0], a.cue[0][0] - _IT)
    return any(m.end() >= a.cue[0][1] for m in _OWN_NOTE.finditer(prose.text, start, a.cue[-1][1] + 1))


def _is_interviewers(prose: Prose, a: Attribution) -> bool:
    """ "We asked her | what comes next.", before her answers."""
    if prose.text[slice(*a.source[0])].lower() not in _WE or prose.is_quoted(a.source[0][0]):
        return False
    asks = _ASKS.search(" ".join(prose.text[slice(*c)].lower() for c in a.cue)) is not None
    return asks and (not prose.parsed or any(True for _ in interviews.find(prose)))


def is_dateline(prose: Prose, a: Attribution) -> bool:
    """Whether a place opens the report, and says nothing: "PORT SALIN: A ferry ran aground on Monday."."""
    if len(a.source) != 1 or [prose.text[slice(*c)] for c in a.cue] != [":"]:
        return False
    (start, end), paragraph = a.source[0], prose.paragraph_at(a.source[0][0])
    label = prose.text[start:end]
    alone = sum(prose.text.startswith(f"{label}:", p[0]) for p in prose.paragraphs) == 1
    told = start == paragraph[0] and prose.text[paragraph[1] - 1] in ".!?" and not prose.is_quoted(a.content[0][0])
    kinds = {n.label for n in prose.names if n.span[0] < end and start < n.span[1]}
    whole = any(n.label == "GPE" and n.span == (start, end) for n in prose.names)  # no "Nadia | Prowse"
    placed = "PERSON" not in kinds and (label.isupper() or (kinds == {"GPE"} and whole))
    return alone and told and placed and len(label.split()) <= _PLACE_WORDS


def is_letter(prose: Prose, a: Attribution) -> bool:
    """Whether one letter is all the content: who signs an insert ("(2022. — “B”)")."""
    return sum(c.isalnum() for s, e in a.content for c in prose.text[s:e]) < 2


def is_no_content(prose: Prose, proposed: Attribution, verbs: Sequence[int]) -> bool:
    """Whether unquoted words cannot be what the cue, with its `verbs`, puts down to somebody."""
    tokens = prose.tokens
    inside = [i for s, e in proposed.content for i in prose.between(s, e) if tokens[i].pos not in ("PUNCT", "SPACE")]
    if not inside:
        return True
    asks = bool(proposed.cue) and prose.text[slice(*proposed.cue[0])].lower().startswith("the question")
    if asks and not verbs and prose.tokens[inside[0]].lemma.lower() in ("whether", "if"):
        return True  # "The question before the panel was | whether they are legal"
    behind = bool(proposed.cue) and proposed.cue[-1][1] <= proposed.content[0][0]
    if behind and _is_relative(prose, inside) and not _is_told_there(prose, verbs, inside[0]):
        return True
    if not verbs:
        return False
    last = verbs[-1]
    return (
        _is_shown(prose, inside)
        or _is_pictured(prose, inside, last)
        or _is_published(prose, inside, last)
        or _is_put_up(prose, inside, last)
        or _is_topic(prose, inside, last)
        or _is_adverbial(prose, inside, last)
        or _is_bought(prose, inside, last)
        or _acts(prose, inside, last)
        or _is_greeted(prose, inside, last)
        or _is_put_there(prose, inside, last)
        or _is_come_upon(prose, inside, last)
        or _is_done_to(prose, inside, last)
        or _is_speaker(prose, inside, verbs[0])
        or _are_asked(prose, inside, last)
    )


def _is_shown(prose: Prose, inside: Sequence[int]) -> bool:
    """Whether a picture shows somebody somewhere: "it with a red roof"."""
    first, rest = prose.tokens[inside[0]], [prose.tokens[i] for i in inside[1:]]
    placed = bool(rest) and rest[0].tag == "IN" and rest[0].lemma.lower() in ("with", "in", "at", "on", "without")
    return first.tag == "PRP" and placed and not any(t.tag.startswith(("VB", "MD")) for t in rest)


def _is_told_there(prose: Prose, verbs: Sequence[int], that: int) -> bool:
    """Whether the parse hangs what was said on where, or to whom: "said in an interview with the paper | that she had
    paid for it"."""
    cue = phrases.at(prose, verbs[-1], "that") if verbs else None
    if cue is None or prose.child(cue.head, "dobj") is not None:
        return False
    between = [prose.tokens[i] for i in range(cue.last + 1, that)]
    return bool(between) and between[0].dep in ("prep", "dative")


def is_carried_out(prose: Prose, proposed: Attribution) -> bool:
    """Whether what goes by words in marks was done by somebody, by a verb of no list: "A “no dogs” rule was enforced
    by volunteers".
    """
    if not prose.quoted_share(proposed.content):
        return False
    inside = [i for s in proposed.content for i in prose.between(*s)]
    for verb in (i for c in proposed.cue for i in prose.between(*c) if prose.tokens[i].pos == "VERB"):
        thing = prose.child(verb, "nsubjpass")
        done = thing in inside and prose.child(verb, "agent") is not None
        if done and prose.tokens[verb].lemma not in cues.frames() and inside[-1] < verb:
            return True
    return False


def _is_greeted(prose: Prose, inside: Sequence[int], verb: int) -> bool:
    """Whether somebody makes a noise at a thing or a person: "booed the screen"."""
    return prose.tokens[verb].lemma in _NOISES and prose.child(verb, "dobj") in inside


def _is_put_there(prose: Prose, inside: Sequence[int], verb: int) -> bool:
    """Whether people or things are brought somewhere: "put the staff on short time"; not "put the sum at ten pounds",
    "put the blame on the owner"."""
    tokens, thing = prose.tokens, prose.child(verb, "dobj")
    if tokens[verb].lemma != "put" or thing is None or thing not in inside or prose.child(verb, "prt") is not None:
        return False
    where = next((c for c in prose.children[verb] if tokens[c].dep == "prep" and c > thing), None)
    brought = where is not None and tokens[where].lemma in ("on", "in", "into", "under", "through", "behind")
    counted = where is not None and any(tokens[i].pos == "NUM" for i in prose.subtree(where))
    return brought and not counted and tokens[thing].pos in ("NOUN", "PROPN") and tokens[thing].lemma not in _LAID


def _is_come_upon(prose: Prose, inside: Sequence[int], verb: int) -> bool:
    """Whether somebody finds a thing in a place or a state: "found a snake curled up in the bath"; what a report or a
    court finds is said.
    """
    if prose.tokens[verb].lemma != "find":
        return False
    tokens, finder = prose.tokens, prose.child(verb, "nsubj")
    who = tokens[finder].lemma.lower() if finder is not None else ""
    somebody = who in ("police", "cop", "he", "she", "they") or who in entries("speakers/persons")
    anybody = somebody and who not in _STUDYING
    one = tokens[inside[0]].lemma.lower() in ("a", "an") or tokens[inside[0]].pos == "NUM"
    told = any(tokens[i].tag in ("VBZ", "VBP", "MD") or tokens[i].lemma in ("have", "be") for i in inside)
    return anybody and one and not told


def _is_pictured(prose: Prose, inside: Sequence[int], verb: int) -> bool:
    """Whether a thing is there to be seen: "a sketch shows a spade"; what a poll or a person shows is said."""
    tokens = prose.tokens
    who = prose.child(verb, "nsubj")
    told = any(tokens[i].tag in _FINITE and tokens[i].text != "one" for i in inside)  # but "on | one | side"
    if tokens[verb].lemma != "show" or who is None or told:
        return False
    return tokens[who].lemma.lower() in _PICTURES


def _is_published(prose: Prose, inside: Sequence[int], verb: int) -> bool:
    """Whether a text is to come out, of which nothing is told yet: "publishes its ruling in March"."""
    tokens = prose.tokens
    thing = prose.child(verb, "dobj")
    owned = thing is not None and any(tokens[c].tag == "PRP$" for c in prose.children[thing])
    due = tokens[verb].tag in ("VBZ", "VBP", "VB") and tokens[verb].lemma in _PUBLISHING
    return owned and due and thing in inside and not any(tokens[i].tag in _FINITE for i in inside)


def _is_put_up(prose: Prose, inside: Sequence[int], verb: int) -> bool:
    """Whether somebody lets others see a picture: "posted a video of the scene"."""
    thing = prose.child(verb, "dobj") if prose.tokens[verb].lemma in _PUTS_UP else None
    shown = thing in inside and prose.tokens[thing].lemma.lower() in _RECORDINGS if thing is not None else False
    return shown and not any(prose.tokens[i].tag in _FINITE for i in inside)


def _is_topic(prose: Prose, inside: Sequence[int], verb: int) -> bool:
    """Whether of a text that came out only the topic is told: "published a study of | bats in barns"."""
    tokens, about = prose.tokens, max(inside[0] - 1, 0)
    thing = prose.child(verb, "dobj")
    if thing is None or tokens[verb].lemma not in _PUBLISHING or tokens[thing].lemma == "statement":
        return False
    return tokens[about].tag == "IN" and tokens[about].head == thing


def _is_relative(prose: Prose, inside: Sequence[int]) -> bool:
    """Whether a clause only tells which thing is meant: "rubbed a knee | that he had twisted on the stairs"."""
    tokens = prose.tokens
    first, top = tokens[inside[0]], tokens[tokens[inside[0]].head]
    if first.lemma.lower() != "that" or top.dep != "relcl" or top.head >= inside[0]:
        return False
    object_of = first.dep in ("dobj", "pobj") and prose.child(first.head, "nsubj", "nsubjpass") is not None
    does = first.dep in ("nsubj", "nsubjpass") and tokens[inside[min(1, len(inside) - 1)]].pos in ("VERB", "AUX")
    return (object_of or does) and tokens[top.head].lemma.lower() != "fact"


def _is_bought(prose: Prose, inside: Sequence[int], verb: int) -> bool:
    """Whether so many things are ordered, as goods are: "have ordered 600 lorries"."""
    counted = prose.tokens[inside[0]].tag == "CD"
    return prose.tokens[verb].lemma == "order" and counted and not any(prose.tokens[i].tag == "TO" for i in inside)


def _is_adverbial(prose: Prose, inside: Sequence[int], verb: int) -> bool:
    """Whether the words only say when: "was in tears when the last ball fell", "Asked whether it was late, he left"."""
    tokens = prose.tokens
    if tokens[inside[0]].tag == "VBN" and tokens[inside[0]].dep == "advcl" and inside[-1] < verb:
        return True
    top = next((i for i in inside if tokens[i].head not in inside or tokens[i].head == i), inside[0])
    return tokens[inside[0]].lemma.lower() in _WHEN and tokens[top].dep == "advcl"


def _acts(prose: Prose, inside: Sequence[int], verb: int) -> bool:
    """Whether the words do what the verb says: "A row over fish has soured the talks"."""
    doer = prose.child(verb, "nsubj")
    known = prose.tokens[verb].lemma in cues.frames()
    return not known and doer in inside and inside[-1] < verb and prose.child(verb, "dobj") is not None


def _is_done_to(prose: Prose, inside: Sequence[int], verb: int) -> bool:
    """Whether somebody is dealt with, and nothing is told of what for: "have charged a boy", "fined the owner"."""
    whom = prose.child(verb, "dobj")
    if is_called_home(prose, verb, whom):
        return whom in inside
    if prose.tokens[verb].lemma in _DEALS and prose.child(verb, "auxpass") is not None:
        return prose.child(verb, "agent") is None and not any(prose.tokens[i].dep == "ccomp" for i in inside)
    what_for = (prose.tokens[i] for i in prose.children[verb] if prose.tokens[i].dep in ("prep", "xcomp", "ccomp"))
    dealt = prose.tokens[verb].lemma in _DEALS and prose.tokens[verb].tag != "VBG" and whom in inside
    return dealt and not any(t.lemma in ("with", "for", "of", "over") or t.pos == "VERB" for t in what_for)


def is_called_home(prose: Prose, verb: int, whom: int | None) -> bool:
    """Whether who holds an office is recalled from it: "recalled its ambassador"."""
    return prose.tokens[verb].lemma == "recall" and whom is not None and prose.tokens[whom].lemma.lower() in _RECALLED


def _is_speaker(prose: Prose, inside: Sequence[int], verb: int) -> bool:
    """Whether the words only name who thinks so: "Doctor Lund, among others, | is not convinced"."""
    words = prose.text[prose.tokens[inside[0]].span[0] : prose.tokens[inside[-1]].span[1]]
    return inside[-1] < verb and _AMONG.search(words) is not None


def _are_asked(prose: Prose, inside: Sequence[int], verb: int) -> bool:
    """Whether a poll asks so many people."""
    whom = prose.child(verb, "dobj")
    number = whom is not None and prose.child(whom, "nummod") is not None
    return number and whom in inside and prose.tokens[verb].lemma in _ASKED
