"""Statements in quotation marks or behind a dash: a quotation, its remark, and the pieces that belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from onrecord.extract import cues
from onrecord.extract.attribution import interviews, introductions, remarks, signatures
from onrecord.extract.attribution.prose import Prose, bare
from onrecord.extract.results import Attribution, Quotation
from onrecord.extract.words import entries
from onrecord.record import Span

CUED, JOINED, INTRODUCED, RUN = 0.93, 0.9, 0.75, 0.7
_MIN_WORDS_ALONE = 3
_MAX_TITLE_WORDS = 8
_SMALL = frozenset(("and", "of", "the", "with", "in", "on", "for", "to", "a", "an", "at"))
_STOPS = ".!?…"
_OF_A_WORK = re.compile(r"\s(?:de|del|du|von|para|pour|für|titulad[oa]|intitulée?|titled)$")
"""What ends before a title: "the author of | “The Salt and the Wheat”, died"."""
_AND_THEN = re.compile(r"\s*,\s(?:und|et|y)(?:,|\s(?:dann|puis|luego|después|ensuite),?)\s")


class _Statement(msgspec.Struct):
    """A statement under construction."""

    quotations: list[Quotation]
    source: Span | None
    cue: Span | None
    inherited: bool = False


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """The statements that quotations are, with the words that say whose.

    A quotation alone in a run (no remark of its own) has neither source nor cue.
    """
    found: list[_Statement] = []
    by_region: dict[Span, list[Quotation]] = {}
    for q in prose.quotations:
        for region in {prose.paragraph_at(s[0]): None for s in q.outer} if q.depth == 0 else ():
            by_region.setdefault(region, []).append(q)
    turns = {prose.paragraphs[n] for asked, answer in prose.dialogue.items() for n in (asked, *answer)}
    for region in sorted(by_region.keys() - turns):
        _paragraph(prose, region, by_region[region], found)
    for s in found:
        said = _attribution(prose, s)
        if said.content:
            yield "run" if s.inherited else "quoted" if s.cue else "introduced", said
    for nested in _nested(prose):
        yield "nested", nested


def _paragraph(prose: Prose, region: Span, here: list[Quotation], found: list[_Statement]) -> None:
    """Read the quotations of one paragraph in order; a quotation is joined, cued, in a run, or no statement."""
    text = prose.text
    last: _Statement | None = None
    edges = [_part(q, region) for q in here]
    for n, q in enumerate(here):
        start, end = edges[n]
        if found and q in found[-1].quotations:  # goes on from the paragraph before
            last = found[-1]
        gap_before = (edges[n - 1][1] if n else region[0], start)
        gap_after = (end, edges[n + 1][0] if n + 1 < len(here) else region[1])
        if found and signatures.is_of(found[-1].quotations[-1], found[-1].source, region):
            continue
        if (q.mark and q.mark in "—–―-") or _has_remark(q, region):
            last = _dashed(prose, q, region, found)
            continue
        if last is not None and q in last.quotations:
            if last.cue is None and (r := _after(prose, q, gap_after)) is not None:
                last.source, last.cue, last.inherited = r.source, r.cue, False
            continue
        if last is not None and _continues(prose, here[n - 1], q, gap_before):
            last.quotations.append(q)
            if last.cue is None or last.inherited:
                r = _after(prose, q, gap_after)
                if r is not None:
                    last.source, last.cue, last.inherited = r.source, r.cue, False
            continue
        own = _own_remark(prose, q, n, gap_before, gap_after, region)
        if own is not None:
            last = _Statement([q], own.source, own.cue)
            found.append(last)
        elif _alone(prose, q, gap_before, gap_after):
            who = introductions.who(prose, q, gap_before, last.source if last else None, first=last is None)
            if who is not None:
                last = _Statement([q], who, None)
                found.append(last)
            elif found and n == 0 and _goes_on_from(prose, found[-1], q, region):
                last = found[-1]
                last.quotations.append(q)
            elif last is not None and not last.inherited and _one_sentence(prose, gap_before):
                last.quotations.append(q)
            else:
                last = _Statement([q], None, None, inherited=True)
                found.append(last)
        else:
            last = None if not text[gap_after[0] : gap_after[1]].strip() else last


def _has_remark(q: Quotation, region: Span) -> bool:
    """Whether the writer's words stand between the marks of the quotation, within one paragraph."""
    here = [s for s in q.spans if region[0] <= s[0] < region[1]]
    return len(here) > 1 and len(here) == len(q.spans)


