"""Who wrote a page: from its JSON-LD, its meta elements, or the byline that readers see."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from onrecord.pages.classes import Mark
from onrecord.pages.dates import parse
from onrecord.pages.lines import is_date_line
from onrecord.pages.markup import Run
from onrecord.pages.structured import Claims, names_in

METAS = (
    "author", "article:author", "og:author", "og:article:author", "article:author_name", "cxenseparse:author",
    "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "lrt_authors", "article:byline",
)  # fmt: skip


def authors(said: Claims, runs: list[Run], signed: list[str], outlet: str | None) -> tuple[str, ...]:
    """The authors' names in their order, agencies among them; () where the page names none."""
    filed = _names(_filed(said))
    shown = _shown(runs) or [n for n in _names(signed) if is_name(n) and (" " in n or n > "\u2e80")]
    if not filed or all(_is_outlet(name, outlet) for name in filed):
        meta = _names([v for name in METAS for v in said.metas.get(name, ()) if _usable(v)][:6])
        meta = [name for name in meta if not _is_outlet(name, outlet)]
        whole = [name for name in meta if is_name(name) and " " in name]
        filed = whole or shown or meta or filed
    return tuple(filed)


def _filed(said: Claims) -> list[str]:
    value = said.said("author") or said.said("creator")
    named = names_in(value)
    if not named:
        # {"@id": …} points at a person elsewhere in the JSON-LD.
        ids = {item.get("@id") for item in (value if isinstance(value, list) else [value]) if isinstance(item, dict)}
        named = [n for t in said.things if t.get("@id") in ids and t.get("@id") for n in names_in(t.get("name"))][:1]
    return named


def _usable(value: str) -> bool:
    return "://" not in value and not value.isdecimal() and not value.startswith(("(", "@"))


def _is_outlet(name: str, outlet: str | None) -> bool:
    a, b = _fold(name), _fold(outlet or "")
    return len(b) > 2 and (a in b or b in a)


def _fold(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


_BY = re.compile(
    r"^(?:(?:story|text|article|written|posted|published|reporting|analysis|opinion|eine? \w+|kommentar|kolumne"
    r"|interview|exklusiv|autor(?:in)?|authors?|redaktion|texte|texto|testo|tekst|автор|текст)\s*:?\s+)?"
    r"(?:by|von|vom|par|por|di|de|door|av|af|autor(?:in)?:|authors?:|автор:|от)\s*:?\s+",
    re.I,
)
_ROLE = re.compile(r"\((?:[^()]*)\)")
_OFFICE = re.compile(r"\b(?:staff|writer|reporter|correspondent|editor|columnist)s?\b", re.I)  # "Herald Staff Writer"
_POST = re.compile(
    r"(?:(?:our|the|its)\s+)?(?:own\s+)?(?:[\w'’-]+\s+){0,4}?"
    r"(?:staff|desk|team|bureau|(?:writer|reporter|correspondent|editor|columnist)s?)\b\s*[,:–-]?\s+",
    re.I,
)
_STAFF = re.compile(r"(?:our|the)\s[\w'’ -]{0,40}?(?:staff|desk|team|bureau|(?:reporter|correspondent|writer)s?)", re.I)
_AND = re.compile(r"\s*(?:;|\||/ |\band\b|\bund\b|\bog\b|\boch\b|\by\b|\bи\b|\bта\b|&|、)\s*")
_NAME_WORD = re.compile(r"[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄĀ-Ž][\w'’.-]*|d[aeiou]s?|van|von|der|den|ter|al|bin|el|la|le|della|del|y|zu")


def is_name(text: str) -> bool:
    """Whether `text` has the form of a person's or an agency's name."""
    if not 2 <= len(text) <= 50 or any(c.isdigit() for c in text):
        return False
    if text > "\u2e80":
        return len(text) <= 12
    parts = text.split()
    return len(parts) <= 5 and all(_NAME_WORD.fullmatch(p) for p in parts) and parts[0][0].isupper()


def is_byline(text: str) -> bool:
    """Whether `text` is nothing but "By" and names, or the staff that signs in their stead."""
    by = _BY.match(text) if len(text) < 100 else None
    return by is not None and (all(map(is_name, _names([text]))) or _STAFF.fullmatch(text, by.end()) is not None)


def named_in_bar(text: str) -> str | None:
    """The person in a line such as "Crown court | Jane Doe": section, date and one name; None where it is none such."""
    pieces = [p.strip() for p in re.split(r"\s[|•·]\s", text)] if len(text) < 120 else []
    found = [p for p in pieces if _is_person(_BY.sub("", p))]
    if len(pieces) < 2 or len(found) != 1:
        return None
    others = [p for p in pieces if p not in found]
    return _BY.sub("", found[0]) if all(parse(p) or is_date_line(p) or _is_section(p) for p in others) else None


def without_post(text: str) -> str:
    """`text` without the post before a name in it: "our football staff, Jane Doe" is "Jane Doe"."""
    post = _POST.match(text)
    return text[post.end() :] if post and _is_person(re.split(r",|;|&|\band\b", text[post.end() :])[0]) else text


def _is_person(text: str) -> bool:
    text = text.strip()
    folded = {word.casefold() for word in text.split()}
    return " " in text and is_name(text) and folded.isdisjoint(_sections()) and not _OFFICE.search(text)


def _is_section(text: str) -> bool:
    folded = [word.casefold() for word in re.findall(r"[\w’']+", text)]
    return 0 < len(folded) <= 5 and not _sections().isdisjoint(folded)


@cache
def _sections() -> frozenset[str]:
    lines = (files("onrecord.pages") / "words" / "sections.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _names(values: list[str]) -> list[str]:
    """The single names in author entries such as "By Ann Ray and Bob Stone, Reporters"."""
    found: list[str] = []
    for value in values:
        value = without_post(_BY.sub("", _ROLE.sub("", value)).strip(" ,.-–|•"))
        for part in _split(value):
            if part and _fold(part) not in map(_fold, found):
                found.append(part)
    return found


def _split(value: str) -> list[str]:
    parts = [p for p in _AND.split(value) if p]
    if len(parts) > 1 and not all(is_name(q.strip()) for p in parts for q in p.split(",")):
        parts = [value]
    names: list[str] = []
    for part in parts:
        pieces = [p.strip() for p in part.split(",") if p.strip()]
        if len(pieces) > 1 and is_name(pieces[0]) and " " in pieces[0]:
            names += [p for n, p in enumerate(pieces) if n == 0 or (is_name(p) and " " in p and not _OFFICE.search(p))]
        else:
            names.append(part.strip())
    return names


LONGEST = 150
"""Characters of a byline; what is longer is the article."""


def _shown(runs: list[Run]) -> list[str]:
    """The names in the byline, where one stands."""
    found: list[str] = []
    started = False
    for run in runs:
        elsewhere = run.marks & (Mark.FIGURE | Mark.CAPTION | Mark.FURNITURE)
        started = started or len(run.text) > LONGEST
        if elsewhere or len(run.text) > LONGEST:
            continue
        if not started and (name := named_in_bar(run.text)):
            found += [name] if name not in found else []
            continue
        lines = re.split(r"\n|\s[|•·]\s", run.text)
        if not (run.marks & Mark.BYLINE or is_byline(run.text.rpartition("|")[2].strip())):
            lines = [line for line in lines if is_byline(line.strip())]  # over a date, say
        for line in lines:
            if parse(line) is None:
                found += [n for n in _names([line]) if is_name(n) and (" " in n or n > "\u2e80") and n not in found]
        if len(found) >= 6:
            break
    return found
