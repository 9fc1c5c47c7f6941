"""Headlines that put words down by a colon or a dash: "Mayor: words", "words – inspector"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extract import cues
from onrecord.extract.attribution import slavic, voices
from onrecord.extract.attribution.prose import Prose, bare, indirect
from onrecord.extract.results import Attribution
from onrecord.extract.words import entries
from onrecord.record import Span

CONFIDENCE = 0.8
_MAX_WORDS = 25
_MAX_NAME_WORDS = 7
_MIN_WORDS = 3
_IN_MARKS = re.compile(r"[«„“][^«»„“”]{2,40}[»“”]")
_OFFICE = re.compile(r"(?:Мин|Мін|Рос|Гос|Держ|Укр|Міськ)[а-яёіїєґ]{3,}$")
_COLON = re.compile(r":\s+(?=\S)")
_POSSESSIVE = re.compile(r"['’]s?\s")
_BREAK = re.compile(r"(?:(?P<colon>:)|\s+(?P<dash>[—–-]))\s+(?=\S)")
_TOLD = re.compile(r"(?P<who>\S+(?:\s(?!al?\s)\S+){0,2})\sal?\s(?:\S+\s){0,2}\S+")
_PHRASE = {
    "es": r"(?:(?i:el|la|los|las)\s)?(?P<noun>[\w-]+)(?:\s(?:de\sl[ao]s?|del?)\s[\w-]+)*",
    "fr": r"(?:(?i:le|la|les)\s|[Ll]['’])?(?P<noun>[\w-]+)(?:\s(?:d['’]|de\sl['’]|(?:de\sla|des?|du)\s)[\w-]+)*",
    "de": r"(?:(?i:der|die|das)\s)?(?P<noun>[A-ZÄÖÜ][\w-]+)(?:\s(?:vom|von|des|der|aus|in)\s[A-ZÄÖÜ][\w-]+)*",
}
_GERMAN_SMALL = frozenset(
    (
        "von",
        "vom",
        "des",
        "der",
        "die",
        "das",
        "dem",
        "den",
        "aus",
        "in",
        "im",
        "am",
        "an",
        "bei",
        "für",
        "und",
        "zur",
        "zum",
    )
)
_DASH = re.compile(r"\s+[—–-]\s+")


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """Statements of titles and headings, and of first lines that look like them."""
    for line in _lines(prose):
        found = _first(prose, line) or _last(prose, line) or _quoted(prose, line) or _comma(prose, line)
        if found is not None:
            yield "headline", found


def _lines(prose: Prose) -> Iterator[Span]:
    """Titles and headings; at the top of a plain text also lines without a full stop, up to the first that has one."""
    at_top = True
    for p in prose.paragraphs:
        text = prose.text[slice(*p)]
        inside = prose.is_heading(p)
        ended = text.rstrip("\"'”’»)").endswith((".", "!", "…", ":", ";"))
        at_top = at_top and not ended
        if (inside or at_top) and len(text.split()) <= _MAX_WORDS:
            yield p


def _first(prose: Prose, line: Span) -> Attribution | None:
    """ "Speaker: words"."""
    m = _COLON.search(prose.text, *line)
    if m is None or prose.is_quoted(m.start()):
        return None
    who, words = bare(prose.text, (line[0], m.start())), (m.end(), line[1])
    if who is None or not _is_voice(prose, who) or not _says_something(prose, words):
        return None
    return _attribution(prose, who, (m.start(), m.start() + 1), words)


def _last(prose: Prose, line: Span) -> Attribution | None:
    """ "words – speaker" and "words: speaker"."""
    breaks = [
        m
        for m in [*_DASH.finditer(prose.text, *line), *_COLON.finditer(prose.text, *line)]
        if not prose.is_quoted(m.start())
    ]
    if not breaks:
        return None
    m = max(breaks, key=lambda b: b.start())
    who, words = bare(prose.text, (m.end(), line[1])), (line[0], m.start())
    if who is None or not _is_voice(prose, who, strict=m[0].startswith(":")) or not _says_something(prose, words):
        return None
    dash = prose.text[m.start() : m.end()].strip()
    at = prose.text.index(dash, m.start())
    return _attribution(prose, who, (at, at + len(dash)), words)


def _quoted(prose: Prose, line: Span) -> Attribution | None:
    """ "'Words': what happened", with nobody named for the words."""
    for q in prose.quotations:
        if q.outer[0][0] != line[0] or q.outer[-1][1] >= line[1] or not q.closed:
            continue
        m = _BREAK.match(prose.text, q.outer[-1][1], line[1])
        if m is not None and len(prose.text[slice(*q.spans[0])].split()) > 1:
            told = _TOLD.fullmatch(prose.text, m.end(), line[1]) if prose.language == "es" else None
            source = (told.span("who"),) if told else ()  # "«Words»: growers to the governor"
            cue = (m.span(m.lastgroup or 0),)
            return Attribution(content=q.spans, source=source, cue=cue, kind="direct", confidence=CONFIDENCE)
    return None


def _comma(prose: Prose, line: Span) -> Attribution | None:
    """ "Words, says speaker" and "words, speaker says", at the end of a line; the words need no verb."""
    if not prose.parsed or (m := _said().search(prose.text, *line)) is None or prose.is_quoted(m.start()):
        return None
    group = "behind" if m["behind"] else "before"
    who = bare(prose.text, m.span(group))
    if who is None or _tells(prose, who) or len(prose.text[line[0] : m.start()].split()) < _MIN_WORDS:
        return None
    return _attribution(prose, who, m.span("cue" if m["behind"] else "said"), (line[0], m.start()))


@cache
def _said() -> re.Pattern[str]:
    says = "|".join(sorted((f for f in cues.forms("en") if f.endswith("s")), key=len, reverse=True))
    few = rf"[^\s,:;]+(?:\s[^\s,:;]+){{0,{_MAX_NAME_WORDS - 1}}}"
    return re.compile(rf",\s(?:(?P<cue>{says})\s(?P<behind>{few})|(?P<before>{few})\s(?P<said>{says}))$")


def _attribution(prose: Prose, who: Span, cue: Span, words: Span) -> Attribution | None:
    content = bare(prose.text, words)
    if content is None:
        return None
    return indirect((content,), who, cue, CONFIDENCE)


def _is_voice(prose: Prose, span: Span, strict: bool = False) -> bool:
    """Whether the words name who could speak: a name, or a noun of the list of voices, and no verb."""
    text = prose.text[slice(*span)]
    words = text.split()
    if len(words) > 3 and prose.quoted_share([span]) > 0.5:
        return False  # "'A river cannot read': Ada Lund on water"
    if len(words) > _MAX_NAME_WORDS or "?" in text or (prose.parsed and _tells(prose, span)):
        return False
    if prose.language == "de" and any(w.islower() and w not in _GERMAN_SMALL for w in words[1:-1]):
        return False  # "Streit um den Kai: Wirtin wirft Rat Lüge vor"
    people = (n.span for n in prose.names if n.label == "PERSON" and n.span[0] < span[1] and span[0] < n.span[1])
    if any(not (_POSSESSIVE.search(prose.text, s, e + 3) or _is_of(prose, s)) for s, e in people):
        return True  # but "Ada Lund's early years: what we know" is about her
    if prose.language in _PHRASE:
        of_whom = prose.language == "de" and any(w in ("der", "des") for w in words[1:])  # "Pleite der Werft"
        return _is_listed(prose, span) or (not strict and not of_whom and _is_body(prose, span, words))
    voices = entries("voices.en") if prose.language == "en" else entries(f"voices.{prose.language}")
    if any(w.strip("'’s,").lower() in voices or w.lower() in voices for w in words):
        return True
    if prose.language in slavic.LANGUAGES and not strict and _is_slavic_voice(prose, text):
        return True
    return not strict and _is_body(prose, span, words)


def _is_of(prose: Prose, at: int) -> bool:
    """Whether a Spanish or French name is only of whom a thing is: "Disparition de | Zoé"; or opens with that thing."""
    before = re.compile(r"\w+\s(?:de\s|d['’])").search(prose.text, max(0, at - 20), at)
    thing = re.compile(r"\w+(?:ion|ón|ment|ès|ort|erte)\sd(?:e\s|['’])").match(prose.text, at)
    return prose.language in ("es", "fr") and (thing is not None or (before is not None and before.end() == at))


def _is_listed(prose: Prose, span: Span) -> bool:
    """Whether the words are a Spanish, French or German noun for somebody with what belongs to it, in German a verb of
    saying at most behind that ("alcaldesa de Lunas", "Bürgermeisterin warnt")."""
    says = rf"(?:\s{cues.pattern('de')})?" if prose.language == "de" else ""
    m = re.compile(_PHRASE[prose.language] + says).fullmatch(prose.text, *span)
    if m is None:
        return False
    noun = m["noun"].casefold()
    known = voices.nouns(prose.language)
    people = voices.nouns(prose.language, ("person", "group"))
    return noun in known or (prose.language == "de" and any(noun[n:] in people for n in range(1, len(noun) - 4)))


def _is_body(prose: Prose, span: Span, words: list[str]) -> bool:
    """Whether the words are, or begin with, the name of a body or a place."""
    named = any(
        n.label in ("ORG", "GPE", "NORP") and n.span[0] <= span[0] + 4 and span[1] <= n.span[1] for n in prose.names
    )
    topic = len(words) == 1 and not _stands_within(prose, span)
    return named and len(words) <= 3 and not (topic and prose.language in ("es", "fr"))


def is_topic(prose: Prose, p: Attribution) -> bool:
    """Whether a proposal takes for its source what a Spanish, French or German headline is about, before its colon: no
    name, nor a noun for somebody."""
    span = p.source[0]
    words = prose.text[slice(*span)].split()
    colon = prose.text[slice(*p.cue[0])].strip() == ":" and span[0] == prose.paragraph_at(span[0])[0]
    heads = colon and span in {(line[0], span[1]) for line in _lines(prose)}
    of_whom = re.sub(r"\s(?:de|du|des|del)\s.*|\sd['’].*", "", " ".join(words)).split()
    names = any(w[0].isupper() for w in of_whom[1:]) or (prose.language == "de" and len(words) > 1)
    return heads and not names and not _is_voice(prose, span) and not _stands_within(prose, span)


def _stands_within(prose: Prose, span: Span) -> bool:
    """Whether a single word has its capital within a sentence too, as names have and topics have not ("Pensions : the
    minister gives way")."""
    word = re.escape(prose.text[slice(*span)])
    return re.search(rf"[^\W\d_],?\s(?:[ld]['’])?{word}\b", prose.text) is not None


def _is_slavic_voice(prose: Prose, text: str) -> bool:
    """Whether a Russian or Ukrainian label can be somebody's: a name in marks, a noun for people or bodies, the short
    name of an office ("Минтранс")."""
    first = text.split()[0].lower()
    kinds = dict(line.split("\t") for line in entries(f"speakers/{prose.language}"))
    named = _IN_MARKS.fullmatch(text) is not None and len(text.split()) < _MIN_WORDS  # more are what somebody said
    return named or first in kinds or _OFFICE.match(text) is not None


def _tells(prose: Prose, span: Span) -> bool:
    """Whether the words are a clause: what the tagger takes for a finite verb, and a subject in front of it."""
    inside = prose.between(*span)
    return any(prose.tokens[i].tag in ("VBD", "VBZ", "VBP") and prose.tokens[i].pos == "VERB" for i in inside[1:])


def _says_something(prose: Prose, span: Span) -> bool:
    """Whether the words are a clause or a quotation."""
    text = prose.text[slice(*span)]
    if len(text.split()) < 2:
        return False
    if any(prose.is_quoted(i) for i in range(span[0], span[1])):
        return True
    if not prose.parsed:
        return len(text.split()) >= 3
    return any(prose.tokens[i].pos in ("VERB", "AUX") for i in prose.between(*span))
