"""The written pieces that the model learns from can be read, and say what they mark."""

from __future__ import annotations

import pytest
from training.corpus import Said

from training import stories

PIECE = """[straight-1] 2024-09-19
Ferries run. // "{C1 The boats are {S2 the pilots} {Q2 say} {C2 late}}," {Q1 said} {S1 Ada Lund}. "{C1 Wait}."
= 1 Ada Lund | 2 the pilots"""


def test_a_piece_is_read() -> None:
    name, text, said = stories.story("en", PIECE)

    def words(statement: Said) -> list[list[str]]:
        return [[text[s:e] for s, e in spans] for spans in statement]

    assert name == "en/straight-1"
    assert text.startswith("Ferries run.\n\n")
    assert sorted(map(words, said)) == [
        [["The boats are the pilots say late", "Wait"], ["Ada Lund"], ["said"]],
        [["late"], ["the pilots"], ["say"]],
    ]


def test_what_is_no_piece_is_named() -> None:
    with pytest.raises(ValueError, match=r"en: a piece has three lines.*Ferries run"):
        stories.story("en", "Ferries run.")


def test_the_pieces_that_stand_here_hold_what_they_say() -> None:
    pieces = stories.read()
    assert {p.name[:2] for p in pieces} == {"de", "en", "es", "fr", "ru", "uk"}
    assert len({p.name for p in pieces}) == len(pieces) > 300
    for piece in pieces:
        assert not set("{}") & set(piece.text), piece.name
        assert piece.said or piece.name.split("/")[1].startswith(("scare", "negated")), piece.name
        for said in piece.said:
            assert said.content, piece.name
            for span in (*said.content, *said.source, *said.cue):
                words = piece.text[slice(*span)]
                assert words and words == words.strip(), (piece.name, words)
