"""The docs cannot fall behind: their commands run, their Python is right, and every public thing has its place."""

from __future__ import annotations

import doctest
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import onrecord

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
SAMPLES = ROOT / "src/onrecord/samples"


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as the docs' reader has it: the samples as story.html and pages/, an empty archive."""
    shutil.copytree(SAMPLES, tmp_path / "pages", ignore=lambda d, names: [n for n in names if not n.endswith(".html")])
    shutil.copy(SAMPLES / "harbour.html", tmp_path / "story.html")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("ONRECORD_ARCHIVE", str(tmp_path / "archive.sqlite"))
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


@pytest.mark.parametrize("page", [p for p in PAGES if blocks(p, "console")], ids=lambda p: p.name)
def test_commands_on_the_page_print_what_it_shows(page: Path, desk: Path) -> None:
    """Each line shown under a command comes in its output, in that order; "…" stands for lines left out."""
    for block in blocks(page, "console"):
        for command, shown in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
            done = subprocess.run(
                command, shell=True, cwd=desk, capture_output=True, text=True, timeout=120, check=False
            )
            printed = iter([" ".join(line.split()) for line in (done.stdout + done.stderr).splitlines()])
            for line in shown.splitlines():
                wanted = " ".join(line.split())
                if wanted and wanted != "…":
                    assert any(p.startswith(wanted.removesuffix("…").rstrip()) for p in printed), (
                        f"{page.name}: `{command}` does not print, in this place: {line}\n{done.stdout}{done.stderr}"
                    )


@pytest.mark.parametrize("page", [p for p in PAGES if blocks(p, "python")], ids=lambda p: p.name)
def test_python_on_the_page_is_right(page: Path, desk: Path) -> None:
    source = "\n".join(blocks(page, "python"))
    test = doctest.DocTestParser().get_doctest(source, {"onrecord": onrecord}, page.name, str(page), 0)
    assert test.examples, f"{page.name} has Python without >>> examples"
    results = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE).run(test)
    assert results.failed == 0


def generator() -> dict[str, object]:
    spec = importlib.util.spec_from_file_location("write_docs", ROOT / "tests/write_docs.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {name: page() for name, page in module.PAGES.items()}


def test_pages_made_from_the_code_are_up_to_date() -> None:
    for name, page in generator().items():
        assert (ROOT / "docs" / name).read_text(encoding="utf-8") == page, "run: python tests/write_docs.py"


def test_every_public_name_is_on_a_page() -> None:
    text = "\n".join(p.read_text(encoding="utf-8") for p in PAGES)
    assert [n for n in onrecord.__all__ if f"`{n}" not in text and f"onrecord.{n}" not in text] == []


def test_every_link_between_pages_leads_somewhere() -> None:
    lost = []
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            if not re.match(r"[a-z]+:", target) and not (page.parent / target).exists():
                lost.append(f"{page.name}: {target}")
    assert lost == []


def test_commands_can_be_split_as_a_shell_would() -> None:
    for page in PAGES:
        for block in blocks(page, "console"):
            for line in block.splitlines():
                if line.startswith("$ "):
                    assert shlex.split(line[2:])
