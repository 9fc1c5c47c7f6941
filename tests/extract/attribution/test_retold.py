"""What somebody in a quotation tells that another said, in Spanish, French and German."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Ruled = Callable[..., list[Any]]

TOLD: dict[str, tuple[str, list[tuple[str, str | None]]]] = {
    "es few": ("«El jefe nos juró que todo aguanta, y no vino», dijo Ada Luna.", []),
    "es short": ("«El jefe nos juró que el muelle aguanta, y no vino», dijo Ada.", [("el muelle aguanta", "El jefe")]),
    "es I": ("«Le había dicho que el muelle no aguanta», dijo Ada Luna.", []),
    "fr": (
        "« Hier, une dame m'a demandé si le quai était sûr. J'ai ri », dit Ada.",
        [("le quai était sûr", "une dame")],
    ),
    "fr one": ("« On m'avait dit que le quai était sûr », dit Ada Lune.", [("le quai était sûr", None)]),
    "de": ("„Der Wirt hat uns gewarnt, dass der Kai bricht“, sagte Ada Lund.", [("der Kai bricht", "Der Wirt")]),
    "de mood": ("„Der Wirt sagt, der Kai sei alt. Er hat recht“, sagte Ada Lund.", [("der Kai sei alt", "Der Wirt")]),
    "de one": ("„Mir wurde gesagt, der Kai sei alt“, sagte Ada Lund.", [("der Kai sei alt", None)]),
}


@pytest.mark.parametrize("form", TOLD)
def test_told_within(ruled: Ruled, form: str) -> None:
    text, expected = TOLD[form]
    assert [("|".join(f.content), f.source) for f in ruled(text, form[:2]) if f.rule == "nested"] == expected


def test_what_is_retold_is_no_quotation(standing: Callable[..., list[Any]]) -> None:
    text = "«El jefe nos juró que el muelle aguanta», dijo Ada Luna."
    assert [f.kind for f in standing(text, "es")] == ["direct", "indirect"]
