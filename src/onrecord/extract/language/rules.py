"""Languages without a parser: sentences by their stops, words by their letters, names by their capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.extract import stops
from onrecord.extract.results import Analysis, Name, Token
from onrecord.record import Article, Span

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[-’'ʼ][^\W\d_]+)*|\S")
_ELISION = re.compile(r"(?i)(?:l|d|j|c|m|n|s|t|qu|jusqu|lorsqu|puisqu)['’](?=\w)")
_ACRONYM = re.compile(r"[^\W\d_]{2,}")
_TWO_PARTICLES = frozenset(("von der", "van der", "van den", "von dem", "van de"))
PARTICLES = frozenset(("de", "del", "la", "las", "los", "y", "du", "des", "le", "von", "van", "der", "zu", "zur", "d"))


def analyse(article: Article, language: str) -> Analysis:
    """Sentences, tokens and names of the prose blocks. Tokens carry PROPN, PUNCT, NUM or "" and head themselves;
    names are runs of capitals, labelled PERSON from two words on, ORG for acronyms, OTHER else."""
    sentences: list[Span] = []
    tokens: list[Token] = []
    names: list[Name] = []
    for block in article.prose():
        for span in _sentences(article.text, block):
            sentences.append(span)
            first = len(tokens)
            tokens += _tokens(article.text, span, first, language)
            names += _names(article.text, tokens, first, language)
    return Analysis(language=language, sentences=tuple(sentences), tokens=tuple(tokens), names=tuple(names))


def _sentences(text: str, block: Span) -> Iterator[Span]:
    start = block[0]
    for end, following in stops.ends(text, block):
        yield start, end
        start = following
    end = start + len(text[start : block[1]].rstrip())
    if end > start:
        yield start, end


def _tokens(text: str, span: Span, first: int, language: str) -> Iterator[Token]:
    n = first
    for m in _TOKEN.finditer(text, *span):
        for start, end in _elided(text, m.span()) if language == "fr" else (m.span(),):
            word = text[start:end]
            pos = "NUM" if word[0].isdigit() else "PROPN" if word[0].isupper() else "" if word[0].isalpha() else "PUNCT"
            yield Token(span=(start, end), text=word, lemma=word.casefold(), pos=pos, tag="", dep="", head=n)
            n += 1


def _elided(text: str, span: Span) -> Iterator[Span]:
    """ "l'ingénieure" is two words."""
    m = _ELISION.match(text, *span)
    if m:
        yield m.span()
        yield m.end(), span[1]
    else:
        yield span


def _names(text: str, tokens: list[Token], first: int, language: str) -> Iterator[Name]:
    """Runs of capitals in the sentence that begins at token `first`; where a language sets initials before the surname,
    what stands before them is no part of the name ("Head of Minport | A. B. Lund")."""
    slavic = language in ("ru", "uk")
    n = first
    while n < len(tokens):
        if tokens[n].pos != "PROPN":
            n += 1
            continue
        if slavic and (last := _behind_initials(tokens, n)):
            yield Name(span=(tokens[n].span[0], tokens[last].span[1]), label="PERSON")
            n = last + 1
            continue
        last = n
        while last + 1 < len(tokens) and not (slavic and _behind_initials(tokens, last + 1)):
            following = tokens[last + 1]
            two = " ".join(t.text for t in tokens[last + 1 : last + 3]) in _TWO_PARTICLES
            after = tokens[last + 2 + two : last + 3 + two]
            particle = following.text in PARTICLES and bool(after) and after[0].pos == "PROPN"
            if following.pos != "PROPN" and not particle:
                break
            last += 2 + two if particle else 1
        label = _label(tokens[n : last + 1], n == first, language)
        if label:
            yield Name(span=(tokens[n].span[0], tokens[last].span[1]), label=label)
        n = last + 1


def _behind_initials(tokens: list[Token], n: int) -> int:
    """The token of the surname behind the initials that begin at token `n`; 0 where none do."""
    at = n
    while at + 2 < len(tokens) and at < n + 4 and len(tokens[at].text) == 1 and tokens[at + 1].text == ".":
        at += 2
    return at if at > n and tokens[at].pos == "PROPN" and len(tokens[at].text) > 1 else 0


def _label(run: list[Token], opens: bool, language: str) -> str | None:
    if len(run) > 1:
        return "PERSON"
    if _ACRONYM.fullmatch(run[0].text) and run[0].text.isupper():
        return "ORG"
    return None if opens or language == "de" else "OTHER"
