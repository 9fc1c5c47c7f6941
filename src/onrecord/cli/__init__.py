"""The command line: one file per group of commands, nothing heavy imported before it is needed."""

from onrecord.cli.main import main

__all__ = ["main"]
