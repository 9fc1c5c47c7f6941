"""Russian, Ukrainian, Spanish, German and French: what the rules that go by word lists leave alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Ruled = Callable[..., list[Any]]

DENIED = {
    "ru": "Ада Лунина не сказала, что причал опасен.",
    "uk": "Ада Лунь не сказала, що причал небезпечний.",
    "es": "Ada Luna no dijo que el muelle es peligroso.",
    "de": "Ada Lund sagte nicht, dass der Kai alt ist.",
    "fr": "Ada Lune n’a pas dit que le quai est vieux.",
}


@pytest.mark.parametrize("lang", DENIED)
def test_what_was_not_said(ruled: Ruled, standing: Callable[..., list[Any]], lang: str) -> None:
    assert ruled(DENIED[lang], lang) == []
    opener, verb = {
        "ru": (", что ", "не сказала"),
        "uk": (", що ", "не сказала"),
        "es": (" que ", "no dijo"),
        "de": (", dass ", "sagte nicht"),
        "fr": (" que ", "n’a pas dit"),
    }[lang]
    head, _, rest = DENIED[lang].partition(opener)
    marked = f"{head.replace(verb, f'<q>{verb}</q>')}{opener}<c>{rest.rstrip('.')}</c>."
    assert standing(marked, lang) == []


INSERTED = {
    "ru": ("Причал, говорит сторож, закроют весной.", ("Причал", "закроют весной")),
    "ru lead-in": ("При этом, полагает она, причал закроют весной.", ("причал закроют весной",)),
    "de": ("Betroffen sind nach Angaben der Polizei drei Boote.", ("Betroffen sind", "drei Boote")),
    "es": ("El muelle, apunta la vigilante, cerrará en marzo.", ("El muelle", "cerrará en marzo")),
}


@pytest.mark.parametrize("form", INSERTED)
def test_a_remark_between_commas_is_no_content(ruled: Ruled, form: str) -> None:
    text, content = INSERTED[form]
    assert [f.content for f in ruled(text, form[:2])] == [content]


@pytest.mark.parametrize(
    ("lang", "text", "content"),
    [
        ("uk", "Олег Лунь закликав не заходити на причал.", "не заходити на причал"),
        ("es", "El alcalde prometió no cerrar el muelle.", "no cerrar el muelle"),
        ("de", "Ada Lund forderte die Gäste auf, den Kai zu verlassen.", "den Kai zu verlassen"),
        ("ru", "Олег Лунин не исключил, что порт закроют.", "порт закроют"),
        ("fr", "Le maire assure qu’il pleuvra.", "il pleuvra"),
        ("es", "Ada Luna cree, sin embargo, que el muelle caerá.", "el muelle caerá"),
    ],
)
def test_what_is_said_may_begin_with_a_negation_or_behind_a_particle(
    ruled: Ruled, lang: str, text: str, content: str
) -> None:
    assert [f.content for f in ruled(text, lang)] == [(content,)]


def test_a_quotation_s_own_words_take_back_no_cue(standing: Ruled) -> None:
    piece = '<s>Ada Luna</s> <q>agregó</q>: "<c>Nadie cerrará el muelle en marzo</c>".'
    assert [f.source for f in standing(piece, "es")] == ["Ada Luna"]


NO_STATEMENT = {
    "fr lead-in": "Dans un communiqué, la mairie demande la paix.",
    "fr apposition": "La gardienne du port, Ada Lune, a annoncé la paix.",
    "fr set between": "Les pêcheurs, eux, craignent la pluie.",
}


@pytest.mark.parametrize("form", NO_STATEMENT)
def test_what_stands_before_the_subject_is_not_what_is_said(ruled: Ruled, form: str) -> None:
    assert [f for f in ruled(NO_STATEMENT[form], "fr") if f.rule == "fronted"] == []


@pytest.mark.parametrize(
    ("lang", "piece"),
    [
        ("ru", "<s>Сторож</s> <q>отказался комментировать</q> <c>слухи о закрытии своего причала</c>."),
        ("de", "<s>Das Amt</s> <q>will</q> <c>sein Urteil erst im März verkünden</c>."),
        ("de", "<c>Ob der Kai gesperrt wird</c>, wollte <s>Ada Lund</s> <q>nicht sagen</q>."),
        ("ru", "<s>Порт</s> <q>прокомментировал</q> <c>эту новость</c>."),
    ],
)
def test_what_the_model_takes_for_a_statement_but_says_nothing(standing: Ruled, lang: str, piece: str) -> None:
    assert standing(piece, lang) == []


def test_to_speak_with_somebody_is_no_statement(ruled: Ruled) -> None:
    assert ruled("Ada Lund sprach am Montag mit den Fischern.", "de") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Всё шло согласно расписанию, пока не лёг туман."),
        ("uk", "Катери ходять згідно з графіком, як і торік."),
        ("es", "Según el calendario, abril tiene treinta días."),
        ("de", "Er stand am Kai, so allein im Regen."),
        ("de", "Laut Plan legt die Fähre um acht ab."),
        # a subject with words set between commas is no statement before its verb
        ("fr", "Le conseil, qui siège au port, appelle les marins à la prudence."),
        ("es", "Ada Luna, jefa del puerto, acusa a los marinos de dormir."),
        ("de", "Sie wartete am Kai, ein Matrose hielt das Seil."),
    ],
)
def test_what_only_looks_like_a_statement(ruled: Ruled, lang: str, text: str) -> None:
    assert [f for f in ruled(text, lang) if f.rule in ("according", "fronted", "inserted")] == []


@pytest.mark.parametrize(
    ("lang", "text"), [("uk", "«Газ» заперечує свою провину."), ("de", "„Gas Nord“ bestreitet die Schuld.")]
)
def test_a_name_in_marks_before_a_verb_says_nothing(ruled: Ruled, lang: str, text: str) -> None:
    assert [f for f in ruled(text, lang) if f.kind == "direct"] == []


def test_the_model_alone_must_be_surer_of_a_cue_that_no_list_has(standing: Ruled) -> None:
    piece = "<s>Der Wirt</s> <q>verließ</q> <c>das Boot durch die Küche</c>."
    assert standing(piece, "de", sure=[0.5]) == []
    assert len(standing(piece, "de", sure=[0.9])) == 1
    assert len(standing(piece.replace("verließ", "bestätigte"), "de", sure=[0.5])) == 1
    polish = "<s>Jan Lund</s> <q>mówi</q>, że <c>od rana pada deszcz ze śniegiem</c>."
    assert len(standing(polish, "pl", sure=[0.5])) == 1  # where there are no lists, nothing is known


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Si el puerto asegura que el muelle aguanta, habrá regata."),
        ("fr", "Si la maire dit que le quai tient, il ouvrira."),
        ("uk", "Якщо суд вирішить, що причал старий, його закриють."),
        ("de", "Sollte sie sagen, dass der Kai alt ist, wird er gesperrt."),
        ("es", "Ada Luna no vino ni dijo que el muelle caerá."),
        ("fr", "Le maire n’a pas non plus dit que le quai tombe."),
    ],
)
def test_what_nobody_has_said_yet_or_at_all(ruled: Ruled, lang: str, text: str) -> None:
    assert ruled(text, lang) == []


def test_to_whom_one_apologises_is_nothing_said(standing: Ruled) -> None:
    assert standing("<s>Der Wirt</s> <q>entschuldigte sich bei</q> <c>den Gästen</c>.", "de") == []


def test_what_others_did_with_what_is_denied_is_no_part_of_it(ruled: Ruled) -> None:
    found = ruled("La maire, Ada Lune, a démenti les rumeurs du port, relayées par un quotidien.", "fr")
    assert [f.content for f in found] == [("les rumeurs du port",)]
