"""Spanish, French and German: acts, passives, inverted attributions, sentences that say two things."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Ruled = Callable[..., list[Any]]

SAID: dict[str, tuple[str, list[tuple[str, str | None]]]] = {
    # an act and what was asked for: past when it was done, votes, whom it was asked of, what is told about it
    "de when": ("Das Amt bestätigte am Montag auf Anfrage den Umbau.", [("den Umbau", "Das Amt")]),
    "de on": ("Der Rat verwies am Montag auf den Vertrag von 1974.", [("den Vertrag von 1974", "Der Rat")]),
    "de around": ("Der Verein rief seine 1.200 Mitglieder auf, «zu warten».", [("«zu warten»", "Der Verein")]),
    "es votes": ("El pleno rechazó el plan de obras por 40 votos a 38.", [("el plan de obras", "El pleno")]),
    "es then": ("El puerto acusó a la firma de robar grava y le aplicó una multa.", [("de robar grava", "El puerto")]),
    "es which": ("Luna reclamó un muelle nuevo, que costará caro.", [("un muelle nuevo", "Luna")]),
    "es sorry": ("Luna pidió disculpas ayer a los vecinos por el ruido.", [("por el ruido", "Luna")]),
    "fr infinitive": ("Lune jure étudier toutes les pistes.", [("étudier toutes les pistes", "Lune")]),
    "de ordinal": (
        "Olaf Lund bestätigte den Einsatz vom 2. November, bei dem zwei Boote sanken.",
        [("den Einsatz vom 2. November", "Olaf Lund")],
    ),
    "de half": ("Die Ordnung schreibt an der Mole zwei Ringe vor.", [("an der Mole zwei Ringe", "Die Ordnung")]),
    "de other half": ("Ada Lund stellte sich dem Rat vor, neben sich die Mutter.", []),
    "es reproach": ("Luna reprocha al Gobierno que prometiera barcos.", [("prometiera barcos", "Luna")]),
    "de had": ("Die Satzung hatte jeden Umbau untersagt.", [("jeden Umbau", "Die Satzung")]),
    "es figure": ("Luna cifra el daño en dos millones.", [("el daño en dos millones", "Luna")]),
    "es noun": ("Pagó una cifra que el jefe no quiso dar.", []),
    "es doubts": ("Ella no cree que el muelle caiga.", [("el muelle caiga", "Ella")]),
    "fr imposes": ("Le règlement impose une armoire fermée.", [("une armoire fermée", "Le règlement")]),
    "fr one voice": ("Maires et élus parlent d'une même voix d'un oubli.", [("un oubli", "Maires et élus")]),
    # other sentences behind it
    "de clause": (
        "Der Kanton pocht auf eine Abstimmung, die Wirte verlangen, dass das Amt wartet.",
        [("eine Abstimmung", "Der Kanton"), ("das Amt wartet", "die Wirte")],
    ),
    "es clause": (
        "El pleno rechazó el plan, y la jefa del puerto recomendó que se cierre el muelle.",
        [("se cierre el muelle", "la jefa del puerto"), ("el plan", "El pleno")],
    ),
    "fr semicolon": (
        "Elle affirme avoir vu le phare ; lui soutient que le phare était éteint.",
        [("avoir vu le phare", "Elle"), ("le phare était éteint", "lui")],
    ),
    # what comes behind a colon in quotation marks is another statement
    "de colon": (
        "Ada Lund ist überzeugt, dass der Kai hält: „Er steht seit Jahren fest.“",
        [("Er steht seit Jahren fest.", "Ada Lund"), ("der Kai hält", "Ada Lund")],
    ),
    # words set behind a name, or that only go on, are no part of what is said
    "es set behind": (
        "A juicio de Ada Luna, profesora de Puertos de la Universidad, llueve poco.", [("llueve poco", "Ada Luna")]
    ),
    "de set behind": (
        "Nach Angaben von Ada Lund, Sprecherin der Werft, sei der Kai alt.", [("sei der Kai alt", "Ada Lund")]
    ),
    "de further": ("Der Kai müsse halten, so Lund weiter.", [("Der Kai müsse halten", "Lund")]),
    "de figure first": (
        "Den Schaden schätzt sie auf 84 Euro.", [("Den Schaden|auf 84 Euro", "sie")]
    ),
    "fr only": (
        "La juge, Ada Lune, lui a reproché de n'avoir vu que le quai.",
        [("de n'avoir vu que le quai", "La juge, Ada Lune")],
    ),
    "fr guild": (
        "D'après Brise, une association de marins, le quai tombe.", [("le quai tombe", "Brise")]
    ),
    "de reproach": ("Wirtin wirft Rat Betrug vor", [("Betrug", "Wirtin")]),
    # French verbs before their pronouns
    "fr inverted": ("La note, a-t-elle insisté, était rouge.", [("La note|était rouge", "elle")]),
    "fr one": ("Le gel, estime-t-on à la mairie, a tué la vigne.", [("Le gel|a tué la vigne", "la mairie")]),
    "fr makes plain": ("Il pleut : les notes, fait-elle valoir, sont vertes.", [("les notes|sont vertes", "elle")]),
    "fr partly": ("Le maire est « au lit », indique-t-on à la mairie.", [("Le maire est « au lit »", "la mairie")]),
    "fr place": ("À la mairie, on minimise : ce serait un oubli.", [("ce serait un oubli", "la mairie")]),
    "fr lent": ("On prête au maire l'idée de partir.", [("au maire l'idée de partir", None)]),
    # what was called something
    "fr judged": ("L'idée a été jugée « folle » par le maire.", [("L'idée|« folle »", "le maire")]),
    "es judged": ("El plan fue tachado de «feudal» por la jefa.", [("El plan|«feudal»", "la jefa")]),
    "de judged": ("Der Plan wurde vom Rat als „närrisch“ bezeichnet.", [("Der Plan|„närrisch“", "Rat")]),
    # the passive, and what one lets others say
    "de by": ("Die Gäste wurden vom Wirt gebeten, bald zu gehen.", [("bald zu gehen", "Wirt")]),
    "de believed": (
        "Das Moor ist, glaubt man dem Kataster, seit 1990 trocken.",
        [("Das Moor ist|seit 1990 trocken", "dem Kataster")],
    ),
    "de from": ("Vom Kreis wurde mitgeteilt, es handle sich um Most.", [("es handle sich um Most", "Kreis")]),
    "de let": ("Die Wirtin ließ über ihren Anwalt erklären, sie sei krank.", [("sie sei krank", "Die Wirtin")]),
    "de read": ("Er habe nie gestohlen, ließ Olaf Lund verlesen.", [("Er habe nie gestohlen", "Olaf Lund")]),
    "fr by": ("Un tunnel est réclamé depuis quinze ans par les bergers.", [("Un tunnel", "les bergers")]),
    "fr told": ("Les gens ont été priés par Lune de ne pas sortir.", [("de ne pas sortir", "Lune")]),
    "es by": ("El plan fue rechazado ayer por los pescadores.", [("El plan", "los pescadores")]),
    # whose account it is
    "de after": ("Seinen Worten nach ist der Kai alt.", [("ist der Kai alt", "Seinen")]),
    "es apposed": ("Según la dueña, Ada Luna, el muelle caerá.", [("el muelle caerá", "la dueña, Ada Luna")]),
    "de relative": (
        "Es gehört nach Angaben des Zirkus, der hier gastiert, einer Wirtin.",
        [("Es gehört|einer Wirtin", "des Zirkus")],
    ),
    "fr to the end": ("Rien n’est prévu, selon Ada Lune, qui part bientôt.", [("Rien n’est prévu", "Ada Lune")]),
    # what points back
    "de surroundings": (
        "Der Kai wird verkauft. Das erfuhr diese Zeitung aus dem Umfeld des Rats.",
        [("Der Kai wird verkauft", "dem Umfeld des Rats")],
    ),
    "de answer": (
        "Der Kai ist schon alt. Das geht aus einer Antwort des Amts auf eine Anfrage der Wirte hervor.",
        [("Der Kai ist schon alt", "einer Antwort des Amts auf eine Anfrage der Wirte")],
    ),
    "de result": ("Der Kai ist alt. Zu diesem Schluss kommt der Rat.", [("Der Kai ist alt", "der Rat")]),
    # pronouns before a verb are no part of who speaks
    "es told": ("Luna le aseguró que el muelle caerá.", [("el muelle caerá", "Luna")]),
    "es left out": ("Le aseguró que el muelle caerá.", [("el muelle caerá", None)]),
    # a relative clause behind those who speak
    "es who": (
        "El muelle cederá pronto, dijeron a este diario tres guardas que vieron la grieta.",
        [("El muelle cederá pronto", "tres guardas que vieron la grieta")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", SAID)
def test_statements(ruled: Ruled, form: str) -> None:
    text, expected = SAID[form]
    content = [(tuple(words.split("|")), source) for words, source in expected]
    found = [(f.content, f.source) for f in ruled(text, form[:2])]
    assert sorted(found, key=str) == sorted(content, key=str)


UNATTRIBUTED = {
    "fr general": ("De l’avis général, le vin sera cher.", "le vin sera cher"),
    "es rumour": ("Circula también la versión de que el muelle cayó.", "el muelle cayó"),
    "fr a rumour": ("Selon une rumeur, le quai est vendu.", "le quai est vendu"),
    "de rumour": ("Gerüchteweise ist auch der Kran verkauft.", "ist auch der Kran verkauft"),
}


@pytest.mark.parametrize("form", UNATTRIBUTED)
def test_claims_of_nobody(ruled: Ruled, form: str) -> None:
    text, content = UNATTRIBUTED[form]
    assert [(f.content, f.kind) for f in ruled(text, form[:2])] == [((content,), "unattributed")]


def test_german_hides_are_hearsay(ruled: Ruled) -> None:
    found = ruled("Der frühere Wirt des Kais soll sich in Nordheim versteckt halten.", "de")
    assert found == []
    found = ruled("Der frühere Wirt des Kais soll sich in Nordheim aufhalten.", "de")
    assert [f.content for f in found] == [("Der frühere Wirt des Kais", "sich in Nordheim aufhalten")]


def test_german_speech_goes_on_behind_a_colon(standing: Callable[..., list[Any]]) -> None:
    piece = "<c>Die ersten Tage seien laut gewesen</c>, <q>berichtet</q> <s>Ada Lund</s>: Am Kai werde gespielt."
    assert [f.content for f in standing(piece, "de")] == [
        ("Die ersten Tage seien laut gewesen", "Am Kai werde gespielt")
    ]


@pytest.mark.parametrize(
    ("lang", "piece", "source"),
    [
        ("es", "El jefe calló. «<c>Es mentira</c>», <q>bufó</q> en los <s>pasillos</s> del muelle.", None),
        (
            "fr",
            "La juge, Ada Lune, <s>lui</s> <q>a reproché</q> <c>de n'avoir vu que le quai</c>.",
            "La juge, Ada Lune",
        ),
    ],
)
def test_what_the_model_takes_for_who_speaks(
    standing: Callable[..., list[Any]], lang: str, piece: str, source: str | None
) -> None:
    assert [f.source for f in standing(piece, lang)] == [source]


NOTHING = {
    "de nobody": "Niemand im Kreistag hat bisher behauptet, dass der Kai sicher ist.",
    "de not": "Er bestätigte auch die Zahl der Stellen nicht.",
    "de if": "Sagt der Gutachter im Mai, dass der Kai fällt, ist er weg.",
    "es if": "Llueve.\n\nSi el médico asegura que la capitana puede nadar, viajará.",
    "de so": "Der so Gelobte aus Lund schwieg.",
}


@pytest.mark.parametrize("form", NOTHING)
def test_what_is_not_said(ruled: Ruled, form: str) -> None:
    assert ruled(NOTHING[form], form[:2]) == []


def test_a_risk_holds_no_conjunction(ruled: Ruled) -> None:
    assert [f.content for f in ruled("Lune dément tout risque de crue.", "fr")] == [("tout risque de crue",)]


def test_a_noun_is_no_verb(ruled: Ruled) -> None:
    text = "Une note de Lune rappelle qu'il est interdit de fumer."
    assert [(f.source, f.cue) for f in ruled(text, "fr")] == [("Une note de Lune", "rappelle")]


QUOTED = {
    "de behind": ("Die Wirte sehen das anders: „Wir zahlen den Kai“, knurrte Olaf Lund.", "Olaf Lund"),
    "de only": ("„Fragen Sie den Kai“, riet lediglich sein Wirt.", "sein Wirt"),
    "de low": ("‚Wir zahlen den Kai‘, rief Olaf Lund.", "Olaf Lund"),
    "fr scene": ("— Vous avez coupé la haie ? demande le juge, Ada Lune, sans lever les yeux.", "le juge, Ada Lune"),
    "es letter": ("En una carta a la jefa, difundida por el gremio, ella escribe: «Me voy de aquí».", "ella"),
    "es headline": ("“Sin agua no hay pan”: molineros al gobernador", "molineros"),
    "fr at": ("À la mairie, on sourit : « Rien ne presse ici ».", "la mairie"),
    "es aside": ("“El muelle está viejo”, minimizó por su parte Ada Luna.", "Ada Luna"),
    "es past": ("El jefe, Blas Luna, calló. «Es mentira», resopló antes de irse.", None),
    "de shall": ("„Dann geh doch“, soll die Wirtin im Boot gesagt haben.", "die Wirtin"),
}


@pytest.mark.parametrize("form", QUOTED)
def test_whose_quotation(ruled: Ruled, form: str) -> None:
    text, source = QUOTED[form]
    assert [(f.source, f.kind) for f in ruled(text, form[:2])] == [(source, "direct")]


NESTED = {
    "fr": ("« Mon neveu a crié : “Le quai tombe ce soir !” », dit Ada Lune.", "Mon neveu"),
    "es": (
        "«El jefe juró que aguanta, y mi hermano le contestó: “Baje usted ya”», dijo Ada.",
        "mi hermano le",
    ),
    "fr and": ("« Le chef du club se leva et répétait : “Serrez-vous, serrez” », dit Ada Lune.", "Le chef du club"),
    "fr who": ("« Là, c'est ma femme qui criait sur le quai : “Et le seau ?” », dit Olaf Lune.", "ma femme"),
    "es all": ("«Lo único que repetía mi padre era: “No se lo digas a nadie”», dijo Ada.", "mi padre"),
    "de um": (
        "„Um zwei steht der Sohn vom Wirt in der Tür und sagt: ‚Der Bach kommt.‘“, sagte Ada.",
        "der Sohn vom Wirt",
    ),
    "de": ("„Als ich kam, hat er gefragt: ‚Wer zahlt den Kai?‘“, sagte Ada Lund.", "er"),
}


@pytest.mark.parametrize("lang", NESTED)
def test_who_says_what_is_quoted_within(ruled: Ruled, lang: str) -> None:
    text, source = NESTED[lang]
    assert [f.source for f in ruled(text, lang[:2]) if f.rule == "nested"] == [source]


def test_the_first_answer_may_have_a_label(ruled: Ruled) -> None:
    text = (
        "**Vous partez. Pourquoi ?**\n\n**Ada Lune:** Parce que j'ai lu les comptes.\n\n"
        "**Allez-vous porter plainte ?**\n\nUn voisin m'a dit : Vas-y."
    )
    found = [(f.content, f.source) for f in ruled(text, "fr")]
    assert found == [(("Parce que j'ai lu les comptes.",), "Ada Lune"), (("Un voisin m'a dit : Vas-y.",), None)]


def test_an_answer_may_begin_with_a_word_in_marks(ruled: Ruled) -> None:
    text = "**Où vivez-vous ?**\n\nAu port. Je lis.\n\n**Quel mot aimez-vous ?**\n\n« Quai ». Je le dis « tout bas »."
    assert [f.content for f in ruled(text, "fr")][1:] == [("Quai ». Je le dis « tout bas ».",)]


def test_what_one_is_told_to_have_said_in_the_words_of_another_stays(standing: Callable[..., list[Any]]) -> None:
    piece = (
        "<s>Ada Luna</s> <q>contó</q> que <c><s2>la jefa</s2> le <q2>había jurado</q2> que "
        "<c2>el muelle aguantaba otro invierno</c2></c>."
    )
    assert [f.source for f in standing(piece, "es")] == ["Ada Luna", "la jefa"]


@pytest.mark.parametrize(
    ("lang", "piece", "content"),
    [
        ("es", "<s>El juez</s> <q>llamó</q> <c>a las partes a la calma</c>, y llovió.", "a la calma"),
        ("fr", "<s>Lune</s> a <q>demandé</q> <c>s'il fallait l'inviter à lire</c>.", "fallait l'inviter à lire"),
        ("es", "<s>La ley</s> <q>obliga</q> <c>a los dueños a pintar el muelle</c>.", "a pintar el muelle"),
        ("fr", "<s>La loi</s> <q>oblige</q> <c>les patrons à peindre le quai</c>.", "à peindre le quai"),
        ("de", "<s>Das Gesetz</s> <q>verpflichtet</q> <c>die Wirte, den Kai zu fegen</c>.", "den Kai zu fegen"),
    ],
)
def test_who_is_asked_is_no_part_of_it(standing: Callable[..., list[Any]], lang: str, piece: str, content: str) -> None:
    assert [f.content for f in standing(piece, lang)] == [(content,)]


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("de", "„Am Kai fragt mich ein Kind: ‚Kommt heute noch ein Boot?‘“, erzählte Ada Lund.", "ein Kind"),
        ("es", "\"Me lo dijo el guarda: 'El muelle ya no existe'\", explicó Ada Luna.", "el guarda"),
        ("fr", '« J\'ai entendu mon oncle crier : "Le quai tombe !" », raconte Ada Lune.', "mon oncle"),
        ("uk", "«Сторож мені каже: «Човен відійшов», а я стою», – розповіла Ада Лунь.", "Сторож"),
    ],
)
def test_who_is_told_is_not_who_speaks(ruled: Ruled, lang: str, text: str, source: str) -> None:
    assert source in [f.source for f in ruled(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("es", '"Llegará el pan", dijo el dueño de «La Espiga», Olaf Luna.', "el dueño de «La Espiga», Olaf Luna"),
        ("fr", "« Le pain viendra », dit le patron de « L’Épi », Olaf Lune.", "le patron de « L’Épi », Olaf Lune"),
    ],
)
def test_a_name_follows_the_name_of_a_body_in_marks(ruled: Ruled, lang: str, text: str, source: str) -> None:
    assert [f.source for f in ruled(text, lang)] == [source]


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("es", "—Mañana dormiré —dijo sonriendo.", None),
        ("es", "—Mañana dormiré —dijo sonriendo el práctico.", "el práctico"),
        ("es", "—Mañana dormiré —dijo mientras guardaba el mapa—. Por fin.", None),
    ],
)
def test_how_it_was_said_is_nobody(ruled: Ruled, lang: str, text: str, source: str | None) -> None:
    assert [f.source for f in ruled(text, lang)] == [source]


@pytest.mark.parametrize(
    ("lang", "text", "source", "content"),
    [
        ("fr", "Le patron nie tout. À l’en croire, le quai ouvrira.", "l’", "le quai ouvrira"),
        ("fr", "Le quai « tombe en ruine », estime-t-on à la mairie.", "la mairie", "Le quai « tombe en ruine »"),
    ],
)
def test_who_is_believed_and_who_is_quoted_in_part(
    ruled: Ruled, lang: str, text: str, source: str, content: str
) -> None:
    assert (source, (content,)) in [(f.source, f.content) for f in ruled(text, lang)]


def test_what_is_done_meanwhile_is_nobody(standing: Callable[..., list[Any]]) -> None:
    piece = "—<c>Dormiré</c> —<q>dijo mientras</q> firmaba <s>el acta</s>—. Por fin."
    assert [(f.source, f.cue) for f in standing(piece, "es")] == [(None, "dijo")]
