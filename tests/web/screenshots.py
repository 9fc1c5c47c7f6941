"""Writes the pictures of the docs: `make screenshots`, or `python tests/web/screenshots.py [NAME …]`.

They show the samples of tests/data, read as they are by this very version, in Chromium.
"""

from __future__ import annotations

import importlib.util
import io
import sys
import tempfile
import threading
import time
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import uvicorn
from PIL import Image, ImageDraw, ImageFilter
from playwright.sync_api import Page, sync_playwright

import onrecord
from onrecord.archive import Archive, open_archive
from onrecord.web import create_app

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent.parent / "src/onrecord/samples"
PICTURES = HERE.parents[1] / "docs" / "pictures"
LARGEST = 200_000  # bytes


class Shot(NamedTuple):
    """One picture: where, how wide and high, and what is done before it is taken."""

    path: str
    width: int = 1280
    height: int = 860
    dark: bool = False
    scale: float = 1
    first: str = ""
    """JavaScript, run in the page."""


SHOTS = {
    "library": Shot("/", height=780),
    "article": Shot("/articles/{harbour}"),
    "article-dark": Shot("/articles/{harbour}", dark=True, first="scrollTo(0, 1150)"),
    "article-phone": Shot("/articles/{harbour}", width=360, height=740, scale=2, first="scrollTo(0, 860)"),
    "voice": Shot("/articles/{harbour}?speaker=p2", first="scrollTo(0, 1050)"),
    "timeline": Shot("/articles/{harbour}", first="document.querySelector('#timeline').scrollIntoView()"),
    "sources": Shot("/articles/{harbour}", first="document.querySelector('#sources').scrollIntoView()"),
    "statement": Shot("/articles/{harbour}/statements/s3", height=900),
    "search": Shot("/search?q=what+did+Whitlock+say+about+the+strike", height=640),
    "add": Shot("/add", height=800),
}

# The tools, each at work: `until` waits for what a tool brings, and the voice is a stub as in the tests.
UNTIL = "const until = async (s) => { while (!document.querySelector(s)) await new Promise((d) => setTimeout(d, 50)) };"
VOICES = (HERE / "stubs" / "voices.js").read_text(encoding="utf-8") + "window.pace = 1e6;"
KEEPING = (
    f"(async () => {{ {UNTIL} document.querySelector('[data-tool=highlights]').click();"
    " await until('[data-choice=next]'); for (let n = 0; n < 5; n++) {"
    " document.querySelector('[data-choice=next]').click(); await new Promise((d) => setTimeout(d, 200)) }"
    " document.querySelector('#tool-highlights [name=note]').value = 'Ask the union for the figure';"
    " document.querySelector('#tool-highlights [name=tags]').value = 'pay'; })()"
)
SHOTS |= {
    "important": Shot(
        "/articles/{harbour}",
        first=f"(async () => {{ {UNTIL} document.querySelector('[data-tool=important]').click();"
        " await until('#text mark.key[tabindex]'); await new Promise((d) => setTimeout(d, 500));"
        " document.querySelector('#text mark.key[tabindex]').focus(); scrollBy(0, 180) })()",
    ),
    "listen": Shot(
        "/articles/{harbour}",
        first=f"(async () => {{ {VOICES} {UNTIL} document.querySelector('[data-tool=listen]').click();"
        " await until('[data-listen=voice] option'); document.querySelector('[data-listen=play]').click();"
        " for (let n = 0; n < 5; n++) document.querySelector('[data-listen=next]').click();"
        " await until('mark.spoken') })()",
    ),
    "highlights-phone": Shot("/articles/{harbour}", width=360, height=740, scale=2, first=KEEPING),
    "translate": Shot(
        "/articles/{harbour}",
        first=f"(async () => {{ {UNTIL} document.querySelector('[data-tool=translate]').click();"
        " await until('[name=to] option + option'); const f = document.querySelector('#tool-translate form');"
        " f.elements.to.value = 'es'; f.elements.engine.value = 'apertium'; f.requestSubmit();"
        " await until('.pair'); const p = document.querySelectorAll('#text .pair')[1]; p.focus();"
        " scrollTo(0, 680) })()",
    ),
    "highlights": Shot("/articles/{harbour}", first=KEEPING),
}


