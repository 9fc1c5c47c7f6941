"""Nouns for people in the languages that are read by lists: somebody named is taken up by his trade."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Names = Callable[..., list[str | None]]


@pytest.mark.parametrize(
    ("lang", "piece"),
    [
        ("ru", "Олег Лунин приехал. «<c>Идёт дождь</c>», — <q>сказал</q> <s>форвард</s>."),
        ("ru", "Ада Лунина приехала. «<c>Идёт дождь</c>», — <q>сказала</q> <s>сотрудница</s>."),
        ("uk", "Ада Лунь приїхала. «<c>Дощить</c>», — <q>сказала</q> <s>пасічниця</s>."),
        ("es", "Ada Luna llegó ayer. «<c>Llueve</c>», <q>dijo</q> <s>la oncóloga</s>."),
        ("fr", "Ada Lune est arrivée. « <c>Il pleut</c> », <q>dit</q> <s>la rameuse</s>."),
        ("de", "Ada Lund kam gestern an. «<c>Es regnet</c>», <q>sagte</q> <s>die Chronistin</s>."),
    ],
)
def test_somebody_named_is_taken_up(names: Names, lang: str, piece: str) -> None:
    first = piece[: piece.index(" при" if lang in ("ru", "uk") else {"de": " kam", "es": " llegó", "fr": " est"}[lang])]
    assert names(piece, lang) == [first]


@pytest.mark.parametrize(
    ("lang", "piece", "expected"),
    [
        ("uk", "<q>На думку</q> <s>гідролога Богдана Лунька</s>, <c>річка міліє</c>.", ["Богдан Луньк"]),
        ("ru", "<s>Глава Минпорта</s><q>:</q> <c>баркас спустят к маю</c>\n\n<s2>Министр портов Олег Лунин</s2> "
         "<q2>сказал</q2>, что <c2>причал цел</c2>. <s3>Сторож Ада Крот</s3> <q3>сказала</q3>, что <c3>нет</c3>.",
         ["Олег Лунин", "Олег Лунин", "Ада Крот"]),
        ("de", "<s>Verteidiger</s><q>:</q> <c>Klage ist ein Witz</c>\n\n<s2>Verteidiger Olaf Lund</s2> "
         "<q2>forderte</q2> <c2>einen Freispruch</c2>.", ["Olaf Lund", "Olaf Lund"]),
        ("de", "<c>Der Kai fällt</c>, <q>berichtet</q> <s>die „Norder Post“</s>.", ["Norder Post"]),
        ("de", "<c>Man warte</c>, <q>heißt es</q> in <s>einer Notiz des Amts</s>.", ["eine Notiz des Amts"]),
        ("es", "<q>Según</q> <s>su hermano Quico</s>, <c>no sabe nadar</c>.", ["Quico"]),
    ],
)  # fmt: skip
def test_whom_a_phrase_means(names: Names, lang: str, piece: str, expected: list[str]) -> None:
    assert names(piece, lang) == expected
