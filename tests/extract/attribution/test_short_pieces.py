"""Forms of short news pieces that the rules find: posts, asides, remarks within quotations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Ruled = Callable[..., list[Any]]
Standing = Callable[..., list[Any]]


def test_a_post_behind_its_handle_and_the_time(ruled: Ruled) -> None:
    (found,) = [f for f in ruled("It was May.\n\n@NorthFerry, 2 May: Last boat at ten.") if f.rule == "post"]
    assert (found.source, found.content) == ("@NorthFerry", ("Last boat at ten.",))


def test_a_post_under_a_name_and_its_handle(ruled: Ruled) -> None:
    text = "Ada Lund\n@AdaLundB\nEels again for supper\n9:40 PM · Mar 3, 2025\n\nShe sang."
    (found,) = [f for f in ruled(text) if f.rule == "post"]
    assert (found.source, found.content) == ("Ada Lund", ("Eels again for supper",))


@pytest.mark.parametrize("cue", ["going by", "judging from", "to judge by"])
def test_what_a_text_gives_to_go_by(ruled: Ruled, cue: str) -> None:
    found = [f for f in ruled(f"The cost has doubled, {cue} the council's ledger.") if f.rule == "according"]
    assert [(f.source, f.content) for f in found] == [("the council's ledger", ("The cost has doubled",))]


@pytest.mark.parametrize("phrase", ["In her view", "By her reckoning"])
def test_in_her_view_without_a_comma(ruled: Ruled, phrase: str) -> None:
    found = [f for f in ruled(f"Ada Lund is not glad. {phrase} the roof is too weak.") if f.rule == "according"]
    assert [(f.source, f.content) for f in found] == [("her", ("the roof is too weak",))]


def test_per_within_a_sentence_is_a_man(ruled: Ruled) -> None:
    assert ruled("Tor Halden is the vicar; his nephew, Per Halden, sells eels.") == []


def test_what_one_does_while_speaking_parts_no_quotation(ruled: Ruled) -> None:
    text = '"We will sail," Ada Lund told him, "at ten," buttoning her coat, "Mr Cole, or at noon."'
    assert [len(f.content) for f in ruled(text) if f.rule == "quoted"] == [3]


def test_two_remarks_of_one_speaker_part_no_quotation(standing: Standing) -> None:
    first = '"<c>What I want</c>," <q>said</q> <s>Ada Lund</s>, "<c2>is a dry boat</c2>,"'
    piece = f'{first} <s2>she</s2> <q2>added</q2>, "<c2>I want no medal</c2>."'
    assert [(f.source, f.content) for f in standing(piece)] == [
        ("Ada Lund", ("What I want", "is a dry boat", "I want no medal.")),
    ]


def test_insisted_at_the_time_that(ruled: Ruled) -> None:
    found = [f for f in ruled("The cook insisted at the time that eggs were fresh.") if f.rule == "clause that"]
    assert [f.content for f in found] == [("eggs were fresh",)]


def test_a_dash_a_cue_and_a_name(ruled: Ruled) -> None:
    text = "– The kiln went out twice – sighed the potter Jan Kowal, wiping his hands. – We lit it again."
    (found,) = [f for f in ruled(text) if f.rule == "quoted"]
    assert (found.source, found.content) == (
        "the potter Jan Kowal",
        ("The kiln went out twice", "We lit it again."),
    )


def test_whom_one_hears_says_what_follows_the_colon(ruled: Ruled) -> None:
    text = "\"The mate came up. We heard him from the quay: 'Cast off, all of you!'\" Ada Lund said."
    assert [f.source for f in ruled(text) if f.rule == "nested"] == ["him"]


@pytest.mark.parametrize("hearers", ["the inquest", "the harbour board of Leith"])
def test_who_was_told_stands_before_the_pronoun(standing: Standing, hearers: str) -> None:
    found = standing(f'<s>Ada Lund</s> <q>told</q> <c>{hearers} she "froze"</c>.')
    assert [f.content for f in found] == [('she "froze"',)]


def test_it_was_confirmed_by_somebody_that(ruled: Ruled) -> None:
    found = ruled("It was confirmed by the state laboratory that samples from two wells contained bacteria.")
    assert [(f.source, f.content) for f in found if f.rule == "passive"] == [
        ("the state laboratory", ("samples from two wells contained bacteria",))
    ]


@pytest.mark.parametrize("who", ["his lawyer, Rita Moss", "that Rita Moss", "the owners"])
def test_who_rejects_a_claim_is_not_the_claim(standing: Standing, who: str) -> None:
    (found,) = standing(f"<c>The firm had known for years</c>, <s>a claim {who}</s>, <q>denied</q>.")
    assert found.source == who.removeprefix("that ")


def test_a_charge_nurse_speaks(standing: Standing) -> None:
    (found,) = standing("<s>A charge nurse</s> <q>said</q> <c>the ward was full at ten</c>.")
    assert found.source == "A charge nurse"


@pytest.mark.parametrize(
    "who", ["a clerk at the harbour board", "the treasurer", "one of the bakers", "his sister-in-law"]
)
@pytest.mark.parametrize("rest", ["", " reporters on Monday"])
def test_an_open_quotation_ends_before_somebody_without_a_name(ruled: Ruled, who: str, rest: str) -> None:
    said = "told" if rest else "said"
    text = f"“We have the boats,” said Ada Lund.\n\n“The quay is closed, {who} {said}{rest}."
    found = [(f.source, f.content) for f in ruled(text) if f.rule == "quoted"]
    assert found == [("Ada Lund", ("We have the boats",)), (who, ("The quay is closed",))]


def test_a_clause_of_what_is_said_ends_no_open_quotation(ruled: Ruled) -> None:
    text = "“We paid at noon, and the owner said nothing. Then the lamp went out."
    assert [f.content for f in ruled(text)] == [(text[1:],)]


@pytest.mark.parametrize("text", ['"Reeds" opens in cinemas on 6 May.', '"Salt" opened to good reviews in Lund.'])
def test_a_title_that_opens_in_cinemas_is_not_said(ruled: Ruled, text: str) -> None:
    assert ruled(text) == []


def test_what_somebody_says_in_an_answer_is_hers(standing: Standing) -> None:
    text = (
        "Per Holm: What kept you?\n\nAda Lund: Four boys. My aunt wrote to me: “Stay off the stage.”\n\n"
        "Per Holm: And now?\n\nAda Lund: Now I sing."
    )
    assert [(f.source, f.content[0], f.kind) for f in standing(text)] == [
        ("Per Holm", "What kept you?", "direct"),
        ("Ada Lund", "Four boys. My aunt wrote to me: “Stay off the stage.”", "direct"),
        ("My aunt", "Stay off the stage.", "direct"),
        ("Per Holm", "And now?", "direct"),
        ("Ada Lund", "Now I sing.", "direct"),
    ]


def test_a_line_in_capitals_is_read_by_rules_alone(standing: Standing) -> None:
    text = "PALACE DENIES SWANS ARE BEING SOLD BY GUARDS"
    assert [f.content for f in standing(text)] == [("SWANS ARE BEING SOLD BY GUARDS",)]


@pytest.mark.parametrize("said", ["said", "claimed"])
def test_what_is_told_on_behalf_of_somebody_is_his(ruled: Ruled, said: str) -> None:
    (found,) = ruled(f"It was {said} on behalf of the owner that gas had been found in two cellars.")
    assert (found.rule, found.source, found.content) == (
        "passive",
        "the owner",
        ("gas had been found in two cellars",),
    )


def test_in_his_view_behind_a_colon(ruled: Ruled) -> None:
    found = [f for f in ruled("Ada Lund is pleased: in her view, the lido will open.") if f.rule == "according"]
    assert [(f.source, f.content) for f in found] == [("her", ("the lido will open",))]


@pytest.mark.parametrize(
    "piece",
    [
        "<s>The union</s> <q>wrote to the mayor</q> <c>asking that the lift be mended</c>.",
        "<s>Per Holm</s> <q>emailed</q> <c>the owners demanding that the lift be mended</c>.",
    ],
)
def test_what_somebody_writes_to_ask(standing: Standing, piece: str) -> None:
    assert [f.content for f in standing(piece)] == [("that the lift be mended",)]


def test_what_one_calls_for_is_whole(standing: Standing) -> None:
    found = standing("<s>Ada Lund</s> <q>called for</q> <c>a ban on dumping sand in the bay</c>.")
    assert [f.content for f in found] == [("a ban on dumping sand in the bay",)]


def test_who_writes_to_somebody_demands(ruled: Ruled) -> None:
    found = ruled("Lawyers for the widow have written to three museums demanding that they return the vase.")
    assert [(f.source, f.content) for f in found] == [("Lawyers for the widow", ("they return the vase",))]


@pytest.mark.parametrize(
    "dash", [" – until one of them barked", " – but she was alone in the house", " - only to find two cats"]
)
def test_what_proved_a_thought_wrong_is_not_thought(standing: Standing, dash: str) -> None:
    found = standing(f"<s>Ada Lund</s> <q>thought</q> <c>thieves were in her shed{dash}</c>.")
    assert [f.content for f in found] == [("thieves were in her shed",)]


def test_a_sentence_behind_the_attribution_is_the_writers(standing: Standing) -> None:
    piece = '"<c>I am not here to promise anything</c>," <s>he</s> <q>said</q>. <c>If it holds, the pier may open</c>.'
    assert [f.content for f in standing(piece)] == [("I am not here to promise anything",)]


def test_in_what_somebody_sees_it(standing: Standing) -> None:
    found = standing("<s>Critics</s> <q>see</q> in the plan “<c>a tax on rain</c>”.")
    assert [(f.content, f.kind) for f in found] == [(("in the plan “a tax on rain”",), "mixed")]


def test_whom_somebody_heard_says_it(standing: Standing) -> None:
    found = standing("<s>Two clerks heard the mayor</s> <q>say</q> <c>that the vault was empty</c>.")
    assert [f.source for f in found] == ["the mayor"]


@pytest.mark.parametrize("joint", [", and on that point, at least,", ", but on this", " and on that much"])
def test_on_what_all_agree_is_what_was_told(standing: Standing, joint: str) -> None:
    found = standing(f"<c>The bridge is old{joint}</c> <s>the council and the union</s> <q>agree</q>.")
    assert [f.content for f in found] == [("The bridge is old",)]
