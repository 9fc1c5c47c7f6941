"""Who says the words that have no source of their own, and sources by a handle or a second office."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.extract import extract
from onrecord.pages import Page, read_article
from onrecord.record import Record


def read(text: str) -> Record:
    return extract(read_article(Page(source="t", text=text, date="2025-05-04")), "t")


def who(record: Record, words: str) -> list[str | None]:
    names = {s.id: s.name for s in record.speakers}
    text = record.article.text
    return [
        names.get(s.speaker or "") or None
        for s in record.statements
        if " ".join(text[a:b] for a, b in s.content).startswith(words)
    ]


def test_a_headline_quotes_who_says_the_words_below() -> None:
    record = read(
        "'We saw it sink': Town mourns quay\n\nThe harbour master Per Holm closed the road on Sunday.\n\n"
        '"We saw it sink," said the diver Ada Lund. "Then it was quiet."'
    )
    assert who(record, "We saw it sink") == ["Ada Lund", "Ada Lund"]


def test_a_short_sentence_of_names_is_no_headline() -> None:
    record = read(
        "Bishop Tomas Ileanu addressed the faithful in Brasova on Sunday.\n\n"
        "“We were asked to be silent about the orphanage.\n\n“Today we open the archive.”"
    )
    assert who(record, "We were asked") == ["Tomas Ileanu"]


def test_a_post_is_its_handles() -> None:
    assert who(read("Swimmers were cross.\n\n@quay_fan: Who closed the quay"), "Who closed") == ["@quay_fan"]


@pytest.mark.parametrize("office", ["geologist", "local welder", "former diver"])
def test_the_name_behind_a_second_office(office: str) -> None:
    record = read(f"“The ice is thin,” the head of the station, {office} Marta Wren, told reporters.")
    assert who(record, "The ice") == ["Marta Wren"]


def test_a_guest_is_not_the_one_who_writes(names: Callable[..., list[str | None]]) -> None:
    piece = (
        "Orla Finch is our new chief.\n\nAlso, <s>we</s> <q>hope</q> <c>you have fun</c>!\n\nQ: And now?\n\n"
        "A<q2>:</q2> “<c2>I go on.</c2>”"
    )
    assert names(piece, authors=("Ida Brandt",)) == ["Ida Brandt", "Orla Finch"]


def test_who_is_named_in_a_question_does_not_answer_it() -> None:
    record = read(
        "Actress Diana Guerra is well known at sea.\n\nQ: You sailed alone. What did you find?\n\n"
        "A: I came home and the boat was gone.\n\nQ: Odd Lien, the harbour master, says that boats should stay. Should "
        "they?\n\nA: Well, I think he has many people afraid.\n\nQ: And the wall?\n\nA: Believe me, a wall will not do."
    )
    answers = ("I came home", "Well, I think", "Believe me")
    assert [who(record, words) for words in answers] == [["Diana Guerra"]] * 3


def test_a_column_asks_whom_it_names() -> None:
    record = read(
        "My tomatoes sulk. Last year Ada Brandt won the prize, and Ada Brandt let me know it.\n\n"
        "What did I do wrong?\n\nI put your letters to Dr Ida Lund, a plant doctor at Leith.\n\n"
        "Why do they go black?\n\nThirst is the reason.\n\nShould they be fed?\n\nOnce a week.\n\nAda Brandt laughed."
    )
    assert who(record, "Thirst") + who(record, "Once") == ["Ida Lund", "Ida Lund"]
    assert len(record.statements) == 2


def test_two_questions_without_anybody_asked_are_the_writers() -> None:
    record = read("Ada Lund keeps bees.\n\nWhy do they swarm?\n\nSpring is the reason.\n\nIs it safe?\n\nMostly.")
    assert record.statements == ()


def test_who_answers_an_interview_in_dashes_is_who_is_told_to_answer_it() -> None:
    record = read(
        "Тренер клуба Ада Лунина уходит. Федерация поблагодарила её за работу.\n\n— Правда, что вас попросили уйти?\n\n"
        "— Нет. Я просто устала.\n\n— Кто теперь будет вместо вас?\n\n"
        "— Спросите в федерации, — смеётся Лунина. — Меня не спрашивали.\n\nКоманда едет на сборы в мае."
    )
    assert who(record, "Нет") == ["Ада Лунина"]
    assert who(record, "Правда") == []


def test_kin_that_somebody_tells_of_is_her_own() -> None:
    record = read(
        "На пожаре работают двести человек. «Дождя не обещают», — написал сторож Олег Лунин.\n\n"
        "Пекарь Ада Дронина стоит у колодца. «Муж мне говорит: «Собирайся к сестре», а я корову не брошу», — "
        "рассказала она."
    )
    assert who(record, "Собирайся") == ["Муж"]
