"""Apertium on this machine: quick, offline, gist quality. https://www.apertium.org; Debian: apertium-eng-spa."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence

from onrecord.errors import EngineError
from onrecord.translate.translation import Engine

# Apertium names languages by ISO 639-3.
CODES = {
    "ca": "cat", "de": "deu", "en": "eng", "es": "spa", "fr": "fra", "gl": "glg", "it": "ita", "nl": "nld", "oc": "oci",
    "pt": "por", "ro": "ron", "ru": "rus", "sv": "swe", "uk": "ukr",
}  # fmt: skip
# A paragraph mark that survives translation; between sentences, so that each comes back by itself.
BREAK = "\n\n"


def apertium(command: str | None = None, *, seconds: float = 30) -> Engine:
    """An engine that runs `command` (default: `apertium` on the PATH) for at most `seconds` a text."""
    found = shutil.which(command or "apertium")
    if found is None:
        cure = "Install it, on Debian: apt install apertium-eng-spa."
        raise EngineError("no-translator", "Apertium is not installed here.", cure)

    def engine(sentences: Sequence[str], source: str, target: str) -> list[str]:
        pair = f"{CODES.get(source, source)}-{CODES.get(target, target)}"
        # One sentence a line; the line's end is blank space to Apertium, which it keeps as it is.
        made = _run([found, "-u", "-f", "txt", pair], BREAK.join(sentences) + BREAK, seconds, pair)
        return [part.strip() for part in made.strip("\n").split(BREAK)]

    return engine


def _run(command: list[str], text: str, seconds: float, pair: str) -> str:
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}  # without it Apertium gives nothing for letters beyond ASCII
    try:
        done = subprocess.run(
            command, input=text, capture_output=True, text=True, encoding="utf-8", timeout=seconds, env=environment,
            check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as e:
        raise EngineError("slow-translator", f"Apertium took longer than {seconds:.0f} s.", "Try again.") from e
    except OSError as e:
        raise EngineError("no-translator", f"Apertium does not start: {e.strerror}.", "Install it anew.") from e
    if "is not installed" in done.stdout + done.stderr or "Mode" in done.stderr:
        cure = f"Install the pair {pair}, or choose another language."
        raise EngineError("no-language-pair", f"Apertium has no pair {pair} on this machine.", cure)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise EngineError("translator-failed", f"Apertium failed: {last[:200]}.", "Install it anew.")
    return done.stdout
