from __future__ import annotations

import io
import stat
import sys
import wave
from collections.abc import Sequence
from pathlib import Path

import pytest

from onrecord.errors import EngineError
from onrecord.record import Block, Passage, Record, Speaker, Statement, article
from onrecord.voice import Line, piper, script, speak

TEXT = (
    "Menu\n\nFerry stops\n\n“No boat will come before Monday,” said Ada Brook. Tickets are repaid.\n\n"
    "The quay at dawn\n\nPhoto: Lund Press"
)


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


SENTENCES = (
    "Ferry stops",
    "“No boat will come before Monday,” said Ada Brook.",
    "Tickets are repaid.",
    "The quay at dawn",
)


@pytest.fixture
def record() -> Record:
    kinds = ("furniture", "title", "paragraph", "caption", "credit")
    blocks = tuple(Block(k, span(p)) for k, p in zip(kinds, TEXT.split("\n\n"), strict=True))  # type: ignore[arg-type]
    said = span("No boat will come before Monday,")
    return Record(
        source="ferry.txt",
        article=article(TEXT, blocks=blocks, language="en"),
        sentences=(span("Menu"), *map(span, SENTENCES), span("Photo: Lund Press")),
        speakers=(Speaker(id="p1", name="Ada Brook", type="person"),),
        statements=(Statement(id="s1", kind="direct", content=(said,), speaker="p1", confidence=1.0),),
        passages=(Passage(span(SENTENCES[1]), 0.9, "decision"), Passage(span(SENTENCES[2]), 0.1, "new figure")),
    )


def tone(milliseconds: int, rate: int = 8000) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as w:
        w.setparams((1, 2, rate, 0, "NONE", ""))
        w.writeframes(b"\x01\x00" * (rate * milliseconds // 1000))
    return out.getvalue()


def test_each_sentence_is_read_once_in_order_and_furniture_never(record: Record) -> None:
    lines = script(record)
    assert [line.words for line in lines] == [*SENTENCES[:3], "Caption: The quay at dawn"]
    assert [line.speaker for line in lines] == [None, "p1", None, None]


def test_only_what_is_important_or_one_statement(record: Record) -> None:
    assert [line.words for line in script(record, important=10)] == [SENTENCES[1]]
    assert [line.words for line in script(record, statement="s1")] == ["No boat will come before Monday,"]
    with pytest.raises(KeyError):
        script(record, statement="s9")


def test_marks_say_when_each_sentence_is_heard(record: Record) -> None:
    spoken = speak(script(record), lambda sentences: [tone(100 * (n + 1)) for n in range(len(sentences))])
    assert [(m.start, m.end) for m in spoken.marks] == [(0.0, 0.1), (0.35, 0.55), (0.8, 1.1), (1.35, 1.75)]
    with wave.open(io.BytesIO(spoken.wav)) as w:
        assert w.getnframes() / w.getframerate() == pytest.approx(2.0)


def test_a_voice_that_leaves_sentences_out_is_an_error(record: Record) -> None:
    with pytest.raises(EngineError, match="1 of 4"):
        speak(script(record), lambda sentences: [tone(10)])
    with pytest.raises(EngineError, match="format"):
        speak(script(record)[:2], lambda sentences: [tone(10), tone(10, rate=16000)])
    with pytest.raises(EngineError, match="nothing"):
        speak([], lambda sentences: [])


def command(folder: Path, body: str) -> str:
    path = folder / "piper"
    path.write_text(f"#!{sys.executable}\nimport sys, pathlib, time\nout = pathlib.Path(sys.argv[4])\n{body}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


@pytest.fixture
def model(tmp_path: Path) -> str:
    path = tmp_path / "voice.onnx"
    path.write_bytes(b"model")
    return str(path)


def lines(*words: str) -> Sequence[Line]:
    return [Line((0, 1), w) for w in words]


def test_piper_gets_a_sentence_a_line_and_its_files_come_in_order(tmp_path: Path, model: str) -> None:
    sound = tone(20)
    body = f"for n, line in enumerate(sys.stdin): (out / f'{{9 + n}}.wav').write_bytes({sound!r} + line.encode())"
    made = list(piper(command(tmp_path, body), model)(["Dr. Smith\nsaid no.", "Second."]))
    assert [m.removeprefix(sound) for m in made] == [b"Dr. Smith said no.\n", b"Second.\n"]


@pytest.mark.parametrize(
    ("body", "code"),
    [("sys.exit('no such voice')", "voice-failed"), ("time.sleep(5)", "slow-voice"), ("pass", "half-spoken")],
)
def test_a_voice_that_fails_is_said_to(tmp_path: Path, model: str, body: str, code: str) -> None:
    with pytest.raises(EngineError) as e:
        speak(lines("One."), piper(command(tmp_path, body), model, seconds=0.5))
    assert e.value.code == code


def test_a_voice_that_is_not_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ONRECORD_VOICE", raising=False)
    with pytest.raises(EngineError, match="not installed"):
        piper(str(tmp_path / "nowhere"))
    with pytest.raises(EngineError, match="no voice file"):
        piper(command(tmp_path, "pass"))
