"""A sentence that says whose the one before it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Ruled = Callable[..., list[Any]]

FORMS = {
    "ru": ("Причал закроют до весны. Об этом сообщил в среду капитан Олег Лунин.", "капитан Олег Лунин"),
    "ru told": ("Причал закроют до весны. Об этом «Маяку» рассказали в мэрии города.", "в мэрии города"),
    "ru behind": ("Причал закроют до весны.\n\nАда Лунина объявила об этом на сходе.", "Ада Лунина"),
    "uk": ("Причал зачинять до самої весни. Про це повідомила Ада Лунь.", "Ада Лунь"),
    "es": ("El muelle cerrará hasta mayo. Así lo confirmó Ada Luna.", "Ada Luna"),
    "de": ("Der Kai bleibt bis Mai gesperrt. Das teilte die Hafenleitung mit.", "die Hafenleitung"),
    "de participle": ("Der Kai bleibt bis Mai gesperrt. Dies hat Ada Lund angekündigt.", "Ada Lund"),
    "en": ("The quay will close until spring. This was announced by captain Odd Lien.", "captain Odd Lien"),
    "en told": (
        "The quay will close until spring. This was reported to our paper by captain Odd Lien.",
        "captain Odd Lien",
    ),
    "en before": ("The quay will close until spring. Odd Lien announced this on Friday.", "Odd Lien"),
    "fr": ("Le quai sera fermé en mai. C'est ce qu'a annoncé Ada Lune.", "Ada Lune"),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_sentence_before_is_what_was_said(ruled: Ruled, form: str) -> None:
    text, source = FORMS[form]
    found = ruled(text, form[:2])
    assert [(f.content, f.source, f.rule) for f in found] == [((text.split(".")[0],), source, "pointed")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Закроют ли причал до весны? Об этом сообщил Олег Лунин."),
        ("ru", "Причал закроют весной\n\nОб этом сообщил Олег Лунин."),
        ("en", "The quay will close until spring. This was built by Odd Lien."),
        ("de", "Der Kai bleibt bis Mai gesperrt. Das gab es noch nie."),
        ("de", "Der Kai bleibt bis Mai gesperrt. Das bestreitet Ada Lund."),
    ],
)
def test_a_question_a_headline_and_another_verb_are_pointed_to_by_nobody(ruled: Ruled, lang: str, text: str) -> None:
    assert [f for f in ruled(text, lang) if f.rule == "pointed"] == []


@pytest.mark.parametrize(
    ("lang", "text", "content", "source"),
    [
        ("ru", "Причал закрыли весной на ремонт. Рассказал об этом сторож порта, он же смотритель.",
         "Причал закрыли весной на ремонт", "сторож порта"),
        ("uk", "Причал закриють навесні, і надовго. Таке переконання висловив капітан порту.",
         "Причал закриють навесні, і надовго", "капітан порту"),
        ("uk", "Причал відкриють навесні, і назавжди. Пообіцяла це директорка порту.",
         "Причал відкриють навесні, і назавжди", "директорка порту"),
    ],
)  # fmt: skip
def test_slavic_sentences_that_point_back(ruled: Ruled, lang: str, text: str, content: str, source: str) -> None:
    assert [(f.content[0], f.source) for f in ruled(text, lang)] == [(content, source)]


def test_what_is_pointed_to_is_rather_a_quotation(ruled: Ruled) -> None:
    text = "«Простите, что опоздал».\n\nДети на дворе расступились. Сказал это старый сторож."
    assert [f.content for f in ruled(text, "ru") if f.rule == "pointed"] == []


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("de", "Boote dürfen hier nicht ankern. Das hat das Amtsgericht Lind in einem am Montag erlassenen Urteil "
               "entschieden (Az. 3 K 7).", "das Amtsgericht Lind"),
        ("de", "Boote dürfen hier nicht ankern. Das beschloss die Kammer.", "die Kammer"),
        ("es", "El muelle de Luna debe cerrarse. Así lo decidió el juzgado.", "el juzgado"),
        ("fr", "Le quai doit fermer. Ainsi en a décidé le tribunal.", "le tribunal"),
        ("fr", "Le quai doit fermer. C’est ce qu’a jugé le tribunal.", "le tribunal"),
        ("ru", "Причал могли снести по ошибке. К такому выводу пришла комиссия порта.", "комиссия порта"),
        ("ru", "Причал в Лунске снесут. Такое решение принял совет.", "совет"),
        ("uk", "Причал могли знести помилково. Такого висновку дійшла комісія порту.", "комісія порту"),
        ("uk", "Причал у Лунську знесуть. Так вирішила рада.", "рада"),
    ],
)  # fmt: skip
def test_who_came_to_it_or_decided_it(ruled: Callable[..., list[Any]], lang: str, text: str, source: str) -> None:
    found = ruled(text, lang)
    assert [(f.content, f.source) for f in found] == [((text.partition(".")[0],), source)]


@pytest.mark.parametrize(
    ("lang", "piece"),
    [
        ("fr", "Le quai a cédé au vent. <c>C’est ce qu’affirme un rapport</c>, a <q>dit</q> <s>Ada Lune</s>."),
        (
            "uk",
            "Причал міг упасти через вітер. <c>Такого висновку дійшла комісія</c>, <q>розповів</q> <s>Олег Лунь</s>.",
        ),
    ],
)
def test_who_tells_whose_it_was_tells_it_too(standing: Callable[..., list[Any]], lang: str, piece: str) -> None:
    assert [len(f.content) for f in standing(piece, lang)] == [2, 1]


@pytest.mark.parametrize(
    ("behind", "who"),
    [
        ("So says somebody who works there.", "somebody who works there"),
        ("So say the bakers of Lesk.", "the bakers of Lesk"),
        ("So said Ada Lund, an engineer, on Monday.", "Ada Lund"),
    ],
)
def test_so_says_somebody(ruled: Ruled, behind: str, who: str) -> None:
    found = [f for f in ruled(f"The hall is split in two, and the chief knows it. {behind}") if f.rule == "pointed"]
    assert [(f.source, f.content) for f in found] == [(who, ("The hall is split in two, and the chief knows it",))]
