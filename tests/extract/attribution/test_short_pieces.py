"""Forms of short news pieces that the rules find: posts, asides, remarks within quotations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Ruled = Callable[..., list[Any]]


def test_a_post_behind_its_handle_and_the_time(ruled: Ruled) -> None:
    (found,) = [f for f in ruled("The boat was late.\n\n@NorthFerry, 9.20am: Sorry, all.") if f.rule == "post"]
    assert (found.source, found.content) == ("@NorthFerry", ("Sorry, all.",))


def test_a_post_under_a_name_and_its_handle(ruled: Ruled) -> None:
    text = "Ada Lund\n@AdaLundB\nThe bridge will not open. Ask the cows\n9:40 PM · Mar 3, 2025\n\nShe deleted it."
    (found,) = [f for f in ruled(text) if f.rule == "post"]
    assert (found.source, found.content) == ("Ada Lund", ("The bridge will not open. Ask the cows",))


@pytest.mark.parametrize("cue", ["going by", "judging from", "to judge by"])
def test_what_a_text_gives_to_go_by(ruled: Ruled, cue: str) -> None:
    found = [f for f in ruled(f"The cost has doubled, {cue} the council's ledger.") if f.rule == "according"]
    assert [(f.source, f.content) for f in found] == [("the council's ledger", ("The cost has doubled",))]


def test_in_her_view_without_a_comma(ruled: Ruled) -> None:
    found = [f for f in ruled("Ada Lund is not glad. In her view the roof is too weak.") if f.rule == "according"]
    assert [(f.source, f.content) for f in found] == [("her", ("the roof is too weak",))]


def test_per_within_a_sentence_is_a_man(ruled: Ruled) -> None:
    assert ruled("Tor Halden is the coach; his son, Per Halden, keeps goal.") == []


def test_what_one_does_while_speaking_parts_no_quotation(ruled: Ruled) -> None:
    text = '"I will not read," Ada Lund snapped, "about it," stopping to wipe her glasses, "Mr Cole, in a magazine."'
    assert [len(f.content) for f in ruled(text) if f.rule == "quoted"] == [3]


def test_claimed_at_the_time_that(ruled: Ruled) -> None:
    found = [f for f in ruled("The manager claimed at the time that head office knew.") if f.rule == "clause that"]
    assert [f.content for f in found] == [("head office knew",)]


def test_a_dash_a_cue_and_a_name(ruled: Ruled) -> None:
    text = "– I saw forty and gave up counting – laughed the steward Jan Kowal, sitting down. – We had no tea."
    (found,) = [f for f in ruled(text) if f.rule == "quoted"]
    assert (found.source, found.content) == (
        "the steward Jan Kowal",
        ("I saw forty and gave up counting", "We had no tea."),
    )


def test_whom_one_hears_says_what_follows_the_colon(ruled: Ruled) -> None:
    text = "\"His mother rings. You could hear her: 'You come home now!'\" Ada Lund said."
    assert [f.source for f in ruled(text) if f.rule == "nested"] == ["her"]
