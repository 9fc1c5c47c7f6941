"""Where the words under a picture stop describing it and start to say whose it is."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files


def split(text: str) -> tuple[str, str]:
    """`text` as caption and credit; either may be "".

    "Cranes at the quay. Photo: L. Okafor/Reuters" gives ("Cranes at the quay.", "Photo: L. Okafor/Reuters").
    """
    text = text.rstrip(" -–—")
    if is_credit(text):
        return "", text
    first, _, rest = text.partition("\n")
    if rest and is_credit(first):
        return rest.replace("\n", " "), first
    for pattern in _tails():
        if match := pattern.search(text):
            return text[: match.start()].rstrip(" -–—|•,/\n"), text[match.start() :].strip(" -–—|•,/\n=＝")
    return text, ""


def is_credit(text: str) -> bool:
    """Whether the whole of `text` says whose a picture is."""
    if len(text) > 150:
        return False
    label, agency = _patterns()
    bare = text.strip(" ()[]|-–—•")
    if label.match(bare) or bare.startswith("©"):
        return len(bare) < 120 and not re.search(r"[.!?]\s+[^\W\d]{2,}\s+[^\W\d]", bare)
    if len(bare) > 90 or re.search(r"[a-z][.!?][A-Z\s]", bare) or bare.endswith((".", "!", "?")):
        return False
    found = agency.search(bare)
    if found is None:
        return False
    return found.end() - found.start() > 0.3 * len(bare) or re.search(r"[/|]|\bvia\b|, ", bare) is not None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What opens a credit, and an agency's name anywhere."""
    words: dict[str, list[str]] = {"label": [], "agency": []}
    for line in (files("onrecord.pages") / "words" / "credits.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, name = line.split(": ", 1)
            words[kind].append(re.escape(name))
    alternatives = {kind: "|".join(sorted(names, key=len, reverse=True)) for kind, names in words.items()}
    made_by = r"(?:photo|photograph|image|picture|illustration)s? by\b|©|\(c\)|courtesy (?:of )?"
    by = rf"(?:(?:{alternatives['label']})\s*(?:[:：／]|\bby\b|\|)|{made_by})"
    return re.compile(by, re.I), re.compile(rf"(?<!\w)(?:{alternatives['agency']})(?!\w)", re.I)


@cache
def _tails() -> tuple[re.Pattern[str], ...]:
    """Credits at the end of a caption, the surest form first."""
    label, agency = (p.pattern for p in _patterns())
    return (
        re.compile(rf"[(\[]\s*{label}[^()\[\]]{{1,150}}(?:\([^()]*\)[^()]*)?[)\]]?\.?\s*$", re.I),
        re.compile(rf"(?:(?<=[.!?…\"”»’)\s|–—-])|(?<=^)){label}.{{1,150}}$", re.I | re.S),
        re.compile(rf"[(\[][^()\[\]]{{0,80}}{agency}[^()\[\]]{{0,80}}[)\]]\.?\s*$", re.I),
        re.compile(
            rf"(?<=[.!?…”\"»’)）」。])\s*(?:[^.!?()]{{0,60}}[ /])?"
            rf"{agency}(?:[^.!?()]|\b[^\W\d_]\.){{0,40}}$",
            re.I,
        ),
        re.compile(r"(?<=[.!?…”\"»])\s*\([^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){0,3}(?:\s?/[^()]{2,40})?\)$"),
        re.compile(r"\s/\s(?:[^/.!?]|\b[^\W\d_]\.){2,60}/[^/!?]{2,60}$"),
        re.compile(r"[=＝][^=＝。\s]{1,20}$"),
    )
