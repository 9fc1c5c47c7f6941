"""Piper as a separate process: it is GPL, and fed one of our sentences a line it gives the exact time of each.

https://github.com/OHF-Voice/piper1-gpl; `pip install piper-tts` in an environment of its own, and a voice file.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from onrecord.errors import EngineError
from onrecord.voice.speak import Engine

SECONDS = 600  # a long article takes Piper about a minute on a laptop
CURE = "Install piper-tts and set ONRECORD_PIPER to its `piper` command and ONRECORD_VOICE to a voice's .onnx file."


def piper(command: str | None = None, voice: str | None = None, *, seconds: float = SECONDS) -> Engine:
    """An engine that runs `command` (default: ONRECORD_PIPER, or `piper` on the PATH) with the voice file `voice`
    (default: ONRECORD_VOICE). Raises EngineError at once where either is missing."""
    found = shutil.which(command or os.environ.get("ONRECORD_PIPER") or "piper")
    if found is None:
        raise EngineError("no-voice", "Piper is not installed here.", CURE)
    model = voice or os.environ.get("ONRECORD_VOICE")
    if not model or not Path(model).is_file():
        raise EngineError("no-voice", f"There is no voice file{f' at {model}' if model else ''}.", CURE)

    def engine(sentences: Sequence[str]) -> list[bytes]:
        with tempfile.TemporaryDirectory(prefix="onrecord-voice-") as folder:
            _run([found, "--model", model, "--output-dir", folder], sentences, seconds)
            # Piper names each file by a growing clock, so their order is the sentences' order.
            return [p.read_bytes() for p in sorted(Path(folder).glob("*.wav"), key=lambda p: (len(p.name), p.name))]

    return engine


def _run(command: list[str], sentences: Sequence[str], seconds: float) -> None:
    lines = "\n".join(" ".join(s.split()) or "." for s in sentences) + "\n"
    try:
        done = subprocess.run(
            command, input=lines, capture_output=True, text=True, encoding="utf-8", timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as e:
        raise EngineError("slow-voice", f"Piper took longer than {seconds:.0f} s.", "Try a shorter text.") from e
    except OSError as e:
        raise EngineError("no-voice", f"Piper does not start: {e.strerror}.", CURE) from e
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise EngineError("voice-failed", f"Piper failed: {last[:200]}.", CURE)
