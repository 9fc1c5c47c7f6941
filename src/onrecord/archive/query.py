"""What a reader types into the search box, taken apart."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

import msgspec

from onrecord.record import StatementKind

_FIELD = re.compile(r'\b(speaker|outlet|kind|language|since|until|in):(?:"([^"]*)"|(\S+))', re.IGNORECASE)
_TERM = re.compile(r'(-?)(?:"([^"]*)"|([^\s"]+))')
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?\Z")
_KINDS = get_args(StatementKind)


class Query(msgspec.Struct, frozen=True, kw_only=True):
    """What to look for. `words` may hold "phrases", -exclusions, word* and OR; dates are YYYY, YYYY-MM or YYYY-MM-DD,
    and compare with the day of publication. `scope` "statements" looks at what was said, not at whole articles."""

    words: str = ""
    speaker: str | None = None
    outlet: str | None = None
    language: str | None = None
    kind: StatementKind | None = None
    since: str | None = None
    until: str | None = None
    scope: Literal["articles", "statements"] = "articles"
    limit: int = 20
    offset: int = 0


def parse_query(text: str, *, limit: int = 20, offset: int = 0) -> Query:
    """The query that `text` asks: words, "phrases", speaker:… outlet:… kind:… language:… since:… until:… in:statements,
    or a question ("what did Miroshnik say about shelling?"). Never fails: what is not understood counts as words."""
    fields: dict[str, str] = {}

    def take(found: re.Match[str]) -> str:
        name, value = found[1].lower(), (found[2] if found[2] is not None else found[3])
        wrong = (name == "kind" and value not in _KINDS) or (name in ("since", "until") and not _DAY.match(value))
        if wrong or not value:
            return found[0]
        fields[name] = value
        return ""

    words = _FIELD.sub(take, text).strip()
    asked = _question(words)
    if asked is not None:
        speaker, words = asked
        fields["in"] = "statements"
        if speaker:
            fields.setdefault("speaker", speaker)
    statements = fields.pop("in", "") == "statements" or "speaker" in fields or "kind" in fields
    scope = "statements" if statements else "articles"
    return msgspec.convert({**fields, "words": words, "scope": scope, "limit": limit, "offset": offset}, Query)


def match_expression(words: str) -> str | None:
    """`words` as an FTS5 expression that cannot be malformed; None where no word is in it."""
    wanted: list[str] = []
    unwanted: list[str] = []
    either = False
    for minus, phrase, word in _TERM.findall(words.replace("\0", " ")):
        if word == "OR" and wanted:
            either = True
            continue
        term = phrase or word
        if not any(c.isalnum() for c in term):
            continue
        quoted = '"' + term.rstrip("*").replace('"', '""') + '"' + ("*" if word.endswith("*") else "")
        if minus:
            unwanted.append(quoted)
        elif either:
            wanted[-1] = f"({wanted[-1]} OR {quoted})"
        else:
            wanted.append(quoted)
        either = False
    if not wanted:
        return None
    found = " AND ".join(wanted)
    return f"({found}) NOT ({' OR '.join(unwanted)})" if unwanted else found


def _question(words: str) -> tuple[str | None, str] | None:
    asked = words.rstrip("? ")
    for pattern in _questions():
        if found := pattern.match(asked):
            named = found.groupdict()
            return (named.get("speaker") or "").removeprefix("the ") or None, _telling(named.get("words") or "")
    return None


def _telling(words: str) -> str:
    """`words` less those that an answer need not have; all where no other is left, or where there is a "phrase"."""
    if '"' in words:
        return words
    return " ".join(w for w in words.split() if w.lower() not in _small()) or words


@cache
def _small() -> frozenset[str]:
    lines = files("onrecord.archive").joinpath("small.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def _questions() -> list[re.Pattern[str]]:
    lines = files("onrecord.archive").joinpath("questions.txt").read_text("utf-8").splitlines()
    made = []
    for line in lines:
        if line and not line.startswith("#"):
            source = re.escape(line).replace(r"\ ", r"\s+")
            for name in ("speaker", "words", "anyone"):
                source = source.replace(rf"\{{{name}\}}", rf"(?P<{name}>.+?)")
            made.append(re.compile(source + r"\Z", re.IGNORECASE))
    return made
