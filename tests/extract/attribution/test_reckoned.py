"""Statements by nouns, and by verbs that say something in a form of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Ruled = Callable[..., list[Any]]
Standing = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Engineers put the delay down to frost.", "Engineers", "the delay down to frost"),
        ("She puts it down to a cloud of ash, seen edge-on.", "She", "it down to a cloud of ash, seen edge-on"),
        ("The coach has put the defeat down to nerves.", "The coach", "the defeat down to nerves"),
        ("A poll last week gave the mayor a lead of six points.", "A poll", "the mayor a lead of six points"),
    ],
)
def test_what_a_thing_is_put_down_to_and_what_a_poll_gives(
    standing: Standing, text: str, source: str, content: str
) -> None:
    assert [(f.source, f.content) for f in standing(text)] == [(source, (content,))]


@pytest.mark.parametrize(
    "text",
    ["The vet put the dog down to spare it pain.", "The win gave the club nine points.", "He put the lamp down."],
)
def test_what_is_only_put_or_given(standing: Standing, text: str) -> None:
    assert standing(text) == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Nobody tested the driver's claim that the brakes had failed.", "the driver's", "the brakes had failed"),
        ("The judge dismissed the county's plea that the traders had been consulted.", "the county's",
         "the traders had been consulted"),
        ("Her promise that the lido would reopen came too late.", "Her", "the lido would reopen"),
    ],
)  # fmt: skip
def test_a_noun_for_what_somebody_claims(standing: Standing, text: str, source: str, content: str) -> None:
    assert [(f.source, f.content) for f in standing(text)] == [(source, (content,))]


def test_a_claim_that_somebody_made_is_none(ruled: Ruled) -> None:
    assert not [f for f in ruled("The driver's claim that came to court was false.") if f.rule == "nominal"]


def test_what_a_poll_finds_that_people_think(standing: Standing) -> None:
    found = standing("<c>Three in five tenants think the rent is a tax</c>, <q>according to</q> <s>a poll</s>.")
    assert [(f.source, f.content) for f in found] == [
        ("a poll", ("Three in five tenants think the rent is a tax",)),
        ("Three in five tenants", ("the rent is a tax",)),
    ]


def test_of_what_somebody_is_said_to_have_complained(standing: Standing) -> None:
    found = standing("The search went on amid <q>claims</q> <c>that its crew had complained of a leak</c>.")
    assert [(f.source, f.content) for f in found] == [
        (None, ("that its crew had complained of a leak",)),
        ("its crew", ("a leak",)),
    ]


def test_a_day_that_is_declared_a_holiday(standing: Standing) -> None:
    assert [f.content for f in standing("The mayor has declared Monday a holiday.")] == [("Monday a holiday",)]
