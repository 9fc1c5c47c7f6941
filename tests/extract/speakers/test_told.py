"""To whom it was said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Addressees = Callable[[str], list[str | None]]


@pytest.mark.parametrize(
    ("piece", "to"),
    [
        ("<s>Jane Pike</s> <q>told</q> reporters <c>it rained</c>.", "reporters"),
        ("“<c>It rained</c>,” <s>Pike</s> <q>said</q> in an interview with the Elmford Post.", "the Elmford Post"),
        ("In a letter to the board <s>Pike</s> <q>wrote</q> <c>that it rained</c>.", "the board"),
        ("Parents <q>were told</q> by <s>the secretary, Ann Lowe,</s> <c>to wait</c>.", "Parents"),
        ("<s>The council</s> <q>urged</q> drivers <c>to wait</c>.", "drivers"),
        ("<s>Jane Pike</s> <q>told</q> <c>the forum she was against the rain</c>.", "the forum"),
        ("<s>Jane Pike</s> <q>told</q> a crowd at the Elm Club <c>that it rained</c>.", "a crowd at the Elm Club"),
        ("<s>Jane Pike</s> <q>said</q> at a rally with dockers <c>that it rained</c>.", "dockers"),
        ("At a briefing for reporters <s>Jane Pike</s> <q>said</q> <c>it rained</c>.", "reporters"),
        ("<s>Jane Pike</s> <q>emailed</q> the board to say <c>it rained</c>.", "the board"),
        ("<s>Jane Pike</s> <q>said</q> <c>it rained</c> on Tuesday.", None),
        ("<s>Jane Pike</s> <q>told</q> <c>a story about rain</c>.", None),
    ],
)
def test_addressee(piece: str, to: str | None, addressees: Addressees) -> None:
    assert addressees(piece) == [to]


def test_him_is_given_by_his_name(addressees: Addressees) -> None:
    piece = "Carl Stone fell ill. <s>Nurse Emma Frost</s> <q>told</q> him <c>that he must rest</c>."
    assert addressees(piece) == ["Carl Stone"]


def test_in_a_talk_each_speaks_to_the_other(addressees: Addressees) -> None:
    piece = (
        "Maud Sik met Oskar Vell on the radio.\n\n<s>Sik</s><q>:</q> <c>No new taxes?</c>\n\n"
        "<s2>Vell</s2><q2>:</q2> <c2>None at all.</c2>\n\n<s3>Sik</s3><q3>:</q3> <c3>And boats?</c3>"
    )
    assert addressees(piece) == ["Vell", "Sik", "Vell"]


def test_an_outlet_stays_the_addressee(addressees: Addressees) -> None:
    piece = (
        "<s>Jane Pike</s> <q>told</q> the Elmford Post <c>it rained</c>.\n\nIt was a Monday.\n\n"
        "“<c2>We were wet</c2>,” <s2>Pike</s2> <q2>said</q2>."
    )
    assert addressees(piece) == ["the Elmford Post", "the Elmford Post"]


def test_what_was_said_just_before_was_said_to_the_same_outlet(addressees: Addressees) -> None:
    piece = (
        "<s>Carl Stone</s> <q>said</q> <c>it was dry</c>.\n\n<s2>Jane Pike</s2> <q2>said</q2> <c2>it rained</c2>.\n\n"
        "“<c3>We were wet</c3>,” <s3>she</s3> <q3>told</q3> HarbourWatch."
    )
    assert addressees(piece) == [None, "HarbourWatch", "HarbourWatch"]
    assert addressees(piece.replace("<q2>said", "<q2>tweeted")) == [None, None, "HarbourWatch"]


def test_a_letter_is_written_to_whom_it_was_sent(addressees: Addressees) -> None:
    piece = (
        "<s>Two senators</s> sent a letter on Monday to the port board <q>urging</q> them <c>to wait</c>.\n\n"
        "“<c2>The quay is not safe</c2>,” <s2>they</s2> <q2>wrote</q2>."
    )
    assert addressees(piece) == ["the port board", "the port board"]


def test_who_is_asked_answers_the_one_who_asked(addressees: Addressees) -> None:
    by_asking = (
        "A reporter <q>asked</q> Jane Porter <c>whether she would resign</c>. "
        "“<c2>I will not</c2>,” <s2>she</s2> <q2>said</q2>."
    )
    assert addressees(by_asking.replace("A reporter", "<s>A reporter</s>")) == ["Jane Porter", "A reporter"]
    pressed = (
        "Pressed by host Rob Vane on the cost, Jane Porter gave way.\n\n"
        "“<c>It was dear</c>,” <s>Porter</s> <q>said</q>."
    )
    assert addressees(pressed) == ["host Rob Vane"]


def test_a_request_is_made_to_its_own_hearer_alone(addressees: Addressees) -> None:
    piece = (
        "<s>Jane Porter</s> <q>said</q> <c>it rained</c>. <s2>She</s2> <q2>urged</q2> drivers <c2>to wait</c2>. "
        "“<c3>The bridge is wet</c3>,” <s3>she</s3> <q3>said</q3>."
    )
    assert addressees(piece) == [None, "drivers", None]


def test_an_interview_does_not_hold_for_what_was_said_elsewhere(addressees: Addressees) -> None:
    piece = (
        "<s>Jane Porter</s> <q>told</q> the Elmford Post <c>it rained</c>.\n\nIt was a Monday.\n\n"
        "“<c2>We were wet</c2>,” <s2>Porter</s2> <q2>said</q2> in a statement."
    )
    assert addressees(piece) == ["the Elmford Post", None]


def test_no_demonym_before_a_noun_is_spoken_to(addressees: Addressees) -> None:
    piece = "Jane Porter met young people who ate French toast, and <s>she</s> <q>urged</q> <c>them to vote</c>."
    assert addressees(piece) != ["French"]


@pytest.mark.parametrize(
    ("asked", "to"),
    [
        ("A reporter asked: Was it dear?", "A reporter"),
        ("When a reporter asked Jane Porter about the cost, she paused.", "a reporter"),
        ("She cut off a reporter who asked about the cost.", None),
        ("Carl Stone questioned what it was for.", None),
    ],
)
def test_what_asks_a_question(asked: str, to: str | None, addressees: Addressees) -> None:
    assert addressees(f"Jane Porter came. {asked}\n\n“<c>It was dear</c>,” <s>Porter</s> <q>said</q>.") == [to]


def test_who_is_asked_answers_in_the_same_sentence_and_goes_on(addressees: Addressees) -> None:
    piece = (
        "When Rob Vane asked Jane Porter about the cost, she paused and <q>said</q>, “<c>It was dear</c>.”\n\n"
        "It was late.\n\nIt hailed.\n\n“<c2>It was very dear</c2>,” <s2>Porter</s2> <q2>said</q2>."
    ).replace("she paused", "<s>she</s> paused")
    assert addressees(piece) == ["Rob Vane", None]
    assert addressees(piece.replace("It was late.\n\nIt hailed.\n\n", "")) == ["Rob Vane", "Rob Vane"]


def test_nobody_is_told_by_herself(addressees: Addressees) -> None:
    piece = "Jane Porter came. “<c>It was wet</c>,” <s>Porter</s> <q>told</q> her."
    assert addressees(piece) == [None]


def test_me_is_the_writer_where_the_article_names_him(addressees: Addressees) -> None:
    piece = (
        "“<c>It was wet</c>,” <s>Jane Porter</s> <q>told</q> me. <s2>I</s2> <q2>thought</q2> <c2>so too</c2>.\n\n"
        "Ada Lund is a reporter in Elmford."
    )
    assert addressees(piece)[0] == "Ada Lund"
    assert addressees(piece.split("\n\n")[0])[0] == "me"


def test_the_interview_on_a_channel_is_the_one_given_to_its_anchor(addressees: Addressees) -> None:
    piece = (
        "<s>Carl Stone</s> <q>told</q> Channel 9 anchor Ann Lowe <c>that he was wet</c>.\n\n"
        "In an excerpt of the interview, due on the NBC network, <s2>Stone</s2> <q2>said</q2> <c2>it rained</c2>."
    )
    assert addressees(piece) == ["Channel 9 anchor Ann Lowe", "Channel 9 anchor Ann Lowe"]


@pytest.mark.parametrize(
    ("piece", "to"),
    [
        (
            "“<c>Go!</c>” <s>a docker</s> <q>yelled</q>. “<c2>I do</c2>,” <s2>Jane Porter</s2> <q2>replied</q2>.",
            ["Jane Porter", "a docker"],
        ),
        (
            "When <s>Carl Stone</s> <q>said</q> <c>she should swim</c>, <s2>Jane Porter</s2> <q2>replied</q2> "
            "<c2>that it was cold</c2>.",
            ["Jane Porter", "Carl Stone"],
        ),
        ("Carl Stone spoke of the rain. <s>Jane Porter</s> <q>responded</q> <c>that it was dry</c>.", ["Carl Stone"]),
        ("Carl Stone said no. <s>Jane Porter</s> <q>responded</q> to <c>the charge of theft</c>.", [None]),
        ("As Stone, <s>Jane Porter</s> <q>answer</q> <c>the guild's fears</c>", [None]),
        ("Carl Stone came. <s>Jane Porter</s> <q>responded</q> <c>that it was dry</c>.", [None]),
        (
            "<s>Carl Stone</s> <q>said</q> <c>it rained</c>. <s2>The guild</s2> <q2>replied</q2> <c2>it did not</c2>.",
            [None, None],
        ),
    ],
)
def test_who_replies_speaks_to_who_spoke(piece: str, to: list[str | None], addressees: Addressees) -> None:
    assert addressees(piece) == to


def test_her_is_not_the_one_who_speaks(addressees: Addressees) -> None:
    piece = "Ann Lowe ran the port. Once <s>Jane Porter</s> went up and <q>told</q> her <c>that it rained</c>."
    assert addressees(piece) == ["Ann Lowe"]


def test_who_is_named_in_what_follows_is_spoken_of(addressees: Addressees) -> None:
    piece = (
        "<s>Jane Porter</s> <q>told</q> Ann Lowe <c>that it rained</c>. "
        "<s2>Porter</s2> <q2>called</q2> <c2>Lowe a good swimmer</c2>."
    )
    assert addressees(piece) == ["Ann Lowe", None]


def test_who_is_asked_on_a_programme_answers_there(addressees: Addressees) -> None:
    piece = "When Jane Porter was asked about the rain on CNN, <s>she</s> <q>said</q> <c>it was dry</c>."
    assert addressees(piece) == ["CNN"]


def test_what_somebody_is_said_to_have_said_was_not_told_to_the_same(addressees: Addressees) -> None:
    piece = "<s>Jane Porter</s> <q>said</q> on CNN <c>that <s2>the guild</s2> <q2>knew</q2> <c2>it rained</c2></c>."
    assert addressees(piece) == ["CNN", None]


def test_what_was_told_at_some_time_is_no_part_of_a_statement(addressees: Addressees) -> None:
    piece = (
        "<s>Jane Porter</s>, who <q>has told</q> friends <c>it rains</c>, <q2>said</q2> in a statement, "
        "“<c2>It is dry.</c2>”"
    )
    assert addressees(piece.replace("Jane Porter</s>", "<s2>Jane Porter</s2></s>"))[1] is None


def test_a_clip_that_is_played_does_not_break_a_talk(addressees: Addressees) -> None:
    piece = (
        "Maud Sik met Oskar Vell on the radio.\n\n<s>Sik</s><q>:</q> <c>Is this true?</c>\n\n"
        "<s2>Carl Stone</s2><q2>:</q2> <c2>It rains.</c2>\n\n<s3>Vell</s3><q3>:</q3> <c3>It does.</c3>\n\n"
        "<s4>Sik</s4><q4>:</q4> <c4>Since when?</c4>\n\n<s5>Vell</s5><q5>:</q5> <c5>Who knows.</c5>"
    )
    assert addressees(piece) == ["Vell", None, "Sik", "Vell", "Sik"]


def test_words_set_out_under_names_are_no_talk_where_many_have_one(addressees: Addressees) -> None:
    turn = "\n\n<s{0}>{1}</s{0}><q{0}>:</q{0}> <c{0}>It rains in {1}'s town.</c{0}>"
    names = ["Maud Sik", "Oskar Vell", "Carl Stone", "Ann Lowe", "Maud Sik", "Oskar Vell"]
    piece = "It rains everywhere." + "".join(turn.format(n, name) for n, name in enumerate(names, 1))
    assert addressees(piece) == [None] * 6
