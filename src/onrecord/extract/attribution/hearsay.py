"""Claims that a text passes on with nobody named for them, and the words that hedge."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.extract import cues
from onrecord.extract.attribution import unparsed
from onrecord.extract.attribution.prose import Prose, bare
from onrecord.extract.results import Attribution
from onrecord.extract.words import entries
from onrecord.record import Span

CONFIDENCE = 0.8
_ADVERBS = frozenset({"allegedly", "reportedly", "supposedly", "purportedly"})
_SAID_TO = frozenset({"say", "report", "believe", "understand", "think", "rumor", "rumour", "allege", "know", "assume"})
_SITTING = frozenset({"commission", "committee", "court", "hearing", "inquest", "inquiry", "jury", "panel", "tribunal"})
"""Bodies before which others speak."""
_SOON = 9  # words behind the verb
_AS_KNOWN = re.compile(
    r"(?i:as (?:it )?(?:has )?(?:later )?"
    r"(?:became known|become known|emerged|turned out|was reported|is reported|was known))[^,]{0,40},\s*"
)
_CONTRAST = re.compile(r",\s+(?:although|though|while|whereas|but|even though)\b")
_JOINT = re.compile(r",?\s(?:and|but|while)\s$")
_BUT = re.compile(r",\s+(?:но|однако|хотя|але|однак|хоча|pero|aunque|mais|bien que|aber|doch|obwohl)\b")
# A claim is no one's where it hangs from nothing: neither from a condition nor from "that".
_HANGS = re.compile(r"(?i:\b(?:если|якщо|si|s['’]il|wenn|falls|ob|что|що|que|dass)\b|\bqu['’])")
_RELATIVE = re.compile(r",\s(?:que|qui|dont|quien(?:es)?|котор\w+|який|яка|яке|які|der|die|das)\s[^,]*,")
_ASIDE = re.compile(
    r",\s+(?P<cue>(?i:(?:or )?(?:so )?"
    r"(?:it (?:is|was) (?:widely )?(?:said|alleged|claimed|rumou?red|believed|thought|whispered)"
    r"(?: (?:in|at|on|around|among|for) [^,.;:]{3,40})?|"
    r"as (?:is|was|has been) (?:reported|known|claimed|alleged|rumou?red)|they say|we hear|"
    r"the (?:story|rumou?r|legend) goes)|by all accounts|rumou?r has it|word has it))(?=[,.]\s|[,.]$)"
)
_HEARD = re.compile(  # who sits there stands before it, and nobody behind it who told them
    r",\s(?P<who>(?:the|an?)\s[^,.;:]{3,50}?|[A-Z][^,.;:]{3,50}?)\s(?P<cue>(?:has\s|had\s)?heard|(?:was|were)\stold)"
    r"(?:\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\stoday|\syesterday)?[.\s]*$"
)
_COLON = re.compile(r":\s")
_QUOTED = 0.9
# What the writer adds to a claim, or to what somebody said: ", a figure that nobody would confirm", ", where one eats".
_REMARKED = re.compile(
    r",\s(?:une?|una?|eine)\s(?:[\w-]+\s){1,2}?(?:que|qui|qu['’]|dont)\s?[^,.]*$|,\seine[nr]?\s[A-ZÄÖÜ]\w+,\s(?:die|der|das|den)\s[^,.]*$"
    r"|,\s(?:où\s(?:l['’])?on|donde\sse)\s[^,.]*$"
)
_AND = re.compile(r",\s+(?:и|а|і|та|y|et|und)\s+$")
_WHEN = r"(?:(?!\b(?:by|media|press|newspapers?)\b)[^.,;:]){0,45}?(?:,[^.,;:]{0,25},)?\s*"
_HAS_BEEN = re.compile(
    r"\s(?:[^\s.;:!?]+\s)*?(?:\w*ge\w+|(?:ver|ent|be|er|zer|miss|über|unter|hinter)\w+|\w+ier|worde)(?:t|en|n)\s(?:haben|sein)\b"
)


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """Unattributed claims, in order; at most one from the same words."""
    for paragraph in prose.paragraphs:
        if not prose.parsed and prose.text.startswith(("**", "__"), paragraph[0]):
            continue  # what is put to somebody in an interview
        for sentence in (c for s in prose.sentences(paragraph) for c in prose.clauses(s)):
            if not prose.parsed:
                yield from _marked(prose, sentence)
            yield from _impersonal(prose, sentence)
            if prose.parsed:
                yield from _heard(prose, sentence)
                yield from _heard_before(prose, sentence)
                yield from _adverbs(prose, sentence)
                yield from _said_to(prose, sentence)
                yield from _asides(prose, sentence)


def is_nobodys(prose: Prose, sentence: Span, at: int) -> bool:
    """Whether the words at `at` put a claim down to nobody: "según se supo, …", ", so das Gerücht, "."""
    patterns = (_impersonal_pattern(prose.language), _marked_pattern(prose.language))
    found = (m for p in patterns if p for m in p.finditer(prose.text, *sentence))
    return any(m.start() <= at < m.end() for m in found)


def unremarked(prose: Prose, span: Span) -> Span:
    """What is reported without what the writer adds to it at its end."""
    m = None if prose.parsed or prose.is_quoted(span[1] - 1) else _REMARKED.search(prose.text, *span)
    return (span[0], m.start()) if m else span


def hedges(prose: Prose, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The hedging words within `spans`, in order."""
    pattern = _hedge_pattern(prose.language)
    found = (m for s, e in spans for m in pattern.finditer(prose.text, s, e))
    return tuple(m.span() for m in found if not _is_to(prose, m))


