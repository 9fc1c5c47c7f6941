"""Indirect statements without a parse: a cue of the language's list, the word that opens its clause, who stands
beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extract import cues
from onrecord.extract.attribution import unparsed
from onrecord.extract.attribution.prose import Prose, bare
from onrecord.extract.quotations.remarks import PRONOUNS
from onrecord.extract.results import Attribution
from onrecord.extract.words import entries
from onrecord.record import Span

CLAUSE, FRONTED, ACT = 0.75, 0.75, 0.6
_MAX_WORDS_BETWEEN = 8
_MAX_SOURCE_WORDS = 16
_MAX_ASKING_WORDS = 8
_MAX_LEAD_IN_WORDS = 6
_MAX_TAIL_WORDS = 18
_MIN_WORDS = 3
_MIN_LETTERS = 5
_OBJECTS = ("das", "dies")  # German may put what was asked first
_INFINITIVE = {  # of what one says of oneself: "dit avoir refusé", "niega haber vendido"
    "fr": r"(?:ne (?:pas |jamais )?|n['’])?(?:l['’]|les |y |en )?(?:avoir|être)",
    "es": r"(?:no )?(?:haber(?:lo|la|los|las|se)?|ser|estar|tener)",
}
_SUBORDINATE = re.compile(
    r",\s(?:потому что|так как|поскольку|что|чтобы|тому що|оскільки|бо|що|щоб|dass|weil|damit|nachdem|obwohl)\s"
)
_OF_THIS = ("об этом", "про це", "о чём", "про що")
_HAVE = ("hat", "haben")
_THIS = ("этом", "цьом", "це ")
# "If the court says that …": said by nobody yet. No comma ends the condition before its verb.
_SUPPOSED = re.compile(
    r"(?:^|[.!?;…]\s|\n)(?:Si|S[’']|si|Если|если|Якщо|якщо|Wenn|wenn|Falls|falls|Sollte)\b[^,.;:!?…\n]*$"
)
_SUPPOSED_WITHIN = 120  # characters
_HOWEVER = re.compile(r"\bsin (?:embargo|duda)\b")  # Spanish, with "without" in it
_NEAR = re.compile(r"[\w’']+|[.!?]")


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """Statements of Russian, Ukrainian, Spanish, German and French sentences; nothing where there is a parse."""
    if prose.parsed or not entries(f"clause-openers.{prose.language}"):
        return
    for paragraph in prose.paragraphs:
        for sentence in prose.sentences(paragraph):
            found = _inserted(prose, sentence) or _fronted(prose, sentence)
            if found is None:
                found = _clause(prose, sentence) or _act(prose, sentence)
            if found is not None:
                yield found


def _clause(prose: Prose, sentence: Span) -> tuple[str, Attribution] | None:
    """ "X said that …"."""
    text = prose.text
    for m in _clause_pattern(prose.language).finditer(text, *sentence):
        between = m.span("between") if m["between"] is not None else (m.end(), m.end())
        if prose.is_quoted(m.start("cue")) or _denied(prose, m):
            continue
        content = bare(text, (m.end(), sentence[1]))
        if content is None:
            continue
        source = _left(prose, (sentence[0], m.start("cue"))) or unparsed.behind(prose, between)
        if source is not None and text[slice(*source)].lower() == "se":  # "se informó que"
            return None
        return "clause that", _attribution(content, source, m.span("cue"), CLAUSE)
    return None


def _act(prose: Prose, sentence: Span) -> tuple[str, Attribution] | None:
    """ "X promised to …", "X demanded …"."""
    text = prose.text
    pattern = _act_pattern(prose.language)
    if pattern is None:
        return None
    for m in pattern.finditer(text, *sentence):
        if prose.is_quoted(m.start()) or _denied(prose, m):
            continue
        source = _left(prose, (sentence[0], m.start()))
        content = bare(text, _past_the_asked(prose, m, _done(m, sentence, text)))
        if source is None or text[slice(*source)].lower() in _OBJECTS:
            continue
        words = text[slice(*source)]
        if text[: m.start()].rstrip().endswith(",") and "," not in words:
            continue  # "the quay will close, | announced the mayor": a comma parts no subject from its verb
        if content is not None and _is_thing_done(prose, text[slice(*content)]):
            return "clause to", _attribution(content, source, m.span("cue"), ACT)
    return None


def said_from(prose: Prose, at: int, end: int) -> tuple[Span, Span] | None:
    """The cue that begins at `at`, and the clause or the thing done behind it, up to `end`."""
    text = prose.text
    if (m := _clause_pattern(prose.language).match(text, at, end)) is not None and not _denied(prose, m):
        content = bare(text, (m.end(), end))
        return (m.span("cue"), content) if content else None
    pattern = _act_pattern(prose.language)
    if pattern is None or (m := pattern.match(text, at, end)) is None or _denied(prose, m):
        return None
    content = bare(text, _past_the_asked(prose, m, _done(m, (at, end), text)))
    if content is None or not _is_thing_done(prose, text[slice(*content)]):
        return None
    return m.span("cue"), content


def is_act(prose: Prose, cue: Span) -> bool:
    """Whether the cue is an act of the list."""
    pattern = _act_pattern(prose.language)
    return pattern is not None and pattern.match(prose.text, cue[0]) is not None


@cache
def act_words(language: str) -> str:
    """A regular expression for the acts' verbs, without what else belongs to them."""
    verbs = {re.split(r"[~>]", w)[0] for w in acts(language)}
    return rf"\b(?:{'|'.join(re.escape(v) for v in sorted(verbs, key=len, reverse=True))})\b"


