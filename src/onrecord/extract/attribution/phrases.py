"""English cues of one or several words, found at a token."""

from __future__ import annotations

from functools import cache

import msgspec

from onrecord.extract import cues
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.words import entries
from onrecord.record import Span


class Cue(msgspec.Struct, frozen=True):
    """A cue: the token whose subject speaks, its last token, its words, the constructions it takes."""

    head: int
    last: int
    span: Span
    frames: frozenset[str]


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], frozenset[str]]]]:
    """Phrases by their first word, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    for line in entries("cue-phrases.en"):
        words, _, allowed = line.partition(":")
        parts = tuple(words.split())
        table.setdefault(parts[0], []).append((parts, frozenset(allowed.split())))
    for found in table.values():
        found.sort(key=lambda p: -len(p[0]))
    return table


def at(prose: Prose, i: int, frame: str | None = None) -> Cue | None:
    """The cue that begins at token `i`, with `frame` among its constructions; None where there is none."""
    token = prose.tokens[i]
    if (
        token.pos not in ("VERB", "AUX", "PART")
        and token.dep != "neg"
        and not (token.pos in ("NOUN", "PROPN", "ADJ") and token.text.islower())
    ):
        return None
    for words, frames in _phrases().get(token.lemma, ()):
        last = _phrase_end(prose, i, words)
        if last is not None and (frame is None or frame in frames):
            top = next(
                (j for j in range(i, last + 1) if prose.tokens[j].head == j or not i <= prose.tokens[j].head <= last), i
            )
            return Cue(top, last, (token.span[0], prose.tokens[last].span[1]), frames)
    if token.pos not in ("VERB", "AUX") and token.tag not in ("VBD", "VBZ", "VBN"):
        return None
    single = cues.frames().get(token.lemma)
    if single is None or (frame is not None and frame not in single):
        return None
    return Cue(i, i, token.span, single)


def speaks(prose: Prose, span: Span) -> bool:
    """Whether one of the words is a cue of speech, not of thought alone."""
    found = (at(prose, i, "quote") for i in prose.between(*span))
    return any(cue is not None and "belief" not in cue.frames for cue in found)


def by_form(prose: Prose, i: int) -> Cue | None:
    """The quoting verb that token `i` looks like, whatever the tagger took it for ("boasted" as an adjective)."""
    token = prose.tokens[i]
    lemma = _lemmas().get(token.text) if token.text.endswith(("ed", "s", "id", "ote", "old")) else None
    return Cue(i, i, token.span, cues.frames()[lemma]) if lemma else None


@cache
def _lemmas() -> dict[str, str]:
    return {
        form: lemma
        for lemma, allowed in cues.frames().items()
        if "quote" in allowed
        for form in cues.english_forms(lemma)
        if form != lemma
    }


def _phrase_end(prose: Prose, i: int, words: tuple[str, ...]) -> int | None:
    """The last token of the phrase `words` that begins at `i`; an adverb or a pronoun may stand between."""
    at = i
    for word in words[1:]:
        for step in (1, 2):
            j = at + step
            if j < len(prose.tokens) and word in (prose.tokens[j].lemma.lower(), prose.tokens[j].text.lower()):
                at = j
                break
        else:
            return None
    return at
