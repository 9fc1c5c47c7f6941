"""The record: what the program says of an article, each entry pinned to its words."""

from onrecord.record.audit import Audit
from onrecord.record.important import key_passages
from onrecord.record.json import decode, encode, schema
from onrecord.record.types import (
    Article,
    Block,
    BlockKind,
    Occurrence,
    Passage,
    Picture,
    Precision,
    PublishedBasis,
    Record,
    SaidOnBasis,
    Span,
    Speaker,
    SpeakerType,
    Statement,
    StatementKind,
    Support,
    TimeExpression,
    TimeType,
    Translated,
    article,
    faults,
    sha256_of,
    span_fault,
)
from onrecord.record.verify import Fault, verify

__all__ = [
    "Article", "Audit", "Block", "BlockKind", "Fault", "Occurrence", "Passage", "Picture", "Precision",
    "PublishedBasis", "Record", "SaidOnBasis", "Span", "Speaker", "SpeakerType", "Statement", "StatementKind",
    "Support", "TimeExpression", "TimeType", "Translated", "article", "decode", "encode", "faults", "key_passages",
    "schema",
    "sha256_of", "span_fault", "verify",
]
