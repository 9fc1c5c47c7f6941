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
        # whose words, in the midst of a German sentence, and no more than that
        ("de", "Der Kai wird nach den Worten des Pächters im Mai gesperrt.", [("Der Kai wird", "des Pächters")]),
        ("de", "Das Amt prüft nach den Worten einer Sprecherin derzeit den Kai.",
         [("Das Amt prüft", "einer Sprecherin")]),
    ],
)  # fmt: skip
def test_what_the_rules_read(ruled: Found, lang: str, text: str, said: list[tuple[str, str]]) -> None:
    assert [(f.content[0], f.source) for f in ruled(text, lang)] == said
