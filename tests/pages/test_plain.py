"""Plain text: every character kept; menus, captions, credits, headings and notices told by form, place, repetition."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.pages.notices import translation
from onrecord.pages.plain import read_plain
from onrecord.record import Article, Translated

LONG = "The new bridge at Lesk opened on Monday after two years of work, mayor Ida Brandt told the Quay Courier."
MORE = "The ferry will run until summer, said the harbour office, which has not yet found a buyer for the old boat."
COPIED = f"""Skip to main content
Home
World
Advertisement
Live now
Sport

Lesk bridge opens after two years

By Ann Ray and Bob Stone, Harbour Reporters

Published 4 March 2025, 10:20

Share

{LONG}

How it began

{MORE}

The quay at dawn
Photo: TASS/Per Holm

“I will miss the boat,” said pilot Per Holm, who has steered it for thirty years in every kind of weather.

Ида Брандт

Mayor Ida Brandt

Photo: Ann Ray

Advertisement

{MORE.replace("summer", "autumn")}

Переведено сервисом «Ясный переводчик»

Live now
Most read
Storm closes the coast road
Town buys three trams
"""


def kinds(text: str) -> list[tuple[str, str]]:
    article = read_plain(text)
    return [(b.kind, text[b.span[0] : b.span[1]]) for b in article.blocks]


def of_kind(text: str, *wanted: str) -> list[str]:
    return [words for kind, words in kinds(text) if kind in wanted]


def test_a_page_as_a_reader_copies_it() -> None:
    article = read_plain(COPIED)
    assert article.text == COPIED
    assert article.title == "Lesk bridge opens after two years"
    assert article.authors == ("Ann Ray", "Bob Stone")
    assert (article.published, article.published_basis) == ("2025-03-04", "page")
    assert article.language == "en"
    assert article.translated == Translated(by="Ясный переводчик")
    assert of_kind(COPIED, "heading") == ["How it began"]
    assert of_kind(COPIED, "caption") == ["The quay at dawn", "Ида Брандт", "Mayor Ida Brandt"]
    assert of_kind(COPIED, "credit") == ["Photo: TASS/Per Holm", "Photo: Ann Ray"]
    assert of_kind(COPIED, "notice") == ["Переведено сервисом «Ясный переводчик»"]
    furniture = of_kind(COPIED, "furniture")
    assert furniture[:6] == ["Skip to main content", "Home", "World", "Advertisement", "Live now", "Sport"]
    assert furniture[-4:] == ["Live now", "Most read", "Storm closes the coast road", "Town buys three trams"]
    assert len(of_kind(COPIED, "paragraph")) == 4


def test_prose_stays_prose() -> None:
    text = f"{LONG}\n\n“No,” he said.\n\nBrandt: What now?\n\n— Nothing, — she said.\n\nHe left\n\n{MORE}"
    assert {kind for kind, _ in kinds(text)} <= {"paragraph", "heading"}
    assert of_kind(text, "paragraph", "heading") == text.split("\n\n")


@pytest.mark.parametrize(
    "line",
    [
        "Reporters asked for photographs, by which they meant proof, the office said on Tuesday.",
        "Translated by hand, the letters show what the king knew, she said.",
        "More on that later, the minister told the chamber, and sat down.",
        "By Monday nobody had come to the quay, he said.",
        "The ministry said in its newsletter that the road would close.",
        "Correction is what he asked for.",
        "Home is where the boat is, he said.",
    ],
)
def test_sentences_that_open_like_furniture_are_sentences(line: str) -> None:
    assert ("paragraph", line) in kinds(f"{LONG}\n\n{line}\n\n{MORE}")


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Lesk bridge opens after two years", True),
        ("Town Council Votes To Keep The Old Ferry Running.", True),
        ("Mayor: ‘Nobody will be left on the quay’", True),
        ("The mayor of Lesk opened the new bridge on Monday before the eyes of the whole town.", False),
        ("“We waited for twelve years,” said the mayor.", False),
    ],
)
def test_a_headline_by_its_form(first: str, title: bool) -> None:
    article = read_plain(f"{first}\n\n{LONG} {MORE} {MORE}\n\n{MORE}")
    assert article.title == (first if title else None)
    assert article.blocks[0].kind == ("title" if title else "paragraph")


def test_a_caption_that_ends_in_its_credit_is_cut_in_two() -> None:
    line = "The quay at dawn on Monday. Photo: Per Holm/Getty Images"
    assert kinds(f"{LONG}\n\n{line}\n\n{MORE}")[1:3] == [
        ("caption", "The quay at dawn on Monday."),
        ("credit", "Photo: Per Holm/Getty Images"),
    ]


def test_a_paragraph_wrapped_at_a_fixed_width_is_one_block() -> None:
    words = (LONG + " " + MORE).split()
    rows = [" ".join(words[n : n + 11]) for n in range(0, len(words), 11)]
    text = "\r\n".join(rows) + "\r\n\r\n" + "\r\n".join(rows)
    assert of_kind(text, "paragraph") == ["\r\n".join(rows)] * 2


def test_a_speaker_label_that_comes_again_is_not_furniture() -> None:
    text = "\n\n".join([LONG, "Ann Ray", MORE, "Per Holm", LONG, "Ann Ray", MORE, "Per Holm", LONG])
    assert of_kind(text, "furniture") == []


def test_a_given_date_overrules_the_page() -> None:
    article = read_plain(COPIED, date="2025-03-09")
    assert (article.published, article.published_basis) == ("2025-03-09", "given")


@pytest.mark.parametrize(
    ("line", "by", "origin"),
    [
        ("Translated by Ada Lind", "Ada Lind", None),
        ("Translated from the French by Ada Lind.", "Ada Lind", "fr"),
        ("This article was translated from Russian using Lingo", "Lingo", "ru"),
        ("Переведено сервисом «Ясный переводчик»", "Ясный переводчик", None),
        ("Перевод с английского: Иван Петров", "Иван Петров", "en"),
        ("Перекладено за допомогою Lingo", "Lingo", None),
        ("Aus dem Englischen von Anna Klein", "Anna Klein", "en"),
        ("Traduit de l'anglais par Anne Roux", "Anne Roux", "en"),
        ("Translated from the Ukrainian", None, "uk"),
    ],
)
def test_notices_of_translation(line: str, by: str | None, origin: str | None) -> None:
    assert translation(line) == Translated(by=by, source_language=origin)


@pytest.mark.parametrize(
    "line",
    ["The book was translated by him", "Переводчик сказал, что мост откроют", "Перевод денег остановлен, сказал банк"],
)
def test_what_is_no_notice(line: str) -> None:
    assert translation(line) is None


PIECES = ["By Ann Ray", "Photo: ", "Photo: AP/Per Holm", "• one", "> so", "— No", "{", "a/b", "© 2025", "1."]
LINES = st.one_of(st.sampled_from([*PIECES, LONG, "Menu", "  ", "\u200b"]), st.text(max_size=40))


@settings(max_examples=40)
@given(st.lists(LINES, max_size=20), st.sampled_from(["\n", "\r\n", "\n\n", "\r"]))
def test_every_character_is_kept_and_every_block_lies_in_order(lines: list[str], end: str) -> None:
    text = end.join(lines)
    article: Article = read_plain(text)
    assert article.text == text
    at = 0
    for block in article.blocks:
        start, stop = block.span
        assert text[at:start].strip() == "" and text[start:stop].strip() == text[start:stop] != ""
        at = stop
    assert text[at:].strip() == ""


SEED = Path(__file__).parents[3] / "shared" / "data" / "seed" / "izvestia-negotiations.txt"


@pytest.mark.skipif(not SEED.is_file(), reason="needs the seed page in ../shared")
def test_the_seed_page_comes_out_right() -> None:
    text = SEED.read_text("utf-8")
    article = read_plain(text)
    rows = text.split("\n")
    assert of_kind(text, "furniture") == [*(row for row in rows[:10] if row), "Live broadcast"]
    assert len(of_kind(text, "heading")) == 2
    assert len(of_kind(text, "credit")) == 6
    assert set(of_kind(text, "caption")) >= {rows[row] for row in (18, 29, 44, 55, 70, 82)}
    assert of_kind(text, "paragraph") == [row for row in rows if len(row) > 80]
    assert article.translated is not None and article.translated.source_language is None
    assert (article.title, article.language) == (None, "en")
