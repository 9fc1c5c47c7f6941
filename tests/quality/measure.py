"""Runs onrecord over the development data beside the project and prints the scorers' figures.

python tests/quality/measure.py                  all of them
python tests/quality/measure.py statements pages only these
python tests/quality/measure.py pages --keep out/  documents and records stay in out/
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from onrecord.export import brat
from onrecord.pages import Page, Refused, expand, read_article
from onrecord.record import Record, encode

ROOT = Path(__file__).resolve().parent.parent.parent
SHARED = ROOT.parent / "shared"
Figures = dict[str, float]


def documents(what: str, folder: Path) -> Path:
    """The scorer's own input documents, as JSONL."""
    path = folder / f"{what}.jsonl"
    with path.open("wb") as out:
        subprocess.run([sys.executable, SHARED / "score/documents.py", what], stdout=out, check=True)
    return path


def score(scorer: str, *arguments: str | Path) -> dict[str, Any]:
    """What a scorer prints."""
    done = subprocess.run([sys.executable, SHARED / "score" / scorer, *arguments], capture_output=True, check=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def write(records: Iterable[Record | Refused], path: Path) -> Path:
    """Records as JSONL; a refused source is left out, as a user's own file would leave it out."""
    with path.open("wb") as out:
        for r in records:
            if isinstance(r, Refused):
                print(f"refused: {r.source}: {r.error}", file=sys.stderr)
            else:
                out.write(encode(r) + b"\n")
    return path


def whole(what: str, folder: Path) -> Path:
    """The records of a set of documents, all stages run."""
    from onrecord.api import read_many

    return write(read_many([documents(what, folder)]), folder / f"{what}.records.jsonl")


def only_pages(sources: list[Path], folder: Path, name: str) -> Path:
    """Records that hold nothing but the article: pages are scored without extraction."""

    def made() -> Iterator[Record | Refused]:
        for page in expand(map(str, sources)):
            yield page if isinstance(page, Refused) else _article_only(page)

    return write(made(), folder / f"{name}.records.jsonl")


def _article_only(page: Page) -> Record | Refused:
    from onrecord.errors import OnRecordError

    try:
        return Record(source=page.source, article=read_article(page))
    except OnRecordError as e:
        return Refused(page.source, e)


def statements(folder: Path) -> Figures:
    r = score("statements.py", whole("polnear", folder))
    by_kind = {f"recall_{k}": r["attribution_by_kind"][k]["r"] for k in ("direct", "indirect", "mixed")}
    overlap, exact = r["content_overlap"]["f1"], r["content_exact"]["f1"]
    return {"attribution": r["attribution"]["f1"], "content_overlap": overlap, "content_exact": exact, **by_kind}


def agreement(folder: Path) -> Figures:
    """What the second annotation of an article reaches against the first, over all of PolNeAR's that have two."""
    for kind in ("text", "attributions"):
        (folder / kind).mkdir(exist_ok=True)
    predictions = folder / "second.jsonl"
    with predictions.open("w", encoding="utf-8") as out:
        for text in sorted((SHARED / "data/polnear").glob("*/text/*.txt")):
            both = sorted((text.parent.parent / "attributions").glob(f"{text.stem}_*.ann"))
            if len(both) > 1:
                shutil.copy(text, folder / "text")
                shutil.copy(both[0], folder / "attributions")
                said = brat.read(both[1].read_text(encoding="utf-8"), text.read_bytes().decode("utf-8"))
                found = [{"source": a.source, "cue": a.cue, "content": a.content} for a in said]
                print(json.dumps({"id": text.stem, "attributions": found}), file=out)
    r = score("statements.py", predictions, "--predictions", "--data", folder)
    indirect = r["attribution_by_kind"]["indirect"]["r"]
    return {"articles": r["articles"], "attribution": r["attribution"]["f1"], "recall_indirect": indirect}


def speakers(folder: Path) -> Figures:
    r = score("speakers.py", whole("speakers", folder))
    return {k: r[k] for k in r if k.endswith("_paired") or k in ("name", "clusters")}


def challenges(folder: Path) -> Figures:
    r = score("challenges.py", whole("challenges", folder))
    return {"right": r["right"], "items": r["items"]}


def passages(folder: Path) -> Figures:
    r = score("passages.py", whole("speakers", folder))
    return {"f1": r["F1"], "first_sentences": r["lead"]}


def times(folder: Path) -> Figures:
    from onrecord.extract import language, quotations
    from onrecord.extract import times as stage

    def made() -> Iterator[Record | Refused]:
        for page in expand([str(documents("timebank", folder))]):
            assert isinstance(page, Page)
            a = read_article(page)
            found = stage.find(a, language.analyse(a), quotations.find(a))
            yield Record(source=page.source, article=a, times=stage.expressions(found))

    records = write(made(), folder / "timebank.records.jsonl")
    r = score("times.py", "records", SHARED / "data/timebank", records, "--json")
    return {k: r[k]["F1"] for k in ("value", "relaxed", "type", "strict")}


def pages(folder: Path) -> Figures:
    sources = sorted((SHARED / "data/pages/outlets").rglob("*.html.gz"))
    r = score("pages.py", only_pages(sources, folder, "outlets"))
    f1 = {k: r[k]["F1"] for k in ("authors", "paragraphs", "headings", "captions")}
    credits, clean = r["credits_recall"], 1 - r["furniture"]
    return {"title": r["title"], "published": r["published"], **f1, "credits": credits, "clean": clean}


def benchmark(folder: Path) -> Figures:
    sources = sorted((SHARED / "data/pages/benchmark/html").glob("*.html.gz"))
    return {"f1": score("pages.py", only_pages(sources, folder, "benchmark"), "--benchmark")["F1"]}


def samples(folder: Path) -> Figures:
    """The project's own sample articles against what a person found in them."""
    from onrecord.api import read

    gold = import_module("samples")  # beside this file
    names = sorted(p.stem for p in gold.SAID.glob("*.said"))
    counts = [gold.count(name, read(gold.SAMPLES / f"{name}.html")) for name in names]
    wanted, found, right, extra = (sum(column) for column in zip(*counts, strict=True))
    return {"found": found / wanted, "right": right / wanted, "clean": found / (found + extra)}


SETS: dict[str, Callable[[Path], Figures]] = {
    f.__name__: f for f in (pages, benchmark, statements, agreement, speakers, challenges, passages, times, samples)
}
OWN = {"samples"}
"""Those that need nothing but the project itself."""


def measure(name: str, folder: Path) -> Figures:
    """The figures of one set."""
    return {k: round(v, 4) for k, v in SETS[name](folder).items()}


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(SETS)}")
    ap.add_argument("--keep", type=Path, help="a folder in which documents and records stay")
    a = ap.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = a.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for name in a.names or SETS:
            print(name, json.dumps(measure(name, folder)), flush=True)


if __name__ == "__main__":
    main()