def _is_to(prose: Prose, hedge: re.Match[str]) -> bool:
    """Whether German "soll" is what is to be, and no rumour, which is of what has been: "soll gerufen haben"."""
    return hedge[0].lower() in ("soll", "sollen") and not _HAS_BEEN.match(prose.text, hedge.end())


def _claim(prose: Prose, content: Sequence[Span | None], cue: Span) -> Iterator[tuple[str, Attribution]]:
    """Unattributed; hedged by its cue too, unless that vouches for the thing: what became known is so."""
    pieces = tuple(p for p in content if p is not None)
    if pieces:
        vouched = _vouching().search(prose.text, *cue)
        hedged = () if vouched else (cue,)
        yield (
            "hearsay",
            Attribution(content=pieces, cue=(cue,), kind="unattributed", hedges=hedged, confidence=CONFIDENCE),
        )


def _impersonal(prose: Prose, sentence: Span) -> Iterator[tuple[str, Attribution]]:
    """ "It emerged on Wednesday that …", "As it became known on Thursday, …"."""
    text = prose.text
    pattern = _impersonal_pattern(prose.language)
    if pattern is None:
        return
    for m in pattern.finditer(text, *sentence):
        anywhere = " " in m["cue"].strip() or m.start() == sentence[0]
        cue = bare(text, m.span("cue"))
        if anywhere and cue and not prose.is_quoted(m.start()):
            front = bare(text, (sentence[0], m.start())) if _is_set_in(prose, sentence, m) else None
            end = min(_end(prose, m.end(), sentence[1]), _next_claim(prose, m.end(), sentence))
            yield from _claim(prose, [front, bare(text, (m.end(), end))], cue)
            if prose.parsed or text.find(": ", m.end(), sentence[1]) < 0:
                return  # a colon may open another claim
    if prose.language == "en" and (known := _AS_KNOWN.match(text, *sentence)):
        yield from _claim(prose, [bare(text, (known.end(), sentence[1]))], (known.start(), known.end() - 2))


def _next_claim(prose: Prose, start: int, sentence: Span) -> int:
    """Where a further claim begins that "and" joins to the one from `start` on: "…, and | he is said to hide"."""
    claims = itertools.chain(_adverbs(prose, sentence), _said_to(prose, sentence)) if prose.parsed else ()
    begins = [a.content[0][0] for _, a in claims if a.content[0][0] > start]
    joints = [m.start() for at in begins if (m := _JOINT.search(prose.text, start, at))]
    return min(joints, default=sentence[1])


