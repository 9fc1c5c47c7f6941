"""Russian expressions by the same engine; the day is Thursday 13 November 2025."""

from __future__ import annotations

import pytest

from .reading import read, values

CASES = [
    ("Мост закрыли в среду, 12 ноября 2025 года.", "среду, 12 ноября 2025 года", "2025-11-12"),
    ("Дорогу починят до марта.", "до марта", "2026-03"),
    ("Совет собрался на прошлой неделе.", "на прошлой неделе", "2025-W45"),
    ("Мост построили три года назад.", "три года назад", "2022"),
    ("Мост построили в прошлом году.", "прошлом году", "2024"),
    ("Совет собирался вчера вечером.", "вчера вечером", None),
    ("Паром пойдёт через две недели.", "через две недели", "2025-11-27"),
    ("Реформа началась в 1990-х годах.", "1990-х годах", "199"),
    ("Он жил в XX веке.", "XX веке", "19"),
    ("Суд прошёл весной 2023 года.", "весной 2023 года", "2023-SP"),
    ("Выручка выросла в третьем квартале 2024 года.", "третьем квартале 2024 года", "2024-Q3"),
    ("Сейчас дорога закрыта.", "Сейчас", "PRESENT_REF"),
    ("Ремонт длился более двух лет.", "более двух лет", "P2Y"),
    ("Ремонт длился полтора года.", "полтора года", "P1Y6M"),
    ("Автобус ходит каждый понедельник.", "каждый понедельник", "XXXX-WXX-1"),
    ("Заседание назначено на 14:30 мск, к 15:00 оно кончится.", "15:00", "2025-11-13T15:00"),
]


@pytest.mark.parametrize(("text", "words", "value"), CASES)
def test_an_expression(text: str, words: str, value: str | None) -> None:
    found = read(text, language="ru")
    by_words = {w.removeprefix("в ").lower(): e for w, e in found.items()}
    if value is not None:
        assert by_words[words.lower()].value == value
    else:
        assert found[words].value == "2025-11-12TEV"


def test_a_range_of_weekdays() -> None:
    found = read("Дорога закрыта с понедельника по пятницу.", language="ru")
    assert {e.interval for e in found.values()} == {"2025-11-10/2025-11-14"}


def test_the_day_before_counts_from_the_day_talked_of() -> None:
    text = "Совет собрался 5 ноября. Накануне мэр Ольга Гринько ушла в отставку."
    assert values(text, language="ru") == [("5 ноября", "2025-11-05"), ("Накануне", "2025-11-04")]


def test_an_age_is_no_time() -> None:
    assert values("Пострадал 45-летний мужчина.", language="ru") == []
