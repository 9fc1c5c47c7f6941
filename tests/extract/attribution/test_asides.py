"""Words between commas in Spanish, French and German, and what German says in its moods."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Ruled = Callable[..., list[Any]]

SAID: dict[str, tuple[str, list[tuple[str, str | None]]]] = {
    # what stands behind a subject is not what an act demands
    "es subject": ("El concejo, reunido ayer, rechazó el plan.", [("el plan", "El concejo, reunido ayer")]),
    "fr subject": (
        "Les deux maires, dans une lettre, appellent la population à rester chez elle.",
        [("à rester chez elle", "Les deux maires, dans une lettre")],
    ),
    "fr noun": ("Ada Lune, juge de ligne, accuse le club de tricher.", [("de tricher", "Ada Lune, juge de ligne")]),
    "fr denies": (
        "Le rival, l'écologiste Ada Lune, se défend d'avoir menti au club.",
        [("avoir menti au club", "Le rival, l'écologiste Ada Lune")],
    ),
    # whom one asks, or threatens, stands between
    "fr enjoin": ("Le préfet a enjoint au port de fermer.", [("de fermer", "Le préfet")]),
    "fr threat": ("La reine menace le pays de nouvelles taxes.", [("nouvelles taxes", "La reine")]),
    # what was said before, in what is said
    "es had": (
        "Ada contó que el armador le había ordenado por radio seguir en el mar.",
        [("el armador le había ordenado por radio seguir en el mar", "Ada"), ("seguir en el mar", "el armador")],
    ),
    "fr had": (
        "Ada raconte que la reine lui avait demandé de jeter les livres.",
        [("de jeter les livres", "la reine"), ("la reine lui avait demandé de jeter les livres", "Ada")],
    ),
    "fr according": (
        "Selon le maire, Olaf Lune, une salariée soutient que le quai est sûr.",
        [
            ("le quai est sûr", "une salariée"),
            ("une salariée soutient que le quai est sûr", "le maire, Olaf Lune"),
        ],
    ),
    # who asks to stay unnamed has a reason
    "es unnamed": ("Ada pide que no se la cite por miedo al jefe.", [("no se la cite", "Ada")]),
    "es asks": ("La campana la pidió la parroquia.", []),
    "es hours": ("Ada declaró durante seis horas ante la junta que mira la compra.", []),
    # Spanish leaves the subject out
    "es advises": ("Aconsejó a los turistas subir en mula.", [("subir en mula", None)]),
    "es in": ("Insistió en que nunca vio el plan.", [("nunca vio el plan", None)]),
    "es she too": ("No se venderán, adelantó también ella.", [("No se venderán", "ella")]),
    "es no subject": ("El muelle caerá ya, dice, si no hay obras.", [("El muelle caerá ya|si no hay obras", None)]),
    "es colon": ("Culpa al hielo: sin agua, recuerda, no hay trigo.", [("no hay trigo", None)]),
}  # fmt: skip


@pytest.mark.parametrize("form", SAID)
def test_statements(ruled: Ruled, form: str) -> None:
    text, expected = SAID[form]
    assert sorted((("|".join(f.content), f.source) for f in ruled(text, form[:2])), key=str) == sorted(
        expected, key=str
    )


GERMAN: dict[str, tuple[str, list[tuple[str, str | None]]]] = {
    "mood": ("Ihr Rektor sagt, der Kai sei alt.", [("der Kai sei alt", "Ihr Rektor")]),
    "mood and": (
        "Sie konterte, sie habe den Kai gesehen, und fügte hinzu: „Er ist alt.“",
        [("Er ist alt.", "Sie"), ("sie habe den Kai gesehen", "Sie")],
    ),
    "claimed": ("Olaf Lund wollte einen Stoß gespürt haben.", [("einen Stoß gespürt haben", "Olaf Lund")]),
    "run": (
        "Ada Lund sagt, der Kai sei alt. »Es ist kalt geworden.« Der Rat prüft das.",
        [("der Kai sei alt", "Ada Lund"), ("Es ist kalt geworden.", None)],
    ),
    "colon": (
        "Trainer Olaf Lund bestätigte den Ausfall am Montag: Er habe „gelacht“.",
        [("Er habe „gelacht“", "Trainer Olaf Lund")],
    ),
    "and that": (
        "Man habe sie ausgesetzt, erklärte einer von ihnen, und das schon am Montag.",
        [("Man habe sie ausgesetzt|und das schon am Montag", "einer von ihnen")],
    ),
    "sure": (
        "Die Fischer, ist der Kapitän überzeugt, sehen keinen Grund dafür.",
        [("Die Fischer|sehen keinen Grund dafür", "der Kapitän")],
    ),
    "reported": (
        "Der Rat habe ihm mitgeteilt, es komme ein Boot, berichtete Olaf Lund.",
        [
            ("Der Rat habe ihm mitgeteilt, es komme ein Boot", "Olaf Lund"),
            ("es komme ein Boot", "Der Rat"),
        ],
    ),
}


@pytest.mark.parametrize("form", GERMAN)
def test_german(ruled: Ruled, form: str) -> None:
    text, expected = GERMAN[form]
    assert sorted((("|".join(f.content), f.source) for f in ruled(text, "de")), key=str) == sorted(expected, key=str)


def test_what_is_told_within_a_report_stays_part_of_it(standing: Callable[..., list[Any]]) -> None:
    piece = "<s>Ada Lund</s> <q>sagte</q>, <c>es regne</c>. Der Wirt habe gesagt, der Kai sei alt."
    found = standing(piece, "de")
    assert [(len(f.content), f.source) for f in found] == [(2, "Ada Lund"), (1, "Der Wirt")]


def test_a_german_quotation_may_end_with_another(ruled: Ruled) -> None:
    text = "„Mein Mann schrie: ‚Auf den Kai!‘“, fuhr die 71-Jährige fort, „und wir liefen.“"
    outer = next(f for f in ruled(text, "de") if f.rule == "quoted")
    assert outer.content == ("Mein Mann schrie: ‚Auf den Kai!‘", "und wir liefen.")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "„Wer wagt“, rief Ada Lund, „der soll warten“, und dann, schon im Gehen, „aber bitte nicht hier.“"),
        ("fr", "« Oui, admet Ada Lune, tout va », et, après un coup d'œil à la mer, « mais à peine »."),
    ],
)
def test_a_quotation_that_goes_on_behind_and_then(ruled: Ruled, lang: str, text: str) -> None:
    assert [len(f.content) for f in ruled(text, lang) if f.rule == "quoted"] == [3]


def test_a_quotation_that_another_ends_may_stand_alone(ruled: Ruled) -> None:
    text = "Dort regnete es. „Meine Mutter nahm mich in den Arm und sagte ‚Alles wird gut.‘“"
    assert [f.rule for f in ruled(text, "de") if f.rule != "nested"] == ["run"]
