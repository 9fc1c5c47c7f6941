"""With which body people are brought in, and how bodies and groups are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.record import Speaker

Who = Callable[[str], list[Speaker | None]]
SAID = " <q>said</q> <c>the quay was unsafe</c>."

INTRODUCED = {  # a piece that ends with the source; its name, type, title and affiliation
    "identified by name": (
        "<s>A woman later identified as Orla Finch, an activist for the environmental group Greenwharf,</s>",
        ("Orla Finch", "person", "activist", "Greenwharf"),
    ),
    "a body that its kind is told of": (
        "<s>Orla Finch of Barenburg, Germany's largest private bank,</s>",
        ("Orla Finch", "person", None, "Barenburg"),
    ),
    "a country's party": (
        "<s>Orla Finch, leader of France’s far-right Front National party,</s>",
        ("Orla Finch", "person", "leader", "Front National party"),
    ),
    "a paper's reporter": ("<s>The Harbour Post’s Scott Conray</s>", ("Scott Conray", "person", None, "Harbour Post")),
    "many of them": ("<s>A slew of dockers</s>", ("A slew of dockers", "group", None, None)),
    "more than half": ("<s>More than half of young women</s>", ("More than half of young women", "group", None, None)),
    "so many in ten": ("<s>About 4 in 10</s>", ("About 4 in 10", "group", None, None)),
    "officials of a big name": (
        "<s>Some big-name elected officials</s>",
        ("Some big-name elected officials", "group", None, None),
    ),
    "leaders with a list of names": (
        "<s>Several leaders, including Sens. Orla Finch (Ariz.), Odd Lien (N.H.) and Rhona Marsh (Pa.),</s>",
        ("Several leaders", "group", None, None),
    ),
    "an agency in a dateline is no party": (
        "LEITH (AP) — Orla Finch won. <s>The party</s>",
        ("The party", "organisation", None, None),
    ),
    "an article that no surname has": (
        "A hiker was missing on the Grauspitz. Odd Lien said the man was found. <s>The Grauspitz</s>",
        ("Grauspitz", "organisation", None, None),
    ),
    "an heir's will": (
        "The will of the biscuit heir Odd Lien was read. <s>It</s>",
        ("The will of the biscuit heir Odd Lien", "document", None, None),
    ),
    "an account": (
        "<s>Harbour Coast Fest @harbourfest</s>",
        ("Harbour Coast Fest", "organisation", None, None),
    ),
    "whose company": (
        "<s>Orla Finch, whose latest company, Harbour Ltd., makes ropes,</s>",
        ("Orla Finch", "person", None, "Harbour Ltd."),
    ),
    "now elsewhere": (
        "<s>Orla Finch, a former Harbour Agency lawyer now at the Brookwood Institution,</s>",
        ("Orla Finch", "person", "former Harbour Agency lawyer", "Brookwood Institution"),
    ),
    "an agency's spokesman": (
        "The Rail Agency closed. <s>Agency spokesman Odd Lien</s>",
        ("Odd Lien", "person", "spokesman", "Rail Agency"),
    ),
    "a former official of the agency": (
        "The Rail Agency closed. <s>One former senior agency official</s>",
        ("One former senior agency official", "unnamed person", "former senior agency official", "Rail Agency"),
    ),
    "an undersecretary's department": (
        "The State Department was shut. <s>Odd Lien, the undersecretary for management,</s>",
        ("Odd Lien", "person", "undersecretary for management", "State Department"),
    ),
    "recently named": (
        "Harbour Works closed. <s>Jack Lind, recently named the company's chief executive,</s>",
        ("Jack Lind", "person", "chief executive", "Harbour Works"),
    ),
    "a network is no surname": (
        "Twitter sang. Some called it ''Wilayat Twitter.'' <s>Twitter</s>",
        ("Twitter", "organisation", None, None),
    ),
    "some of them": ("Republicans sang. <s>Some Republicans</s>", ("Some Republicans", "group", None, None)),
    "whom a place only tells of": (
        "It asked staff members around the world, <s>who</s>",
        ("staff members around the world", "group", None, None),
    ),
    "an age and a town": (
        "<s>Misha Shaw, 32, of Chicago, an account executive for Harbour Tech,</s>",
        ("Misha Shaw", "person", "account executive", "Harbour Tech"),
    ),
    "two who poll together": (
        "<s>A recent NBC/Harbour Courier poll</s>",
        ("A recent NBC/Harbour Courier poll", "document", None, "NBC/Harbour Courier"),
    ),
    "a share of them": ("<s>89% of young drivers</s>", ("89% of young drivers", "group", None, None)),
    "friends of a duchess": (
        "Marsh was at sea. <s>Friends close to the Duchess</s>",
        ("Friends close to the Duchess", "group", None, None),
    ),
    "an editor-in-chief": (
        "<s>Harbour News Editor-in-Chief Alessandra Gall</s>",
        ("Alessandra Gall", "person", "Editor-in-Chief", "Harbour News"),
    ),
    "a sir behind an office": (
        "<s>Leith University vice-chancellor Sir Tom Beck</s>",
        ("Tom Beck", "person", "vice-chancellor", "Leith University"),
    ),
    "the ranking one on a committee": (
        "<s>Sen. Orla Finch of California, the ranking Democrat on the Senate Harbour Committee,</s>",
        ("Orla Finch", "person", "ranking Democrat", "Senate Harbour Committee"),
    ),
    "a senior adviser of hers": (
        "Orla Finch slept. <s>Finch senior communications adviser Jason Mill</s>",
        ("Jason Mill", "person", "senior communications adviser", "Finch campaign"),
    ),
    "a mogul and a mayor": (
        "Harbour mogul Odd Lien, the mayor of Leith, sang. <s>Lien</s>",
        ("Odd Lien", "person", "mayor", "Leith"),
    ),
    "the anchor for a channel": (
        "Odd Lien threw the famous reporter Orla Finch out in May. <s>The anchor for Harbour Channel</s>",
        ("Orla Finch", "person", "famous reporter", "Harbour Channel"),
    ),
    "an owner by kind and name": (
        "<s>The shipowner, the company «Harbour»,</s>",
        ("Harbour", "organisation", None, None),
    ),
    "a paper before a colon": (
        "<s>Correio do Farol</s>:",
        ("Correio do Farol", "organisation", None, None),
    ),
    "a firm that is told of in full": (
        "Brackwater Inc. was sold. It said that Brackwater was old. <s>Brackwater chief executive Odd Lien</s>",
        ("Odd Lien", "person", "chief executive", "Brackwater"),
    ),
    "a hyphen in a union's name": (
        "The AFL-QIO met. <s>AFL-QIO President Orla Finch</s>",
        ("Orla Finch", "person", "President", "AFL-QIO"),
    ),
    "rank-and-file": (
        "<s>Many rank-and-file unionists</s>",
        ("Many rank-and-file unionists", "group", None, None),
    ),
    "one and her aides": (
        "<s>Mrs. Orla Finch and her surrogates</s>",
        ("Mrs. Orla Finch and her surrogates", "group", None, None),
    ),
    "two sides of a house": (
        "<s>Democrats and Republicans in Congress</s>",
        ("Democrats and Republicans in Congress", "group", None, None),
    ),
    "doctors in a year": ("<s>A group of doctors in 2015</s>", ("A group of doctors", "group", None, None)),
    "the central bank is not another": (
        "Coastal Bank sued. <s>The central bank's governor, Orla Finch,</s>",
        ("Orla Finch", "person", "governor", "central bank"),
    ),
    "what somebody does for a house": (
        "<s>Odd Lien, who appraises golf courses for Harbour & Lund,</s>",
        ("Odd Lien", "person", "appraises golf courses", "Harbour & Lund"),
    ),
    "the group's officer": (
        "Harbour Energy was sold. <s>Orla Finch, the group's vice president,</s>",
        ("Orla Finch", "person", "vice president", "Harbour Energy"),
    ),
}


@pytest.mark.parametrize("form", INTRODUCED)
def test_who_is_brought_in_with_a_body(form: str, who: Who) -> None:
    piece, expected = INTRODUCED[form]
    speaker = who(piece + SAID)[0]
    assert speaker is not None
    assert (speaker.name, speaker.type, speaker.title, speaker.affiliation) == expected


def test_two_of_one_university_speak_together(who: Who) -> None:
    [both] = who("<s>Stephen S. Kohn and J. Bradford Lowe of the University of California, Berkeley</s>" + SAID)
    assert both is not None
    assert both.name == "Stephen S. Kohn and J. Bradford Lowe"


def test_a_house_is_not_the_white_one(who: Who) -> None:
    found = who("<s>The White House</s> <q>said</q> <c>no</c>. <s2>The House</s2> <q2>said</q2> <c2>yes</c2>.")
    assert [s and s.name for s in found] == ["White House", "House"]


def test_the_newspaper_is_the_weekly_in_marks(who: Who) -> None:
    found = who(
        "<s>The weekly «Kystrav»</s> <q>wrote</q> <c>that it rained</c>. «<c2>It is late</c2>», <s2>the newspaper</s2> "
        "<q2>said</q2>."
    )
    assert [s and s.name for s in found] == ["Kystrav", "Kystrav"]


def test_they_are_the_body_that_the_sentence_opens_with(who: Who) -> None:
    found = who(
        "The publication was sold. It rained. In the Association of Carriers, <s>they</s> <q>hope</q> <c>for rain</c>."
    )
    assert [s and s.name for s in found] == ["Association of Carriers"]


def test_a_capital_that_opens_the_sentence_makes_no_pollster(who: Who) -> None:
    plain, named = who(
        "<s>Exit polls</s> <q>found</q> <c>a tie</c>. <s2>A Gallop poll</s2> <q2>found</q2> <c2>none</c2>."
    )
    assert plain is not None
    assert named is not None
    assert (plain.affiliation, named.affiliation) == (None, "Gallop")


def test_a_family_is_no_company(who: Who) -> None:
    company = who(
        '"<c>We mourn the end of the Marshes\' marriage</c>," <s>the company</s> <q>said</q>. '
        "<s2>Bob Marsh</s2> <q2>said</q2> <c2>it was late</c2>."
    )[0]
    assert company is not None
    assert company.name == "the company"


def test_what_others_call_her_says_less_than_the_paper(who: Who) -> None:
    found = who('"I respect Secretary Finch," Odd Lien said. Candidate Orla Finch was silent. <s>Finch</s>' + SAID)
    assert [s and s.title for s in found] == ["Candidate"]


def test_they_are_the_officials_before_the_paper(who: Who) -> None:
    found = who(
        "According to the Harrow Post, campaign officials looked into it. <s>They</s> <q>said</q> <c>it was late</c>."
    )
    assert [s and s.name for s in found] == ["campaign officials"]


def test_company_officials_are_of_the_company(who: Who) -> None:
    found = who("The Marsh Company closed its mill. <s>Company officials</s>" + SAID)
    assert [s and s.affiliation for s in found] == ["Marsh Company"]


def test_what_he_does_for_a_firm_and_its_name_behind_its_kind(who: Who) -> None:
    found = who("<s>Orla Finch, who appraises golf courses for the brokerage firm Marsh & Lind,</s>" + SAID)
    assert [s and s.affiliation for s in found] == ["Marsh & Lind"]


def test_the_club_is_the_one_named_last(who: Who) -> None:
    found = who(
        "The Mizner Golf Club closed. At the Harrow Country Club, <s>Orla Finch, the club's president,</s>" + SAID
    )
    assert [s and s.affiliation for s in found] == ["Harrow Country Club"]


def test_her_ruling_party_is_her_body(who: Who) -> None:
    found = who("Prime Minister Orla Finch's ruling Harbour Party won most seats. <s>Finch</s>" + SAID)
    assert [s and s.affiliation for s in found] == ["Harbour Party"]


def test_a_court_of_appeals_has_its_circuit(who: Who) -> None:
    found = who("<s>The U.S. Court of Appeals for the 3rd Circuit</s>" + SAID)
    assert [s and s.name for s in found] == ["U.S. Court of Appeals for the 3rd Circuit"]


def test_who_helps_run_an_initiative_belongs_to_it(who: Who) -> None:
    found = who("Odd Lien helps run an initiative called Lantern Watch. <s>Lien</s>" + SAID)
    assert [s and s.affiliation for s in found] == ["Lantern Watch"]
