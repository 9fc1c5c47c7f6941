"""People called by something else than their name: an epithet, a rank, what they are to another; all are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.record import Speaker

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
    "a headline's fisherman, vet and ministry": (
        "‘<c>We saw the wing</c>’ <q>–</q> <s>fisherman</s>\n\n<s2>Ministry</s2><q2>:</q2> <c2>wing is not ours</c2>"
        "\n\nA wing was found on Friday.\n\nEvan Carrow was hauling nets when he saw it. “<c3>It stood up like a sail"
        "</c3>,” <s3>the fisherman</s3> <q3>said</q3>. <s4>The transport ministry</s4> <q4>denied</q4> "
        "<c4>that it was its own</c4>. "
        "<s5>Veterinarian Ada Lund</s5> <q5>said</q5> <c5>the gulls were well</c5>.",
        ["Evan Carrow", "The transport ministry", "Evan Carrow", "The transport ministry", "Ada Lund"],
    ),
    "whom the first paragraph opens with": (
        "The defence secretary came to the lobby with a sheet of paper.\n\nCora Amandi would not say more. <s>Ezra "
        "Tull, of the opposition,</s> <q>said</q> <c>it was little</c>.\n\n“<c2>I do not know the word</c2>,” <s2>the "
        "secretary</s2> <q2>replied</q2>.",
        ["Ezra Tull", "Cora Amandi"],
    ),
    "to whom the voice belonged": (
        "“<c>Page ninety</c>,” <s>Hedda Paslack</s> <q>said</q>.\n\n“<c2>The pool is in the drains.</c2>” It took a "
        "moment to see that the voice belonged to the architect, Rainer Kottow.",
        ["Hedda Paslack", "Rainer Kottow"],
    ),
    "her opponent is the other of two": (
        "The head teacher, Rosa Plattner, and the cook, Bella Stubb, fought. <s>Mrs Stubb</s> <q>said</q> <c>she had "
        "peeled them</c>. Her opponent brought a graph. <c2>It had doubled</c2>, <s2>she</s2> <q2>said</q2>.",
        ["Bella Stubb", "Rosa Plattner"],
    ),
    "an adviser to the head": (
        "<s>The adviser to the head of the customs office, Taras Lysenkov,</s> <q>said</q> <c>it was shut</c>. <s2>The "
        "adviser</s2> <q2>denied</q2> <c2>more</c2>.",
        ["Taras Lysenkov", "Taras Lysenkov"],
    ),
    "who has no office of a list": (
        "<c>The hut was locked</c>, <q>confirmed</q> <s>the estate's factor, Hamish Orrin</s>.",
        ["Hamish Orrin"],
    ),
    "what is told of a source is not its name": (
        "<s>A source in the ministry who was not allowed to speak</s> <q>said</q> <c>it was shut</c>.",
        ["A source in the ministry"],
    ),
    "some of a party are not the party": (
        "<s>Ohio Republicans</s> <q>want</q> <c>a vote</c>. <s2>Republicans</s2> <q2>said</q2> <c2>it was late</c2>.",
        ["Ohio Republicans", "Republicans"],
    ),
    "the woman just told of": (
        "<s>Dora Lagos, a waitress,</s> <q>said</q> <c>it was late</c>. A cashier was shaken by the talk. “<c2>One "
        "came in</c2>,” <s2>the woman</s2> <q2>said</q2>.",
        ["Dora Lagos", "A cashier"],
    ),
    "a name that its last word tells": (
        "Vivica Stenfoss came to the mill. The new head said little. “<c>It is clean</c>,” <s>Stenfoss</s> "
        "<q>said</q>.",
        ["Vivica Stenfoss"],
    ),
    "a paper's name in marks": (
        "<s>The newspaper «Nyva i Pole»</s> <q>reports</q> <c>that it was won</c>.",
        ["Nyva i Pole"],
    ),
    "a degree before a name": (
        "<s>Candidate of Economic Sciences Platon Ugartsov</s> <q>said</q> <c>it would fall</c>. <s2>The expert</s2> "
        "<q2>added</q2> <c2>nothing</c2>.",
        ["Platon Ugartsov", "Platon Ugartsov"],
    ),
    "a firm is no university": (
        "Students of Grauberg University voted. <s>The firm that runs the canteen</s> <q>said</q> <c>it was late</c>.",
        ["The firm that runs the canteen"],
    ),
    "a surname with its particle": (
        "Anouk Verbest and her coach, Marleen de Stoop, met. De Stoop took the stand. <c>She had chosen well</c>, "
        "<s>she</s> <q>said</q>.",
        ["Marleen de Stoop"],
    ),
    "accents make no other": (
        "<s>François Hollain</s> <q>said</q> <c>it was late</c>. <s2>Francois Hollain</s2> "
        "<q2>added</q2> <c2>more</c2>.",
        ["François Hollain", "François Hollain"],
    ),
    "another believer": (
        "<s>Another Muslim who came to the centre</s> <q>said</q> <c>it was late</c>. “<c2>He left</c2>,” "
        "<s2>the man</s2> <q2>said</q2>.",
        ["Another Muslim who came to the centre", "Another Muslim who came to the centre"],
    ),
    "a surname behind a body's name": (
        "Boris Lindholm lost. In a talk with the Salin Courier Lindholm was sorry: “<c>I lost my head</c>.” He left.",
        ["Boris Lindholm"],
    ),
}


@pytest.mark.parametrize("form", PIECES)
def test_who_is_meant(names: Names, form: str) -> None:
    piece, expected = PIECES[form]
    assert names(piece) == expected


def test_the_bureau_s_director_is_of_the_one_that_is_known_as_a_bureau(
    who: Callable[..., list[Speaker | None]],
) -> None:
    (found,) = who("The FBI came. <s>The bureau's director, Ann Comer,</s> <q>said</q> <c>it was late</c>.")
    assert found is not None
    assert (found.title, found.affiliation) == ("director", "FBI")


OFFICES = {  # a piece, and the title of who speaks
    "<s>Gordon Tate</s> <q>begged</q> the governor for <c>help</c>.": None,
    "<s>Simon Affler</s> <q>demanded</q> <c>that the judge go</c>.": None,
    "The mayor's office is in Main Street. <s>Joe Platt</s> <q>said</q> <c>it was shut</c>.": None,
    "<s>Karim Hadd, who is Muslim,</s> <q>said</q> <c>it was late</c>.": None,
    "<s>Mayor Leo Quist, a former quarry foreman,</s> <q>said</q> <c>no</c>.": "Mayor",
}


@pytest.mark.parametrize("piece", OFFICES)
def test_nobody_has_the_office_of_whom_he_asks(who: Callable[..., list[Speaker | None]], piece: str) -> None:
    (found,) = who(piece)
    assert found is not None
    assert found.title == OFFICES[piece]


def test_what_stands_between_two_quotations_is_no_title(names: Names) -> None:
    piece = (
        '"<c>You are charming, and that is the trouble</c>," <s>Judge Rosa Arkwright</s> <q>told</q> Barry Tunner, '
        "52.\n\n"
        '"<c2>Worth every penny!</c2>" <s2>Barry Tunner</s2> <q2>cried</q2>.'
    )
    assert names(piece) == ["Rosa Arkwright", "Barry Tunner"]
