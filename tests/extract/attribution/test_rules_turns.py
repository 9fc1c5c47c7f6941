"""Turns, posts and headlines, one form at a time: what the rules find without the model."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from unittest.mock import Mock

import pytest

from onrecord.extract.attribution import dialogues

Ruled = Callable[..., list[Any]]


def test_a_transcript_is_read_turn_by_turn(ruled: Ruled) -> None:
    text = "Lund: Is the quay unsafe?\n\nHolm: It is old.\n\nLund: Will it hold?\n\nHolm: Until spring."
    assert [(f.source, f.content) for f in ruled(text)] == [
        ("Lund", ("Is the quay unsafe?",)),
        ("Holm", ("It is old.",)),
        ("Lund", ("Will it hold?",)),
        ("Holm", ("Until spring.",)),
    ]


@pytest.mark.parametrize("answer", ["It was built in 1921.", "Ada Lund, its keeper, said “I love it”. Nobody uses it."])
def test_the_answers_of_an_explainer_are_nobody_s(ruled: Ruled, answer: str) -> None:
    text = f"**How old is the quay?**\n\n{answer}\n\n**Who uses the quay?**\n\nBoats from the US did, until spring."
    assert all(f.rule != "interview" for f in ruled(text))


@pytest.mark.parametrize("asked", ["Are you sure of the quay?", "Is your quay safe?"])
def test_who_is_spoken_to_is_interviewed(ruled: Ruled, asked: str) -> None:
    text = f"**{asked}**\n\nIt is old.\n\n**Will it hold?**\n\nUntil spring."
    assert [f.content for f in ruled(text) if f.rule == "interview"] == [("It is old.",), ("Until spring.",)]


def test_answers_under_questions_are_statements(ruled: Ruled) -> None:
    text = "**Is the quay unsafe?**\n\nIt is old.\n\n**Will it hold?**\n\nUntil spring, I hope."
    assert [(f.rule, f.content) for f in ruled(text)] == [
        ("interview", ("It is old.",)),
        ("interview", ("Until spring, I hope.",)),
    ]


def test_an_article_that_asks_now_and_then_is_no_interview(ruled: Ruled) -> None:
    prose = "The quay is old and nobody has looked at its piles since the war.\n\n"
    text = "Who will pay?\n\n" + prose * 8 + "And when?\n\n" + prose * 8 + "Or will it fall first?\n\n" + prose
    assert [f for f in ruled(text) if f.rule == "interview"] == []


def test_a_clause_before_a_colon_is_no_label(ruled: Ruled) -> None:
    text = 'Lund continued: "It is old."\n\nLund added: "It will fall."\n\nLund continued: "And soon."'
    assert {f.rule for f in ruled(text)} == {"quoted"}


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Mayor Lund: quay will close by spring", "Mayor Lund", "quay will close by spring"),
        ("Quay will close by spring – Mayor Lund", "Mayor Lund", "Quay will close by spring"),
    ],
)
def test_headlines_by_colon_or_dash(ruled: Ruled, text: str, source: str, content: str) -> None:
    (found,) = ruled(text + "\n\nThe quay was built in a hurry and has been mended ever since.")
    assert (found.rule, found.source, found.content) == ("headline", source, (content,))


def test_posts_with_a_signature_or_a_header(ruled: Ruled) -> None:
    text = "The quay is closed. Swim!\n— Ada Lund (@adalund) May 4, 2025\n\nThe town laughed."
    (found,) = ruled(text)
    assert (found.rule, found.source, found.content) == ("post", "Ada Lund (@adalund)", ("The quay is closed. Swim!",))


@pytest.mark.parametrize("stop", [":", "."])
def test_answers_by_letter_name_nobody(standing: Ruled, stop: str) -> None:
    turns = ["Q# Why?", "<s>A</s># <c>Because they break.</c>", "Q# When?", "A# In May."]
    text = "Ada Lund mends quays.\n\n" + "\n\n".join(turns).replace("#", stop)
    assert [(f.source, f.content) for f in standing(text)] == [
        (None, ("Because they break.",)),
        (None, ("In May.",)),
    ]


@pytest.mark.parametrize("dash", ["—", "–", "-"])
def test_an_interview_in_dashes_gives_the_answers_alone(ruled: Ruled, dash: str) -> None:
    lines = ["Will the quay open?", "Not this year.", "We mend it first.", "And the boats?", "They wait."]
    found = ruled("Ada Lund heads the harbour.\n\n" + "\n\n".join(f"{dash} {line}" for line in lines))
    assert [(f.rule, f.source, f.content) for f in found] == [
        ("interview", None, ("Not this year.", "We mend it first.")),
        ("interview", None, ("They wait.",)),
    ]


def test_two_who_talk_with_remarks_are_no_interview(ruled: Ruled) -> None:
    asks, says = "— {} — asked Ada Lund.", "— {}, — said Per Holm."
    lines = [asks.format("Will the quay open?"), says.format("In May"), asks.format("Why?"), says.format("It broke")]
    assert [f.source for f in ruled("\n\n".join(lines))] == ["Ada Lund", "Per Holm", "Ada Lund", "Per Holm"]


def test_posts_with_a_time_alone_or_a_reply_over_them(ruled: Ruled) -> None:
    text = (
        "Coen Zijl, chief executive · 9 hrs\n\nFlowers do not wait for a loan.\n\nAda Lund @adalund · 3h\n\n"
        "Replying to @zijl\n\nWhere are the bulbs?"
    )
    posts = [f for f in ruled(text) if f.rule == "post"]
    assert [(f.source, f.content) for f in posts] == [
        ("Coen Zijl, chief executive", ("Flowers do not wait for a loan.",)),
        ("Ada Lund @adalund", ("Where are the bulbs?",)),
    ]


def test_a_post_behind_its_handle(ruled: Ruled) -> None:
    (found,) = ruled("Swimmers were cross.\n\n@quay_fan: Who closed the quay")
    assert (found.rule, found.source, found.content) == ("post", "@quay_fan", ("Who closed the quay",))


@pytest.mark.parametrize(
    "line", ["Ada Lund’s early years: What is known of them", "Ada Holms' quay: What happens next"]
)
def test_a_headline_about_somebody_s_is_not_said_by_her(ruled: Ruled, line: str) -> None:
    assert [
        f
        for f in ruled(line + "\n\nThe quay was built in a hurry and has been mended ever since.")
        if f.rule == "headline"
    ] == []


@pytest.mark.parametrize(
    "line", ["'The quay is gone': Families flee harbour", "“The quay is gone” – Families flee harbour"]
)
def test_a_headline_that_opens_with_quoted_words(ruled: Ruled, line: str) -> None:
    (found,) = ruled(line + "\n\nThe quay was built in a hurry and has been mended ever since.")
    assert (found.rule, found.source, found.content, found.kind) == ("headline", None, ("The quay is gone",), "direct")


@pytest.mark.parametrize(
    "line", ["Quay to close by spring, says port charity", "Quay to close by spring, port charity says"]
)
def test_a_headline_that_ends_with_who_says_it(ruled: Ruled, line: str) -> None:
    (found,) = ruled(line + "\n\nThe quay was built in a hurry and has been mended ever since.")
    assert (found.rule, found.source, found.cue) == ("headline", "port charity", "says")
    assert found.content == ("Quay to close by spring",)


def test_an_interview_in_dashes_is_looked_for_once(ruled: Ruled, monkeypatch: pytest.MonkeyPatch) -> None:
    find = Mock(wraps=dialogues.find)
    monkeypatch.setattr(dialogues, "find", find)
    talk = "— Is the quay safe?\n\n— It is.\n\n— And the pier?\n\n— It was mended in spring."
    assert [f.content for f in ruled(talk)] == [("It is.",), ("It was mended in spring.",)]
    assert find.call_count == 1


def test_turns_in_dashes_are_an_interview_where_only_answers_are_told(ruled: Ruled) -> None:
    talk = (
        "Сторож Ада Лунина чинит причал.\n\n— Причал цел?\n\n— Цел. Его чинили.\n\n— Говорят, он тонет.\n\n"
        "— Пусть говорят, — смеётся Лунина. — Стоит же."
    )
    assert [f.content for f in ruled(talk, "ru")] == [("Цел. Его чинили.",), ("Пусть говорят", "Стоит же.")]


def test_a_line_of_its_own_signs_the_quotation_above(ruled: Ruled) -> None:
    (found,) = ruled('"The quay is worried about its future in the town."\n\n-- Ada Lund.\n\nIt rained all day.')
    assert (found.source, found.cue) == ("Ada Lund.", "--")


def test_a_post_that_its_time_stands_under(ruled: Ruled) -> None:
    piece = (
        "It rained.\n\nAda Lund @adalund\n\nReplying to @harbour\n\nYou tuned it, O. Beautifully.\n\n"
        "11:52 PM · May 7, 2025 · 2.1M Views\n\nLund, 44, left."
    )
    (found,) = [f for f in ruled(piece) if f.rule == "post"]
    assert (found.source, found.content) == ("Ada Lund @adalund", ("You tuned it, O. Beautifully.",))


def test_the_last_answer_may_ask_back(ruled: Ruled) -> None:
    piece = (
        "**Is it true that you can no longer smell?**\n\nNothing at all, for six years.\n\n"
        "**Have you ever made a mistake?**\n\nOnce. It sold well.\n\n"
        "**What does money smell of?**\n\nWet dog. Now, is that thing still on?"
    )
    assert [f.content[0] for f in ruled(piece)][-1] == "Wet dog. Now, is that thing still on?"
