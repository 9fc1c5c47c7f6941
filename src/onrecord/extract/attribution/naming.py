"""What a text names and nobody says: nicknames, mottoes, songs, words on a door; and a word only set in marks."""

from __future__ import annotations

import re

from onrecord.extract import cues
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.results import Attribution
from onrecord.extract.words import entries

_WORD = re.compile(r"[\w’'-]+")
_CALLED = re.compile(
    r"(?i:heißt|heißen|hieß|nennt sich|s['’](?:intitul|appel)\w+|se (?:llama|llaman|llamaba|titula|titulan|titulaba)"
    r"|называ(?:ется|ются|л[аои]?сь|лся)|назива(?:ється|ються|л[аои]ся|вся))"
)
"""What a thing is called, in the languages that are read by words."""
_LONG = 4  # letters from which a word of a title has its capital
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_PERFORMING = frozenset(("sing", "play", "perform", "recite", "read", "hum"))
_JUDGING = frozenset(("small", "as", "obj", "belief"))


def only_names(prose: Prose, a: Attribution) -> bool:
    """Whether the content of a statement is the name of a thing, or in English a thing with a name or a word in
    marks."""
    if not a.cue or not a.content:
        return False
    if not prose.parsed:
        called = _CALLED.fullmatch(" ".join(prose.text[slice(*c)] for c in a.cue))
        it_says = "es" in (prose.text[a.cue[0][0] - 3 : a.cue[0][0] - 1], prose.text[a.cue[-1][1] + 1 :][:2])
        return called is not None and prose.quoted_share(a.content) == 1 and not it_says
    start, end = a.content[0][0], a.content[-1][1]
    lemmas = {prose.tokens[i].lemma.lower() for s, e in a.cue for i in prose.between(s, e)}
    judging = any(_JUDGING & cues.frames().get(lemma, frozenset()) for lemma in lemmas)
    if "call" in lemmas and _by_many(prose, a) and _is_title(prose.text[start:end].removeprefix("it ")):
        return True
    if lemmas & _PERFORMING and prose.quoted_share(a.content) == 1 and _is_title(prose.text[start:end]):
        return True
    inside = list(prose.between(start, end))
    nouns = (i for i in inside if prose.tokens[i].pos == "NOUN" and not prose.is_quoted(prose.tokens[i].span[0]))
    first = next(nouns, None)
    clause = any(prose.tokens[i].tag in _FINITE and not prose.is_quoted(prose.tokens[i].span[0]) for i in inside)
    named = first is not None and not clause and prose.tokens[first].lemma.lower() in entries("titles.en")
    return not judging and (_is_marked(prose, inside) or (named and _ends_in_marks(prose, inside, first or 0)))


def _by_many(prose: Prose, a: Attribution) -> bool:
    """Whether people in general call it so."""
    who = [prose.tokens[i] for s, e in a.source for i in prose.between(s, e)]
    return bool(who) and (who[0].lemma.lower() == "they" or who[-1].tag == "NNS")


def _is_title(words: str) -> bool:
    """Whether two words and more have capitals throughout, short ones but for the first."""
    long = [w for w in _WORD.findall(words) if len(w.strip("'’")) >= _LONG]
    return len(long) > 1 and all(w.strip("'’")[0].isupper() for w in long)


def _is_marked(prose: Prose, inside: list[int]) -> bool:
    """ "An inquiry into the “experience”": one word in marks, beside articles at most."""
    words = [i for i in inside if prose.tokens[i].pos not in ("PUNCT", "SPACE", "DET")]
    articles = any(prose.tokens[i].pos == "DET" and not prose.is_quoted(prose.tokens[i].span[0]) for i in inside)
    return articles and len(words) == 1 and prose.is_quoted(prose.tokens[words[0]].span[0])


def _ends_in_marks(prose: Prose, inside: list[int], noun: int) -> bool:
    """ "The firm's motto, “Sold as Seen”": nothing but a quotation behind the noun."""
    behind = [i for i in inside if i > noun and prose.tokens[i].pos not in ("PUNCT", "SPACE")]
    return bool(behind) and all(prose.is_quoted(prose.tokens[i].span[0]) for i in behind)
