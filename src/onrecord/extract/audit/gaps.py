"""What is put forward without a source, who is named without being heard, where one source stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.extract.audit.places import is_address
from onrecord.extract.results import Analysis, Name
from onrecord.extract.words import entries
from onrecord.record import Record, Span
from onrecord.record.audit import Claim, Stretch, Unheard

MIN_PARAGRAPHS = 3


def claims(record: Record) -> tuple[Claim, ...]:
    """Unattributed statements and hedged ones, in order; a statement can be both."""
    out = []
    for s in record.statements:
        if s.kind == "unattributed":
            out.append(Claim(statement=s.id, kind="unattributed", spans=s.cue or s.content))
        if s.hedges:
            out.append(Claim(statement=s.id, kind="hedge", spans=s.hedges))
    return tuple(out)


def single_source(record: Record) -> tuple[Stretch, ...]:
    """Runs of at least three paragraphs that all carry statements, every one of them by the same speaker."""
    out: list[Stretch] = []
    run: list[Span] = []
    said: list[str] = []
    voice: str | None = None
    for paragraph in [*record.article.spans_of("paragraph", "list", "quotation"), None]:
        here = [s for s in record.statements if paragraph and _within(s.content, paragraph)]
        voices = {s.speaker for s in here}
        only = voices.pop() if len(voices) == 1 else None
        if only is None or only != voice:
            if voice and len(run) >= MIN_PARAGRAPHS:
                out.append(Stretch(span=(run[0][0], run[-1][1]), speaker=voice, statements=tuple(dict.fromkeys(said))))
            run, said, voice = [], [], only
        if only and paragraph:
            run.append(paragraph)
            said += [s.id for s in here]
    return tuple(out)


def _within(spans: tuple[Span, ...], outer: Span) -> bool:
    return any(outer[0] <= s < outer[1] for s, _ in spans)


def unheard(record: Record, analysis: Analysis) -> tuple[Unheard, ...]:
    """People and organisations that the paragraphs name and to whom no statement is put down.

    An organisation that a speaker speaks for is heard; whoever a statement is made to is not spoken about.
    """
    article = record.article
    prose = article.spans_of("paragraph", "list", "quotation")
    groups: list[tuple[str, list[str], list[Span]]] = []
    names = [n for n in analysis.names if n.label in ("PERSON", "ORG") and _within((n.span,), prose_of(n, prose))]
    for name in sorted(names, key=lambda n: -(n.span[1] - n.span[0])):
        words = _words(article.text[name.span[0] : name.span[1]])
        if not words or words[-1][0].islower() or words[-1][0].isdigit() or _is_way(words):
            continue
        if is_address(name.span, name.label, article.text):
            continue
        for label, known, spans in groups:
            if label == name.label and _same(words, known, label):
                spans.append(name.span)
                break
        else:
            groups.append((name.label, words, [name.span]))
    heard = [list(words) for words in dict.fromkeys(map(tuple, _heard(record)))]
    out = []
    for label, words, spans in groups:
        if any(_same(words, other, label) or _same(other, words, label) for other in heard):
            continue
        spans.sort()
        longest = max(spans, key=lambda s: s[1] - s[0])
        about = [s.id for s in record.statements if any(_within(((x, x + 1),), c) for x, _ in spans for c in s.content)]
        out.append(
            Unheard(
                name=_bare(article.text[longest[0] : longest[1]]),
                type="person" if label == "PERSON" else "organisation",
                mentions=tuple(spans),
                spoken_about_in=tuple(about),
            )
        )
    return tuple(sorted(out, key=lambda u: (-len(u.mentions), u.mentions[0])))


def _is_way(words: list[str]) -> bool:
    return len(words) > 1 and not {words[0].lower(), words[-1].lower()}.isdisjoint(entries("audit-ways"))


def prose_of(name: Name, prose: list[Span]) -> Span:
    """The block of `prose` that `name` lies in; an empty place where it lies in none."""
    return next((p for p in prose if p[0] <= name.span[0] < p[1]), (-1, -1))


def _heard(record: Record) -> Iterator[list[str]]:
    """Names of whoever speaks, is spoken for or spoken to, or writes the article."""
    text = record.article.text
    spans = [m for p in record.speakers for m in p.mentions]
    spans += [x for s in record.statements for x in (*s.source, *([s.addressee] if s.addressee else []))]
    names = [text[s:e] for s, e in spans]
    names += [n for p in record.speakers for n in (p.name, p.affiliation) if n]
    names += [n for n in (record.article.outlet, *record.article.authors) if n]
    for name in names:
        if words := _words(name):
            yield words


def _bare(name: str) -> str:
    return re.sub(r"^(?:the|The)\s+|['’]s?$", "", name.strip())


def _words(name: str) -> list[str]:
    return [w for w in re.findall(r"[\w.&]+(?:[-‑]\w+)*", _bare(name)) if w.lower() not in entries("audit-small")]


def _same(short: list[str], long: list[str], label: str) -> bool:
    """Whether `short` can name whom `long` names: by surname, as a part of the name, or by initials."""
    if label == "PERSON":
        return short[-1].lower() in {w.lower() for w in long} and (len(short) == 1 or short[0][0] == long[0][0])
    folded = [w.lower() for w in long]
    if all(w.lower() in folded for w in short):
        return True
    parts = [p for w in long for p in re.split("[-‑]", w)]  # "Anti-Fraud" is A or AF
    initials = {"".join(w[0] for w in words).upper() for words in (long, parts)}
    return len(short) == 1 and short[0].replace(".", "") in initials
