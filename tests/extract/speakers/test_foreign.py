"""Speakers in the languages that are read by rules."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Names = Callable[..., list[str | None]]


@pytest.mark.parametrize(
    ("lang", "piece", "expected"),
    [
        ("ru", "Слесарь Егор Лапин чинит насос. «<c>Вода будет</c>», — <q>сказал</q> <s>он</s>.", ["Егор Лапин"]),
        ("ru", "По словам <s>водителя Семёна Крюкова</s>, <c>автобус ушёл</c>.", ["Семён Крюков"]),
        ("ru", "<s>Министерство</s> <q>сообщило</q>, что <c>дождя не будет</c>.", ["Министерство"]),
        ("uk", "<s>Речниця Олена Мудрак</s> <q>сказала</q>, що <c>міст цілий</c>.", ["Олена Мудрак"]),
        ("es", "<s>El alcalde, Ramiro Téllez,</s> <q>dijo</q> que <c>lloverá</c>. <s2>El alcalde</s2> "
               "<q2>prometió</q2> <c2>paraguas</c2>.", ["Ramiro Téllez", "Ramiro Téllez"]),
        ("fr", "Selon <s>la mairie</s>, <c>la lampe ira au musée</c>.", ["la mairie"]),
        ("fr", "<s>L'ingénieure Solène Arbez</s> <q>explique</q> que <c>le pont tient</c>.", ["Solène Arbez"]),
        ("de", "<s>Bürgermeisterin Frauke Jensen</s> <q>sagte</q>, <c>die Fähre fahre</c>. <s2>Sie</s2> "
               "<q2>versprach</q2> <c2>ein neues Schiff</c2>.", ["Frauke Jensen", "Frauke Jensen"]),
    ],
)  # fmt: skip
def test_speaker(lang: str, piece: str, expected: list[str | None], names: Names) -> None:
    assert names(piece, lang=lang) == expected


def test_a_language_without_lists_keeps_the_source(names: Names) -> None:
    assert names("<s>Jan Kowalski</s> <q>powiedział</q>, że <c>pada</c>.", lang="pl") == ["Jan Kowalski"]
