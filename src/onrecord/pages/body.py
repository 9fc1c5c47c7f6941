"""Which runs of a page are its article: the smallest block that holds most of the prose, less the furniture in it."""

from __future__ import annotations

import re

from onrecord.pages import quotes
from onrecord.pages.classes import Mark
from onrecord.pages.markup import HEADINGS, Layout, Run

KEEP_GOING = 0.75
"""A block gives way to a block inside it that holds this share of its prose."""

NOT_ARTICLE = Mark.FURNITURE | Mark.HIDDEN


def article_runs(layout: Layout, title: str | None) -> list[Run]:
    """The runs of the article in reading order, with furniture left out; `title` is its headline as far as known."""
    runs = layout.runs
    prose = [_prose(run) for run in runs]
    _lift_marks(layout, prose)
    _lift_around_headline(layout, title)
    inherit(layout)
    weights = [0.0 if run.marks & NOT_ARTICLE else weight for run, weight in zip(runs, prose, strict=True)]
    main = _main_block(layout, weights, title)
    inside = _inside(layout, main)
    top = _headline(layout, title, inside)
    top = _pictures_above(layout, top, inside)
    first = next((n for n, run in enumerate(runs) if inside[run.node]), len(runs))
    kept: list[Run] = []
    seen: set[str] = set()
    title_words = words(title or "")
    for n, run in enumerate(runs):
        if run.marks & NOT_ARTICLE:
            continue
        if run.tag == "h1" and kept and len(seen) > 3 and _starts_anew(layout, run, kept[0], title_words):
            break
        pictured = run.marks & (Mark.FIGURE | Mark.CAPTION)
        if len(run.text) > 80 and run.tag not in HEADINGS and not pictured and run.linked <= 0.5 * len(run.text):
            key = _key(run.text)
            if key in seen:
                continue
            seen.add(key)
        if inside[run.node] or (top is not None and top <= n < first):
            kept.append(run)
    return [*_without_dumps(kept), *_quotes_below(runs, kept)]


def _quotes_below(runs: list[Run], kept: list[Run]) -> list[Run]:
    """A section of signed quotations soon after the article, by people of whom the article speaks."""
    last = next((n for n in range(len(runs) - 1, -1, -1) if kept and runs[n] is kept[-1]), len(runs))
    for at in range(last + 1, min(last + 1 + SOON, len(runs))):
        below = [run for run in runs[at : at + 60] if not run.marks & Mark.HIDDEN]
        size = quotes.section([run.text for run in below]) if runs[at].tag in HEADINGS else 0
        if not size:
            continue
        told = words(" ".join(run.text for run in kept))
        if any(name <= told for run in below[:size] if (name := words(quotes.name_of(run.text)))):
            for run in below[:size]:
                run.marks &= ~(NOT_ARTICLE | Mark.ASIDE)
            return below[:size]
    return []


SOON = 10
"""Runs between an article and a section that still belongs to it: buttons, tags."""


def _without_dumps(runs: list[Run]) -> list[Run]:
    """`runs` less those that hold the whole article once more in one piece, for search engines."""
    dumps = [run for run in runs if len(run.text) > 3000]
    if not dumps or len(runs) < 10:
        return runs
    others = frozenset().union(*(words(run.text) for run in runs if run not in dumps))
    repeated = [run for run in dumps if len(own := words(run.text)) * 0.9 < len(own & others)]
    return [run for run in runs if run not in repeated]


def _starts_anew(layout: Layout, h1: Run, first: Run, title: frozenset[str]) -> bool:
    """Whether a headline begins the next article of an endless page."""
    if likeness(title, words(h1.text)) > 0.5:
        return False
    around = next((n for n in layout.ancestors(h1.node) if layout.nodes[n].tag == "article"), None)
    return around is not None and around not in layout.ancestors(first.node)


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text[:200]).casefold()[:60]


def _prose(run: Run) -> float:
    """How much running text `run` is, in characters."""
    size = len(run.text)
    if run.text > "\u2e80":
        size = round(2.5 * size)
    if size < 40 or run.tag in HEADINGS:
        return 0.0
    share = run.linked / len(run.text)
    return size * (1 - share) if share < 0.5 else 0.0


def _lift_marks(layout: Layout, prose: list[float]) -> None:
    """Take marks from blocks that hold too much prose for them: there the names mean something else."""
    nodes = layout.nodes
    body = [0.0] * len(nodes)
    for run, weight in zip(layout.runs, prose, strict=True):
        if run.node >= 0:
            nodes[run.node].mass += weight
    for n in range(len(nodes) - 1, 0, -1):
        node = nodes[n]
        if node.marks & Mark.BODY:
            body[n] = node.mass
        nodes[node.parent].mass += node.mass
        body[node.parent] += body[n]
    total = nodes[0].mass if nodes else 0.0
    for node, inner in zip(nodes, body, strict=True):
        mass = node.mass
        if mass > 2000 or (mass > 600 and mass > 0.25 * total):
            node.marks &= ~_SMALL
        if not node.marks & (NOT_ARTICLE | Mark.ASIDE) or (mass < 0.9 * total and _NEVER.search(node.names)):
            continue
        if mass > 0.5 * total or (mass > 2000 and mass > 0.3 * total) or (mass > 300 and inner > 0.5 * mass):
            node.marks &= ~(NOT_ARTICLE | Mark.ASIDE)


