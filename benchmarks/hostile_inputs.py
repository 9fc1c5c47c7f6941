"""Broken and hostile inputs, each made from its kind and a seed: what `hostile.py` feeds to onrecord."""

from __future__ import annotations

import gzip
import io
import json
import random
import zipfile
from collections.abc import Callable

WORDS = [
    "the",
    "mayor",
    "said",
    "bridge",
    "ferry",
    "would",
    "open",
    "again",
    "on",
    "Saturday",
    "after",
    "a",
    "long",
    "delay",
    "and",
    "nobody",
    "at",
    "quay",
    "was",
    "told",
]
MARKS = list("\"'“”„«»‘’—–-()[]{}<>&;:.,!?/\\|*#@%$\t \u00a0\u200b\u202e\ufeff\u0301\U0001f600")

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Bridge opens | Quay News</title>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge opens", "author": {"name": "Ann Ray"},
"datePublished": "2025-03-04"}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Bridge opens</h1>
<p class="byline">By Ann Ray</p><p>The new bridge at Lesk opened on Monday, said mayor Ida Brandt.</p>
<figure><img src="a.jpg"><figcaption>The quay. Photo: Ann Ray</figcaption></figure>
<p>“We waited for twelve years,” Brandt told reporters on the quay, “and it was worth every single day of them.”</p>
<h2>What comes next</h2><p>The ferry will run until summer, according to the harbour office of the town.</p>
<ul><li>Bus 7 goes on</li></ul><blockquote>“I will miss the boat,” said pilot Per Holm.</blockquote></article>
<footer>© Quay News</footer></body></html>"""

Input = tuple[str, bytes]  # file name, content


def truncated(r: random.Random) -> Input:
    data = PAGE.encode()
    return "page.html", data[: r.randrange(1, len(data))]


def flipped(r: random.Random) -> Input:
    data = bytearray(PAGE.encode())
    for _ in range(r.choice((1, 10, 100, 1000))):
        data[r.randrange(len(data))] = r.randrange(256)
    return "page.html", bytes(data)


def spliced(r: random.Random) -> Input:
    """The page's own pieces in a wrong order, some many times."""
    cuts = [r.randrange(len(PAGE)) for _ in range(20)]
    return "page.html", "".join(PAGE[c : c + r.randrange(300)] * r.choice((1, 1, 2, 50)) for c in cuts).encode()


def noise(r: random.Random) -> Input:
    name = r.choice(("x.html", "x.txt", "x.jsonl", "x.warc", "x.warc.gz", "x.html.gz", "x.pdf", "x", "x.htm"))
    start = r.choice(
        (b"", b"", b"<html>", b"WARC/1.0\r\n", b"\x1f\x8b\x08\0", b"{", b"\xff\xfe", b"\xef\xbb\xbf", b"%PDF-1.7")
    )
    return name, start + r.randbytes(r.choice((0, 1, 7, 100, 5000, 100_000)))


def encoded(r: random.Random) -> Input:
    codecs = (
        "utf-8",
        "utf-16",
        "utf-16-be",
        "utf-32",
        "cp1251",
        "koi8-r",
        "cp1252",
        "shift_jis",
        "gb18030",
        "utf-7",
        "cp037",
    )
    declared = r.choice((*codecs, "no-such", "", "x" * 500))
    words = r.choice(
        (
            "Мэр Лесного сообщила, что мост откроют. ",
            "市長は橋を開通させると発表した。",
            "Die Fähre fährt – „endlich“. ",
        )
    )
    text = PAGE.replace('charset="utf-8"', f'charset="{declared}"').replace("The new bridge", words * 5)
    data = text.encode(r.choice(codecs), "ignore")
    return r.choice(("page.html", "page.txt")), data[r.choice((0, 0, 1)) :]


def nested(r: random.Random) -> Input:
    tag = r.choice(
        (
            "div",
            "b",
            "span",
            "table><tr><td",
            "ul><li",
            "blockquote",
            "p",
            "a href=x",
            "font",
            "section",
            "svg",
            "figure",
        )
    )
    depth = r.choice((300, 3000, 10_000, 50_000))
    end = f"</{tag.split('>')[0].split(' ')[0]}>" * depth if r.random() < 0.5 else ""
    inside = PAGE[PAGE.index("<article>") : PAGE.index("</article>")]
    return "deep.html", f"<html><body>{f'<{tag}>' * depth}{inside}{end}</body></html>".encode()


