"""To whom it was said: "told reporters", "in an interview with", "wrote to", "was told by"."""

from __future__ import annotations

from onrecord.extract.results import Attribution
from onrecord.extract.speakers.lists import lower, small, words
from onrecord.extract.speakers.reading import Reading
from onrecord.record import Span

_STOP_TAGS = frozenset(("PRP", "TO", "VBD", "VBZ", "VBP", "MD", "WP", "WDT", "WRB", "``", "''", ":", ".", "RB", "CC"))
_STOP_WORDS = small("addressee.stop_words") | frozenset((",", ".", ":", ";", "“", "”", '"', "—", "–", "(", ")"))
_TO_DO = small("addressee.to_do")
_CONTENT_BEGINS = ("TO", "PRP", "DT", ":", "``", "WRB", "WP", "NNP", "RB")
_ON_AIR = frozenset(("interview", "appearance", "broadcast", "edition", "episode", "on"))
_DAYS = small("addressee.days")
_EXCHANGES = small("addressee.exchanges")
_GATHERED = frozenset(("crowd", "audience", "gathering", "rally"))  # known by the place where they are


def find(reading: Reading, a: Attribution) -> Span | None:
    """The addressee that the words around the cue of `a` name."""
    cue = [n for s in a.cue for n in reading.at(s)]
    if not cue:
        return None
    content = {n for s in a.content for n in reading.at(s)}
    source = {n for s in a.source for n in reading.at(s)}
    for n in cue:
        if reading.tokens[n].lemma.casefold() in lower("telling") and reading.tokens[n].tag[:2] in ("VB", "NN", "JJ"):
            found = _passive(reading, n, cue, source, content) or _object(reading, n, source, content)
            if found and reading.tokens[reading.at(found)[0]].tag != "PRP":
                return found
            if found:  # "a letter to the board, urging them …"
                return _exchange(reading, cue, source, content) or found
    return _exchange(reading, cue, source, content)


def _object(reading: Reading, verb: int, source: set[int], content: set[int]) -> Span | None:
    """The words right behind "told"."""
    n = verb + 1
    size = len(reading.tokens)
    while n < size and n in source:
        n += 1
    leads = reading.tokens[verb].lemma in ("call", "appeal", "write", "speak", "talk", "say")
    if leads and n < size and reading.tokens[n].text in ("on", "to"):
        n += 1
    if n in content and reading.tokens[verb].lemma in _TO_DO:
        told = phrase(reading, n, source, set(), verb)  # "urged the council to wait", taken into the content
        after = reading.at(told)[-1] + 1 if told else size
        if told and after < size and reading.tokens[after].tag in _CONTENT_BEGINS:
            return told
        return None
    return phrase(reading, n, source, content, verb)


def phrase(reading: Reading, first: int, source: set[int], content: set[int], verb: int) -> Span | None:
    """The noun phrase at `first`, with "of" and "at" phrases, up to the content or the next clause."""
    tokens = reading.tokens
    if first >= len(tokens) or first in content or first in source or reading.sentence[first] != reading.sentence[verb]:
        return None
    head = tokens[first]
    if head.tag == "PRP":
        return head.span
    if head.tag not in ("DT", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "CD", "PDT", "``", "VBG", "VBN", "ADD"):
        return None
    marked = head.tag == "``" and _names_programme(reading, first)
    if not marked and head.text.casefold() in _DAYS | _STOP_WORDS:
        return None
    n = first
    noun = named = False
    while n < len(tokens) and n not in content and n not in source and reading.sentence[n] == reading.sentence[first]:
        t = tokens[n]
        ends = (t.tag in _STOP_TAGS and not (t.tag == "CC" and noun)) or (t.text.casefold() in _DAYS and not marked)
        if n > first and ends and not (t.text in ("“", '"', "”") and _names_programme(reading, n)):
            break
        somewhere = t.text in ("at", "in") and (not noun or tokens[n - 1].lemma in _GATHERED)
        if n > first and t.text.casefold() in _STOP_WORDS and not somewhere:
            break
        if (t.tag == "IN" and t.text not in ("of", "at", "for")) or (t.tag == "VBG" and named):
            break
        named = named or t.tag.startswith("NN")
        noun = noun or named or t.tag in ("DT", "PRP")
        n += 1
    last = n - 1
    while last > first and tokens[last].tag in ("IN", "DT", "CC", ",", "POS", "TO", "``"):
        last -= 1
    if not marked and tokens[last].lemma.casefold() in ("week", "day", "month", "year", "hour", "time", "minute"):
        return None
    nominal = ("NN", "NNS", "NNP", "NNPS", "PRP", "DT", "ADD", "JJ")
    if not any(t.tag in nominal for t in tokens[first : last + 1]):
        return None
    if marked and all(t.tag != "''" for t in tokens[first : last + 1]):
        first += 1  # “Fox News Sunday,”: the closing mark is cut off with its comma
    return reading.span(first, last)


