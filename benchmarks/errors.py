"""Where attributions go wrong, grouped by construction, so that the next person knows where to dig.

python -m benchmarks errors            counts, and examples of each group
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from typing import Any

from benchmarks.statements import SHARED, _onrecord, _scorer

SHOWN = 4


def main() -> None:
    if not SHARED.is_dir():
        print(f"The development data is not here ({SHARED}).", file=sys.stderr)
        return
    scorer, extract = _scorer(), _onrecord()
    folder = SHARED / "data/polnear/dev"
    groups: dict[str, list[str]] = defaultdict(list)
    cues: Counter[str] = Counter()
    for name, (path, annotation) in scorer.gold_files(folder / "attributions", folder / "text").items():
        text = path.read_bytes().decode()
        article = scorer.Article(text)
        gold, found = scorer.read_ann(annotation), extract(text)
        wanted, predicted = article.prepare(gold), article.prepare(found)
        pairs = {j: i for i, j in scorer.match(predicted, wanted)}
        for j, g in enumerate(wanted):
            near = predicted[pairs[j]] if j in pairs else None
            if group := _group(g, near, predicted, scorer):
                groups[f"{g['kind']}: {group}"].append(f"{name}: {_shown(text, gold[j])}")
                if group == "no statement found":
                    cues[_words(text, gold[j]["cue"]).lower()] += 1
        matched = set(pairs.values())
        for i, p in enumerate(predicted):
            if i not in matched and not p["free"]:
                groups[f"{p['kind']}: not in the gold"].append(f"{name}: {_shown(text, found[i])}")
    for group, cases in sorted(groups.items(), key=lambda x: -len(x[1])):
        print(f"\n## {group}: {len(cases)}\n")
        for case in cases[:: max(1, len(cases) // SHOWN)][:SHOWN]:
            print(f"- {case}")
    print("\n## cues most often missed\n")
    print(", ".join(f"{cue or '(none)'} {n}" for cue, n in cues.most_common(40)))


def _group(
    gold: dict[str, Any], near: dict[str, Any] | None, predicted: list[dict[str, Any]], scorer: Any
) -> str | None:
    if near is not None:
        if scorer.source_ok(near, gold):
            return None
        return (
            "source missed"
            if not near["source"]
            else "source not in the gold"
            if not gold["source"]
            else "source wrong"
        )
    if not gold["cue"]:
        return "no statement found, and no cue in the gold"
    over = [p for p in predicted if p["content"] & gold["content"]]
    if not over:
        return "no statement found"
    if any(p["content"] > gold["content"] for p in over):
        return "content too long"
    return "content too short" if any(p["content"] < gold["content"] for p in over) else "content borders"


def _words(text: str, spans: list[list[int]]) -> str:
    return " … ".join(text[s:e] for s, e in spans)


def _shown(text: str, a: dict[str, Any]) -> str:
    source, cue, content = (" ".join(_words(text, a[r]).split())[:120] for r in ("source", "cue", "content"))
    return f"[{source}] {cue} → {content}"
