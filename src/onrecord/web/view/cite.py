"""Citations of an article, and of a statement in it.

APA after the Publication Manual, 7th edition (10.1, 10.16); Chicago after the Manual of Style, 17th edition
(14.191, 14.198); BibTeX's @online as biblatex has it; CSL-JSON 1.0.
"""

from __future__ import annotations

import json
import re
from typing import Any

import msgspec

from onrecord.record import Article, Record, Statement
from onrecord.web.view.dates import MONTHS, day_of, long_date
from onrecord.web.view.shown import host_of, in_original, shown, web_address, words

_LATEX = {c: f"\\{c}" for c in "&%$#_{}"}
_LATEX |= {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


class Citations(msgspec.Struct, frozen=True):
    """One source in four forms."""

    apa: str
    chicago: str
    bibtex: str
    csl: dict[str, Any]


def cite(article: Article, statement: Statement | None = None) -> Citations:
    """The citation of `article`; where a statement is given, its address leads to the statement's words."""
    url = web_address(article.url)
    if statement is not None:
        url = in_original(article.url, article.text, statement.content[0]) or url
    title = shown(article.title)
    outlet = shown(article.outlet) or host_of(article.url)
    day = day_of(article.published)
    return Citations(
        apa=_apa(article, title, outlet, day, url),
        chicago=_chicago(article, title, outlet, day, url),
        bibtex=_bibtex(article, title, outlet, day, url),
        csl=_csl(article, title, outlet, day, url),
    )


def markdown(record: Record, statement: Statement) -> str:
    """A statement as a Markdown quotation with whose it is, and a link to its words."""
    article = record.article
    speaker = next((p for p in record.speakers if p.id == statement.speaker), None)
    quoted = words(article.text, statement.content)
    if statement.kind == "direct":
        quoted = f"“{quoted}”"
    who = _escape(shown(speaker.name)) if speaker else "Nobody named"
    said = [f"**{who}**"]
    if speaker and speaker.title:
        said.append(_escape(shown(speaker.title)))
    if statement.addressee:
        said.append("to " + _escape(words(article.text, [statement.addressee])))
    if statement.said_on:
        said.append(long_date(statement.said_on) or "")
    title = _escape(shown(article.title) or "Untitled")
    url = in_original(article.url, article.text, statement.content[0])
    source = f"[{title}](<{url}>)" if url else title
    outlet = shown(article.outlet)
    return (
        f"> {_escape(quoted)}\n>\n> — {', '.join(said)} ({statement.kind}), in {source}"
        + (f", {_escape(outlet)}" if outlet else "")
        + (f", {long_date(article.published)}" if article.published else "")
    )


def csl_json(csl: dict[str, Any]) -> str:
    """CSL-JSON with a line for each field."""
    lines = [f"  {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in csl.items()]
    return "{\n" + ",\n".join(lines) + "\n}"


def _apa(a: Article, title: str, outlet: str | None, day: tuple[int, ...], url: str | None) -> str:
    names = [_inverted(shown(n), initials=True) for n in a.authors]
    if len(names) > 20:
        names = [*names[:19], "… " + names[-1]]
    who = ", ".join(names[:-1]) + (", & " if len(names) > 1 else "") + names[-1] if names else ""
    date = f"({_apa_date(day)})."
    # A work without title is described in brackets (APA 9.22; Chicago does so without them, 14.191).
    title = title or "[Untitled article]"
    if not who:
        return " ".join(filter(None, (_ended(title), date, _ended(outlet), url)))
    return " ".join(filter(None, (_ended(who), date, _ended(title), _ended(outlet), url)))


def _apa_date(day: tuple[int, ...]) -> str:
    if not day:
        return "n.d."
    return f"{day[0]}, {_month_first(day)}" if len(day) > 1 else str(day[0])


def _chicago(a: Article, title: str, outlet: str | None, day: tuple[int, ...], url: str | None) -> str:
    names = [shown(n) for n in a.authors]
    who = ""
    if names:
        others = names[1:]
        who = ", ".join([_inverted(names[0]), *others[:-1]]) + (f", and {others[-1]}" if others else "")
    date = ""
    if day:
        date = f"{_month_first(day)}, {day[0]}" if len(day) > 2 else f"{_month_first(day)} {day[0]}".strip()
    ended = f"“{_ended(title)}”" if title else "Untitled article."
    place = ", ".join(filter(None, (outlet, date)))
    return " ".join(filter(None, (_ended(who), ended, _ended(place), _ended(url))))


def _bibtex(a: Article, title: str, outlet: str | None, day: tuple[int, ...], url: str | None) -> str:
    first = re.sub(r"\W", "", (a.authors[0].split()[-1] if a.authors and a.authors[0].split() else outlet) or "article")
    word = next((w for w in re.findall(r"\w{4,}", title)), "")
    names = [_inverted(shown(n)) if " " in n else "{" + shown(n) + "}" for n in a.authors]
    fields = {
        "author": " and ".join(n if n.startswith("{") else _latex(n) for n in names),
        "title": "{" + _latex(title) + "}" if title else "",
        "date": "-".join(f"{p:02}" for p in day),
        "organization": _latex(outlet or ""),
        "url": (url or "").replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C"),
        "langid": _latex(shown(a.language)),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    key = f"{first}{day[0] if day else ''}{word}".lower()
    return "\n".join([f"@online{{{key},", *lines, "}"])


def _csl(a: Article, title: str, outlet: str | None, day: tuple[int, ...], url: str | None) -> dict[str, Any]:
    made: dict[str, Any] = {"id": web_address(a.url) or a.sha256[:16], "type": "article-newspaper"}
    if title:
        made["title"] = title
    if a.authors:
        made["author"] = [_csl_name(shown(n)) for n in a.authors]
    if outlet:
        made["container-title"] = outlet
    if day:
        made["issued"] = {"date-parts": [list(day)]}
    if url:
        made["URL"] = url
    if a.language:
        made["language"] = shown(a.language)
    return made


def _csl_name(name: str) -> dict[str, str]:
    given, _, family = name.rpartition(" ")
    return {"family": family, "given": given} if given else {"literal": name}


def _inverted(name: str, initials: bool = False) -> str:
    given, _, family = name.rpartition(" ")
    if not given:
        return name
    if initials:
        given = " ".join("-".join(f"{p[0]}." for p in g.split("-") if p) for g in given.split())
    return f"{family}, {given}"


def _month(day: tuple[int, ...]) -> str:
    return MONTHS[day[1] - 1]


def _month_first(day: tuple[int, ...]) -> str:
    return " ".join([*([_month(day)] if len(day) > 1 else []), *([str(day[2])] if len(day) > 2 else [])])


def _ended(text: str | None) -> str:
    return "" if not text else text if text.endswith((".", "?", "!")) else f"{text}."


def _latex(text: str) -> str:
    return "".join(_LATEX.get(c, c) for c in text)


def _escape(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>#|~!&])", r"\\\1", text)
