"""What somebody did something to say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Ruled = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("lang", "text", "source", "content"),
    [
        ("es", "Ada Luna contó que el notario la llamó para pedirle que callara.", "el notario", "callara"),
        ("es", "El notario llamó a Ada Luna para advertirle que no viniera.", "El notario", "no viniera"),
        ("fr", "Le maire est venu pour nous dire que tout va, raconte Ada Lune.", "Le maire", "tout va"),
        ("fr", "Lune dit que le maire l’a appelée pour lui demander de se taire.", "le maire", "de se taire"),
        (
            "de",
            "Lund erzählte, dass der Wirt anrief, um ihr zu sagen, dass der Kai falle.",
            "der Wirt",
            "der Kai falle",
        ),
        ("ru", "Лунина рассказала, что сторож приходил, чтобы сказать ей, что кран цел.", "сторож", "кран цел"),
        ("uk", "Лунь розповіла, що сторож дзвонив їй, щоб попросити її мовчати.", "сторож", "мовчати"),
    ],
)
def test_what_it_was_done_to_say(ruled: Ruled, lang: str, text: str, source: str, content: str) -> None:
    assert (source, (content,)) in [(f.source, f.content) for f in ruled(text, lang)]


def test_what_it_was_done_for_is_not_said(ruled: Ruled) -> None:
    assert ruled("El notario vino para comprar el muelle.", "es") == []
