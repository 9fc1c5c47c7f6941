"""Sources to speakers, a phenomenon at a time; people, towns and firms are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.extract import language, quotations
from onrecord.extract.results import Attribution
from onrecord.extract.speakers import Voices, resolve
from onrecord.record import Article, Block, Speaker
from onrecord.record.types import article

Names = Callable[..., list[str | None]]
Who = Callable[..., list[Speaker | None]]

PIECES = {
    "surname": (
        "Ingrid Solberg runs the ferry. The lake is low. “<c>We wait</c>,” <s>Solberg</s> <q>said</q>.",
        ["Ingrid Solberg"],
    ),
    "pronoun by gender": (
        "Tom Archer met Helen Marsh on Monday. <s>She</s> <q>said</q> <c>the road was closed</c>.",
        ["Helen Marsh"],
    ),
    "the one just spoken of": (
        "Mary Oakes sued Jane Pike. Pike smiled in court. <s>She</s> <q>said</q> <c>the fence was old</c>.",
        ["Jane Pike"],
    ),
    "added after a paragraph": (
        "<c>The dam holds</c>, <s>engineer Paul Reed</s> <q>said</q>.\n\nWater fell all day.\n\n"
        "“<c2>It will hold tomorrow</c2>,” <s2>he</s2> <q2>added</q2>.",
        ["Paul Reed", "Paul Reed"],
    ),
    "named after the pronoun": (
        "<s>He</s> <q>said</q> <c>he was tired</c>. Then George Lamb left the room.",
        ["George Lamb"],
    ),
    "office before the name": (
        "<s>Harbour spokeswoman Nina Falk</s> <q>said</q> <c>ships were late</c>. "
        "<s2>The spokeswoman</s2> <q2>blamed</q2> <c2>fog</c2>.",
        ["Nina Falk", "Nina Falk"],
    ),
    "office behind the name": (
        "<s>Omar Hadley, mayor of Brill,</s> <q>said</q> <c>the bridge was safe</c>. "
        "<s2>The mayor</s2> <q2>promised</q2> <c2>a test</c2>.",
        ["Omar Hadley", "Omar Hadley"],
    ),
    "office and comma before the name": (
        "<s>The coach of the team, Sarah Venn,</s> <q>praised</q> <c>the crowd</c>.",
        ["Sarah Venn"],
    ),
    "taken up by another description": (
        "Senator Robert Vance spoke in Elmford. <s>The Elmford Republican</s> <q>said</q> <c>taxes were high</c>.",
        ["Robert Vance"],
    ),
    "nickname": (
        "William Strand won. “<c>I am glad</c>,” <s>Bill Strand</s> <q>said</q>.",
        ["William Strand"],
    ),
    "middle initial": (
        "John F. Mellor arrived. “<c>Good day</c>,” <s>John Mellor</s> <q>said</q>.",
        ["John F. Mellor"],
    ),
    "possessive": (
        "Grace Tully wrote a book. <s>Tully’s</s> <q>claim</q> <c>that the well is dry</c> is disputed.",
        ["Grace Tully"],
    ),
    "honorific tells two of one surname apart": (
        "Anna Brock and Peter Brock own the mill. “<c>It burns</c>,” <s>Mrs. Brock</s> <q>said</q>.",
        ["Anna Brock"],
    ),
    "the younger": (
        "Farmer Alice Dunn, 70, retired. Her daughter Ruth Dunn stayed. “<c>I like cows</c>,” "
        "<q>said</q> <s>the younger Dunn</s>.",
        ["Ruth Dunn"],
    ),
    "wife with the same surname": (
        "George Penn was fined. His wife, Laura Penn, paid. “<c>Never again</c>,” <q>said</q> <s>Laura Penn</s>.",
        ["Laura Penn"],
    ),
    "a capital stands for its government": (
        "<s>Lisbon</s> <q>insists</q> <c>the border stays open</c>.",
        ["Lisbon"],
    ),
    "a house stands for its office": (
        "<s>The White House</s> <q>said</q> <c>the visit was off</c>.",
        ["White House"],
    ),
    "acronym and full name": (
        "The National Rail Agency (NRA) met. <s>The NRA</s> <q>said</q> <c>fares would rise</c>.",
        ["National Rail Agency"],
    ),
    "short name of a body": (
        "The Elmford Evening Post came out. <s>The Post</s> <q>reported</q> <c>a fire</c>.",
        ["Elmford Evening Post"],
    ),
    "the paper": (
        "The Elmford Gazette sells 4,000 copies. <s>The paper</s> <q>reported</q> <c>a fire</c>.",
        ["Elmford Gazette"],
    ),
    "campaign called after a person": (
        "<s>The Harlow campaign</s> <q>said</q> <c>it had money</c>.",
        ["Harlow campaign"],
    ),
    "two named together": (
        "<s>Mark Ely and Joan Birk</s> <q>said</q> <c>they would vote</c>. "
        "<s2>Both</s2> <q2>said</q2> <c2>it mattered</c2>.",
        ["Mark Ely and Joan Birk", "Mark Ely and Joan Birk"],
    ),
    "a group keeps what narrows it": (
        "<s>Residents of Karlow, where it rains,</s> <q>fear</q> <c>another flood</c>.",
        ["Residents of Karlow"],
    ),
    "they are the group": (
        "Bakers in the old town protested. <s>They</s> <q>said</q> <c>flour was dear</c>.",
        ["Bakers in the old town"],
    ),
    "one of several, described": (
        "Three guards spoke. <s>One of them, a young corporal,</s> <q>said</q> <c>it was dark</c>.",
        ["a young corporal"],
    ),
    "unnamed, taken up": (
        "<s>A senior clerk at the port</s> <q>said</q> <c>it will close</c>. "
        "<s2>The clerk</s2> <q2>gave</q2> <c2>no date</c2>.",
        ["A senior clerk at the port", "A senior clerk at the port"],
    ),
    "a document": (
        "<s>The audit report</s> <q>says</q> <c>money is missing</c>. <s2>It</s2> <q2>blames</q2> <c2>the board</c2>.",
        ["The audit report", "The audit report"],
    ),
    "nobody in it became known": (
        "The council of Brill met. <s>It</s> <q>became known</q> <c>that the pool will shut</c>.",
        [None],
    ),
    "headline by office": (
        "<s>Harbourmaster</s><q>:</q> ‘<c>No ship will dock here</c>’\n\n"
        "Harbourmaster Olaf Brandt closed the port on Friday.",
        ["Olaf Brandt"],
    ),
    "I within a quotation": (
        "“<c><s2>I</s2> <q2>think</q2> <c2>it will rain</c2></c>,” <q>said</q> <s>Emma Frost</s>.",
        ["Emma Frost", "Emma Frost"],
    ),
    "a clause with who": (
        "Carl Stone, <s>who</s> <q>said</q> <c>he was ill</c>, stayed away.",
        ["Carl Stone"],
    ),
    "letters in capitals": (
        "Kate Moor met the press. Excerpt:\n\n<s>MOOR</s><q>:</q> <c>No comment.</c>",
        ["Kate Moor"],
    ),
    "who is named beside the speaker does not speak": (
        "“<c>We wait</c>,” <q>said</q> <s>Tomas Green, a security official under Mayor Gordon Marsh</s>. "
        "“<c2>It takes time</c2>,” <s2>he</s2> <q2>said</q2>.",
        ["Tomas Green", "Tomas Green"],
    ),
    "who is named in the words does not speak": (
        "Gordon Marsh won. Marsh lives in Brill. Marsh has a boat and he likes it. “<c>We wait</c>,” "
        "<s>Hogan Gidd</s> <q>said</q>.\n\n"
        "<c2>Mr. Marsh, who takes no money, fits that bill</c2>, <s2>he</s2> <q2>added</q2>.",
        ["Hogan Gidd", "Hogan Gidd"],
    ),
    "a name that closes the source speaks": (
        "<s>The head of the trust that owns it, Rhona Marsh,</s> <q>told</q> Radio Brill <c>it was dark</c>. "
        "In an e-mail <s2>she</s2> <q2>wrote</q2>: “<c2>Trust the buoy.</c2>”",
        ["Rhona Marsh", "Rhona Marsh"],
    ),
    "a name set behind a noun, with an age behind it": (
        "<s>A fellow teacher, choir singer Rhona Marsh, 60, of Wick,</s> <q>said</q> <c>it was dark</c>. "
        "<s2>Marsh</s2> <q2>said</q2> <c2>it was cold</c2>.",
        ["Rhona Marsh", "Rhona Marsh"],
    ),
    "a group that answers another": (
        "<s>Surveyors at the weather institute</s> <q>say</q> <c>the worst is over</c>.\n\n"
        "Bakers in the old town disagree. “<c2>Our carpets float</c2>,” <s2>they</s2> <q2>shouted</q2>.",
        ["Surveyors at the weather institute", "Bakers in the old town"],
    ),
    "the full name in the paragraph": (
        "Gordon W. Marsh was mayor. Gordon Marsh led the port.\n\nAda Marsh spoke in Brill. “<c>It is late</c>,” "
        "<s>Marsh</s> <q>said</q>.",
        ["Ada Marsh"],
    ),
    "an honorific against the given name": (
        "Jamie Stroud and Peter Hale own the mill. Peter Hale was fined, but Ms. Stroud was not. "
        "<s>He</s> <q>said</q> <c>it was a mistake</c>.",
        ["Peter Hale"],
    ),
    "a name told afterwards": (
        "<s>A cleaner</s> <q>wrote</q> <c>that it was cold</c>. “<c2>I froze</c2>,” <q2>said</q2> "
        "<s2>the cleaner, Rose Tilly</s2>.",
        ["Rose Tilly", "Rose Tilly"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("phenomenon", PIECES)
def test_speaker_is_the_fullest_name(phenomenon: str, names: Names) -> None:
    piece, expected = PIECES[phenomenon]
    assert names(piece) == expected


def test_run_of_quotations_keeps_its_speaker(names: Names) -> None:
    piece = (
        "“<c>The claws were heavy</c>,” <s>Mette Dahl</s> <q>said</q>.\n\nIt rained.\n\n"
        "“<c2>Next year I go as a fish.</c2>”"
    )
    assert names(piece) == ["Mette Dahl", "Mette Dahl"]


def test_name_comes_in_the_next_sentence(names: Names) -> None:
    assert names("“<c>I put on my boots and ran.</c>” Yvonne Carter found the child at dawn.") == ["Yvonne Carter"]


def test_indirect_words_without_a_source_have_no_speaker(names: Names) -> None:
    assert names("Jane Pike came. It <q>is thought</q> that <c>the well is dry</c>.") == [None]


def test_the_reporter_is_the_byline_or_the_author(names: Names) -> None:
    piece = "<s>I</s> <q>believe</q> <c>the town is right</c>."
    assert names(piece, authors=("Sam Field",)) == ["Sam Field"]
    assert names(piece) == ["the author"]
    assert names(piece, authors=("Sam Field", "Ida Brandt")) == ["the author"]


OP_ED = "<s>I</s> <q>believe</q> <c>the old bridge should stay closed</c> until divers have looked at every pier of it."


def test_the_writer_of_a_piece_is_whom_its_last_paragraph_presents(names: Names) -> None:
    note = "\n\nOlav Reen is a professor of civil law at the University of Merrow."
    assert names(OP_ED + note) == ["Olav Reen"]
    assert names("Olav Reen: Why the bridge must stay closed\n\n" + OP_ED + note) == ["Olav Reen"]
    assert names(OP_ED + note, authors=("Sam Field",)) == ["Sam Field"]


@pytest.mark.parametrize(
    "end",
    [
        "Olav Reen is a professor of law. Ida Brandt is the mayor of Merrow.",
        "Olav Reen was seen on the bridge on Tuesday.",
        "Olav Reen is waiting for the ferry.",
        "Olav Reen crossed it on Monday.\n\nOlav Reen is a professor of civil law.",
    ],
)
def test_one_whom_the_text_speaks_of_is_not_its_writer(names: Names, end: str) -> None:
    assert names(f"{OP_ED}\n\n{end}") == ["the author"]


@pytest.mark.parametrize(
    ("piece", "kind"),
    [
        ("<s>Jane Pike</s> <q>said</q> <c>it rained</c>.", "person"),
        ("<s>The transport ministry</s> <q>said</q> <c>it rained</c>.", "organisation"),
        ("<s>Experts</s> <q>said</q> <c>it rained</c>.", "group"),
        ("<s>A new poll</s> <q>says</q> <c>it rained</c>.", "document"),
        ("<s>A source</s> <q>said</q> <c>it rained</c>.", "unnamed person"),
        ("<s>The police</s> <q>said</q> <c>it rained</c>.", "organisation"),
    ],
)
def test_type(piece: str, kind: str, who: Who) -> None:
    (speaker,) = who(piece)
    assert speaker and speaker.type == kind


@pytest.mark.parametrize(
    ("source", "title", "affiliation"),
    [
        ("Keron Blake, executive director of the Sleep Institute,", "executive director", "Sleep Institute"),
        ("Kremlin spokesman Dmitri Orlov", "spokesman", "Kremlin"),
        ("Polish President Jan Kowal", "Polish President", "Poland"),
        ("retired teacher Ann Lowe", "retired teacher", None),
        ("Mr. Hugo Lane", None, None),
    ],
)
def test_title_and_affiliation(source: str, title: str | None, affiliation: str | None, who: Who) -> None:
    (speaker,) = who(f"<s>{source}</s> <q>said</q> <c>it rained</c>.")
    assert speaker and speaker.affiliation == affiliation
    assert (speaker.title or "").endswith(title or "") and bool(speaker.title) == bool(title)


def test_a_surname_alone_is_a_persons_by_the_pronouns_behind_it(who: Who) -> None:
    (speaker, _) = who(
        "Critics of Morcombe wrote to the board. Morcombe lost his seat in May. Morcombe knew he was late. It was odd. "
        "<s>Morcombe</s> <q>said</q> <c>it rained</c>. <s2>He</s2> <q2>added</q2> <c2>that it was cold</c2>."
    )
    assert speaker and speaker.type == "person"


def test_why_somebody_is_not_named(voices: Callable[..., tuple[Article, Voices]]) -> None:
    page, found = voices("<c>The plant will close</c>, <q>said</q> <s>an official who asked not to be named</s>.")
    (speaker,) = found.speakers
    assert speaker.why_unnamed
    assert page.text[slice(*speaker.why_unnamed)] == "asked not to be named"


@pytest.mark.parametrize(
    ("piece", "why"),
    [
        (
            "<c>It will close</c>, according to <s>a clerk who wasn't  authorized to speak publicly</s>.",
            "wasn't  authorized to speak publicly",
        ),
        (
            "<s>An aide who spoke anonymously to discuss the budget</s> said Monday, “<c>There are talks.</c>”",
            "spoke anonymously to discuss the budget",
        ),
        (
            "<s>A clerk in Leith</s>, asking not to be named, <q>conceded</q> <c>that the vault was empty</c>.",
            "asking not to be named",
        ),
    ],
)
def test_the_reason_ends_where_it_is_said(piece: str, why: str, voices: Callable[..., tuple[Article, Voices]]) -> None:
    page, found = voices(piece)
    (speaker,) = found.speakers
    assert speaker.why_unnamed and page.text[slice(*speaker.why_unnamed)] == why


def test_a_reason_is_not_that_of_those_who_are_only_told_of(voices: Callable[..., tuple[Article, Voices]]) -> None:
    _, found = voices(
        "<s>A clerk</s>, who gave only her first name, <q>said</q> "
        "<c><s2>the men</s2> <q2>told</q2> <c2>her to go</c2></c>."
    )
    assert [(p.name, p.why_unnamed is None) for p in found.speakers] == [("A clerk", False), ("the men", True)]


def test_ids_follow_the_first_mention(voices: Callable[..., tuple[Article, Voices]]) -> None:
    page, found = voices(
        "Adam Cole and Beth Dean met. <s>Dean</s> <q>said</q> <c>no</c>. <s2>Cole</s2> <q2>said</q2> <c2>yes</c2>."
    )
    assert [(s.id, s.name) for s in found.speakers] == [("p1", "Adam Cole"), ("p2", "Beth Dean")]
    assert [page.text[slice(*m)] for m in found.speakers[0].mentions] == ["Adam Cole", "Cole"]


WORDS = (
    *("He", "She", "It", "They", "said", "Pike", "Jane", "The", "the", "minister", "of", ",", ".", "“", "”", ":", "—"),
    *("Dr.", "\u00a0", "\u2028", "who", "and", "told", "reporters", "7", "é", "🚢", "I’s", "’", "both"),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=40),
    cuts=st.lists(st.integers(0, 400), min_size=6, max_size=6),
    lang=st.sampled_from(["en", "ru", "de", "xx"]),
)
def test_any_spans_of_any_text_give_sound_voices(words: list[str], cuts: list[int], lang: str) -> None:
    text = " ".join(words)
    if not text.strip():
        return
    page = article(text, language=lang, blocks=(Block("paragraph", (0, len(text))),))
    spans = [tuple(sorted((a % len(text), b % len(text)))) for a, b in zip(cuts[::2], cuts[1::2], strict=True)]
    content, source, cue = [((s, e + 1),) for s, e in spans]
    said = Attribution(content=content, source=source, cue=cue, kind="direct", confidence=0.5)
    found = resolve(page, language.analyse(page), quotations.find(page), (said, said))
    assert len(found.statements) == 2
    for speaker in found.speakers:
        assert speaker.name.strip()
        assert all(0 <= s < e <= len(text) for s, e in speaker.mentions)


def test_the_reason_for_not_naming_is_found_in_a_later_sentence(voices: Callable[..., tuple[Article, Voices]]) -> None:
    page, spoken = voices(
        "<s>A council member</s> <q>said</q> <c>the bridge had been the plan all along</c>. "
        "The member asked not to be named because the talks were closed."
    )
    assert [page.text[slice(*s.why_unnamed)] for s in spoken.speakers if s.why_unnamed] == [
        "asked not to be named because the talks were closed"
    ]


def test_of_a_source_in_pieces_the_one_in_the_sentence_of_its_cue_speaks(names: Names) -> None:
    found = names(
        "<s>Orla Finch</s> read out the dates. <s>The pupils in the back rows</s> kept on "
        "<q>humming</q> “<c>all at sea</c>.”"
    )
    found += names("<s>The Harbour Post</s> doubts <s>Odd Lien’s</s> <q>claim</q> <c>that it rained</c>.")
    assert found == ["The pupils in the back rows", "Odd Lien"]


def test_it_is_the_body_according_to_whom_it_was_told(names: Names) -> None:
    found = names(
        "<c>The Harbour League has bought a tug</c>, <q>according to</q> <s>the Leith Shipping Board</s>, which "
        "lists them. <s2>It</s2> <q2>said</q2> <c2>the price was low</c2>."
    )
    assert found == ["Leith Shipping Board"] * 2


def test_the_officer_is_no_paper_that_was_written_to(who: Who) -> None:
    found = who(
        "<s>A Coast Guard officer</s> <q>denied</q> <c>the story</c>. When asked by the Harbour Post, "
        "<s2>the officer</s2> <q2>said</q2> <c2>that it rained</c2>."
    )
    assert [s and (s.name, s.affiliation) for s in found] == [("A Coast Guard officer", "Coast Guard")] * 2
