"""Titles and the bodies that people speak for, one construction at a time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.record import Speaker

SAID = " <q>said</q> <c>the quay was unsafe</c>."
ABOUT = {
    "what a minister looks after": ("<s>Defense Minister Orla Finch</s>", "Defense Minister", None),
    "office in an abbreviation": ("<s>MEC Orla Finch</s>", "MEC", None),
    "trade in two words": (
        "<s>Orla Finch, a retired Postal Service letter carrier,</s>",
        "retired Postal Service letter carrier",
        "Postal Service",
    ),
    "behind a person whose campaign it is": (
        "<s>Orla Finch, Don Trask’s fired campaign manager,</s>",
        "fired campaign manager",
        "Don Trask campaign",
    ),
    "when the office is held": (
        "<s>Orla Finch, a law professor in her first campaign,</s>",
        "law professor",
        None,
    ),
    "behind a dateline": ("ROME - Orla Finch came on Saturday. <s>Finch</s>", None, None),
    "quoted words before the name": ('"<c2>I am a fan</c2>," <s>Orla Finch</s>', None, None),
    "several who are others": (
        "When pressed by the moderators, <s>Orla Finch</s>",
        None,
        None,
    ),
    "body and office before": ("<s>Microsoft chief executive Orla Finch</s>", "chief executive", "Microsoft"),
    "body's office behind": ("<s>Orla Finch, Microsoft’s chief executive,</s>", "chief executive", "Microsoft"),
    "office of a body": (
        "<s>Orla Finch, the deputy director of the Harbour Institute,</s>",
        "deputy director",
        "Harbour Institute",
    ),
    "two offices": (
        "<s>Orla Finch, chairman and president of Brackwater plc,</s>",
        "chairman and president",
        "Brackwater plc",
    ),
    "field of an office": (
        "<s>Orla Finch, a professor of law at the University of Leith,</s>",
        "professor of law",
        "University of Leith",
    ),
    "body with of before an office": (
        "<s>University of Leith law professor Orla Finch</s>",
        "law professor",
        "University of Leith",
    ),
    "kind of body, then its name": (
        "<s>Orla Finch, spokesperson for the UN refugee agency UNHCR,</s>",
        "spokesperson",
        "UNHCR",
    ),
    "body of the name alone": ("<s>Orla Finch of the Harbour Institute</s>", None, "Harbour Institute"),
    "with a body": ("<s>Orla Finch, with the Harbour Institute,</s>", None, "Harbour Institute"),
    "body's own": ("<s>NBC’s Orla Finch</s>", None, "NBC"),
    "rank and department": ("<s>Sgt. Orla Finch of the Leith Police Department</s>", "Sgt.", "Leith Police Department"),
    "who leads": (
        "<s>Orla Finch, who leads the Harbour Institute,</s>",
        "leads the Harbour Institute",
        "Harbour Institute",
    ),
    "then the head": ("<s>Orla Finch, then the head of the Rail Union,</s>", "head of the Rail Union", "Rail Union"),
    "office of a country": ("<s>Orla Finch, the foreign minister of France,</s>", "foreign minister", "France"),
    "office of state with an adjective": (
        "<s>Iranian Foreign Minister Orla Finch</s>",
        "Iranian Foreign Minister",
        "Iran",
    ),
    "office that goes on": (
        "<s>Orla Finch, a spokeswoman for the Office of the Norwegian High Commissioner for Human Rights (ONCHR),</s>",
        "spokeswoman",
        "Office of the Norwegian High Commissioner for Human Rights",
    ),
    "body called after what it does": (
        "<s>Orla Finch, the director of the Leith Institute for Harbour Research,</s>",
        "director",
        "Leith Institute for Harbour Research",
    ),
    "office in the name of a body": (
        "<s>Justice Department liaison Orla Finch</s>",
        "liaison",
        "Justice Department",
    ),
    "second office": (
        "<s>Orla Finch, an adviser to the mayor and a professor at the University of Leith,</s>",
        "adviser to the mayor",
        "University of Leith",
    ),
    "body of a place": ("<s>Orla Finch, the Oslo police chief,</s>", "Oslo police chief", "Oslo police"),
    "somebody's campaign": (
        "<s>Ana Ortega’s campaign manager, Orla Finch,</s>",
        "campaign manager",
        "Ana Ortega campaign",
    ),
    "where from is not whom for": (
        "<s>Orla Finch, a diplomat from South Korea,</s>",
        "diplomat from South Korea",
        None,
    ),
    "home town of no office": ("<s>Miami lawyer Orla Finch</s>", "Miami lawyer", None),
    "office with a hyphen": ("<s>U.N. Secretary-General Orla Finch</s>", "U.N. Secretary-General", "U.N."),
    "what one studied, then what one leads": (
        "<s>Orla Finch, a physicist who is director of the Arms Programme at the Harbour Institute,</s>",
        "director of the Arms Programme",
        "Harbour Institute",
    ),
}
SPOKEN_FOR = {
    "spokeswoman for a person": ("<s>Orla Finch, a spokeswoman for Ana Ortega,</s>", "spokeswoman", "Ana Ortega"),
    "lawyer for a person": ("<s>Orla Finch, a lawyer for Mr. Ortega,</s>", "lawyer", "Ortega"),
    "somebody's lawyer": ("<s>Ana Ortega's lawyer, Orla Finch,</s>", "lawyer", "Ana Ortega"),
    "for a person with an office": (
        "<s>Orla Finch, a spokeswoman for Secretary of State Ana Ortega,</s>",
        "spokeswoman",
        "Ana Ortega",
    ),
    "who chairs somebody's team": (
        "<s>New Jersey Gov. Orla Finch, who's chairing Ana Ortega's budget panel,</s>",
        "New Jersey Gov.",
        "Ana Ortega's budget panel",
    ),
    "body within a body": (
        "<s>Orla Finch, director of the Rivers Project at the University of Oregon, Marlow,</s>",
        "director",
        "Rivers Project at the University of Oregon",
    ),
    "outlet with a bare mark": ("<s>Fox News’ Orla Finch</s>", None, "Fox News"),
    "two offices at an outlet": (
        "<s>Fox News Vice President and Washington Managing Editor Orla Finch</s>",
        "Vice President and Washington Managing Editor",
        "Fox News",
    ),
    "a senator speaks for no state": ("<s>Vermont senator Orla Finch</s>", "Vermont senator", None),
    "an attorney general does": ("<s>Attorney General Orla Finch of Ohio</s>", "Attorney General", "Ohio"),
    "a side is no body": ("<s>GOP nominee Orla Finch</s>", "GOP nominee", None),
    "office of one country": ("<s>Ukrainian Foreign Minister Orla Finch</s>", "Ukrainian Foreign Minister", "Ukraine"),
    "an office before a new clause": (
        "<s>Orla Finch, a former envoy who now teaches at Marlow College,</s>",
        "former envoy",
        "Marlow College",
    ),
    "when it was held, in figures": (
        "We saw Orla Finch, who was undersecretary of state in 2013. <s>She</s>",
        "undersecretary of state",
        None,
    ),
    "somebody is not what is counted": ("Orla Finch is 71 delegates short. <s>Finch</s>", None, None),
    "what somebody is not": ("Orla Finch is not the mayor. <s>Finch</s>", None, None),
    "a foundation of one's own": (
        "The Orla Finch Foundation gave it money. <s>Orla Finch</s>",
        None,
        "Orla Finch Foundation",
    ),
}
NAMELESS = {
    "<s>A Harris/Dexter poll</s>": "Harris/Dexter",
    "<s>The rules committee report</s>": "rules committee",
    "<s>Mr. Ortega's top advisers</s>": "Ortega",
    "<s>Ana Ortega's campaign strategists</s>": "Ana Ortega campaign",
    "<s>A spokesman for Ms. Ortega</s>": "Ortega",
    "<s>Aides to Ana Ortega</s>": "Ana Ortega",
    "<s>Officials at the Harbour Institute</s>": "Harbour Institute",
    "<s>Critics of the Harbour Institute</s>": None,
    "<s>Residents of Ohio</s>": None,
    "<s>A recent poll of Ohio voters</s>": None,
    "<s>A PollTracker average of recent polls</s>": "PollTracker",
}
TOLD_BEFORE = {
    "its director": (
        "The Harbour Institute counted the boats. <s>Its director, Orla Finch,</s>",
        "director",
        "Harbour Institute",
    ),
    "the institute's director": (
        "The Harbour Institute counted the boats. <s>The institute’s director, Orla Finch,</s>",
        "director",
        "Harbour Institute",
    ),
    "runs a body": ("Orla Finch runs the Harbour Institute. <s>She</s>", None, "Harbour Institute"),
    "works for a body": ("Orla Finch works for the Harbour Institute. <s>She</s>", None, "Harbour Institute"),
    "a later description": ("Orla Finch opened the show. <s>The Green candidate</s>", "Green candidate", None),
    "offices before occupations": (
        "Orla Finch opened the show. The Ohio businesswoman smiled. The Green candidate sat down. <s>Finch</s>",
        "Green candidate",
        None,
    ),
}


@pytest.mark.parametrize("construction", [*ABOUT, *SPOKEN_FOR, *TOLD_BEFORE])
def test_title_and_body(construction: str, who: Callable[[str], list[Speaker | None]]) -> None:
    words, title, body = {**ABOUT, **SPOKEN_FOR, **TOLD_BEFORE}[construction]
    speaker = who(words + SAID)[0]
    assert speaker is not None
    assert (speaker.name, speaker.title, speaker.affiliation) == ("Orla Finch", title, body)


@pytest.mark.parametrize("source", NAMELESS)
def test_whose_the_nameless_are(source: str, who: Callable[[str], list[Speaker | None]]) -> None:
    speaker = who(source + SAID)[0]
    assert speaker is not None
    assert speaker.affiliation == NAMELESS[source]


def test_the_elder_is_no_office(who: Callable[[str], list[Speaker | None]]) -> None:
    piece = "The fund was the elder Ortega's. <s>Eric Ortega</s> <q>said</q> <c>it rained</c>. Dan Ortega slept."
    speaker = who(piece)[0]
    assert speaker is not None
    assert (speaker.name, speaker.title) == ("Eric Ortega", None)


def test_a_leader_of_one_country_is_not_that_of_another(names: Callable[[str], list[str | None]]) -> None:
    piece = (
        "The American leader, Don Trask, flew to Leith. Ivan Zoryn signed a decree. "
        "<s>The Ukrainian leader</s> <q>said</q> <c>the talks would go on</c>."
    )
    assert names(piece) != ["Don Trask"]


def test_somebody_former_is_known_already(names: Callable[[str], list[str | None]]) -> None:
    piece = "Mary Finch came to Leith. <s>The former first lady and senator</s> <q>said</q> <c>it was a mistake</c>."
    assert names(piece) == ["Mary Finch"]


@pytest.mark.parametrize(
    ("piece", "body"),
    [
        (
            "The Harbour Council issued a statement on Monday. <s>The statement</s> <q>said</q> <c>it rained</c>.",
            "Harbour Council",
        ),
        (
            "A report was published by the Harbour Institute. <s>The report</s> <q>said</q> <c>it rained</c>.",
            "Harbour Institute",
        ),
        (
            "The Leith Court of Appeal overruled the port. <s>The ruling</s> <q>said</q> <c>it was no quay</c>.",
            "Leith Court of Appeal",
        ),
        ("The Harbour Council lost a letter. <s>The letter</s> <q>said</q> <c>it rained</c>.", None),
    ],
)
def test_whose_a_document_is(piece: str, body: str | None, who: Callable[[str], list[Speaker | None]]) -> None:
    [paper] = who(piece)
    assert paper is not None
    assert paper.affiliation == body


def test_the_host_speaks_for_the_programme(who: Callable[[str], list[Speaker | None]]) -> None:
    piece = (
        "On Monday’s broadcast of “Harbour Week,” <s>Orla Finch</s> <q>said</q> <c>it rained</c>.\n\n"
        "<s2>Maud Sik</s2><q2>:</q2> <c2>Will it rain again?</c2>\n\n<s3>Finch</s3><q3>:</q3> <c3>It will.</c3>\n\n"
        "<s4>Maud Sik</s4><q4>:</q4> <c4>And on Sunday?</c4>"
    )
    assert [p.affiliation for p in who(piece) if p] == [None, "Harbour Week", None, "Harbour Week"]


def test_a_plural_abbreviation_is_the_office_of_all_it_stands_before(who: Callable[..., list[Speaker | None]]) -> None:
    found = who(
        "The chairman worked with Sens. Orla Finch (D-N.J.) and Rhona Marsh (R-Fla.) on the bill. "
        "<s>Finch</s> <q>said</q> <c>it rained</c>. <s2>Marsh</s2> <q2>said</q2> <c2>it was cold</c2>."
    )
    assert [s and s.title for s in found] == ["Sen.", "Sen."]


def test_a_name_that_only_describes_another_gets_no_office(who: Callable[..., list[Speaker | None]]) -> None:
    found = who(
        "Rhona Marsh came. “<c>I like her</c>,” <q>said</q> <s>Orla Finch, a schoolteacher and Marsh supporter</s>. "
        "<s2>Rhona Marsh</s2> <q2>said</q2> <c2>it was cold</c2>."
    )
    assert found[1] and found[1].title is None


def test_the_body_that_somebody_founded(who: Callable[[str], list[Speaker | None]]) -> None:
    piece = (
        "Ida Brandt died on Monday, said the Leith Forum, the conservative organization she founded in 1975. "
        "<s>Brandt</s> <q>liked</q> <c>the sea</c>."
    )
    (found,) = who(piece)
    assert found is not None
    assert found.affiliation == "Leith Forum"