@cache
def said_words(language: str) -> re.Pattern[str]:
    """The words that say, or do by saying: cues and acts."""
    return re.compile(f"{cues.pattern(language)}|{act_words(language)}")


def _past_the_asked(prose: Prose, act: re.Match[str], span: Span) -> Span:
    """What was asked without those who were asked ("called on the fishermen | to stay at home")."""
    verb = "~".join(filter(None, (act["cue"], act.groupdict().get("particle"))))
    for asks, skipped in _asked(prose.language):
        if asks.match(verb) and (m := skipped.match(prose.text, *span)):
            return m.end(), span[1]
    return span


def _is_thing_done(prose: Prose, words: str) -> bool:
    """Whether the words can be what was asked for or denied: two at least, or a noun where it needs no article."""
    noun = words[0].isupper() if prose.language == "de" else prose.language in ("ru", "uk") and words[-1] != "о"
    alone = noun and len(words) > _MIN_LETTERS
    return (alone or len(words.split()) > 1) and not words.startswith(_THIS)


def _inserted(prose: Prose, sentence: Span) -> tuple[str, Attribution] | None:
    """ "S, said X, S" and "S, X said, S" with X a few words."""
    text = prose.text
    for m in _inserted_pattern(prose.language).finditer(text, *sentence):
        front, rest = bare(text, (sentence[0], m.start())), bare(text, (m.end(), sentence[1]))
        if (
            front is None
            or rest is None
            or prose.is_quoted(m.start("cue"))
            or len(text[slice(*front)].split()) > _MAX_LEAD_IN_WORDS
        ):
            continue
        if unparsed.relative(prose, (m.end() - 1, sentence[1])):
            continue  # "the grocers, however, expect a loss, which …"
        if text[rest[0]].isupper() or prose.quoted_share([front]) > 0.5 or _opens(prose, rest) or _denied(prose, m):
            continue
        source = bare(text, m.span("right"))
        if source is None or ":" in text[slice(*front)]:
            stop = text.rfind(":", *front)
            front = bare(text, (stop + 1, front[1])) or front
        if source is not None and not unparsed.leads_in(prose, text[slice(*source)].lower()):
            # "At the same time, she thinks, S"
            alone = len(text[slice(*front)].split()) < 3 and _only_leads_in(prose, front)
            content = (rest,) if alone else (front, rest)
            return "inserted", Attribution(
                content=content, source=(source,), cue=(m.span("cue"),), kind="indirect", confidence=FRONTED
            )
    return None


