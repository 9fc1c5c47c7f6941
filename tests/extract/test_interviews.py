"""Interviews and quotations of web pages: answers are the guest's, what a page sets off is quoted."""

from __future__ import annotations

from onrecord.extract import extract
from onrecord.pages import Page, read_article
from onrecord.pages.html import read_html

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sunniva Dahl on thirty years of ice</title>
</head><body><article><h1>Sunniva Dahl on thirty years of ice</h1>
<p>The glaciologist retires this month from the Harbour Institute. She talked to Aram Petros about ministers.</p>
<p><strong>You have measured the same glacier since 1995. Are you bored?</strong></p>
<p>Never. It is like a neighbour who moves house a little every day, and I like it a lot.</p>
<p><strong>In 2019 the environment minister said your figures were wrong. Did that hurt?</strong></p>
<p>It made me laugh. Ministers come and go, and I am afraid that they do not read our reports.</p>
<p><strong>What do you say to your critics?</strong></p>
<p>They wrote that in the paper, yes. I have known them for twenty years, and we get along.</p>
<p><strong>And what comes now?</strong></p>
<p>Dry socks. And a book that my daughter wants me to write, though I think it is a terrible idea.</p>
</article></body></html>"""


def test_every_answer_is_the_guest_s() -> None:
    record = extract(read_html(PAGE.encode()), "page")
    names = {p.id: p.name for p in record.speakers}
    text = record.article.text
    answers = {text[slice(*s.content[0])][:12]: names.get(s.speaker or "") for s in record.statements if not s.source}
    assert answers == dict.fromkeys(("Never. It is", "It made me l", "They wrote t", "Dry socks. A"), "Sunniva Dahl")


SET_OFF = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Council says sorry for the flood</title>
</head><body><article><h1>Council says sorry for the flood</h1>
<p>The river rose on Monday night, and hundreds of people had to leave their houses in the dark while it rained.</p>
<p>Here is the full statement from the leader of Severn council, Ron Makepeace:</p>
<blockquote><p>I want to say sorry to every resident who was not warned in time.</p></blockquote>
<p>The police say that one man, in his sixties, is missing, and that they look for him.</p></article></body></html>"""


def test_what_a_page_sets_off_as_a_quotation_is_direct() -> None:
    record = extract(read_html(SET_OFF.encode()), "page")
    names = {p.id: p.name for p in record.speakers}
    (sorry,) = [s for s in record.statements if record.article.text[slice(*s.content[0])].startswith("I want")]
    assert (sorry.kind, names.get(sorry.speaker or "")) == ("direct", "Ron Makepeace")


HEARING = """Jonas Obi KC, counsel to the inquiry: When did you first see water?

Nadia Prowse: The ninth of February. I photographed it.

Obi: And your answer to that?

Prowse: That pipes do not sweat."""


def test_the_labels_of_a_transcript_may_tell_an_office() -> None:
    record = extract(read_article(Page(source="hearing", text=HEARING)), "hearing")
    names = {p.id: p.name for p in record.speakers}
    assert [names.get(s.speaker or "") for s in record.statements] == ["Jonas Obi", "Nadia Prowse"] * 2


def test_who_leads_to_an_interview_says_nothing() -> None:
    talk = (
        "We asked Dr Ada Lund, a vet, what owners should know.\n\n**When should one call?**\n\nAs soon as I would for "
        "a child of my own.\n\n**Is it too late now?**\n\nNo. I think that there are still two weeks, so you have time."
    )
    record = extract(read_article(Page(source="talk", text=talk)), "talk")
    names = {p.id: p.name for p in record.speakers}
    assert [names.get(s.speaker or "") for s in record.statements] == ["Ada Lund", "Ada Lund"]
