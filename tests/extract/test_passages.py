"""Key passages: which sentences may be chosen, in which order, and why."""

from __future__ import annotations

import msgspec
import pytest

from onrecord.extract import language
from onrecord.extract.passages import choose, weights
from onrecord.extract.passages.signs import measure, sentences
from onrecord.record import Block, Passage, Record, article, key_passages

from .sourced import TEXT, record


@pytest.fixture(scope="module")
def chosen() -> tuple[Passage, ...]:
    r = record()
    return choose(r, language.analyse(r.article))


def words(p: Passage) -> str:
    return TEXT[slice(*p.span)]


def test_all_sentences_are_ranked_but_not_titles_and_read_more(chosen: tuple[Passage, ...]) -> None:
    assert len(chosen) == 8
    assert not any(words(p).startswith(("Read more", "Ferry line")) for p in chosen)
    assert [p.score for p in chosen] == sorted((p.score for p in chosen), reverse=True)
    assert all(0 < p.score < 1 for p in chosen)


def test_the_news_comes_first_with_its_reason(chosen: tuple[Passage, ...]) -> None:
    assert words(chosen[0]).startswith("The ferry between Ostrand and Vika will close")
    assert "opens the article" in chosen[0].why
    assert "decision: " in chosen[0].why


def test_reasons_name_figures_speakers_and_objections(chosen: tuple[Passage, ...]) -> None:
    why = {words(p)[:14]: p.why for p in chosen}
    assert "new figure: 14,000" in why['"We carried 14']
    assert "first statement by Mona Teig" in why['"We carried 14']
    assert "opposing side" in why["But the bridge"]


def test_the_reader_chooses_how_much(chosen: tuple[Passage, ...]) -> None:
    r = Record(source="x", article=record().article, passages=chosen)
    few, many = key_passages(r, 10), key_passages(r, 40)
    assert 1 <= len(few) < len(many)
    assert set(few) <= set(many)


def test_every_sign_has_a_weight() -> None:
    r = record()
    found = sentences(r, language.analyse(r.article))
    assert set(measure(found, r)[0]) == set(weights()) - {"base"}


@pytest.mark.parametrize(
    "line",
    ["(Reporting by Ada Vold; Editing by Bru.)", "Follow Ada Vold on Twitter.", "Photo: Ada Vold", "Read more here"],
)
def test_credits_and_pointers_are_never_chosen(line: str) -> None:
    text = f"The mill burned down on Monday.\n\n{line}"
    blocks = (Block("paragraph", (0, 31)), Block("paragraph", (33, len(text))))
    r = Record(source="x", article=article(text, language="en", blocks=blocks))
    assert [text[slice(*p.span)] for p in choose(r, language.analyse(r.article))] == ["The mill burned down on Monday."]


def test_an_empty_article_has_no_passages() -> None:
    r = Record(source="x", article=article(""))
    assert choose(r, language.analyse(r.article)) == ()


def test_sentences_that_weigh_the_same_tie_whatever_their_words() -> None:
    """A sum in the order of a set would differ in its last bit from word to word, and from run to run."""
    r = record()
    some = sentences(r, language.analyse(r.article))[0]
    counts = (2, 3, 5, 6, 7, 11, 13)
    alike = [frozenset(f"word {n} of {s}" for n in range(len(counts))) for s in range(12)]
    again = [
        frozenset({f"word {n} of {s}"}) for s in range(12) for n, count in enumerate(counts) for _ in range(count - 1)
    ]
    all_ = [msgspec.structs.replace(some, index=n, lemmas=lemmas) for n, lemmas in enumerate([*alike, *again])]
    assert len({signs["central"] for signs in measure(all_, r)[:12]}) == 1
