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


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        ("ru", "<s>Лунин</s> <q>заверил, что</q> <c>пирс цел, а рыбакам посоветовал остаться дома</c>.",
         [("пирс цел", "Лунин"), ("остаться дома", "Лунин")]),
        ("uk", "<s>Лунь</s> <q>пообіцяв</q> <c>новий причал, а рибалкам порадив зачекати тижня</c>.",
         [("новий причал", "Лунь"), ("зачекати тижня", "Лунь")]),
        ("ru", "<s>Лунин</s> <q>отверг</q> <c>обвинения и пригрозил уйти в море</c>.",
         [("обвинения", "Лунин"), ("уйти в море", "Лунин")]),
    ],
)  # fmt: skip
def test_one_who_tells_others_another_thing_behind_a_comma(
    standing: Ruled, lang: str, text: str, said: list[tuple[str, str]]
) -> None:
    assert [(f.content[0], f.source) for f in standing(text, lang)] == said


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "<s>Рибалки</s> <q>погодилися</q> <c>зачекати тижня</c>."),
        ("ru", "<s>Рыбаки</s> <q>голосовали за</q> <c>закрытие причала</c>."),
        ("ru", "<s>Рыбаки</s> <q>объявили</q> <c>бессрочную стачку</c>."),
    ],
)
def test_a_few_words_may_be_agreed_to(standing: Ruled, lang: str, text: str) -> None:
    assert len(standing(text, lang)) == 1


@pytest.mark.parametrize(
    ("lang", "text", "content", "source"),
    [
        ("ru", "Мэрия настаивает на новом причале: старый гниёт.", "на новом причале: старый гниёт", "Мэрия"),
        ("uk", "Рибалки наполягають на відставці капітана.", "на відставці капітана", "Рибалки"),
        ("ru", "Порт, чей причал сгнил, предложил закрыть его.", "закрыть его", "Порт, чей причал сгнил"),
        ("ru", "Сторож, близкий к мэрии, объясняет это просто: денег нет.", "денег нет", "Сторож, близкий к мэрии"),
    ],
)
def test_what_a_verb_takes_behind_it_is_no_subject(
    ruled: Ruled, lang: str, text: str, content: str, source: str
) -> None:
    assert [(f.content[0], f.source) for f in ruled(text, lang)] == [(content, source)]
