"""Where it was said, and what else was said there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Addressees = Callable[[str], list[str | None]]
THEN = "\n\nIt was a Monday.\n\n“<c2>We were wet</c2>,” <s2>Porter</s2> <q2>said</q2>."


@pytest.mark.parametrize(
    ("told", "to"),
    [
        ("Jane Porter appeared on CNN on Monday.", "CNN"),
        ("Jane Porter went after him on Monday during a CNN panel with Rob Vane.", "a CNN panel"),
        ("Jane Porter gave an interview to the Harbour Post on Monday.", "the Harbour Post"),
        ("It rests on an interview Jane Porter gave to the Harbour Post.", "the Harbour Post"),
        ("Jane Porter works for CNN.", None),
        ("The Harbour Post quoted Jane Porter as saying she was cold.", "The Harbour Post"),
        ("Jane Porter was quoted by the Harbour Post as saying she was cold.", "the Harbour Post"),
        ("Carl Stone quoted Jane Porter as saying she was cold.", None),
    ],
)
def test_a_talk_may_be_told_of_without_words_from_it(told: str, to: str | None, addressees: Addressees) -> None:
    assert addressees(f"<s>Carl Stone</s> <q>said</q> <c>it rained</c>.\n\n{told}{THEN}") == [None, to]


def test_what_follows_a_crowd_is_said_to_it(addressees: Addressees) -> None:
    piece = (
        "Jane Porter spoke to a crowd in Elmford. “<c>It rained</c>,” <s>she</s> <q>said</q>.\n\n"
        "“<c2>We were wet</c2>,” <s2>she</s2> <q2>added</q2>.\n\n<s3>Porter</s3> <q3>wants</q3> <c3>to mend it</c3>."
    )
    assert addressees(piece) == ["a crowd in Elmford", "a crowd in Elmford", None]


def test_a_headline_and_what_follows_go_to_the_crowd_of_the_opening(addressees: Addressees) -> None:
    piece = (
        "<s>Porter</s> <q>Says</q> <c>It Rained</c>\n\nIt hailed.\n\n<s2>Jane Porter</s2>, speaking at a rally in "
        "Elmford, <q2>warned</q2> <c2>that it was cold</c2>. <s3>Guilds</s3> <q3>say</q3> <c3>no</c3>.\n\n"
        "“<c4>We were wet</c4>,” <s4>Porter</s4> <q4>said</q4>.\n\nIt hailed.\n\nIt was late.\n\n"
        "“<c5>It was dry</c5>,” <s5>Porter</s5> <q5>said</q5>."
    )
    rally = "a rally in Elmford"
    assert addressees(piece) == [rally, rally, None, rally, None]


def test_a_crowd_before_which_somebody_else_spoke_hears_nothing(addressees: Addressees) -> None:
    piece = "<s>Jane Porter</s> <q>scoffed at</q> <c>Carl Stone</c> after he spoke at a rally in Elmford."
    assert addressees(piece) == [None]


def test_where_somebody_did_not_appear_nothing_is_said(addressees: Addressees) -> None:
    piece = "<s>Jane Porter</s> did not appear at the hearings but <q>rejected</q> <c>the plan</c> in May."
    assert addressees(piece) == [None]


def test_between_headline_and_interview_all_was_said_in_it(addressees: Addressees) -> None:
    piece = (
        "<s>Porter</s><q>:</q> <c>It rained</c>\n\n<s2>Jane Porter</s2> <q2>said</q2> <c2>so</c2>.\n\nHail fell.\n\n"
        "<s3>Porter</s3> <q3>said</q3> <c3>she was wet</c3>.\n\nIt was a Monday.\n\nIt was late.\n\n"
        "“<c4>It was cold</c4>,” <s4>she</s4> <q4>told</q4> the Harbour Post."
    )
    assert addressees(piece) == ["the Harbour Post"] * 4


def test_who_spoke_to_a_crowd_first_did_not_say_it_in_the_interview(addressees: Addressees) -> None:
    piece = (
        "<s>Jane Porter</s> <q>said</q> <c>it rained</c>.\n\n“<c2>We were wet</c2>,” <s2>Porter</s2> <q2>told</q2> "
        "a crowd in Elmford.\n\nIt hailed.\n\n“<c3>It was cold</c3>,” <s3>she</s3> <q3>told</q3> the Harbour Post."
    )
    assert addressees(piece) == ["a crowd in Elmford", "a crowd in Elmford", "the Harbour Post"]


def test_the_interview_is_the_one_told_of(addressees: Addressees) -> None:
    piece = (
        "“<c>It rained</c>,” <s>the harbour master</s> <q>said</q> in an interview with the Harbour Post.\n\n"
        "“<c2>It was cold</c2>,” <s2>Carl Stone</s2> <q2>said</q2> during the interview."
    )
    assert addressees(piece) == ["the Harbour Post", "the Harbour Post"]


def test_the_host_speaks_to_the_guest(addressees: Addressees) -> None:
    piece = (
        "“<c>It rained</c>,” <s>Jane Porter</s> <q>said</q> in an interview with Rob Vane on his podcast “Talk.”\n\n"
        "“<c2>But it was warm</c2>,” <s2>Vane</s2> <q2>said</q2>.\n\n“<c3>I know</c3>,” <s3>Porter</s3> <q3>said</q3>."
    )
    assert addressees(piece) == ["Rob Vane", "Jane Porter", "Rob Vane"]


def test_a_headline_says_what_the_speech_told_of_first_says(addressees: Addressees) -> None:
    piece = (
        "<s>Porter</s> <q>Calls</q> <c>Harbour Safe</c>\n\n"
        "Much in Jane Porter's speech to the Dockers' Guild was wrong.\n\nIt was late."
    )
    assert addressees(piece) == ["the Dockers' Guild"]


def test_who_went_on_to_speak_to_others_is_no_more_in_the_interview(addressees: Addressees) -> None:
    piece = (
        "“<c>It rained</c>,” <s>Jane Porter</s> <q>told</q> the Harbour Post.\n\nIt hailed.\n\n"
        "<s2>Porter</s2> <q2>said</q2> <c2>it was cold</c2> in a speech to the Elmford Council.\n\nIt hailed.\n\n"
        "<s3>She</s3> <q3>said</q3> <c3>she was wet</c3>."
    )
    assert addressees(piece)[2] is None


def test_a_speech_is_made_to_those_it_names(addressees: Addressees) -> None:
    piece = "Jane Porter gave most of her speech to Carl Stone. “<c>He is right</c>,” <s>Porter</s> <q>said</q>."
    assert addressees(piece) == [None]


def test_reporters_hear_the_rest(addressees: Addressees) -> None:
    piece = (
        "<s>Jane Porter</s> <q>told</q> reporters <c>it rained</c>.\n\nIt was a Monday.\n\n"
        "“<c2>We were wet</c2>,” <s2>Porter</s2> <q2>said</q2>.\n\n"
        "She took it back while speaking to CNN’s Hanna Vane.\n\n“<c3>It was dry</c3>,” <s3>Porter</s3> <q3>said</q3>."
        "\n\n<s4>Porter</s4> <q4>believes</q4> <c4>it will clear</c4>."
    )
    assert addressees(piece) == ["reporters", "reporters", "CNN’s Hanna Vane", None]


@pytest.mark.parametrize("outlet", ["Capital Download", "the podcast Harbour Nights"])
def test_an_outlet_that_no_list_has(outlet: str, addressees: Addressees) -> None:
    piece = (
        f"“<c>It rained</c>,” <s>Jane Porter</s> <q>told</q> {outlet}.\n\nIt hailed.\n\n"
        "“<c2>We were wet</c2>,” <s2>Porter</s2> <q2>said</q2>."
    )
    assert addressees(piece) == [outlet, outlet]


def test_a_call_sign_is_a_station(addressees: Addressees) -> None:
    piece = (
        "<s>Jane Porter</s>, speaking on WQRX710, <q>said</q> <c>it rained</c>. <s2>She</s2> <q2>said</q2> <c2>no</c2>."
    )
    assert addressees(piece) == ["WQRX710", "WQRX710"]


def test_a_radio_host_with_whom_one_discusses_hears_it_all(addressees: Addressees) -> None:
    piece = (
        "Orla Finch discussed the strike with radio host Hugh Lund on Thursday.\n\n"
        "<s>Finch</s> <q>said</q> <c>it rained</c>.\n\n<s2>She</s2> <q2>said</q2> <c2>it was late</c2>."
    )
    assert addressees(piece) == ["radio host Hugh Lund", "radio host Hugh Lund"]


def test_a_colleague_with_whom_one_talks_hears_nothing_more(addressees: Addressees) -> None:
    piece = "Orla Finch talked with her brother on Thursday.\n\n<s>Finch</s> <q>said</q> <c>it rained</c>."
    assert addressees(piece) == [None]


def test_an_article_written_for_a_paper_goes_on(addressees: Addressees) -> None:
    piece = (
        "In an article for the Harbour Post, <s>Jane Porter</s> <q>said</q> <c>it rained</c>.\n\n"
        "<s2>She</s2> <q2>wrote</q2>, “<c2>We were wet.</c2>”"
    )
    assert addressees(piece) == ["the Harbour Post", "the Harbour Post"]


@pytest.mark.parametrize(
    ("verb", "to"),
    [
        ("fired up the crowd with", "the crowd"),
        ("drew cheers from the crowd with", "the crowd"),
        ("counted the crowd in", None),
        ("stirred up", None),
    ],
)
def test_a_crowd_that_is_roused_hears_it(verb: str, to: str | None, addressees: Addressees) -> None:
    piece = (
        f"<s>Jane Porter</s> {verb} <q>praise of</q> <c>the port</c>. “<c2>It is dry</c2>,” <s2>she</s2> <q2>said</q2>."
    )
    assert addressees(piece) == [to, to]


def test_what_was_said_before_ends_a_round_of_questions(addressees: Addressees) -> None:
    piece = (
        "<s>Jane Porter</s> <q>told</q> reporters <c>it rained</c>.\n\nIt was a Monday.\n\n<s2>She</s2> "
        "<q2>had praised</q2> <c2>the harbour</c2>.\n\nIt hailed.\n\n<s3>Porter</s3> <q3>said</q3> <c3>no</c3>."
    )
    assert addressees(piece) == ["reporters", None, None]


def test_what_several_say_at_a_gathering_goes_to_it_by_its_full_name(addressees: Addressees) -> None:
    piece = (
        "Ann Lowe went to the Westmark Dockers Convention.\n\nSpeaking in Leith at the convention, both men were "
        "calm. <s>Carl Stone</s> <q>said</q> <c>it rained</c>.\n\n“<c2>It is dry</c2>,” <s2>Jane Porter</s2> "
        "<q2>said</q2>. <s3>She</s3> <q3>called</q3> <c3>it a nice day</c3>.\n\nIt hailed.\n\nIt was late.\n\n"
        "<s4>Rob Vane</s4> <q4>said</q4> <c4>it rained</c4>."
    )
    convention = "the Westmark Dockers Convention"
    assert addressees(piece) == [convention, convention, convention, None]


def test_at_whom_one_lashes_out_is_no_place(addressees: Addressees) -> None:
    piece = (
        "<s>Jane Porter</s> <q>said</q> <c>so</c> on CNN. <s2>She</s2> <q2>lashed out at Stone for</q2> <c2>rain</c2>."
    )
    assert addressees(piece) == ["CNN", "CNN"]


def test_all_that_leads_up_to_an_interview_was_said_in_it(addressees: Addressees) -> None:
    piece = (
        "It hailed.\n\n<s>Carl Stone</s> <q>said</q> <c>no</c>.\n\nIt was late.\n\n<s2>Jane Porter</s2> <q2>said</q2> "
        "<c2>it rained</c2>.\n\n<s3>She</s3> <q3>said</q3> <c3>so</c3>.\n\n“<c4>It was cold</c4>,” <s4>she</s4> "
        "<q4>told</q4> the Harbour Post."
    )
    assert addressees(piece) == [None, "the Harbour Post", "the Harbour Post", "the Harbour Post"]


def test_who_is_told_something_at_a_gathering_hears_the_rest(addressees: Addressees) -> None:
    piece = (
        "“<c>It rained</c>,” <s>Jane Porter</s> <q>told</q> reporters at a convention in Elmford.\n\n"
        "<s2>Porter</s2> also <q2>pointed to</q2> <c2>the hail</c2>.\n\n“<c3>We were wet</c3>,” <s3>she</s3> "
        "<q3>said</q3>."
    )
    assert addressees(piece) == ["reporters"] * 3


@pytest.mark.parametrize(
    ("sent", "to"),
    [
        ("That was in a letter from Porter, addressed to fellow dockers.", "fellow dockers"),
        ("That was in Jane Porter's note to the harbour board.", "the harbour board"),
        ("That was in a letter from Carl Stone, sent to fellow dockers.", None),
    ],
)
def test_a_letter_that_the_article_opens_with_goes_on(sent: str, to: str | None, addressees: Addressees) -> None:
    piece = (
        f"<s>Jane Porter</s> <q>wants</q> <c>a new roof</c>.\n\n{sent}\n\n<s2>Porter</s2> <q2>pointed to</q2> "
        "<c2>the hail</c2>.\n\n“<c3>It is cold</c3>,” <s3>she</s3> <q3>wrote</q3>."
    )
    assert addressees(piece) == [None, to, to]


@pytest.mark.parametrize(
    ("spoke", "to"),
    [
        ("opened up to Harbour Nights about the port", "Harbour Nights"),
        ("opened the door to Carl Stone", None),
        ("opened up a lead thanks to the dockers", None),
        ("addressed a rally in Elmford on Monday", "a rally in Elmford"),
    ],
)
def test_to_whom_one_opens_up_and_whom_one_addresses(spoke: str, to: str | None, addressees: Addressees) -> None:
    piece = f"Jane Porter {spoke}.\n\n“<c>It rained</c>,” <s>Porter</s> <q>said</q>."
    assert addressees(piece) == [to]


def test_a_news_briefing_goes_on_and_is_led_up_to(addressees: Addressees) -> None:
    piece = (
        "<s>Jane Porter</s> <q>called</q> <c>the roof unsafe</c>.\n\n“<c2>It rained</c2>,” <s2>Porter</s2> "
        "<q2>told</q2> a news briefing.\n\nIt hailed.\n\n<s3>Porter</s3> <q3>said</q3> <c3>it was cold</c3>.\n\n"
        "It was late.\n\n<s4>She</s4> <q4>opposes</q4> <c4>a new roof</c4>."
    )
    assert addressees(piece) == ["a news briefing"] * 3 + [None]


def test_the_interview_is_the_one_just_told_of_and_not_the_last_talk(addressees: Addressees) -> None:
    piece = (
        "“<c>It rained</c>,” <s>Jane Porter</s> <q>told</q> reporters.\n\nAll began after an interview with Hanna "
        "Vane.\n\n“<c2>We were wet</c2>,” <s2>Porter</s2> <q2>said</q2> in the interview."
    )
    assert addressees(piece) == ["reporters", "Hanna Vane"]


@pytest.mark.parametrize(
    ("told", "to"),
    [
        ("It was in an address Jane Porter gave to the Dockers' Guild.", "the Dockers' Guild"),
        ("Jane Porter stumbled in addressing the matter.", None),
        ("Jane Porter stumbled in addressing the workers in Elmford.", "the workers in Elmford"),
        ("In an interview with CNN, Jane Porter was asked what had happened.", "CNN"),
        ("On CNN's “Harbour Today,” Jane Porter spoke of hail.", "CNN's “Harbour Today,”"),
    ],
)
def test_addresses_and_questions(told: str, to: str | None, addressees: Addressees) -> None:
    assert addressees(f"{told} <s>She</s> <q>said</q> <c>it rained</c>.") == [to]


def test_who_told_supporters_goes_on(addressees: Addressees) -> None:
    piece = (
        "<s>Jane Porter</s> <q>told</q> supporters <c>it rained</c>.\n\n“<c2>We were wet</c2>,” <s2>Porter</s2> "
        "<q2>said</q2>."
    )
    assert addressees(piece) == ["supporters", "supporters"]


def test_what_stands_beside_a_rally_in_its_paragraph_was_said_there(addressees: Addressees) -> None:
    piece = (
        "At a rally in Elmford, <s>Jane Porter</s> <q>rejected</q> <c>the charge</c>. <s2>She</s2> <q2>wants</q2> "
        "<c2>to mend it</c2>. Smiling, <s3>Porter</s3> <q3>said</q3>, “<c3>It rained.</c3>”\n\n<s4>Porter</s4> "
        "<q4>issued</q4> <c4>a word of thanks</c4>."
    )
    assert addressees(piece) == ["a rally in Elmford", None, "a rally in Elmford", None]
