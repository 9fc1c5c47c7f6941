"""What this stage hands on."""

from __future__ import annotations

import msgspec

from onrecord.record import Speaker, Statement


class Voices(msgspec.Struct, frozen=True):
    """The speakers of an article, and its statements, each with its speaker and addressee."""

    speakers: tuple[Speaker, ...]
    statements: tuple[Statement, ...]
