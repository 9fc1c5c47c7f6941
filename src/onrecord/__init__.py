"""onrecord turns news coverage into a record one can check: who said what, to whom, when.

>>> import onrecord
>>> record = onrecord.read("article.html")          # doctest: +SKIP
>>> record.statements[0].kind                       # doctest: +SKIP
'direct'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.api import read, read_many
    from onrecord.errors import OnRecordError
    from onrecord.record import Article, Record, verify

__version__ = "0.1.0"
__all__ = ["Article", "OnRecordError", "Record", "read", "read_many", "verify"]

_HOMES = {
    "Article": "onrecord.record",
    "OnRecordError": "onrecord.errors",
    "Record": "onrecord.record",
    "read": "onrecord.api",
    "read_many": "onrecord.api",
    "verify": "onrecord.record",
}


def __getattr__(name: str) -> Any:
    """Loads what is asked for when it is asked for: `import onrecord` stays quick."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