def _lift_around_headline(layout: Layout, title: str | None) -> None:
    """Take "furniture" from the blocks around the headline: there the word is about the page's layout."""
    wanted = words(title or "")
    for run in layout.runs:
        if run.tag == "h1" and likeness(wanted, words(run.text)) > 0.7:
            for n in layout.ancestors(run.node):
                layout.nodes[n].marks &= ~NOT_ARTICLE
            return


_NEVER = re.compile(r"comment|consent|cookie|onetrust|privacy|disqus", re.I)
"""Names of blocks that are furniture however much they hold."""

_SMALL = Mark.CAPTION | Mark.CREDIT | Mark.BYLINE | Mark.DATE | Mark.FIGURE | Mark.LEAD | Mark.QUOTE | Mark.EMBED
"""What only little text can be."""


def inherit(layout: Layout) -> None:
    """Give every run the marks of all blocks around it anew."""
    marks: list[int] = []
    for node in layout.nodes:
        marks.append(node.marks | (marks[node.parent] if node.parent >= 0 else 0))
    layout.marks = marks
    for run in layout.runs:
        if run.node >= 0:
            run.marks = marks[run.node]


def _main_block(layout: Layout, weights: list[float], title: str | None) -> int:
    """The number of the smallest block that holds most of the prose."""
    nodes = layout.nodes
    mass = [0.0] * len(nodes)
    children: list[list[int]] = [[] for _ in nodes]
    for run, weight in zip(layout.runs, weights, strict=True):
        if run.node >= 0:
            mass[run.node] += weight * (2 if run.marks & Mark.BODY else 1)
    for n in range(len(nodes) - 1, 0, -1):
        mass[nodes[n].parent] += mass[n]
        children[nodes[n].parent].append(n)
    here = _descend(0, mass, children)
    own = _article_around(layout, title)
    if own is not None and own not in layout.ancestors(here) and mass[own] > max(200, 0.1 * mass[here]):
        return _descend(own, mass, children)
    return here


def _descend(here: int, mass: list[float], children: list[list[int]]) -> int:
    while children and children[here] and mass[here]:
        best = max(children[here], key=mass.__getitem__)
        if mass[best] < KEEP_GOING * mass[here]:
            break
        here = best
    return here


def _article_around(layout: Layout, title: str | None) -> int | None:
    """The innermost `<article>` around the headline, where other `<article>`s stand beside it."""
    wanted = words(title or "")
    for run in layout.runs:
        if run.tag in ("h1", "h2") and likeness(wanted, words(run.text)) > 0.7 and not run.marks & NOT_ARTICLE:
            return next((n for n in layout.ancestors(run.node) if layout.nodes[n].tag == "article"), None)
    return None


def _inside(layout: Layout, main: int) -> list[bool]:
    inside = [False] * (len(layout.nodes) + 1)
    for n, node in enumerate(layout.nodes):
        inside[n] = n == main or (node.parent >= 0 and inside[node.parent])
    return inside


def _headline(layout: Layout, title: str | None, inside: list[bool]) -> int | None:
    """The number of the run that is the headline, the last one before or in the main block that fits."""
    wanted = words(title or "")
    best = None
    for n, run in enumerate(layout.runs):
        if run.tag in ("h1", "h2") or (wanted and len(run.text) < 300):
            fits = wanted and likeness(wanted, words(run.text)) >= 0.7
            if fits or (run.tag == "h1" and best is None and not run.marks & NOT_ARTICLE):
                best = n
                if fits and run.tag == "h1":
                    return n
        if inside[run.node] and _prose(run) > 100:
            break
    return best


def _pictures_above(layout: Layout, top: int | None, inside: list[bool]) -> int | None:
    """`top`, moved up over the captions and credits of pictures that stand over the headline."""
    if top is None or inside[layout.runs[top].node]:
        return top
    for n in range(top - 1, max(-1, top - 6), -1):
        run = layout.runs[n]
        if run.marks & NOT_ARTICLE or (not run.marks & PICTURED and len(run.text) > KICKER):
            break
        top = n if run.marks & PICTURED else top
    return top


PICTURED = Mark.FIGURE | Mark.CAPTION | Mark.CREDIT
KICKER = 30
"""Characters; a longer line between a picture and the headline below it is no mere section or label."""


def words(text: str) -> frozenset[str]:
    """The words of `text`, folded; single letters for scripts without spaces."""
    return frozenset(re.findall(r"[^\W_]+" if text < "\u2e80" else r"[^\W_]", text.casefold()))


def likeness(a: frozenset[str], b: frozenset[str]) -> float:
    """Dice's coefficient of two sets of words."""
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0
