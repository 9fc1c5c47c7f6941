"""Interviews and transcripts: "Name: words" line by line, or questions set apart with answers under them."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from onrecord.extract.attribution.prose import Prose
from onrecord.extract.results import Attribution
from onrecord.extract.words import entries
from onrecord.record import Span

CONFIDENCE = 0.85
_LABEL = re.compile(
    r"[\"“«]?(?:\*\*|__)?(?P<who>[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){0,3})"
    r"(?: ?\([^()\n]{2,20}\)|, [a-z][^:.!?\n]{2,60}?)? ?:(?:\*\*|__)?\s+(?=\S)"  # "Lund (laughs):", "Lund, a vet:"
)
_LETTER = re.compile(
    r"(?:\*\*|__)?(?P<who>[QAPR]|Pregunta|Respuesta|Question|Réponse|Frage|Antwort|Вопрос|Ответ)\.(?:\*\*|__)?\s+(?=\S)"
)
_INITIALS = re.compile(r"(?P<who>[^\W\d_]\. ?[^\W\d_]\.) ?:\s+(?=\S)")
_BOLD = re.compile(r"(?:\*\*|__)(?P<words>.+?)(?:\*\*|__)$")
INTRODUCED = re.compile(  # "We asked Dr Lund, a vet, three questions.", "I put your letters to Ada Lund."
    r"\b(?:[Ww]e|I)(?:['’]ve| have)?\s(?:\w+ly\s)?(?:asked|quizzed|put\s[^.;:!?]{3,60}?\sto|sat\sdown\swith"
    r"|(?:spoke|talked)\s(?:to|with))\s"
)
_HONOURS = frozenset({"KC", "QC", "SC", "MP", "MSP", "MEP", "OBE", "CBE"})
_QUESTION_LETTERS = frozenset({"q", "question", "в", "вопрос", "питання", "frage", "pregunta", "p", "f"})
_ANSWER_LETTERS = frozenset({"a", "answer", "о", "ответ", "відповідь", "antwort", "respuesta", "réponse", "r"})
_ADDRESSED = re.compile(
    r"[¿«„“\"]?(?:(?:Herr|Frau|Señora?|Monsieur|Madame|Пане?|Пані)\s(?:Dr\.\s)?(?P<name>[^\W\d_a-zа-яёіїєґ][\w’'-]+)),\s"
)
_MAX_QUESTION_WORDS = 45
_MIN_TURNS = 3
_MAX_ANSWER = 5  # paragraphs from one question to the next where nothing but their form sets them apart
_QUOTED = 0.9  # of an answer, which then is what the writer quotes
_MAX_PARTICLE = 3  # letters of what may stand small in a name ("van", "al")


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """The turns of a transcript, each with the name in front of it, or the answers of an interview.

    An answer under a question names nobody: it has no source.
    """
    if labelled := _labels(prose):
        yield from _turns(prose, labelled)
    elif asked := prose.dialogue:
        for answer in filter(None, asked.values()):
            yield "interview", _turn(prose, [prose.paragraphs[n] for n in answer], None, None)
    else:
        yield from _answers(prose)


def is_question(label: str) -> bool:
    """Whether a label is a letter or word before what is asked: "Q", "Pregunta"."""
    return label.lower() in _QUESTION_LETTERS


def _labels(prose: Prose) -> dict[int, re.Match[str]]:
    """The labelled paragraphs by number, where enough of them use the same few names."""
    found = {
        n: m
        for n, p in enumerate(prose.paragraphs)
        if (m := _LABEL.match(prose.text, *p) or _LETTER.match(prose.text, *p) or _INITIALS.match(prose.text, *p))
        and _names_somebody(m["who"])
    }
    # "Ida Brandt:", and "I. B.:" or "IB:" of her from then on.
    short = {"".join(w[0] for w in m["who"].split()): m for m in reversed(found.values()) if " " in m["who"]}
    own = {n: _surname(short.get(re.sub(r"[. ]", "", m["who"]), m)) for n, m in found.items()}
    counts = Counter(own.values())
    again = {who for who, times in counts.items() if times > 1}
    people = {prose.text[slice(*n.span)] for n in prose.names if n.label == "PERSON"}
    full = {m["who"] for m in found.values() if " " in m["who"]} | people
    if len(found) < _MIN_TURNS or not again or (len(counts) < 2 and not any(again & set(p.split()) for p in full)):
        return {}
    first = min(n for n, who in own.items() if who in again)
    last = max(n for n, who in own.items() if who in again)
    return {n: m for n, m in found.items() if first - 1 <= n <= last + 1 and m["who"][0].isupper()}


def _surname(m: re.Match[str]) -> str:
    """What the labels of one speaker have in common: "Ida Brandt:", then "Brandt:"; "Pregunta.", then "P."."""
    who = m["who"].lower()
    name = [w for w in m["who"].split() if w not in _HONOURS]
    return "Q" if who in _QUESTION_LETTERS else "A" if who in _ANSWER_LETTERS else (name or [""])[-1]


def _names_somebody(label: str) -> bool:
    """Whether the words before a colon can be a speaker's: no label of another kind ("Note"), no clause ("Lee
    said").
    """
    first, *rest = label.split()
    if first == "The" and len(rest) == 1 and rest[0].islower():
        return rest[0] in entries("speakers/persons")  # "The coroner:"
    small = [w for w in rest if w[0].islower() and len(w) > _MAX_PARTICLE]
    return label.lower() not in entries("labels") and not small


def _turns(prose: Prose, labelled: dict[int, re.Match[str]]) -> Iterator[tuple[str, Attribution]]:
    numbers = sorted(labelled)
    alone = len({_surname(m) for m in labelled.values()}) == 1
    for place, n in enumerate(numbers):
        m = labelled[n]
        if is_question(m["who"]):
            continue
        following = numbers[place + 1] if place + 1 < len(numbers) else n + 1
        more = prose.paragraphs[n + 1 : following]
        if alone and place + 1 < len(numbers):
            more = more[:-1]  # what stands before the next answer is its question
        more = list(itertools.takewhile(lambda p: not _is_set_apart(prose, p), more))
        spans = [(m.end(), prose.paragraphs[n][1]), *more]
        who = None if m["who"].lower() in _ANSWER_LETTERS else m.span("who")
        mark = max(prose.text.find(":", m.end("who"), m.end()), m.end("who"))  # "Lund (laughs)|:", "A|."
        yield "interview", _turn(prose, spans, who, (mark, mark + 1))


def _answers(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """The paragraphs between questions that stand alone, in bold or as headings or as a paragraph each.

    Explainers have the same form, and their answers are the outlet's own words: only where people speak of themselves,
    or are spoken to, is it a talk.
    """
    questions = [n for n, p in enumerate(prose.paragraphs) if _is_question(prose, p)]
    introduced = next((n for n in questions if n and _is_introduction(prose, prose.paragraphs[n - 1])), None)
    questions = [n for n in questions if introduced is None or n >= introduced]
    apart = any(_is_set_apart(prose, prose.paragraphs[n]) for n in questions)
    bold = any(_BOLD.match(prose.text, *prose.paragraphs[n]) for n in questions)
    questions = _with_bold(prose, questions) if bold else questions
    if bold and _all_but_last_are_bold(prose, questions):
        questions = [n for n in questions if _is_set_apart(prose, prose.paragraphs[n])]
    distant = any(b - a > _MAX_ANSWER for a, b in itertools.pairwise(questions))
    addressed = bool(questions) and _addresses_guest(prose, prose.paragraphs[questions[0]])
    if len(questions) < (2 if apart or addressed or introduced is not None else _MIN_TURNS) or (distant and not apart):
        return
    turns: list[tuple[Span, list[Span]]] = []
    for place, n in enumerate(questions):
        last = place + 1 == len(questions)
        end = n + 2 if last else questions[place + 1]
        spans = [p for p in prose.paragraphs[n + 1 : end] if not _is_set_apart(prose, p)]
        if spans and not any(_is_quotation(prose, p) for p in spans):
            turns.append((prose.paragraphs[n], spans))
    # What is in bold and no heading is seldom an explainer's: one that is talk will do.
    wanted = 0 if introduced is not None else 1 if bold else -(-len(turns) // 2)
    if turns and sum(_is_talk(prose, question, answer) for question, answer in turns) >= wanted:
        for _, (first, *more) in turns:
            label = _LABEL.match(prose.text, *first) if bold else None
            label = label if label and _names_somebody(label["who"]) else None
            spans = [(label.end() if label else first[0], first[1]), *more]
            who, cue = (label.span("who"), (label.end("who"), label.end("who") + 1)) if label else (None, None)
            yield "interview", _turn(prose, spans, who, cue)


def _is_introduction(prose: Prose, p: Span) -> bool:
    """Whether a paragraph tells that somebody it names was asked what follows, as a column does in the midst of it."""
    asked = [m.end() for m in INTRODUCED.finditer(prose.text, *p) if not prose.is_quoted(m.start())]
    people = (n.span[0] for n in prose.names if n.label == "PERSON" and n.span[1] <= p[1])
    return bool(asked) and any(start >= asked[0] for start in people)


def _addresses_guest(prose: Prose, question: Span) -> bool:
    """Whether the first question calls by name somebody whom the text names elsewhere: "Frau Lund, why …?"."""
    m = _ADDRESSED.match(prose.text, *question)
    return m is not None and prose.text.count(m["name"]) > 1


def _is_quotation(prose: Prose, p: Span) -> bool:
    """Whether the writer quotes what would be an answer: it begins with a quotation, which is no sentence of it."""
    around = [outer for outer, _ in prose.quoted_around(p[0])]
    sentence = any(prose.text.startswith((".", "!", "?"), end) for _, end in around)
    return prose.is_quoted(p[0]) and not (sentence and prose.quoted_share([p]) < _QUOTED)


def _is_talk(prose: Prose, question: Span, answer: list[Span]) -> bool:
    """Whether the question is put to "you", or the answer is given by an "I" or a "we" outside quotation marks."""
    return _has(prose, "second-person", question) or any(_has(prose, "first-person", p) for p in answer)


def _has(prose: Prose, words: str, span: Span) -> bool:
    pattern = _any_of(f"{words}.{prose.language}")
    return any(not prose.is_quoted(m.start()) for m in pattern.finditer(prose.text, *span)) if pattern else False


@cache
def _any_of(words: str) -> re.Pattern[str] | None:
    forms = entries(words)
    return re.compile(rf"\b(?i:{'|'.join(forms)})\b") if forms else None


def _all_but_last_are_bold(prose: Prose, questions: list[int]) -> bool:
    """Whether what is asked is in bold, and only the last answer ends with a question of its own."""
    return len(questions) > 1 and all(_is_set_apart(prose, prose.paragraphs[n]) for n in questions[:-1])


def _with_bold(prose: Prose, questions: list[int]) -> list[int]:
    """The questions, of which some are in bold, and what else is in bold there, put to the one who answers as well."""
    last = min(len(prose.paragraphs), questions[-1] + _MAX_ANSWER)
    bold = [n for n in range(questions[0], last) if _BOLD.match(prose.text, *prose.paragraphs[n])]
    return sorted({*questions, *bold})


def _is_question(prose: Prose, p: Span) -> bool:
    text = prose.text[slice(*p)].strip("*_ ")
    return text.endswith("?") and len(text.split()) <= _MAX_QUESTION_WORDS and not prose.is_quoted(p[0])


def _is_set_apart(prose: Prose, p: Span) -> bool:
    """Whether the paragraph is bold or a heading."""
    return _BOLD.match(prose.text, *p) is not None or prose.is_heading(p)


def _turn(prose: Prose, spans: list[Span], who: Span | None, cue: Span | None) -> Attribution:
    content = []
    for s, e in spans:
        while s < e and prose.text[s] in '"“«—–―-\u00a0 ':
            s += 1
        while e > s and prose.text[e - 1] in '"”»\u00a0 ':
            e -= 1
        if s < e:
            content.append((s, e))
    return Attribution(
        content=tuple(content or spans),
        source=(who,) if who else (),
        cue=(cue,) if cue else (),
        kind="direct",
        confidence=CONFIDENCE,
    )