def _part(q: Quotation, region: Span) -> Span:
    """Where `q` with its marks lies in the paragraph."""
    inside = [s for s in q.outer if region[0] <= s[0] < region[1]]
    return inside[0][0], inside[-1][1]


def _own_remark(
    prose: Prose, q: Quotation, n: int, gap_before: Span, gap_after: Span, region: Span
) -> remarks.Remark | None:
    if not _whole(prose, q, gap_before, gap_after):
        return None
    early = gap_before
    if n == 0 and not prose.text[slice(*gap_before)].strip():
        early = _paragraph_before(prose, region)
    introduced = prose.text[slice(*early)].rstrip()[-1:]
    led = remarks.before(prose, early) if introduced and introduced in ":," else None
    followed = _after(prose, q, gap_after) if led is None or not _says(prose, led) else None
    if led is not None and (followed is None or prose.parsed or not _says(prose, followed)):
        return led
    if followed is not None:
        return followed
    if introduced and introduced not in _STOPS and introduced != ":":
        return remarks.before(prose, gap_before)
    return None


def _says(prose: Prose, remark: remarks.Remark) -> bool:
    """Whether a remark has a verb that the lists know, and not a colon alone."""
    if prose.parsed or remark.cue is None:
        return prose.parsed
    return re.search(cues.pattern(prose.language), prose.text[slice(*remark.cue)]) is not None


def _after(prose: Prose, q: Quotation, gap: Span) -> remarks.Remark | None:
    e = q.spans[-1][1]
    stopped = prose.text[e - 1] == "." and prose.text[gap[0] : gap[0] + 1] != ","
    return signatures.behind(prose, q, gap) or remarks.after(prose, gap, stopped)


def _paragraph_before(prose: Prose, region: Span) -> Span:
    """The paragraph before, where it ends with a colon; else nothing."""
    n = prose.paragraphs.index(region)
    if n and prose.text[slice(*prose.paragraphs[n - 1])].rstrip().endswith(":"):
        return prose.paragraphs[n - 1]
    return region[0], region[0]


def _whole(prose: Prose, q: Quotation, gap_before: Span, gap_after: Span) -> bool:
    """Whether the quotation is words said as a sentence, not a phrase inside the writer's own."""
    text = prose.text
    s, e = q.spans[0][0], q.spans[-1][1]
    first = next((c for c in text[s:e] if c.isalnum()), "")
    lead = text[slice(*gap_before)].rstrip()
    if (_is_title(prose, text[s:e]) and lead[-1:] not in (",", ":")) or lead.endswith(("that,", "that")):
        return False
    if q.depth == 0 and not prose.parsed and _OF_A_WORK.search(lead):
        return False
    if prose.parsed and lead.endswith((" told", " tells")) and _is_programme(text[s:e]):
        return False
    if prose.parsed and lead.endswith(",") and _names_work(lead, text[s:e]):
        return False
    if prose.parsed and lead[-1:].isalpha() and _is_named(prose, (s, e), gap_before):
        return False
    if q.depth == 0 and len(text[s:e].split()) == 1 and lead and lead[-1].isalpha() and text[e - 1] not in _STOPS + ",":
        return False
    if not lead or lead[-1] in _STOPS + ':—–”"»':
        return True
    if lead.endswith(",") and (first.isupper() or first.isdigit()):
        return True
    return (first.isupper() or first.isdigit() or text[s] == "…") and (
        text[e - 1] in _STOPS + ","
        or (text[gap_after[0] : gap_after[0] + 1] in (",", ".") and len(text[s:e].split()) > 3)
    )


def _names_work(lead: str, words: str) -> bool:
    """'In her memoir, | "Cold Tea," | she said': a title in capitals behind the noun for what it is."""
    noun = lead.rstrip(", ").rpartition(" ")[2].lower()
    inside = [w for w in words.strip(",.!?").split() if w not in _SMALL]
    capitals = bool(inside) and all(w[0].isupper() for w in inside) and len(inside) <= _MAX_TITLE_WORDS
    return capitals and noun in entries("titles.en")


def _is_title(prose: Prose, words: str) -> bool:
    """Whether the words look like the name of a work: few, with capitals throughout. German capitals tell nothing."""
    if prose.language == "de":
        return False
    long = [w for w in words.split() if len(w) > 3 and w[0].isalpha()]
    return 1 < len(long) <= _MAX_TITLE_WORDS and all(w[0].isupper() for w in long)


