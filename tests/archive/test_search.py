"""Queries, and what they find."""

from __future__ import annotations

from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.archive import Archive, Query, parse_query


@pytest.mark.parametrize(
    ("asked", "query"),
    [
        ("engine", Query(words="engine")),
        ("What did Bo Holm say about an engine?", Query(words="engine", speaker="Bo Holm", scope="statements")),
        ('what did Bo say about "the engine"', Query(words='"the engine"', speaker="Bo", scope="statements")),
        ("what did Bo say about it and that", Query(words="it", speaker="Bo", scope="statements")),
        ("was hat Bo Holm über die Brücke gesagt?", Query(words="Brücke", speaker="Bo Holm", scope="statements")),
        ("who said “twice”", Query(words="“twice”", scope="statements")),
        ("що сказав Іваненко про міст", Query(words="міст", speaker="Іваненко", scope="statements")),
        ('speaker:"Kjell Aune" ship', Query(words="ship", speaker="Kjell Aune", scope="statements")),
        (
            "kind:direct outlet:Courier since:2025-03 until:2025",
            Query(kind="direct", outlet="Courier", since="2025-03", until="2025", scope="statements"),
        ),
        ("kind:shouted since:yesterday", Query(words="kind:shouted since:yesterday")),
        ("in:statements ship", Query(words="ship", scope="statements")),
    ],
)
def test_queries_are_taken_apart(asked: str, query: Query) -> None:
    assert parse_query(asked) == query


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("ferries", 1),
        ("FERRY lindholm", 1),
        ('"paid for this ship"', 1),
        ('"ship paid"', 0),
        ("ferry -engine", 0),
        ("ferry -submarine", 1),
        ("submarine OR engine", 1),
        ("insp*", 1),
        ("ferry until:2025-03-14", 1),
        ("ferry until:2025", 1),
        ("ferry since:2025-03-15", 0),
        ('ferry outlet:"harbour courier"', 1),
        ("ferry language:nb", 0),
        ("what did Brandvold say about the ship", 1),
        ("what did Aune say about the ship", 1),
        ("what did the mayor say", 2),
        ("who said missed", 2),
        ("kind:unattributed maintenance", 1),
        ("speaker:...", 0),
        ("in:statements", 0),
        ("", 0),
        ('"', 0),
        ("NEAR(", 0),
        ("kind:direct", 3),
    ],
)
def test_what_is_asked_is_found(archive: Archive, making: ModuleType, asked: str, found: int) -> None:
    archive.add(making.ferry())
    assert archive.search(asked).total == found


def test_results_point_at_the_words(archive: Archive, making: ModuleType) -> None:
    record = making.ferry()
    archive.add(record)
    text = record.article.text
    owner = "what did Brandvold say about the owner"
    for asked, word in (("engines", "engine"), ("who said twice", "twice"), (owner, "owner")):
        (hit, *_) = archive.search(asked).hits
        marked = [text[s:e] for snippet in hit.snippets for s, e in snippet.marks]
        assert word in marked or set(word.split()) <= set(marked)
        assert all(text[slice(*s.span)] == s.text for s in hit.snippets)
    hit = archive.search("who said question").hits[0]
    assert hit.speaker == "Tove Brandvold" and hit.statement is not None and hit.statement.id == "s2"
    assert [len(s.marks) for s in hit.snippets] == [0, 1], "the mark is carried into the statement's second span"


def test_pages_of_results(archive: Archive, making: ModuleType) -> None:
    for n in range(5):
        archive.add(making.long(200, seed=n))
    first, second = (archive.search(parse_query("bridge", limit=3, offset=o)) for o in (0, 3))
    assert first.total == second.total == 5 and not first.more
    assert len({h.article.id for h in (*first.hits, *second.hits)}) == 5


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.text(alphabet=st.sampled_from("ab \"'()*-:^+{}.,\0\ue000\u202eяORNEAR"), max_size=30))
def test_nothing_that_is_typed_breaks_it(archive: Archive, making: ModuleType, asked: str) -> None:
    archive.add(making.ferry())
    assert archive.search(asked).total in (0, 1) or archive.search(asked).query.scope == "statements"
