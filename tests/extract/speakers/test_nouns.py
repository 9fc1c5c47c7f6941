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