def _is_named(prose: Prose, words: Span, gap: Span) -> bool:
    """Whether one word with a capital names the noun right before it: the trading house "Karavella," whose head …"""
    before = list(prose.between(*gap))
    noun = bool(before) and prose.tokens[before[-1]].pos in ("NOUN", "PROPN")
    name = prose.text[slice(*words)].strip(" ,")
    return noun and name[:1].isupper() and " " not in name and name[-1:].isalnum()


def _is_programme(words: str) -> bool:
    """Whether few words behind "told" name a programme: "Fox and Friends," with capitals but for the small ones."""
    named = [w for w in words.strip(" ,.").split() if w not in _SMALL]
    return 0 < len(named) <= _MAX_TITLE_WORDS and all(w[0].isupper() or w[0].isdigit() for w in named)


def _continues(prose: Prose, before: Quotation, q: Quotation, gap: Span) -> bool:
    """Whether the sentence that `before` began goes on in `q`: a comma or dash in front, no capital or no sentence
    end between.
    """
    text = prose.text
    lead = text[slice(*gap)].rstrip()
    first = next((c for c in text[q.spans[0][0] : q.spans[0][1]] if c.isalnum()), "")
    if not lead.endswith((",", "—", "–", "-")) or len(lead) > 250:
        return False
    body = lead.strip(" ,—–-")
    if not body:
        return False
    if not first.isupper():
        if _AND_THEN.match(lead) and len(prose.sentences(gap)) == 1:
            return True  # '"…", she said, and then, with a smile, "…"'
        return remarks.after(prose, gap, False) is not None or lead.endswith(("—", "–")) or len(body.split()) <= 4
    if text[before.spans[-1][1] - 1] in _STOPS:
        return False
    return remarks.after(prose, gap, False) is not None or _does_meanwhile(prose, gap)


def _does_meanwhile(prose: Prose, gap: Span) -> bool:
    """'"… at ten," | buttoning her coat, | "or at noon"': between commas, what somebody does while speaking."""
    inside = [prose.tokens[i] for i in prose.between(*gap) if prose.tokens[i].pos not in ("PUNCT", "SPACE")]
    finite = any(t.tag in ("VBD", "VBZ", "VBP") for t in inside)
    return bool(inside) and inside[0].tag == "VBG" and not finite and len(prose.sentences(gap)) == 1


def _goes_on_from(prose: Prose, before: _Statement, q: Quotation, region: Span) -> bool:
    """Whether a paragraph is a quotation, and goes on with the one that stands in the paragraph before with nothing
    but a remark behind it: '"It is old," she said. ⏎ "It will fall."'"""
    n = prose.paragraphs.index(region)
    outer = before.quotations[-1].outer
    if not n or before.cue is None or before.inherited or len(outer) > 1 or outer[0][0] != prose.paragraphs[n - 1][0]:
        return False
    alone = _part(q, region)[0] == region[0] and not prose.text[_part(q, region)[1] : region[1]].strip()
    behind = outer[0][1], prose.paragraphs[n - 1][1]
    said = behind[0] <= before.cue[0] < behind[1] and prose.text[slice(*before.cue)].strip("—–―- ")
    return bool(alone and said) and len(before.quotations) == 1 and len(prose.sentences(behind)) == 1


def _one_sentence(prose: Prose, gap: Span) -> bool:
    """Whether one remark and nothing more lies between two quotations."""
    lead = bare(prose.text, gap)
    return lead is None or len(prose.sentences(lead)) == 1


def _alone(prose: Prose, q: Quotation, gap_before: Span, gap_after: Span) -> bool:
    """Whether the quotation stands as a sentence of its own."""
    text = prose.text
    s, e = q.spans[0][0], q.spans[-1][1]
    lead, rest = text[slice(*gap_before)].rstrip(), text[slice(*gap_after)]
    words = text[s:e].split()
    first = next((c for c in text[s:e] if c.isalnum()), "")
    if len(words) < _MIN_WORDS_ALONE or not (first.isupper() or first.isdigit()) or _is_title(prose, text[s:e]):
        return False
    if lead and lead[-1] not in _STOPS + '”"’»)':
        return False
    last = text[s:e].rstrip("\"'”’‘»)")[-1:]
    ends = last in _STOPS or rest[:1] == "." or not q.closed
    return ends and (not rest.strip() or rest.lstrip()[:1].isupper() or rest.lstrip()[:1] in '."“‘«[(')


