"""Whose words they are: every source resolved within the article."""

from onrecord.extract.speakers.people import Person, link, read_people
from onrecord.extract.speakers.resolve import resolve
from onrecord.extract.speakers.voices import Voices

__all__ = ["Person", "Voices", "link", "read_people", "resolve"]