def _is_set_in(prose: Prose, sentence: Span, m: re.Match[str]) -> bool:
    """Whether the words stand between commas within the claim, with its subject alone before them: "The keeper, as
    became known on Monday, has left"."""
    front = prose.text[sentence[0] : m.start()].rstrip()
    alone = front.endswith(",") and "," not in front[:-1] and not re.search(cues.pattern(prose.language), front)
    return alone and m["cue"].lower().startswith(("как ", "як ")) and not prose.is_quoted(sentence[0])


def _adverbs(prose: Prose, sentence: Span) -> Iterator[tuple[str, Attribution]]:
    """ "The owner has allegedly fled": the clause without the adverb."""
    tokens = prose.tokens
    for i in prose.between(*sentence):
        t = tokens[i]
        if t.lemma.lower() not in _ADVERBS or prose.is_quoted(t.span[0]):
            continue
        head = t.head
        while tokens[head].dep in ("aux", "auxpass", "advmod", "acomp", "prep", "pcomp") and tokens[head].head != head:
            head = tokens[head].head
        if _has_words(prose, head):
            continue  # "the mayor allegedly told aides to burn it": her words, not nobody's
        clause = _clause(prose, head)
        before = [j for j in clause if j < i]
        while before and (tokens[before[0]].tag in ("WDT", "WP", "WRB") or tokens[before[0] + 1].tag in ("WDT", "WP")):
            before = before[1:]
        after = [j for j in clause if j > i]
        pieces = [_block(prose, before), _until_contrast(prose, _block(prose, after))]
        pieces[1] = _without_relative(prose, pieces[1])
        yield from _claim(prose, [bare(prose.text, p) if p else None for p in pieces], t.span)


def _has_words(prose: Prose, verb: int) -> bool:
    """Whether a verb of speech is followed by what was said, which then is a statement of its own."""
    t = prose.tokens[verb]
    if "quote" not in cues.frames().get(t.lemma.lower(), frozenset()) or prose.child(verb, "nsubj") is None:
        return False
    quoted = any(prose.is_quoted(prose.tokens[j].span[0]) for j in prose.subtree(verb, frozenset()))
    return quoted or prose.child(verb, "ccomp", "xcomp") is not None


def _without_relative(prose: Prose, span: Span | None) -> Span | None:
    """The claim without what a clause behind a comma adds as a fact: ", which was built in 1961"."""
    m = re.search(r",\s(?:which|who)\s", prose.text[slice(*span)]) if span else None
    return (span[0], span[0] + m.start()) if span and m else span


def _asides(prose: Prose, sentence: Span) -> Iterator[tuple[str, Attribution]]:
    """ "The owner, it is said, has fled": the sentence without the aside."""
    m = _ASIDE.search(prose.text, *sentence)
    if m is not None and not prose.is_quoted(m.start()):
        colon = max((c.end() for c in _COLON.finditer(prose.text, sentence[0], m.start())), default=sentence[0])
        pieces = (colon, m.start()), (m.end(), sentence[1])
        yield from _claim(prose, [bare(prose.text, p) for p in pieces], m.span("cue"))


def _clause(prose: Prose, head: int) -> list[int]:
    """The clause of the verb `head`, without clauses that only stand beside it."""
    tokens = prose.tokens
    beside = set()
    for c in prose.children[head]:
        t = tokens[c]
        if t.dep in ("advcl", "mark") or (
            t.dep in ("conj", "ccomp", "parataxis") and prose.child(c, "nsubj", "nsubjpass") is not None
        ):
            beside.add(c)
        if t.dep == "cc":
            beside.add(c)
    return prose.subtree(head, frozenset(beside))


