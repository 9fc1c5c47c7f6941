"""The reader: a web page on which an article can be read, each claim traced to a voice; and its API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.web.app import create_app
    from onrecord.web.serve import serve

__all__ = ["create_app", "serve"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    function = getattr(import_module("onrecord.web.app" if name == "create_app" else "onrecord.web.serve"), name)
    globals()[name] = function  # the submodule of the same name would stand here otherwise
    return function
