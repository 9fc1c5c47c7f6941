from __future__ import annotations

import json
import stat
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from onrecord.errors import EngineError
from onrecord.record import Block, Record, article
from onrecord.translate import apertium, libretranslate, translate

SENTENCES = ("The ferry is late.", "It will come on Monday.", "Nobody knows why.")
TEXT = " ".join(SENTENCES)


@pytest.fixture
def record() -> Record:
    spans = tuple((TEXT.index(s), TEXT.index(s) + len(s)) for s in SENTENCES)
    a = article(TEXT, language="en", blocks=(Block("paragraph", (0, len(TEXT))),))
    return Record(source="x", article=a, sentences=spans)


def shouting(sentences: Sequence[str], source: str, target: str) -> list[str]:
    return [s.upper() for s in sentences]


def test_there_are_as_many_pairs_as_sentences_at_the_originals_spans(record: Record) -> None:
    made = translate(record, shouting, "Shouter", "es")
    assert [(p.span, p.text) for p in made.pairs] == [
        (span, s.upper()) for span, s in zip(record.sentences, SENTENCES, strict=True)
    ]
    assert made.notice() == "Machine translation from en to es by Shouter."


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (["a", "b"], "half-translated"),
        (["a", " ", "c"], "empty-translation"),
        (["a", "<!DOCTYPE html><html>", "c"], "not-a-translation"),
    ],
)
def test_what_is_no_translation_is_an_error(record: Record, made: list[str], code: str) -> None:
    with pytest.raises(EngineError) as e:
        translate(record, lambda *_: made, "Engine", "es")
    assert e.value.code == code


def test_a_language_cannot_be_translated_into_itself(record: Record) -> None:
    with pytest.raises(EngineError, match="already"):
        translate(record, shouting, "Shouter", "en")


def server(status: int, answer: Any) -> tuple[list[tuple[str, Mapping[str, Any]]], Any]:
    asked: list[tuple[str, Mapping[str, Any]]] = []

    def post(url: str, body: Mapping[str, Any]) -> tuple[int, Any]:
        asked.append((url, body))
        return status, answer(body) if callable(answer) else answer

    return asked, post


def test_libretranslate_is_asked_as_its_api_says(record: Record) -> None:
    asked, post = server(200, lambda body: {"translatedText": [q[::-1] for q in body["q"]]})
    made = translate(record, libretranslate("http://127.0.0.1:5000/", post, "secret"), "LibreTranslate", "es")
    assert [p.text for p in made.pairs] == [s[::-1] for s in SENTENCES]
    url, body = asked[0]
    assert url == "http://127.0.0.1:5000/translate"
    assert json.loads(json.dumps(body)) == {
        "q": list(SENTENCES), "source": "en", "target": "es", "format": "text", "api_key": "secret",
    }  # fmt: skip


def test_libretranslate_gets_long_articles_in_parts() -> None:
    asked, post = server(200, lambda body: {"translatedText": body["q"]})
    assert len(libretranslate("http://x", post)([f"s{n}" for n in range(95)], "en", "es")) == 95
    assert [len(body["q"]) for _, body in asked] == [40, 40, 15]


@pytest.mark.parametrize(
    ("status", "answer", "code"),
    [
        (429, {"error": "Slowdown"}, "busy-translator"),
        (403, {"error": "Invalid API key"}, "no-key"),
        (500, None, "translator-failed"),
        (400, {"error": "es is not supported"}, "translator-failed"),
        (200, None, "not-a-translation"),
        (200, {"translatedText": "one string"}, "not-a-translation"),
        (200, ["a"], "not-a-translation"),
        (200, {"translatedText": ["only one"]}, "half-translated"),
    ],
)
def test_libretranslate_in_trouble_is_said_to_be(record: Record, status: int, answer: Any, code: str) -> None:
    _, post = server(status, answer)
    with pytest.raises(EngineError) as e:
        translate(record, libretranslate("http://127.0.0.1:5000", post), "LibreTranslate", "es")
    assert e.value.code == code


def command(folder: Path, body: str) -> str:
    path = folder / "apertium"
    path.write_text(f"#!{sys.executable}\nimport sys, time\n{body}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_apertium_keeps_sentences_apart(record: Record, tmp_path: Path) -> None:
    body = "assert sys.argv[-1] == 'eng-spa'; sys.stdout.write(sys.stdin.read().swapcase())"
    made = translate(record, apertium(command(tmp_path, body)), "Apertium", "es")
    assert [p.text for p in made.pairs] == [s.swapcase() for s in SENTENCES]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("print('Error: Mode eng-xyz does not exist.', file=sys.stderr); sys.exit(1)", "no-language-pair"),
        ("sys.exit(3)", "translator-failed"),
        ("time.sleep(5)", "slow-translator"),
        ("pass", "half-translated"),  # crashes and still exits 0 with empty output, as some pairs do
    ],
)
def test_apertium_in_trouble_is_said_to_be(record: Record, tmp_path: Path, body: str, code: str) -> None:
    with pytest.raises(EngineError) as e:
        translate(record, apertium(command(tmp_path, body), seconds=0.5), "Apertium", "es")
    assert e.value.code == code


def test_apertium_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="not installed"):
        apertium(str(tmp_path / "nowhere"))
