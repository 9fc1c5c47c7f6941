"""Names that are cut, joined or given late, and what takes them up; people, towns and firms are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.record import Speaker

Who = Callable[..., list[Speaker | None]]
Names = Callable[..., list[str | None]]

PIECES = {
    "a hyphenated surname": (
        "<s>Chief scientist Yewande Lindqvist-Obi</s> <q>said</q> <c>the trial was too small</c>.",
        ["Yewande Lindqvist-Obi"],
    ),
    "of somewhere, no title of a work": (
        '"<c>I was in the bath</c>," <s>Zhao Meiyun of the University of Harbin Bay</s> <q>said</q>. '
        "<s2>Zhao Meiyun</s2> <q2>proposed</q2> <c2>a prize</c2>.",
        ["Zhao Meiyun", "Zhao Meiyun"],
    ),
    "Ms between two who bear a surname": (
        "<s>Sir Crispin Pargeter</s> <q>said</q> <c>the wall could wait</c>. Lorna Pargeter, no relation, laughed. "
        "Crispin Pargeter stayed. <s2>Ms Pargeter</s2> <q2>wants</q2> <c2>it raised</c2>.",
        ["Crispin Pargeter", "Lorna Pargeter"],
    ),
    "who gave her name": (
        '"<c>The basket has looked at her</c>," <q>joked</q> <s>a woman in a queue, who gave her name as Gulsara</s>.',
        ["Gulsara"],
    ),
    "taken up by age": (
        'Dan Sparrow, 29, lost his job in May. The driver left. <s>The 29-year-old</s> <q>said</q> <c>he would '
        "appeal</c>.",
        ["Dan Sparrow"],
    ),
    "a judge of two words, whom the language layer takes for a work": (
        '"<c>You gambled</c>," <s>District Judge Maureen Attwood</s> <q>told</q> the court.',
        ["Maureen Attwood"],
    ),
    "an office that is a given name too": (
        "<s>Dean Patrick Moyle</s> <q>said</q> <c>the bells would ring</c>. <s2>Dean Cole</s2> <q2>hoped</q2> "
        "<c2>so</c2>.",
        ["Patrick Moyle", "Dean Cole"],
    ),
    "a trade before a name": (
        'Urbanist Vera Holm objects. "<c>They dug first</c>," <s>the expert</s> <q>said</q>.',
        ["Vera Holm"],
    ),
    "an age with no name": (
        "<s>The 19-year-old, who has lived in Kelby all his life,</s> <q>said</q> <c>he would appeal</c>.",
        ["The 19-year-old"],
    ),
    "an office behind a comma": (
        "Anna Marsh left. <s>Her namesake, the minister Peter Marsh,</s> <q>said</q> <c>he knew nothing</c>.",
        ["Peter Marsh"],
    ),
    "a body called after its land": (
        "<s>Rivers UK</s> <q>said</q> <c>bills would go up</c>.",
        ["Rivers UK"],
    ),
    "a report among polls": (
        "<s>A report by the Audit Office</s> <q>warned</q> <c>that the roof may fall</c>. Says <s2>a poll</s2>: "
        "<c2>most want a new one</c2>. <s3>The report</s3> <q3>says</q3> <c3>repairs would cost £2m</c3>.",
        ["A report by the Audit Office", "a poll", "A report by the Audit Office"],
    ),
    "a quotation tells of somebody, and what he said": (
        'Dan Sparrow lost his job. "<c>The driver got up, <s2>he</s2> turned round and <q2>said</q2>, '
        "'<c2>Sorry to see you go</c2></c>',\" <s>Sparrow</s> <q>recalled</q>.",
        ["Dan Sparrow", "The driver"],
    ),
    "an office with its body before the name, machine-translated": (
        "<s>Director of the milk plant Ramil Shafikov</s> <q>informed</q> <c>that there was milk</c>. Cows are kept. "
        '"<c2>It votes with a spoon</c2>," <q2>underlined</q2> <s2>the head of the enterprise</s2>.',
        ["Ramil Shafikov", "Ramil Shafikov"],
    ),
    "a man who was something else before": (
        "<s>A private detective</s> <q>testified</q> <c>that he had followed a parrot</c>. "
        "<s2>The man, Rodney Spackman,</s2> <q2>explained</q2> <c2>that it talked</c2>.",
        ["Rodney Spackman", "Rodney Spackman"],
    ),
    "who the cellist is": (
        "A cellist plays to the cows. The cellist is Apollonia Freisinger, 26. "
        '"<c>He asked</c>," <s>she</s> <q>recalls</q>.',
        ["Apollonia Freisinger"],
    ),
    "one of them": (
        '"<c>It told us to drink water</c>," <q>complains</q> <s>one of them</s>, Orla Finch, at the bar.',
        ["Orla Finch"],
    ),
    "junior and senior": (
        "Omar Falk heads the ward. Olesia Falk, an intern, laughs. <s>Falk senior</s> <q>says</q> <c>no</c>. "
        "<s2>Falk junior</s2> <q2>promised</q2> <c2>to wait</c2>.",
        ["Omar Falk", "Olesia Falk"],
    ),
    "by the given name alone": (
        "Terence Lovibond is on the ballot. His wife runs as well. <s>Terence</s> <q>reckons</q> <c>it will do</c>.",
        ["Terence Lovibond"],
    ),
    "no time in a name": (
        "<c>They were told to leave</c> <q>by</q> <s>the military commandant on Thursday</s>.",
        ["the military commandant"],
    ),
    "a judge named so": (
        '"<c>I fell</c>," <q>said</q> <s>a retired judge named Ewoud Terlinden</s>.',
        ["Ewoud Terlinden"],
    ),
    "initials in a transcript": (
        "Stavroula Pappas sells fish.\n\n<s>SP</s><q>:</q> <c>Nuns. They eat like dockers.</c>",
        ["Stavroula Pappas"],
    ),
    "a verb is no part of a work's title": (
        "<s>Judge Cornelius Ebbs</s> <q>told</q> counsel <c>that he was bitten</c>. <s2>Ebbs</s2> <q2>ruled</q2> "
        "<c2>that she may go</c2>.",
        ["Cornelius Ebbs", "Cornelius Ebbs"],
    ),
    "two surnames, the first of which calls her": (
        "“<c>The fish has moved</c>,” <q>declared</q> <s>Yolanda Quispe Rado, president of the Harbour Guild</s>. "
        "<s2>Quispe</s2> <q2>said</q2> <c2>the quota was small</c2>.",
        ["Yolanda Quispe Rado", "Yolanda Quispe Rado"],
    ),
    "a nickname behind a given name that no list has": (
        "Among the lenders is Josphet “Mwana” Kirenga, the painter. “<c>I rode</c>,” <s>Kirenga</s> <q>said</q>.",
        ["Josphet “Mwana” Kirenga"],
    ),
    "a body set beside its kind": (
        "<s>The printing house, Etika Plus,</s> <q>rejected</q> <c>the blame</c>.",
        ["Etika Plus"],
    ),
    "a name that turns out to be the company's": (
        "<s>Saulgriez Piens</s> <q>announced</q> <c>a recall of its curd</c>.\n\n<s2>The company</s2> <q2>accepts</q2> "
        "<c2>the blame</c2>.",
        ["Saulgriez Piens", "Saulgriez Piens"],
    ),
    "what only came out is no name": (
        "<s>An audit made public</s> on Thursday <q>found</q> <c>it rains</c>.",
        ["An audit"],
    ),
    "a body's office behind what it is called for short": (
        "<s>Leith’s Department of Works (Dowo) director-general, Orla Finch,</s> <q>said</q> <c>no</c>.",
        ["Orla Finch"],
    ),
    "a body, told of in full before": (
        "Finch took it to the school board. <s>The board</s> <q>said</q> <c>no</c>.",
        ["the school board"],
    ),
    "a report, by its pages": (
        "<s>A report by the safety board</s> <q>blames</q> <c>the driver</c>. <s2>The 84-page document</s2> <q2>finds"
        "</q2> <c2>no fault</c2>.",
        ["A report by the safety board", "A report by the safety board"],
    ),
    "a ship is nobody": (
        "<s>The captain of the icebreaker Boreas</s> <q>told</q> his crew <c>it was late</c>.\n\n“<c2>I owed it</c2>,” "
        "<s2>Paul Marsh</s2> <q2>said</q2>.",
        ["Paul Marsh", "Paul Marsh"],
    ),
    "the younger of two brothers, and their father": (
        "Jonas Hjelm beat his elder brother, Emil Hjelm. “<c>I heard him</c>,” <s>the younger Hjelm</s> <q>said</q>. "
        "Their father, Lars Hjelm, stayed. <s2>Hjelm senior</s2> <q2>said</q2> <c2>no</c2>.",
        ["Jonas Hjelm", "Lars Hjelm"],
    ),
    "the first half of a surname": (
        "That was what Urs Fankhauser-Lien, the engineer, said. “<c>No</c>,” <q>said</q> <s>Fankhauser</s>.",
        ["Urs Fankhauser-Lien"],
    ),
    "letters behind a name": (
        "<s>Dunstan Afolabi KC</s> <q>said</q> <c>no</c>. <s2>Afolabi</s2> <q2>said</q2> <c2>it was late</c2>.",
        ["Dunstan Afolabi", "Dunstan Afolabi"],
    ),
    "whose judges": ("A club came, <s>whose judges</s> <q>praised</q> <c>its cheese</c>.", ["judges"]),
    "a body and others": (
        "<s>The Rail Agency and other bodies</s> <q>condemned</q> <c>the plan</c>.",
        ["The Rail Agency and other bodies"],
    ),
    "a constable with her rank": (
        "<s>A police constable</s> <q>said</q> <c>no</c>.\n\n<s2>PC Jane Porter</s2> <q2>said</q2> <c2>so</c2>.",
        ["Jane Porter", "Jane Porter"],
    ),
    "who denies it below": (
        "<s>A manager on trial over lost takings</s> <q>warned</q> a colleague <c>to be quiet</c>, jurors heard.\n\n"
        "The colleague cried.\n\n<s2>Jane Porter, 52,</s2> <q2>denies</q2> <c2>theft</c2>.",
        ["Jane Porter", "Jane Porter"],
    ),
    "her lawyer, who is named below": (
        "Adele Thorn was away, <s>her lawyer</s> <q>said</q>: <c>it was safe</c>.\n\n“<c2>No</c2>,” "
        "<s2>Paul Marsh</s2> <q2>argued</q2>.",
        ["Paul Marsh", "Paul Marsh"],
    ),
    "an office of state in capitals": (
        "Sir Paul Marsh accepted gifts. <s>The Prime Minister</s> <q>said</q> <c>so</c>. <s2>The Foreign "
        "Secretary</s2> <q2>said</q2> <c2>no</c2>. Odd Lien, the Foreign Secretary, left.",
        ["Paul Marsh", "Odd Lien"],
    ),
    "a firm that is called after its founder": (
        "<s>The toymaker Brindle & Pyke</s> <q>said</q> <c>so</c>. <s2>Its founder, Lettice Pyke,</s2> <q2>said</q2> "
        "<c2>no</c2>.",
        ["Brindle & Pyke", "Lettice Pyke"],
    ),
    "Mr, of whom nobody knows the given name": (
        "<s>Malini Desikan</s> <q>said</q> <c>she was sad</c>. Vikram Desikan left. “<c2>So it is</c2>,” <s2>Mr "
        "Desikan</s2> <q2>said</q2>.",
        ["Malini Desikan", "Vikram Desikan"],
    ),
    "when it was said": (
        "<c>Flights were cancelled</c>, <s>the airport's operator overnight</s> <q>said</q>.",
        ["the airport's operator"],
    ),
    "a house that is called by its number": (
        "On Monday <s>Number 10</s> <q>said</q> <c>no</c>.",
        ["Number 10"],
    ),
    "the PM": (
        "Paul Marsh, the prime minister, came. <s>The PM</s> <q>said</q> <c>no</c>. It was 3 PM.",
        ["Paul Marsh"],
    ),
    "whose account it is": (
        "<s>The Rail Agency’s account</s> <q>said</q> <c>no</c>. <s2>Orla Finch’s account of the night</s2> "
        "<q2>says</q2> <c2>so</c2>.",
        ["Rail Agency", "Orla Finch’s account of the night"],
    ),
    "which of two nouns": (
        "The community of bakers, <s>which</s> <q>considers</q> <c>the loaves too small</c>, will meet on Friday.",
        ["The community of bakers"],
    ),
    "a by-law": ("<s>The by-law</s> <q>says</q> <c>no</c>.", ["The by-law"]),
}  # fmt: skip


@pytest.mark.parametrize(("piece", "called"), PIECES.values(), ids=PIECES)
def test_the_speaker_is(names: Names, piece: str, called: list[str | None]) -> None:
    assert names(piece) == called


def test_an_age_is_no_title(who: Who) -> None:
    (found,) = who("<s>The 19-year-old, who has lived in Kelby all his life,</s> <q>said</q> <c>he would appeal</c>.")
    assert found is not None
    assert (found.type, found.title) == ("unnamed person", None)


def test_its_office_is_of_the_body_named_in_the_paragraph(who: Who) -> None:
    piece = (
        "Rivers UK raised its bills. <s>Its founder, Ola Brand,</s> <q>said</q> <c>the plan was sound</c>. "
        "<s2>Its deputy chairman, Ken Lowe,</s2> <q2>said</q2> <c2>it was too late</c2>."
    )
    assert [f and f.affiliation for f in who(piece)] == ["Rivers UK", "Rivers UK"]


def test_what_a_name_does_behind_a_comma_is_no_title(who: Who) -> None:
    piece = "The insurers left. <s>Her husband, the Reverend Aubrey Wray,</s> <q>begged</q> <c>neighbours to sing</c>."
    (found,) = who(piece)
    assert found is not None
    assert (found.name, found.title) == ("Aubrey Wray", "Reverend")


def test_a_headline_calls_the_one_who_speaks_by_an_office(names: Names) -> None:
    piece = (
        "‘<c>We can smell the river</c>’ <q>–</q> <s>surgeon</s>\n\nA hospital has closed. "
        "‘<c2>I have seen drier tents</c2>’, <q2>wrote</q2> <s2>Ranulph Teversham</s2>."
    )
    assert names(piece) == ["Ranulph Teversham", "Ranulph Teversham"]


def test_a_pair_goes_on_as_they(names: Names) -> None:
    piece = (
        "<c>It will sail</c>, <s>ministers Ilmari Koskenvuo and Benedikta Aasland</s> <q>agreed</q>. <s2>The pair</s2> "
        "<q2>denied</q2> <c2>that it was a coin</c2>. “<c3>There was one</c3>,” <s3>they</s3> <q3>conceded</q3>."
    )
    assert names(piece) == ["Ilmari Koskenvuo and Benedikta Aasland"] * 3


def test_a_share_of_those_asked_is_a_group(who: Who) -> None:
    (found,) = who("A poll asked 900 people. <s>22%</s> <q>said</q> <c>they would refuse an implant</c>.")
    assert found is not None
    assert (found.name, found.type) == ("22%", "group")


def test_a_name_that_is_given_late(who: Who) -> None:
    piece = "<c>It came to much</c>, <q>recalled</q> <s>a waitress who would give only her first name, Yolanda</s>."
    (found,) = who(piece)
    assert found is not None
    assert (found.name, found.type) == ("Yolanda", "person")


def test_what_is_said_is_no_part_of_what_those_who_say_it_are_called(names: Names) -> None:
    found = names("He met some harbour law <s>experts</s> who <q>hope</q> <c>the pier stays open</c>.")
    found += names("It worried two dockers <s>who</s> <q>say</q> <c>that the quay is unsafe and that it rains</c>.")
    assert found == ["some harbour law experts", "two dockers"]


def test_one_of_several_texts_or_bodies_is_no_person(who: Who) -> None:
    found = who("<s>One of the older reports</s> <q>says</q> <c>it rained</c>.")
    found += who("<s>One of the three unions</s> <q>says</q> <c>it rained</c>.")
    found += who("<s>One of the rowers</s> <q>says</q> <c>it rained</c>.")
    assert [s and s.type for s in found] == ["document", "organisation", "unnamed person"]


def test_a_sum_and_its_years_stand_before_a_plan(who: Who) -> None:
    found = who("<s>Orla Finch’s $3 million, 10-year plan</s> <q>foresees</q> <c>a new quay</c>.")
    assert [s and (s.name, s.type) for s in found] == [("Orla Finch’s $3 million, 10-year plan", "document")]


def test_one_of_the_groups_is_the_one_between_commas(who: Who) -> None:
    found = who(
        "In May <s>one of the groups</s> <q>calling for</q> <c>cheaper ferries</c>, Ohio Democrats for "
        "Harbour Reform, hired a boat."
    )
    assert [s and (s.name, s.type) for s in found] == [("Ohio Democrats for Harbour Reform", "organisation")]


def test_whose_organization_is_the_one_he_was_said_to_lead(who: Who) -> None:
    found = who(
        "Odd Lien, president of the Harbour Trade Association, came. Nobody rowed, said Mr. Lien, <s>whose "
        "organization</s> <q>recommends</q> <c>two quiet ports</c>."
    )
    assert [s and (s.name, s.type) for s in found] == [("Harbour Trade Association", "organisation")]


def test_others_are_called_with_those_they_are_like(names: Names) -> None:
    found = names("<s>Others, like Ohio and Maine,</s> <q>asked for</q> <c>a bridge</c>.")
    assert found == ["Others, like Ohio and Maine"]


def test_their_warning_is_theirs(who: Who) -> None:
    found = who("<s>Democrats’ new warning</s><q>:</q> <c>The pier may sink</c>\n\nIt rained in Leith.")
    assert [s and (s.name, s.type) for s in found] == [("Democrats", "group")]


def test_what_is_cut_from_its_noun_is_nobody(names: Names) -> None:
    found = names("The <q>guess</q> in letters <s>of parliamentary</s> clerks was <c>that the quay fell</c>.")
    assert found == [None]


@pytest.mark.parametrize(
    ("source", "name", "title"),
    [
        ("Judge Rosalyn Peel KC", "Rosalyn Peel", "Judge"),
        ("PC Lee Wattle QPM", "Lee Wattle", "PC"),
        ("Sir Alan Treddle MP", "Alan Treddle", None),
        ("Jane Pooley OBE", "Jane Pooley", None),
        ("Baroness Hall of Leith", "Baroness Hall", "Baroness"),
    ],
)
def test_honours_are_no_part_of_a_name(source: str, name: str, title: str | None, who: Who) -> None:
    speaker = who(f"<s>{source}</s> <q>said</q> <c>it rained</c>.")[0]
    assert speaker is not None
    assert (speaker.name, speaker.type, speaker.title) == (name, "person", title)


def test_a_time_of_the_clock_is_no_body(who: Who) -> None:
    found = who("Pier Watch rang at 0430 GMT. <s>The group's head, Samir Haddow,</s> <q>said</q> <c>it rained</c>.")
    assert [s and (s.name, s.affiliation) for s in found] == [("Samir Haddow", "Pier Watch")]


def test_mr_is_not_the_wife_of_the_name(names: Names) -> None:
    found = names("<s>Mr Lund</s> <q>denied</q> the claim of his former wife, Jo Lund, <c>that it rained</c>.")
    assert found == ["Lund"]


def test_of_two_of_a_surname_the_one_with_the_office(names: Names) -> None:
    found = names(
        "Cllr Denise Lund came late.\n\nThe leader, Graham Lund, left. Mr Lund coughed. "
        "<s>Cllr Lund</s> <q>said</q> <c>it rained</c>."
    )
    assert found == ["Denise Lund"]


def test_who_answers_is_not_who_asked(names: Names) -> None:
    found = names(
        'Odd Lien wept. "<c>Did you see it?</c>" <s>Mr Lien</s> <q>asked</q>.\n\n'
        '"<c2>I did</c2>," <s2>the witness</s2> <q2>replied</q2>.'
    )
    assert found[0] == "Odd Lien"
    assert found[1] != "Odd Lien"


def test_they_may_be_one_who_spoke_unnamed(names: Names) -> None:
    found = names(
        "<s>A spokesperson for Leith Council</s> <q>said</q> <c>no jobs would go</c>. "
        "<s2>They</s2> <q2>added</q2> <c2>that it rained</c2>."
    )
    assert found == ["A spokesperson for Leith Council"] * 2


def test_who_asks_is_not_who_is_asked(names: Names) -> None:
    found = names("Asked by a reporter about the pier, <s>he</s> <q>said</q> <c>it was late</c>.")
    assert found == [None]


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("<s>Lord Ames</s> <q>said</q> <c>it rained</c>.", ["Lord Ames"]),
        ("<s>Lord Ames</s> <q>said</q> <c>it rained</c>. Ted Ames left.", ["Ted Ames"]),
        ("<s>Pope Francis</s> <q>said</q> <c>it rained</c>.", ["Pope Francis"]),
        ("<s>Landlord Brightside Homes</s> <q>said</q> <c>it rained</c>.", ["Brightside Homes"]),
    ],
)
def test_the_form_that_is_part_of_a_name(names: Names, piece: str, expected: list[str]) -> None:
    assert names(piece) == expected


def test_a_caption_above_tells_no_office(who: Who) -> None:
    (found,) = who("A photo from a plane in Washington DC\n\n<s>Sir Paul Marsh</s> <q>said</q> <c>no</c>.")
    assert found is not None
    assert (found.name, found.title) == ("Paul Marsh", None)
