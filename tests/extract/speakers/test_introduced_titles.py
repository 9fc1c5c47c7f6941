"""With which title and office people are brought in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.record import Speaker

Who = Callable[[str], list[Speaker | None]]
SAID = " <q>said</q> <c>the quay was unsafe</c>."

INTRODUCED = {  # a piece that ends with the source; its name, type, title and affiliation
    "office between dashes": (
        "<s>Orla Finch — a teacher from Ohio —</s>",
        ("Orla Finch", "person", "teacher from Ohio", None),
    ),
    "a clause behind a dash is another's": (
        "A letter went to Odd Lien - <s>the clerk of the court</s>",
        ("the clerk of the court", "unnamed person", "clerk", None),
    ),
    "hopeful": (
        "<s>U.S. presidential hopeful Odd Lien</s>",
        ("Odd Lien", "person", "U.S. presidential hopeful", None),
    ),
    "a father of a soldier": (
        "<s>Odd Lien, the father of a slain U.S. soldier,</s>",
        ("Odd Lien", "person", "father of a slain U.S. soldier", None),
    ),
    "what somebody served as": (
        "<s>Orla Finch, who served as labor secretary until May,</s>",
        ("Orla Finch", "person", "labor secretary", None),
    ),
    "known as": (
        "The mayor met Odd Lien. <s>The base chief known as Orla</s>",
        ("Orla", "person", "base chief", None),
    ),
    "what he is before what he was": (
        "The base chief known as Bob came. Bob, a former Army medic, sat down. <s>Bob</s>",
        ("Bob", "person", "base chief", None),
    ),
    "the Texan": (
        "Orla Finch wept. Governor Odd Lien dropped his bid. <s>The Texan</s>",
        ("Odd Lien", "person", "Governor", None),
    ),
    "what action a president takes": (
        "Whatever unilateral action <s>President Orla Finch</s>",
        ("Orla Finch", "person", "President", None),
    ),
    "a surname of two words": (
        "The novelist Mario Lind Marsh won. <s>Lind Marsh</s>",
        ("Mario Lind Marsh", "person", "novelist", None),
    ),
    "an officer is no paper": (
        "The Harbour Herald rang. In an e-mail shown to The Harbour Herald, <s>the officer</s>",
        ("the officer", "unnamed person", "officer", None),
    ),
    "one of several": (
        "<s>Orla Finch, one of the stars of the play,</s>",
        ("Orla Finch", "person", "one of the stars of the play", None),
    ),
    "a brother and a comedian": (
        "<s>Freddy Marsh, Odile's brother and fellow longtime television comedian,</s>",
        ("Freddy Marsh", "person", "longtime television comedian", None),
    ),
    "a side is no office": (
        "Democrat Orla Finch ran. Finch, a former secretary of state, sang. <s>Finch</s>",
        ("Orla Finch", "person", "former secretary of state", None),
    ),
    "a candidate and nominee": (
        "Odd Lien is a candidate. The presumptive Republican nominee sang. <s>Lien</s>",
        ("Odd Lien", "person", "presumptive Republican nominee", None),
    ),
    "whose son he is": (
        "<s>Odd Lien, the son of Mayor Per Lien,</s>",
        ("Odd Lien", "person", "son of Mayor Per Lien", None),
    ),
    "the official just told of": (
        "Director James Comer came. <s2>A senior official</s2> <q2>said</q2> <c2>it was good</c2>. <s>The official</s>",
        ("A senior official", "unnamed person", "senior official", None),
    ),
    "words in marks": (
        '<s>Peter Sander, a self-styled "new-media" journalist and right-wing talk-show host,</s>',
        ("Peter Sander", "person", 'self-styled "new-media" journalist and right-wing talk-show host', None),
    ),
    "dashes with spaces": (
        "<s>Deborah Jordan Reyes - his girlfriend and co-host on his channel -</s>",
        ("Deborah Jordan Reyes", "person", "co-host on his channel", None),
    ),
    "the 29-year-old": (
        "Actress Orla Finch is well known. <s>The Leith-born 29-year-old</s>",
        ("Orla Finch", "person", "Actress", None),
    ),
    "whose side he is on": (
        "Former Leith mayor Michael Lund, a Finch confidant, sang. <s>Lund</s>",
        ("Michael Lund", "person", "Former Leith mayor", None),
    ),
    "one of his advisers": ("<s>One of his advisers, Tad Devlin,</s>", ("Tad Devlin", "person", "adviser", None)),
    "what she was then": (
        "Tad said then-Sen. Finch did well. <s>Orla Finch, a teacher,</s>",
        ("Orla Finch", "person", "teacher", None),
    ),
    "the Italian": (
        "Striker Luca Ferrara was angry. The keeper shook his head. <s>the Italian</s>",
        ("Luca Ferrara", "person", "Striker", None),
    ),
    "a capital at the beginning": (
        "The royal barge sank. <s>Royal commentator Lee Lind</s>",
        ("Lee Lind", "person", "Royal commentator", None),
    ),
    "a Democrat and senator": (
        "<s>Andrew Rice, a Democrat and former Oklahoma state senator who knows the sea,</s>",
        ("Andrew Rice", "person", "former Oklahoma state senator", None),
    ),
    "who runs for the highest office": (
        "Vermont Sen. Odd Lien sang. Democratic presidential candidate Odd Lien left. <s>Lien</s>",
        ("Odd Lien", "person", "Democratic presidential candidate", None),
    ),
    "whom a sentence presents": (
        "Odd Trane <q2>said</q2> <c2>he had won</c2>. Trane sang. Trane left. Just look at Mayor Paul Lind. <s>He</s>",
        ("Paul Lind", "person", "Mayor", None),
    ),
    "a governor and another's ally": (
        "<s>Agriculture Secretary Odd Lien, a former governor and Marsh ally,</s>",
        ("Odd Lien", "person", "Agriculture Secretary", None),
    ),
    "a committeeman": (
        "<s>Odd Lien, the Republican National Committeeman from Ohio,</s>",
        ("Odd Lien", "person", "Republican National Committeeman from Ohio", None),
    ),
    "the physician that she was": (
        "Rhona Marsh ran. <s>Dr. Orla Finch, who as a captain was the White House physician,</s>",
        ("Orla Finch", "person", "White House physician", None),
    ),
    "initials before": (
        "Councillor K. P. Marsh led the march. <s>Marsh</s>",
        ("K. P. Marsh", "person", "Councillor", None),
    ),
    "a minister of something": (
        "<s>Minister of Agriculture Larisa Marsh</s>",
        ("Larisa Marsh", "person", "Minister of Agriculture", None),
    ),
    "a captain who has retired": (
        "<s>Captain (ret.) Odd Lien, an expert for the defence,</s>",
        ("Odd Lien", "person", "expert for the defence", None),
    ),
    "a surname with its particle at the beginning": (
        "Mayor Bill de Blasco left. <s>De Blasco</s>",
        ("Bill de Blasco", "person", "Mayor", None),
    ),
    "a side's front-runner": (
        "Odd Lien will meet with Dan Marsh when the Republican presidential front-runner arrives. <s>Marsh</s>",
        ("Dan Marsh", "person", "Republican presidential front-runner", None),
    ),
    "a contender who was something": (
        "<s>GOP presidential contender and former neurosurgeon Ben Marsh</s>",
        ("Ben Marsh", "person", "GOP presidential contender and former neurosurgeon", None),
    ),
    "Pres.": ("<s>Pres. Orla Finch</s>", ("Orla Finch", "person", "Pres.", None)),
    "a senior adviser": (
        "<s>Former Clinton Senior Adviser Orla Finch</s>",
        ("Orla Finch", "person", "Former Clinton Senior Adviser", None),
    ),
    "a surname taken for a people's": (
        "<s>Rosette Pambakian, a Harbour spokeswoman,</s>",
        ("Rosette Pambakian", "person", "Harbour spokeswoman", None),
    ),
    "candidates, and a senator": (
        "<s>Mid-field candidates Sen. Orla Finch and Odd Lien</s>",
        ("Orla Finch and Odd Lien", "person", "Sen.", None),
    ),
    "the owner of a field is no head of a firm": (
        "The head of the firm Blixt, Annelie Marsh, came. <s>The owner of the field</s>",
        ("The owner of the field", "unnamed person", "owner", None),
    ),
    "the educator": (
        "Principal Zoe Marsh came in May. <s>The educator</s>",
        ("Zoe Marsh", "person", "Principal", None),
    ),
}


@pytest.mark.parametrize("form", INTRODUCED)
def test_who_is_brought_in_with_a_title(form: str, who: Who) -> None:
    piece, expected = INTRODUCED[form]
    speaker = who(piece + SAID)[0]
    assert speaker is not None
    assert (speaker.name, speaker.type, speaker.title, speaker.affiliation) == expected


def test_an_office_between_does_not_part_two_who_speak_together(who: Who) -> None:
    [both] = who("<s>Union leader Orla Finch and hospital director Odd Lien</s>" + SAID)
    assert both is not None
    assert both.name == "Orla Finch and Odd Lien"


def test_nobody_is_described_within_what_he_is_accused_of(who: Who) -> None:
    piece = "Odd Lien spoke. Democrats quickly accused Lien of violence against the Democratic nominee. <s>Lien</s>"
    assert [s and s.title for s in who(piece + SAID)] == [None]


def test_the_candidate_may_be_in_what_he_says(who: Who) -> None:
    found = who("<c>The tricks that Odd Lien played on Dan Marsh's team are old</c>, <s>the candidate</s> <q>said</q>.")
    assert [s and s.name for s in found] == ["Odd Lien"]


def test_an_office_of_several_that_is_cut_short(who: Who) -> None:
    [both] = who("<s>Sens. Orla Finch of Ohio and Rhona Marsh of Maine</s>" + SAID)
    assert both is not None
    assert both.title == "Sens."


def test_what_stands_behind_two_is_told_of_both(who: Who) -> None:
    found = who(
        "Orla Finch and Odd Lien, the firm's co-founders, came. <s>Ms. Finch</s> <q>said</q> <c>it rained</c>. "
        "<s2>Mr. Lien</s2> <q2>said</q2> <c2>it was cold</c2>."
    )
    assert [s and s.title for s in found] == ["co-founder", "co-founder"]


def test_who_has_retired_is_known_already(who: Who) -> None:
    found = who("Candidate Odd Lien left. <s>The retired neurosurgeon</s> <q>said</q> <c>it was late</c>.")
    assert [s and s.name for s in found] == ["Odd Lien"]


def test_the_senator_from_somewhere_is_the_only_one_without_an_office(who: Who) -> None:
    found = who(
        "Orla Finch, the former secretary, won. Odd Lien lost. It was hard for the independent senator from Vermont. "
        "<s>Lien</s>" + SAID
    )
    assert [s and s.title for s in found] == ["independent senator"]


def test_what_she_said_as_a_mayor_says_less_than_her_office(who: Who) -> None:
    found = who("Sen. Orla Finch lost. As Leith's mayor, <s>Finch</s>" + SAID)
    assert [s and s.title for s in found] == ["Sen."]


def test_a_former_governor_is_of_no_state(who: Who) -> None:
    found = who("<s>Former Ohio Gov. Orla Finch</s>" + SAID)
    assert [s and (s.title, s.affiliation) for s in found] == [("Former Ohio Gov.", None)]


def test_a_dateline_behind_a_lone_dash_is_no_title(who: Who) -> None:
    found = who("HARROW, S.C. - <s>Democratic adviser Orla Finch</s>" + SAID)
    assert [s and s.title for s in found] == ["Democratic adviser"]


def test_the_senator_of_another_state_is_another(who: Who) -> None:
    found = who(
        "Orla Finch, who leads in polls, stressed defense during a visit to Sen. Ada Lund, R-Iowa.\n\n"
        "<s>The Florida senator</s>" + SAID
    )
    assert [s and s.name for s in found] == ["Orla Finch"]


def test_the_chairwoman_behind_her_state(who: Who) -> None:
    found = who("<s>Representative Orla Finch of Florida, the national party chairwoman,</s>" + SAID)
    assert [s and s.title for s in found] == ["national party chairwoman"]


def test_who_would_be_a_candidate_is_none(who: Who) -> None:
    found = who("Sen. Orla Finch lost. Finch would be a stronger election candidate. <s>Finch</s>" + SAID)
    assert [s and s.title for s in found] == ["Sen."]


def test_a_90_second_advertisement_is_no_title(who: Who) -> None:
    found = who("The nearly 90-second ad slams Finch for voting. <s>Finch</s>" + SAID)
    assert [s and s.title for s in found] == [None]


def test_the_front_runner_is_whom_the_text_was_about(who: Who) -> None:
    found = who("Marco Lind stopped insulting Odd Trane, and praised the front-runner.\n\n<s>Trane</s>" + SAID)
    assert [s and s.title for s in found] == ["front-runner"]


def test_her_years_as_a_secretary_say_less_than_what_she_is(who: Who) -> None:
    found = who("Orla Finch, who served as secretary of state, spoke. The candidate praised it. <s>Finch</s>" + SAID)
    assert [s and s.title for s in found] == ["candidate"]


def test_a_leads_official_is_the_minister_named_below(who: Who) -> None:
    found = who(
        "<s>A senior official</s> <q>said</q> <c>it rained</c>.\n\n"
        "<s2>The finance minister, Odd Lien,</s2> <q2>said</q2> <c2>no</c2>."
    )
    assert [s and s.name for s in found] == ["Odd Lien", "Odd Lien"]
