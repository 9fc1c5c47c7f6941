"""Whom a noun takes up in languages without a parser, by where he is from, in a headline, within a quotation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Names = Callable[..., list[str | None]]

PIECES = {
    # where somebody is from is no other person
    "es from": (
        "Olaf Luna no habló en el muelle. <s>El capitán lunense</s> <q>admitió</q> que <c>erró</c>.", ["Olaf Luna"],
    ),
    "fr from": ("Olaf Lune se tait. <s>Le directeur vannetais</s> <q>dit</q> que <c>le quai tombe</c>.", ["Olaf Lune"]),
    "fr of a place": ("Olaf Vert a perdu son four. « <c>Il flottait</c> », <q>dit</q> <s>l’artisan de Saint-Lune</s>.",
                      ["Olaf Vert"]),
    "es of a place": ("Olaf Vera lo perdió todo. “<c>Ardió</c>”, <q>dice</q> <s>el vecino de Luna</s>.",
                      ["Olaf Vera"]),
    "de of a place": (
        "Olaf Lind hat zwei Kühe verloren. „<c>Fort sind sie</c>“, <q>sagt</q> <s>der Landwirt aus Lindow</s>.",
        ["Olaf Lind"],
    ),
    "ru of a place": ("Олег Зелин потерял корову. «<c>Унесло</c>», — <q>сказал</q> <s>житель Лунска</s>.",
                      ["Олег Зелин"]),
    "fr mayor of a place": (
        "Olaf Vert a perdu son four. « <c>C’est dur</c> », <q>dit</q> <s>le maire de Saint-Lune</s>.",
        ["le maire de Saint-Lune"],
    ),
    # a headline's noun: who speaks first below, unless his office is another
    "fr headline": (
        "Crue : « <c>L’eau montait</c> », <q>raconte</q> <s>un boulanger</s>\n\nOlaf Vert a perdu son four. "
        "« <c2>Il flottait</c2> », <q2>dit</q2> <s2>l’artisan de Lune</s2>.",
        ["Olaf Vert", "Olaf Vert"],
    ),
    "de headline": (
        "<s>Der Trainer</s><q>:</q> „<c>Uns fehlte Mut</c>“\n\n<s2>Olaf Grün</s2> <q2>sagte</q2>, <c2>er irre</c2>.\n\n"
        "<s3>Der Präsident, Tom Rot</s3><q3>:</q3> „<c3>Er bleibt</c3>.“",
        ["Olaf Grün", "Olaf Grün", "Tom Rot"],
    ),
    "fr headline of another": (
        "<s>La maire</s> <q>annonce</q> <c>une aide</c>\n\n« <c2>Tout brûlait</c2> », <q2>dit</q2> <s2>Olaf Vert</s2>.",
        ["La maire", "Olaf Vert"],
    ),
    # "our pilot" is who is called so elsewhere
    "de our": (
        "„<c><s2>Unser Lotse</s2> <q2>rief</q2>: ‚<c2>Halt!</c2>‘ Dann sank es</c>“, <q>sagte</q> <s>Tom Rot</s>. "
        "Der Lotse Olaf Lind starb.",
        ["Tom Rot", "Olaf Lind"],
    ),
    # a German compound by what it ends in
    "de court": (
        "<s>Das Amtsgericht Lindow</s> <q>entschied</q>, dass <c>der Kai fällt</c>. <c2>Das sei so</c2>, <q2>so</q2> "
        "<s2>das Gericht</s2>.",
        ["Das Amtsgericht Lindow", "Das Amtsgericht Lindow"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", PIECES)
def test_whom_a_noun_takes_up(names: Names, form: str) -> None:
    piece, expected = PIECES[form]
    assert names(piece, lang=form[:2]) == expected


def test_who_is_named_alone_speaks_where_a_spanish_verb_leaves_him_out(names: Names) -> None:
    piece = "Era el último día de Olaf Luna en el muelle.\n\n—<c>Dormiré</c> —<q>dijo</q> sonriendo."
    assert names(piece, lang="es") == ["Olaf Luna"]
