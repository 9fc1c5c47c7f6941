"""To whom it was said, in Russian and Ukrainian."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Addressees = Callable[..., list[str | None]]

TOLD: dict[str, tuple[str, str | None]] = {
    "ru press": ("— <c>Море спокойно</c>, — <q>сказал</q> журналистам <s>сторож Олег Лунин</s>.", "журналистам"),
    "ru paper": ("<s>Сторож</s> <q>рассказал</q> «Лунной правде», что <c>море спокойно</c>.", "«Лунной правде»"),
    "ru writer": (
        "«<c>Море спокойно</c>», — <q>ответили</q> <s>рыбаки</s> корреспонденту «Причала».",
        "корреспонденту «Причала»",
    ),
    "ru talk": ("В интервью радио «Прибой» <s>он</s> <q>добавил</q>: «<c>Море спокойно</c>».", "радио «Прибой»"),
    "ru asked": ("<s>Сторож</s> <q>призвал</q> жителей порта <c>не выходить</c>.", "жителей порта"),
    "uk pronoun": ("<s>Сторож</s> мені <q>каже</q>: «<c>Море спокійне</c>».", "мені"),
    "uk he": ("«<c>Море спокійне</c>», – <q>сказав</q> <s>він</s> журналістам.", "журналістам"),
    "ru place": ("«<c>Море спокойно</c>», — <q>сказал</q> <s>сторож</s> на причале.", None),
    "ru accused": ("<s>Сторож</s> <q>пообещал</q> <c>новый причал</c>.", None),
    "ru explained": ("<s>Сторож</s> <q>объяснил</q> это <c>поломкой насоса</c>.", None),
    "uk named": ("<s>Сторож «Прибою»</s> <q>сказав</q>, що <c>море спокійне</c>.", None),
}


@pytest.mark.parametrize("form", TOLD)
def test_who_was_told(addressees: Addressees, form: str) -> None:
    piece, to = TOLD[form]
    assert addressees(piece, form[:2]) == [to]