def _marked(prose: Prose, sentence: Span) -> Iterator[tuple[str, Attribution]]:
    """The sentence without the adverb, the auxiliary or the mood by which other languages pass a claim on, where
    nobody is named for it: "якобы", "soll … haben", "aurait"."""
    text, language = prose.text, prose.language
    m = pattern.search(text, *sentence) if (pattern := _marked_pattern(language)) else None
    if m is None or prose.is_quoted(m.start()):
        return
    if prose.quoted_share([(sentence[0], m.start())]) > _QUOTED:
        return  # '"…", soll sie gesagt haben'
    front = text[text.rfind(": ", sentence[0], m.start()) + 1 or sentence[0] : m.start()]
    rest = f"{text[sentence[0] : m.start()]} {text[m.end() : sentence[1]]}".lower()
    named = any(re.search(rf"\b{p}\b", rest) for p in entries(f"according.{language}"))
    front = _RELATIVE.sub(" ", front)
    if named or re.search(cues.pattern(language), front) or _HANGS.search(front) or _is_remarked(prose, sentence):
        return
    after = bare(text, (m.end(), _end(prose, m.end(), sentence[1])))
    yield from _claim(prose, [_front(prose, (sentence[0], m.start())), after], bare(text, m.span()) or m.span())


def _is_remarked(prose: Prose, sentence: Span) -> bool:
    """Whether somebody says it in a remark set within: "She would never have dared, she said, to write it"."""
    found = _remark(prose.language).finditer(prose.text, *sentence)
    return any(not prose.is_quoted(m.start()) for m in found)


def _end(prose: Prose, start: int, end: int) -> int:
    """Where a claim ends that the writer sets something against, or behind a colon says another thing."""
    if prose.parsed:
        return end
    stops = [
        _BUT.search(prose.text, start, end),
        _COLON.search(prose.text, start, end),
        _REMARKED.search(prose.text, start, end),
    ]
    return min((m.start() for m in stops if m), default=end)


def _front(prose: Prose, span: Span) -> Span | None:
    """What stands before the mark of a claim: nothing of a clause of its own, no clause set in behind its subject."""
    text = prose.text
    start = text.rfind(": ", *span) + 1 or span[0]
    if _AND.search(text, start, span[1]):
        return None
    commas = (n for n in range(start, span[1]) if text[n] == ",")
    aside = next((n for n in commas if unparsed.relative(prose, (n, span[1]))), None)
    closed = text[start : span[1]].rstrip().endswith(",")
    return bare(text, (start, aside if aside is not None and closed else span[1]))


def _block(prose: Prose, indices: list[int]) -> Span | None:
    return prose.span(indices) if indices else None


def _until_contrast(prose: Prose, span: Span | None) -> Span | None:
    """The words up to a clause that the writer sets against the claim (", although …")."""
    if span is None:
        return None
    m = _CONTRAST.search(prose.text, *span)
    return (span[0], m.start()) if m else span


def _said_to(prose: Prose, sentence: Span) -> Iterator[tuple[str, Attribution]]:
    """ "The owner is said to have bought a ranch"."""
    tokens = prose.tokens
    for i in prose.between(*sentence):
        t = tokens[i]
        if t.lemma not in _SAID_TO or prose.child(i, "auxpass") is None or prose.is_quoted(t.span[0]):
            continue
        if prose.child(i, "agent") is not None or prose.child(i, "neg") is not None:
            continue
        done = next((c for c in prose.children[i] if tokens[c].dep == "xcomp" and c > i), None)
        subject = prose.child(i, "nsubjpass")
        if done is None or subject is None:
            continue
        to = next((c for c in prose.children[done] if tokens[c].tag == "TO"), None)
        if to is None:
            continue
        who = prose.span(prose.subtree(subject))
        what = [c for c in prose.subtree(done) if c > to]
        if not what:
            continue
        be = prose.child(i, "auxpass")
        cue = (tokens[be if be is not None else i].span[0], tokens[to].span[1])
        yield from _claim(prose, [bare(prose.text, who), bare(prose.text, prose.span(what))], cue)