def main(names: list[str]) -> int:
    browser_at = _load(HERE / "setup.py").browser()
    if browser_at is None:
        print("There is no Chromium here (see tests/web/setup.py).", file=sys.stderr)
        return 1
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        archive = open_archive(Path(folder, "archive.sqlite"))
        ids = fill(archive)
        url = serve(archive)
        browser = playwright.chromium.launch(executable_path=browser_at, args=["--no-sandbox"])
        for name in names or SHOTS:
            shot = SHOTS[name]
            context = browser.new_context(
                viewport={"width": shot.width, "height": shot.height},
                color_scheme="dark" if shot.dark else "light",
                device_scale_factor=shot.scale,
                reduced_motion="reduce",
            )
            size = take(context.new_page(), url + shot.path.format(**ids), shot, PICTURES / f"{name}.png")
            context.close()
            print(f"{name}.png\t{size // 1000} kB")
        browser.close()
    return 0


def take(page: Page, url: str, shot: Shot, to: Path) -> int:
    """Takes the picture, and says how many bytes it has."""
    page.goto(url)
    page.evaluate("document.fonts.ready.then(() => null)")
    if shot.first:
        page.evaluate(shot.first)
    page.mouse.move(0, 0)
    page.wait_for_timeout(300)
    image = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    image.save(to, optimize=True)
    if to.stat().st_size > LARGEST // 2:
        image.quantize(256, dither=Image.Dither.NONE).save(to, optimize=True)
    size = to.stat().st_size
    assert size < LARGEST, f"{to.name} has {size} bytes"
    return size


def fill(archive: Archive) -> dict[str, str]:
    """The samples, by the names of their files; the harbour's picture is drawn here."""
    ids = {}
    for path in sorted(SAMPLES.glob("*.html"), key=lambda p: p.stem == "harbour"):
        record = onrecord.read(str(path))
        pictures = {p.url: drawing() for p in record.article.pictures[:1]} if path.stem == "harbour" else {}
        ids[path.stem.replace("-", "_")] = archive.add(record, pictures=pictures).id
    return ids


def drawing() -> bytes:
    """Three cranes at a quay in fog."""
    image = Image.linear_gradient("L").resize((1200, 640)).convert("L").point(lambda v: 200 - v // 4)
    coloured = Image.merge("RGB", [image.point(lambda v, d=d: v - d) for d in (14, 6, 0)])
    for n, x in enumerate((820, 520, 180)):
        layer = Image.new("L", image.size, 0)
        draw = ImageDraw.Draw(layer)
        draw.rectangle((x, 190, x + 16, 520), fill=255)
        draw.rectangle((x + 90, 190, x + 106, 520), fill=255)
        draw.rectangle((x - 110, 180, x + 240, 194), fill=255)
        draw.line((x + 50, 90, x - 100, 182), fill=255, width=5)
        draw.line((x + 50, 90, x + 230, 182), fill=255, width=5)
        draw.rectangle((x + 44, 86, x + 56, 190), fill=255)
        draw.rectangle((0, 520, 1200, 640), fill=200 if n == 2 else 0)
        layer = layer.filter(ImageFilter.GaussianBlur(6 - 2.5 * n)).point(lambda v, n=n: v * (3 + 2 * n) // 10)
        coloured.paste((38, 58, 78), mask=layer)
    out = io.BytesIO()
    coloured.save(out, "PNG")
    return out.getvalue()


def serve(archive: Archive) -> str:
    """Serves `archive` on a free port until the program ends."""
    server = uvicorn.Server(uvicorn.Config(create_app(archive), port=0, log_level="warning"))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.02)
    port: Any = server.servers[0].sockets[0].getsockname()[1]
    return f"http://127.0.0.1:{port}"


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
