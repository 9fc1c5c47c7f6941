"""From an Article to its Record: one stage per file or folder, each a function of what came before."""

from onrecord.extract.pipeline import extract

__all__ = ["extract"]
