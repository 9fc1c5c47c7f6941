"""What is no source: a clause, quoted words, the reporter who asks; and borders that a figure's sign belongs to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Standing = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("lang", "piece", "source"),
    [
        # what else somebody says is nobody's name
        ("es", 'La firma calla. "<c>El muelle es nuevo</c>", <q>señalan</q>, <s>y recuerdan que paga el puerto</s>.',
         None),
        # a relative clause stands for the noun before it
        ("ru", "В письме, <s>которое есть у газеты</s>, <q>говорится</q>, что <c>причал цел</c>.", "В письме"),
        ("uk", "У листі, <s>який має газета</s>, <q>йдеться</q>, що <c>причал цілий</c>.", "У листі"),
        ("ru", "<q>Рассказал</q> <s>что о причале</s>: <c>он цел и стоит на месте</c>.", None),
        # a pronoun within a clause is who speaks
        ("uk", "<s>Раніше він писав у мережі</s>: «<c>Причал треба лишити людям</c>».", "він"),
        ("ru", "<s>Тот пожал плечами и</s> <q>ответил</q>, что <c>причал цел</c>.", "Тот"),
        ("ru", "На вопрос, когда <s>деньги придут, она</s> <q>ответила</q>: «<c>Они придут скоро</c>».", "она"),
        # nor is what somebody is, or what another did before
        ("es", '<s>Su hermana, Ada Luna, es más clara</s><q>:</q> "<c>Aquí siempre vuelve el sol</c>".',
         "Su hermana, Ada Luna"),
        ("ru", "Сторож молчал. <s>Дверь была закрыта, другой</s> <q>сказал</q>, что <c>причал цел</c>.", "другой"),
        # what is called nobody, and what can be paid, says nothing
        ("de", "„<c>Mit dem Kai redet man nicht</c>“, <q>hieß</q> <s>es zur Begründung</s>.", None),
        ("fr", "<c>La mer devrait monter</c>, <q>indique-t</q>-<s>on de source proche du port</s>.", None),
    ],
)  # fmt: skip
def test_a_clause_is_no_source(standing: Standing, lang: str, piece: str, source: str | None) -> None:
    assert {f.source for f in standing(piece, lang)} == {source}


def test_quoted_words_are_no_source(standing: Standing) -> None:
    piece = (
        '<s2>"<c>No hay agua en el muelle</c>"</s2>, <q>señalan</q>, y <q2>recuerdan</q2> que <c2>paga el puerto</c2>.'
    )
    assert all(f.source is None for f in standing(piece, "es"))


@pytest.mark.parametrize(
    ("lang", "piece", "asked"),
    [
        ("fr", "« Et si la mer monte ? », lui demande-t-on. « <c>On partira</c> », <q>répond</q> <s>Ada Lune</s>.",
         "On partira"),
        ("es", '"¿Y si sube el mar el lunes?", le preguntamos. "<c>Nos vamos</c>", <q>responde</q> <s>Ada Luna</s>.',
         "Nos vamos"),
        ("de", "„Und wenn das Meer steigt?“, fragen wir ihn. „<c>Dann gehen wir</c>“, <q>sagt</q> <s>Olaf Lund</s>.",
         "Dann gehen wir"),
    ],
)  # fmt: skip
def test_the_reporters_question_is_nobodys_statement(standing: Standing, lang: str, piece: str, asked: str) -> None:
    assert [f.content for f in standing(piece, lang)] == [(asked,)]


def test_a_figure_keeps_its_sign(standing: Standing) -> None:
    found = standing("<s>La maire</s> <q>dit que</q> <c>la mer monte de 20</c> %.", "fr")
    assert [f.content for f in found] == [("la mer monte de 20 %",)]


def test_a_verb_leaves_the_t_that_joins_it_to_its_pronoun(standing: Standing) -> None:
    found = standing("« <c>La mer monte.</c> », <q>lance-t</q>-<s>elle</s> aux marins.", "fr")
    assert [(f.source, f.cue) for f in found] == [("elle", "lance")]


def test_a_few_words_part_no_source(standing: Standing) -> None:
    found = standing("«<c>Пирс стоит криво</c>», — <q>сказала</q> <s>мать</s> троих детей <s>Ада Лунина</s>.", "ru")
    assert [f.source for f in found] == ["мать троих детей Ада Лунина"]


def test_german_words_for_the_occasion_are_nothing_said(standing: Standing) -> None:
    piece = "<c>Im Streit um den Kai</c> hat <s>die Wirtin</s> dem Rat Lüge <q>vorgeworfen</q>."
    assert standing(piece, "de") == []


def test_that_before_a_quotation_is_none_of_it(standing: Standing) -> None:
    found = standing("<s>La maire</s> a <q>promis</q> <c>qu’« aucun bateau ne partira</c> ».", "fr")
    assert [(f.content, f.kind) for f in found] == [(("aucun bateau ne partira",), "mixed")]


@pytest.mark.parametrize(
    ("lang", "piece"),
    [
        ("es", "<s>Un camarero que</s> <q>prefiere</q> <c>no dar su nombre teme por su empleo</c>."),
        ("fr", "<s>Un agent qui</s> <q>souhaite</q> <c>garder l’anonymat</c> s’en va."),
    ],
)
def test_who_wishes_not_to_be_named_says_nothing_by_that(standing: Standing, lang: str, piece: str) -> None:
    assert standing(piece, lang) == []


def test_german_has_no_verb_behind_its_subject_at_the_end(standing: Standing) -> None:
    assert standing("<c>Ärger um den Kai</c>, <s>Wirtin</s> <q>kündigt</q>", "de") == []
