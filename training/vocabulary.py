"""Which of e5's 250,002 pieces the shipped tokenizer keeps: those that text in the supported languages is made of."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

import wordfreq
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

LANGUAGES = ("en", "ru", "uk", "es", "de", "fr")
WORDS = 100_000
"""Of each language, how many of its commonest words (wordfreq: subtitles, news, books, the web) must stay whole as
they are.
"""
SPECIAL = 4
_UNKNOWN = 3
_SCRIPTS = ("LATIN", "CYRILLIC")


def tokenizer(pieces: list[tuple[str, float]]) -> Tokenizer:
    """XLM-R's unigram tokenizer over `pieces`."""
    made = Tokenizer(models.Unigram(pieces, unk_id=_UNKNOWN, byte_fallback=False))
    made.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")])
    made.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    return made


def kept(pieces: list[tuple[str, float]], texts: Iterable[str]) -> list[int]:
    """Indices of the pieces to keep, in order: the special ones, single characters of both scripts with digits and
    marks, and whatever the whole tokenizer makes of `texts` and of each language's words, in three casings, at a
    word's start and behind a mark. A word whose pieces are kept is cut as before, since the scores stay."""
    whole = tokenizer(pieces)
    chosen = set(range(SPECIAL)) | {i for i, (piece, _) in enumerate(pieces) if _is_basic(piece)}
    for batch in _batches(_forms(texts)):
        for found in whole.encode_batch_fast(batch, add_special_tokens=False):
            chosen.update(found.ids)
    return sorted(chosen)


def _forms(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from text.split("\n")
    for language in LANGUAGES:
        for word in wordfreq.top_n_list(language, WORDS):
            for form in (word, word.capitalize(), word.upper()):
                yield f"{form} «{form}"


def _batches(forms: Iterable[str], size: int = 5000) -> Iterator[list[str]]:
    batch: list[str] = []
    for form in forms:
        batch.append(form)
        if len(batch) == size:
            yield batch
            batch = []
    yield batch


def _is_basic(piece: str) -> bool:
    """A single letter of either script, a digit or a mark, with or without the sign of a word's start."""
    character = piece.removeprefix("▁")
    if len(character) != 1:
        return piece == "▁"
    if character.isalpha():
        return unicodedata.name(character, "").startswith(_SCRIPTS)
    return character.isprintable() and unicodedata.category(character)[0] in "NPS" and ord(character) < 0x2200
