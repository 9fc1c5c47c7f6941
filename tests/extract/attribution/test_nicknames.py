"""What is in quotation marks because something is called so is nobody's statement."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Standing = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("lang", "piece"),
    [
        ("es", "<c>La «ruta del pan»</c>, como <q>llaman</q> en <s>Lunas</s> al paseo, cierra."),
        ("es", "Al muelle lo <q>llaman</q> «<c>El horno viejo</c>» desde 1990."),
        ("de", "Zu sehen ist das »<c>Buch der armen Leute</c>«, wie die Schrift <q>heißt</q>."),
        ("uk", "<s>Рибалки</s> <q>звали</q> <c>старого сторожа «Ліхтар»</c>."),
        ("ru", "<s>Рыбаки</s> <q>прозвали</q> <c>сторожа «Маяк»</c>."),
        ("fr", "La camionnette, <q>dite</q> « <c>la Brouette rouge</c> », est vendue."),
    ],
)
def test_what_it_is_called(standing: Standing, lang: str, piece: str) -> None:
    assert standing(piece, lang) == []


def test_what_one_is_judged_to_be(standing: Standing) -> None:
    piece = "<s>Рыбаки</s> <q>называют</q> <c>продажу причала «большой ошибкой»</c>."
    assert [f.source for f in standing(piece, "ru")] == ["Рыбаки"]


def test_what_one_says_of_oneself(standing: Standing) -> None:
    piece = "<s>Ada Lune</s> <q>se dit</q> « <c>soulagée et furieuse</c> »."
    assert [f.source for f in standing(piece, "fr")] == ["Ada Lune"]
