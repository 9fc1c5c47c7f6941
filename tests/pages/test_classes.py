"""What the names of elements say."""

from __future__ import annotations

import pytest

from onrecord.pages.classes import Mark, marks_of


@pytest.mark.parametrize(
    ("names", "mark"),
    [
        ("c-articleBody", Mark.BODY),
        ("related-stories__list", Mark.FURNITURE),
        ("cookieBanner", Mark.FURNITURE),
        ("wp-caption-text", Mark.CAPTION),
        ("photo__author photo-credit", Mark.CREDIT),
        ("article-standfirst", Mark.LEAD),
        ("sr-only", Mark.HIDDEN),
        ("twitter-tweet", Mark.EMBED),
    ],
)
def test_marks(names: str, mark: int) -> None:
    assert marks_of(names) & mark


@pytest.mark.parametrize("names", ["shadow", "broadcast", "header", "captioned", "unrelated"])
def test_parts_of_words_do_not_count(names: str) -> None:
    assert not marks_of(names) & (Mark.FURNITURE | Mark.CAPTION)
