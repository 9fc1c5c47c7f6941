"""Pages without an article say what they are; short articles, and real pages, pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import InputError
from onrecord.pages import Page, expand, read_article

BRIEF = (
    "<article><h1>Bridge opens</h1><p>The bridge at Lesk opened for traffic on Monday after a delay of two months, "
    "the mayor of the town said in the morning.</p></article>"
)
CONSENT = (
    "<h1>We value your privacy</h1><p>We and our 412 partners store and access personal data on your device, like "
    "browsing data or unique identifiers. Selecting “I accept” supports the purposes shown below.</p><p>Some of our "
    "partners rely on legitimate interest. You can change your mind at any time in the settings of this site, where "
    "you find a list of all partners and of the purposes for which they use your data.</p><button>Accept all</button>"
)
SHELL = "<script src=a.js></script>" * 3 + "<div id=root></div>"


def page(body: str, title: str = "Quay News", head: str = "") -> Page:
    return Page(source="page.html", html=f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>")


CLOSED = '<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>'


@pytest.mark.parametrize(
    ("wall", "code"),
    [
        (page("<h1>quay.invalid</h1><p>Verify you are human by completing the action below.</p>"), "bot-check"),
        (page("<p>One moment</p><script src='/cdn-cgi/challenge-platform/h.js'></script>"), "bot-check"),
        (page("<h1>Access Denied</h1><p>You don't have permission to access this page.</p>"), "blocked"),
        (page(CONSENT), "cookie-wall"),
        (page(f"{BRIEF}<div>Already a subscriber? Log in to continue reading.</div>"), "login-wall"),
        (page(BRIEF, head=CLOSED), "login-wall"),
        (page("<h1>Anmelden</h1><p>Sie haben bereits ein Abo?</p><form><input type=password></form>"), "login-wall"),
        (page(f"{SHELL}<noscript>You need to enable JavaScript to run this app.</noscript>"), "needs-javascript"),
        (page(SHELL), "needs-javascript"),
        (page("<h1>Not found</h1><p>The page you are looking for has moved.</p>", title="404 – Quay"), "error-page"),
        (page("<h1>Ошибка</h1><p>К сожалению, страница не найдена.</p>", title="Новости"), "error-page"),
        (page("<p>502 Bad Gateway</p><hr>nginx", title="502 Bad Gateway"), "error-page"),
        (page("<ul><li><a href=a>Bridge</a></li></ul>"), "no-article"),
        (page(""), "no-article"),
    ],
)
def test_a_page_without_its_article_says_what_it_is(wall: Page, code: str) -> None:
    with pytest.raises(InputError) as caught:
        read_article(wall)
    assert caught.value.code == code
    assert caught.value.message.startswith("page.html: ")


def test_a_short_article_is_an_article() -> None:
    assert "opened for traffic" in read_article(page(BRIEF)).text


def test_an_article_about_walls_is_no_wall() -> None:
    told = "".join(
        f"<p>The office found that site {n} showed readers a captcha or a cookie banner before it let them read on, "
        f"and asked them to log in to continue reading, said lawyer Ada Lind, who had counted {n} partners there.</p>"
        for n in range(9)
    )
    assert read_article(page(f"<article><h1>Sites hide behind walls</h1>{told}</article>")).title


SHARED = Path(__file__).parents[3] / "shared" / "data" / "pages"


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the pages in ../shared")
def test_no_false_alarm_on_real_pages() -> None:
    files = sorted(SHARED.rglob("*.html.gz"))[::6]
    assert len(files) > 30
    for entry in expand(map(str, files)):
        assert isinstance(entry, Page)
        read_article(entry)
