"""Headlines in Spanish, French and German that put words down by a colon or a dash."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Ruled = Callable[..., list[Any]]

LINES: dict[str, tuple[str, list[tuple[str, str | None]]]] = {
    "es first": ("Alcaldesa de Lunas: el muelle cierra ya", [("el muelle cierra ya", "Alcaldesa de Lunas")]),
    "es one": ("Sindicato: la planta incumple", [("la planta incumple", "Sindicato")]),
    "es last": ("El muelle no cerrará: alcaldesa de Lunas", [("El muelle no cerrará", "alcaldesa de Lunas")]),
    "es clause": ("El puerto cierra hoy: los vecinos protestan", []),
    "fr first": ("Syndicat : le port est en danger", [("le port est en danger", "Syndicat")]),
    "de last": ("Kai schließt im Mai: Bürgermeisterin warnt", [("Kai schließt im Mai", "Bürgermeisterin warnt")]),
    "de clause": ("Streit um den Kai: Wirtin Ada Lund wirft dem Rat Lüge vor", []),
    "de dash": ("Das Werk ist alt – Gewerkschaft", [("Das Werk ist alt", "Gewerkschaft")]),
}


@pytest.mark.parametrize("form", LINES)
def test_headline(ruled: Ruled, form: str) -> None:
    line, expected = LINES[form]
    assert [("|".join(f.content), f.source) for f in ruled(f"{line}\n\nX.", form[:2])] == expected


def test_a_slavic_headline_quotes_more_than_a_name(ruled: Ruled) -> None:
    [found] = ruled("«Причал держится плохо»: сторожа против яхт\n\nX.", "ru")
    assert (found.content, found.source) == (("Причал держится плохо",), None)
