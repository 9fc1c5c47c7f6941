"""The language layer: exact offsets, each block on its own."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract import language
from onrecord.record import Block
from onrecord.record.types import article


def test_sentences_never_run_over_blocks_and_furniture_is_left_out() -> None:
    text = "Menu Home\n\nThe ferry is late\n\nand nobody knows why. It rains."
    page = article(
        text, language="en",
        blocks=(Block("furniture", (0, 9)), Block("title", (11, 28)), Block("paragraph", (30, len(text)))),
    )  # fmt: skip
    analysis = language.analyse(page)
    assert [text[s:e] for s, e in analysis.sentences] == ["The ferry is late", "and nobody knows why.", "It rains."]
    assert all(t.span[0] >= 11 for t in analysis.tokens)


def test_guillemets_are_marks() -> None:
    text = "The weekly «Northern Echo» writes that it is old."
    analysis = language.analyse(article(text, language="en", blocks=(Block("paragraph", (0, len(text))),)))
    assert [t.pos for t in analysis.tokens if not t.text.isalnum()] == ["PUNCT"] * 3


@pytest.mark.parametrize("letter", ["\u00c3\u00a1", "\u00c3\u0083\u00c2\u00a1", "A\u0303\u0083A\u0302\u00a1"])
def test_a_letter_encoded_twice_does_not_cut_a_name(letter: str) -> None:
    text = f"The envoy, Arturo Sal{letter}n, said that it rained."
    page = article(text, language="en", blocks=(Block("paragraph", (0, len(text))),))
    (name,) = (n for n in language.analyse(page).names if n.label == "PERSON")
    assert page.text[slice(*name.span)] == f"Arturo Sal{letter}n"


def test_english_tokens_have_lemma_tag_and_head() -> None:
    text = "Jane\u00a0Pike told reporters."
    analysis = language.analyse(article(text, language="en", blocks=(Block("paragraph", (0, len(text))),)))
    assert [t.text for t in analysis.tokens] == ["Jane", "Pike", "told", "reporters", "."]
    told = analysis.tokens[2]
    assert (told.lemma, told.pos, told.head) == ("tell", "VERB", 2)
    assert [(text[n.span[0] : n.span[1]], n.label) for n in analysis.names] == [("Jane\u00a0Pike", "PERSON")]


def test_english_is_parsed_on_one_thread_although_numpy_came_first(monkeypatch: pytest.MonkeyPatch) -> None:
    import numpy as np
    import threadpoolctl

    from onrecord.extract.language import english

    seen: list[int] = []
    multiply = np.dot

    def watched(*args: Any, **named: Any) -> Any:
        seen.extend(pool["num_threads"] for pool in threadpoolctl.threadpool_info() if pool["user_api"] == "blas")
        return multiply(*args, **named)

    monkeypatch.setattr(np, "dot", watched)
    text = "Jane Pike told reporters."
    english.analyse(article(text, language="en", blocks=(Block("paragraph", (0, len(text))),)))
    assert seen and set(seen) == {1}


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("ru", "Об этом сообщил А. Б. Лапин. Дождь идёт с 5 мая.", 2),
        ("de", "Die Fähre ist voll. „Warten Sie“, sagte Dr. Weck. Es regnet.", 3),
        ("es", "El Sr. Olmo llegó. ¿Llueve? Sí.", 3),
        ("fr", "M. Le Dantec part. « Il pleut. » Voilà.", 3),
    ],
)
def test_sentences_by_rules(lang: str, text: str, count: int) -> None:
    analysis = language.analyse(article(text, language=lang, blocks=(Block("paragraph", (0, len(text))),)))
    assert len(analysis.sentences) == count, [text[s:e] for s, e in analysis.sentences]


def test_names_by_capitals() -> None:
    text = "Вчера директор Вера Гольцова и МЧС молчали."
    analysis = language.analyse(article(text, language="ru", blocks=(Block("paragraph", (0, len(text))),)))
    found = [(text[n.span[0] : n.span[1]], n.label) for n in analysis.names]
    assert found == [("Вера Гольцова", "PERSON"), ("МЧС", "ORG")]


def test_support_is_honest() -> None:
    assert [language.support(x) for x in ("en", "uk", "pl", None)] == ["full", "partial", "none", "none"]


@settings(max_examples=60, deadline=None)
@given(text=st.text(min_size=1, max_size=120), lang=st.sampled_from(["en", "fr", "ru"]))
def test_every_span_holds_its_own_text(text: str, lang: str) -> None:
    analysis = language.analyse(article(text, language=lang, blocks=(Block("paragraph", (0, len(text))),)))
    for s, e in analysis.sentences:
        assert text[s:e].strip()
    if "\u00a0" not in text:
        assert all(text[t.span[0] : t.span[1]] == t.text for t in analysis.tokens if t.text.isascii())
    assert all(0 <= t.span[0] < t.span[1] <= len(text) and 0 <= t.head < len(analysis.tokens) for t in analysis.tokens)
