"""What a page says of its own translation: "Translated by …", "Переведено сервисом «…»"."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from onrecord.record import Translated

_LONGEST = 200  # characters of a line that is a notice
_AFTER = 60  # characters behind it: "Read the original here."
_BY = r"[«\"“„‘']?(?P<by>(?-i:[A-ZÀ-ÞĀ-ŽА-ЯЁІЇЄҐ])[^«»\"“”„()\n]{1,60}?)[»\"”’']?"  # a name: it has a capital
_FROM = r"(?P<of>[^\W\d_]{3,20})"
_END = r"(?=\s*(?:[.;,!(\n]|$))"


def translation(line: str) -> Translated | None:
    """Who or what translated the page and from which language (ISO 639-1), where `line` is a notice that says so.

    What the notice does not say is None.
    """
    line = line.strip(" \t\u00a0()[]*–—-")
    if len(line) > _LONGEST:
        return None
    for rule in _rules():
        match = rule.match(line)
        if match and len(line) - match.end() < _AFTER:
            named = match.groupdict()
            by = next((v for k, v in named.items() if k.startswith("by") and v), None)
            origin = next((v for k, v in named.items() if k.startswith("of") and v), None)
            return Translated(by=by and by.strip(), source_language=_languages().get((origin or "").casefold()))
    return None


@cache
def _rules() -> tuple[re.Pattern[str], ...]:
    rules = []
    for line in _lines("translated.txt"):
        counts = iter(range(9))
        rule = re.sub(r"\{(by|from)\}", lambda m, n=counts: _slot(m[1], next(n)), line)  # type: ignore[misc]
        rules.append(re.compile(rule.replace("{end}", _END), re.I))
    return tuple(rules)


def _slot(name: str, number: int) -> str:
    return _BY.replace("by>", f"by{number}>") if name == "by" else _FROM.replace("of>", f"of{number}>")


@cache
def _languages() -> dict[str, str]:
    entries = (line.partition(": ") for line in _lines("languages.txt"))
    return {name: code for code, _, names in entries for name in names.split()}


def _lines(name: str) -> list[str]:
    lines = files("onrecord.pages").joinpath("words", name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
