"""One form at a time: what the rules find without the model, and what they leave alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from unittest.mock import Mock

import pytest

from onrecord.extract.attribution import dialogues

Ruled = Callable[..., list[Any]]

QUOTED = {
    "cue before": ('Ada Lund said: "The quay is unsafe."', ("The quay is unsafe.",), "Ada Lund", "said"),
    "cue behind": ('"The quay is unsafe," said Ada Lund.', ("The quay is unsafe",), "Ada Lund", "said"),
    "subject first": ('"The quay is unsafe," Ada Lund said.', ("The quay is unsafe",), "Ada Lund", "said"),
    "cue between": (
        '"The quay," Ada Lund said, "is unsafe."',
        ("The quay", "is unsafe."),
        "Ada Lund",
        "said",
    ),
    "whose words a colon brings": (
        'From Lund\'s letter: "The quay is unsafe."',
        ("The quay is unsafe.",),
        "Lund",
        "letter",
    ),
    "two remarks": (
        '"The quay," said Ada Lund, "is old," she went on, "and unsafe."',
        ("The quay", "is old", "and unsafe."),
        "Ada Lund",
        "said",
    ),
    "over paragraphs": (
        '"The quay is unsafe," said Ada Lund. "It was built in a hurry.\n\n"It will go in a hurry."',
        ("The quay is unsafe", "It was built in a hurry.", "It will go in a hurry."),
        "Ada Lund",
        "said",
    ),
    "dash with a closing mark": (
        '— The quay is unsafe. It was built in a hurry," she said.',
        ("The quay is unsafe. It was built in a hurry",),
        "she",
        "said",
    ),
    "dash closed by a dash": (
        "— The quay is unsafe, — Ada Lund draws attention.",
        ("The quay is unsafe",),
        "Ada Lund",
        "draws attention",
    ),
    "dash with an insert": (
        "—The quay is old —said Ada Lund—, and unsafe.",
        ("The quay is old", "and unsafe."),
        "Ada Lund",
        "said",
    ),
    "remark between the marks": (
        "«The quay is old, — said Ada Lund, — and unsafe».",
        ("The quay is old", "and unsafe"),
        "Ada Lund",
        "said",
    ),
    "single marks": ("'The lads' quay is unsafe,' said Ada Lund.", ("The lads' quay is unsafe",), "Ada Lund", "said"),
    "no closing mark": ('"The quay is unsafe, said Ada Lund.', ("The quay is unsafe",), "Ada Lund", "said"),
    "no closing mark before an office": (
        '"The quay is unsafe, local diver Ada Lund said.',
        ("The quay is unsafe",),
        "local diver Ada Lund",
        "said",
    ),
    "editor's cut": (
        '"There are not many (quays) left. <...> We count them," Ada Lund said.',
        ("There are not many (quays) left. <...> We count them",),
        "Ada Lund",
        "said",
    ),
    "signature": (
        "The divers wrote to us.\n\n“The quay is unsafe.” — Ada Lund, diver",
        ("The quay is unsafe.",),
        "Ada Lund, diver",
        "—",
    ),
}


@pytest.mark.parametrize("form", QUOTED)
def test_quotations_with_the_words_that_say_whose(ruled: Ruled, form: str) -> None:
    text, content, source, cue = QUOTED[form]
    found = [(f.content, f.source, f.cue, f.kind) for f in ruled(text) if f.rule == "quoted"]
    assert found == [(content, source, cue, "direct")]


@pytest.mark.parametrize(
    "text",
    [
        'The minister spoke on "Morning in the Harbour," a programme of the local radio.',
        'She sang "Salt and Other Lies" and left.',
        "The so-called “blue room” is closed on Mondays.",
        "The boxer Lars “Hammer” Lund lost again.",
        "''All Bets on the Harbour''\n\nThe harbour was full on Monday.",
    ],
)
def test_titles_and_scare_quotes_are_no_statements(ruled: Ruled, text: str) -> None:
    assert [f for f in ruled(text) if f.rule in ("quoted", "run")] == []


def test_a_quotation_that_stands_alone_names_nobody(ruled: Ruled) -> None:
    text = '"The quay is unsafe," said Ada Lund.\n\nShe looked at the water.\n\n"It will go in a hurry."'
    run = ruled(text)[-1]
    assert (run.rule, run.content, run.source, run.cue) == ("run", ("It will go in a hurry.",), None, None)


def test_a_quotation_within_a_quotation_has_its_own_speaker(ruled: Ruled) -> None:
    text = "\"He rang me and the mayor said, 'The quay is unsafe.' And I believed it,\" said Ada Lund."
    inner = next(f for f in ruled(text) if f.rule == "nested")
    assert (inner.content, inner.source) == (("The quay is unsafe.",), "the mayor")


ACCORDING = {
    "in front": (
        "According to Ada Lund, the quay is unsafe.",
        ("the quay is unsafe",),
        "Ada Lund",
    ),
    "behind": ("The quay is unsafe, according to Ada Lund.", ("The quay is unsafe",), "Ada Lund"),
    "with a name behind an office": (
        "According to the port's engineer, Ada Lund, the quay is unsafe.",
        ("the quay is unsafe",),
        "the port's engineer, Ada Lund",
    ),
    "before a noun with a clause of its own": (
        "According to the young engineer, the quay, which has stood for a hundred years, can be saved.",
        ("the quay, which has stood for a hundred years, can be saved",),
        "the young engineer",
    ),
    "within": ("The quay, according to Ada Lund, is unsafe.", ("The quay", "is unsafe"), "Ada Lund"),
    "as she tells it": ("Two stewards, as Ada Lund tells it, fled.", ("Two stewards", "fled"), "Ada Lund"),
    "as she puts it, of words in marks": ("He saw it go, as she put it, “like snow”.", ("“like snow”",), "she"),
    "as she tells it, in front": ("As Ada Lund remembers it, the rope was new.", ("the rope was new",), "Ada Lund"),
}


@pytest.mark.parametrize("place", ACCORDING)
def test_according_to_somebody(ruled: Ruled, place: str) -> None:
    text, content, source = ACCORDING[place]
    assert [(f.content, f.source) for f in ruled(text) if f.rule == "according"] == [(content, source)]


@pytest.mark.parametrize("measure", ["plan", "age", "the schedule"])
def test_according_to_a_measure_is_no_statement(ruled: Ruled, measure: str) -> None:
    assert ruled(f"The boats were launched according to {measure}.") == []


HEARSAY = {
    "It emerged on Friday that the quay is unsafe.": ("the quay is unsafe",),
    "As it became known on Friday, the quay is unsafe.": ("the quay is unsafe",),
    "The owner of the quay has allegedly fled.": ("The owner of the quay has", "fled"),
    "The owner is said to have bought a ship.": ("The owner", "have bought a ship"),
}


@pytest.mark.parametrize("text", HEARSAY)
def test_claims_with_nobody_named(ruled: Ruled, text: str) -> None:
    (found,) = ruled(text)
    assert (found.content, found.source, found.kind) == (HEARSAY[text], None, "unattributed")


def test_a_transcript_is_read_turn_by_turn(ruled: Ruled) -> None:
    text = "Lund: Is the quay unsafe?\n\nHolm: It is old.\n\nLund: Will it hold?\n\nHolm: Until spring."
    assert [(f.source, f.content) for f in ruled(text)] == [
        ("Lund", ("Is the quay unsafe?",)),
        ("Holm", ("It is old.",)),
        ("Lund", ("Will it hold?",)),
        ("Holm", ("Until spring.",)),
    ]


@pytest.mark.parametrize("answer", ["It was built in 1921.", "Ada Lund, its keeper, said “I love it”. Nobody uses it."])
def test_the_answers_of_an_explainer_are_nobody_s(ruled: Ruled, answer: str) -> None:
    text = f"**How old is the quay?**\n\n{answer}\n\n**Who uses the quay?**\n\nBoats from the US did, until spring."
    assert all(f.rule != "interview" for f in ruled(text))


@pytest.mark.parametrize("asked", ["Are you sure of the quay?", "Is your quay safe?"])
def test_who_is_spoken_to_is_interviewed(ruled: Ruled, asked: str) -> None:
    text = f"**{asked}**\n\nIt is old.\n\n**Will it hold?**\n\nUntil spring."
    assert [f.content for f in ruled(text) if f.rule == "interview"] == [("It is old.",), ("Until spring.",)]


def test_answers_under_questions_are_statements(ruled: Ruled) -> None:
    text = "**Is the quay unsafe?**\n\nIt is old.\n\n**Will it hold?**\n\nUntil spring, I hope."
    assert [(f.rule, f.content) for f in ruled(text)] == [
        ("interview", ("It is old.",)),
        ("interview", ("Until spring, I hope.",)),
    ]


def test_an_article_that_asks_now_and_then_is_no_interview(ruled: Ruled) -> None:
    prose = "The quay is old and nobody has looked at its piles since the war.\n\n"
    text = "Who will pay?\n\n" + prose * 8 + "And when?\n\n" + prose * 8 + "Or will it fall first?\n\n" + prose
    assert [f for f in ruled(text) if f.rule == "interview"] == []


def test_a_clause_before_a_colon_is_no_label(ruled: Ruled) -> None:
    text = 'Lund continued: "It is old."\n\nLund added: "It will fall."\n\nLund continued: "And soon."'
    assert {f.rule for f in ruled(text)} == {"quoted"}


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Mayor Lund: quay will close by spring", "Mayor Lund", "quay will close by spring"),
        ("Quay will close by spring – Mayor Lund", "Mayor Lund", "Quay will close by spring"),
    ],
)
def test_headlines_by_colon_or_dash(ruled: Ruled, text: str, source: str, content: str) -> None:
    (found,) = ruled(text + "\n\nThe quay was built in a hurry and has been mended ever since.")
    assert (found.rule, found.source, found.content) == ("headline", source, (content,))


def test_posts_with_a_signature_or_a_header(ruled: Ruled) -> None:
    text = "The quay is closed. Swim!\n— Ada Lund (@adalund) May 4, 2025\n\nThe town laughed."
    (found,) = ruled(text)
    assert (found.rule, found.source, found.content) == ("post", "Ada Lund (@adalund)", ("The quay is closed. Swim!",))


def test_the_agent_of_a_passive_speaks(ruled: Ruled) -> None:
    (found,) = ruled("Parents were told by the club secretary to bring their own oars.")
    assert (found.rule, found.source, found.content) == (
        "passive",
        "the club secretary",
        ("to bring their own oars",),
    )


INTRODUCED = {
    "after another's paragraph": (
        '"The queue was long," said grocer Amal Haddad.\n\nBaker Minh Tran was less lucky. "My ovens are cold."',
        "Baker Minh Tran",
    ),
    "within one paragraph": (
        '"The gas was off," said cook Luca Ferraro. "We waited." '
        'Across the square, baker Minh Tran had another problem. "I have ovens and no customers."',
        "baker Minh Tran",
    ),
}


@pytest.mark.parametrize("place", INTRODUCED)
def test_the_person_named_right_before_a_quotation_speaks(ruled: Ruled, place: str) -> None:
    text, source = INTRODUCED[place]
    first, last = ruled(text)
    assert first.source != source
    assert (last.rule, last.source, last.cue) == ("introduced", source, None)


def test_words_about_the_person_named_before_them_are_another_speakers(ruled: Ruled) -> None:
    text = (
        '"We lost our heads," coach Iker Oroz said. "It hurts." Striker Jon Vela missed twice. "He will learn from it."'
    )
    assert {f.source for f in ruled(text)} == {"coach Iker Oroz"}


@pytest.mark.parametrize("stop", [":", "."])
def test_answers_by_letter_name_nobody(standing: Ruled, stop: str) -> None:
    turns = ["Q# Why?", "<s>A</s># <c>Because they break.</c>", "Q# When?", "A# In May."]
    text = "Ada Lund mends quays.\n\n" + "\n\n".join(turns).replace("#", stop)
    assert [(f.source, f.content) for f in standing(text)] == [
        (None, ("Because they break.",)),
        (None, ("In May.",)),
    ]


@pytest.mark.parametrize("dash", ["—", "–", "-"])
def test_an_interview_in_dashes_gives_the_answers_alone(ruled: Ruled, dash: str) -> None:
    lines = ["Will the quay open?", "Not this year.", "We mend it first.", "And the boats?", "They wait."]
    found = ruled("Ada Lund heads the harbour.\n\n" + "\n\n".join(f"{dash} {line}" for line in lines))
    assert [(f.rule, f.source, f.content) for f in found] == [
        ("interview", None, ("Not this year.", "We mend it first.")),
        ("interview", None, ("They wait.",)),
    ]


def test_two_who_talk_with_remarks_are_no_interview(ruled: Ruled) -> None:
    asks, says = "— {} — asked Ada Lund.", "— {}, — said Per Holm."
    lines = [asks.format("Will the quay open?"), says.format("In May"), asks.format("Why?"), says.format("It broke")]
    assert [f.source for f in ruled("\n\n".join(lines))] == ["Ada Lund", "Per Holm", "Ada Lund", "Per Holm"]


def test_posts_with_a_time_alone_or_a_reply_over_them(ruled: Ruled) -> None:
    text = (
        "Coen Zijl, chief executive · 9 hrs\n\nFlowers do not wait for a loan.\n\nAda Lund @adalund · 3h\n\n"
        "Replying to @zijl\n\nWhere are the bulbs?"
    )
    posts = [f for f in ruled(text) if f.rule == "post"]
    assert [(f.source, f.content) for f in posts] == [
        ("Coen Zijl, chief executive", ("Flowers do not wait for a loan.",)),
        ("Ada Lund @adalund", ("Where are the bulbs?",)),
    ]


def test_a_post_behind_its_handle(ruled: Ruled) -> None:
    (found,) = ruled("Swimmers were cross.\n\n@quay_fan: Who closed the quay")
    assert (found.rule, found.source, found.content) == ("post", "@quay_fan", ("Who closed the quay",))


def test_a_clause_within_open_words_is_no_remark(ruled: Ruled) -> None:
    (found,) = ruled('"The quay is unsafe, but Ada Lund said it would hold')
    assert (found.source, found.content) == (None, ("The quay is unsafe, but Ada Lund said it would hold",))


def test_words_quoted_within_a_quotation_without_a_comma(ruled: Ruled) -> None:
    text = "“My mother always said ‘never trust a quay’,” Ada Lund told the guild."
    assert [(f.source, f.content) for f in ruled(text)] == [
        ("Ada Lund", ("My mother always said ‘never trust a quay’",)),
        ("My mother", ("never trust a quay",)),
    ]


@pytest.mark.parametrize(
    "line", ["Ada Lund’s early years: What is known of them", "Ada Holms' quay: What happens next"]
)
def test_a_headline_about_somebody_s_is_not_said_by_her(ruled: Ruled, line: str) -> None:
    assert [
        f
        for f in ruled(line + "\n\nThe quay was built in a hurry and has been mended ever since.")
        if f.rule == "headline"
    ] == []


@pytest.mark.parametrize(
    "line", ["'The quay is gone': Families flee harbour", "“The quay is gone” – Families flee harbour"]
)
def test_a_headline_that_opens_with_quoted_words(ruled: Ruled, line: str) -> None:
    (found,) = ruled(line + "\n\nThe quay was built in a hurry and has been mended ever since.")
    assert (found.rule, found.source, found.content, found.kind) == ("headline", None, ("The quay is gone",), "direct")


@pytest.mark.parametrize(
    "line", ["Quay to close by spring, says port charity", "Quay to close by spring, port charity says"]
)
def test_a_headline_that_ends_with_who_says_it(ruled: Ruled, line: str) -> None:
    (found,) = ruled(line + "\n\nThe quay was built in a hurry and has been mended ever since.")
    assert (found.rule, found.source, found.cue) == ("headline", "port charity", "says")
    assert found.content == ("Quay to close by spring",)


def test_the_one_told_may_stand_between_cue_and_quotation(ruled: Ruled) -> None:
    (found,) = ruled("Her sister told her “You must mend the quay.”")
    assert (found.source, found.cue, found.content) == ("Her sister", "told", ("You must mend the quay.",))


def test_what_is_not_ruled_out_is_said(ruled: Ruled) -> None:
    (found,) = ruled("The mayor, Ada Lund, does not rule out that the quay will be closed.")
    assert (found.source, found.content) == ("The mayor, Ada Lund", ("the quay will be closed",))
    assert ruled("The court did not rule that the quay was unsafe.") == []


def test_an_interview_in_dashes_is_looked_for_once(ruled: Ruled, monkeypatch: pytest.MonkeyPatch) -> None:
    find = Mock(wraps=dialogues.find)
    monkeypatch.setattr(dialogues, "find", find)
    talk = "— Is the quay safe?\n\n— It is.\n\n— And the pier?\n\n— It was mended in spring."
    assert [f.content for f in ruled(talk)] == [("It is.",), ("It was mended in spring.",)]
    assert find.call_count == 1


def test_turns_in_dashes_are_an_interview_where_only_answers_are_told(ruled: Ruled) -> None:
    talk = (
        "Сторож Ада Лунина чинит причал.\n\n— Причал цел?\n\n— Цел. Его чинили.\n\n— Говорят, он тонет.\n\n"
        "— Пусть говорят, — смеётся Лунина. — Стоит же."
    )
    assert [f.content for f in ruled(talk, "ru")] == [("Цел. Его чинили.",), ("Пусть говорят", "Стоит же.")]


@pytest.mark.parametrize("cue", ["has found", "found"])
def test_what_was_found_may_stand_before_who_found_it(ruled: Ruled, cue: str) -> None:
    (found,) = ruled(f"The quay has sunk by an inch, a team of local divers {cue}.")
    assert (found.content, found.source) == (("The quay has sunk by an inch",), "a team of local divers")


def test_a_cue_in_another_tense_than_what_is_said_goes_on_with_its_own_subject(ruled: Ruled) -> None:
    found = ruled("It concludes that the guard had the keys and blames the owner for hiring him.")
    assert [f.content for f in found] == [("the guard had the keys",), ("hiring him",)]
    assert {f.source for f in found} == {"It"}


def test_according_to_somebody_s_words(ruled: Ruled) -> None:
    (found,) = ruled("According to his words, the quay is unsafe.")
    assert (found.source, found.content) == ("his", ("the quay is unsafe",))


def test_a_passive_set_off_by_commas(ruled: Ruled) -> None:
    (found,) = ruled("The cables, it is now accepted by all sides, should have been replaced.")
    assert (found.source, found.content) == ("all sides", ("The cables", "should have been replaced"))


def test_a_first_name_is_no_preposition(ruled: Ruled) -> None:
    found = ruled("Per Ankersen, who leads the farmers, said the wells had been closed since spring.")
    assert all(f.rule != "according" for f in found)


def test_who_is_convinced_is_not_told(ruled: Ruled, standing: Ruled) -> None:
    said, who = "The price of salt will not rise", "the minister of trade, Ada Lund,"
    (found,) = ruled(f"{said}, {who} is convinced.")
    assert (found.source, found.content) == (who.rstrip(","), (said,))
    assert len(standing(f"<c>{said}</c>, <s>{who}</s> <q>is convinced</q>.")) == 1


@pytest.mark.parametrize(
    "cause", ["after a bloom of algae", "after two bites near the pier", "after glass was found in the sand"]
)
def test_why_something_was_asked_for_is_not_what_was_asked_for(ruled: Ruled, cause: str) -> None:
    (found,) = ruled(f"Bathers were warned by the board to stay out of the lake {cause}.")
    assert found.content == ("to stay out of the lake",)


def test_a_vote_by_so_many_is_no_passive(ruled: Ruled) -> None:
    (found,) = ruled("The millers voted by twelve to three on Monday to ban the bridge.")
    assert (found.source, found.content) == ("The millers", ("to ban the bridge",))


def test_some_of_those_who_said_it_are_no_content(ruled: Ruled) -> None:
    (found,) = ruled("The bridge was sold, according to four millers, none of whom would be quoted by name.")
    assert found.content == ("The bridge was sold",)


def test_a_line_of_its_own_signs_the_quotation_above(ruled: Ruled) -> None:
    (found,) = ruled('"The quay is worried about its future in the town."\n\n-- Ada Lund.\n\nIt rained all day.')
    assert (found.source, found.cue) == ("Ada Lund.", "--")


def test_a_programme_that_is_told_says_nothing(ruled: Ruled) -> None:
    found = ruled('"The quay is unsafe," Ada Lund told "Harbour and Friends," reminding the hosts of May.')
    assert [f.content for f in found if f.rule == "quoted"] == [("The quay is unsafe",)]


def test_what_word_has_begins_behind_the_colon(ruled: Ruled) -> None:
    (found,) = ruled("The quarrel hastened it: a pair of boots, word has it, ended up in the river.")
    assert found.content == ("a pair of boots", "ended up in the river")


def test_a_post_that_its_time_stands_under(ruled: Ruled) -> None:
    piece = (
        "It rained.\n\nAda Lund @adalund\n\nReplying to @harbour\n\nYou tuned it, O. Beautifully.\n\n"
        "11:52 PM · May 7, 2025 · 2.1M Views\n\nLund, 44, left."
    )
    (found,) = [f for f in ruled(piece) if f.rule == "post"]
    assert (found.source, found.content) == ("Ada Lund @adalund", ("You tuned it, O. Beautifully.",))


def test_the_last_answer_may_ask_back(ruled: Ruled) -> None:
    piece = (
        "**Is it true that you can no longer smell?**\n\nNothing at all, for six years.\n\n"
        "**Have you ever made a mistake?**\n\nOnce. It sold well.\n\n"
        "**What does money smell of?**\n\nWet dog. Now, is that thing still on?"
    )
    assert [f.content[0] for f in ruled(piece)][-1] == "Wet dog. Now, is that thing still on?"


def test_why_one_is_advised_is_no_part_of_it(ruled: Ruled) -> None:
    (found,) = ruled(
        "Drivers were advised by the guild on Tuesday to carry a shovel as the first blizzard crossed the ridge."
    )
    assert found.content == ("to carry a shovel",)


def test_what_a_clause_adds_to_a_claim_is_a_fact(ruled: Ruled) -> None:
    (found,) = ruled("The miller has allegedly sold the bridge, which was built in 1961.")
    assert found.content[-1] == "sold the bridge"


def test_the_subject_of_what_somebody_was_told_belongs_to_it(ruled: Ruled) -> None:
    found = ruled("Ada Lund said that a tram driver had told her the animal “waited for the green light”.")
    assert ("a tram driver", ("the animal “waited for the green light”",)) in [(f.source, f.content) for f in found]


def test_a_name_in_marks_behind_its_noun_is_not_said(ruled: Ruled) -> None:
    (found,) = ruled('The bid is too low, the head of the trading house "Karavella," Otto Bondar, is certain.')
    assert found.content == ("The bid is too low",)


@pytest.mark.parametrize("cue", ["believed", "has always insisted"])
def test_what_somebody_thought_by_the_words_of_another(ruled: Ruled, cue: str) -> None:
    outer, inner = ruled(f"The keeper {cue}, she told the court, that the gate was locked.")[:2]
    assert (outer.source, outer.content) == ("she", (f"The keeper {cue}", "that the gate was locked"))
    assert (inner.source, inner.cue, inner.content) == ("The keeper", cue, ("the gate was locked",))


def test_what_one_begs_for(ruled: Ruled) -> None:
    (found,) = ruled("In it she begs the chairman, Tobias Lind, for two more months.")
    assert (found.source, found.content) == ("she", ("two more months",))


def test_whose_voice_it_was_that_a_quotation_tells_of(ruled: Ruled) -> None:
    text = "“Then a voice came, it was the guide, Peter Stoll, shouting: ‘Does either of you have a map?’” she said."
    inner = next(f for f in ruled(text) if f.rule == "nested")
    assert (inner.source, inner.content) == ("the guide, Peter Stoll", ("Does either of you have a map?",))


@pytest.mark.parametrize(("remark", "joined"), [("he recalled", True), ("he recalled. Nobody laughed", False)])
def test_the_next_paragraph_goes_on_with_the_quotation(ruled: Ruled, remark: str, joined: bool) -> None:
    found = ruled(f"“The first night was dry,” {remark}.\n\n“Then the rain came.”")
    assert found[0].content == ("The first night was dry", "Then the rain came.")[: 1 + joined]
    assert len(found) == 2 - joined


def test_what_one_denies_doing(ruled: Ruled) -> None:
    found = ruled("The driver admitted stealing cable but denied endangering passengers.")
    assert [(f.source, f.content) for f in found] == [
        ("The driver", ("stealing cable",)),
        ("The driver", ("endangering passengers",)),
    ]


def test_who_is_quoted_by_a_paper_says_it(ruled: Ruled) -> None:
    (found,) = ruled("Kessler, the team's doctor, was quoted by Sport Daily as saying that the knee would heal.")
    assert (found.source, found.content) == ("Kessler, the team's doctor", ("the knee would heal",))
    assert found.cue == "was quoted by Sport Daily as saying"


def test_what_one_is_quoted_as_calling_it(ruled: Ruled) -> None:
    (found,) = ruled("The secretary, Leonie Abbot, is quoted in the record as calling it “a scandal with two floors”.")
    assert (found.source, found.content) == ("The secretary, Leonie Abbot", ("it “a scandal with two floors",))


def test_words_in_marks_are_no_source(ruled: Ruled) -> None:
    found = ruled("He is, in the words of a former colleague, “the best boss and the worst loser”.")
    assert [f.source for f in found if f.rule == "according"] == ["a former colleague"]


def test_a_source_ends_with_a_semicolon(ruled: Ruled) -> None:
    (found,) = ruled("“It is old,” said one of them, Greta Lund; another, who lives near it, had left.")
    assert found.source == "one of them, Greta Lund"


def test_the_day_is_no_part_of_who_says_it(ruled: Ruled) -> None:
    (found,) = ruled("Swimmers were told by the lifeguards of Vika on Sunday to stay out of the water.")
    assert found.source == "the lifeguards of Vika"
    (found,) = ruled("The lake is clean, according to a study released on Sunday.")
    assert found.source == "a study released on Sunday"
