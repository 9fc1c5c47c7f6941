"""What looks like a statement though nobody says anything."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Standing = Callable[..., list[Any]]


@pytest.mark.parametrize(
    "piece",
    [
        "<s>Police</s> <q>have arrested</q> <c>two boys on the quay</c>.",
        "<c>Baker Ada Lund, among others,</c> <q>is not convinced</q>.",
        "<q>It should be noted</q> <c>that the pier is old</c>.",
        "It <q>is worth recalling</q> <c>that the pier burned in 1999</c>.",
        "<s>The kingdom</s> <q>recalled</q> <c>its ambassador</c>.",
        "<s>The umpire</s> <q>came in for</q> <c>criticism</c> after waving two appeals away.",
        "<c>The mayor</c> <q>came under criticism from</q> <s>residents</s>.",
        "The pier is safe. <s>The mayor</s> <q>knew</q> <c>it</c>.",
        '<c>The bins</c> <q>were meant</q> <c>to "talk" to the depot</c>.',
        "<s>The palace</s> <q>declined</q> <c>to take sides</c>.",
        "<s>Two clerks</s> <q>asked</q> for anonymity <c>to describe the feast</c>.",
        "<s>The clerks</s> <q>spoke on condition of anonymity to discuss</q> <c>a private feast</c>.",
        "The pier is shut. <s>We</s> <q>remind you</q> <c>that the bridge burned in April</c>.",
        "<s>Ada Lund</s> <q>holds</q> <c>a different opinion</c>.",
        "<s>The town</s> <q>will announce</q> <c>a tender for the roof</c>.",
        "<s>The mayor</s> <q>did not unveil</q> <c>plans for the quay</c>.",
        "<s>This combination of photos</s> <q>shows</q> <c>the mayor, left, in May</c>.",
        "<s>A clerk</s>, who <q>wished</q> <c>to remain anonymous</c>, left early.",
        "<s>A doctor</s> <q>has stopped short of saying</q> <c>that he could have been saved</c>.",
        "<s>The mayor</s> <q>dodged several questions on</q> <c>whether the quay was sold</c>.",
        "<s>ELMFORD</s><q>:</q> <c>A ferry ran aground on Monday</c>. Nobody was hurt.",
        "<s>The owners</s> <q>see</q> <c>the matter differently</c>.",
        "<s>Ada Lund</s> <q>is in no mood for</q> <c>apologies</c>.",
        "<s>The coach</s> <q>would not make any promises on</q> <c>his future at the club</c>.",
        "<s>The mayor</s> <q>repeated that</q> <c>claim</c> on Monday.",
        "<s>The crowd</s> <q>booed</q> <c>the referee of the final</c>.",
        "<s>The yard</s> <q>has put</q> <c>sixty welders on half pay</c>.",
        "<s>Divers</s> <q>found</q> <c>two boxes tied to the keel</c>.",
        "<c>A “no dogs” rule</c> <q>was enforced by</q> <s>volunteers in hats</s>.",
        "<s>Two doctors</s> <q>have published a study of</q> <c>bats in old barns</c>.",
        "<s>The minister</s> <q>has never publicly accepted</q> <c>that the dam was unsafe</c>.",
        "<c>Lund</c> <q>is charged with</q> <c>theft from the parish</c>.",
        "<c>The winner</c>, <q>by</q> <s>the captain Ada Lund</s>, <c>sent the town to the final</c>.",
    ],
)
def test_nobody_says_it(standing: Standing, piece: str) -> None:
    assert standing(piece) == []


@pytest.mark.parametrize(
    "piece",
    [
        "The pier is safe. <s>The mayor</s> <q>denied</q> <c>it</c>.",
        "<s>Ada Lund</s> <q>holds</q> <c>a different opinion of the feast than the mayor</c>.",
        "<s>The prosecutor</s> <q>charged</q> <c>two brothers with theft</c>.",
        "<s>ADA LUND</s><q>:</q> <c>The ferry ran aground on Monday</c>.",
        "<s>The owners</s> <q>see</q> <c>the loss of the pier differently from the council</c>.",
        "<s>The union</s> <q>put</q> <c>the blame on the owners</c>.",
        "<s>The bank</s> <q>puts</q> <c>the loss at nine million</c>.",
        "<c>The plan</c> <q>was slated by</q> <s>critics</s> <c>as “a tax on rain”</c>.",
        "<s>The clerk</s> <q>published a letter saying</q> <c>that the roof was safe</c>.",
        "<s>The minister</s> <q>does not accept</q> <c>that the dam was unsafe</c>.",
        "<s>Divers</s> <q>found</q> <c>that the keel had been cut</c>.",
        "<s>Researchers</s> <q>found</q> <c>a link between salt and sleep</c>.",
        "<s>Ada Lund</s> <q>said</q> in a talk with Radio Elm <c>that she had paid for the roof</c>.",
        "<s>Drivers</s> <q>were frustrated</q> <c>that the pier had closed</c>.",
        "<s>The mayor</s> <q>again refused to</q> <c>pledge more money</c>.",
        "<s>The mayor</s> <q>called Friday for</q> <c>opening the pier</c>.",
        "<s>Ada Lund</s> came by boat, <q>promising</q> <c>to open the pier</c> – perhaps not as Elmford hoped.",
    ],
)
def test_somebody_does(standing: Standing, piece: str) -> None:
    assert len(standing(piece)) == 1


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        ("ru", "Порт пообещал починить кран, но отказался назвать сроки.", "починить кран"),
        ("uk", "Рада погодилася виділити гроші, але відмовилася розкрити суму.", "виділити гроші"),
        ("es", "El consejo aceptó pagar la obra, pero se negó a dar una fecha.", "pagar la obra"),
        ("fr", "Le conseil promet un quai neuf, mais refuse de préciser une date.", "un quai neuf"),
        (
            "de",
            "Der Rat versprach, das Dach zu zahlen, weigerte sich aber, eine Summe zu nennen.",
            "das Dach zu zahlen",
        ),
    ],
)
def test_who_goes_on_to_refuse_to_tell_says_one_thing(standing: Standing, lang: str, text: str, said: str) -> None:
    assert [f.content for f in standing(text, lang)] == [(said,)]


@pytest.mark.parametrize(
    ("lang", "piece"),
    [
        # what a thing is called
        ("de", "<s>Das Stück</s> <q>heißt</q> „<c>Wir bleiben noch</c>“ und läuft bis Mai."),
        ("es", "<s>La muestra</s> <q>se titula</q> “<c>Nos quedamos aquí</c>”."),
        ("fr", "<s>L’exposition</s> <q>s’intitule</q> « <c>On reste ici</c> »."),
        ("ru", "<s>Выставка</s> <q>называется</q> «<c>Мы остаёмся здесь</c>»."),
        ("uk", "<s>Виставка</s> <q>називається</q> «<c>Ми лишаємося тут</c>»."),
        # what a face does
        ("fr", "<s>Ada Lune</s> <q>a préféré</q> <c>sourire de ses nuits blanches</c>."),
        ("es", "<s>Ada Luna</s> <q>prefirió</q> <c>reírse de sus noches en vela</c>."),
        # what may be done
        ("de", "<s>Wirte</s> <q>dürfen</q> <c>Hunde nicht verbieten</c>."),
    ],
)
def test_nobody_says_it_in_other_languages(standing: Standing, lang: str, piece: str) -> None:
    assert standing(piece, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "According to unconfirmed reports, the pier has been sold."),
        ("en", "The pier, according to rumours in Elmford, has been sold."),
        ("ru", "По неподтверждённым данным, причал продали."),
        ("es", "Según informaciones sin confirmar, el muelle se vendió."),
        ("fr", "Selon des informations non confirmées, le quai est vendu."),
    ],
)
def test_what_nobody_confirms_is_nobodys(ruled: Standing, lang: str, text: str) -> None:
    assert [(s.source, s.kind) for s in ruled(text, lang)] == [(None, "unattributed")]


@pytest.mark.parametrize(
    "piece", ['In her memoir, "Cold Tea," Lund said that it rained.', 'His film, "Rain," Lund said.']
)
def test_the_title_of_a_work_is_not_said(ruled: Standing, piece: str) -> None:
    assert not any(s.content in (("Cold Tea",), ("Rain",)) for s in ruled(piece))
