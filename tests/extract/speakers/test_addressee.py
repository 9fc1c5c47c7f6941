"""To whom it was said, by the sentence of the cue."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Addressees = Callable[[str], list[str | None]]
SAID = "“<c>It was wet</c>,” <s>Jane Porter</s> <q>said</q>"


@pytest.mark.parametrize(
    ("piece", "to"),
    [
        ("<s>Jane Porter</s> <q>called on</q> <c>the council to mend the bridge</c>.", "the council"),
        ("<s>Jane Porter</s> <q>pleaded with</q> the jury <c>to believe her</c>.", "the jury"),
        ("<s>Jane Porter</s> <q>warned</q> <c>the minister that strikes would follow</c>.", "the minister"),
        ("<s>Carl Stone</s> <q>challenged</q> Jane Porter <c>to publish her accounts</c>.", "Jane Porter"),
        ("Jane Porter begged the judge for mercy, <q>saying</q> <c>she was ill</c>.", "the judge"),
        ("Addressing the General Assembly, <s>Porter</s> <q>said</q> <c>it must end</c>.", "the General Assembly"),
    ],
)
def test_verbs_that_take_the_hearer_as_object(piece: str, to: str, addressees: Addressees) -> None:
    assert addressees(piece) == [to]


@pytest.mark.parametrize(
    ("piece", "to"),
    [
        ("“<c>No plans</c>,” <s>Jane Porter</s> <q>said</q> when asked by a reporter if she would run.", "a reporter"),
        ("Pressed by host Rob Vane on the cost, <s>Porter</s> <q>said</q> <c>it was low</c>.", "host Rob Vane"),
        ("Responding to a reporter's question, <s>Porter</s> <q>said</q> <c>it was low</c>.", "a reporter"),
        ("<q>Pushed by</q> <s>host Rob Vane</s> <c>on the cost</c>, Porter gave way.", "Porter"),
    ],
)
def test_who_asks_and_who_is_asked(piece: str, to: str, addressees: Addressees) -> None:
    assert addressees(piece) == [to]


@pytest.mark.parametrize(
    ("behind", "to"),
    [
        (" Sunday on NBC's “Morning Call.”", "NBC's “Morning Call.”"),
        (' Sunday on CBS\' "Face the Facts" with Rob Vane.', 'CBS\' "Face the Facts"'),
        (" on CNN's State of the Nation on Sunday.", "CNN's State of the Nation"),
        (" on ABC's This Week on Sunday.", "ABC's This Week"),
        (" on BBC Radio 4's Today programme.", "BBC Radio 4's Today programme"),
        (" in Sunday's broadcast of “Morning Call.”", "Morning Call"),
        (" in an MSNBC interview.", "MSNBC"),
        (" in a Harbour Post interview on Monday.", "Harbour Post"),
        (" on a show on WEEL radio in Elmford.", "a show on WEEL radio"),
        (" in an interview with Rob Vane on his podcast “Talk.”", "Rob Vane"),
        (" in an interview airing Sunday on NBC's “Morning Call.”", "NBC's “Morning Call.”"),
        (" after an attack on CNN.", None),
    ],
)
def test_programmes(behind: str, to: str | None, addressees: Addressees) -> None:
    assert addressees(SAID + behind) == [to]


@pytest.mark.parametrize(
    ("behind", "to"),
    [
        (" in an email message Monday to The Harbour Post.", "The Harbour Post"),
        (" in a letter sent to the Port Authority.", "the Port Authority"),
        (" in remarks prepared for delivery to the bankers' association.", "the bankers' association"),
        (" in a tweet to @carlstone.", "@carlstone"),
        (" in a video message to the convention.", "the convention"),
        (" during a rally Tuesday night in Elmford, Ohio.", "a rally Tuesday night in Elmford, Ohio"),
        (" during a Friday evening rally in Elmford.", "a Friday evening rally in Elmford"),
        (" at a town hall in Elmford.", "a town hall in Elmford"),
        (" in a news conference.", "a news conference"),
        (" in a crowd.", None),
        (" of the crowds that he draws at rallies.", None),
        (" at a rally in Elmford on Monday.", "a rally in Elmford"),
        (" Thursday at a news conference in Elmford.", "a news conference in Elmford"),
        (" while speaking before a meeting of dock workers.", "a meeting of dock workers"),
        (" to loud cheers.", None),
        (" to laughs.", None),
        (" in response to the criticism.", None),
        (" in response to the growing pressure on her.", None),
        (" in an interview at her home in Elmford.", None),
    ],
)
def test_letters_speeches_and_gatherings(behind: str, to: str | None, addressees: Addressees) -> None:
    assert addressees(SAID + behind) == [to]


def test_a_crowd_is_told_with_its_place_and_number(addressees: Addressees) -> None:
    told = "“<c>It was wet</c>,” <s>Jane Porter</s> <q>told</q> "
    assert addressees(told + "supporters in Elmford on Monday night.") == ["supporters in Elmford"]
    for crowd in ("a cheering crowd of about 300 people in Elmford", "a crowd of about 300"):
        assert addressees(f"{told}{crowd}.") == [crowd]


def test_a_post_that_begins_with_a_name_goes_to_it(addressees: Addressees) -> None:
    assert addressees("“<c>@carlstone you are wrong</c>,” <s>Porter</s> <q>tweeted</q>.") == ["@carlstone"]


@pytest.mark.parametrize(
    ("piece", "to"),
    [
        (SAID.replace("said", "told") + " USA Today.", "USA Today"),
        (SAID.replace("said", "told") + " The New York Times on Monday.", "The New York Times"),
        ("<s>Jane Porter</s> <q>calling</q> <c>him a liar</c>, left.", None),
        ("He knew that Stone meant interviews with the guild, but <s>she</s> <q>said</q> <c>it was wet</c>.", None),
        ("<s>Jane Porter</s> <q>wrote</q> a study of cases before the court, saying <c>it was wet</c>.", None),
        ("“<c>It was wet</c>,” <s>Jane Porter</s> <q>wrote</q> on Leaflet.", None),
        ("<s>Jane Porter</s> dwelled on the program and <q>said</q> <c>it was wet</c>.", None),
        ("<s>Jane Porter</s> <q>told</q> everybody <c>that it was wet</c>.", None),
        ("<s>Jane Porter</s> <q>has warned</q> us about <c>those rats</c>.", None),
        ("<s>Jane Porter</s> <q>told</q> us <c>that it was wet</c>.", "us"),
        ("<s>Porter</s> <q>Says</q> <c>No To Harbour Trust</c>", "Harbour Trust"),
        ("<s>Jane Porter</s> <q>offered</q> <c>some kind advice to the dockers</c>.", "the dockers"),
        ("They have urged the board to wait, although <s>they</s> <q>say</q> <c>it is wet</c>.", None),
        ("<s>Jane Porter</s> <q>will tell</q> you <c>that it rains</c>.", None),
        ("<s>Jane Porter</s> <q>tweeted</q> <c>congratulations to the dockers</c>.", "the dockers"),
        ("<s>Jane Porter</s> appeared before the board <q>to question</q> <c>the cost</c>.", "the board"),
        ("A week after Carl Stone spoke to the guild, <s>Porter</s> <q>said</q> <c>it was wet</c>.", None),
        ("Carl Stone spoke to reporters after <s>Jane Porter</s> <q>claimed</q> <c>it was wet</c>.", None),
        ("Carl Stone said on CNN it was dry, whereas <s>Porter</s> <q>knew</q> <c>it was wet</c>.", None),
        (SAID + " on an Elmford radio station.", "an Elmford radio station"),
        ("<s>Jane Porter</s> <q>spoke</q> of <c>the road from the Stone case to Vane</c>.", None),
        ("<s>Rob Vane</s> <q>asked</q> <c>Jane Porter, who was late, to explain it</c>.", "Jane Porter"),
        ("On CNN, <s>Jane Porter</s> <q>said</q> <c>it was wet</c>.", "CNN"),
        ("In a thread with the guild, <s>Ed Lund</s> <q>asked</q> <c>whether it was wet</c>.", "the guild"),
        ("<s>Ed Lund</s> called his guild <q>to ask</q> <c>if they could come</c>.", "his guild"),
        ("<s>Porter</s> <q>called on</q> <c>Mayor Orla Finch (I) to resign</c>.", "Mayor Orla Finch"),
        ("<s>Porter</s> <q>called on</q> Elmford <c>Mayor Orla Finch to resign</c>.", "Elmford Mayor Orla Finch"),
        ("<s>The rule</s> <q>requires</q> <c>lenders to give everybody the score</c>.", "lenders"),
        ("Jane Porter spoke on CNN of a rule <s>that</s> <q>would forbid</q> <c>rats</c>.", None),
        ("<s>Guilds</s>, worried by the port's appeal to sailors, <q>considered</q> <c>a new roof</c>.", None),
        ("It is late, <s>they</s> <q>believe</q>, and <c>he may know</c> when he speaks to dockers on Monday.", None),
        ("Carl Stone, one of the critics on CNN, left a day after <s>he</s> <q>praised</q> <c>the harbour</c>.", None),
    ],
)  # fmt: skip
def test_whom_the_sentence_names(piece: str, to: str | None, addressees: Addressees) -> None:
    assert addressees(piece) == [to]


@pytest.mark.parametrize(
    ("piece", "to"),
    [
        ("The bank did nothing, after being <q>warned</q> by <s>the mayor</s> <c>that it would rain</c>.", "The bank"),
        ("<s>Jane Pike</s> <q>would show</q> voters <c>she is serious about rain</c>.", "voters"),
        ("<s>Jane Pike</s> <q>offered</q> <c>Carl Stone the second seat in the boat</c>.", "Carl Stone"),
        ("<s>Jane Pike</s> <q>offered</q> <c>some sound advice on rain</c>.", None),
        ("Emerging from a meeting with the mayor, <s>Jane Pike</s> <q>said</q> <c>it rained</c>.", None),
        (
            "<s>Jane Pike</s> <q>told</q> agencies that run the ferries <c>she was against the rain</c>.",
            "agencies that run the ferries",
        ),
    ],
)
def test_those_told_by_other_constructions(
    piece: str, to: str | None, addressees: Callable[..., list[str | None]]
) -> None:
    assert addressees(piece) == [to]


@pytest.mark.parametrize(
    ("piece", "to"),
    [
        ("The clerk scolded Carl Stone: “<c>It was late</c>,” <s>she</s> <q>said</q>.", "Carl Stone"),
        ("<s>She</s> went there to urge young dockers <q>with one message:</q> “<c>Be dry!</c>”", "young dockers"),
        ("<s>Jane Porter</s> <q>chided</q> <c>the guild for its talk of rain</c>.", "the guild"),
        ("<s>Porter</s>, <q>offering an “</q><c>apology” to the dockers for the rain</c>, left.", "the dockers"),
        (
            "<s>Jane Porter</s> took two days, then <q>called</q> <c>the Harbour Post to ask for more</c>.",
            "the Harbour Post",
        ),
        ("<s>Jane Porter</s> <q>called</q> <c>Carl Stone a liar</c>.", None),
        ("<s>Jane Porter</s> <q>dared</q> <c>the dockers to swim</c>.", "the dockers"),
        ("<s>Porter</s> <q>chides</q> <c>Turkey</c> and praises Vane at news conference.", "news conference"),
        ("<s>Polls</s> <q>show</q> Stone <c>rising in Elmford</c>.", None),
        ("Stone's guild has responded to Pike as <s>polls</s> <q>show</q> <c>a close race</c>.", None),
        ("<s>Dockers</s> <q>responded with chants of</q> “<c>Go home</c>.”", None),
        ("<s>Jane Porter</s> <q>used the rain</q> <c>to urge dockers to stay at home</c>.", "dockers"),
        ("<s>Jane Porter</s> <q>refused</q> <c>to urge dockers to stay at home</c>.", None),
        ("<s>Jane Porter</s> <q>ordered</q> <c>limits on new piers</c>.", None),
        ("<s>Jane Porter</s> <q>promised</q> <c>repairs to the pier</c>.", None),
        ("<s>Jane Porter</s> <q>ordered</q> <c>the yard to close</c>.", "the yard"),
        ("<s>Jane Porter</s> <q>offered her thoughts on</q> <c>the rain</c>.", None),
        ("<q>Direct quotes about</q> <c>the rain</c> came from <s>Jane Porter</s>.", None),
        ("<s>Guilds</s> <q>wrote a letter about</q> <c>the rain</c> and called on dockers to wait.", None),
        ("In an article for the Harbour Post, <s>Porter</s> <q>said</q> <c>it rained</c>.", "the Harbour Post"),
        ("“<c>It was wet</c>,” <s>Jane Porter</s> <q>wrote</q> in the Harbour Post on Monday.", "the Harbour Post"),
        ("<s>Jane Porter</s> is <q>mocking</q> <c>the plan</c> in an op-ed in the Elmford Times.", "the Elmford Times"),
        ("“<c>It was wet</c>,” <s>Jane Porter</s> <q>wrote</q> in a book on Elmford.", None),
    ],
)
def test_whom_one_urges_chides_calls_and_writes_for(piece: str, to: str | None, addressees: Addressees) -> None:
    assert addressees(piece) == [to]


def test_a_seat_in_parentheses_is_nobody(addressees: Addressees) -> None:
    piece = "Sen. Jane Porter (D-Me.) met him there, and <s>she</s> <q>scolded</q> him, <c>saying it rained</c>."
    assert addressees(piece) != ["D-Me."]


def test_a_programme_in_marks_is_told(addressees: Addressees) -> None:
    piece = (
        '“<c>It rained</c>,” <s>Jane Porter</s> <q>told</q> "Harbour and Friends," reminding the hosts of May. '
        '<s2>She</s2> <q2>said</q2> in an interview with "The Quay," that <c2>it was cold</c2>.'
    )
    assert addressees(piece) == ["Harbour and Friends", "The Quay"]


def test_nobody_is_his_own_hearer(addressees: Addressees) -> None:
    piece = "<s>Jane Porter</s>, asked by Porter’s own paper, <q>told</q> Jane Porter <c>it rained</c>."
    assert addressees(piece) == [None]
