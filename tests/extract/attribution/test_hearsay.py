"""Claims with nobody named for them: which of their cues hedge."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from onrecord.extract import language, quotations
from onrecord.extract.attribution import by_rules, compose, hearsay
from onrecord.extract.attribution.prose import Prose
from onrecord.record import Block
from onrecord.record.types import article

Ruled = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("text", "lang", "hedged"),
    [
        ("It became known on Monday that the port of Brill will close.", "en", []),
        ("It turned out that the port of Brill was sold.", "en", []),
        ("It is rumoured that the port of Brill will close.", "en", ["It is rumoured that"]),
        ("The port of Brill was allegedly sold.", "en", ["allegedly"]),
        ("It later became known that the pier was allegedly sold.", "en", ["allegedly"]),
        ("Стало известно, что порт закроют.", "ru", []),
        ("Ходят слухи, что порт закроют.", "ru", ["Ходят слухи, что"]),
    ],
)
def test_what_became_known_is_no_hedge(text: str, lang: str, hedged: list[str]) -> None:
    page = article(text, title=None, language=lang, blocks=(Block("paragraph", (0, len(text))),))
    prose = Prose(page, language.analyse(page), quotations.find(page))
    found = compose(prose, [r.attribution for r in by_rules(prose)])
    assert found and {a.kind for a in found} == {"unattributed"}
    assert sorted({text[s:e] for a in found for s, e in a.hedges}) == hedged


MARKED = {
    "ru": ("Капитан якобы бежал в Каир, хотя его видели дома.", ("Капитан", "бежал в Каир"), "якобы"),
    "uk": ("Капітан нібито втік до Каїра.", ("Капітан", "втік до Каїра"), "нібито"),
    "es": ("El capitán habría huido a El Cairo.", ("El capitán", "huido a El Cairo"), "habría"),
    "fr": ("Le capitaine aurait vendu le phare.", ("Le capitaine", "vendu le phare"), "aurait"),
    "de": ("Der Kapitän soll den Turm verkauft haben.", ("Der Kapitän", "den Turm verkauft haben"), "soll"),
}


@pytest.mark.parametrize("lang", MARKED)
def test_a_claim_marked_by_adverb_auxiliary_or_mood(ruled: Ruled, lang: str) -> None:
    text, content, cue = MARKED[lang]
    assert [(f.content, f.cue, f.kind) for f in ruled(text, lang)] == [(content, cue, "unattributed")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Si hubiera niebla, el capitán habría llamado al faro."),
        ("fr", "Le capitaine aurait dû vendre le phare."),
        ("fr", "Ada Lune nota dans sa lettre que le phare serait fermé."),
        ("de", "Der Kai soll bis Mai gestrichen sein."),
        ("de", "Der Kapitän soll den Turm verkaufen."),
    ],
)
def test_conditions_duties_and_plans_are_no_hearsay(ruled: Ruled, lang: str, text: str) -> None:
    assert ruled(text, lang) == []


def test_a_marked_claim_with_somebody_named_is_theirs(ruled: Ruled) -> None:
    found = ruled("Selon Ada Lune, le capitaine aurait vendu le phare.", "fr")
    assert [(f.source, f.kind) for f in found] == [("Ada Lune", "indirect")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The miller, it is said, has fled to Brill.", ("The miller", "has fled to Brill")),
        ("A cheque was pushed through the door, by all accounts.", ("A cheque was pushed through the door",)),
        ("The talk in the stands is that he will leave.", ("he will leave",)),
        ("It has since come to light that he left.", ("he left",)),
    ],
)
def test_what_people_say(ruled: Ruled, text: str, content: tuple[str, ...]) -> None:
    found = [f for f in ruled(text) if f.rule == "hearsay"]
    assert [(f.content, f.source) for f in found] == [(content, None)]


@pytest.mark.parametrize(
    ("text", "lang", "content"),
    [
        ("Говорят, что причал продан, но мэрия молчит.", "ru", ("причал продан",)),
        ("Кажуть, що причал продано.", "uk", ("причал продано",)),
        ("Как ожидается, причал откроют в мае.", "ru", ("причал откроют в мае",)),
        ("По предварительным данным, причал сгорел.", "ru", ("причал сгорел",)),
        ("Причал, как планируется, откроют в мае.", "ru", ("Причал", "откроют в мае")),
        ("За попередніми оцінками, причал згорів.", "uk", ("причал згорів",)),
        ("Se rumorea en el puerto que el muelle cerrará.", "es", ("el muelle cerrará",)),
        ("Dicen en los bares que el muelle cerrará.", "es", ("el muelle cerrará",)),
        ("Il se murmure sur le port que le quai fermera.", "fr", ("le quai fermera",)),
        ("D’aucuns prétendent que le quai fermera.", "fr", ("le quai fermera",)),
        ("Wie am Montag bekannt wurde, schließt der Kai.", "de", ("schließt der Kai",)),
        # a clause of its own, a clause set in and what stands before a colon are no part of the claim
        ("El bar cerró a las dos, y presuntamente el muelle arde.", "es", ("el muelle arde",)),
        ("Генерал Лунь, якого ніхто не бачив, нібито живе на причалі.", "uk", ("Генерал Лунь", "живе на причалі")),
        ("Im Dorf gibt es ein Thema: Der Kai ist dem Vernehmen nach verkauft.", "de", ("Der Kai ist", "verkauft")),
    ],
)
def test_what_is_whispered(text: str, lang: str, content: tuple[str, ...], ruled: Ruled) -> None:
    assert [(f.content, f.kind) for f in ruled(text, lang)] == [(content, "unattributed")]


def test_many_people_who_say_it_are_a_source(ruled: Ruled) -> None:
    assert [f.source for f in ruled("Рыбаки говорят, что причал продан.", "ru")] == ["Рыбаки"]


@pytest.mark.parametrize(
    ("lang", "text", "content"),
    [
        ("es", "Según ha trascendido, nadie lo vio hasta el lunes.", "nadie lo vio hasta el lunes"),
        (
            "es",
            "El pase se habría cerrado en dos millones, una cifra que nadie confirma.",
            "El pase se … cerrado en dos millones",
        ),
        ("es", "El pibe estaría dispuesto a salir.", "El pibe … dispuesto a salir"),
        ("de", "Die Kassen haben, so das Gerücht, das Geld noch.", "Die Kassen haben … das Geld noch"),
        ("de", "Der Kai sei alt, wurde im Rathaus betont.", "Der Kai sei alt"),
    ],
)
def test_nobody_is_named(standing: Callable[..., list[Any]], lang: str, text: str, content: str) -> None:
    assert [(" … ".join(f.content), f.source, f.kind) for f in standing(text, lang)] == [
        (content, None, "unattributed")
    ]


def test_german_soll_hedges_only_what_is_said_to_have_been() -> None:
    text = "Jetzt sollen es fünf Boote sein. Lund soll den Brief geschrieben haben."
    page = article(text, language="de", blocks=(Block("paragraph", (0, len(text))),))
    prose = Prose(page, language.analyse(page), quotations.find(page))
    assert [text[s:e] for s, e in hearsay.hedges(prose, [(0, len(text))])] == ["soll"]


@pytest.mark.parametrize(
    ("text", "lang", "content"),
    [
        # what they say in a place, who are nobody in particular
        ("Im Dorf heißt es, der Kassier habe ein Boot.", "de", ("der Kassier habe ein Boot",)),
        ("In der Nachbarschaft erzählt man sich, der Wirt sei pleite.", "de", ("der Wirt sei pleite",)),
        ("En el barrio cuentan que el tesorero huyó.", "es", ("el tesorero huyó",)),
        ("Dans le village, on raconte que le quai fermera.", "fr", ("le quai fermera",)),
        ("В посёлке говорят, что казначей купил катер.", "ru", ("казначей купил катер",)),
        ("У селі подейкують, що скарбник купив катер.", "uk", ("скарбник купив катер",)),
        # the conditional of what is so, or has been
        ("Los hechos se remontarían a 2020.", "es", ("Los hechos", "a 2020")),
        ("L’argent dormirait ici. Les faits dateraient de mai.", "fr", ("Les faits", "de mai")),
        (
            "Ein Kassier soll hier Spenden unterschlagen haben.",
            "de",
            ("Ein Kassier", "hier Spenden unterschlagen haben"),
        ),
    ],
)
def test_what_nobody_in_particular_says(text: str, lang: str, content: tuple[str, ...], ruled: Ruled) -> None:
    assert [(f.content, f.kind) for f in ruled(text, lang)] == [(content, "unattributed")]


@pytest.mark.parametrize(
    ("text", "lang", "source"),
    [
        ("Elle n’aurait jamais osé, a-t-elle dit, quitter le quai.", "fr", "elle"),
        ("Le quai aurait tenu, estime Ada Lune, sans la tempête.", "fr", "Ada Lune"),
        ("El muelle habría aguantado, dice Ada Luna, sin el temporal.", "es", "Ada Luna"),
        ("Le chantier durerait un an si l’hiver tardait.", "fr", None),
        ("Los daños se remontarían si lloviera.", "es", None),
    ],
)
def test_a_conditional_that_somebody_says_or_that_hangs_is_no_rumour(
    text: str, lang: str, source: str | None, ruled: Ruled
) -> None:
    assert [f.source for f in ruled(text, lang)] == ([source] if source else [])


@pytest.mark.parametrize(
    ("who", "cue"),
    [
        ("The Court of Inquiry on Monday", "heard"),
        ("The inquest, held in Elmford,", "heard"),
        ("The jury", "was told"),
    ],
)
def test_what_a_body_hears_is_nobodys(ruled: Ruled, who: str, cue: str) -> None:
    found = [(f.content, f.source, f.cue, f.kind) for f in ruled(f"{who} {cue} that the lamp had been out.")]
    assert found == [(("the lamp had been out",), None, cue, "unattributed")]


@pytest.mark.parametrize(
    "text", ["The mayor heard that the lamp was out.", "The jury was told by Lund that it was out."]
)
def test_what_somebody_hears_or_is_told_by_somebody_is_not(ruled: Ruled, text: str) -> None:
    assert not [f for f in ruled(text) if f.rule == "hearsay"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "It has emerged that no books were kept, and a boat bought for the club is believed to be in Spain.",
            [("no books were kept",), ("a boat bought for the club", "be in Spain")],
        ),
        (
            "It is understood that the owner has left but his son is said to have stayed.",
            [("the owner has left",), ("his son", "have stayed")],
        ),
        ("It emerged that the clerk was ill and the vault was open.", [("the clerk was ill and the vault was open",)]),
    ],
)
def test_two_claims_in_one_sentence(ruled: Ruled, text: str, claims: list[tuple[str, ...]]) -> None:
    assert [f.content for f in ruled(text) if f.rule == "hearsay"] == claims


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        (
            "The thief, it was rumoured in the town for years, had hidden it in a well.",
            "it was rumoured in the town for years",
            ("The thief", "had hidden it in a well"),
        ),
        ("Reports that he had left Leith could not be confirmed.", "Reports", ("he had left Leith",)),
        ("Persistent rumours that the mayor was ill were denied.", "rumours", ("the mayor was ill",)),
    ],
)
def test_a_rumour_is_nobodys(ruled: Ruled, text: str, cue: str, content: tuple[str, ...]) -> None:
    found = [(f.content, f.source, f.cue, f.kind) for f in ruled(text) if f.rule == "hearsay"]
    assert found == [(content, None, cue, "unattributed")]


def test_reports_of_somebody_are_his(ruled: Ruled) -> None:
    assert not [f for f in ruled("Her reports that he had left Leith were denied.") if f.rule == "hearsay"]
