"""From a source to Articles: everything that the contract lists as input."""

from onrecord.pages.read import Page, Refused, expand, read_article

__all__ = ["Page", "Refused", "expand", "read_article"]
