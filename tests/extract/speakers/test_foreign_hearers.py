"""To whom it was said, in Spanish, French and German."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Addressees = Callable[..., list[str | None]]

TOLD: dict[str, tuple[str, str | None]] = {
    "es paper": ("<c>El muelle cae</c>, <q>dijeron</q> a este diario <s>tres guardias</s>.", "este diario"),
    "es that": ("<s>Ada Luna</s> <q>contó</q> a la instructora que <c>el muelle cae</c>.", "la instructora"),
    "es first": ("A Radio Lunas, en cambio, le <q>aseguró</q> que <c>el muelle cae</c>.", "Radio Lunas"),
    "es asked": ("<s>El rey</s> <q>ha pedido</q> a los molineros que <c>no suban</c>.", "los molineros"),
    "es verb and to": ("<s>Ada Luna</s> <q>relató al</q> juez que <c>el muelle cae</c>.", "juez"),
    "es pronoun": ("<s>La jefa</s> le <q>recuerda</q> que <c>el muelle cae</c>.", "le"),
    "es passive": (
        "Los vecinos <q>fueron</q> <q>advertidos</q> por <s>el puerto</s> <c>de que el agua sube</c>.",
        "Los vecinos",
    ),
    "es accused": ("<s>Ada Luna</s> <q>acusa</q> a su hermano <c>de vender el barco</c>.", None),
    "es contrary": ("<s>Ada Luna</s> <q>dijo</q>, al menos, que <c>el muelle cae</c>.", None),
    "es support": ("<s>Luna</s> <q>expresó</q> su apoyo a los equipos y que <c>no se van</c>.", None),
    "fr that": ("<s>Ada Lune</s> a <q>confié</q> à ses guides qu'<c>il pleut</c>.", "ses guides"),
    "fr object": ("<s>Ada Lune</s> <q>invite</q> les deux villes <c>à se taire un peu</c>.", "les deux villes"),
    "fr pronoun": ("<s>Ada Lune</s> lui <q>reproche</q> <c>d'avoir menti</c>.", "lui"),
    "fr talk": ("Dans un entretien au « Courrier », <s>elle</s> <q>reconnaît</q> <c>un retard</c>.", "« Courrier »"),
    "fr passive": (
        "Les gens du port <q>ont été priés</q> par <s>la mairie</s> <c>de ne pas sortir</c>.",
        "Les gens du port",
    ),
    "de paper": ("«<c>Es regnet</c>», <q>sagte</q> <s>er</s> der Nordheimer Post.", "der Nordheimer Post"),
    "de plural": ("<c>Es regne</c>, <q>teilte</q> <s>er</s> den Anwohnern <q>mit</q>.", "den Anwohnern"),
    "de accusative": ("«<c>Es regnet</c>», <q>sagte</q> <s>er</s> und hielt den Laptop hoch.", None),
    "de asked": ("<s>Ada Lund</s> <q>bat</q> die Gäste um <c>etwas Ruhe</c>.", "die Gäste"),
    "de before": ("<s>Das Amt</s> hat der Stadt am Montag <q>untersagt</q>, <c>Bäume zu fällen</c>.", "der Stadt"),
    "de pronoun": ("<s>Er</s> <q>warf</q> ihr <q>vor</q>, <c>zu lügen</c>.", "ihr"),
    "de one of them": ("«<c>Es regnet</c>», <q>sagte</q> <s>einer von ihnen</s>.", None),
    "de speaker": ("«<c>Es regnet</c>», <q>erklärte</q> der Trainer der <s>Lunder</s>.", None),
    "de place": ("<s>Ada Lund</s> <q>argumentierte</q> vor Gericht, <c>es sei spät</c>.", None),
    "de thing": ("<s>Ada Lund</s> <q>geht</q> der Frage nach, <c>ob es regnet</c>.", None),
    "de letter": ("In einem Brief an die Vorstände <q>rät</q> <s>sie</s> <c>zur Ruhe</c>.", "die Vorstände"),
}


@pytest.mark.parametrize("form", TOLD)
def test_who_was_told(addressees: Addressees, form: str) -> None:
    piece, to = TOLD[form]
    assert addressees(piece, form[:2]) == [to]
