"""Who speaks, without what else the sentence tells of him."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Standing = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("lang", "text", "source", "said"),
    [
        ("ru", "Порт не спорит, но обещает открыть причал.", "Порт", "открыть причал"),
        ("ru", "Рига не возражает, но настаивает, чтобы поезд ходил чаще.", "Рига", "поезд ходил чаще"),
        ("ru", "Завод вчера закрыл проходную и требует доплаты.", "Завод", "доплаты"),
        ("uk", "Рада ще не відповіла, але вимагає новий звіт.", "Рада", "новий звіт"),
        ("uk", "Міський комітет звільнив двох майстрів і обіцяє новий склад.", "Міський комітет", "новий склад"),
        ("es", "Madrid aún no se opone, pero insiste en que el tren circule.", "Madrid", "el tren circule"),
        ("es", "Luna no ha decidido y reclama un estudio.", "Luna", "un estudio"),
        ("fr", "Londres n’a pas encore répondu et exige une étude.", "Londres", "une étude"),
        ("de", "Der Hafen ist nicht dagegen, verlangt aber ein Gutachten.", "Der Hafen", "ein Gutachten"),
    ],
)
def test_what_a_subject_does_not_do_is_no_part_of_it(
    standing: Standing, lang: str, text: str, source: str, said: str
) -> None:
    assert [(f.source, f.content) for f in standing(text, lang)] == [(source, (said,))]


@pytest.mark.parametrize(
    ("lang", "piece"),
    [
        ("de", "<c>Der Hafen ist dagegen</c>, <q>verlangt aber</q> <s>ein Gutachten</s>."),
        ("fr", "<s>Le port</s> <q>exige</q> <c>une vente</c>, <s2>mais</s2> <q2>promet</q2> <c2>un quai neuf</c2>."),
    ],
)
def test_a_conjunction_is_nobody(standing: Standing, lang: str, piece: str) -> None:
    assert {f.source for f in standing(piece, lang)} <= {"Der Hafen", "Le port"}


def test_what_is_called_something_is_told(standing: Standing) -> None:
    text = "La oposición tacha la obra de “capricho” y pide una auditoría."
    assert [f.content for f in standing(text, "es")] == [("la obra de “capricho”",), ("una auditoría",)]


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("es", "El alcalde, Luis Luna, mostró su pesar a la villa y recordó que es tarde.", "El alcalde, Luis Luna"),
        ("de", "Der Bürgermeister Odd Lien lobte die Helfer und sagte, es sei spät.", "Der Bürgermeister Odd Lien"),
        ("fr", "La poussée intervient alors que Leith craint que le pont ne cède.", "Leith"),
        ("de", "Die Offensive kommt, während Leith befürchtet, dass die Brücke bricht.", "Leith"),
    ],
)
def test_what_a_subject_does_and_the_clause_before_are_no_part_of_it(
    standing: Standing, lang: str, text: str, source: str
) -> None:
    assert [f.source for f in standing(text, lang)][-1] == source


def test_how_it_was_said_is_nobody(standing: Standing) -> None:
    found = standing("“La casa se quemó”, ha explicado, sin ocultar la emoción.", "es")
    assert [(f.source, f.content) for f in found] == [(None, ("La casa se quemó",))]


def test_a_colon_in_the_paragraph_before_leads_to_a_dash(standing: Standing) -> None:
    found = standing("Лунд сказал:\n\n— Мы рады.\n\nАнна Марш призналась:\n\n— Я восхищаюсь портом.", "ru")
    assert [f.source for f in found] == ["Лунд", "Анна Марш"]


def test_what_is_said_further_is_a_statement_of_its_own(standing: Standing) -> None:
    found = standing(
        "<s><s2>Le maire</s2></s> <q>annonce</q> <c>un quai</c>, <q2>précisant qu</q2>’<c2>il rouvrirait lundi</c2>.",
        "fr",
    )
    assert found[0].content == ("un quai",)
