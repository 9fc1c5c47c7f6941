"""No page has a fault that axe-core or html-validate finds."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

import onrecord

pytestmark = pytest.mark.xdist_group("browser")

MODULES = Path(__file__).resolve().parent / "node_modules"
SAMPLES = Path(__file__).resolve().parents[2] / "src/onrecord/samples"
PATHS = [
    "/",
    "/add",
    "/search",
    "/search?q=what+did+brandvold+say",
    "/search?q=bridge",
    "/search?q=nothinglikeit",
    "/removed",
    "/api",
    "/sign-in",
    "/nope",
    "/articles/{ferry}",
    "/articles/{ferry}?speaker=p1",
    "/articles/{long}",
    "/articles/{ferry}/statements/s2",
    "/articles/{ferry}/report",
    "/articles/{sample}",
    "/articles/{sample}/report",
    "/articles/{changed}?version=1",
    "/articles/{removed}",
    "/removed?just={removed}",
    "/?outlet=Nowhere",
    "/?language=en&speaker=Brandvold",
    "/highlights",
    "/adding/{failed}",
    "/adding/{slow}",
]


@pytest.fixture(scope="module")
def places(reader: Any, making: Any) -> Iterator[dict[str, str]]:
    """What the addresses above name: an article as it is read, one with two versions, one removed, one with entries
    of the reader's own, two additions."""
    archive = reader.archive
    sample = archive.add(onrecord.read(str(SAMPLES / "harbour.html"))).id
    for words in ("First.", "First, and changed."):
        changed = archive.add(making.record([("title", "Two versions"), ("paragraph", words)]), page="two").id
    removed = archive.add(making.record([("title", "Taken out"), ("paragraph", "Words.")])).id
    archive.remove(removed)

    def add(url: str) -> str:
        answer = httpx.post(f"{reader.url}/articles", data={"url": url}, headers={"Accept": "text/html"})
        return str(answer.headers["location"].removeprefix("/adding/"))

    failed = add("http://10.0.0.1/")
    httpx.post(f"{reader.url}/articles", json={"url": "http://10.0.0.1/"}, timeout=60)  # the first is over then
    marked = archive.add(making.ferry(url="https://courier.example/marked")).id
    for said in ({"span": [0, 5], "note": "Why <b>?", "tags": ["ferry", "a & b"]}, {"note": "On all of it"}):
        assert httpx.post(f"{reader.url}/articles/{marked}/highlights", json=said).status_code == 201
    for wrong in ({"kind": "not-a-statement", "statement": "s3"}, {"kind": "missing", "content": [[0, 5]]}):
        assert httpx.post(f"{reader.url}/articles/{marked}/corrections", json=wrong).status_code == 201
    found = {"sample": sample, "changed": changed, "removed": removed, "failed": failed, "marked": marked}
    yield {"ferry": reader.ferry, "long": reader.long, **found}
    for entry in archive.entries():
        archive.remove_entry(entry.id)


def address(reader: Any, places: dict[str, str], path: str) -> str:
    """The URL of a page; an addition that is under way is begun for it."""
    if "{slow}" in path:
        asked = {"url": "https://courier.example/slow/long"}
        answer = httpx.post(f"{reader.url}/articles", data=asked, headers={"Accept": "text/html"})
        return str(reader.url + answer.headers["location"])
    return str(reader.url + path.format(**places))


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing(tab: Any, reader: Any, places: dict[str, str], path: str) -> None:
    axe = MODULES / "axe-core" / "axe.min.js"
    if not axe.exists():
        pytest.skip("axe-core is not here (see tests/web/setup.py)")
    source = axe.read_text(encoding="utf-8")
    page = tab(address(reader, places, path), width=360)
    page.evaluate("stop()")  # a page that waits for an addition loads itself again every two seconds
    page.evaluate(source)
    for width, dark in ((360, False), (360, True), (1440, True), (1440, False)):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="dark" if dark else "light")
        found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
        told = [(v["id"], v["help"], [n["html"][:150] for n in v["nodes"]][:3]) for v in found]
        assert not told, (width, dark, told)


def test_html_is_valid(reader: Any, places: dict[str, str], tmp_path: Path) -> None:
    validator = MODULES / ".bin" / "html-validate"
    if not validator.exists() or not shutil.which("node"):
        pytest.skip("html-validate is not here (see tests/web/setup.py)")
    for n, path in enumerate(PATHS):
        answer = httpx.get(address(reader, places, path), headers={"Accept": "text/html"})
        (tmp_path / f"{n}.html").write_text(answer.text, encoding="utf-8")
    rules = {
        "extends": ["html-validate:recommended"],
        "rules": {
            # Matters of style, not of validity.
            "long-title": "off",
            "no-trailing-whitespace": "off",
            "no-implicit-button-type": "off",
            "require-sri": "off",
            "attribute-boolean-style": "off",
            "doctype-style": "off",
            "text-content": "off",
            "aria-label-misuse": ["error", {"allowAnyNamable": True}],
        },
        "elements": ["html5"],
    }
    (tmp_path / ".htmlvalidate.json").write_text(json.dumps({"root": True, **rules}))
    done = subprocess.run(
        [str(validator), "--formatter", "text", *[str(p) for p in sorted(tmp_path.glob("*.html"))]],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    lines = done.stdout.splitlines()[:20]
    assert done.returncode == 0, "\n".join(f"{PATHS[int(Path(x.split(':')[0]).stem)]} {x}" for x in lines)
