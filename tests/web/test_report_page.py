"""The report as a browser shows and prints it: whole, valid, self-contained and readable at any width."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from onrecord.api import read
from onrecord.cli.main import main
from onrecord.export.report import render
from onrecord.record import Block, Record, Speaker, Statement, article

pytestmark = pytest.mark.xdist_group("browser")

ROOT = Path(__file__).resolve().parents[2]
MODULES = Path(__file__).resolve().parent / "node_modules"
LONGEST = 300_000  # bytes, pictures aside; the report has none
NAMES = ["harbour", "border-talks", "long-words"]

LAID_OUT = """() => {
  const faults = [], wide = document.documentElement.clientWidth, say = (what, e) =>
    faults.push(what + ': <' + e.tagName + ' class="' + e.className + '"> ' + e.textContent.trim().slice(0, 60));
  if (document.documentElement.scrollWidth > wide) faults.push('the page scrolls sideways');
  for (const e of document.querySelectorAll('body *')) {
    if (e.matches('.skip, style, .scroll *') || !e.checkVisibility()) continue;
    if (![...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim())) continue;
    for (const r of e.getClientRects())
      if (r.width && (r.left < -1 || r.right > wide + 1)) { say('cut', e); break; }
    if (getComputedStyle(e).textOverflow === 'ellipsis') say('ellipsis', e);
  }
  const apart = (boxes, what) => boxes.forEach(([e, a], i) => boxes.slice(i + 1).forEach(([f, b]) => {
    const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (x > 2 && y > 3) { say(what + ' lies over', e); say('  that', f); }
  }));
  const boxes = of => [...of].filter(e => e.checkVisibility()).map(e => [e, e.getBoundingClientRect()]);
  const rooms = 'main, header, .row, .cards, .passages, .charts, dl div, tr, .legend, .levels';
  for (const e of document.querySelectorAll(rooms))
    apart(boxes(e.children).filter(([c]) => !c.matches('style, legend, .choice')), 'a block');
  for (const svg of document.querySelectorAll('svg')) {
    const frame = svg.getBoundingClientRect(), words = boxes(svg.querySelectorAll('text'));
    apart(words, 'a label');
    for (const [e, r] of words) if (r.left < frame.left - 1 || r.right > frame.right + 1) say('outside its chart', e);
    for (const bar of svg.querySelectorAll('.bar'))
      if (!bar.getAttribute('fill').startsWith('url(#')) say('told by colour alone', svg);
  }
  return faults;
}"""


def long_words() -> Record:
    """An article whose names and words are longer than any line."""
    name = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 3
    text = f"{name}\n\nIt is over, said {name} of the {name}."
    start = len(name) + 2
    return Record(
        source="long",
        article=article(
            text, title=name, url=f"https://courier.example/{name}", language="cy",
            blocks=(Block("title", (0, len(name))), Block("paragraph", (start, len(text)))),
        ),
        speakers=(Speaker(id="p1", name=name, type="person", title=name, affiliation=name),),
        statements=(Statement(id="s1", kind="indirect", content=((start, start + 10),), speaker="p1", confidence=1.0),),
    )  # fmt: skip


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The reports by name, made as `onrecord report` makes them."""
    samples = ROOT / "src/onrecord/samples"
    made = {n: render(read(samples / f"{n}.html")) for n in NAMES if (samples / f"{n}.html").exists()}
    return {**made, "long-words": render(long_words())}


@pytest.fixture(scope="module")
def address(serving: Callable[[Starlette], str], pages: dict[str, str]) -> str:
    """Where the reports are served, from loopback."""

    async def page(request: Request) -> Response:
        return HTMLResponse(pages[request.path_params["name"]])

    return serving(Starlette(routes=[Route("/{name}", page)]))


def test_all_are_there(pages: dict[str, str]) -> None:
    assert sorted(pages) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_cut_and_nothing_lies_over_another(tab: Any, address: str, name: str) -> None:
    page = tab(f"{address}/{name}", width=360)
    for width, dark in ((360, False), (360, True), (768, False), (1440, False), (1440, True)):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="dark" if dark else "light")
        assert page.evaluate(LAID_OUT) == [], (width, dark)


@pytest.mark.parametrize("name", NAMES)
def test_it_prints_whole(tab: Any, address: str, name: str) -> None:
    page = tab(f"{address}/{name}", width=700)
    page.emulate_media(media="print")
    assert page.evaluate(LAID_OUT) == []
    hidden = "[...document.querySelectorAll('details td')].filter(e => !e.getBoundingClientRect().height).length"
    assert page.evaluate(hidden) == 0, "the tables behind the charts are printed"
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    assert printed.startswith(b"%PDF") and printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") >= 1


@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing(tab: Any, address: str, name: str) -> None:
    axe = MODULES / "axe-core" / "axe.min.js"
    if not axe.exists():
        pytest.skip("axe-core is not here (see tests/web/setup.py)")
    page = tab(f"{address}/{name}", width=360)
    page.evaluate(axe.read_text(encoding="utf-8"))
    for width, dark in ((360, False), (1440, True)):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="dark" if dark else "light")
        found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
        assert [(v["id"], [n["html"][:150] for n in v["nodes"]][:3]) for v in found] == [], (width, dark)


def test_key_passages_are_marked_without_a_script(tab: Any, address: str) -> None:
    page = tab(f"{address}/harbour", scripts=False)
    page.check("#level-0")
    page.screenshot()  # a style that waits for its frame
    none = page.locator(".row .key20").first.evaluate("e => getComputedStyle(e).backgroundColor")
    page.check("#level-20")
    assert page.locator(".row .key20").first.evaluate("e => getComputedStyle(e).backgroundColor") != none


def test_html_is_valid(pages: dict[str, str], tmp_path: Path) -> None:
    validator = MODULES / ".bin" / "html-validate"
    if not validator.exists() or not shutil.which("node"):
        pytest.skip("html-validate is not here (see tests/web/setup.py)")
    style = ("long-title", "no-trailing-whitespace", "attribute-boolean-style", "doctype-style", "no-inline-style")
    rules = {"extends": ["html-validate:recommended"], "rules": dict.fromkeys(style, "off"), "elements": ["html5"]}
    (tmp_path / ".htmlvalidate.json").write_text(json.dumps({"root": True, **rules}))
    for name, page in pages.items():
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    files = sorted(str(p) for p in tmp_path.glob("*.html"))
    done = subprocess.run(
        [str(validator), "--formatter", "text", *files], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.returncode == 0, done.stdout[:2000]


def test_the_example_in_the_docs_is_made_by_this_version(pages: dict[str, str]) -> None:
    def make(page: str) -> list[str]:
        return re.findall(
            r"<style>.*?</style>|<title>.*?</title>|<h2.*?</h2>|<p class=\"how\">.*?</p>", page, re.DOTALL
        )

    example = (ROOT / "docs/report-example.html").read_text(encoding="utf-8")
    assert make(example) == make(pages["harbour"]), "run: make docs"


def test_the_command_writes_the_page_and_its_charts(tmp_path: Path) -> None:
    source = str(ROOT / "src/onrecord/samples/harbour.html")
    out = tmp_path / "report.html"
    assert main(["report", source, "-o", str(out), "--charts", str(tmp_path / "charts")]) == 0
    assert 20_000 < out.stat().st_size <= LONGEST
    made = {p.suffix for p in (tmp_path / "charts").iterdir()}
    assert made == {".svg", ".png"}
