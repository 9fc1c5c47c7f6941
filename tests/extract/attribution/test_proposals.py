"""What the model proposes in Spanish, French and German against these languages' grammar, and what the rules have
instead."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Found = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("lang", "piece", "said"),
    [
        # who is told stands first
        ("de", "Ihren Gästen schrieb sie am Montag: „Der Kai ist alt.“", [("Der Kai ist alt.", "sie")]),
        ("de", "Dem Hafenamt versicherte Lund gestern, der Kai sei fest.", [("der Kai sei fest", "Lund")]),
        ("de", "Der Kai wird nachts repariert, <q>laut wird</q> <c>es vor allem im Mai</c>.", []),
        ("fr", "La mairie, <s>elle</s>, <q>réclame</q> <c>un quai</c>.", [("un quai", "La mairie")]),
        # who was asked says nothing
        ("de", "<s>Urlauber</s> <q>wurden gestern per Funk aufgefordert</q>, <c>an Bord zu bleiben</c>.",
         [("an Bord zu bleiben", None)]),
        ("fr", "<s>Les campeurs</s> <q>ont été invités</q> <c>à quitter la plage</c>.", [("à quitter la plage", None)]),
        # the object stands first
        ("de", "<s>Sabotage</s> <q>schließen</q> <c>die Fischer nicht aus</c>.", [("Sabotage", "die Fischer")]),
        ("de", "Einen Umbau lehnt der Wirt ab.", [("Einen Umbau", "der Wirt")]),
        ("de", "Strafen schließt die Direktorin nicht aus.", [("Strafen", "die Direktorin")]),
        ("de", "Den Vorwurf wies Hafenmeister Olaf Lund zurück.", [("Den Vorwurf", "Hafenmeister Olaf Lund")]),
        ("de", "Die Partei lehnt die Maut ab.", [("die Maut", "Die Partei")]),
        ("de", "Eine Maut lehnt die Ministerin nicht ab.", []),
        # whom the words are about
        ("es", "«<c>No llovió por él</c>», <q>admitió</q> en alusión a su hijo, <s>Olaf Luna</s>, el guarda.",
         [("No llovió por él", None)]),
        # the word before a headline's colon is what it is about
        ("fr", "<s>Pêche</s><q> :</q> <c>le port ferme dimanche</c>\n\nLe port ferme.", []),
    ],
)  # fmt: skip
def test_a_proposal_against_the_grammar(standing: Found, lang: str, piece: str, said: list[tuple[str, str]]) -> None:
    assert [(f.content[0], f.source) for f in standing(piece, lang)] == said


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        # "que" says more of what an act is about, and not what is said
        ("es", "El juez rechaza, sin embargo, la prueba que trajo Luna.", [("la prueba que trajo Luna", "El juez")]),
        ("es", "Luna exigió los planos que nadie vio.", [("los planos que nadie vio", "Luna")]),
        ("fr", "Lune réclame les plans que le port garde.", [("les plans que le port garde", "Lune")]),
        ("es", "Exigió la ministra que se abra el muelle.", [("se abra el muelle", "la ministra")]),
        # a title behind "author of" is not what is said
        ("es", 'Ada Luna, autora de "La red y el faro", murió ayer en su casa, confirmó su editorial.',
         [('Ada Luna, autora de "La red y el faro", murió ayer en su casa', "su editorial")]),
        # what others count or do meanwhile is theirs
        ("es", "Acudieron ayer 40 barcos, según la lonja, y 12, según el puerto.",
         [("Acudieron ayer 40 barcos", "la lonja")]),
        ("fr", "La gardienne a promis une navette, tandis que les pêcheurs exigent un quai.",
         [("une navette", "La gardienne")]),
        # where it is read
        ("es", "Según consta en el libro, el muelle es viejo.", [("el muelle es viejo", "el libro")]),
        ("fr", "Le quai restera fermé, a-t-on appris lundi auprès du port.", [("Le quai restera fermé", "port")]),
        # who spoke within a quotation
        ("es", "«El día que llegué, el guarda miró la lista y preguntó: “¿Y el perro dónde está?”», contó Ada Luna.",
         [("El día que llegué, el guarda miró la lista y preguntó: “¿Y el perro dónde está?”", "Ada Luna"),
          ("¿Y el perro dónde está?", "el guarda")]),
        ("es", "«Mi tía me llevó al faro y me dijo: “Aquí se queda el perro”», contó Ada Luna.",
         [("Mi tía me llevó al faro y me dijo: “Aquí se queda el perro”", "Ada Luna"),
          ("Aquí se queda el perro", "Mi tía")]),
        ("de", "‚Wenn’s regnet, geh’ ich heim‘, rief Ada Lund.", [("Wenn’s regnet, geh’ ich heim", "Ada Lund")]),
        # another side has its turn
        ("fr", "« On a gagné », a dit Ada Lune. En face, Olaf Rive était furieux. « C'est une honte pour nous. »",
         [("On a gagné", "Ada Lune"), ("C'est une honte pour nous.", "Olaf Rive")]),
        # without a dash or a comma Spanish has no verb of the writer's
        ("es", "—¿Y su tía, Ada Luna?\n\n—Que le falta sal. Siempre dice lo mismo.",
         [("¿Y su tía, Ada Luna?", None), ("Que le falta sal. Siempre dice lo mismo.", None)]),
        ("de", "Laut einem Bericht der „Hafenpost“ verhandelt der Wirt.",
         [("verhandelt der Wirt", "einem Bericht der „Hafenpost“")]),
        ("es", "El muelle cerrará, informó el puerto en una nota.", [("El muelle cerrará", "el puerto")]),
        ("de", "Die Wirtin war von ihren Beratern noch am Freitag gewarnt worden, dass der Kai falle.",
         [("der Kai falle", "ihren Beratern")]),
        # whose words, in the midst of a German sentence, and no more than that
        ("de", "Der Kai wird nach den Worten des Pächters im Mai gesperrt.", [("Der Kai wird", "des Pächters")]),
        ("de", "Das Amt prüft nach den Worten einer Sprecherin derzeit den Kai.",
         [("Das Amt prüft", "einer Sprecherin")]),
    ],
)  # fmt: skip
def test_what_the_rules_read(ruled: Found, lang: str, text: str, said: list[tuple[str, str]]) -> None:
    assert [(f.content[0], f.source) for f in ruled(text, lang)] == said


def test_what_stands_under_a_law_is_the_laws(standing: Found) -> None:
    (f,) = standing("<q>Under the harbour law</q>, <c>shops must close at ten</c>.")
    assert (f.source, f.cue, f.content, f.kind) == (
        "the harbour law", "Under", ("shops must close at ten",), "indirect",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mehr Geld verlangt die Gewerkschaft.", ("Mehr Geld", "die Gewerkschaft")),
        ("Teilhabe fordert auch der Geistliche Odd al-Lien.", ("Teilhabe", "der Geistliche Odd al-Lien")),
    ],
)
def test_what_is_asked_for_may_stand_first(standing: Found, text: str, said: tuple[str, str]) -> None:
    assert [(f.content[0], f.source) for f in standing(text, "de")] == [said]
