"""What a page says of itself to machines: JSON-LD, meta elements, microdata."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec

ARTICLES = ("article", "blogposting", "liveblog", "report", "review", "posting")


class Claims(msgspec.Struct):
    """The page's statements about itself, first one first."""

    metas: dict[str, list[str]]
    articles: list[dict[str, Any]]
    things: list[dict[str, Any]]
    canonical: str | None

    def meta(self, *names: str) -> str | None:
        """The first filled meta element of these names, in their order."""
        for name in names:
            for value in self.metas.get(name, ()):
                if value:
                    return value
        return None

    def said(self, *properties: str) -> Any:
        """The first filled property of these of the page's JSON-LD article."""
        for article in self.articles:
            for name in properties:
                if article.get(name):
                    return article[name]
        return None

    def outlet(self) -> str | None:
        """The name of the outlet: the site's, else the publisher's."""
        if site := self.meta("og:site_name"):
            return site
        named = names_in(self.said("publisher"))
        return named[0] if named else self.meta("application-name", "dc.publisher", "publisher")


def claims(root: Any) -> Claims:
    """Read the claims in one pass over the few elements that make them."""
    metas: dict[str, list[str]] = {}
    things: list[dict[str, Any]] = []
    canonical = None
    for element in root.iter("meta", "script", "link"):
        get = element.get
        if element.tag == "meta":
            name = get("property") or get("name") or get("itemprop")
            content = get("content")
            if name and content:
                metas.setdefault(name.strip().lower(), []).append(tidy(content))
        elif element.tag == "script":
            if "ld+json" in (get("type") or "") and element.text:
                things.extend(_objects(_loads(element.text)))
        elif get("rel") == "canonical" and canonical is None:
            canonical = get("href")
    articles = [t for t in things if any(a in kind_of(t) for a in ARTICLES)]
    if wanted := next(iter(metas.get("og:title", ())), None):
        # Lists of other articles come before the page's own on some pages.
        articles.sort(key=lambda a: not _alike(a.get("headline"), wanted))
    return Claims(metas, articles, things, canonical)


def kind_of(thing: dict[str, Any]) -> str:
    """The schema.org type of `thing`, lower-cased; several are joined by a space."""
    kind = thing.get("@type")
    return (" ".join(map(str, kind)) if isinstance(kind, list) else str(kind)).lower()


def tidy(text: str) -> str:
    """`text` with entities resolved and white space single."""
    if "&" in text:
        text = html.unescape(text)
    return " ".join(text.translate(_INVISIBLE).split())


def names_in(value: Any) -> list[str]:
    """The names in a JSON-LD person, organisation, string, or list of them."""
    found = []
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            found.append(tidy(item))
        elif isinstance(item, list):
            stack.extend(reversed(item))
        elif isinstance(item, dict):
            name = item.get("name") or f"{item.get('givenName') or ''} {item.get('familyName') or ''}"
            stack.append(name)
    return [name for name in found if name]


def _alike(headline: Any, title: str) -> bool:
    return isinstance(headline, str) and len({*tidy(headline).split()} & {*title.split()}) * 2 >= len(title.split())


_INVISIBLE = dict.fromkeys([*range(9), *range(14, 32), 0xAD, 0x200B, 0x2060, 0xFEFF, *range(0xD800, 0xE000)])
_WRAPPERS = re.compile(r"^\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*;?\s*$")


def _loads(text: str) -> Any:
    text = _WRAPPERS.sub("", text).strip().rstrip(";")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in `value`, outermost first, in order; at most a few thousand."""
    stack, left = [value], 5000
    while stack and left:
        item = stack.pop()
        left -= 1
        if isinstance(item, dict):
            yield item
            stack.extend(reversed([v for v in item.values() if isinstance(v, dict | list)]))
        elif isinstance(item, list):
            stack.extend(reversed([v for v in item if isinstance(v, dict | list)]))
