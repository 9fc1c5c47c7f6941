"""Pages that hold no article, and what they hold instead: a login, a question about cookies, a check, an error."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from onrecord.errors import InputError
from onrecord.pages.refusals import refuse
from onrecord.record import Article

_ENOUGH = 1500  # characters of prose: whatever else is on the page, this is an article
_LITTLE = 250  # below this a wall's words anywhere on the page explain it; 215 real pages had 300 and more
_WIDE = 2.5  # a character of Chinese, Japanese or Korean counts as so many
_READ = 20_000  # characters of a page's words in which a wall's are looked for
_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_TITLE = re.compile(r"<title[^>]*>([^<]{0,300})", re.I)
_SHELL = re.compile(r"<div[^>]{1,80}id=[\"']?(?:root|app|__next|__nuxt|main|application|react|svelte)", re.I)
_CHECKS = re.compile(r"challenges\.cloudflare|captcha-delivery|px-captcha|_incapsula_|cdn-cgi/challenge|datadome", re.I)
_CLOSED = re.compile(r"[\"']isAccessibleForFree[\"']\s*:\s*[\"']?false", re.I)


def explain(article: Article, html: str, source: str) -> None:
    """Raises InputError where `html` gave too little for an article, with the likeliest reason.

    A short article without a sign of a wall passes.
    """
    prose = [article.text[start:end] for start, end in article.spans_of("paragraph", "list", "quotation")]
    found = sum(map(_weight, prose))
    if found >= _ENOUGH:
        return
    code = _little(html, article, found) if found < _LITTLE else _dominant(prose, article.title or "")
    if code:
        raise _refusal(code, html, source)
    if found < 40:
        raise refuse("no-article", source)


def _weight(text: str) -> float:
    return len(text) + (_WIDE - 1) * len(_ASIAN.findall(text))


def _dominant(paragraphs: list[str], title: str) -> str | None:
    """The wall that the headline and a paragraph speak of, or more than half of the text does.

    So it is where a consent text was taken for the article.
    """
    for code in ("bot-check", "blocked", "cookie-wall", "login-wall"):
        rule = _rules()[code]
        walled = sum(len(p) for p in paragraphs if rule.search(p))
        if walled * 2 > sum(map(len, paragraphs)) or (walled and rule.search(title)):
            return code
    return None


def _little(html: str, article: Article, found: float) -> str | None:
    words = _visible(html)
    title = match[1] if (match := _TITLE.search(html)) else article.title or ""
    if _rules()["error-page"].search(title):
        return "error-page"
    if _CHECKS.search(html) and _weight(words) < _ENOUGH:
        return "bot-check"
    for code, rule in _rules().items():
        if rule.search(words) or (code == "bot-check" and rule.search(title)):
            return code
    if _CLOSED.search(html):
        return "login-wall"
    empty = found < 40 and _weight(words) < _LITTLE
    if empty and (_SHELL.search(html) or html.lower().count("<script") > 2):
        return "needs-javascript"
    return None


def _refusal(code: str, html: str, source: str) -> InputError:
    title = match[1].strip() if (match := _TITLE.search(html)) else ""
    return refuse(code, source, f"“{title}”" if title else "it looks like an error message")


def _visible(html: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    noscript = " ".join(re.findall(r"<noscript[^>]*>(.{0,2000}?)</noscript>", html[:500_000], re.I | re.S))
    text = extract_plain_text(html, main_content=False, alt_texts=False, preserve_formatting=False, noscript=False)
    return f"{text[:_READ]} {re.sub('<[^<>]*>', ' ', noscript) if _weight(text) < _LITTLE else ''}"


@cache
def _rules() -> dict[str, re.Pattern[str]]:
    """The words of each wall as one pattern, in the order in which they are looked for."""
    lines = files("onrecord.pages").joinpath("words/walls.txt").read_text("utf-8").splitlines()
    entries = [line.split(": ", 1) for line in lines if line and not line.startswith("#")]
    codes = dict.fromkeys(code for code, _ in entries)
    return {c: re.compile("|".join(f"(?:{rule})" for code, rule in entries if code == c), re.I) for c in codes}
