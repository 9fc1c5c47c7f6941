"""Speakers of Russian and Ukrainian news."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Names = Callable[..., list[str | None]]


@pytest.mark.parametrize(
    ("lang", "piece", "expected"),
    [
        # a head of something in the dative is who was told
        ("uk", "<c>Вугілля немає</c>, <q>доповів</q> <s>голові громади А. Б. Луню директор котельні Остап Дзвін</s>.",
               ["Остап Дзвін"]),
        # of two with one surname and one initial the verb tells
        ("uk", "Змагаються Роман Лунь і Роксана Лунь. «<c>Дощу не буде</c>», — <q>сказала</q> <s>Р. Лунь</s>.",
               ["Роксана Лунь"]),
        # further back the one woman, or the one man
        ("ru", "Причал строит инженер Ада Лунина. Рядом живёт сторож Олег Дронин. Ночью шёл дождь. Утром он кончился. "
               "Днём было сухо. Вечером тоже. <s>Чиновница</s> <q>пообещала</q>, что <c>дождя не будет</c>.",
               ["Ада Лунина"]),
        # a preposition that opens a sentence is no given name
        ("ru", "<s>Лунинск</s> <q>отвечает</q>, что <c>дождя не будет</c>. От Лунинска до моря сто вёрст.",
               ["Лунинск"]),
        # "that one" is whoever was spoken of
        ("uk", "Сторожа Олега Луненка питали про дощ. <s>Той</s> <q>сказав</q>, що <c>буде сухо</c>.",
               ["Олег Луненко"]),
        # an office of no name's, in other words
        ("ru", "<s>Аудитор палаты Олег Лунин</s> <q>сказал</q>, что <c>сухо</c>.", ["Олег Лунин"]),
        ("ru", "<s>Краеведы города</s> <q>просят</q> <c>тишины</c>. <s2>Краевед Ада Лунина</s2> <q2>сказала</q2>, "
               "что <c2>сухо</c2>.", ["Краеведы города", "Ада Лунина"]),
        # the department is the body that was named last, but not a department that is told apart
        ("ru", "<s>Прокуратура</s> <q>сообщила</q>, что <c>сухо</c>. В <s2>ведомстве</s2> <q2>отметили</q2>, что "
               "<c2>будет дождь</c2>. В <s3>австрийском ведомстве</s3> <q3>отметили</q3>, что <c3>будет снег</c3>.",
               ["Прокуратура", "Прокуратура", "австрийское ведомство"]),
        # a pronoun after an office means whoever holds it
        ("ru", "Рядом сидел сторож Олег Лунин. <s>Губернатор</s> <q>высказался</q> в том духе, что <c>сухо</c>. "
               "«<c2>Дождя не будет</c2>», — <q2>сказал</q2> <s2>он</s2>.", ["Губернатор", "Губернатор"]),
        ("ru", "Инженер Ада Лунина и <s>сторож Олег Дронин</s> вышли вместе. Он <q>сказал</q>, что <c>сухо</c>. "
               "<s2>Его визави</s2> <q2>ответила</q2>: «<c2>Мокро</c2>».", ["Олег Дронин", "Ада Лунина"]),
        ("ru", "«<c>Дождя не будет</c>», — <q>сказал</q> <s>сам сторож</s>.", ["сторож"]),
        ("uk", "«<c>Дощу не буде</c>», — <q>сказав</q> <s>в етері «Порту FM» доктор наук Олег Лунь</s>.",
               ["Олег Лунь"]),
        # a surname alone behind an office, whose office being another's too
        ("uk", "<s>Голова комітету з питань порту Лунін</s> <q>сказав</q>, що <c>сухо</c>. За словами <s2>голови "
               "громади Остапа Дзвона</s2>, <c2>мокро</c2>.", ["Лунін", "Остап Дзвон"]),
        ("ru", "<s>Мэр города Лунинска</s> <q>сказал</q>, что <c>сухо</c>.", ["Мэр города Лунинска"]),
        # whose lawyer, and who he is
        ("ru", "<s>Адвокат Сергея Дронина Олег Лунин</s> <q>сказал</q>, что <c>сухо</c>.", ["Олег Лунин"]),
        # "that one" has not spoken there
        ("uk", "<s>Капітан Олег Лунь</s> <q>каже</q>, що <c>сухо</c>. <s2>Сторож Остап Дзвон</s2> <q2>звинуватив</q2> "
               "капітана <c2>в брехні</c2>. <s3>Той</s3> <q3>відповів</q3>, що <c3>мокро</c3>.",
               ["Олег Лунь", "Остап Дзвон", "Олег Лунь"]),
        # a given name as its language has it
        ("ru", "По словам <s>сторожа Павла Дронина</s>, <c>сухо</c>.", ["Павел Дронин"]),
        ("uk", "За словами <s>сторожа Павла Дзвона</s>, <c>сухо</c>.", ["Павло Дзвон"]),
        # of whom somebody speaks by a noun is not he who speaks
        ("ru", "<s>Художник Олег Лунин</s> <q>рассказал</q>, что <c><s2>директор</s2> <q2>просил</q2> его "
               "<c2>молчать</c2></c>.", ["Олег Лунин", "директор"]),
        # a man named in the genitive alone, whose given name a woman can have too
        ("ru", "Прохожая спросила мастера Руслана Лунина о причале. <s>Лунин</s> <q>ответил</q>, что <c>он цел</c>.",
               ["Руслан Лунин"]),
        # behind a colon a pronoun is whom the sentence begins with
        ("ru", "<s>Сторож Олег Лунин</s> <q>пообещал</q> <c>паром</c>. Рядом стоял Егор Дронин. Дронин в это не верит: "
               "<c2>парома</c2>, <q2>напомнил</q2> <s2>он</s2>, <c2>давно нет</c2>.", ["Олег Лунин", "Егор Дронин"]),
        # who is answered does not answer
        ("uk", "— <c>Хліба немає</c>, — <q>каже</q> <s>крамарка Ада Лунь</s>.\n\n— <c2>А де він?</c2> — "
               "<q2>питає</q2> <s2>сусідка</s2>.", ["Ада Лунь", "сусідка"]),
    ],
)  # fmt: skip
def test_speaker(lang: str, piece: str, expected: list[str | None], names: Names) -> None:
    assert names(piece, lang=lang) == expected


@pytest.mark.parametrize(
    ("lang", "piece", "title"),
    [
        ("ru", "«<c>Сухо</c>», — <q>сказал</q> журналистам <s>заместитель мэра Олег Лунин</s>.", "заместитель мэра"),
        ("uk", "«<c>Сухо</c>», — <q>звернулася</q> до депутатів <s>мати трьох дітей Ада Лунь</s>.", "мати трьох дітей"),
        ("ru", "По словам <s>мэра Олега Лунина</s>, <c>сухо</c>.", "мэр"),
    ],
)
def test_title(lang: str, piece: str, title: str, who: Callable[..., list[Any]]) -> None:
    [found] = who(piece, lang=lang)
    assert found.title == title


def test_somebody_is_a_person(who: Callable[..., list[Any]]) -> None:
    [found] = who("«<c>Де причал?</c>» — <q>вигукнув</q> <s>хтось із зали</s>.", lang="uk")
    assert found.type == "unnamed person"
