"""Languages by their names."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from onrecord.web.view.shown import shown


def language_name(code: str | None) -> str:
    """The name of the language with this code ("en-GB": "English (GB)"); the code itself where it is not known."""
    language, _, rest = (code or "").partition("-")
    name = _names().get(language.lower())
    return shown(f"{name} ({rest})" if name and rest else name or code)


@cache
def _names() -> dict[str, str]:
    lines = files("onrecord.web.view").joinpath("languages.txt").read_text("utf-8").splitlines()
    return {code: name for code, _, name in (line.partition(" ") for line in lines) if code != "#"}
