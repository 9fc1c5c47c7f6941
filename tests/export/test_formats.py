from __future__ import annotations

import csv as table
import io
from importlib.resources import files

import msgspec
import pytest

from onrecord import export
from onrecord.export.words import WITH_DAYS
from onrecord.record import Block, Passage, Record, Speaker, Statement, Support, article, decode

WORDS = (
    "Ferry stops\n\n“No boat,” said Ada Brook of the harbour, “before Monday.”\n\n"
    "*Allegedly* \x1b[31mred\x1b[0m <b>tickets</b> are lost.\n\n=1+1 is what they say."
)


def span(words: str) -> tuple[int, int]:
    start = WORDS.index(words)
    return start, start + len(words)


def record() -> Record:
    a = article(
        WORDS,
        title="Ferry stops",
        outlet="The Quay",
        published="2025-03-04",
        blocks=(Block("title", (0, 11)), *(Block("paragraph", span(p)) for p in WORDS.split("\n\n")[1:])),
    )
    return Record(
        source="ferry.txt",
        article=a,
        speakers=(
            Speaker(id="p1", name="Ada Brook", type="person", affiliation="harbour", mentions=(span("Ada Brook"),)),
        ),
        statements=(
            Statement(
                id="s1", kind="direct", content=(span("No boat,"), span("before Monday.")), source=(span("Ada Brook"),),
                cue=(span("said"),), speaker="p1", said_on="2025-03-04", confidence=0.97,
            ),
            Statement(
                id="s2", kind="unattributed", content=(span("\x1b[31mred\x1b[0m <b>tickets</b> are lost"),),
                hedges=(span("Allegedly"),), confidence=0.5,
            ),
            Statement(id="s3", kind="indirect", content=(span("=1+1"),), confidence=0.5),
        ),
        passages=(Passage(span("*Allegedly* \x1b[31mred\x1b[0m <b>tickets</b> are lost."), 0.9, "new claim"),),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("paragraph", "content", "shown"),
    [
        ("Brook called it “a cut-price plan”.", "it “a cut-price plan", "it “a cut-price plan”"),
        ('"Fog" is why, she said.', 'Fog" is why', '"Fog" is why'),
        ("She is “tired” of “fog”, she says.", "“tired” of “fog", "“tired” of “fog”"),
        ("She is “tired”, she says.", "“tired", "“tired”"),
        ("She is tired of ‘fog’, she says.", "tired", "tired"),
    ],
)
def test_a_quotation_mark_is_shown_with_its_partner(paragraph: str, content: str, shown: str) -> None:
    start = paragraph.index(content)
    statement = Statement(id="s1", kind="mixed", content=((start, start + len(content)),), confidence=0.5)
    whole = Record(
        source="a.txt",
        article=article(paragraph, blocks=(Block("paragraph", (0, len(paragraph))),)),
        statements=(statement,),
    )
    assert f"  {shown}\n" in export.text(whole)
    assert f"> {shown}\n" in export.markdown(whole)


def test_text_puts_each_statement_under_its_speaker() -> None:
    out = export.text(record(), width=70)
    lines = out.split("\n")
    assert lines[0] == "Ferry stops"
    assert "The Quay · 2025-03-04" in lines[1]
    assert out.index("Ada Brook") < out.index("“No boat, … before Monday.”") < out.index("Nobody named")
    assert "3 statements by 1 speaker" in out


@pytest.mark.parametrize("support", ["full", None])
def test_what_is_read_in_full_needs_no_warning(support: Support | None) -> None:
    out = msgspec.structs.replace(record(), support=support)
    assert "supported" not in export.text(out) + export.markdown(out)


@pytest.mark.parametrize(("support", "said"), [("none", "is not supported"), ("partial", "is supported in part")])
def test_a_reader_is_told_that_the_language_is_not_read_in_full(support: Support, said: str) -> None:
    norwegian = msgspec.structs.replace(record().article, language="no")
    out = msgspec.structs.replace(record(), article=norwegian, support=support)
    (line,) = (x for x in export.text(out, width=200).split("\n") if said in x)
    assert line.startswith("The article's language (no)")
    assert said in export.markdown(out)


@pytest.mark.parametrize("width", [20, 40, 88])
def test_text_is_never_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, export.text(record(), width=width).split("\n"))) <= width


@pytest.mark.parametrize("form", [export.text, export.markdown, export.csv])
def test_no_control_character_of_the_page_reaches_the_terminal(form) -> None:  # type: ignore[no-untyped-def]
    assert "\x1b" not in form(record())


