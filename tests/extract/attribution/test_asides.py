"""Words between commas in Spanish, French and German: behind a subject, or those that tell whose words they are."""

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
    # whom one asks, or threatens, stands between
    "fr enjoin": ("Le préfet a enjoint au port de fermer.", [("de fermer", "Le préfet")]),
    "fr threat": ("La reine menace le pays de nouvelles taxes.", [("nouvelles taxes", "La reine")]),
    # Spanish leaves the subject out
    "es no subject": ("El muelle caerá pronto, dice, si no hay obras.", [("El muelle caerá pronto|si no hay obras", None)]),
    "es colon": ("Culpa al hielo: sin agua, recuerda, no hay trigo.", [("no hay trigo", None)]),
}  # fmt: skip


@pytest.mark.parametrize("form", SAID)
def test_statements(ruled: Ruled, form: str) -> None:
    text, expected = SAID[form]
    assert [("|".join(f.content), f.source) for f in ruled(text, form[:2])] == expected