def _heard(prose: Prose, sentence: Span) -> Iterator[tuple[str, Attribution]]:
    """ "The inquest heard that the lamp was out", "The jury was told that …": nothing says by whom."""
    tokens = prose.tokens
    for i in prose.between(*sentence):
        who = prose.child(i, "nsubj", "nsubjpass")
        if who is None or tokens[who].lemma.lower() not in _SITTING or prose.child(i, "neg", "agent") is not None:
            continue
        told = tokens[i].lemma in ("tell", "inform") and prose.child(i, "auxpass") is not None
        if not told and (tokens[i].lemma != "hear" or tokens[i].tag not in ("VBD", "VBN")):
            continue
        opens = next((j for j in range(i + 1, min(i + _SOON, len(tokens))) if tokens[j].text in ("that", "how")), None)
        if opens is None or any(tokens[j].pos in ("VERB", "PUNCT") for j in range(i + 1, opens)):
            if (bare_at := _clause_behind(prose, i, told, sentence)) is not None:
                be = prose.child(i, "auxpass") or i
                yield from _claim(
                    prose, [bare(prose.text, (bare_at, sentence[1]))], (tokens[be].span[0], tokens[i].span[1])
                )
            continue
        if tokens[opens].tag == "WDT" and tokens[opens + 1].tag in ("VBD", "VBZ", "MD") and not told:
            continue  # "heard evidence | that was new"
        start = tokens[opens].span[1] if tokens[opens].text == "that" else tokens[opens].span[0]
        if start < sentence[1] and not prose.is_quoted(tokens[i].span[0]):
            be = prose.child(i, "auxpass") or i
            yield from _claim(prose, [bare(prose.text, (start, sentence[1]))], (tokens[be].span[0], tokens[i].span[1]))


def _clause_behind(prose: Prose, verb: int, told: bool, sentence: Span) -> int | None:
    """Where a clause without a "that" begins: "The jury heard | he had fled", "Leith Court was told | he ran"."""
    tokens = prose.tokens
    behind = prose.between(tokens[verb].span[1], sentence[1])
    if not behind or prose.is_quoted(tokens[behind[0]].span[0]):
        return None
    begins = tokens[behind[0]].tag in ("DT", "PRP", "PRP$", "NNP", "NNS", "EX")
    verbs = [j for j in behind if tokens[j].tag in ("VBD", "VBZ", "VBP", "MD")]
    clause = any(tokens[c].dep == "ccomp" and c > verb for c in prose.children[verb])
    return tokens[behind[0]].span[0] if begins and verbs and (told or clause) else None


def _heard_before(prose: Prose, sentence: Span) -> Iterator[tuple[str, Attribution]]:
    """ "The lamp was out, the inquest heard", "He had been warned, Elmford Crown Court was told on Friday"."""
    m = _HEARD.search(prose.text, *sentence)
    words = m["who"].lower().split() if m else []
    if m is None or not _SITTING & set(words) or prose.quoted_share([(sentence[0], m.start())]):
        return
    yield from _claim(prose, [bare(prose.text, (sentence[0], m.start()))], m.span("cue"))


@cache
def _impersonal_pattern(language: str) -> re.Pattern[str] | None:
    openings = [line.replace(" WHENthat", f"{_WHEN}that") for line in entries(f"hearsay.{language}")]
    if not openings:
        return None
    joined = "|".join(openings)
    return re.compile(rf"\b(?P<cue>(?i:{joined}))(?<!\w(?=\w))\s*,?\s*")


@cache
def _remark(language: str) -> re.Pattern[str]:
    """A cue between commas with its subject, in French before its pronoun as well."""
    inverted = r"|(?:a|ont|avait)-(?:t-)?(?:ils?|elles?)\s\w+|\w+-(?:t-)?(?:ils?|elles?)" if language == "fr" else ""
    return re.compile(rf",\s(?:{cues.pattern(language)}\s[^,.;:]{{2,50}}{inverted}),\s")


@cache
def _marked_pattern(language: str) -> re.Pattern[str] | None:
    marks = entries(f"alleged.{language}")
    return re.compile(rf"\b(?i:{'|'.join(marks)})(?!\w)") if marks else None


@cache
def _vouching() -> re.Pattern[str]:
    return re.compile(r"\b(?i:" + "|".join(entries("vouching")) + ")")


@cache
def _hedge_pattern(language: str) -> re.Pattern[str]:
    words = sorted(entries(f"hedges.{language}") or entries("hedges.en"), key=len, reverse=True)
    return re.compile(r"\b(?i:" + "|".join(re.escape(w) for w in words) + r")\b")
