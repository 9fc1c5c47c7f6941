"""The sourcing audit: what is counted, and that each figure leads back to words."""

from __future__ import annotations

import msgspec
import pytest

from onrecord.extract import language
from onrecord.extract.audit import audit
from onrecord.extract.audit.sides import sides
from onrecord.record import Audit, Record, Speaker, article, encode, verify

from .sourced import TEXT, at, record


@pytest.fixture(scope="module")
def audited() -> Audit:
    r = record()
    return audit(r, language.analyse(r.article))


def test_counts_add_up(audited: Audit) -> None:
    t = audited.total
    assert (t.statements, t.direct, t.mixed, t.indirect, t.unattributed) == (7, 2, 0, 4, 1)
    assert audited.named.statements == 5
    assert audited.unnamed.statements == 1
    # 14 + 7 words between quotation marks
    assert t.quoted_words == 21


def test_sources_come_with_the_elements_of_an_audit(audited: Audit) -> None:
    by_id = {s.speaker: s for s in audited.sources}
    assert audited.sources[0].speaker == "p2"
    assert {s.type for s in audited.sources} == {"named organisation", "named person", "unnamed person", "document"}
    assert by_id["p3"].name is None
    assert by_id["p3"].described_as == "A council member"
    assert [TEXT[slice(*j.span)] for j in by_id["p2"].justification] == ["who has run the ferry since 2003"]
    assert by_id["p2"].justification[0].grounds == "experience"


def test_the_reason_for_not_naming_is_the_speakers(audited: Audit) -> None:
    why = next(s for s in audited.sources if s.speaker == "p3").why_unnamed
    assert why is not None
    assert TEXT[slice(*why)] == "because the talks were closed"


def test_gaps_are_listed_with_their_words(audited: Audit) -> None:
    assert [(c.statement, c.kind) for c in audited.claims] == [("s7", "unattributed"), ("s7", "hedge")]
    assert "Arvid Holm" in [u.name for u in audited.unheard]
    assert "Mona Teig" not in [u.name for u in audited.unheard]
    assert [(x.speaker, x.statements) for x in audited.single_source] == [("p2", ("s2", "s3", "s4"))]
    assert audited.documents[0].speaker == "p4"


def test_every_span_holds_in_the_record(audited: Audit) -> None:
    whole = msgspec.structs.replace(record(), audit=audited)
    assert audited.spans()
    assert verify(encode(whole)) == []


def test_sides_follow_countries_before_parties_and_say_by_which_words() -> None:
    text = "Anna Kroll of the Danish navy and Ivo Petrov, the Bulgarian envoy to Denmark, spoke."
    speakers = (
        Speaker(id="p1", name="Anna Kroll", type="person", affiliation="Danish navy", mentions=((0, 10),)),
        Speaker(id="p2", name="Ivo Petrov", type="person", title="Bulgarian envoy to Denmark", mentions=((34, 44),)),
    )
    r = Record(source="x", article=article(text), speakers=speakers)
    basis, groups, side_of = sides(r, {"p1": [], "p2": []}, ())
    assert basis == "country"
    assert side_of == {"p1": "Denmark", "p2": "Bulgaria"}
    assert {text[slice(*e)] for g in groups for e in g.evidence} == {"Danish", "Bulgarian"}


def test_no_sides_where_the_words_say_too_little() -> None:
    r = record()
    assert sides(r, {p.id: [] for p in r.speakers}, ())[:2] == (None, ())


def test_an_article_without_statements_has_an_empty_audit() -> None:
    r = Record(source="x", article=article("Rain fell on Ostrand."))
    found = audit(r, language.analyse(r.article))
    assert found.total.statements == 0
    assert found.sources == ()


def test_a_span_is_where_it_is_said_to_be() -> None:
    assert TEXT[slice(*at("Mona Teig"))] == "Mona Teig"
