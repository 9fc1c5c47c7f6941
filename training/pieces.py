"""Short made-up pieces of news, from the slots and templates of `pieces/*.txt`, with their statements marked.

A file has sections of one entry a line. In a template `$slot` stands for a chance entry of that section (with its first
letter in capitals for `$Slot`, all for `$SLOT`); `{C …}`, `{S …}`, `{Q …}` are content, source and cue of a statement,
`{C2 …}` of a second one; ` // ` is a paragraph's end. `a|b` is a form by case (`$slot.gen` takes b) or, in a section
marked `mf`, by the speaker's gender; sections marked `m` and `f` add entries for one gender.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

from training.corpus import Example, Said

Sections = dict[str, list[str]]

_SLOT = re.compile(r"\$(\w+?)(\.gen)?(?=\W|_|$)")
_MARKUP = re.compile(r"\{([CSQ])(\d*) |\}")
_FOLDER = Path(__file__).parent / "pieces"


def read() -> dict[str, Sections]:
    """The sections of each language's file, by its code."""
    return {path.stem: _sections(path.read_text(encoding="utf-8")) for path in sorted(_FOLDER.glob("*.txt"))}


def _sections(text: str) -> Sections:
    sections: Sections = {}
    entries: list[str] = []
    for line in text.splitlines():
        if line.startswith("["):
            entries = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            entries.append(line)
    return sections


def make(sections: Sections, rnd: random.Random) -> Example:
    """A piece of two to six parts: plain facts and statements in turn, most in paragraphs of their own."""
    parts = [rnd.choice(sections["fact"])] if rnd.random() < 0.6 else []
    for template in rnd.sample(sections["template"], rnd.randint(2, 4)):
        parts.append(_fill(template, sections, rnd))
        if rnd.random() < 0.3:
            parts.append(rnd.choice(sections["fact"]))
    text, said = "", []
    for part in parts:
        if text:
            same_line = rnd.random() < 0.2 and not part.startswith(("—", "–"))
            text += " " if same_line else "\n\n"
        plain, found = parse(part, len(text))
        text += plain
        said += found
    return Example("made", text, tuple(said))


def _fill(template: str, sections: Sections, rnd: random.Random) -> str:
    gender = rnd.choice("mf")
    used: set[str] = set()

    def one(m: re.Match[str]) -> str:
        name = m[1].lower()
        entry = rnd.choice(_entries(sections, name, gender, used))
        used.add(entry)
        forms = entry.split("|")
        by_gender = f"{name} mf" in sections
        form = forms[gender == "f" if by_gender else bool(m[2])] if len(forms) > 1 else entry
        if m[1].isupper():
            return form.upper()
        return form[0].upper() + form[1:] if m[1][0].isupper() else form

    filled = template
    while _SLOT.search(filled):
        filled = _SLOT.sub(one, filled)
    return filled.replace(" // ", "\n\n")


def _entries(sections: Sections, name: str, gender: str, used: set[str]) -> list[str]:
    found = [e for key in (name, f"{name} mf", f"{name} {gender}") for e in sections.get(key, [])]
    return [e for e in found if e not in used] or found


def parse(part: str, offset: int) -> tuple[str, list[Said]]:
    """The text without its markup, and the statements by offsets that begin at `offset`."""
    text = ""
    at = 0
    opened: list[tuple[str, str, int]] = []
    roles: dict[str, dict[str, list[tuple[int, int]]]] = {}
    for m in _MARKUP.finditer(part):
        text += part[at : m.start()]
        at = m.end()
        if m[1]:
            opened.append((m[1], m[2], offset + len(text)))
        else:
            role, number, start = opened.pop()
            roles.setdefault(number, {"C": [], "S": [], "Q": []})[role].append((start, offset + len(text)))
    text += part[at:]
    first = roles.get("", {"S": []})["S"]
    said = [
        Said(tuple(sorted(r["C"])), tuple(sorted(r["S"] or first if r["Q"] else r["S"])), tuple(r["Q"]))
        for r in roles.values()
    ]
    return text, said
