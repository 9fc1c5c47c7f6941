"""A record read aloud."""

from onrecord.voice.piper import piper
from onrecord.voice.script import Line, script
from onrecord.voice.speak import Engine, Mark, Spoken, speak

__all__ = ["Engine", "Line", "Mark", "Spoken", "piper", "script", "speak"]
