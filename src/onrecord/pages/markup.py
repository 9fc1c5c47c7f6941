"""From HTML to a flat list of text runs: what the page says, in order, with what its mark-up says of each run."""

from __future__ import annotations

import re
from typing import Any

import msgspec
from lxml import etree

from onrecord.pages.classes import Mark, marks_of
from onrecord.pages.refusals import refuse

LARGEST = 16 * 2**20
"""Characters of HTML that are still read; the largest real news pages have less than half of this."""

_BLOCKS = (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr"
    " ul video audio"
)
_SILENT = (
    "script style template iframe object select option button input textarea svg math canvas head title meta link"
    " map area datalist progress meter noembed noframes noscript label source track"
)
BLOCKS = frozenset(_BLOCKS.split())
SILENT = frozenset(_SILENT.split())
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
TAG_MARKS: dict[str, int] = {
    "nav": Mark.FURNITURE,
    "footer": Mark.FURNITURE,
    "menu": Mark.FURNITURE,
    "dialog": Mark.FURNITURE,
    "aside": Mark.ASIDE,
    "form": Mark.ASIDE,
    "figure": Mark.FIGURE,
    "figcaption": Mark.CAPTION,
    "blockquote": Mark.QUOTE,
    "ul": Mark.LIST,
    "ol": Mark.LIST,
    "article": Mark.ARTICLE,
    "main": Mark.ARTICLE,
    "header": Mark.HEADER,
    "table": Mark.TABLE,
    "time": Mark.DATE,
}
ROLES: dict[str, int] = {
    "navigation": Mark.FURNITURE,
    "dialog": Mark.FURNITURE,
    "alertdialog": Mark.FURNITURE,
    "search": Mark.FURNITURE,
    "contentinfo": Mark.FURNITURE,
    "complementary": Mark.ASIDE,
    "main": Mark.ARTICLE,
    "article": Mark.ARTICLE,
    "figure": Mark.FIGURE,
}
ITEMPROPS: dict[str, int] = {
    "articlebody": Mark.BODY,
    "author": Mark.BYLINE,
    "caption": Mark.CAPTION,
    "copyrightholder": Mark.CREDIT,
    "credittext": Mark.CREDIT,
}


class Node(msgspec.Struct):
    """A block-level element: its parent's number, and its own marks."""

    parent: int
    tag: str
    marks: int
    names: str
    mass: float = 0.0


class Run(msgspec.Struct):
    """Words that stand together, between two block boundaries. `node` is the innermost block around them.

    `linked` and `bold` count the characters inside links and inside bold type; `marks` are Mark bits,
    its own and inherited. `dated` is what a `<time>` in it gives to machines.
    """

    text: str
    node: int
    tag: str
    marks: int
    linked: int
    bold: int
    link: str | None = None
    near_image: bool = False
    after_image: bool = False
    row: int = -1
    table: int = -1
    list: int = -1
    dated: str | None = None


class Image(msgspec.Struct):
    """An image, and how many runs stood before it."""

    url: str
    alt: str
    node: int
    before: int
    width: int | None = None


class Layout(msgspec.Struct):
    """A page laid flat."""

    nodes: list[Node]
    runs: list[Run]
    images: list[Image]
    marks: list[int] = []
    """The marks of each node, its own and inherited."""
    signed: list[str] = []
    """What stands in inline elements that are marked up as names of authors."""

    def ancestors(self, node: int) -> list[int]:
        """The numbers of `node` and all blocks around it, innermost first."""
        chain = []
        while node >= 0:
            chain.append(node)
            node = self.nodes[node].parent
        return chain


def parse(html: str, source: str) -> Any:
    """The root element of the page. Raises InputError where it is too large, or has no element at all."""
    if len(html) > LARGEST:
        raise refuse("too-large", source, f"{LARGEST:,} characters")
    data = _BLOATED.sub(_slimmed, html).encode("utf-8", "replace").translate(None, _UNWRITABLE)
    # recover is the default: whatever the bytes are, the parser makes a tree of them, or none.
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise refuse("empty", source)
    return root


_UNWRITABLE = bytes([*range(9), 11, *range(14, 32), 127])
_BLOATED = re.compile(r"<[A-Za-z][^<>]{50000,}>?")


