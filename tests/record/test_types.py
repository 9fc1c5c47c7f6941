from __future__ import annotations

import dataclasses
from typing import Any

import jsonschema
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import RecordError
from onrecord.record import (
    Article,
    Block,
    Fault,
    Record,
    Speaker,
    Statement,
    article,
    decode,
    encode,
    schema,
    span_fault,
    verify,
)

TEXT = "The ferry is late, said Ada Brook. “It will come,” she added."


def made(**fields: Any) -> Record:
    a = article(TEXT, blocks=(Block("paragraph", (0, len(TEXT))),), language="en")
    start = TEXT.index("It will come")
    statement = Statement(
        id="s1", kind="direct", content=((start, start + 12),), source=((47, 50),), speaker="p1", confidence=0.9
    )
    whole: dict[str, Any] = {
        "source": "test",
        "article": a,
        "speakers": (Speaker(id="p1", name="Ada Brook", type="person", mentions=((24, 33),)),),
        "statements": (statement,),
    }
    return Record(**{**whole, **fields})


def test_json_there_and_back_is_the_identity() -> None:
    record = made()
    assert decode(encode(record)) == record
    assert encode(decode(encode(record))) == encode(record)


@pytest.mark.parametrize("span", [(0, 0), (5, 3), (-1, 4), (0, len(TEXT) + 1), (10**9, 10**9 + 1)])
def test_a_span_that_is_empty_or_outside_cannot_be_built(span: tuple[int, int]) -> None:
    with pytest.raises(RecordError, match="span"):
        made(speakers=(Speaker(id="p1", name="Ada Brook", type="person", mentions=(span,)),))
    with pytest.raises(RecordError, match="span"):
        article(TEXT, blocks=(Block("paragraph", span),))


def test_a_speaker_that_does_not_exist_cannot_be_named() -> None:
    with pytest.raises(RecordError, match="p1"):
        made(speakers=())


def test_two_entries_cannot_share_an_id() -> None:
    twice = made().speakers * 2
    with pytest.raises(RecordError, match="id"):
        made(speakers=twice)


@pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan")])
def test_confidence_lies_between_0_and_1(confidence: float) -> None:
    with pytest.raises(RecordError, match="confidence"):
        Statement(id="s1", kind="direct", content=((0, 1),), confidence=confidence)


def test_types_are_frozen() -> None:
    with pytest.raises((AttributeError, dataclasses.FrozenInstanceError)):
        made().source = "other"  # type: ignore[misc]


def test_the_schema_holds_for_real_output_and_refuses_other() -> None:
    validator = jsonschema.Draft202012Validator(schema())
    good = msgspec.json.decode(encode(made()))
    assert not list(validator.iter_errors(good))
    good["statements"][0]["kind"] = "shouted"
    assert list(validator.iter_errors(good))


def test_verify_finds_a_changed_word_and_names_each_entry_that_fails() -> None:
    data = encode(made())
    assert verify(data) == []
    changed = verify(data.replace(b"late", b"lost"))
    assert [f.entry for f in changed] == ["article"]
    raw = msgspec.json.decode(data)
    raw["speakers"][0]["mentions"] = [[4, 999]]
    raw["statements"][0]["content"] = [[7, 7]]
    found = verify(msgspec.json.encode(raw))
    assert [f.entry for f in found] == ["speakers[p1].mentions[0]", "statements[s1].content[0]"]
    assert all(isinstance(f, Fault) for f in found)


def test_verify_finds_a_speaker_that_is_not_there() -> None:
    raw = msgspec.json.decode(encode(made()))
    raw["speakers"] = []
    assert "p1" in verify(msgspec.json.encode(raw))[0].problem


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"{}", b'{"article": 3}', b"\xff"])
def test_what_is_no_record_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(RecordError):
        verify(data)
    with pytest.raises(RecordError):
        decode(data)


@given(st.tuples(st.integers(), st.integers()), st.integers(0, 1000))
def test_a_span_is_right_exactly_when_it_cuts_something_out(span: tuple[int, int], length: int) -> None:
    text = "x" * length
    start, end = span
    cuts = start >= 0 and end <= length and bool(text[start:end]) and start < end
    assert (span_fault(span, length) is None) == cuts


def test_prose_leaves_out_furniture() -> None:
    a = article("menu\n\nWords.", blocks=(Block("furniture", (0, 4)), Block("paragraph", (6, 12))))
    assert a.prose() == [(6, 12)]
    assert isinstance(a, Article)
