"""The language of a text, also of a short one and of one with foreign words in it."""

from __future__ import annotations

import pytest

from onrecord.pages.language import detect


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The mayor said that the bridge would open on Saturday.", "en"),
        ("He said no.", "en"),
        ("Die Bürgermeisterin sagte, dass die Brücke am Samstag eröffnet werde.", "de"),
        ("La maire a annoncé que le pont serait ouvert samedi aux habitants de la ville.", "fr"),
        ("La alcaldesa dijo que el puente se abrirá el sábado para los vecinos.", "es"),
        ("Мэр сообщила, что мост откроют в субботу.", "ru"),
        ("Україна підписала угоду. Міністр сказав, що міст відкриють у суботу.", "uk"),
        ("市長は土曜日に新しい橋を開通させると発表した。", "ja"),
        ("시장은 토요일에 새 다리가 개통된다고 밝혔다.", "ko"),
        ("市长宣布新桥将于星期六开放，渡轮服务下个月结束。", "zh"),
        ("महापौर ने कहा कि नया पुल शनिवार को खुलेगा और नाव सेवा बंद की जाएगी।", "hi"),
    ],
)
def test_short_texts(text: str, code: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize("text", ["", "   ", "12 34 56", "asdf qwer zxcv", "Украина", "\x00\ufffd", "x" * 5000])
def test_what_cannot_be_told_is_none(text: str) -> None:
    assert detect(text) is None


def test_foreign_lines_do_not_outvote_the_text() -> None:
    lines = ["Мост", "Паром", "The mayor said that the bridge would open on Saturday and that the ferry would end."] * 4
    assert detect("\n".join(lines)) == "en"


def test_russian_is_not_bulgarian() -> None:
    text = (
        "— Это не причуда, — уверяет сторож Егор Лунин, — это возраст причала, у которого мы хотим стоять. — Он "
        "поправляет на столе фонарь капитана. — Фонарю, кстати, сто лет.\n\nБилеты на паром раскупили за час. Театр "
        "кукол на берегу закрывает сезон премьерой, на которую не пускают детей.\n\n— А я бы внука привёл, — спорит "
        "вахтёр Иван Петрович. — Он и не такое видел.\n\nПаром стоит у причала до утра без команды, в трюме работает "
        "буфет."
    )
    assert detect(text) == "ru"
    assert detect("Кметът каза, че мостът ще бъде отворен в събота за всички жители на града.") == "bg"