def _names_programme(reading: Reading, mark: int) -> bool:
    """Whether a mark belongs to a programme's name in quotation marks, which is short and has capitals."""
    inside = reading.tokens[mark + 1 : mark + 6]
    closing = next((k for k, t in enumerate(inside) if t.text in ("”", '"')), None)
    return reading.tokens[mark].text == "”" or (bool(closing) and inside[0].text[0].isupper())


def _passive(reading: Reading, verb: int, cue: list[int], source: set[int], content: set[int]) -> Span | None:
    """ "Parents were told by the secretary": the parents."""
    if reading.tokens[verb].tag != "VBN":
        return None
    auxiliary = next((n for n in range(verb - 1, max(verb - 4, -1), -1) if reading.tokens[n].lemma == "be"), None)
    if auxiliary is None:
        return None
    subject = next((n for n in reading.children[verb] if reading.tokens[n].dep == "nsubjpass"), auxiliary - 1)
    if subject < 0 or subject in source | content or reading.tokens[subject].text.casefold() in ("it", "that"):
        return None
    last = subject
    first = last
    while first > 0 and reading.sentence[first - 1] == reading.sentence[last]:
        before = reading.tokens[first - 1]
        if not (before.tag in ("DT", "PRP$", "JJ", "CD", "POS", "HYPH") or before.tag.startswith("NN")):
            break
        first -= 1
    return reading.span(first, last)


def _on_air(reading: Reading, n: int, source: set[int], content: set[int]) -> Span | None:
    """ "an interview on …", "the broadcast of …", "on the Morning Show": the programme."""
    tokens = reading.tokens
    if tokens[n].text == "on":
        named = [t.text for t in tokens[n + 1 : n + 7]]
        if not any(w in words("media") for w in named[: named.index(",") if "," in named else None]):
            return None
        return phrase(reading, n + 1, source, content, n)
    for k in range(n + 1, min(n + 4, len(tokens))):
        if tokens[k].text in ("on", "for", "of"):
            return phrase(reading, k + 1, source, content, n)
    return None


def _exchange(reading: Reading, cue: list[int], source: set[int], content: set[int]) -> Span | None:
    """ "in an interview with", "in a letter to", "speaking to", "said to": within the sentence of the cue."""
    sentence = reading.sentence[cue[0]]
    first = cue[0]
    while first > 0 and reading.sentence[first - 1] == sentence:
        first -= 1
    n = first
    while n < len(reading.tokens) and reading.sentence[n] == sentence:
        t = reading.tokens[n]
        if n not in content and not reading.quoted[n]:
            before = reading.tokens[n - 1].lemma.casefold() if n > first else ""
            spoke = before in lower("speaking") and (n - 1 in cue or reading.tokens[n - 1].tag in ("VBG", "VBN", "VBD"))
            if t.text in ("to", "with") and before.endswith("day"):  # "a letter on Thursday to"
                earlier = [b.lemma.casefold() for b in reading.tokens[max(first, n - 3) : n - 1]]
                before = next((b for b in reversed(earlier) if b in _EXCHANGES), before)
            if (t.text in ("to", "with") and (before in _EXCHANGES or spoke)) or (t.text == "on" and before == "call"):
                found = phrase(reading, n + 1, source, content, n)
                if found:
                    return found
            if t.text in _ON_AIR and (found := _on_air(reading, n, source, content)):
                return found
        n += 1
    return None