def bomb(r: random.Random) -> Input:
    unit = r.choice((b"\0", b"a", b"<div>", b"The mayor said so. ", b'{"id":"a","text":"b"}\n', b"\n", b"WARC/1.0\r\n"))
    data = gzip.compress(unit * (r.choice((20, 60)) * 2**20 // len(unit)), 1)
    return r.choice(("b.html.gz", "b.txt.gz", "b.jsonl.gz", "b.warc.gz", "b.html")), gzip.compress(
        data
    ) if r.random() < 0.2 else data


def packed(r: random.Random) -> Input:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr(r.choice(("word/document.xml", "a.html", "[Content_Types].xml")), b"\0" * r.choice((10, 5_000_000)))
    data = out.getvalue()
    return r.choice(("z.html", "z.docx", "z.txt", "z.html.gz", "z.zip")), data[: r.randrange(10, len(data) + 1)]


def long_line(r: random.Random) -> Input:
    size = r.choice((100_000, 1_000_000, 4_000_000)) if r.random() < 0.9 else 100_000_000
    unit = r.choice(
        (
            "x",
            "word ",
            "“",
            '"',
            "He said. ",
            "<",
            "&",
            "&amp;",
            "—",
            "1.",
            "A. B. ",
            "/",
            "(",
            "[[",
            "said ",
            "\u0301",
            "Photo: ",
        )
    )
    text = unit * (size // len(unit.encode()))
    kind = r.choice(("l.txt", "l.html", "l.jsonl"))
    if kind == "l.jsonl":
        text = (
            f'{{"id": "a", "{r.choice(("text", "html"))}": {json.dumps(text)}}}\n{{"id": "b", "text": "He said no."}}'
        )
    elif kind == "l.html":
        text = f"<html><body><p>{text}</p></body></html>"
    return kind, text.encode()


def entities(r: random.Random) -> Input:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    inner = f'<!DOCTYPE html [<!ENTITY l0 "ha">{laughs}<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y SYSTEM "http://127.0.0.1:9/">]>'
    odd = r.choice(
        ("&l11;", "&x;", "&y;", "&#0;", "&#xD800;", "&#x110000;", "&#99999999999999999999;", "&nosuch;", "&amp" * 1000)
    )
    head = r.choice(
        (
            inner,
            f'<?xml version="1.0"?>{inner}',
            f'<?xml version="1.0" encoding="{r.choice(("utf-16", "x"))}"?>{inner}',
            "",
        )
    )
    return "e.html", (head + PAGE.replace("<!DOCTYPE html>", "").replace("The new", odd * r.choice((1, 100)))).encode()


def markup(r: random.Random) -> Input:
    many = r.choice((1000, 20_000))
    pieces = (
        "<p>" * many,
        "<a href=x>y</a>" * many,
        f"<div {'a=b ' * many}>",
        f"<div class='{'article ' * many}'>",
        "<!--" * many,
        "<script>" * many,
        "</p>" * many,
        "<br>" * many,
        f"<img alt='{'x' * many}'>" * 20,
        "<td>" * many,
        "<title>" * many,
        f"<meta name=author content='{'A B, ' * many}'>",
        '<script type="application/ld+json">' + "[" * many + "</script>",
        '<script type="application/ld+json">{"a":' * many,
        "<li>Bus 7 goes on" * many,
        "<h2>Why</h2>" * many,
        "<figure><img><figcaption>The quay" * many,
        "<template>" * many,
        "<noscript>" * many,
        "<svg><foreignObject>" * many,
        "<form><input>" * many,
        "<iframe srcdoc='" * many,
        f"<time datetime='{'2' * many}'>",
        "\x00" * many,
        "\u202e" * many,
    )
    at = r.randrange(len(PAGE))
    return "m.html", (PAGE[:at] + r.choice(pieces) + PAGE[at:]).encode()


def documents(r: random.Random) -> Input:
    lines: tuple[bytes, ...] = (
        b'{"id": "1", "text": "He said no."}',
        b"{}",
        b"null",
        b"[1, 2]",
        b'"x"',
        b"{",
        b'{"id": 1, "text": "x"}',
        b'{"id": "2", "text": 5}',
        b"\xff\xfe",
        b'{"id": "3", "text": "a", "html": "b"}',
        b'{"id": "4", "text": ""}',
        b'{"id": "5", "text": "\\ud800 he said"}',
        b'{"id": "6", "text": "\\u0000"}',
        b'{"id": "7", "text": "a", "date": "2025-02-30"}',
        b'{"id": "7", "text": "a", "date": 5}',
        b"[" * 20_000,
        b'{"a":' * 20_000,
        b"",
        b"   ",
        b'{"id": "8", "html": "<p>He said no.", "url": "nonsense"}',
        b'{"id": "' + b"x" * 100_000 + b'", "text": "y"}',
        b'{"id":"1","text":"again"}',
    )
    return "d.jsonl", r.choice((b"\n", b"\r\n", b"\n\n")).join(r.choices(lines, k=r.randrange(1, 30)))


def archive(r: random.Random) -> Input:
    def record(n: int) -> bytes:
        body = PAGE.encode()
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + r.choice(
            (b"", b"Content-Encoding: gzip\r\n", b"Transfer-Encoding: chunked\r\n")
        )
        block = http + b"\r\n" + (gzip.compress(body) if b"gzip" in http else body)
        size = len(block) + r.choice((0, 0, 0, -5, 5, 10**9))
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://quay.invalid/{n}\r\n"
        head += f"Content-Type: application/http\r\nWARC-Record-ID: <urn:uuid:{n:032x}>\r\n"
        head += f"Content-Length: {size}\r\n\r\n"
        return head.encode() + block + b"\r\n\r\n"

    data = bytearray(b"".join(record(n) for n in range(3)))
    for _ in range(r.choice((0, 1, 20))):
        data[r.randrange(len(data))] = r.randrange(256)
    data = data[: r.choice((len(data), r.randrange(1, len(data))))]
    if r.random() < 0.5:
        return "a.warc.gz", gzip.compress(bytes(data))[: r.choice((None, -9, -500))]
    return "a.warc", bytes(data)


def prose(r: random.Random) -> Input:
    """Plain text of words and marks in no order, with lines of odd forms."""
    forms = (
        "By ", "Photo: ", "© ", "Translated by ", "• ", "1. ", "> ", "— ", "(AP) ", "“", "Переведено сервисом «",
        "12 March 2025 ", "Updated: ",
        "{", "}", "a/b/" * 200, "A " * 500, "((" * 300, "1:" * 300, "by by " * 200, " " * 3000,
        "\u200b", "\x0c", "\x1c", "\x85", "\u2028",
    )  # fmt: skip
    lines = []
    for _ in range(r.choice((1, 5, 50, 400))):
        some = r.choices(WORDS, k=r.randrange(30)) + r.choices(MARKS, k=r.randrange(6))
        r.shuffle(some)
        lines.append(r.choice(("", "", *forms)) + r.choice((" ", "")).join(some))
    return "p.txt", r.choice(("\n", "\n\n", "\r\n", "\r")).join(lines).encode("utf-8", "ignore")


def walls(r: random.Random) -> Input:
    said = (
        "Please enable JavaScript",
        "404 Not Found",
        "Log in to continue reading",
        "We value your privacy",
        "Verify you are human",
        "",
    )
    body = r.choice(("<div id=root></div>", "<p>", "<frameset><frame src=a>", "<body>", "\n", "<svg></svg>", "<p>x"))
    scripts = r.choice(("<script></script>" * 3, ""))
    return "w.html", f"<title>{r.choice(said)}</title>{scripts}<h1>{r.choice(said)}</h1>{body}".encode()


# kind: how many of 2,000
KINDS: dict[Callable[[random.Random], Input], int] = {
    truncated: 200, flipped: 200, spliced: 150, noise: 300, encoded: 200, nested: 100, bomb: 30, packed: 60,
    long_line: 60,
    entities: 120, markup: 150, documents: 100, archive: 130, prose: 150, walls: 50,
}  # fmt: skip


def inputs(count: int, seed: int) -> list[tuple[str, int]]:
    """Which inputs are made: the name of the kind and the seed of each, in a fixed order."""
    share = count / sum(KINDS.values())
    chosen = [(kind.__name__, n) for kind, many in KINDS.items() for n in range(max(1, round(many * share)))]
    return [(kind, seed * 1_000_000 + n) for kind, n in chosen]


def make(kind: str, seed: int) -> Input:
    """The input of this kind and seed."""
    return next(k for k in KINDS if k.__name__ == kind)(random.Random(f"{kind}/{seed}"))