def _opens(prose: Prose, span: Span) -> bool:
    return opener(prose.language).match(prose.text, *span) is not None


def _done(m: re.Match[str], sentence: Span, text: str) -> Span:
    """What was done: to the end, or to the verb's other half ("wies die Kritik zurück", "hat die Kritik bestritten");
    behind that where a clause follows ("forderte die Gäste auf, zu gehen")."""
    half = next((name for name in ("particle", "participle") if m.groupdict().get(name)), None)
    if half is None:
        return m.end(), sentence[1]
    if text.startswith(",", m.end(half)):
        return m.end(half), sentence[1]
    return m.end(), m.start(half)


def _fronted(prose: Prose, sentence: Span) -> tuple[str, Attribution] | None:
    """ "S, said X." and "S, X said."."""
    text = prose.text
    for m in _fronted_pattern(prose.language).finditer(text, *sentence):
        front, tail = bare(text, (sentence[0], m.start())), bare(text, (m.end(), sentence[1]))
        asked = m["cue"].lower() in acts(prose.language)  # "S, demanded the club."
        if asked and (m["left"] or len(text[m.end() : sentence[1]].split()) > _MAX_ASKING_WORDS):
            continue
        if front is None or prose.is_quoted(m.start("cue")) or prose.quoted_share([front]) > 0.9 or _denied(prose, m):
            continue
        if len(text[slice(*front)].split()) < 3 or (tail and len(text[slice(*tail)].split()) > _MAX_TAIL_WORDS):
            continue
        if _only_leads_in(prose, front) or "," in (m["left"] or "") or _parenthesis(prose, front):
            continue
        if _has_aside(prose, front) or (prose.language == "de" and m["left"]):  # German has no "S, X said"
            continue
        if (stop := text.rfind(": ", *front)) >= 0:
            front = bare(text, (stop + 1, front[1])) or front
        if opener(prose.language).search(text, m.end(), sentence[1]):
            continue
        of_this = m["left"] and m["left"].lower() in _OF_THIS  # "S, this is reported by X"
        if m["left"] and not of_this and unparsed.leads_in(prose, m["left"].split()[0].lower()):
            continue
        source = (
            bare(text, m.span("left")) if m["left"] and not of_this else unparsed.behind(prose, (m.end(), sentence[1]))
        )
        if source is not None:
            return "fronted", _attribution(front, source, m.span("cue"), FRONTED)
    return None


def _parenthesis(prose: Prose, front: Span) -> bool:
    """Whether the words before the cue's comma are only set between a subject and it ("the traders, for one, fear")."""
    comma = prose.text.rfind(",", *front)
    return comma >= 0 and len(prose.text[comma + 1 : front[1]].split()) <= 2


def _has_aside(prose: Prose, front: Span) -> bool:
    """Whether the words before the cue are its subject, with words set between commas behind it ("the court, which met
    on Monday, considers …", "Nina Lund, head of the yard, accuses …")."""
    comma = prose.text.find(",", *front)
    if comma < 0 or ":" in prose.text[slice(*front)]:
        return False
    if len(prose.text[front[0] : comma].split()) <= _MAX_LEAD_IN_WORDS and unparsed.relative(prose, (comma, front[1])):
        return True
    return any(n.label == "PERSON" and n.span[1] == comma and front[0] <= n.span[0] for n in prose.names) and (
        len(prose.text[front[0] : comma].split()) <= _MAX_SOURCE_WORDS
    )


