"""Russian, Ukrainian, Spanish, German and French: who says it, by the rules that go by word lists."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Ruled = Callable[..., list[Any]]

SOURCES = {
    "ru told first": ("Причал закроют весной, рассказал «Вестнику порта» сторож.", "сторож"),
    "uk told first": ("Причал закриють навесні, розповів журналістам сторож порту.", "сторож порту"),
    "uk name in marks": ("«Причал старий», — сказав директор «Порту» Олег Лунь.", "директор «Порту» Олег Лунь"),
    "ru paper": ("Как сообщает газета «Причал», весной порт закроют.", "газета «Причал»"),
    "ru adverb": ("Как ранее писала газета «Причал», весной порт закроют.", "газета «Причал»"),
    "de as": ("Wie die „Hafenpost“ berichtet, wird der Kai gesperrt.", "die „Hafenpost“"),
    "fr as": ("Comme l’a révélé Le Quai, le port fermera au printemps.", "Le Quai"),
    "es place first": ("“El muelle caerá”, escribió en la red local el jefe del puerto.", "el jefe del puerto"),
    "es conjunction": ("Y agregó: “El muelle caerá”.", None),
    "de asked": ("Es regnete den ganzen Tag.\n\nAuf die Frage nach dem Kai antwortete sie: „Der Kai ist alt.“", "sie"),
    "es as": ("Según explicó, el muelle caerá.", None),
    "de of": ("Nach Ansicht von Fachleuten ist der Kai alt.", "Fachleuten"),
}


@pytest.mark.parametrize("form", SOURCES)
def test_who_is_named_and_who_was_only_told(ruled: Ruled, form: str) -> None:
    text, source = SOURCES[form]
    assert [f.source for f in ruled(text, form[:2])] == [source]


ASKED = {
    "ru": ("Ада Лунина призвала рыбаков города не выходить в море.", "не выходить в море", "Ада Лунина"),
    "ru noun": ("Рыбаки потребовали извинений.", "извинений", "Рыбаки"),
    "uk": ("Ада Лунь попросила рибалок негайно вийти з моря.", "негайно вийти з моря", "Ада Лунь"),
    "es": ("Ada Luna instó a los pescadores a volver al puerto.", "a volver al puerto", "Ada Luna"),
    "fr": ("Ada Lune a appelé les pêcheurs à rester au port.", "à rester au port", "Ada Lune"),
    "de": ("Ada Lund rief die Fischer am Kai zum Streik auf.", "zum Streik", "Ada Lund"),
    "de of": ("Ada Lund sprach nach dem 0:3 von einer Blamage.", "einer Blamage", "Ada Lund"),
    "de dative": ("Ada Lund warf den Fischern Faulheit vor.", "Faulheit", "Ada Lund"),
    "de perfect": ("Ada Lund hat Berichte über den Kai dementiert.", "Berichte über den Kai", "Ada Lund"),
}


@pytest.mark.parametrize("form", ASKED)
def test_who_is_asked_is_no_part_of_what_is_asked(ruled: Ruled, form: str) -> None:
    text, content, source = ASKED[form]
    assert [(f.content, f.source) for f in ruled(text, form[:2])] == [((content,), source)]


@pytest.mark.parametrize(
    ("lang", "text", "content", "source"),
    [
        ("ru", "По её словам, причал стар.", "причал стар", "её"),
        ("uk", "На його думку, причал старий.", "причал старий", "його"),
        ("fr", "À ses yeux, le quai est trop vieux.", "le quai est trop vieux", "ses"),
        ("de", "Ihrer Ansicht nach ist der Kai alt.", "ist der Kai alt", "Ihrer"),
        ("fr", "À en croire la maire, qui loge au port, le quai tombera.", "le quai tombera", "la maire"),
        ("ru", "По данным рыбаков, которые живут у причала, вода чистая.", "вода чистая", "рыбаков"),
        ("de", "Der Kai ist nach Darstellung der Fischer alt.", "Der Kai ist … alt", "der Fischer"),
        ("de", "Gemäß den am Montag gemeldeten Zahlen des Hafens sinkt der Pegel.", "sinkt der Pegel",
         "den am Montag gemeldeten Zahlen des Hafens"),
    ],
)  # fmt: skip
def test_a_phrase_gives_the_sentence_to_whom_it_names(
    ruled: Ruled, lang: str, text: str, content: str, source: str
) -> None:
    assert [(" … ".join(f.content), f.source) for f in ruled(text, lang)] == [(content, source)]


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("uk", "«Причал старий», — сказала І. Лунь.", "І. Лунь"),
        ("fr", "« Le quai est vieux », réplique M. Lune.", "M. Lune"),
        ("ru", "Причал закрыт до понедельника, об этом сообщает «Портовый листок».", "«Портовый листок»"),
        ("de", "Neue Kais werde es nicht geben, bekräftigte Ada Lund.", "Ada Lund"),
    ],
)
def test_where_the_source_stands(ruled: Ruled, lang: str, text: str, source: str) -> None:
    assert [f.source for f in ruled(text, lang)] == [source]


@pytest.mark.parametrize(
    ("lang", "piece", "source"),
    [
        ("de", "<s><c>Der Kai</c></s>, <q>fügte er hinzu</q>, <c>sei alt</c>.", "er"),
        ("fr", "<s>Le quai</s>, <q>a-t-elle dit</q>, <c>est vieux</c>.", "elle"),
    ],
)
def test_the_pronoun_in_a_cue_is_its_subject(standing: Ruled, lang: str, piece: str, source: str) -> None:
    assert [f.source for f in standing(piece, lang)] == [source]


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("fr", "Le port se tait ; la ville rappelle que le quai tombe.", "la ville"),
        ("es", "El club exige un muelle nuevo y asegura que el viejo caerá.", "El club"),
        ("ru", "Боцман молчал, потому что капитан велел беречь радар.", "капитан"),
        ("fr", "Dans un entretien au « Courrier », elle reconnaît que le quai tombe.", "elle"),
    ],
)
def test_a_subject_begins_where_its_clause_does(ruled: Ruled, lang: str, text: str, source: str) -> None:
    assert source in [f.source for f in ruled(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Как утверждается, причал продали."),
        ("uk", "Як подейкують у порту, причал продали."),
        ("es", "Según se afirma en el puerto, el muelle se vendió."),
        ("fr", "Selon les mauvaises langues, le quai est vendu."),
        ("de", "Medienberichten zufolge ist der Kai verkauft."),
    ],
)
def test_what_is_said_by_nobody_known(ruled: Ruled, lang: str, text: str) -> None:
    assert [f.kind for f in ruled(text, lang)] == ["unattributed"]


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        # a lead-in that no comma ends
        ("ru", "Перед отплытием уставший рыбак попросил беречь причал.", "уставший рыбак"),
        ("uk", "Після наради директорка порту Ада Лунь попросила зачекати до весни.", "директорка порту Ада Лунь"),
        ("uk", "Перед відплиттям рибалка попросив берегти причал.", "рибалка"),
        # a relative clause behind an attribution
        ("es", "El muelle cede, bromeó la jefa del faro, que rogó a los marinos que esperaran.", "la jefa del faro"),
        ("fr", "« Il tombe », répond le gardien, qui promet de rester.", "le gardien"),
        ("ru", "«Он сгнил», — сказал смотритель, который попросил жителей подождать.", "смотритель"),
        # a clerk in a letter, a spokesman by a polite word and a name
        (
            "fr",
            "Le vieux quai tombe. C'est ce que raconte une ancienne gardienne lors d'une veillée au port.",
            "une ancienne gardienne",
        ),
        ("es", "«El faro cae», dijo su patrón, don Olaf Luna.", "su patrón, don Olaf Luna"),
        ("fr", "« Il tiendra », s'est-elle bornée à dire.", "elle"),
        (
            "de",
            "Man könne nicht warten, heißt es in einer Notiz des Amts in Norden.",
            "einer Notiz des Amts in Norden",
        ),
    ],
)
def test_where_a_source_begins_and_ends(ruled: Ruled, lang: str, text: str, source: str) -> None:
    assert source in [f.source for f in ruled(text, lang)]


def test_what_is_murmured_nowhere_in_particular_is_nobodys(ruled: Ruled) -> None:
    found = ruled("Le quai serait vendu, murmure-t-on dans les couloirs.", "fr")
    assert [(f.content, f.kind) for f in found] == [(("Le quai serait vendu",), "unattributed")]


def test_what_is_asked_before_anybody_is_named_is_nobodys(ruled: Ruled) -> None:
    found = ruled("— Vous resterez ici ?\n\n— Oui, répond Ada Lune.", "fr")
    assert [(f.content, f.source) for f in found] == [(("Oui",), "Ada Lune")]
