"""How people and groups are brought in: between dashes, identified, counted, by a lead without a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.record import Speaker

Who = Callable[[str], list[Speaker | None]]
SAID = " <q>said</q> <c>the quay was unsafe</c>."

INTRODUCED = {  # a piece that ends with the source; its name, type, title and affiliation
    "office between dashes": (
        "<s>Orla Finch — a teacher from Ohio —</s>",
        ("Orla Finch", "person", "teacher from Ohio", None),
    ),
    "a clause behind a dash is another's": (
        "A letter went to Odd Lien - <s>the clerk of the court</s>",
        ("the clerk of the court", "unnamed person", "clerk", None),
    ),
    "identified by name": (
        "<s>A woman later identified as Orla Finch, an activist for the environmental group Greenwharf,</s>",
        ("Orla Finch", "person", "activist", "Greenwharf"),
    ),
    "a body that its kind is told of": (
        "<s>Orla Finch of Barenburg, Germany's largest private bank,</s>",
        ("Orla Finch", "person", None, "Barenburg"),
    ),
    "hopeful": (
        "<s>U.S. presidential hopeful Odd Lien</s>",
        ("Odd Lien", "person", "U.S. presidential hopeful", None),
    ),
    "a country's party": (
        "<s>Orla Finch, leader of France’s far-right Front National party,</s>",
        ("Orla Finch", "person", "leader", "Front National party"),
    ),
    "a father of a soldier": (
        "<s>Odd Lien, the father of a slain U.S. soldier,</s>",
        ("Odd Lien", "person", "father of a slain U.S. soldier", None),
    ),
    "what somebody served as": (
        "<s>Orla Finch, who served as labor secretary until May,</s>",
        ("Orla Finch", "person", "labor secretary", None),
    ),
    "a paper's reporter": ("<s>The Harbour Post’s Scott Conray</s>", ("Scott Conray", "person", None, "Harbour Post")),
    "those whom a list does not begin with": (
        "Including senators, Orla Finch has five delegates and Odd Lien one. <s>Finch</s>",
        ("Orla Finch", "person", None, None),
    ),
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
    "letters that changed places": (
        "Anthony Keane sang. <s>Kaene</s>",
        ("Anthony Keane", "person", None, None),
    ),
    "an office that no list has": (
        "<s>The akim of the district, Odd Lien,</s>",
        ("Odd Lien", "person", None, None),
    ),
    "an article that no surname has": (
        "A hiker was missing on the Grauspitz. Odd Lien said the man was found. <s>The Grauspitz</s>",
        ("Grauspitz", "organisation", None, None),
    ),
    "an heir's will": (
        "The will of the biscuit heir Odd Lien was read. <s>It</s>",
        ("The will of the biscuit heir Odd Lien", "document", None, None),
    ),
    "a programme with its host": (
        'He spoke in the podcast "Extra Time with Gwenda Parris". <s>Parris</s>',
        ("Gwenda Parris", "person", None, None),
    ),
    "an account": (
        "<s>Harbour Coast Fest @harbourfest</s>",
        ("Harbour Coast Fest", "organisation", None, None),
    ),
    "known as": (
        "The mayor met Odd Lien. <s>The base chief known as Orla</s>",
        ("Orla", "person", "base chief", None),
    ),
    "what he is before what he was": (
        "The base chief known as Bob came. Bob, a former Army medic, sat down. <s>Bob</s>",
        ("Bob", "person", "base chief", None),
    ),
    "the Texan": (
        "Orla Finch wept. Governor Odd Lien dropped his bid. <s>The Texan</s>",
        ("Odd Lien", "person", "Governor", None),
    ),
    "another's aides stand beside him": (
        "Letters to Odd Lien, Marsh's aides were burnt. <s>Lien</s>",
        ("Odd Lien", "person", None, None),
    ),
    "the end of a clause is no office": (
        "It is worse than the word of a harbour chief, <s>Odd Lien</s>",
        ("Odd Lien", "person", None, None),
    ),
    "what action a president takes": (
        "Whatever unilateral action <s>President Orla Finch</s>",
        ("Orla Finch", "person", "President", None),
    ),
    "a surname of two words": (
        "The novelist Mario Lind Marsh won. <s>Lind Marsh</s>",
        ("Mario Lind Marsh", "person", "novelist", None),
    ),
    "an officer is no paper": (
        "The Harbour Herald rang. In an e-mail shown to The Harbour Herald, <s>the officer</s>",
        ("the officer", "unnamed person", "officer", None),
    ),
    "whom a lawyer is for": (
        "Odd Lien paid. <s>One of the lawyers for Odd Lien</s>",
        ("One of the lawyers for Odd Lien", "unnamed person", None, None),
    ),
    "one of several": (
        "<s>Orla Finch, one of the stars of the play,</s>",
        ("Orla Finch", "person", "one of the stars of the play", None),
    ),
    "a brother and a comedian": (
        "<s>Freddy Marsh, Odile's brother and fellow longtime television comedian,</s>",
        ("Freddy Marsh", "person", "longtime television comedian", None),
    ),
    "whose company": (
        "<s>Orla Finch, whose latest company, Harbour Ltd., makes ropes,</s>",
        ("Orla Finch", "person", None, "Harbour Ltd."),
    ),
    "now elsewhere": (
        "<s>Orla Finch, a former Harbour Agency lawyer now at the Brookwood Institution,</s>",
        ("Orla Finch", "person", "former Harbour Agency lawyer", "Brookwood Institution"),
    ),
    "a side is no office": (
        "Democrat Orla Finch ran. Finch, a former secretary of state, sang. <s>Finch</s>",
        ("Orla Finch", "person", "former secretary of state", None),
    ),
    "a candidate and nominee": (
        "Odd Lien is a candidate. The presumptive Republican nominee sang. <s>Lien</s>",
        ("Odd Lien", "person", "presumptive Republican nominee", None),
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
    "the two, who are they": (
        "Orla Finch came. Her Green rival, Odd Lien, slept. <s2>Both</s2> <q2>want</q2> <c2>peace</c2>, as <s>they</s>",
        ("Orla Finch; Odd Lien", "person", None, None),
    ),
    "whose son he is": (
        "<s>Odd Lien, the son of Mayor Per Lien,</s>",
        ("Odd Lien", "person", "son of Mayor Per Lien", None),
    ),
    "his aides stand beside him": (
        "To Odd Lien, his aides and those in attendance, there was no rush. <s>Lien</s>",
        ("Odd Lien", "person", None, None),
    ),
    "the first to win is no office": (
        "Odd Lien was the first Jewish candidate to win a seat. <s>Lien</s>",
        ("Odd Lien", "person", None, None),
    ),
    "recently named": (
        "Harbour Works closed. <s>Jack Lind, recently named the company's chief executive,</s>",
        ("Jack Lind", "person", "chief executive", "Harbour Works"),
    ),
    "the official just told of": (
        "Director James Comer came. <s2>A senior official</s2> <q2>said</q2> <c2>it was good</c2>. <s>The official</s>",
        ("A senior official", "unnamed person", "senior official", None),
    ),
    "a network is no surname": (
        "Twitter sang. Some called it ''Wilayat Twitter.'' <s>Twitter</s>",
        ("Twitter", "organisation", None, None),
    ),
    "words in marks": (
        '<s>Peter Sander, a self-styled "new-media" journalist and right-wing talk-show host,</s>',
        ("Peter Sander", "person", 'self-styled "new-media" journalist and right-wing talk-show host', None),
    ),
    "dashes with spaces": (
        "<s>Deborah Jordan Reyes - his girlfriend and co-host on his channel -</s>",
        ("Deborah Jordan Reyes", "person", "co-host on his channel", None),
    ),
    "whom the surname means": (
        "Donald Lien sang. Eric Lien, son of the mayor, talked. Eric Lien wept. Eric Lien ran. <s>Lien</s>",
        ("Donald Lien", "person", None, None),
    ),
    "some of them": ("Republicans sang. <s>Some Republicans</s>", ("Some Republicans", "group", None, None)),
    "who sit on a committee": (
        "<s>Orla Finch and Odd Lien, who are both on the Ethics Committee,</s>",
        ("Orla Finch and Odd Lien", "person", None, None),
    ),
    "the 29-year-old": (
        "Actress Orla Finch is well known. <s>The Leith-born 29-year-old</s>",
        ("Orla Finch", "person", "Actress", None),
    ),
    "his son is not she": (
        "As Donald Lien praised Ana Finch, <s>his son</s>",
        ("his son", "unnamed person", None, None),
    ),
    "whom a place only tells of": (
        "It asked staff members around the world, <s>who</s>",
        ("staff members around the world", "group", None, None),
    ),
    "whose side he is on": (
        "Former Leith mayor Michael Lund, a Finch confidant, sang. <s>Lund</s>",
        ("Michael Lund", "person", "Former Leith mayor", None),
    ),
    "one of his advisers": ("<s>One of his advisers, Tad Devlin,</s>", ("Tad Devlin", "person", "adviser", None)),
    "an age and a town": (
        "<s>Misha Shaw, 32, of Chicago, an account executive for Harbour Tech,</s>",
        ("Misha Shaw", "person", "account executive", "Harbour Tech"),
    ),
    "two who poll together": (
        "<s>A recent NBC/Harbour Courier poll</s>",
        ("A recent NBC/Harbour Courier poll", "document", None, "NBC/Harbour Courier"),
    ),
    "a share of them": ("<s>89% of young drivers</s>", ("89% of young drivers", "group", None, None)),
    "a letter is addressed": (
        "It came in a letter from Lund, addressed to fellow members, in May. <s>Morton Lund</s>",
        ("Morton Lund", "person", None, None),
    ),
    "what she was then": (
        "Tad said then-Sen. Finch did well. <s>Orla Finch, a teacher,</s>",
        ("Orla Finch", "person", "teacher", None),
    ),
    "in a list": ("-<s>David Rothman</s>", ("David Rothman", "person", None, None)),
    "the Italian": (
        "Striker Luca Ferrara was angry. The keeper shook his head. <s>the Italian</s>",
        ("Luca Ferrara", "person", "Striker", None),
    ),
    "a capital at the beginning": (
        "The royal barge sank. <s>Royal commentator Lee Lind</s>",
        ("Lee Lind", "person", "Royal commentator", None),
    ),
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
    "a Democrat and senator": (
        "<s>Andrew Rice, a Democrat and former Oklahoma state senator who knows the sea,</s>",
        ("Andrew Rice", "person", "former Oklahoma state senator", None),
    ),
    "a senior adviser of hers": (
        "Orla Finch slept. <s>Finch senior communications adviser Jason Mill</s>",
        ("Jason Mill", "person", "senior communications adviser", "Finch campaign"),
    ),
    "a version is nobody": (
        "Mr. Lund is an amplified version of them. <s>Donald Lund</s>",
        ("Donald Lund", "person", None, None),
    ),
    "a close second": ("Orla Finch was a close second. <s>Finch</s>", ("Orla Finch", "person", None, None)),
    "who runs for the highest office": (
        "Vermont Sen. Odd Lien sang. Democratic presidential candidate Odd Lien left. <s>Lien</s>",
        ("Odd Lien", "person", "Democratic presidential candidate", None),
    ),
    "a mogul and a mayor": (
        "Harbour mogul Odd Lien, the mayor of Leith, sang. <s>Lien</s>",
        ("Odd Lien", "person", "mayor", "Leith"),
    ),
    "whom a sentence presents": (
        "Odd Trane <q2>said</q2> <c2>he had won</c2>. Trane sang. Trane left. Just look at Mayor Paul Lind. <s>He</s>",
        ("Paul Lind", "person", "Mayor", None),
    ),
    "her manager is not she": (
        "Orla Finch wept. Her manager was a pirate, <s>she</s>",
        ("Orla Finch", "person", None, None),
    ),
    "a governor and another's ally": (
        "<s>Agriculture Secretary Odd Lien, a former governor and Marsh ally,</s>",
        ("Odd Lien", "person", "Agriculture Secretary", None),
    ),
    "a committeeman": (
        "<s>Odd Lien, the Republican National Committeeman from Ohio,</s>",
        ("Odd Lien", "person", "Republican National Committeeman from Ohio", None),
    ),
    "who would be president is somebody else": (
        "As she would be the first woman to be president, <s>Orla Finch</s>",
        ("Orla Finch", "person", None, None),
    ),
    "the anchor for a channel": (
        "Odd Lien threw the famous reporter Orla Finch out in May. <s>The anchor for Harbour Channel</s>",
        ("Orla Finch", "person", "famous reporter", "Harbour Channel"),
    ),
    "the physician that she was": (
        "Rhona Marsh ran. <s>Dr. Orla Finch, who as a captain was the White House physician,</s>",
        ("Orla Finch", "person", "White House physician", None),
    ),
    "initials before": (
        "Councillor K. P. Marsh led the march. <s>Marsh</s>",
        ("K. P. Marsh", "person", "Councillor", None),
    ),
    "a minister of something": (
        "<s>Minister of Agriculture Larisa Marsh</s>",
        ("Larisa Marsh", "person", "Minister of Agriculture", None),
    ),
    "a captain who has retired": (
        "<s>Captain (ret.) Odd Lien, an expert for the defence,</s>",
        ("Odd Lien", "person", "expert for the defence", None),
    ),
    "an owner by kind and name": (
        "<s>The shipowner, the company «Harbour»,</s>",
        ("Harbour", "organisation", None, None),
    ),
    "a paper before a colon": (
        "<s>Correio do Farol</s>:",
        ("Correio do Farol", "organisation", None, None),
    ),
    "the first of several": (
        "Two officials came. <s2>The first</s2> <q2>said</q2> <c2>it rained</c2>. <s>She</s>",
        ("The first", "unnamed person", None, None),
    ),
    "a firm that is told of in full": (
        "Brackwater Inc. was sold. It said that Brackwater was old. <s>Brackwater chief executive Odd Lien</s>",
        ("Odd Lien", "person", "chief executive", "Brackwater"),
    ),
    "a hyphen in a union's name": (
        "The AFL-QIO met. <s>AFL-QIO President Orla Finch</s>",
        ("Orla Finch", "person", "President", "AFL-QIO"),
    ),
    "a surname with its particle at the beginning": (
        "Mayor Bill de Blasco left. <s>De Blasco</s>",
        ("Bill de Blasco", "person", "Mayor", None),
    ),
    "a side's front-runner": (
        "Odd Lien will meet with Dan Marsh when the Republican presidential front-runner arrives. <s>Marsh</s>",
        ("Dan Marsh", "person", "Republican presidential front-runner", None),
    ),
    "a contender who was something": (
        "<s>GOP presidential contender and former neurosurgeon Ben Marsh</s>",
        ("Ben Marsh", "person", "GOP presidential contender and former neurosurgeon", None),
    ),
    "a candidate that is endorsed": (
        "Long before the union was ready to endorse a candidate, <s>Odd Lien</s>",
        ("Odd Lien", "person", None, None),
    ),
    "Pres.": ("<s>Pres. Orla Finch</s>", ("Orla Finch", "person", "Pres.", None)),
    "a senior adviser": (
        "<s>Former Clinton Senior Adviser Orla Finch</s>",
        ("Orla Finch", "person", "Former Clinton Senior Adviser", None),
    ),
    "the other, by his name": (
        "Two men met. <s>The other man, his cousin Odd Lien, 40,</s>",
        ("Odd Lien", "person", None, None),
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
    "a surname taken for a people's": (
        "<s>Rosette Pambakian, a Harbour spokeswoman,</s>",
        ("Rosette Pambakian", "person", "Harbour spokeswoman", None),
    ),
    "doctors in a year": ("<s>A group of doctors in 2015</s>", ("A group of doctors", "group", None, None)),
    "letters behind a name": (
        "Opening the case, Gareth Lien KC, prosecuting, wept. <s>Mr Lien</s>",
        ("Gareth Lien KC", "person", None, None),
    ),
    "the central bank is not another": (
        "Coastal Bank sued. <s>The central bank's governor, Orla Finch,</s>",
        ("Orla Finch", "person", "governor", "central bank"),
    ),
    "what somebody does for a house": (
        "<s>Odd Lien, who appraises golf courses for Harbour & Lund,</s>",
        ("Odd Lien", "person", "appraises golf courses", "Harbour & Lund"),
    ),
    "candidates, and a senator": (
        "<s>Mid-field candidates Sen. Orla Finch and Odd Lien</s>",
        ("Orla Finch and Odd Lien", "person", "Sen.", None),
    ),
    "a person who is not the sea": (
        "It lends no more in the Black Sea, <s>a person familiar with its committee</s>",
        ("a person familiar with its committee", "unnamed person", None, None),
    ),
    "the owner of a field is no head of a firm": (
        "The head of the firm Blixt, Annelie Marsh, came. <s>The owner of the field</s>",
        ("The owner of the field", "unnamed person", "owner", None),
    ),
    "the educator": (
        "Principal Zoe Marsh came in May. <s>The educator</s>",
        ("Zoe Marsh", "person", "Principal", None),
    ),
    "the group's officer": (
        "Harbour Energy was sold. <s>Orla Finch, the group's vice president,</s>",
        ("Orla Finch", "person", "vice president", "Harbour Energy"),
    ),
}


@pytest.mark.parametrize("form", INTRODUCED)
def test_who_is_brought_in(form: str, who: Who) -> None:
    piece, expected = INTRODUCED[form]
    speaker = who(piece + SAID)[0]
    assert speaker is not None
    assert (speaker.name, speaker.type, speaker.title, speaker.affiliation) == expected


def test_two_of_one_university_speak_together(who: Who) -> None:
    [both] = who("<s>Stephen S. Kohn and J. Bradford Lowe of the University of California, Berkeley</s>" + SAID)
    assert both is not None
    assert both.name == "Stephen S. Kohn and J. Bradford Lowe"


def test_an_office_between_does_not_part_two_who_speak_together(who: Who) -> None:
    [both] = who("<s>Union leader Orla Finch and hospital director Odd Lien</s>" + SAID)
    assert both is not None
    assert both.name == "Orla Finch and Odd Lien"


def test_who_asks_in_passing_says_nothing_of_what_is_answered(who: Who) -> None:
    found = who(
        "“<c>I heard it twice</c>,” <s>Orla Finch</s> <q>told</q> them.\n\n"
        "<s2>A child</s2> <q2>asked</q2> <c2>whether she could hold it</c2>.\n\n"
        "“<c3>The captain counted the fires aloud.</c3>”"
    )
    assert [s and s.name for s in found] == ["Orla Finch", "A child", "Orla Finch"]


def test_the_editor_of_an_insert_is_not_he(who: Who) -> None:
    found = who("“<c>He (the contractor. — Ed.) wants two weeks</c>,” <s>he</s> <q>said</q>.")
    assert found == [None]


def test_of_one_surname_it_is_hers_where_her_follows(who: Who) -> None:
    found = who(
        "Odile Marsh and Benedict Marsh met in May. Benedict Marsh laughed. “<c>He never counts</c>,” <s>Marsh</s> "
        "<q>told</q> the bench, while her husband wept."
    )
    assert [s and s.name for s in found] == ["Odile Marsh"]


def test_a_specialist_is_nobody_who_is_still_to_come(who: Who) -> None:
    found = who(
        "The coach Odd Lien came. “<c>We lost</c>,” <s>the specialist</s> <q>said</q>. The team's doctor, Rhona Marsh, "
        "left. <s2>Marsh</s2> <q2>said</q2> <c2>it was late</c2>."
    )
    assert [s and s.name for s in found] == ["Odd Lien", "Rhona Marsh"]


def test_nobody_is_described_within_what_he_is_accused_of(who: Who) -> None:
    piece = "Odd Lien spoke. Democrats quickly accused Lien of violence against the Democratic nominee. <s>Lien</s>"
    assert [s and s.title for s in who(piece + SAID)] == [None]


def test_the_candidate_may_be_in_what_he_says(who: Who) -> None:
    found = who("<c>The tricks that Odd Lien played on Dan Marsh's team are old</c>, <s>the candidate</s> <q>said</q>.")
    assert [s and s.name for s in found] == ["Odd Lien"]


def test_a_house_is_not_the_white_one(who: Who) -> None:
    found = who("<s>The White House</s> <q>said</q> <c>no</c>. <s2>The House</s2> <q2>said</q2> <c2>yes</c2>.")
    assert [s and s.name for s in found] == ["White House", "House"]


def test_an_office_of_several_that_is_cut_short(who: Who) -> None:
    [both] = who("<s>Sens. Orla Finch of Ohio and Rhona Marsh of Maine</s>" + SAID)
    assert both is not None
    assert both.title == "Sens."


def test_what_stands_behind_two_is_told_of_both(who: Who) -> None:
    found = who(
        "Orla Finch and Odd Lien, the firm's co-founders, came. <s>Ms. Finch</s> <q>said</q> <c>it rained</c>. "
        "<s2>Mr. Lien</s2> <q2>said</q2> <c2>it was cold</c2>."
    )
    assert [s and s.title for s in found] == ["co-founder", "co-founder"]


def test_who_has_retired_is_known_already(who: Who) -> None:
    found = who("Candidate Odd Lien left. <s>The retired neurosurgeon</s> <q>said</q> <c>it was late</c>.")
    assert [s and s.name for s in found] == ["Odd Lien"]


def test_said_is_a_verb_before_a_colon(who: Who) -> None:
    found = who("Director James Comer came.\n\n<q>Said</q> <s>Comer</s>: “<c>It rained</c>.”")
    assert [s and s.name for s in found] == ["James Comer"]


def test_who_speaks_in_the_lead_is_brought_in_with_an_age(who: Who) -> None:
    found = who(
        "<s>A window cleaner who hung for hours</s> <q>says</q> <c>he would do it again</c>.\n\nOdd Lien, 44, was left "
        "there in May.\n\n“<c2>It rained</c2>,” <s2>he</s2> <q2>said</q2>."
    )
    assert [s and s.name for s in found] == ["Odd Lien", "Odd Lien"]


def test_a_gunman_is_not_whom_the_next_paragraph_names(who: Who) -> None:
    found = who(
        "A gunman killed a man on Monday.\n\nOdd Lien, 44, was found there.\n\n<s>The gunman</s> <q>said</q> <c>no</c>."
    )
    assert [s and s.name for s in found] != ["Odd Lien"]


def test_the_scientist_is_the_ornithologist(who: Who) -> None:
    found = who(
        "<s>Ornithologist Odd Lien</s> <q>said</q> <c>it rained</c>. <s2>The scientist</s2> <q2>said</q2> <c2>no</c2>."
    )
    assert [s and s.name for s in found] == ["Odd Lien", "Odd Lien"]


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


def test_a_surname_means_whom_it_meant_before(who: Who) -> None:
    found = who(
        "Hillary Marsh came. <s>Marsh</s> <q>said</q> <c>it rained</c>.\n\nHe asked about the affairs of Bill Marsh, "
        "and about the friends of Bill Marsh.\n\n<s2>Marsh</s2> <q2>said</q2> <c2>no</c2>."
    )
    assert [s and s.name for s in found] == ["Hillary Marsh", "Hillary Marsh"]


def test_what_stands_before_a_colon_says_it(who: Who) -> None:
    found = who(
        "The full statement was read.\n\nHarbour Agency: the river is high. <s>It</s> <q>expects</q> <c>rain</c>."
    )
    assert [s and s.name for s in found] == ["Harbour Agency"]


def test_a_month_says_nothing(who: Who) -> None:
    [paper] = who("Marsh released her records in July, <s>which</s> <q>showed</q> <c>she was fit</c>.")
    assert paper is None or paper.name != "July"


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


def test_a_lead_without_a_name_is_whom_the_next_paragraph_names_behind_his(who: Who) -> None:
    found = who(
        "The Romanian hacker whose mischief cost a bank millions went to jail on Wednesday.\n\n"
        "As a part of his plea, <s>Marcel Lanzar, 44,</s> <q>said</q> <c>he was sorry</c>."
    )
    assert [s and (s.name, s.title) for s in found] == [("Marcel Lanzar", "Romanian hacker")]


def test_the_senator_from_somewhere_is_the_only_one_without_an_office(who: Who) -> None:
    found = who(
        "Orla Finch, the former secretary, won. Odd Lien lost. It was hard for the independent senator from Vermont. "
        "<s>Lien</s>" + SAID
    )
    assert [s and s.title for s in found] == ["independent senator"]


def test_what_others_call_her_says_less_than_the_paper(who: Who) -> None:
    found = who('"I respect Secretary Finch," Odd Lien said. Candidate Orla Finch was silent. <s>Finch</s>' + SAID)
    assert [s and s.title for s in found] == ["Candidate"]


def test_what_she_said_as_a_mayor_says_less_than_her_office(who: Who) -> None:
    found = who("Sen. Orla Finch lost. As Leith's mayor, <s>Finch</s>" + SAID)
    assert [s and s.title for s in found] == ["Sen."]


def test_a_former_governor_is_of_no_state(who: Who) -> None:
    found = who("<s>Former Ohio Gov. Orla Finch</s>" + SAID)
    assert [s and (s.title, s.affiliation) for s in found] == [("Former Ohio Gov.", None)]


def test_a_dateline_behind_a_lone_dash_is_no_title(who: Who) -> None:
    found = who("HARROW, S.C. - <s>Democratic adviser Orla Finch</s>" + SAID)
    assert [s and s.title for s in found] == ["Democratic adviser"]


def test_they_are_the_two_who_were_the_subject(who: Who) -> None:
    found = who("The Chinese government won. Sen. Orla Finch and Mayor Odd Lien met on Monday. <s>They</s>" + SAID)
    assert [s and s.name for s in found] == ["Orla Finch; Odd Lien"]


def test_they_are_the_officials_before_the_paper(who: Who) -> None:
    found = who(
        "According to the Harrow Post, campaign officials looked into it. <s>They</s> <q>said</q> <c>it was late</c>."
    )
    assert [s and s.name for s in found] == ["campaign officials"]


def test_the_senator_of_another_state_is_another(who: Who) -> None:
    found = who(
        "Orla Finch, who leads in polls, stressed defense during a visit to Sen. Ada Lund, R-Iowa.\n\n"
        "<s>The Florida senator</s>" + SAID
    )
    assert [s and s.name for s in found] == ["Orla Finch"]


def test_company_officials_are_of_the_company(who: Who) -> None:
    found = who("The Marsh Company closed its mill. <s>Company officials</s>" + SAID)
    assert [s and s.affiliation for s in found] == ["Marsh Company"]


def test_the_chairwoman_behind_her_state(who: Who) -> None:
    found = who("<s>Representative Orla Finch of Florida, the national party chairwoman,</s>" + SAID)
    assert [s and s.title for s in found] == ["national party chairwoman"]


def test_who_would_be_a_candidate_is_none(who: Who) -> None:
    found = who("Sen. Orla Finch lost. Finch would be a stronger election candidate. <s>Finch</s>" + SAID)
    assert [s and s.title for s in found] == ["Sen."]


def test_a_90_second_advertisement_is_no_title(who: Who) -> None:
    found = who("The nearly 90-second ad slams Finch for voting. <s>Finch</s>" + SAID)
    assert [s and s.title for s in found] == [None]


def test_the_front_runner_is_whom_the_text_was_about(who: Who) -> None:
    found = who("Marco Lind stopped insulting Odd Trane, and praised the front-runner.\n\n<s>Trane</s>" + SAID)
    assert [s and s.title for s in found] == ["front-runner"]


def test_her_years_as_a_secretary_say_less_than_what_she_is(who: Who) -> None:
    found = who("Orla Finch, who served as secretary of state, spoke. The candidate praised it. <s>Finch</s>" + SAID)
    assert [s and s.title for s in found] == ["candidate"]


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


def test_whom_the_main_clause_names_is_he_who_went_before(who: Who) -> None:
    found = who("Odd Lien sang.\n\nEven as <s>he</s> <q>accused</q> <c>the council</c>, Paul Marsh refused to go.")
    assert [s and s.name for s in found] == ["Paul Marsh"]


def test_a_leads_official_is_the_minister_named_below(who: Who) -> None:
    found = who(
        "<s>A senior official</s> <q>said</q> <c>it rained</c>.\n\n"
        "<s2>The finance minister, Odd Lien,</s2> <q2>said</q2> <c2>no</c2>."
    )
    assert [s and s.name for s in found] == ["Odd Lien", "Odd Lien"]


def test_who_helps_run_an_initiative_belongs_to_it(who: Who) -> None:
    found = who("Odd Lien helps run an initiative called Lantern Watch. <s>Lien</s>" + SAID)
    assert [s and s.affiliation for s in found] == ["Lantern Watch"]


def test_the_guard_is_the_one_just_brought_in(names: Callable[..., list[str | None]]) -> None:
    piece = (
        "The chief guard, Jane Porter, left early. <s>A second guard</s> <q>agreed</q> <c>with her</c>. "
        "“<c2>It rained</c2>,” <s2>the guard</s2> <q2>said</q2>."
    )
    assert names(piece) == ["A second guard", "A second guard"]


def test_he_after_a_rebuke_is_the_one_rebuked(names: Callable[..., list[str | None]]) -> None:
    piece = "Carl Stone lashed out at Rob Vane after <s>he</s> <q>praised</q> <c>the harbour</c>."
    assert names(piece) == ["Rob Vane"]
    assert names(piece.replace("lashed out at", "went home with")) == ["Carl Stone"]


def test_a_headlines_verb_is_no_name(who: Who) -> None:
    found = who("<s>Ted Lund</s> <q>Refuses to Disavow</q> <c>Marsh Endorsement</c>\n\nSen. Ted Lund sang on Monday.")
    assert [s and (s.name, s.title) for s in found] == [("Ted Lund", "Sen.")]


def test_the_reporter_is_no_guest(who: Who) -> None:
    found = who("Orla Finch told of flirting with Odd Lien, but those were lies by the reporter. <s>Lien</s>" + SAID)
    assert [s and s.title for s in found] == [None]