def test_colours_come_only_when_asked_for() -> None:
    assert "\x1b[" in export.text(record(), colour=True)


def test_important_shows_the_key_passage_with_its_reason() -> None:
    out = export.text(record(), important=20)
    assert "Important" in out
    assert "new claim" in out
    assert "new claim" not in export.text(record())


def test_csv_has_a_row_a_statement_and_no_formula() -> None:
    rows = list(table.DictReader(io.StringIO(export.csv(record()))))
    assert [r["statement"] for r in rows] == ["s1", "s2", "s3"]
    assert rows[0]["content"] == "No boat, … before Monday."
    assert rows[0]["speaker"] == "Ada Brook"
    start, end = map(int, rows[0]["spans"].split()[0].split("-"))
    assert WORDS[start:end] == "No boat,"
    assert rows[2]["content"] == "'=1+1"


def test_csv_header_comes_once() -> None:
    assert export.csv(record(), header=False).count("\n") == 3


def test_markdown_escapes_the_pages_own_marks() -> None:
    out = export.markdown(record())
    assert "\\<b\\>tickets\\</b\\>" in out
    assert "# Ferry stops" in out
    assert "> No boat, … before Monday." in out


def test_json_is_the_record() -> None:
    assert decode(export.json(record())) == record()
    assert export.json(record()).count(b"\n") == 1
    assert decode(export.json(record(), indent=True)) == record()


def test_languages_whose_days_are_read_have_a_grammar() -> None:
    grammars = {
        path.name.partition(".")[0] for path in files("onrecord").joinpath("extract", "times", "grammar").iterdir()
    }
    assert set(WITH_DAYS) == {name for name in grammars if name.isalpha()}


def test_a_reader_is_told_that_nothing_is_dated() -> None:
    undated = msgspec.structs.replace(record().article, published=None)
    out = msgspec.structs.replace(record(), article=undated)
    assert "--date YYYY-MM-DD" in export.text(out)
    assert "--date" not in export.text(msgspec.structs.replace(out, statements=()))


def test_a_day_without_its_year_is_told_as_one() -> None:
    undated = msgspec.structs.replace(record().article, published=None)
    said = [msgspec.structs.replace(s, said_on="XXXX-03-14", said_on_basis="dateline") for s in record().statements]
    out = export.text(msgspec.structs.replace(record(), article=undated, statements=tuple(said)))
    assert "The dateline says 14 March and nothing says of which year: give the day" in out
    assert "No date was found" not in out


def test_the_article_s_day_is_told_as_no_more_than_that() -> None:
    said = [msgspec.structs.replace(s, said_on_basis="document") for s in record().statements]
    made = msgspec.structs.replace(record(), statements=tuple(said))
    assert "2025-03-04 (the article’s day)" in export.text(made)
    assert "2025-03-04 (the article’s day)" in export.markdown(made)
    assert "(the article’s day)" not in export.text(record())
    assert {r["said_on_basis"] for r in table.DictReader(io.StringIO(export.csv(made)))} == {"document"}


def test_a_text_of_which_nothing_was_read_says_so() -> None:
    noise = "“We stay,” said Ada Brook. " * 80
    page = article(noise, blocks=(Block("furniture", (0, len(noise))),))
    nothing = msgspec.structs.replace(record(), article=page, statements=(), speakers=(), passages=(), timeline=())
    assert "None of the text reads as an article" in export.text(nothing)
    assert "None of the text reads as an article" in export.markdown(nothing)
    assert "None of the text reads as an article" not in export.text(record())


def test_what_is_told_in_anothers_words_says_in_whose() -> None:
    text = "Ada Brook said that the guild had warned of fog."
    made = Record(
        source="fog.txt",
        article=article(text),
        speakers=(
            Speaker(id="p1", name="Ada Brook", type="person", mentions=((0, 9),), link="Q7"),
            Speaker(id="p2", name="the guild", type="organisation", mentions=((20, 29),)),
        ),
        statements=(
            Statement(
                id="s1", kind="indirect", content=((15, 47),), source=((0, 9),), cue=((10, 14),), speaker="p1",
                confidence=0.9,
            ),
            Statement(
                id="s2", kind="indirect", content=((41, 47),), source=((20, 29),), cue=((30, 40),), speaker="p2",
                confidence=0.9,
            ),
        ),
    )  # fmt: skip
    shown = export.text(made)
    assert "told in s1" in shown and "told in s2" not in shown
    assert "person = Q7" in shown
    rows = list(table.DictReader(io.StringIO(export.csv(made))))
    assert [(r["speaker_link"], r["told_in"]) for r in rows] == [("Q7", ""), ("", "s1")]
