"""Titles between marks, and other phrases that marks or commas could cut in two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.record import Speaker

SAYS = " <q>says</q> <c>it rained</c>."


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a booming voice at the end of ''Hail, Ruler!''", "unnamed person"),
        ("a booming voice at the end of “Hail, Ruler!”", "unnamed person"),
        ("E. J. Fletcher's ''The Menders: Eddie Mannock, Howard Stickland and the Machine''", "document"),
        ("Dave Leap’s Atlas of U.S. Lake Depths", "document"),
        ("Those quiet, intricately wired film production executives", "group"),
        ("Early returns", "document"),
        ("The news media", "group"),
        ("Vernon County", "organisation"),
    ],
)
def test_whole_phrase(name: str, kind: str, who: Callable[[str], list[Speaker | None]]) -> None:
    speaker = who(f"<s>{name}</s>{SAYS}")[0]
    assert speaker is not None
    assert (speaker.name, speaker.type) == (name, kind)


@pytest.mark.parametrize(
    "piece",
    [
        "They read the private email server Orla Finch had. <s>Finch</s>",
        "<s>Orla Finch, who worked with Mr. Lien in the administration,</s>",
    ],
)
def test_what_is_no_title(piece: str, who: Callable[[str], list[Speaker | None]]) -> None:
    speaker = who(piece + SAYS)[0]
    assert speaker is not None
    assert (speaker.name, speaker.title) == ("Orla Finch", None)


@pytest.mark.parametrize(
    ("source", "title", "affiliation"),
    [
        ("Pope Leander, leader of the world's anglers,", "Pope", None),
        ("Union spokesman the Rev. Tam Lowe", "spokesman", "Union"),
        ("The school's chaplain, the Rev. Tam Lowe,", "chaplain", "school"),
        ("The Rev. Tam Lowe", "Rev.", None),
        ("The Right Rev. Tam Lowe", "Right Rev.", None),
        ("The Rt Rev Tam Lowe", "Rt Rev", None),
    ],
)
def test_what_somebody_is_called_first(
    source: str, title: str, affiliation: str | None, who: Callable[[str], list[Speaker | None]]
) -> None:
    speaker = who(f"<s>{source}</s>{SAYS}")[0]
    assert speaker is not None
    assert (speaker.title, speaker.affiliation) == (title, affiliation)


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("Tam Lowe, who serves on the Harbour Committee,", "Harbour Committee"),
        ("Tam Lowe, who is now with the Leith Institute,", "Leith Institute"),
        ("Tam Lowe, who is not with the Leith Institute,", None),
        ("Judge Tam Lowe, writing for the 6th Circuit Court of Appeals,", "6th Circuit Court of Appeals"),
    ],
)
def test_the_body_that_a_clause_tells(
    source: str, affiliation: str | None, who: Callable[[str], list[Speaker | None]]
) -> None:
    speaker = who(f"<s>{source}</s>{SAYS}")[0]
    assert speaker is not None
    assert (speaker.name, speaker.affiliation) == ("Tam Lowe", affiliation)
