"""Where statements go wrong, grouped by construction, so that the next person knows where to dig.

python -m benchmarks errors            a table, examples of each group, and the cues most often missed
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from typing import Any

from benchmarks.statements import SHARED, _onrecord, _scorer

SHOWN = 4
OUTCOMES = ("right", "missed", "borders", "source")
_DENIED = re.compile(r"\b(?:not|never|no|nor|refuse\w*|declin\w*)\b|n['’]t\b", re.IGNORECASE)
_SHORT = 3

Group = tuple[str, str]


def main() -> None:
    if not SHARED.is_dir():
        print(f"The development data is not here ({SHARED}).", file=sys.stderr)
        return
    scorer, extract = _scorer(), _onrecord()
    folder = SHARED / "data/polnear/dev"
    counts: Counter[Group] = Counter()
    cases: dict[Group, list[str]] = defaultdict(list)
    cues: Counter[str] = Counter()
    for name, (path, annotation) in scorer.gold_files(folder / "attributions", folder / "text").items():
        text = path.read_bytes().decode()
        article = scorer.Article(text)
        gold, found = scorer.read_ann(annotation), extract(text)
        wanted, predicted = article.prepare(gold), article.prepare(found)
        pairs = {j: i for i, j in scorer.match(predicted, wanted)}
        for j, g in enumerate(wanted):
            near = predicted[pairs[j]] if j in pairs else None
            group = construction(text, gold[j], g, wanted), _outcome(g, near, predicted, scorer)
            counts[group] += 1
            cases[group].append(f"{name}: {_shown(text, gold[j])}")
            if group[1] == "missed":
                cues[_words(text, gold[j]["cue"]).lower()] += 1
        for i, p in enumerate(predicted):
            if i not in pairs.values() and not p["free"]:
                group = construction(text, found[i], p, predicted), "not in the gold"
                counts[group] += 1
                cases[group].append(f"{name}: {_shown(text, found[i])}")
    _table(counts)
    for group in sorted(cases, key=lambda g: -counts[g]):
        if group[1] != "right":
            print(f"\n## {group[0]}: {group[1]} ({counts[group]})\n")
            step = max(1, len(cases[group]) // SHOWN)
            print("\n".join(f"- {case}" for case in cases[group][::step][:SHOWN]))
    print("\n## cues most often missed\n")
    print(", ".join(f"{cue or '(none)'} {n}" for cue, n in cues.most_common(40)))


def construction(text: str, spans: dict[str, Any], tokens: dict[str, Any], beside: list[dict[str, Any]]) -> str:
    """What a statement is like, by the first of its marks that makes statements hard: `spans` as annotated, `tokens`
    as the scorer prepares them, `beside` all statements of the article.
    """
    cue = _words(text, spans.get("cue") or [])
    content = _words(text, spans["content"])
    if not tokens["source"]:
        return "no source"
    if _DENIED.search(cue):
        return "denied or refused"
    if any(o is not tokens and tokens["content"] < o["content"] for o in beside):
        return "within another statement"
    if "\n" in content:
        return "over paragraphs"
    if len(tokens["content"]) <= _SHORT:
        return f"{_SHORT} words or fewer"
    if len(spans["content"]) > 1:
        return f"{tokens['kind']}, in pieces"
    return str(tokens["kind"])


def _outcome(gold: dict[str, Any], near: dict[str, Any] | None, predicted: list[dict[str, Any]], scorer: Any) -> str:
    if near is not None:
        return "right" if scorer.source_ok(near, gold) else "source"
    return "borders" if any(p["content"] & gold["content"] for p in predicted) else "missed"


def _table(counts: Counter[Group]) -> None:
    columns = (*OUTCOMES, "not in the gold")
    print("| construction | " + " | ".join(columns) + " |")
    print("| --- |" + " --- |" * len(columns))
    names = {name for name, _ in counts}
    for name in sorted(names, key=lambda n: -sum(counts[n, o] for o in columns)):
        print(f"| {name} | " + " | ".join(str(counts[name, o]) for o in columns) + " |")


def _words(text: str, spans: list[list[int]]) -> str:
    return " … ".join(text[s:e] for s, e in spans)


def _shown(text: str, a: dict[str, Any]) -> str:
    source, cue, content = (" ".join(_words(text, a.get(r) or []).split())[:120] for r in ("source", "cue", "content"))
    return f"[{source}] {cue} → {content}"
