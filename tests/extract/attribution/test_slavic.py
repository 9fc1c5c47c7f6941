"""Forms of Russian and Ukrainian news."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Ruled = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("ru", "<s>Олег Лунин</s> <q>пообещал</q>, что «<c>причал будет стоять</c>».", "mixed"),
        ("uk", "<s>Олег Лунь</s> <q>заявив</q>, що «<c>причал стоятиме</c>».", "mixed"),
        ("ru", "<s>Олег Лунин</s> <q>призвал</q> «<c>стоять до весны</c>».", "direct"),
    ],
)
def test_a_quotation_behind_the_writers_conjunction_is_reported(
    standing: Ruled, lang: str, text: str, kind: str
) -> None:
    assert [f.kind for f in standing(text, lang)] == [kind]