def _dashed(prose: Prose, q: Quotation, region: Span, found: list[_Statement]) -> _Statement:
    """A dash quotation with the first remark of the writer in it or behind it."""
    gaps = [(a[1], b[0]) for a, b in zip(q.spans, q.spans[1:], strict=False)]
    gaps.append((q.spans[-1][1], region[1]))
    for gap in gaps:
        body = bare(prose.text, gap, also='"”»,.!?')
        if body is None:
            continue
        r = remarks.after(prose, (body[0], gap[1]), False)
        if r is None and not prose.parsed:
            r = remarks.after(prose, gap, False)  # with the dash, behind which a verb may be one of no list
        if r is not None:
            s = _Statement([q], r.source, r.cue)
            break
        s = _Statement([q], *_by_shape(prose, body))
        break
    else:
        s = _Statement([q], None, None, inherited=True)
        early = _paragraph_before(prose, region)  # "Lund sighed: // — It is late."
        if prose.text[slice(*early)] and (led := remarks.before(prose, early)) is not None:
            s = _Statement([q], led.source, led.cue)
    found.append(s)
    return s


def _by_shape(prose: Prose, body: Span) -> tuple[Span | None, Span | None]:
    """Source and cue of a remark whose verb no list knows: the name at its beginning, the rest."""
    for name in prose.names:
        if name.label == "PERSON" and body[0] <= name.span[0] < body[1]:
            rest = bare(prose.text, (name.span[1], body[1]))
            if rest is not None:
                return (body[0], name.span[1]), rest
    return None, body


def _nested(prose: Prose) -> list[Attribution]:
    """Quotations within quotations, or within answers in an interview, where the outer speaker says whose they are."""
    out = []
    answers = [span for _, a in interviews.find(prose) for span in a.content]
    for n, q in enumerate(prose.quotations):
        if len(q.spans) != 1:
            continue
        parent = next((p for p in reversed(prose.quotations[:n]) if p.depth == q.depth - 1), None) if q.depth else None
        around = parent.spans if parent else answers if q.depth == 0 else ()
        region = next((s for s in around if s[0] <= q.outer[0][0] and q.outer[0][1] <= s[1] + 1), None)
        if region is None:
            continue
        kin = [
            k.outer[0]
            for k in prose.quotations
            if k.depth == q.depth and k != q and region[0] <= k.outer[0][0] < region[1]
        ]
        left = max((e for _, e in kin if e <= q.outer[0][0]), default=region[0])
        right = min((s for s, _ in kin if s >= q.outer[0][1]), default=region[1])
        gap_before, gap_after = (left, q.outer[0][0]), (q.outer[0][1], right)
        lead = prose.text[slice(*gap_before)].rstrip()
        cued = len(prose.text[slice(*q.spans[0])].split()) >= _MIN_WORDS_ALONE and _ends_with_cue(prose, lead)
        if not cued and not _whole(prose, q, gap_before, gap_after):
            continue
        r = remarks.before(prose, gap_before) if cued or lead.endswith((",", ":")) else None
        if r is None:
            r = _after(prose, q, gap_after)
        if r is not None and not _nobody(prose, r):
            out.append(_attribution(prose, _Statement([q], r.source, r.cue)))
    return out


def _ends_with_cue(prose: Prose, lead: str) -> bool:
    """Whether the words right before a quotation are a cue, and the one told at most ("told me")."""
    return re.search(rf"{cues.pattern(prose.language)}(?:\s(?:me|us|you|him|her|them))?$", lead) is not None


def _nobody(prose: Prose, r: remarks.Remark) -> bool:
    """Whether the outer speaker quotes nobody in particular, or says what he thinks: "I'd say: '…'", not "I said"."""
    who = prose.text[slice(*r.source)].lower() if r.source else ""
    if who in ("i", "we") and r.cue is not None:
        return not any(prose.tokens[i].tag == "VBD" for i in prose.between(*r.cue))
    return who in ("", "i", "we", "you", "me", "us", "them", "one", "it", "people")


def _attribution(prose: Prose, s: _Statement) -> Attribution:
    content = [c for q in s.quotations for piece in q.spans if (c := _content(prose.text, piece))]
    confidence = JOINED if len(content) > 1 else CUED
    if s.cue is None:
        confidence = INTRODUCED if s.source else RUN
    return Attribution(
        content=tuple(content),
        source=(s.source,) if s.source else (),
        cue=(s.cue,) if s.cue else (),
        kind="direct",
        confidence=confidence,
    )


def _content(text: str, span: Span) -> Span | None:
    """A quotation's words without the comma before its closing mark."""
    start, end = span
    while end > start and (text[end - 1] in ",;" or text[end - 1].isspace()):
        end -= 1
    return (start, end) if start < end else None
