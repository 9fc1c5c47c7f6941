"""Short pieces of every phenomenon and language, read from end to end, against the shares that were reached.

A statement is right where its content shares 0.7 of its words with the marked one (one to one), its speaker's name is
the marked one's and its kind agrees; a piece where all its statements are and no other is found.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from onrecord.extract import extract
from onrecord.pages import Page, read_article
from onrecord.record import Record, Statement

PIECES = Path(__file__).resolve().parents[2] / "data" / "phenomena"
FLOORS = {  # shares reached: of statements right, of pieces without a fault
    "forms": (1.0, 1.0),
    "marks": (0.93, 0.76),
    "wording": (0.86, 0.72),
    "ru": (0.97, 0.9),
    "uk": (1.0, 1.0),
    "es": (0.97, 0.95),
    "de": (1.0, 1.0),
    "fr": (0.94, 0.9),
}
ARTICLES = frozenset(
    {"the", "a", "an", "der", "die", "das", "ein", "eine", "el", "la", "los", "las", "un", "le", "les", "l"}
)


def words(text: str) -> list[tuple[int, str]]:
    return [(m.start(), m[0].casefold()) for m in re.finditer(r"\w+", text)]


def named(name: str | None) -> list[str]:
    return [w for _, w in words(name or "") if w not in ARTICLES]


def places(text: str, pieces: list[str]) -> set[int]:
    return {text.index(p) + at for p in pieces for at, _ in words(p)}


def alike(text: str, statement: Statement, gold: dict[str, Any]) -> float:
    found = {s + at for s, e in statement.content for at, _ in words(text[s:e])}
    wanted = places(text, gold["content"])
    return len(found & wanted) / len(found | wanted)


def faults(piece: dict[str, Any], record: Record) -> tuple[int, int]:
    """How many of the marked statements are not right, and how many others are found."""
    text, left = record.article.text, list(record.statements)
    names = {s.id: s.name for s in record.speakers}
    wrong = 0
    for gold in piece["statements"]:
        best = max(left, key=lambda s: alike(text, s, gold), default=None)
        if best is None or alike(text, best, gold) < 0.7:
            wrong += 1
            continue
        left.remove(best)
        kinds = [k.replace("mixed", "indirect") for k in (best.kind, gold["kind"])]
        who = names[best.speaker] if best.speaker else None
        wrong += named(who) != named(gold["speaker"]) or kinds[0] != kinds[1]
    return wrong, len(left)


def test_every_file_of_pieces_has_a_floor() -> None:
    assert {p.stem for p in PIECES.glob("*.json")} == set(FLOORS)


@pytest.mark.parametrize("name", FLOORS)
def test_no_phenomenon_fell_below_its_floor(name: str) -> None:
    pieces = json.loads((PIECES / f"{name}.json").read_text(encoding="utf-8"))
    found = {
        p["id"]: faults(p, extract(read_article(Page(source=p["id"], text=p["text"], date=p["date"])), p["id"]))
        for p in pieces
    }
    total = sum(len(p["statements"]) for p in pieces)
    right = 1 - sum(wrong for wrong, _ in found.values()) / total
    clean = sum(f == (0, 0) for f in found.values()) / len(pieces)
    faulty = {i: f for i, f in found.items() if f != (0, 0)}
    assert (round(right, 3), round(clean, 3)) >= FLOORS[name] and clean >= FLOORS[name][1], faulty
