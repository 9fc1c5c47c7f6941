"""Who stands in front of a verb that says something, where there is no parse."""

from __future__ import annotations

import re

from onrecord.extract.attribution import acts, grounds, slavic, unparsed
from onrecord.extract.attribution.prose import Prose, bare
from onrecord.record import Span

MAX_WORDS = 16
SUBORDINATE = re.compile(
    r",\s(?:потому что|так как|поскольку|что|чтобы|тому що|оскільки|бо|що|щоб|dass|weil|damit|nachdem|obwohl)\s"
)
JOINT = r",?\s(?:и|а|і|й|та|но|але|y|e|pero|et|mais|und|aber)\s"
_SUBJECT = r"(?:[A-ZÀ-ÞА-ЯЁЄІЇҐ]|(?:el|la|los|las|le|la|les|der|die|das|une?|una?|eine?)\s|l[’'])"
_RELATIVE = re.compile(
    r",\s(?:que|quien(?:es)?|qui|котор(?:ый|ая|ое|ые)|який|яка|яке|які)\s"
    r"(?:(?:(?:l[eoa]s?|nos|leur|lui|se|en|y|не|также|також|n['’]|l['’]|s['’])\s?){0,2})$"
)
_CLITICS = re.compile(
    r"(?i:(?:^|(?<=\s))(?:les?|l[oa]s?|nos|te|me|leur|nous|vous|y|en|ne|(?<=[\w,] )lui|se|[nlmts]['’])\s?)+$"
)


def found(prose: Prose, span: Span) -> Span | None:
    """Who stands in front of the cue, behind any lead-in that a comma ends; None where only a lead-in does."""
    text = prose.text
    if (related := _related(prose, span)) is not None:
        return related
    who = bare(text, span)
    while who is not None:
        first = re.match(r"[\w’']+", text[who[0] : who[1]])
        if first is None or not unparsed.leads_in(prose, first[0].lower()):
            break
        named = first[0].lower() in ("selon", "según", "laut")  # with a name in commas: "Selon le maire, Ada Lune, …"
        comma = text.rfind(",", *who) if named else text.find(",", *who)
        he = slavic.pronoun_last(text, who) if prose.language in slavic.LANGUAGES and comma < 0 else None
        if he is None and prose.language in slavic.LANGUAGES and comma < 0:
            he = _named_last(prose, who) or slavic.subject_last(text, who, prose.language)
        if he is not None:
            return he  # "In the letter | they"
        who = bare(text, (comma + 1, who[1])) if comma >= 0 else None
    if who is None:
        return None
    if prose.language in slavic.LANGUAGES and text.startswith(",", who[1]):
        said_of = slavic.relative(prose.language, text, who)
        who = (who[0], said_of) if said_of > who[0] else who  # "An official, | who asked …, because …,"
    stop = max(text.rfind(":", *who), text.rfind(";", *who), _clause_before(prose, who))
    if stop >= 0:
        who = bare(text, (stop + 1, who[1]))
    who = _before_another(prose, who) if who else None
    if who and prose.language in ("es", "fr") and (own := _CLITICS.search(text, *who)):
        who = bare(text, (who[0], own.start())) if text[slice(*who)] != "se" else who
    who = slavic.without_asides(prose.language, text, who) if who else None
    if who and slavic.is_how(prose.language, text[slice(*who)]):
        return None
    who = grounds.without(text, who) if who else None
    return who if who and len(text[slice(*who)].split()) <= MAX_WORDS else None


def _related(prose: Prose, span: Span) -> Span | None:
    """Of whom a relative clause behind an attribution tells what he says too: "«…», joked | the mayor, who | asked"."""
    m = _RELATIVE.search(prose.text, *span)
    said = list(acts.said_words(prose.language).finditer(prose.text, span[0], m.start())) if m else []
    said = [s for s in said if not prose.is_quoted(s.start())]
    if m is None or not said or "," in prose.text[said[-1].end() : m.start()]:
        return None
    return unparsed.behind(prose, (said[-1].end(), m.start()))


def _named_last(prose: Prose, span: Span) -> Span | None:
    """The person by name with whom the words end, behind no preposition, and a listed noun before the name."""
    named = (n.span for n in prose.names if n.label == "PERSON" and span[0] < n.span[0] and n.span[1] == span[1])
    name = next((n for n in named if not slavic.governed(prose.text, n[0])), None)
    office = slavic.subject_last(prose.text, (span[0], name[0]), prose.language) if name else None
    return (office[0], span[1]) if office else name


def _clause_before(prose: Prose, span: Span) -> int:
    """Where a clause that a subordinate one ends begins in the words before a cue: "… that the mate, because | the
    owner ordered"; -1 where none does. Spanish and French "que" opens what says more of a subject, too."""
    if prose.language not in ("ru", "uk", "de"):
        return -1
    opened = [m.end() - 1 for m in SUBORDINATE.finditer(prose.text, *span)]
    joined = slavic.clause_before(prose.text, span) if prose.language in slavic.LANGUAGES else -1
    return max([joined, *opened])


def _before_another(prose: Prose, span: Span) -> Span | None:
    """The subject of a cue that "and" joins to another one: "the club | wants a vote and asks"."""
    joint = re.compile(r"(?:\s(?:и|і|й|та|y|e|et|und)|,\s(?:но|однако|зато|але|проте|однак|а))$").search(
        prose.text, *span
    )
    first = acts.said_words(prose.language).search(prose.text, span[0] + 1, span[1])
    if first and joint:
        return bare(prose.text, (span[0], first.start()))
    if joint and not first:  # "Lund | smiled, but reminded …"
        return bare(prose.text, (span[0], slavic.before_verb(prose.text, span, prose.language)))
    own = re.compile(rf"{JOINT}(?={_SUBJECT})").search(prose.text, first.end(), span[1]) if first else None
    return bare(prose.text, (own.end(), span[1])) if own else span