def _only_leads_in(prose: Prose, front: Span) -> bool:
    """Whether the words before the comma only lead in ("In a letter, the council asks"), or are someone's name and an
    adverb ("Nina Lund, however, thinks")."""
    words = [w for w in prose.text[slice(*front)].split() if any(c.isalnum() for c in w)]
    first = words[0].lower() if words else ""
    if len(words) <= _MAX_LEAD_IN_WORDS and unparsed.leads_in(prose, first):
        return True
    if any(prose.text[slice(*front)].lower().startswith(p + " ") for p in entries(f"according.{prose.language}")):
        return True
    last = next((n for n in reversed(prose.names) if front[0] <= n.span[0] < front[1]), None)
    return last is not None and last.label == "PERSON" and last.span[1] == front[1] and len(words) <= _MAX_LEAD_IN_WORDS


def _attribution(content: Span, source: Span | None, cue: Span, confidence: float) -> Attribution:
    return Attribution(
        content=(content,), source=(source,) if source else (), cue=(cue,), kind="indirect", confidence=confidence
    )


def _left(prose: Prose, span: Span) -> Span | None:
    """Who stands in front of the cue, behind any lead-in that a comma ends; None where only a lead-in does."""
    text = prose.text
    found = bare(text, span)
    while found is not None:
        first = re.match(r"[\w’']+", text[found[0] : found[1]])
        if first is None or not unparsed.leads_in(prose, first[0].lower()):
            break
        comma = text.find(",", found[0], found[1])
        found = bare(text, (comma + 1, found[1])) if comma >= 0 else None
    if found is None:
        return None
    stop = max(text.rfind(":", *found), text.rfind(";", *found), _clause_before(prose, found))
    if stop >= 0:
        found = bare(text, (stop + 1, found[1]))
    found = _before_another(prose, found) if found else None
    return found if found and len(text[slice(*found)].split()) <= _MAX_SOURCE_WORDS else None


def _clause_before(prose: Prose, span: Span) -> int:
    """Where a clause that a subordinate one ends begins in the words before a cue: "… that the mate, because | the
    owner ordered"; -1 where none does. Spanish and French "que" opens what says more of a subject, too."""
    if prose.language not in ("ru", "uk", "de"):
        return -1
    opened = [m.end() - 1 for m in _SUBORDINATE.finditer(prose.text, *span)]
    return opened[-1] if opened else -1


def _before_another(prose: Prose, span: Span) -> Span | None:
    """The subject of a cue that "and" joins to another one: "the club | wants a vote and asks"."""
    joint = re.compile(r"\s(?:и|і|й|та|y|e|et|und)$").search(prose.text, *span)
    first = said_words(prose.language).search(prose.text, span[0] + 1, span[1]) if joint else None
    return bare(prose.text, (span[0], first.start())) if first else span


def _denied(prose: Prose, m: re.Match[str]) -> bool:
    return denied_at(prose, m.span("cue"))


def denied_at(prose: Prose, cue: Span) -> bool:
    """Whether the cue, or a word next to it in its sentence, says that it did not happen."""
    text = prose.text
    start, end = prose.paragraph_at(cue[0])
    if _SUPPOSED.search(text, max(start, cue[0] - _SUPPOSED_WITHIN), cue[0]):
        return True
    start = max(start, cue[0] - 30)
    before = _HOWEVER.sub(lambda m: " " * len(m[0]), text[start : cue[0]])
    before = " " * (before.rfind(",") + 1) + before[before.rfind(",") + 1 :]  # what is said stands before a comma
    around = [m for m in _NEAR.finditer(before) if not prose.is_quoted(start + m.start())][-2:]
    if " ".join(text[slice(*cue)].lower().split()) not in cues.forms(prose.language):  # "did not rule out" is one
        around += re.finditer(r"[\w’']+", text[slice(*cue)])
    # Only German takes a verb back behind it; elsewhere "not" there belongs to what is said.
    german = prose.language == "de"
    following = re.compile(r"\s+([\w’']+)").match(text, cue[1], min(end, cue[1] + 20)) if german else None
    near = [m[0].lower() for m in around] + ([following[1].lower()] if following else [])
    return any(w in entries(f"denials.{prose.language}") for w in near)


