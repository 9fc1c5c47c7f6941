"""Who says what in Russian and Ukrainian news: where a source ends, and what stands on both sides of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Ruled = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("lang", "text", "source", "content"),
    [
        # what somebody is told to be or to be taken for
        ("ru", "Сторож, напротив, считает срок слишком мягким: сосед просил больше.", "Сторож",
         ("срок слишком мягким",)),
        ("uk", "Лікар вважає таку ціну надто високою: вугілля подешевшало.", "Лікар", ("таку ціну надто високою",)),
        ("ru", "Главной бедой порта рыбаки называют мели.", "рыбаки", ("Главной бедой порта", "мели")),
        ("uk", "Найгіршим місяцем року вона вважає березень.", "вона", ("Найгіршим місяцем року", "березень")),
        # whom one asks, before how something is to be done
        ("uk", "Лікар порадив гостям краще зачиняти двері.", "Лікар", ("краще зачиняти двері",)),
        ("ru", "Мэр просит жителей чаще проветривать дома.", "Мэр", ("чаще проветривать дома",)),
        ("ru", "Мэр извинился перед жителями Сухого Лога за месяц без воды.", "Мэр", ("за месяц без воды",)),
        # who, without when, how, where, and what else he did
        ("ru", "Порт ещё в полдень объявил о закрытии рейда.", "Порт", ("о закрытии рейда",)),
        ("uk", "Порт у суботу ввечері оголосив про закриття рейду.", "Порт", ("про закриття рейду",)),
        ("ru", "«Нет», — возразил Лунин и показал залу папку.", "Лунин", ("Нет",)),
        ("ru", "«Нет», — заявил глава района на совещании с врачами.", "глава района", ("Нет",)),
        ("ru", "«Нет», — сказала после финиша Ада Лунина.", "Ада Лунина", ("Нет",)),
        ("uk", "«Ні», — розповіла спортсменка Суспільному.", "спортсменка", ("Ні",)),
        ("ru", "Мэр Олег Лунин от оценок воздержался, но напомнил, что порт цел.", "Мэр Олег Лунин", ("порт цел",)),
        ("ru", "Мэрия обещала вернуть деньги, однако мэр Олег Лунин не сказал когда.", "Мэрия", ("вернуть деньги",)),
        ("ru", "Кран цел, заявил на суде его помощник Олег Лунин.", "его помощник Олег Лунин", ("Кран цел",)),
        ("ru", "«Нет», — написал в соцсети X сторож Олег Лунин.", "сторож Олег Лунин", ("Нет",)),
    ],
)  # fmt: skip
def test_who_says_what(ruled: Ruled, lang: str, text: str, source: str, content: tuple[str, ...]) -> None:
    assert [(f.source, f.content) for f in ruled(text, lang)] == [(source, content)]


@pytest.mark.parametrize(
    ("lang", "text", "sources"),
    [
        # an adverb is nobody
        ("ru", "Жители утверждают, что неоднократно жаловались на доски.", ["Жители"]),
        # two deeds of one
        ("uk", "Сільський голова Петро Гай визнав борги, проте звинуватив у них обласний департамент.",
         ["Сільський голова Петро Гай"]),
        # a view behind what is complained of
        ("uk", "Тренер скаржився на суддівство: на думку гостя, арбітр помилився.", ["гостя", "Тренер"]),
    ],
)  # fmt: skip
def test_who_of_several(ruled: Ruled, lang: str, text: str, sources: list[str]) -> None:
    assert sorted(f.source or "" for f in ruled(text, lang)) == sorted(sources)


@pytest.mark.parametrize(
    ("lang", "text", "content"),
    [
        ("ru", "Сторож порта Олег Лунин, как стало известно в среду, уехал.", ("Сторож порта Олег Лунин", "уехал")),
        ("uk", "Сторож порту Петро Гай, як стало відомо в середу, поїхав.", ("Сторож порту Петро Гай", "поїхав")),
    ],
)
def test_what_became_known_has_its_subject(ruled: Ruled, lang: str, text: str, content: tuple[str, ...]) -> None:
    assert [f.content for f in ruled(text, lang)] == [content]
