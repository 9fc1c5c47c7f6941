"""Pages read by onrecord and by its peers, in one run: accuracy on the two page sets, and time."""

from __future__ import annotations

import gzip
import importlib.util
import json
import logging
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from onrecord.errors import InputError

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
Page = tuple[str, bytes]
Article = dict[str, object]
Extractor = Callable[[bytes, bool], Article]
"""Reads a page; whether its text is wanted as one, as the benchmark scores it, or in blocks."""


def main() -> None:
    """Print a table with one row an extractor: F1 on the benchmark set, scores on the outlets, milliseconds a page."""
    data = SHARED / "data" / "pages"
    if not data.is_dir():
        print(f"{data} is missing: this benchmark needs its pages.")
        return
    logging.disable(logging.CRITICAL)
    outlets = _outlets(data / "outlets")
    benchmark = [(path.name, _bytes(path)) for path in sorted((data / "benchmark" / "html").iterdir())]
    print("| extractor | benchmark F1 | paragraphs F1 | title | date | authors F1 | ms a page | of trafilatura's |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    first = 0.0
    for name, extractor in _extractors().items():
        records, spent = _run(extractor, outlets, False)
        others, more = _run(extractor, benchmark, True)
        each = 1000 * (spent + more) / (len(outlets) + len(benchmark))
        first = first or each
        on = _score(records)
        f1 = _score(others, "--benchmark")["F1"]
        print(
            f"| {name} | {f1:.3f} | {on['paragraphs']['F1']:.3f} | {on['title']:.2f} | {on['published']:.2f}"
            f" | {on['authors']['F1']:.2f} | {each:.1f} | {each / first:.2f} |",
            flush=True,
        )


def _extractors() -> dict[str, Extractor]:
    """Every extractor that is installed; trafilatura first, the others are timed against it."""
    found: dict[str, Extractor] = {
        "trafilatura": _trafilatura,
        "trafilatura precision": partial(_trafilatura, favor_precision=True),
        "trafilatura fast": partial(_trafilatura, fast=True),
        "resiliparse": _resiliparse,
    }
    if importlib.util.find_spec("readability"):
        found["readability-lxml"] = _readability
    if importlib.util.find_spec("newspaper"):
        found["newspaper4k"] = _newspaper
    return found | {"onrecord": _onrecord}


def _trafilatura(page: bytes, whole: bool, **options: bool) -> Article:
    from trafilatura import bare_extraction

    found = bare_extraction(page, with_metadata=True, include_comments=False, **options)
    if found is None:
        return _article("")
    if whole:
        return _article(found.text or "")
    kinds = {"p": "paragraph", "item": "list", "quote": "quotation", "head": "heading"}
    blocks = [(kinds[e.tag], " ".join("".join(e.itertext()).split())) for e in found.body.iter(*kinds)]
    return _article("", found.title, (found.author or "").split("; "), found.date, blocks)


def _resiliparse(page: bytes, whole: bool) -> Article:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    text = bytes_to_str(page, detect_encoding(page))
    return _article(extract_plain_text(text, main_content=True, preserve_formatting=True, alt_texts=False))


def _readability(page: bytes, whole: bool) -> Article:
    from lxml import html
    from readability import Document

    document = Document(page.decode("utf-8", "replace"))
    body = html.fromstring(document.summary())
    lines = (" ".join(e.itertext()) for e in body.iter("p", "li", "h2", "h3", "pre"))
    return _article("\n".join(lines), document.short_title())


def _newspaper(page: bytes, whole: bool) -> Article:
    import newspaper

    found = newspaper.Article("https://example.org/a", fetch_images=False)
    found.download(input_html=page.decode("utf-8", "replace"))
    found.parse()
    day = found.publish_date.isoformat() if found.publish_date else None
    return _article(found.text, found.title, list(found.authors), day)


def _onrecord(page: bytes, whole: bool) -> Article:
    import msgspec

    from onrecord.pages.html import read_html

    try:
        return msgspec.to_builtins(read_html(page))  # type: ignore[no-any-return]
    except InputError:
        return _article("")


def _article(
    text: str,
    title: str | None = None,
    authors: list[str] | None = None,
    day: str | None = None,
    blocks: list[tuple[str, str]] | None = None,
) -> Article:
    """What a peer found, in the shape of a record: `blocks`, or each line of `text` a paragraph."""
    texts, found, at = [], [], 0
    for kind, words in blocks or [("paragraph", line) for line in text.split("\n")]:
        if words.strip():
            found.append({"kind": kind, "span": [at, at + len(words)]})
            texts.append(words)
            at += len(words) + 1
    named = [a for a in authors or [] if a]
    return {"text": "\n".join(texts), "title": title, "authors": named, "published": day, "blocks": found}


def _run(extractor: Extractor, pages: list[Page], whole: bool) -> tuple[list[dict[str, object]], float]:
    extractor(pages[0][1], whole)  # what loads once is not counted
    records, spent = [], 0.0
    for source, page in pages:
        began = time.process_time()
        try:
            article = extractor(page, whole)
        except (ValueError, TypeError, AttributeError, RecursionError, ImportError, LookupError) as error:
            print(f"{source}: {type(error).__name__}", file=sys.stderr)
            article = _article("")
        spent += time.process_time() - began
        records.append({"source": source, "article": article})
    return records, spent


def _score(records: list[dict[str, object]], *options: str) -> dict:  # type: ignore[type-arg]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(record) + "\n" for record in records)
        file.flush()
        command = [sys.executable, str(SHARED / "score" / "pages.py"), file.name, *options]
        return json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)  # type: ignore[no-any-return]


def _outlets(folder: Path) -> list[Page]:
    lines = (folder / "gold.jsonl").read_text("utf-8").splitlines()
    return [(page, _bytes(folder / page)) for page in (json.loads(line)["page"] for line in lines)]


def _bytes(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


if __name__ == "__main__":
    main()