def _slimmed(tag: re.Match[str]) -> str:
    """A tag of thousands of attributes without them: the parser's time grows with their square."""
    return tag[0] if tag[0].count("=") < 1000 and tag[0].count(" ") < 1000 else tag[0].split(maxsplit=1)[0] + ">"


def lay_flat(root: Any) -> Layout:
    """Walk the page once, without recursion, and list its runs, blocks and images."""
    body = root if root.tag == "body" else root.find("body")
    walk = _Walk()
    if body is not None:
        walk.go(body)
    _number_lists(walk.nodes, walk.runs)
    for image in walk.images:
        for run in walk.runs[max(0, image.before - 2) : image.before + 4]:
            run.near_image = True
        for run in walk.runs[image.before : image.before + 1]:
            run.after_image = True
    return Layout(walk.nodes, walk.runs, walk.images, signed=walk.signed)


def _number_lists(nodes: list[Node], runs: list[Run]) -> None:
    """Note for each run the numbers of the table row, the table, and the outermost list that it stands in."""
    inner: list[tuple[int, int, int]] = []
    for n, node in enumerate(nodes):
        row, table, items = inner[node.parent] if node.parent >= 0 else (-1, -1, -1)
        if node.tag == "table":
            row, table = -1, n
        elif node.tag == "tr":
            row = n
        elif node.tag in ("ul", "ol") and items < 0:
            items = n
        inner.append((row, table, items))
    for run in runs:
        if run.node >= 0:
            run.row, run.table, run.list = inner[run.node]


