"""No page has a fault that axe-core or html-validate finds."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import httpx
import pytest

pytestmark = pytest.mark.xdist_group("browser")

MODULES = Path(__file__).resolve().parent / "node_modules"
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
]


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing(tab: Any, reader: Any, path: str) -> None:
    axe = MODULES / "axe-core" / "axe.min.js"
    if not axe.exists():
        pytest.skip("axe-core is not here (see tests/web/setup.py)")
    source = axe.read_text(encoding="utf-8")
    for width, dark in ((360, False), (1440, False), (1440, True)):
        page = tab(reader.url + path.format(ferry=reader.ferry, long=reader.long), width=width, dark=dark)
        page.evaluate(source)
        page.wait_for_timeout(100)
        found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
        told = [(v["id"], v["help"], [n["html"][:150] for n in v["nodes"]][:3]) for v in found]
        assert not told, (width, dark, told)


def test_html_is_valid(reader: Any, tmp_path: Path) -> None:
    validator = MODULES / ".bin" / "html-validate"
    if not validator.exists() or not shutil.which("node"):
        pytest.skip("html-validate is not here (see tests/web/setup.py)")
    for n, path in enumerate(PATHS):
        url = reader.url + path.format(ferry=reader.ferry, long=reader.long)
        answer = httpx.get(url, headers={"Accept": "text/html"})
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
