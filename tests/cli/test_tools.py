"""`onrecord listen`: where its files go."""

from __future__ import annotations

from pathlib import Path

import pytest

import onrecord.voice
from onrecord.cli.main import main
from onrecord.voice import Mark, Spoken


def test_sound_and_marks_are_written_into_folders_that_are_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(onrecord.voice, "piper", lambda command, voice: None)
    monkeypatch.setattr(onrecord.voice, "speak", lambda lines, engine: Spoken(b"RIFF", (Mark((0, 1), 0.0, 1.0),)))
    sound, marks = tmp_path / "sound" / "story.wav", tmp_path / "marks" / "story.json"
    assert main(["listen", "--sample", "-o", str(sound), "--marks", str(marks)]) == 0
    assert sound.read_bytes() == b"RIFF" and marks.exists()