class _Walk:
    """The state of one walk over a page."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.runs: list[Run] = []
        self.images: list[Image] = []
        self.signed: list[str] = []
        self.node = -1
        self.marks = 0
        self.links = 0
        self.bolds = 0
        self.heading = ""
        self.href: str | None = None
        self._clear()

    def _clear(self) -> None:
        self.parts: list[str] = []
        self.linked = self.bold = 0
        self.dated: str | None = None

    def go(self, body: Any) -> None:
        # What to do at the end of each open element: (block?, marks before, link?, bold?).
        open_: list[tuple[bool, int, bool, bool]] = []
        events = etree.iterwalk(body, events=("start", "end"))
        for event, element in events:
            tag = element.tag
            if event == "start":
                if (tag in SILENT and not _enlarges(element, tag)) or self._hidden(element, tag):
                    events.skip_subtree()
                    open_.append((False, self.marks, False, False))
                    continue
                open_.append(self._start(element, tag))
                if element.text:
                    self._say(element.text)
            else:
                if tag == "q":
                    self.parts.append("”")
                self._end(*open_.pop())
                if element.tail and element is not body:
                    self._say(element.tail)
        self._flush()

    def _hidden(self, element: Any, tag: str) -> bool:
        if tag in BLOCKS and tag != "div":
            return False
        names = element.get("class")
        return names is not None and marks_of(names) & Mark.HIDDEN != 0

    def _start(self, element: Any, tag: str) -> tuple[bool, int, bool, bool]:
        before = self.marks
        if tag == "br":
            self.parts.append("\n")
        elif tag in ("img", "amp-img"):
            self._see(element)
        elif tag == "q":
            self.parts.append("“")
        own = self._own_marks(element, tag)
        block = tag in BLOCKS or "-" in tag or self._stands_apart(own) or _is_lettered(element, tag)
        if block:
            self._flush()
            names = f"{element.get('class', '')} {element.get('id', '')}"
            # The body's names tell of the page, not of the text in it.
            self.nodes.append(Node(self.node, tag, own if tag != "body" else 0, names))
            self.node = len(self.nodes) - 1
            self.marks |= own
        elif own & Mark.BYLINE and not self.marks & (Mark.FURNITURE | Mark.FIGURE) and len(self.signed) < 10:
            self.signed.append(" ".join(" ".join(element.itertext())[:200].split()))
        if tag in HEADINGS:
            self.heading = tag
        if tag == "time":
            self.dated = element.get("datetime")
        link = tag == "a"
        bold = tag in ("b", "strong")
        if link:
            self.links += 1
            self.href = element.get("href")
        self.bolds += bold
        return block, before, link, bold

    def _end(self, block: bool, before: int, link: bool, bold: bool) -> None:
        if block:
            self._flush()
            if self.nodes[self.node].tag in HEADINGS:
                self.heading = ""
            self.node = self.nodes[self.node].parent
            self.marks = before
        self.links -= link
        self.bolds -= bold

    def _own_marks(self, element: Any, tag: str) -> int:
        own = TAG_MARKS.get(tag, 0)
        if tag == "footer" and self.marks & (Mark.QUOTE | Mark.FIGURE):
            own = Mark.CREDIT if self.marks & Mark.FIGURE else 0
        attributes = element.attrib
        if not attributes:
            return own
        names = f"{attributes.get('class', '')} {attributes.get('id', '')} {attributes.get('data-testid', '')}"
        if names != "  ":
            own |= marks_of(names)
        if role := attributes.get("role"):
            own |= ROLES.get(role, 0)
        if prop := attributes.get("itemprop"):
            own |= ITEMPROPS.get(prop.lower(), 0)
        if attributes.get("rel") == "author":
            own |= Mark.BYLINE
        if tag == "figcaption":
            own &= ~Mark.FURNITURE
        if own & Mark.FIGURE and self.marks & Mark.BODY:
            own &= ~Mark.ASIDE  # "image-widget"
        if own & Mark.EMBED:
            own &= ~(Mark.FURNITURE | Mark.ASIDE)
        if "hidden" in attributes or "display:none" in attributes.get("style", "").replace(" ", ""):
            own |= Mark.FURNITURE
        return own

    def _stands_apart(self, own: int) -> bool:
        """Whether an inline element is a block of its own by what it is: a credit in a caption, say."""
        if own & (Mark.CREDIT | Mark.CAPTION):
            return True
        return own & (Mark.BYLINE | Mark.DATE) != 0 and self.marks & (Mark.FIGURE | Mark.CAPTION) != 0

    def _say(self, text: str) -> None:
        self.parts.append(_SPACES.sub(" ", text))
        if self.links:
            self.linked += len(text.strip())
        if self.bolds:
            self.bold += len(text.strip())

    def _see(self, element: Any) -> None:
        get = element.get
        url = get("src") or ""
        if not url or url.startswith("data:"):
            url = next((value for name in _LAZY if (value := get(name))), "").strip().split(" ")[0].rstrip(",")
        if url:
            width = get("width") or ""
            pixels = int(width) if width.isdecimal() and len(width) < 6 else None
            self.images.append(Image(url.strip(), (get("alt") or "").strip(), self.node, len(self.runs), pixels))

    def _flush(self) -> None:
        if self.parts:
            whole = _INVISIBLE.sub("", "".join(self.parts))
            size = max(1, len(whole.strip()))
            for piece in _BREAKS.split(whole):
                text = _EDGES.sub("\n", _MANY.sub(" ", piece)).strip()
                if text:
                    tag = self.nodes[self.node].tag if self.node >= 0 else "body"
                    if self.heading and tag == "div":
                        tag = self.heading
                    share = len(text) / size
                    linked, bold = round(self.linked * share), round(self.bold * share)
                    run = Run(text, self.node, tag, self.marks, linked, bold, self.href, dated=self.dated)
                    self.runs.append(run)
        self._clear()
        self.href = None if not self.links else self.href


def _is_lettered(element: Any, tag: str) -> bool:
    """Whether words are set as large as a headline, by which pages had one before style sheets; a block of its own,
    since byline and date follow in the same one.
    """
    if tag != "font" or not _LARGE.fullmatch(element.get("size") or ""):
        return False
    return len("".join(element.itertext())) < LONGEST_HEADLINE


def _enlarges(element: Any, tag: str) -> bool:
    """Whether a button is a picture that grows when pressed: its caption is inside."""
    return tag == "button" and element.find(".//figcaption") is not None


_LARGE = re.compile(r"\s*(?:[5-7]|\+[2-4])\s*")
LONGEST_HEADLINE = 250
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-srcset", "srcset")
"""Where images that are loaded late have their address."""
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\ufffe\uffff]")
_SPACES = re.compile(r"\s+")
_MANY = re.compile(r" {2,}")
_EDGES = re.compile(r" ?\n ?")
_BREAKS = re.compile(r"\n\s*\n")
