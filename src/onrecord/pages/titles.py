"""The headline: as the page gives it to machines, and as it shows it to readers."""

from __future__ import annotations

import re
from typing import Any

from onrecord.pages.body import likeness, words
from onrecord.pages.markup import Run
from onrecord.pages.structured import Claims, tidy

_SITE_NAME = re.compile(r"\s+[|–—·-]{1,2}\s+(?P<site>[^|–—]{2,40})$|\s*[|｜]\s*(?P<site2>[^|｜]{2,40})$")


def headline(root: Any, said: Claims, runs: list[Run]) -> tuple[str | None, str | None]:
    """The title for the record, and the headline shown on the page where one is marked up; `runs` are all the page's.

    JSON-LD, OpenGraph and the shown headline often differ: where the shown one repeats one of the
    others, the remaining one is what the publisher files the article under, unless the browser's tab has it too.
    """
    claimed = said.said("headline")
    filed = tidy(claimed) if isinstance(claimed, str) else None
    shared = said.meta("og:title")
    tab = tidy(root.findtext(".//title") or "")
    shown = _shown(root, [t for t in (filed, shared, tab) if t])
    if shown is None and root.find(".//h1") is None and not filed and not shared:
        shown = _lettered(runs)
    names = [n for n in (said.meta("og:site_name", "application-name"),) if n]
    filed = _without_site(filed, (shown,), names)
    shared = _without_site(shared, (shown, filed), names)
    title = shared or filed
    if filed and shared and _bare(filed) != _bare(shared):
        searched = _bare(_without_site(tab, (shared,), names) or "") == _bare(shared)  # made for search engines
        title = shared if shown and _bare(shown) == _bare(filed) and not searched else filed
    return title or shown or _without_site(tab, (), names) or None, shown


def _shown(root: Any, others: list[str]) -> str | None:
    """The h1 that is most like the page's other titles, the first one where there are none."""
    texts = [t for t in (tidy(" ".join(h.itertext())) for h in root.iter("h1")) if t]
    if not texts:
        return None
    sets = [words(t) for t in others]
    best = max(texts, key=lambda t: max((likeness(words(t), s) for s in sets), default=0.0))
    if others and max(likeness(words(best), s) for s in sets) < 0.3 and len(texts) > 1:
        return None
    return best


def _lettered(runs: list[Run]) -> str | None:
    """What is set in letters as large as a headline's right before the text; None where more follows, as over the
    stories of a whole page.
    """
    text = next((n for n, run in enumerate(runs) if len(run.text) > 100 and run.linked * 2 < len(run.text)), len(runs))
    large = [n for n, run in enumerate(runs) if run.tag == "font" and len(run.text.split()) > 2 and not run.linked]
    before = [n for n in large if n < text]
    return " ".join(runs[before[-1]].text.split()) if before and before == large and text < len(runs) else None


def _without_site(title: str | None, others: tuple[str | None, ...], names: list[str]) -> str | None:
    """`title` less the outlet's name, or a kicker, that another of the page's titles lacks."""
    if not title:
        return None
    for other in others:
        if not other or not 15 < len(other) < len(title):
            continue
        head = _cut(title, other)
        if head and _JOINT.match(title, len(head)):
            return head
        if title.endswith(other) and title[: -len(other)].rstrip().endswith("|"):
            return other
    match = _SITE_NAME.search(title)
    if match and len(title) - len(match.group()) > 15:
        site = _bare(match["site"] or match["site2"])
        if any(_bare(n) and (_bare(n) in site or site in _bare(n)) for n in names):
            return title[: match.start()]
    return title


_JOINT = re.compile(r"\s+[|–—·*:-]{1,2}\s+|\s*[|｜：]\s*")


def _cut(title: str, start: str) -> str | None:
    """The beginning of `title` that has the letters of `start`, or None."""
    wanted = _bare(start)
    if not _bare(title).startswith(wanted):
        return None
    at = count = 0
    while count < len(wanted):
        count += len(_bare(title[at]))
        at += 1
    while at < len(title) and title[at] in ".!?…\"'”’»":
        at += 1
    return title[:at]


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
