"""Highlights as W3C Web Annotations (https://www.w3.org/TR/annotation-model/, in JSON-LD), and as Markdown.

The target is the page that the words come from; where it has no address, the reader's own page of the article. The
positions are those of the saved text, in code points as the model asks; the state names that saved copy.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from onrecord.export.words import escape, shown
from onrecord.record import Marked

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def annotation(marked: Marked, base: str) -> dict[str, Any]:
    """One highlight; `base` is the address of the reader that it is kept in, without a slash at its end."""
    highlight = marked.highlight
    page = marked.url or f"{base}/articles/{marked.article}"
    copy = f"{base}/articles/{marked.article}.json?version={marked.version}"
    target: dict[str, Any] = {"type": "SpecificResource", "source": page}
    if highlight.quote is not None and marked.span is not None:
        target["selector"] = [
            {
                "type": "TextQuoteSelector",
                "exact": highlight.quote.exact,
                "prefix": highlight.quote.prefix,
                "suffix": highlight.quote.suffix,
            },
            {"type": "TextPositionSelector", "start": marked.span[0], "end": marked.span[1]},
        ]
    target["state"] = {"type": "TimeState", "cached": copy, "sourceDate": marked.added}
    body: list[dict[str, str]] = []
    if highlight.note:
        note = {"type": "TextualBody", "value": highlight.note, "format": "text/plain", "purpose": "commenting"}
        body.append(note)
    body += [{"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in highlight.tags]
    made: dict[str, Any] = {
        "@context": CONTEXT,
        "id": f"{base}/highlights/{marked.id}",
        "type": "Annotation",
        "motivation": "commenting" if highlight.note else "highlighting",
        "created": marked.added,
    }
    if marked.changed:
        made["modified"] = marked.changed
    if body:
        made["body"] = body
    return {**made, "target": target}


def collection(highlights: Sequence[Marked], base: str) -> dict[str, Any]:
    """All of them as an AnnotationCollection with one page."""
    items = [{k: v for k, v in annotation(m, base).items() if k != "@context"} for m in highlights]
    name = f"{base}/highlights.jsonld"
    made: dict[str, Any] = {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": "Highlights kept with onrecord",
        "total": len(items),
    }
    if items:
        made["first"] = {
            "id": f"{name}#all",
            "type": "AnnotationPage",
            "partOf": {"id": name, "type": "AnnotationCollection"},
            "startIndex": 0,
            "items": items,
        }
    return made


def notes(highlights: Iterable[Marked]) -> str:
    """The highlights as Markdown, under the articles that they are from; no word of theirs turns into markup."""
    lines = ["# Highlights", ""]
    for _, group in groupby(sorted(highlights, key=lambda m: m.article), key=lambda m: m.article):
        of_article = sorted(group, key=lambda m: (m.span or (-1, -1), m.added))
        first = of_article[0]
        title = escape(" ".join(shown(first.title or "Untitled").split()))
        address = shown(first.url or "").replace("<", "%3C").replace(">", "%3E").replace(" ", "%20")
        web = address.lower().startswith(("http://", "https://"))
        lines += [f"## [{title}](<{address}>)" if web else f"## {title}", ""]
        for m in of_article:
            if m.highlight.quote is not None:
                lines += ["> " + escape(" ".join(shown(m.highlight.quote.exact).split())), ""]
            if m.highlight.note:
                lines += [*(escape(line) for line in shown(m.highlight.note).splitlines()), ""]
            if m.highlight.tags:
                lines += ["Tags: " + ", ".join(escape(shown(tag)) for tag in m.highlight.tags), ""]
    return "\n".join(lines)
