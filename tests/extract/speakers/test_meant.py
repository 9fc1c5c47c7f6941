"""Whom a description means that has no name: one of several, two together, who answers; all are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Names = Callable[..., list[str | None]]

PIECES = {
    "kin of another": (
        "<s>Captain Ada Lund</s> <q>said</q> <c>it was old</c>. “<c2>It leaks</c2>,” <q2>said</q2> <s2>the mother of "
        "one of the rowers</s2>.",
        ["Ada Lund", "the mother of one of the rowers"],
    ),
    "he who was told": (
        "“<c>I showed the driver the crack. I told him, ‘Look.’</c>” <q>said</q> <s>cook Carl Stone</s>. “<c2>"
        "<s3>He</s3> <q3>answered</q3> me, ‘<c3>Look away.</c3>’</c2>” <s2>he</s2> <q2>added</q2>.",
        ["Carl Stone", "Carl Stone", "the driver"],
    ),
    "the witness is who is not asking": (
        "“<c>I found it</c>,” <q>said</q> <s>mason Carl Stone</s>. “<c2>Did Ulf Berg see it?</c2>” <q2>asked</q2> <s2>"
        "counsel Ada Lund</s2>. “<c3>He did</c3>,” <s3>the witness</s3> <q3>replied</q3>.",
        ["Carl Stone", "Ada Lund", "Carl Stone"],
    ),
    "the mayor-elect": (
        "Carl Stone, a retired baker, will be the next mayor of Lesk. “<c>I am glad</c>,” <s>the mayor-elect</s> "
        "<q>said</q>.",
        ["Carl Stone"],
    ),
    "two capitals": (
        "<c>Oslo and Riga will share the cost of a tunnel</c>, <s>the two capitals</s> <q>said</q>.",
        ["Oslo and Riga"],
    ),
    "one of the people": (
        "<c>It may come soon</c>, <q>said</q> <s>one of the people</s>. <c2>The price may change</c2>, <s2>the person"
        "</s2> <q2>added</q2>.",
        ["one of the people", "one of the people"],
    ),
    "a source who was somebody": (
        "<c>The club is split</c>. So <q>says</q> <s>somebody who works there</s>. “<c2>They quarrel</c2>,” <s2>the "
        "source</s2> <q2>said</q2>. Carl Stone scored twice.",
        ["somebody who works there", "somebody who works there"],
    ),
    "named by his rank below": (
        "<s>A ranger</s> <q>said</q> <c>nine seals were ill</c>.\n\n<s2>Ranger Mary Stone</s2> <q2>said</q2> <c2>more "
        "would die</c2>.",
        ["Mary Stone", "Mary Stone"],
    ),
    "another of the same rank": (
        "<s>A senator</s> <q>said</q> <c>the tax would go</c>.\n\nIt was late.\n\n<s2>Senator Mary Stone</s2> <q2>said"
        "</q2> <c2>it would stay</c2>.",
        ["A senator", "Mary Stone"],
    ),
    "a team by its kind and a name": (
        "Team Sorrel pulled its boats out. <s>The team</s> <q>cited</q> <c>a crack</c>. Sorrel’s sponsor left.",
        ["Team Sorrel"],
    ),
    "a councillor in short": ("“<c>It is late</c>,” <q>said</q> <s>Coun Mary Stone</s>.", ["Mary Stone"]),
    "an office before a name without a comma": (
        "<c>It will begin late</c>, <s>the head of the city military administration Yevhen Palun</s> <q>informed</q>.",
        ["Yevhen Palun"],
    ),
    "kin of somebody named": (
        "<s>A passenger, Stone’s niece,</s> <q>told</q> jurors <c>the car was old</c>. Carl Stone wept.",
        ["A passenger"],
    ),
    "the paper is the study": (
        "<c>Half are ill</c>, <s>a study in the journal Reef</s> <q>has found</q>. <s2>The paper</s2> <q2>blames</q2> "
        "<c2>warm winters</c2>.",
        ["a study in the journal Reef", "a study in the journal Reef"],
    ),
    "they are not what he argues about": (
        "“It is done,” Carl Stone said. While groups like the Lesk Guild praised Stone’s plan and embraced <s>his</s> "
        "<q>argument</q> that <c>town courts are best for this</c>, <s2>they</s2> <q2>said</q2> <c2>it was late</c2>.",
        ["Carl Stone", "groups like the Lesk Guild"],
    ),
    "an initial": (
        "A road leads to the gate. “<c>Nothing grows here</c>,” <q>to quote</q> <s>K. Venkanna</s>, who grows chilli.",
        ["K. Venkanna"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_who_is_meant(piece: str, names: Names) -> None:
    text, expected = PIECES[piece]
    assert names(text) == expected


def test_a_star_is_nobody(names: Names) -> None:
    piece = "Astronomer Ada Lund studies the star Kettner 9. It is bright. <s>She</s> <q>said</q> <c>it was dust</c>."
    assert names(piece) == ["Ada Lund"]
