"""Which office is somebody's, of those that an article tells of, and what is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.record import Speaker

SAID = " <q>said</q> <c>the quay was unsafe</c>."
OFFICES = {
    "now before then": (
        "<s>Orla Finch, a Marsh campaign aide during the war and now director of the Harbour Institute,</s>",
        "director",
        "Harbour Institute",
    ),
    "behind an owner": (
        "The article misstated the year the Harbour Institute’s founder, Orla Finch, first saw it. <s>Finch</s>",
        "founder",
        "Harbour Institute",
    ),
    "no body of a veteran": ("<s>Orla Finch, an Air Force veteran,</s>", "Air Force veteran", None),
    "a founder by a passive": (
        "The Leith Forum, a club founded by Orla Finch, met on Monday. <s>Finch</s>",
        None,
        "Leith Forum",
    ),
    "no whip": ("Marsh whipped Orla Finch in Leith. <s>Finch</s>", None, None),
    "age and trade": (
        "<s>Orla Finch, the 82-year-old chief executive of Leith Sands Corp,</s>",
        "chief executive",
        "Leith Sands Corp",
    ),
    "how often": ("<s>Orla Finch, a three-time champion,</s>", "champion", None),
    "no kin": ("<s>Her husband, Orla Finch,</s>", None, None),
    "no rival": ("<s>Her more experienced rival Orla Finch</s>", None, None),
    "body nobody has named": (
        "<s>Orla Finch, director of Harbor Ghostwriters and an independent analyst in Leith City,</s>",
        "director",
        "Harbor Ghostwriters",
    ),
    "a report one works at": (
        "<s>Orla Finch, an elections analyst at the non-partisan Pryor Political Report,</s>",
        "elections analyst",
        "Pryor Political Report",
    ),
    "a campaign of long ago": (
        "<s>Orla Finch, deputy campaign manager for Ana Ortega's 2004 Green presidential campaign,</s>",
        "deputy campaign manager",
        "Ana Ortega's 2004 Green presidential campaign",
    ),
    "where one works": ("<s>Orla Finch, an analyst in Paris,</s>", "analyst", None),
    "one of several": (
        "<s>Orla Finch, a former pitcher and one of the best-known analysts on NBC,</s>",
        "former pitcher",
        "NBC",
    ),
    "whose group": ("<s>Orla Finch, whose Harbour Institute led the fight,</s>", None, "Harbour Institute"),
    "reporting for": ("<s>Orla Finch, reporting for the Western Chronicle,</s>", None, "Western Chronicle"),
    "a medium has no titans": ("<s>Media titan Orla Finch</s>", "Media titan", None),
    "land of a former office": ("<s>Former Florida governor Orla Finch</s>", "Former Florida governor", None),
    "whose manager": (
        "Ana Ortega won. <s>Her campaign manager, Orla Finch,</s>",
        "campaign manager",
        "Ana Ortega",
    ),
    "seat of an office": (
        "The State Department was silent. <s>Secretary of State Orla Finch</s>",
        "Secretary of State",
        "State Department",
    ),
    "two bodies with that office": (
        "NATO and the United Nations met. <s>Secretary General Orla Finch</s>",
        "Secretary General",
        None,
    ),
    "a president at home": ("The White House was lit. <s>President Orla Finch</s>", "President", "White House"),
    "a president elsewhere": (
        "The White House was lit. <s>French President Orla Finch</s>",
        "French President",
        "France",
    ),
    "one of two presidents": (
        "President Ana Ortega was at the White House. <s>President Orla Finch</s>",
        "President",
        None,
    ),
    "a later description with its body": (
        "Orla Finch opened the show. <s>The 82-year-old chief executive of Leith Sands Corp</s>",
        "chief executive",
        "Leith Sands Corp",
    ),
    "a later description before a preposition": (
        "Orla Finch opened the show. I am covering the Vermont senator for NBC. <s>Finch</s>",
        "Vermont senator",
        None,
    ),
    "no bare noun": (
        "Orla Finch opened the show. Odd Lien is a columnist for the Courier and political analyst. <s>Finch</s>",
        None,
        None,
    ),
    "no boss of oneself": ("OUR DAILY NOTES ON FINCH’S BOSS. <s>Orla Finch</s>", None, None),
}
LEADS = {
    "a lead that holds back the name": (
        "Rail Union chief warns.\n\nThe head of the Rail Union is worried about the quay, because she is old.\n\n"
        "In a talk with Odd Lien, <s>Orla Finch</s>",
        "head of the Rail Union",
        "Rail Union",
    ),
    "the lead of a man": (
        "Quays sink.\n\nThe head of the Rail Union says he is old.\n\nMiss Finch came. <s>Orla Finch</s>",
        None,
        None,
    ),
    "between commas behind another": (
        "With Odd Lien, the sheriff of Leith and hard-liner, <s>Orla Finch</s>",
        None,
        None,
    ),
    "office held, highest office sought": (
        "Florida Sen. Orla Finch waved. <s>Republican presidential candidate Orla Finch</s>",
        "Republican presidential candidate",
        None,
    ),
    "a clause behind a name": (
        "Luckily for Judge Orla Finch, right now the mayor is liked. <s>Finch</s>",
        "Judge",
        None,
    ),
    "whom one asks": ("Orla Finch and Odd Lien asked the U.S. attorney in Leith. <s>Finch</s>", None, None),
    "the network’s": ("NBC was there. <s>The network’s foreign reporter, Orla Finch,</s>", "foreign reporter", "NBC"),
    "a council of a land": (
        "<s>Orla Finch, chair of the Massachusetts DFER advisory council,</s>",
        "chair",
        "Massachusetts DFER advisory council",
    ),
    "a person whom one trusts": ("She is the only person Judge Orla Finch trusts. <s>Finch</s>", "Judge", None),
    "words that tell more": (
        "Senator Orla Finch waved. <s>Republican presidential candidate Orla Finch</s>",
        "Republican presidential candidate",
        None,
    ),
    "leader of another land": ("Orla Finch waved. The German leader slept. <s>Finch</s>", None, None),
    "who oversees": ("Orla Finch waved. The judge overseeing the case slept. <s>Finch</s>", None, None),
    "two offices before a name": (
        "<s>The school’s founder, grandmaster Orla Finch,</s>",
        "founder",
        "school",
    ),
    "side of a candidate": (
        "Orla Finch is a candidate for the GOP’s presidential nomination. <s>She</s>",
        "candidate",
        None,
    ),
    "predicate of a pronoun": (
        "Orla Finch waved. She was the head of the Rail Union. <s>Finch</s>",
        "head of the Rail Union",
        "Rail Union",
    ),
    "two words in one": ("<s>PollFinder’s Orla Finch</s>", None, "PollFinder"),
}
NO_NAME = {
    "<s>A senior foreign ministry official</s>": "senior foreign ministry official",
    "<s>The ad’s narrator</s>": "narrator",
    "<s>A spokesman for the Rail Union</s>": "spokesman",
    "<s>A source close to the talks</s>": None,
    "<s>One resident</s>": None,
    "<s>A man in the street</s>": None,
}


@pytest.mark.parametrize("construction", [*OFFICES, *LEADS])
def test_office_and_body(construction: str, who: Callable[[str], list[Speaker | None]]) -> None:
    words, title, body = {**OFFICES, **LEADS}[construction]
    speaker = who(words + SAID)[0]
    assert speaker is not None
    assert (speaker.name, speaker.title, speaker.affiliation) == ("Orla Finch", title, body)


@pytest.mark.parametrize("source", NO_NAME)
def test_title_of_the_nameless(source: str, who: Callable[[str], list[Speaker | None]]) -> None:
    speaker = who(source + SAID)[0]
    assert speaker is not None
    assert speaker.title == NO_NAME[source]


def test_a_state_in_brackets_is_nobody(who: Callable[[str], list[Speaker | None]]) -> None:
    piece = "<s>Sen. Ana Ortega (Vt.) and former Ohio governor Orla Finch</s> <q>said</q> <c>it rained</c>."
    speaker = who(piece)[0]
    assert speaker is not None
    assert (speaker.name, speaker.title) == ("Ana Ortega; Orla Finch", "Sen.; former Ohio governor")


def test_where_senators_are_from_is_nobody(who: Callable[[str], list[Speaker | None]]) -> None:
    piece = "<s>Senator Ana Ortega of Ohio and Senator Orla Finch of Texas</s> <q>said</q> <c>it rained</c>."
    speaker = who(piece)[0]
    assert speaker is not None
    assert speaker.name == "Ana Ortega; Orla Finch"


@pytest.mark.parametrize("word", ["Even", "Only"])
def test_what_is_stressed_is_no_part_of_the_phrase(word: str, who: Callable[[str], list[Speaker | None]]) -> None:
    speaker = who(f"<s>{word} economists</s> <q>said</q> <c>it rained</c>.")[0]
    assert speaker is not None
    assert speaker.name == "economists"


def test_an_employee_taken_up_by_his_firm(who: Callable[[str], list[Speaker | None]]) -> None:
    piece = "An employee for Leith Networks slept. Ana Ortega waved. <s>The Leith Networks employee</s>"
    speaker = who(f"{piece} <q>said</q> <c>it rained</c>.")[0]
    assert speaker is not None
    assert speaker.type == "unnamed person"


def test_a_series_of_texts_is_no_group(who: Callable[[str], list[Speaker | None]]) -> None:
    speaker = who("<s>The next series of emails</s> <q>shows</q> <c>it rained</c>.")[0]
    assert speaker is not None
    assert speaker.type == "document"


def test_a_republican_is_not_the_democratic_governor(who: Callable[[str], list[Speaker | None]]) -> None:
    piece = "Democratic Gov. Orla Finch waved. <s>Iowa's Republican governor</s> <q>said</q> <c>it rained</c>."
    speaker = who(piece)[0]
    assert speaker is not None
    assert speaker.name == "Iowa's Republican governor"


def test_a_reply_is_whose_it_is(who: Callable[[str], list[Speaker | None]]) -> None:
    speaker = who("Orla Finch stood up. “<c>I have no page for that week</c>,” <q>came</q> <s>Finch’s reply</s>.")[0]
    assert speaker is not None
    assert speaker.name == "Orla Finch"


def test_a_nickname_within_a_name(who: Callable[[str], list[Speaker | None]]) -> None:
    piece = "Former CIA operative and Marine John “Tig” Tidwell waved. <s>Tidwell</s> <q>said</q> <c>it rained</c>."
    speaker = who(piece)[0]
    assert speaker is not None
    assert (speaker.name, speaker.title, speaker.affiliation) == (
        "John “Tig” Tidwell", "Former CIA operative and Marine", "CIA",
    )  # fmt: skip


def test_an_inspector_general_is_no_general(who: Callable[[str], list[Speaker | None]]) -> None:
    piece = "General Orla Finch slept. <s>The harbour’s inspector general</s> <q>said</q> <c>it rained</c>."
    speaker = who(piece)[0]
    assert speaker is not None
    assert speaker.name == "The harbour’s inspector general"


def test_who_leads_a_country_is_not_whoever_was_named(who: Callable[[str], list[Speaker | None]]) -> None:
    piece = "Orla Finch waved. The leader of the country slept. <s>Finch</s> <q>said</q> <c>it rained</c>."
    speaker = who(piece)[0]
    assert speaker is not None
    assert speaker.title is None
