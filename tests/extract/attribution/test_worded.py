"""Russian, Ukrainian, Spanish, German and French: the rules that go by word lists."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Ruled = Callable[..., list[Any]]

DIRECT = {
    "ru": ("«Причал опасен», — сказала Ада Лунина журналистам.", ("Причал опасен",), "Ада Лунина"),
    "ru dash": ("— Причал опасен, — сказала она. — Он стар.", ("Причал опасен", "Он стар."), "она"),
    "ru within": ("«Причал стар, — сказала Ада Лунина, — и опасен».", ("Причал стар", "и опасен"), "Ада Лунина"),
    "ru no list": ("«Причал опасен», — прохрипел Олег Лунин.", ("Причал опасен",), "Олег Лунин"),
    "uk": ("«Причал небезпечний», — сказала Ада Лунь.", ("Причал небезпечний",), "Ада Лунь"),
    "uk low marks": ("„Причал небезпечний“, — зауважив Олег Лунь.", ("Причал небезпечний",), "Олег Лунь"),
    "es": ("«El muelle es peligroso», dijo Ada Luna a la prensa.", ("El muelle es peligroso",), "Ada Luna"),
    "es dash": ("—El muelle es viejo —dijo Ada Luna—. Caerá.", ("El muelle es viejo", "Caerá."), "Ada Luna"),
    "de": ("„Der Kai ist alt“, sagte Ada Lund den Reportern.", ("Der Kai ist alt",), "Ada Lund"),
    "de angle": ("»Der Kai ist alt«, sagte am Freitag Ada Lund.", ("Der Kai ist alt",), "Ada Lund"),
    "fr": ("« Le quai est vieux », a dit Ada Lune.", ("Le quai est vieux",), "Ada Lune"),
    "fr inverted": ("« Le quai est vieux », a-t-elle répondu.", ("Le quai est vieux",), "elle"),
    "fr within": ("« Le quai, a dit Ada Lune, est vieux. »", ("Le quai", "est vieux."), "Ada Lune"),
    "fr dash": ("— Le quai est vieux, dit Ada Lune. Il tombera.", ("Le quai est vieux", "Il tombera."), "Ada Lune"),
}


@pytest.mark.parametrize("form", DIRECT)
def test_quotations(ruled: Ruled, form: str) -> None:
    text, content, source = DIRECT[form]
    assert [(f.content, f.source, f.kind) for f in ruled(text, form[:2])] == [(content, source, "direct")]


INDIRECT = {
    "ru": ("Ада Лунина заявила, что причал опасен.", "причал опасен", "Ада Лунина"),
    "ru fronted": ("Причал закроют весной, сообщила в среду мэрия.", "Причал закроют весной", "мэрия"),
    "ru act": ("Рыбаки потребовали закрыть причал весной.", "закрыть причал весной", "Рыбаки"),
    "ru according": ("По словам Ады Луниной, причал опасен.", "причал опасен", "Ады Луниной"),
    "uk": ("Ада Лунь заявила, що причал небезпечний.", "причал небезпечний", "Ада Лунь"),
    "uk according": ("За словами Ади Лунь, причал небезпечний.", "причал небезпечний", "Ади Лунь"),
    "es": ("Ada Luna aseguró que el muelle es peligroso.", "el muelle es peligroso", "Ada Luna"),
    "es according": ("Según Ada Luna, el muelle es peligroso.", "el muelle es peligroso", "Ada Luna"),
    "de": ("Ada Lund sagte, dass der Kai alt ist.", "der Kai alt ist", "Ada Lund"),
    "de according": ("Laut Ada Lund ist der Kai alt.", "ist der Kai alt", "Ada Lund"),
    "de particle": ("Ada Lund wies die Vorwürfe der Fischer zurück.", "die Vorwürfe der Fischer", "Ada Lund"),
    "fr": ("Ada Lune a déclaré que le quai est vieux.", "le quai est vieux", "Ada Lune"),
    "fr according": ("Selon Ada Lune, le quai est vieux.", "le quai est vieux", "Ada Lune"),
}


@pytest.mark.parametrize("form", INDIRECT)
def test_reported_speech(ruled: Ruled, form: str) -> None:
    text, content, source = INDIRECT[form]
    assert [(f.content, f.source, f.kind) for f in ruled(text, form[:2])] == [((content,), source, "indirect")]


HEARSAY = {
    "ru": ("Как стало известно в среду, причал закроют.", "причал закроют"),
    "uk": ("Стало відомо, що причал закриють.", "причал закриють"),
    "es": ("Se supo el lunes que el muelle cerrará.", "el muelle cerrará"),
    "de": ("Angeblich schließt der Kai.", "schließt der Kai"),
    "fr": ("Il paraît qu’un quai fermera.", "un quai fermera"),
}


@pytest.mark.parametrize("lang", HEARSAY)
def test_claims_with_nobody_named(ruled: Ruled, lang: str) -> None:
    text, content = HEARSAY[lang]
    assert [(f.content, f.source, f.kind) for f in ruled(text, lang)] == [((content,), None, "unattributed")]


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
