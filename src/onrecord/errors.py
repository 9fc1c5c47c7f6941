"""Errors that tell a person what failed, on what, and what to do about it."""

from __future__ import annotations


class OnRecordError(Exception):
    """The one family of errors that onrecord raises for bad input.

    `code` is stable and made for programs ("pdf", "login-wall", "not-public");
    `message` says what is wrong and with what; `cure` says what the reader can do.
    """

    def __init__(self, code: str, message: str, cure: str) -> None:
        super().__init__(f"{message} {cure}".strip())
        self.code = code
        self.message = message
        self.cure = cure

    def __reduce__(self) -> tuple[type[OnRecordError], tuple[str, str, str]]:
        return (type(self), (self.code, self.message, self.cure))


class InputError(OnRecordError):
    """A source that cannot be read as an article."""


class FetchError(OnRecordError):
    """An address that was refused, or did not answer as it should."""


class RecordError(OnRecordError):
    """A record that breaks the contract: a span outside the text, an unknown speaker, a changed word."""


class EngineError(OnRecordError):
    """A voice or a translator that is missing, did not answer, or answered with something else."""
