"""Claims with nobody named for them: which of their cues hedge."""

from __future__ import annotations

import pytest

from onrecord.extract import language, quotations
from onrecord.extract.attribution import by_rules, compose
from onrecord.extract.attribution.prose import Prose
from onrecord.record import Block
from onrecord.record.types import article


@pytest.mark.parametrize(
    ("text", "lang", "hedged"),
    [
        ("It became known on Monday that the port of Brill will close.", "en", []),
        ("It turned out that the port of Brill was sold.", "en", []),
        ("It is rumoured that the port of Brill will close.", "en", ["It is rumoured that"]),
        ("The port of Brill was allegedly sold.", "en", ["allegedly"]),
        ("It later became known that the pier was allegedly sold.", "en", ["allegedly"]),
        ("Стало известно, что порт закроют.", "ru", []),
        ("Ходят слухи, что порт закроют.", "ru", ["Ходят слухи, что"]),
    ],
)
def test_what_became_known_is_no_hedge(text: str, lang: str, hedged: list[str]) -> None:
    page = article(text, title=None, language=lang, blocks=(Block("paragraph", (0, len(text))),))
    prose = Prose(page, language.analyse(page), quotations.find(page))
    found = compose(prose, [r.attribution for r in by_rules(prose)])
    assert found and {a.kind for a in found} == {"unattributed"}
    assert sorted({text[s:e] for a in found for s, e in a.hedges}) == hedged
