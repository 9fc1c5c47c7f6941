"""What stands of the rules' statements and the model's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Standing = Callable[..., list[Any]]


def test_the_model_alone_must_be_likely(standing: Standing) -> None:
    piece = "<s>Ada Lund</s> <q>wonders about</q> <c>the price of salt in the harbour towns</c>."
    assert len(standing(piece, sure=[0.5])) == 1
    assert standing(piece, sure=[0.2]) == []


def test_in_few_words_it_must_be_likelier(standing: Standing) -> None:
    piece = "<s>Ada Lund</s> <q>wonders about</q> <c>salt prices</c>."
    assert standing(piece, sure=[0.5]) == []
    assert len(standing(piece, sure=[0.7])) == 1


def test_a_rule_makes_an_unlikely_statement_stand(standing: Standing) -> None:
    piece = "<s>The guild</s> <q>demanded</q> <c>a new weighing house for the salt</c>."
    (found,) = standing(piece, sure=[0.2])
    assert found.content == ("a new weighing house for the salt",)


def test_what_the_writer_adds_is_not_the_speakers(standing: Standing) -> None:
    piece = '"<c>Shut the weir</c>," <s>she</s> <q>said</q>. <c>I agree with her.</c>'
    assert standing(piece, sure=[0.9])[0].content == ("Shut the weir",)


def test_to_whom_it_is_said_is_not_who_says_it(standing: Standing) -> None:
    piece = '"No," said Ada Lund.\n\nThen, <q>to</q> <s>the miller</s>: "<c>Shut the weir.</c>"'
    assert standing(piece, sure=[0.6])[-1].source is None


@pytest.mark.parametrize("source", ["A report issued on Friday", "A study that the guild paid for on Monday"])
def test_a_source_does_not_end_within_a_phrase(standing: Standing, source: str) -> None:
    cut = source.rsplit(" ", 1)[0]
    piece = f"<s>{cut}</s> {source.removeprefix(cut).strip()} <q>says</q> <c>that the weir is old</c>."
    (found,) = standing(piece, sure=[0.9])
    assert found.source == source


def test_of_two_readings_the_likelier_stands(standing: Standing) -> None:
    piece = "<s>Ada Lund</s> <q>said</q> <c><c2>the quay was unsafe</c> and the crane too</c2>."
    (found,) = standing(piece, sure=[0.9, 0.6])
    assert found.content == ("the quay was unsafe",)


@pytest.mark.parametrize(
    "piece",
    [
        "<s>The owner</s> <q>did not say</q> <c>when the mill would open again</c>.",
        "<s>The owner</s> <q>would never confirm</q> <c>that the mill had been sold twice</c>.",
        "<q>Asked</q> <c>whether the mill had been sold twice</c>, <s>the owner</s> smiled.",
        "<s>He</s> was <q>asked about</q> <c>the two sales of the old mill</c>.",
        "<s>The owner</s> <q>refused</q> <c>to comment on the two sales of the mill</c>.",
        "If <s>the owner</s> <q>says</q> <c>that the mill must close</c>, the town will shrink.",
        "<s>An engineer</s>, who <q>asked</q> <c>not to be named because he fears for his job</c>, left.",
        "She promised a new mill, <c>which</c> <s>the owner</s> <q>denies</q>.",
        "<c>The mill ran day and night</c>, <q>according to</q> <s>schedule</s>.",
        "The mill, <q>known</q> in <c>the trade as “the little palace”</c>, burned down.",
        "<c>The mill</c> was <q>dubbed</q> <c>“the little palace”</c> in 1950.",
        "<s>No one</s> has <q>suggested</q> <c>that the old mill was sold twice</c>.",
        "<s>No one</s> in the village <q>believes</q> <c>that the old mill was sold twice</c>.",
        "<s>The owner</s> would neither <q>confirm</q> nor deny <c>that the old mill was sold twice</c>.",
        "It burned, nor did <s>the owner</s> <q>promise</q> <c>that the old mill would open again</c>.",
        "<s>The owner</s> stopped short of <q>calling</q> <c>the sale of the old mill a theft</c>.",
        "<s>The owner</s> <q>kept silent about</q> <c>the two sales of the old mill</c>.",
        "<s>The owner</s> <q>gave</q> no <c>date for the reopening of the old mill</c>.",
        "<s>The owner</s> <q>fears</q> for <c>the licence of the old mill</c>.",
        "<c>Asked whether he regretted the sale of the mill</c>, <s>the miller</s> <q>shrugged</q>.",
        "<q>Under the plan</q>, seen by <s>the Courier</s>, <c>the old mill would be sold in May</c>.",
        "<s>The miller</s> <q>apologised to</q> <c>the three victims of the fire</c> on Sunday.",
        "<c>Whether the old mill will hold</c> is <s>anybody</s>'s <q>guess</q>.",
        "<q>The question before the panel</q> was <c>whether the old mill and its weir are legal</c>.",
        "<s>The goalkeeper</s> <q>said</q> <c>nothing to the reporters at the gate</c>.",
        "<s>An engineer</s>, who <q>asked</q> <c>not to be</c> named because he fears for his job, left.",
        "<s>The council</s> <q>has yet to declare</q> <c>the old mill and its weir safe</c>.",
        "<s>The millers of the valley</s> <q>see</q> <c>it differently</c>.",
        "<s>The court</s> <q>publishes</q> <c>its ruling on the old mill in March</c>.",
        "<s>Haldane</s> <q>held ice to a knee</q> <c>that he had twisted on the stairs</c>.",
        "<s>A wreath</s> <q>still hangs from the gate</q> <c>that a tractor had dented</c>.",
        "<s>The banknotes</s> <q>show</q> <c>a heron on one side and a bridge on the other</c>.",
    ],
)
def test_what_nobody_said_is_left_out(standing: Standing, piece: str) -> None:
    assert standing(piece) == []


def test_denials_and_questions_stand(standing: Standing) -> None:
    denied = "<s>The owner</s> <q>denied</q> <c>that the mill had been sold twice</c>."
    asked = "<s>The mayor</s> <q>asked</q> <c>whether the mill had been sold twice</c>."
    assert len(standing(denied)) == len(standing(asked)) == 1


def test_small_holes_are_filled_and_stray_words_dropped(standing: Standing) -> None:
    piece = (
        "<c>In</c> the end, and after a very long pause, <s>Ada Lund</s> <q>insisted</q> "
        "<c>that the bridge</c> over the <c>river would hold for a hundred years</c>."
    )
    (found,) = standing(piece)
    assert found.content == ("that the bridge over the river would hold for a hundred years",)


def test_content_in_front_of_and_behind_its_attribution_stays_two_pieces(standing: Standing) -> None:
    piece = "<c>The bridge</c>, <s>Ada Lund</s> <q>insisted</q>, <c>would hold for a hundred years</c>."
    (found,) = standing(piece)
    assert found.content == ("The bridge", "would hold for a hundred years")


def test_reported_speech_stops_at_its_paragraph(standing: Standing) -> None:
    piece = "<s>Ada Lund</s> <q>said</q> <c>that the bridge would hold.\n\nIt was opened</c> by the king."
    (found,) = standing(piece)
    assert found.content == ("that the bridge would hold.",)


def test_a_quotation_behind_reported_speech_is_a_statement_of_its_own(standing: Standing) -> None:
    piece = '<c>The bridge would hold</c>, <s>Ada Lund</s> <q>said</q>. "<c>I have walked over it every day.</c>"'
    assert [(f.content, f.kind) for f in standing(piece)] == [
        (("The bridge would hold",), "indirect"),
        (("I have walked over it every day.",), "direct"),
    ]


def test_a_quotation_goes_on_behind_its_remark(standing: Standing) -> None:
    piece = '"<c>It will hold</c>," <q>said</q> <s>Ada Lund</s>. "<c>I have walked over it every day.</c>"'
    (found,) = standing(piece)
    assert found.content == ("It will hold", "I have walked over it every day.")


def test_nothing_is_taken_out_of_a_quotation(standing: Standing) -> None:
    piece = '"I think the bridge is old, and <s2>the king</s2> <q2>knows</q2> <c2>that it is old</c2>," said Ada Lund.'
    (found,) = standing(piece)
    assert found.source == "Ada Lund"


def test_one_source_with_two_cues_makes_two_statements(standing: Standing) -> None:
    piece = (
        "<s>The harbour pilots</s> <q>expect</q> <c>the storm to pass by noon and <q2>say</q2> "
        "<c2>that the ferry will run</c></c2>."
    )
    contents = [f.content for f in standing(piece, sure=[0.9, 0.3])]
    assert contents == [("the storm to pass by noon",), ("that the ferry will run",)]


def test_what_became_known_has_no_speaker(standing: Standing) -> None:
    piece = "On Friday, <s>it</s> <q>became known</q> <c>that Kerin had left the talks</c>."
    (found,) = standing(piece)
    assert (found.kind, found.source) == ("unattributed", None)
    assert found.content == ("Kerin had left the talks",)


def test_those_who_were_told_are_no_content(standing: Standing) -> None:
    piece = "<c>Swimmers</c> <q>were warned by</q> <s>the health board to stay out of the lake</s>."
    (found,) = standing(piece)
    assert (found.content, found.source) == (("to stay out of the lake",), "the health board")


def test_a_quotation_that_the_model_joins_is_not_told_twice(standing: Standing) -> None:
    piece = (
        '"<c>The bridge is old and nobody has looked at it</c>," <s>Ada Lund</s> <q>said</q> on Friday. She showed the '
        'rust. "<c>I have walked over it every day and every day I am afraid.</c>"'
    )
    (found,) = standing(piece)
    assert found.content[1] == "I have walked over it every day and every day I am afraid."


def test_what_is_cited_behind_a_quotation_is_a_statement_beside_it(standing: Standing) -> None:
    piece = (
        '<c>The town "was fair"</c>, <s>Ada Lund</s> <q>let slip in May</q>, <c><q2>citing</q2> '
        "<c2>the vote on the bridge and the new weighing house for salt</c2></c>."
    )
    contents = [f.content for f in standing(piece, sure=[0.9, 0.95])]
    assert contents == [
        ('The town "was fair"',),
        ("the vote on the bridge and the new weighing house for salt",),
    ]


def test_the_model_surely_goes_on_before_the_colon(standing: Standing) -> None:
    piece = '<s>Ada Lund</s> <q>said</q> <c>the bridge has what it needs: "Patience, an iron patience, good feet</c>."'
    (found,) = standing(piece, sure=[0.75])
    assert found.content[0].startswith("the bridge has what it needs")


def test_content_ends_with_a_word(standing: Standing) -> None:
    piece = "<s>Ada Lund</s> <q>spoke of</q> <c>the miller being a co</c>-owner of the bridge."
    (found,) = standing(piece)
    assert found.content == ("the miller being a co-owner",)


@pytest.mark.parametrize(
    ("piece", "kind"),
    [
        ("<c>The bridge</c> <q>is expected</q> <c>to hold until the spring floods</c>.", "unattributed"),
        ("<q>Rumours</q> <c>that the king would sell the bridge</c> swept the town.", "unattributed"),
        ("They smiled, <q>noting</q> <c>that the king would sell the old bridge</c>.", "indirect"),
    ],
)
def test_a_cue_that_leaves_no_source_out_is_nobodys(standing: Standing, piece: str, kind: str) -> None:
    (found,) = standing(piece)
    assert found.kind == kind


def test_a_paragraph_of_quotation_has_no_cue_in_another(standing: Standing) -> None:
    piece = (
        '"You broke it," said Ada Lund.\n\n<s>The miller</s> <q>sat</q> with his cap on his knees.\n\n'
        '"<c>I have read all of your letters. You start on Monday.</c>"'
    )
    assert [(f.source, f.cue) for f in standing(piece)] == [("Ada Lund", "said"), (None, None)]


def test_a_question_of_a_talk_is_no_statement(standing: Standing) -> None:
    assert standing("<s>Q</s><q>:</q> <c>What did the king say of the old bridge in May</c>?") == []


def test_the_mark_that_closes_what_was_opened_within_is_content(standing: Standing) -> None:
    piece = "<s>It</s> <q>describes</q> <c>the miller as “four umbrellas and no rain</c>” and values the bridge at 3."
    assert standing(piece)[0].content == ("the miller as “four umbrellas and no rain”",)


@pytest.mark.parametrize(
    "piece",
    [
        "<s>A sketch on the back</s> <q>shows</q> <c>a spade and a smiling sun</c>.",
        "<s>A translator</s> <q>asked</q> <c>that even her language be left out</c>.",
        "<s>Hauliers</s> <q>have ordered</q> <c>600 smaller lorries from a plant</c>.",
        "There <s>they</s> <q>prefer</q> <c>to refrain from assessments</c>.",
        "<s>The engineers</s> have been <q>careful not to say</q> <c>that it is not</c>.",
        "In the guild <s>they</s> <q>categorically disagree</q> <c>with this assessment</c>.",
    ],
)
def test_what_is_only_seen_or_kept_back_is_no_statement(standing: Standing, piece: str) -> None:
    assert standing(piece) == []


def test_those_who_are_promised_something_are_no_content(standing: Standing) -> None:
    piece = (
        "<s>Ada Lund</s> <q>promised</q> <c>fire officers, who had counted the stalls, that each would have one</c>."
    )
    assert [f.content for f in standing(piece)] == [("that each would have one",)]


@pytest.mark.parametrize(
    ("piece", "source"),
    [
        ("<s>Prominent millers that</s> <q>warn</q> <c>the bridge could fall any day</c>.", "Prominent millers"),
        ("Of those 23 <s>percent</s> <q>said</q> <c>the bridge could fall any day</c>.", "23 percent"),
    ],
)
def test_a_source_is_whole_and_no_more(standing: Standing, piece: str, source: str) -> None:
    (found,) = standing(piece)
    assert found.source == source


def test_who_is_told_ends_before_the_mark(standing: Standing) -> None:
    piece = "<s>A memo</s> <q>instructs</q> <c>captains to “save the batteries for the miller</c>”."
    assert [f.content for f in standing(piece)] == [("to “save the batteries for the miller”",)]


def test_a_clause_before_a_quotation_is_a_statement_of_its_own(standing: Standing) -> None:
    piece = (
        "Chair <s>Anna Rees</s> <q>admits</q> <c>the group “nearly packed it in” in 2020. “Then Ada rang up and said, "
        "‘Don’t you dare.’ So I did not</c>.”"
    )
    assert ("the group “nearly packed it in” in 2020",) in [f.content for f in standing(piece)]


def test_who_was_told_says_nothing(standing: Standing) -> None:
    piece = '<s>The court</s> <q>was told</q> <c>that the miller wrote: "Nobody looks at line 40</c>."'
    assert standing(piece)[0].source is None


def test_a_source_ends_before_what_it_was_asked(standing: Standing) -> None:
    piece = (
        '<s>The miller, Ada Lund, asked by a lawmaker whether she</s> knew, <q>answered</q>: "<c>I did not know</c>."'
    )
    assert {f.source for f in standing(piece)} == {"a lawmaker", "The miller, Ada Lund"}


def test_whom_one_assures_is_no_content(standing: Standing) -> None:
    piece = "Lieutenant <s>Anna Lund</s> <q>assured</q> <c>him it was late and dark in the port</c>."
    assert [f.content for f in standing(piece)] == [("it was late and dark in the port",)]


def test_a_letter_that_signs_an_insert_says_nothing(standing: Standing) -> None:
    assert standing('He came (in May. — <s>"Ada Lund</s> <q>—</q> "<c>B</c>") to the port.') == []


def test_what_a_dash_sets_into_a_quotation_is_not_said(standing: Standing) -> None:
    piece = "—<c>The quay is old</c> —<q>said</q> <s>Ada Lund</s>—. <c>It will hold —she looked down— till spring</c>."
    (found,) = standing(piece)
    assert (found.content, found.kind) == (("The quay is old", "It will hold", "till spring."), "direct")


def test_a_source_with_a_name_in_marks_is_whole(standing: Standing) -> None:
    (found,) = standing("<s>The weekly «Northern Echo</s>» <q>writes</q> <c>that the quay is old</c>.")
    assert found.source == "The weekly «Northern Echo»"


def test_what_the_model_alone_has_ends_the_statement_before(standing: Standing) -> None:
    piece = (
        "<s>They</s> <q>describe</q> <c>the pumps as “museum pieces from a richer age” and <q2>give</q2> "
        "<c2>a bill of 4 million euros</c></c2>."
    )
    found = standing(piece.replace("<s>They</s>", "<s><s2>They</s2></s>"), sure=[0.5, 0.4])
    assert [f.content[0] for f in found] == [
        "the pumps as “museum pieces from a richer age”",
        "a bill of 4 million euros",
    ]


@pytest.mark.parametrize(
    ("piece", "content"),
    [
        ("<s>She</s> <q>asks</q> the owner for a new roof and <c>a plumber</c>.", "a new roof and a plumber"),
        ("<s>She</s> <q>remembered</q> <c>no alarm</c>, only a long silence.", "no alarm, only a long silence"),
    ],
)
def test_the_last_of_two_things_is_not_all(standing: Standing, piece: str, content: str) -> None:
    (found,) = standing(piece)
    assert found.content == (content,)


def test_on_what_condition_one_spoke_is_not_said(standing: Standing) -> None:
    piece = (
        "<c>The mill will close</c>, <s>an official</s> <q>told</q> the paper, <c>speaking on condition of anonymity "
        "because the talks go on</c>."
    )
    (found,) = standing(piece)
    assert found.content == ("The mill will close",)


def test_who_was_told_to_do_it_is_no_content(standing: Standing) -> None:
    (found,) = standing("<c>The residents</c> <q>were told</q> <c>to boil their water for a week at least</c>.")
    assert found.content == ("to boil their water for a week at least",)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("In it she begs the chairman, Tobias Lind, for two more months.", "two more months"),
        ("The minutes record that the chairman slept.", "the chairman slept"),
    ],
)
def test_a_rule_alone_where_nothing_is_in_doubt(standing: Standing, text: str, content: str) -> None:
    (found,) = standing(text)
    assert found.content == (content,)


def test_what_one_would_not_say_is_not_said(standing: Standing) -> None:
    piece = "<s>She</s> <q>said</q> <c>that the talks went well, though she would not say with whom</c>."
    (found,) = standing(piece)
    assert found.content == ("that the talks went well",)


def test_a_source_keeps_how_many_they_are(standing: Standing) -> None:
    piece = "<c>The cables</c>, <q>it is now accepted by</q> all <s>sides</s>, <c>should have been replaced</c>."
    (found,) = standing(piece)
    assert found.source == "all sides"


def test_content_begins_with_a_whole_word_and_ends_with_no_and(standing: Standing) -> None:
    (found,) = standing("<s>Ada Lund</s> <q>praised</q> the Herald'<c>s editor of the salt pages</c>.")
    assert found.content == ("Herald's editor of the salt pages",)
    (found,) = standing("<s>Ada Lund</s> <q>accused him of</q> <c>a lack of will in the salt talks and</c> more.")
    assert found.content == ("a lack of will in the salt talks",)


def test_what_is_reported_before_a_quotation_is_kept_beside_it(standing: Standing) -> None:
    found = standing("<s>Ada Lund</s> <q>said</q> <c>that the quay was old. “It will fall into the sea one day</c>.”")
    assert [(f.content, f.cue) for f in found] == [
        (("that the quay was old",), "said"),
        (("It will fall into the sea one day.",), None),
    ]
