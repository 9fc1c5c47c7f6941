"""People called by something else than their name: an epithet, a rank, what they are to another; all are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Names = Callable[..., list[str | None]]

PIECES = {
    "an officer is a colonel": (
        "Colonel Tarik Sarnov, the deputy head of the delegation, stayed. “<c>My voice is bad</c>,” <s>the officer</s> "
        "<q>said</q>.",
        ["Tarik Sarnov"],
    ),
    "a parliamentarian is who chairs its committee": (
        "The chairman of the committee on fish, Olav Brekke, left early. “<c>It was late</c>,” <s>the "
        "parliamentarian</s> <q>said</q>.",
        ["Olav Brekke"],
    ),
    "our interlocutor": (
        "<s>Professor Alma Torvik</s> <q>said</q> <c>the ice was thin</c>. “<c2>It will break</c2>,” <q2>added</q2> "
        "<s2>our interlocutor</s2>.",
        ["Alma Torvik", "Alma Torvik"],
    ),
    "a rank without a point": (
        "<s>Lt Gen Aurel Bostan</s> <q>said</q> <c>the bridge was open</c>.",
        ["Aurel Bostan"],
    ),
    "an opposite number": (
        "<s>His opposite number, Colonel Havel Tomasek,</s> <q>said</q> <c>he would come</c>.",
        ["Havel Tomasek"],
    ),
    "a runner-up": ("“<c>It was a fix</c>,” <q>said</q> <s>runner-up Petra Thirlwell</s>.", ["Petra Thirlwell"]),
    "a particle within a name": (
        "<s>Director Floris ter Beek</s> <q>said</q> <c>it was shut</c>.",
        ["Floris ter Beek"],
    ),
    "the next description is who it is": (
        "<s>The speaker, the chairman of the board, Olav Brekke,</s> <q>said</q> <c>it was late</c>.",
        ["Olav Brekke"],
    ),
    "no ministry is an institute": (
        "<s>The Institute of Tides</s> <q>said</q> <c>it was high</c>. <s2>The ministry</s2> <q2>said</q2> <c2>it was "
        "low</c2>.",
        ["Institute of Tides", "The ministry"],
    ),
    "a dateline speaks no word": (
        "PORT SALIN – Olav Brekke, a lawyer, left. <s>The ministry of fish</s>, for its part, <q>said</q> <c>he had "
        "stayed</c>.",
        ["The ministry of fish"],
    ),
    "a surname with a hyphen": (
        "The minister, Ghita Dumont-Fabre, and the governor, Rosa Okeke, came. Dumont-Fabre opened a file. <s>She</s> "
        "<q>said</q> <c>it was empty</c>.",
        ["Ghita Dumont-Fabre"],
    ),
}


@pytest.mark.parametrize("form", PIECES)
def test_who_is_meant(names: Names, form: str) -> None:
    piece, expected = PIECES[form]
    assert names(piece) == expected
