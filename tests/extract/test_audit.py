"""The sourcing audit: what is counted, and that each figure leads back to words."""

from __future__ import annotations

import re

import msgspec
import pytest

from onrecord.extract import language
from onrecord.extract.audit import audit
from onrecord.extract.audit.sides import affiliations, sides
from onrecord.extract.results import Analysis, Name
from onrecord.record import Audit, Block, Record, Speaker, Statement, article, encode, verify

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


def test_a_campaign_is_a_body_of_its_own_and_on_the_side_of_whom_it_is_called_after() -> None:
    text = "Ana Ortega spoke, and so did the Ortega campaign."
    speakers = (
        Speaker(id="p1", name="Ana Ortega", type="person", mentions=((0, 10),)),
        Speaker(id="p2", name="Lia Moss", type="person", affiliation="Ortega campaign", mentions=((33, 48),)),
        Speaker(id="p3", name="Rail Union", type="organisation", mentions=((0, 3),)),
    )
    r = Record(source="x", article=article(text), speakers=speakers)
    said: dict[str, list[Statement]] = {"p1": [], "p2": [], "p3": []}
    assert {g.name: g.speakers for g in affiliations(r, said, ())} == {
        "Ortega campaign": ("p2",),
        "Rail Union": ("p3",),
    }
    assert sides(r, said, ())[2] == {"p1": "Ana Ortega", "p2": "Ana Ortega", "p3": "Rail Union"}


def test_an_abbreviation_is_the_body_whose_words_it_is_made_of() -> None:
    text = "The Anti-Fraud Bureau of Ostrand met on Monday. The ABO did not vote, the AFBO did."
    a = article(text, blocks=(Block("paragraph", (0, len(text))),))
    spans = tuple(m.span() for m in re.finditer(r"Anti-Fraud Bureau of Ostrand|AF?BO", text))
    names = tuple(Name(span=s, label="ORG") for s in spans)
    found = audit(Record(source="x", article=a), Analysis(language="en", sentences=(), tokens=(), names=names)).unheard
    assert [(u.name, u.mentions) for u in found] == [("Anti-Fraud Bureau of Ostrand", spans)]


def test_a_street_is_not_asked_for_its_side() -> None:
    text = "Abbey Lane was closed by Harrow Council."
    a = article(text, blocks=(Block("paragraph", (0, len(text))),))
    names = (Name(span=(0, 10), label="ORG"), Name(span=(25, 39), label="ORG"))
    found = audit(Record(source="x", article=a), Analysis(language="en", sentences=(), tokens=(), names=names)).unheard
    assert [u.name for u in found] == ["Harrow Council"]


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
