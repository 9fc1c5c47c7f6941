"""Indirect statements by English syntax: a cue, its subject, and the clause or phrase that the cue takes as content."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.attribution import phrases, remarks, unsaid
from onrecord.extract.attribution.prose import Prose, bare
from onrecord.extract.attribution.void import is_denied, is_participle, is_void
from onrecord.extract.results import Attribution
from onrecord.record import Span

CONFIDENCE = {"that": 0.75, "to": 0.6, "ing": 0.6, "small": 0.6, "as": 0.6, "obj": 0.5, "prep": 0.55, "of": 0.55}
_PREPOSITIONS = ("for", "of", "on", "against", "at", "with", "into", "about", "to")
_WHEN = frozenset(
    {
        "time", "moment", "hour", "day", "week", "month", "year", "morning", "afternoon", "evening", "night", "noon",
        "midnight", "weekend", "today", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday",
    }
)  # fmt: skip
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """Statements by syntax, each with the name of its rule; nothing in languages without a parse.

    Cues that are denied ("did not say"), supposed ("if he says") or only possible ("would say") make none.
    """
    if not prose.parsed:
        return
    for i, token in enumerate(prose.tokens):
        if prose.is_quoted(token.span[0]):
            continue
        if (quoted := _quoted_as(prose, i)) is not None:
            yield "passive", quoted
        cue = phrases.at(prose, i)
        if cue is not None and not is_void(prose, cue) and not is_participle(prose, cue.head):
            yield from _statements(prose, cue)


def _quoted_as(prose: Prose, verb: int) -> Attribution | None:
    """ "The doctor was quoted by the newspaper as saying that …": the newspaper only passes it on."""
    tokens = prose.tokens
    who = prose.child(verb, "nsubjpass")
    if tokens[verb].lemma not in ("quote", "cite", "report") or who is None:
        return None
    said = (prose.child(c, "pcomp") for c in prose.children[verb] if tokens[c].lemma.lower() == "as")
    cue = next((phrases.at(prose, c) for c in said if c is not None), None)
    found = next(_contents(prose, cue), None) if cue is not None else None
    source = remarks.noun_phrase(prose, who, prose.paragraph_at(tokens[verb].span[0]))
    if (
        cue is None
        or found is None
        or source is None
        or is_denied(prose, phrases.Cue(verb, verb, cue.span, cue.frames))
    ):
        return None
    rule, indices = found
    content = _tidy(prose, indices, cue.span)
    start = prose.child(verb, "auxpass") or verb
    return content and Attribution(
        content=(content,), source=(source,), cue=((tokens[start].span[0], cue.span[1]),), kind="indirect",
        confidence=CONFIDENCE[rule],
    )  # fmt: skip


def _statements(prose: Prose, cue: phrases.Cue) -> Iterator[tuple[str, Attribution]]:
    paragraph = prose.paragraph_at(cue.span[0])
    source = remarks.subject(prose, cue.head, paragraph)
    if source is None and prose.tokens[cue.head].dep == "ROOT":
        sentence = next(x for x in prose.sentences(paragraph) if x[0] <= cue.span[0] < x[1])
        source = remarks.by_commas(prose, cue, sentence)
    if source is None or not _speaks(prose, cue, source):
        return
    cue_at = remarks.wider(prose, cue)
    for rule, indices in _contents(prose, cue):
        content = _tidy(prose, indices, cue_at)
        if content is None or (prose.quoted_share([content]) > 0.95 and rule == "that"):
            continue
        if not (source[0] < content[1] and content[0] < source[1]):
            passive = remarks.agent_of(prose, cue.head) is not None
            yield (
                "passive" if passive else f"clause {rule}",
                Attribution(
                    content=(content,), source=(source,), cue=(cue_at,), kind="indirect", confidence=CONFIDENCE[rule]
                ),
            )
            return


def _speaks(prose: Prose, cue: phrases.Cue, source: Span) -> bool:
    """Whether somebody in particular says or thinks it: no "you", and no infinitive but one of purpose ("phoned to
    say").
    """
    tokens = prose.tokens
    if (
        prose.text[slice(*source)].lower() in ("you", "one", "it", "who", "that", "which")
        and prose.text[slice(*source)].lower() != "it"
    ):
        return False
    infinitive = any(tokens[c].tag == "TO" for c in prose.children[cue.head])
    purpose = tokens[cue.head].dep == "advcl" or (
        tokens[cue.head].dep == "xcomp" and tokens[tokens[cue.head].head].lemma in remarks.RINGING
    )
    return not infinitive or (purpose and "belief" not in cue.frames)


def _contents(prose: Prose, cue: phrases.Cue) -> Iterator[tuple[str, list[int]]]:
    """What the constructions of the cue find behind it, the surest first: (rule, tokens)."""
    tokens, frames = prose.tokens, cue.frames
    behind = [c for v in sorted({cue.head, cue.last}) for c in prose.children[v] if c > cue.last]
    for c in behind:
        dep = tokens[c].dep
        if dep == "ccomp" or (dep == "acl" and "that" in frames and c > cue.last and cue.last != cue.head):
            if "that" in frames and _finite(prose, c):
                yield "that", _without_next_cue(prose, cue, c)
            elif {"small", "to"} & frames:
                thing = _told(prose, behind, c)
                yield "that" if thing else "small", [*thing, *_without_next_cue(prose, cue, c)]
    if "that" in frames and (late := _behind_time(prose, cue)) is not None:
        yield "that", late
    if "to" in frames:
        for c in behind:
            if tokens[c].dep in ("xcomp", "advcl") and (start := _infinitive(prose, c)) is not None:
                yield "to", _without_cause(prose, [i for i in _without_next_cue(prose, cue, c) if i >= start])
    if "ing" in frames:
        for c in behind:
            if tokens[c].tag == "VBG" and tokens[c].dep in ("xcomp", "ccomp"):
                yield "ing", _without_next_cue(prose, cue, c)
    yield from _phrases(prose, cue, behind)


def _behind_time(prose: Prose, cue: phrases.Cue) -> list[int] | None:
    """The clause that the parse hung on when it was said: "claimed at the time | that the gate was open"."""
    tokens = prose.tokens
    for i in range(cue.last + 2, min(cue.last + 7, len(tokens))):
        clause, noun = tokens[i].head, tokens[tokens[i].head].head
        if tokens[i].text == "that" and tokens[clause].dep in ("relcl", "acl") and noun == i - 1:
            timed = tokens[noun].lemma.lower() in _WHEN and all(tokens[k].pos != "VERB" for k in range(cue.last + 1, i))
            return [k for k in prose.subtree(clause) if k > i] if timed and _finite(prose, clause) else None
    return None


def _told(prose: Prose, behind: list[int], clause: int) -> list[int]:
    """The subject of a clause that the parse took for the object, where those told stand before it: "told her | the
    van “came out of nowhere”"."""
    told = any(prose.tokens[c].dep == "dative" and c < clause for c in behind)
    thing = next((c for c in behind if prose.tokens[c].dep == "dobj" and c < clause), None)
    return prose.subtree(thing) if told and thing is not None else []


def _phrases(prose: Prose, cue: phrases.Cue, behind: list[int]) -> Iterator[tuple[str, list[int]]]:
    """Content that is no clause: an object, what it is called, what stands behind a preposition."""
    tokens, frames = prose.tokens, cue.frames
    passive = prose.child(cue.head, "auxpass") is not None
    direct = next((c for c in behind if tokens[c].dep == "dobj"), None)
    day = next((c for c in behind if tokens[c].dep == "npadvmod" and prose.child(c, "appos") is not None), None)
    if direct is None and day == cue.last + 1 and "small" in frames:
        yield "small", prose.subtree(day)  # "declared | Monday a holiday", which the parse takes for the day it was
        return
    if direct is not None and not passive:
        if "as" in frames:
            for c in behind:
                if tokens[c].lemma == "as" and tokens[c].dep in ("prep", "mark") and prose.child(c, "pobj", "pcomp"):
                    yield "as", [*prose.subtree(direct), *prose.subtree(c)]
        if "figure" in frames:
            for c in behind:
                if tokens[c].lemma == "at" and any(tokens[j].pos == "NUM" for j in prose.subtree(c)):
                    yield "as", [*prose.subtree(direct), *prose.subtree(c)]
        judged = (
            c for c in behind if tokens[c].dep in ("oprd", "acomp", "attr") or (tokens[c].dep == "dobj" and c > direct)
        )
        predicate = next(judged, None)
        if "small" in frames and (predicate is not None or _touches_quotation(prose, direct)):
            yield "small", [i for p in (direct, predicate) if p is not None for i in prose.subtree(p)]
    for name in _PREPOSITIONS:
        if name in frames and not ("small" in frames and direct is not None):  # "called the tender for sand a farce"
            hung = prose.children[direct] if direct is not None else []
            for c in [*behind, *hung]:
                if tokens[c].lemma == name and tokens[c].dep in ("prep", "dative"):
                    of = prose.child(c, "pobj", "pcomp")
                    if of is not None:
                        yield "prep" if "obj" in frames else "of", _with_adjuncts(prose, cue, prose.subtree(of))
    if "obj" in frames and direct is not None and not passive and tokens[direct].pos != "PRON":
        if unsaid.is_called_home(prose, cue.head, direct):
            return
        thing = prose.subtree(direct)
        done = "ing" in frames and tokens[thing[0]].tag == "VBG"  # "denied | endangering passengers"
        yield "ing" if done else "obj", _with_adjuncts(prose, cue, thing)


def _finite(prose: Prose, i: int) -> bool:
    tokens = prose.tokens
    if tokens[i].tag in _FINITE or any(
        tokens[c].tag in _FINITE for c in prose.children[i] if tokens[c].dep in ("aux", "auxpass", "cop")
    ):
        return True
    return any(tokens[c].dep == "mark" or tokens[c].tag in ("WDT", "WP", "WRB") for c in prose.children[i]) or (
        tokens[i].tag == "VB" and prose.child(i, "nsubj", "nsubjpass") is not None and prose.child(i, "aux") is None
    )


def _infinitive(prose: Prose, i: int) -> int | None:
    """Where the infinitive of `i` begins: at its "to", or the "not" before that."""
    tokens = prose.tokens
    to = next((c for c in prose.children[i] if tokens[c].tag == "TO"), None)
    if to is None:
        return None
    return to - 1 if to and tokens[to - 1].dep == "neg" else to


def _without_next_cue(prose: Prose, cue: phrases.Cue, clause: int) -> list[int]:
    """The words of `clause`, less a joined verb that goes on with the cue's own subject (denied that …, and promised
    …).
    """
    cut = frozenset(c for c in prose.subtree(clause) if c > clause and remarks.joined_to(prose, c) == cue.head)
    kept = prose.subtree(clause, cut)
    while cut and kept and prose.tokens[kept[-1]].pos in ("PUNCT", "CCONJ"):
        kept.pop()
    return kept


def _without_cause(prose: Prose, indices: list[int]) -> list[int]:
    """What is to be done, without what has happened before it was asked for: "to stay out after a bloom of algae"."""
    tokens = prose.tokens
    for i in indices[1:]:
        if tokens[i].lemma.lower() == "as" and tokens[i].dep == "mark":
            clause = [tokens[i].head, *prose.children[tokens[i].head]]
            if any(tokens[c].tag == "VBD" for c in clause):
                return [j for j in indices if j < i]  # "to carry a shovel | as the blizzard crossed the ridge"
        if tokens[i].lemma.lower() != "after":
            continue
        of = prose.child(i, "pobj")
        article = prose.child(of, "det") if of is not None else None
        happened = article is not None and tokens[article].lemma.lower() in ("a", "an")
        happened = happened or (of is not None and prose.child(of, "nummod") is not None and tokens[of].tag == "NNS")
        if tokens[i].dep == "mark":
            clause = [tokens[i].head, *prose.children[tokens[i].head]]
            happened = any(tokens[c].tag == "VBD" for c in clause)
        if happened:
            return [j for j in indices if j < i]
    return indices


def _with_adjuncts(prose: Prose, cue: phrases.Cue, indices: list[int]) -> list[int]:
    """The phrase with the adjuncts of the cue that follow at once (a refund within a week)."""
    tokens = prose.tokens
    out = list(indices)
    for c in prose.children[cue.head]:
        if c == out[-1] + 1 and tokens[c].dep in ("prep", "advcl", "dative", "acl", "relcl"):
            out += prose.subtree(c)
    return _with_rest(prose, out)


def _with_rest(prose: Prose, indices: list[int]) -> list[int]:
    """The phrase with what the parse failed to hang on it: a relative clause, or a contrast without a verb of its
    own.
    """
    tokens, last = prose.tokens, indices[-1]
    sentence = next(
        x for x in prose.sentences(prose.paragraph_at(tokens[last].span[0])) if x[0] <= tokens[last].span[0] < x[1]
    )
    rest = list(prose.between(tokens[last].span[1], sentence[1]))
    words = [i for i in rest if tokens[i].pos != "PUNCT"]
    if not words:
        return indices
    relative = words[0] == last + 1 and tokens[words[0]].lemma.lower() in ("that", "who", "which")
    contrast = tokens[words[0]].lemma.lower() in ("only", "not", "but", "nor") and not any(
        tokens[i].tag in _FINITE for i in words
    )
    return [*indices, *words] if relative or contrast else indices


def _touches_quotation(prose: Prose, i: int) -> bool:
    return any(prose.is_quoted(prose.tokens[j].span[0]) for j in prose.subtree(i))


def _tidy(prose: Prose, indices: list[int], cue: Span) -> Span | None:
    """The content's span: behind the cue and "that", within the paragraph."""
    tokens = prose.tokens
    paragraph = prose.paragraph_at(cue[0])
    kept = [i for i in sorted(indices) if cue[1] <= tokens[i].span[0] < paragraph[1]]
    while kept and _before_content(prose, kept[0]):
        kept = kept[1:]
    return bare(prose.text, prose.span(kept)) if kept else None


def _before_content(prose: Prose, i: int) -> bool:
    t = prose.tokens[i]
    if t.pos == "PUNCT":
        return not prose.is_quoted(t.span[0])
    return t.lemma.lower() == "that" and t.dep in ("mark", "det") and t.tag == "IN"
