"""Articles read aloud by the server's voice: made one at a time, kept for a while as files."""

from __future__ import annotations

import hashlib
import tempfile
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from onrecord.voice import Engine, Line, Mark, piper, speak

_MOST = 30  # files; an article of five minutes has about 13 MB


class Sound(msgspec.Struct, frozen=True):
    """A WAV file, and when each line is heard in it."""

    path: Path
    marks: tuple[Mark, ...]


class Sounds:
    """The sounds asked for last. `voice` gives the engine, or raises EngineError where there is none."""

    def __init__(self, voice: Callable[[], Engine] = piper) -> None:
        self._voice = voice
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._made: OrderedDict[str, Sound] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, lines: Sequence[Line]) -> Sound:
        """The sound of these lines, made where it is not there yet; whoever asks meanwhile waits."""
        key = hashlib.sha256(msgspec.json.encode([(line.span, line.words) for line in lines])).hexdigest()
        with self._lock:
            made = self._made.get(key)
            if made is None:
                spoken = speak(lines, self._voice())
                if self._folder is None:
                    self._folder = tempfile.TemporaryDirectory(prefix="onrecord-sounds-")
                made = Sound(Path(self._folder.name, f"{key}.wav"), spoken.marks)
                made.path.write_bytes(spoken.wav)
                self._made[key] = made
                while len(self._made) > _MOST:
                    self._made.popitem(last=False)[1].path.unlink()
            self._made.move_to_end(key)
            return made

    def close(self) -> None:
        """Takes the files away."""
        if self._folder is not None:
            self._folder.cleanup()
