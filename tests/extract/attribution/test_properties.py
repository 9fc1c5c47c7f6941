"""Whatever the text and whatever the model proposes, what stands lies in the text, in order, each word in one part."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract import language, quotations
from onrecord.extract.attribution import compose
from onrecord.extract.attribution.asked import without_the_asked
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.results import Attribution
from onrecord.record import Block, Span
from onrecord.record.types import article

PARTS = [
    "The quay is unsafe", "said Ada Lund", "it became known that", "according to", "Lund:", "he told", "allegedly",
    "Who will pay?", "— ", ", ", ". ", "\n", "\n\n", '"', "“", "”", "«", "»", "'", "‘", "’", "„", "(@lund) May 4", ": ",
    "<...>", "**", "что ", "сказала Ада", "dass ", "a-t-elle dit", "did not say that", "were told by", " ", "é",
    "1,000",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PARTS), min_size=1, max_size=30).map("".join).filter(str.strip)
LANGUAGES = st.sampled_from(["en", "ru", "uk", "es", "de", "fr", None])


@st.composite
def proposals(draw: st.DrawFn, text: str) -> list[Attribution]:
    """Statements made of the text's words, each word in one part."""
    words = [m.span() for m in re.finditer(r"\w+", text)]
    roles = st.sampled_from(["content", "source", "cue", None])
    found = []
    for _ in range(draw(st.integers(0, 3))):
        parts = draw(st.lists(roles, min_size=len(words), max_size=len(words)))
        content, source, cue = (
            tuple(w for w, p in zip(words, parts, strict=True) if p == role) for role in ("content", "source", "cue")
        )
        if content:
            sure = draw(st.floats(0, 1))
            found.append(Attribution(content=content, source=source, cue=cue, kind="indirect", confidence=sure))
    return found


@settings(max_examples=150, deadline=None)
@given(st.data(), TEXTS, LANGUAGES)
def test_every_statement_lies_in_the_text_and_no_word_plays_two_parts(
    data: st.DataObject, text: str, lang: str | None
) -> None:
    blocks = tuple(Block("paragraph", m.span()) for m in re.finditer(r"\S(?:.*\S)?", text))
    made = article(text, title=None, language=lang, blocks=blocks)
    prose = Prose(made, language.analyse(made), quotations.find(made))
    for a in compose(prose, data.draw(proposals(text))):
        assert a.content
        for spans in (a.content, a.source, a.cue):
            assert all(0 <= s < e <= len(text) for s, e in spans)
            assert all(before[1] <= after[0] for before, after in pairwise(spans))
        parts: list[Span] = [*a.content, *a.source, *a.cue]
        assert len(parts) == len(set(parts))
        assert not any(s[0] < c[1] and c[0] < s[1] for c in a.content for s in (*a.source, *a.cue))
        assert not any(s[0] < c[1] and c[0] < s[1] for c in a.source for s in a.cue)
        assert 0 <= a.confidence <= 1


def test_a_piece_that_is_less_than_a_token_is_left_as_it_is() -> None:
    text = "according towere told by\n1,000\nThe quay is unsafe"
    made = article(text, title=None, language="en", blocks=(Block("paragraph", (0, len(text))),))
    prose = Prose(made, language.analyse(made), quotations.find(made))
    piece = Attribution(content=((27, 30),), source=((0, 9),), cue=((17, 21),), kind="indirect", confidence=1.0)
    assert not prose.between(27, 30)
    assert without_the_asked(prose, [piece]) == [piece]
