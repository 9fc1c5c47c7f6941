"""A translation beside the original, sentence by sentence; the record's spans stay those of the original text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import msgspec

from onrecord.errors import EngineError
from onrecord.record import Record, Span

# Takes sentences, the language they are in and the one that is wanted (ISO 639-1), and gives one text for each.
Engine = Callable[[Sequence[str], str, str], Sequence[str]]


class Pair(msgspec.Struct, frozen=True):
    """A sentence of the original, by its span, and its translation."""

    span: Span
    text: str


class Translation(msgspec.Struct, frozen=True, kw_only=True):
    """All sentences of an article in another language, made by a machine."""

    engine: str
    source_language: str
    target_language: str
    pairs: tuple[Pair, ...]

    def notice(self) -> str:
        """What a reader must know before reading it."""
        return f"Machine translation from {self.source_language} to {self.target_language} by {self.engine}."


def translate(record: Record, engine: Engine, name: str, to: str) -> Translation:
    """The record's sentences in the language `to`, as many as the original has.

    Raises EngineError where the engine gives fewer, an empty one, or markup in place of words.
    """
    language = record.article.language
    if language is None:
        raise EngineError("no-language", "The language of the article is not known.", "Choose an article that says it.")
    if language == to:
        raise EngineError("same-language", f"The article is in {to} already.", "Choose another language.")
    text = record.article.text
    sentences = [" ".join(text[s:e].split()) for s, e in record.sentences]
    made = list(engine(sentences, language, to)) if sentences else []
    _check(sentences, made, name)
    pairs = tuple(Pair(span, words) for span, words in zip(record.sentences, made, strict=True))
    return Translation(engine=name, source_language=language, target_language=to, pairs=pairs)


def _check(sentences: Sequence[str], made: Sequence[str], name: str) -> None:
    cure = "Try again, or use another engine; the original is untouched."
    if len(made) != len(sentences):
        said = f"{name} gave {len(made)} sentences for {len(sentences)}."
        raise EngineError("half-translated", said, cure)
    for original, translated in zip(sentences, made, strict=True):
        if not translated.strip():
            raise EngineError("empty-translation", f"{name} gave nothing for “{original[:60]}”.", cure)
        if re.search(r"<(html|body|!doctype)\b", translated, re.IGNORECASE) and not re.search(r"<\w", original):
            raise EngineError("not-a-translation", f"{name} answered with a web page, not a translation.", cure)
