"""Forms that German alone has: verbs in two halves, subjects behind them, what is assumed, what is rumoured."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Ruled = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("Die Wache geht von Brandstiftung aus.", "Brandstiftung", "Die Wache"),
        ("Am Abend forderte der Wirt einen neuen Kai.", "einen neuen Kai", "der Wirt"),
        ("Vor der Fahrt hat Lotse Olaf Lund eine Pause angeregt.", "eine Pause", "Lotse Olaf Lund"),
        ("Im Rat vertrat Ada Lund die Auffassung, dass der Kai hält.", "der Kai hält", "Ada Lund"),
        ("In ihrem Buch vertritt sie die steile These, dass der Kai hält.", "der Kai hält", "sie"),
        (
            "Wie die „Norder Post“ mit Verweis auf Wirte meldet, fällt der Kai.",
            "fällt der Kai",
            "die „Norder Post“",
        ),
    ],
)
def test_who_says_what(ruled: Ruled, text: str, content: str, source: str) -> None:
    assert [(f.content, f.source) for f in ruled(text, "de")] == [((content,), source)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Der Kai ist Gerüchten zufolge seit Mai verkauft.", ("Der Kai ist", "seit Mai verkauft")),
        ("Der Kran soll neun Tonnen wiegen.", ("Der Kran", "neun Tonnen wiegen")),
        ("Der Kai soll im Mai öffnen.", None),
    ],
)
def test_what_is_rumoured(ruled: Ruled, text: str, content: tuple[str, ...] | None) -> None:
    assert [f.content for f in ruled(text, "de")] == ([content] if content else [])


@pytest.mark.parametrize(
    ("lang", "piece", "count"),
    [
        ("de", "<s>Die Wirtin</s> <q>wollte sich</q> <c>dazu nicht äußern</c>.", 0),
        ("de", "<s>Die Wirtin</s> <q>wollte wissen</q>, <c>was der Wirt sagen darf</c>.", 1),
        ("ru", "<s>Он</s> <q>отказался</q> <c>комментировать продажу причала «Север»</c>.", 0),
        ("es", "<s>La jefa</s> no <q>quiso hacer</q> <c>declaraciones</c>.", 0),
    ],
)
def test_who_refuses_to_say_anything(standing: Ruled, lang: str, piece: str, count: int) -> None:
    assert len(standing(piece, lang)) == count


@pytest.mark.parametrize("how", ["", " dagegen", " hingegen"])
def test_reported_speech_ends_before_a_quotation_of_its_own(ruled: Ruled, how: str) -> None:
    text = f"Ada Lund meinte{how}, sie habe nichts gehört: „Am Montag war ich noch am Kai.“"
    said = [(f.content, f.kind) for f in ruled(text, "de")]
    assert (("sie habe nichts gehört",), "indirect") in said
    assert (("Am Montag war ich noch am Kai.",), "direct") in said and len(said) == 2


@pytest.mark.parametrize(
    ("asked", "answers"), [("Frau Lund, warum bauen Sie Kähne?", 2), ("Warum bauen Sie eigentlich Kähne?", 0)]
)
def test_two_questions_are_an_interview_where_the_first_calls_the_guest_by_name(
    ruled: Ruled, asked: str, answers: int
) -> None:
    talk = f"{asked}\n\nWeil ich es kann.\n\nUnd der Kai?\n\nDen mag ich nicht.\n\nAda Lund baut Kähne in Brill."
    assert len([f for f in ruled(talk, "de") if f.rule == "interview"]) == answers


def test_a_verb_in_the_mood_of_what_is_reported_has_no_statement_of_its_own(
    standing: Callable[..., list[Any]],
) -> None:
    piece = (
        "<c>Der Kai sei alt</c>, <q>sagte</q> <s>Ada Lund</s>. Man müsse ihn stützen. "
        "Für <s2>kleine Boote</s2> <q2>reiche es</q2> oft, <c2>die Mauer zu erhöhen</c2>."
    )
    [found] = standing(piece, "de")
    assert (found.source, len(found.content)) == ("Ada Lund", 3)


def test_what_it_said_at_a_body_is_set_within(ruled: Callable[..., list[Any]]) -> None:
    [found] = ruled("Ab Dienstag früh, hieß es in der Direktion, werde ein Hund wachen.", "de")
    assert (found.source, found.content) == ("der Direktion", ("Ab Dienstag früh", "werde ein Hund wachen"))


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        # forms for several that could be the past, right behind what is reported
        ("Die Boote seien alt, sagte Ada Lund. Zwei müssten zur Werft. Der Rat tagt.", 2),
        ("Ada Lund sagte, der Kai werde gesperrt. Die Gäste sollten warten. Auch der Markt falle aus.", 3),
        # a condition in the same mood
        ("Das Geld reiche nicht, sagte Ada Lund. Wenn der Bund zahle, gehe es weiter.", 2),
        ("Das Geld reiche nicht, sagte Ada Lund. Wenn es regnet, sei es kalt.", 1),
        # a sum of the writer's, and what one is to imagine
        ("Zehn Boote seien alt, sagte Ada Lund. Das wären zwei im Jahr.", 1),
        ("Zehn Boote seien alt, sagte Ada Lund. Nun stelle man sich elf vor.", 1),
    ],
)
def test_what_is_reported_goes_on(standing: Callable[..., list[Any]], text: str, pieces: int) -> None:
    [found] = standing(text, "de")
    assert len(found.content) == pieces


def test_the_mood_of_what_is_reported_behind_a_name_says_it(standing: Callable[..., list[Any]]) -> None:
    [found] = standing("Ada Lund ist zufrieden. Der Umbau sei gelungen. Der Rat tagt im Mai.", "de")
    assert (found.source, found.content) == (None, ("Der Umbau sei gelungen",))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Die Wirte schließen nicht aus, dass der Kai fällt.", ["der Kai fällt"]),
        # no verb's other half behind a dash
        ("Der Wirt hatte eine zweite Kasse – eine Kasse ist verboten.", []),
    ],
)
def test_what_is_not_ruled_out(ruled: Callable[..., list[Any]], text: str, content: list[str]) -> None:
    assert [" ".join(f.content) for f in ruled(text, "de")] == content
