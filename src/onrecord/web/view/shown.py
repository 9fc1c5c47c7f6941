"""Text of others, made fit to be shown: it stays text, and cannot reorder or hide what stands beside it."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from markupsafe import Markup, escape

from onrecord.record import Span

# Controls that HTML forbids, lone surrogates, and the characters that turn the direction of what follows.
_UNSHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]")


def shown(text: str | None) -> str:
    """`text` without characters that cannot be shown or that reorder their surroundings."""
    return _UNSHOWN.sub("", text) if text else ""


def markup(text: str) -> Markup:
    """`text` as HTML, escaped."""
    return escape(_UNSHOWN.sub("", text))


def words(text: str, spans: tuple[Span, ...] | list[Span], between: str = " […] ") -> str:
    """The words of `spans`, on one line."""
    return between.join(" ".join(shown(text[s:e]).split()) for s, e in spans)


def web_address(url: str | None) -> str | None:
    """`url` where a link may lead there: http and https alone, and no `bank.example@elsewhere.example`."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
        fit = parts.scheme.lower() in ("http", "https") and parts.hostname and "@" not in parts.netloc
        return shown(url) if fit and parts.port != 0 else None
    except ValueError:  # half an IPv6 address, or a port that is no number
        return None


def host_of(url: str | None) -> str | None:
    """The host of a web address, for where the outlet's name is not known."""
    address = web_address(url)
    return urlsplit(address).netloc.removeprefix("www.") if address else None


def in_original(url: str | None, text: str, span: Span) -> str | None:
    """A link to the words on the page they come from (a text fragment: https://wicg.github.io/scroll-to-text-fragment/)."""
    address = web_address(url)
    if address is None:
        return None
    # The words must be of one block: a fragment's start and end are looked for separately, each in one.
    said = shown(text[slice(*span)]).split()
    if not said:
        return None
    ends = [" ".join(said)] if len(said) <= 9 else [" ".join(said[:5]), " ".join(said[-4:])]
    # Minus, comma and ampersand mean something inside a text directive.
    directive = ",".join(quote(end, safe="").replace("-", "%2D") for end in ends)
    return f"{address.split('#')[0]}#:~:text={directive}"
