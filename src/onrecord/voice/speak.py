"""Lines into sound: one WAV for all of them, with the time at which each begins and ends."""

from __future__ import annotations

import io
import wave
from collections.abc import Callable, Iterable, Sequence

import msgspec

from onrecord.errors import EngineError
from onrecord.record import Span
from onrecord.voice.script import Line

# An engine turns sentences into sound, one WAV a sentence, in order.
Engine = Callable[[Sequence[str]], Iterable[bytes]]
PAUSE = 0.25  # seconds of silence after a sentence


class Mark(msgspec.Struct, frozen=True):
    """When a sentence is heard, in seconds from the beginning."""

    span: Span
    start: float
    end: float


class Spoken(msgspec.Struct, frozen=True):
    """The sound as a WAV file, and the time of every sentence in it."""

    wav: bytes
    marks: tuple[Mark, ...]


def speak(lines: Sequence[Line], engine: Engine) -> Spoken:
    """Speaks `lines` in order. Raises EngineError where the engine gives fewer sounds than there are sentences,
    or sounds of different kinds."""
    if not lines:
        raise EngineError("nothing-to-say", "There is nothing to read aloud.", "Choose an article with text in it.")
    sounds = _sounds(lines, engine)
    out, marks, position = io.BytesIO(), [], 0.0
    with wave.open(out, "wb") as whole:
        shape = None
        for line, sound in zip(lines, sounds, strict=True):
            with wave.open(io.BytesIO(sound)) as part:
                if shape is None:
                    shape = part.getparams()
                    whole.setparams(shape)
                if part.getparams()[:3] != shape[:3]:
                    raise EngineError("mixed-sound", "The voice changed its sound format.", "Use one voice at a time.")
                frames = part.readframes(part.getnframes())
                length = part.getnframes() / part.getframerate()
            pause = int(PAUSE * shape.framerate)
            whole.writeframes(frames + bytes(pause * shape.sampwidth * shape.nchannels))
            marks.append(Mark(line.span, round(position, 3), round(position + length, 3)))
            position += length + pause / shape.framerate
    return Spoken(out.getvalue(), tuple(marks))


def _sounds(lines: Sequence[Line], engine: Engine) -> list[bytes]:
    sounds = list(engine([line.words for line in lines]))
    if len(sounds) != len(lines):
        raise EngineError(
            "half-spoken",
            f"The voice spoke {len(sounds)} of {len(lines)} sentences.",
            "Try again; nothing of the article is lost.",
        )
    return sounds
