"""What the time goes to: CPU seconds per 1,000 words of every stage, on PolNeAR's development articles.

python -m benchmarks stages
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
ARTICLES = 30
STAGES = (
    ("language", "analyse"),
    ("quotations", "find"),
    ("times", "find"),
    ("times", "date_document"),
    ("attribution", "attribute"),
    ("speakers", "resolve"),
    ("times", "date_statements"),
    ("times", "timeline"),
    ("passages", "choose"),
    ("audit", "audit"),
)


def main() -> None:
    from onrecord.extract import extract
    from onrecord.pages import Page, read_article

    texts = sorted((SHARED / "data/polnear/dev/text").glob("*.txt"))[:ARTICLES]
    if not texts:
        print(f"The development data is not here ({SHARED}).", file=sys.stderr)
        return
    pages = [Page(source=t.name, text=t.read_bytes().decode()) for t in texts]
    words = sum(len((p.text or "").split()) for p in pages)
    extract(read_article(pages[0]), "x")  # load the models first
    spent = _watched()
    start = time.process_time()
    for page in pages:
        extract(read_article(page), page.source)
    whole = time.process_time() - start
    print(f"{len(pages)} articles, {words} words\n\n| stage | CPU s per 1,000 words | share |\n| --- | --- | --- |")
    for name, seconds in sorted(spent.items(), key=lambda x: -x[1]):
        print(f"| {name} | {seconds / words * 1000:.3f} | {seconds / whole:.0%} |")
    print(f"| page to record, all | {whole / words * 1000:.3f} | 100% |")


def _watched() -> dict[str, float]:
    """Wraps each stage where the pipeline looks it up, so that its time is added up."""
    spent: dict[str, float] = defaultdict(float)
    for module_name, function in STAGES:
        module = import_module(f"onrecord.extract.{module_name}")
        setattr(module, function, _timed(f"{module_name}.{function}", getattr(module, function), spent))
    return spent


def _timed(name: str, stage: Callable[..., Any], spent: dict[str, float]) -> Callable[..., Any]:
    def run(*arguments: Any) -> Any:
        start = time.process_time()
        result = stage(*arguments)
        spent[name] += time.process_time() - start
        return result

    return run
