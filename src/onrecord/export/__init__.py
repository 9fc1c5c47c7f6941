"""Records in other forms: one file per format, imported when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.export.csv import csv
    from onrecord.export.json import json
    from onrecord.export.markdown import markdown
    from onrecord.export.text import text

__all__ = ["csv", "json", "markdown", "text"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    function = getattr(import_module(f"{__name__}.{name}"), name)
    globals()[name] = function  # the submodule of the same name would stand here otherwise
    return function
