"""How people and groups are brought in: between dashes, identified, counted, by a lead without a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.record import Speaker

Who = Callable[[str], list[Speaker | None]]
SAID = " <q>said</q> <c>the quay was unsafe</c>."

INTRODUCED = {  # a piece that ends with the source; its name, type, title and affiliation
    "those whom a list does not begin with": (
        "Including senators, Orla Finch has five delegates and Odd Lien one. <s>Finch</s>",
        ("Orla Finch", "person", None, None),
    ),
    "letters that changed places": (
        "Anthony Keane sang. <s>Kaene</s>",
        ("Anthony Keane", "person", None, None),
    ),
    "an office that no list has": (
        "<s>The akim of the district, Odd Lien,</s>",
        ("Odd Lien", "person", None, None),
    ),
    "a programme with its host": (
        'He spoke in the podcast "Extra Time with Gwenda Parris". <s>Parris</s>',
        ("Gwenda Parris", "person", None, None),
    ),
    "another's aides stand beside him": (
        "Letters to Odd Lien, Marsh's aides were burnt. <s>Lien</s>",
        ("Odd Lien", "person", None, None),
    ),
    "the end of a clause is no office": (
        "It is worse than the word of a harbour chief, <s>Odd Lien</s>",
        ("Odd Lien", "person", None, None),
    ),
    "whom a lawyer is for": (
        "Odd Lien paid. <s>One of the lawyers for Odd Lien</s>",
        ("One of the lawyers for Odd Lien", "unnamed person", None, None),
    ),
    "the two, who are they": (
        "Orla Finch came. Her Green rival, Odd Lien, slept. <s2>Both</s2> <q2>want</q2> <c2>peace</c2>, as <s>they</s>",
        ("Orla Finch; Odd Lien", "person", None, None),
    ),
    "his aides stand beside him": (
        "To Odd Lien, his aides and those in attendance, there was no rush. <s>Lien</s>",
        ("Odd Lien", "person", None, None),
    ),
    "the first to win is no office": (
        "Odd Lien was the first Jewish candidate to win a seat. <s>Lien</s>",
        ("Odd Lien", "person", None, None),
    ),
    "whom the surname means": (
        "Donald Lien sang. Eric Lien, son of the mayor, talked. Eric Lien wept. Eric Lien ran. <s>Lien</s>",
        ("Donald Lien", "person", None, None),
    ),
    "who sit on a committee": (
        "<s>Orla Finch and Odd Lien, who are both on the Ethics Committee,</s>",
        ("Orla Finch and Odd Lien", "person", None, None),
    ),
    "his son is not she": (
        "As Donald Lien praised Ana Finch, <s>his son</s>",
        ("his son", "unnamed person", None, None),
    ),
    "a letter is addressed": (
        "It came in a letter from Lund, addressed to fellow members, in May. <s>Morton Lund</s>",
        ("Morton Lund", "person", None, None),
    ),
    "in a list": ("-<s>David Rothman</s>", ("David Rothman", "person", None, None)),
    "a version is nobody": (
        "Mr. Lund is an amplified version of them. <s>Donald Lund</s>",
        ("Donald Lund", "person", None, None),
    ),
    "a close second": ("Orla Finch was a close second. <s>Finch</s>", ("Orla Finch", "person", None, None)),
    "her manager is not she": (
        "Orla Finch wept. Her manager was a pirate, <s>she</s>",
        ("Orla Finch", "person", None, None),
    ),
    "who would be president is somebody else": (
        "As she would be the first woman to be president, <s>Orla Finch</s>",
        ("Orla Finch", "person", None, None),
    ),
    "the first of several": (
        "Two officials came. <s2>The first</s2> <q2>said</q2> <c2>it rained</c2>. <s>She</s>",
        ("The first", "unnamed person", None, None),
    ),
    "a candidate that is endorsed": (
        "Long before the union was ready to endorse a candidate, <s>Odd Lien</s>",
        ("Odd Lien", "person", None, None),
    ),
    "the other, by his name": (
        "Two men met. <s>The other man, his cousin Odd Lien, 40,</s>",
        ("Odd Lien", "person", None, None),
    ),
    "letters behind a name": (
        "Opening the case, Gareth Lien KC, prosecuting, wept. <s>Mr Lien</s>",
        ("Gareth Lien", "person", None, None),
    ),
    "a person who is not the sea": (
        "It lends no more in the Black Sea, <s>a person familiar with its committee</s>",
        ("a person familiar with its committee", "unnamed person", None, None),
    ),
}


@pytest.mark.parametrize("form", INTRODUCED)
def test_who_is_brought_in(form: str, who: Who) -> None:
    piece, expected = INTRODUCED[form]
    speaker = who(piece + SAID)[0]
    assert speaker is not None
    assert (speaker.name, speaker.type, speaker.title, speaker.affiliation) == expected


def test_who_asks_in_passing_says_nothing_of_what_is_answered(who: Who) -> None:
    found = who(
        "“<c>I heard it twice</c>,” <s>Orla Finch</s> <q>told</q> them.\n\n"
        "<s2>A child</s2> <q2>asked</q2> <c2>whether she could hold it</c2>.\n\n"
        "“<c3>The captain counted the fires aloud.</c3>”"
    )
    assert [s and s.name for s in found] == ["Orla Finch", "A child", "Orla Finch"]


def test_the_editor_of_an_insert_is_not_he(who: Who) -> None:
    found = who("“<c>He (the contractor. — Ed.) wants two weeks</c>,” <s>he</s> <q>said</q>.")
    assert found == [None]


def test_of_one_surname_it_is_hers_where_her_follows(who: Who) -> None:
    found = who(
        "Odile Marsh and Benedict Marsh met in May. Benedict Marsh laughed. “<c>He never counts</c>,” <s>Marsh</s> "
        "<q>told</q> the bench, while her husband wept."
    )
    assert [s and s.name for s in found] == ["Odile Marsh"]


def test_a_specialist_is_nobody_who_is_still_to_come(who: Who) -> None:
    found = who(
        "The coach Odd Lien came. “<c>We lost</c>,” <s>the specialist</s> <q>said</q>. The team's doctor, Rhona Marsh, "
        "left. <s2>Marsh</s2> <q2>said</q2> <c2>it was late</c2>."
    )
    assert [s and s.name for s in found] == ["Odd Lien", "Rhona Marsh"]


def test_said_is_a_verb_before_a_colon(who: Who) -> None:
    found = who("Director James Comer came.\n\n<q>Said</q> <s>Comer</s>: “<c>It rained</c>.”")
    assert [s and s.name for s in found] == ["James Comer"]


def test_who_speaks_in_the_lead_is_brought_in_with_an_age(who: Who) -> None:
    found = who(
        "<s>A window cleaner who hung for hours</s> <q>says</q> <c>he would do it again</c>.\n\nOdd Lien, 44, was left "
        "there in May.\n\n“<c2>It rained</c2>,” <s2>he</s2> <q2>said</q2>."
    )
    assert [s and s.name for s in found] == ["Odd Lien", "Odd Lien"]


def test_a_gunman_is_not_whom_the_next_paragraph_names(who: Who) -> None:
    found = who(
        "A gunman killed a man on Monday.\n\nOdd Lien, 44, was found there.\n\n<s>The gunman</s> <q>said</q> <c>no</c>."
    )
    assert [s and s.name for s in found] != ["Odd Lien"]


def test_the_scientist_is_the_ornithologist(who: Who) -> None:
    found = who(
        "<s>Ornithologist Odd Lien</s> <q>said</q> <c>it rained</c>. <s2>The scientist</s2> <q2>said</q2> <c2>no</c2>."
    )
    assert [s and s.name for s in found] == ["Odd Lien", "Odd Lien"]


def test_a_surname_means_whom_it_meant_before(who: Who) -> None:
    found = who(
        "Hillary Marsh came. <s>Marsh</s> <q>said</q> <c>it rained</c>.\n\nHe asked about the affairs of Bill Marsh, "
        "and about the friends of Bill Marsh.\n\n<s2>Marsh</s2> <q2>said</q2> <c2>no</c2>."
    )
    assert [s and s.name for s in found] == ["Hillary Marsh", "Hillary Marsh"]


def test_what_stands_before_a_colon_says_it(who: Who) -> None:
    found = who(
        "The full statement was read.\n\nHarbour Agency: the river is high. <s>It</s> <q>expects</q> <c>rain</c>."
    )
    assert [s and s.name for s in found] == ["Harbour Agency"]


def test_a_month_says_nothing(who: Who) -> None:
    [paper] = who("Marsh released her records in July, <s>which</s> <q>showed</q> <c>she was fit</c>.")
    assert paper is None or paper.name != "July"


def test_a_lead_without_a_name_is_whom_the_next_paragraph_names_behind_his(who: Who) -> None:
    found = who(
        "The Romanian hacker whose mischief cost a bank millions went to jail on Wednesday.\n\n"
        "As a part of his plea, <s>Marcel Lanzar, 44,</s> <q>said</q> <c>he was sorry</c>."
    )
    assert [s and (s.name, s.title) for s in found] == [("Marcel Lanzar", "Romanian hacker")]


def test_they_are_the_two_who_were_the_subject(who: Who) -> None:
    found = who("The Chinese government won. Sen. Orla Finch and Mayor Odd Lien met on Monday. <s>They</s>" + SAID)
    assert [s and s.name for s in found] == ["Orla Finch; Odd Lien"]


def test_whom_the_main_clause_names_is_he_who_went_before(who: Who) -> None:
    found = who("Odd Lien sang.\n\nEven as <s>he</s> <q>accused</q> <c>the council</c>, Paul Marsh refused to go.")
    assert [s and s.name for s in found] == ["Paul Marsh"]


def test_the_guard_is_the_one_just_brought_in(names: Callable[..., list[str | None]]) -> None:
    piece = (
        "The chief guard, Jane Porter, left early. <s>A second guard</s> <q>agreed</q> <c>with her</c>. "
        "“<c2>It rained</c2>,” <s2>the guard</s2> <q2>said</q2>."
    )
    assert names(piece) == ["A second guard", "A second guard"]


def test_he_after_a_rebuke_is_the_one_rebuked(names: Callable[..., list[str | None]]) -> None:
    piece = "Carl Stone lashed out at Rob Vane after <s>he</s> <q>praised</q> <c>the harbour</c>."
    assert names(piece) == ["Rob Vane"]
    assert names(piece.replace("lashed out at", "went home with")) == ["Carl Stone"]


def test_a_headlines_verb_is_no_name(who: Who) -> None:
    found = who("<s>Ted Lund</s> <q>Refuses to Disavow</q> <c>Marsh Endorsement</c>\n\nSen. Ted Lund sang on Monday.")
    assert [s and (s.name, s.title) for s in found] == [("Ted Lund", "Sen.")]


def test_the_reporter_is_no_guest(who: Who) -> None:
    found = who("Orla Finch told of flirting with Odd Lien, but those were lies by the reporter. <s>Lien</s>" + SAID)
    assert [s and s.title for s in found] == [None]