@cache
def opener(language: str) -> re.Pattern[str]:
    words = sorted(entries(f"clause-openers.{language}"), key=len, reverse=True)
    return re.compile(r"(?:" + "|".join(re.escape(w) for w in words) + r")(?:(?<=[’'])|(?=[\s’']))")


@cache
def _clause_pattern(language: str) -> re.Pattern[str]:
    between = rf"(?P<between>(?:,?\s+[^\s.;:!?]+){{0,{_MAX_WORDS_BETWEEN}}}?)"
    opened = rf",?\s*(?:{opener(language).pattern})|:(?=\s[а-яёіїєґ])"  # "they warn: the ice is thin"
    alone = rf"(?=\s{_INFINITIVE[language]}\b)" if language in _INFINITIVE else "(?!)"
    return re.compile(rf"(?P<cue>{cues.pattern(language)})(?:{alone}|{between}(?:{opened}))\s*")


@cache
def _act_pattern(language: str) -> re.Pattern[str] | None:
    """The acts of a language; where a verb is in two halves ("wies … zurück"), the second is found as a group."""
    words = sorted(acts(language), key=len, reverse=True)
    if not words:
        return None
    plain = "|".join(_within_reach(w) if ">" in w else re.escape(w) for w in words if "~" not in w)
    parted = [w.split("~") for w in words if "~" in w]
    perfect = [p for p in parted if p[0] in _HAVE]
    forms = [_parted(perfect, "participle"), _parted([p for p in parted if p not in perfect], "particle")]
    forms.append(rf"(?:{plain})\b")
    return re.compile(rf"\b(?P<cue>(?i:{'|'.join(f for f in forms if f)}))[\s,]*")


def _parted(words: list[list[str]], name: str) -> str:
    """Verbs whose other half stands later in the sentence, that half as a group."""
    if not words:
        return ""
    verbs, halves = (sorted({re.escape(p[n]) for p in words}, key=len, reverse=True) for n in (0, 1))
    return rf"(?:{'|'.join(verbs)})\b(?=[^.;:!?]*?\s(?P<{name}>{'|'.join(halves)})\b)"


def _within_reach(act: str) -> str:
    """A verb whose preposition may stand some words behind it ("sprach am Montag von")."""
    verb, _, preposition = act.partition(">")
    return rf"{re.escape(verb)}(?=(?:\s[^\s,;]*[^\s,.;:!?]){{0,8}}?\s{preposition}\s)"


@cache
def _asked(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """The list `asked`: verbs, and the words between them and what is asked."""
    lines = (line.split(" :: ") for line in entries(f"asked.{language}"))
    return tuple((re.compile(verb, re.IGNORECASE), re.compile(skipped)) for verb, skipped in lines)


@cache
def acts(language: str) -> frozenset[str]:
    return frozenset(w.replace("_", " ") for line in entries(f"acts.{language}") for w in line.split())


@cache
def _inserted_pattern(language: str) -> re.Pattern[str]:
    cue = cues.pattern(language)
    return re.compile(rf",\s+(?P<cue>{cue})\s+(?P<right>[^\s,.;:!?—–]+(?:\s+[^\s,.;:!?—–]+){{0,4}}),(?=\s)")


@cache
def _fronted_pattern(language: str) -> re.Pattern[str]:
    cue = cues.pattern(language)
    return re.compile(
        rf",\s+(?:(?P<left>[A-ZÀ-ÞА-ЯЁЄІЇҐ][^.;:!?—–]{{1,90}}?|{PRONOUNS}|[^\s,.;:!?]+(?:\s+[^\s,.;:!?]+){{0,6}}?)\s+)??(?P<cue>{cue})\b"
    )
