"""How many justifications and reasons for anonymity the audit finds in the pieces of `tests/data/audit`.

python tests/quality/sourcing.py [PIECES.json] [--misses]

A gold source is looked for among the record's speakers by its name and by what it said. A phrase is found
where a predicted one shares at least half of its words (F1 over words); `extra` are predictions that match none.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from onrecord.extract import extract
from onrecord.pages import Page, read_article
from onrecord.record import Record
from onrecord.record.audit import Source

PIECES = Path(__file__).resolve().parent.parent / "data/audit/pieces.json"


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def alike(a: str, b: str) -> float:
    """F1 over the words of two phrases."""
    both = sum((Counter(words(a)) & Counter(words(b))).values())
    return 2 * both / max(1, len(words(a)) + len(words(b)))


def source_of(gold: dict[str, Any], record: Record) -> Source | None:
    """The audit's source that is the gold's: the best by name, else by what it said."""
    assert record.audit
    text = record.article.text

    def fit(source: Source) -> float:
        said = [s for s in record.statements if s.id in source.statements]
        told = [" ".join(text[a:b] for a, b in s.content) for s in said]
        heard = max((alike(g, t) for g in gold["said"] for t in told), default=0.0)
        return alike(gold["speaker"], source.described_as) + heard

    best = max(record.audit.sources, key=fit, default=None)
    return best if best and fit(best) >= 0.5 else None


def measure(pieces: list[dict[str, Any]], misses: bool = False) -> dict[str, Any]:
    """Recall and precision of justifications and of reasons for anonymity."""
    c: Counter[str] = Counter()
    for piece in pieces:
        page = Page(source=piece["id"], text=piece["text"], date=piece["date"])
        record = extract(read_article(page), piece["id"])
        text = record.article.text
        for gold in piece["sources"]:
            source = source_of(gold, record)
            c["sources"] += 1
            c["sources found"] += source is not None
            grounds = [text[slice(*j.span)] for j in source.justification] if source else []
            why = [text[slice(*source.why_unnamed)]] if source and source.why_unnamed else []
            for what, wanted, got in (
                ("justification", gold["justification"], grounds),
                ("why_unnamed", [gold["why_unnamed"]] if gold["why_unnamed"] else [], why),
            ):
                found = [w for w in wanted if any(alike(w, g) >= 0.5 for g in got)]
                c[f"{what} gold"] += len(wanted)
                c[f"{what} found"] += len(found)
                c[f"{what} predicted"] += len(got)
                c[f"{what} extra"] += sum(all(alike(w, g) < 0.5 for w in wanted) for g in got)
                if misses and (len(found) < len(wanted) or any(all(alike(w, g) < 0.5 for w in wanted) for g in got)):
                    name = source.described_as if source else "NO SOURCE"
                    print(f"{piece['id']}: {gold['speaker']} ({name}): {what} {wanted} got {got}")
    figures: dict[str, Any] = dict(c)
    for what in ("justification", "why_unnamed"):
        figures[f"{what} recall"] = round(c[f"{what} found"] / max(1, c[f"{what} gold"]), 3)
        figures[f"{what} precision"] = round(1 - c[f"{what} extra"] / max(1, c[f"{what} predicted"]), 3)
    return figures


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pieces", nargs="?", type=Path, default=PIECES)
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    print(json.dumps(measure(json.loads(given.pieces.read_text("utf-8")), given.misses), indent=1))
