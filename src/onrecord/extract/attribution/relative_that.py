"""Where Spanish and French "que" opens no clause that is said, but says more of what stands before it."""

from __future__ import annotations

import re

from onrecord.extract.attribution import acts, unparsed, voices
from onrecord.extract.attribution.prose import Prose

_OBJECT = re.compile(r"\s(?:(?:el|la|los|las|un|una|unos|unas|le|les|une|des)\s|l['’])(?P<noun>[^\W\d_]+)")
_ASIDE_BEHIND = re.compile(r"^,\s[^,]{3,30},(?=\s)")
_OF_WHICH = re.compile(r",\s(?:a|de|en|con|por|para|sobre|según)\s(?:el|la|los|las)$|,\s(?:al|del)$")


def is_relative(prose: Prose, m: re.Match[str]) -> bool:
    """Whether "que" behind a comma says more of what stands before it: "asked for a new quay, | which will cost"."""
    between = m["between"] or ""
    opened = prose.text[m.end("cue") + len(between) : m.end()].lstrip()
    behind_comma = between.endswith(",") or opened.startswith(",")
    if prose.language == "es" and _OF_WHICH.search(between):
        return True  # "denied the rumours, | of which …"
    if prose.language not in ("es", "fr") or not between:
        return False
    return ("," not in between[:-1] and behind_comma) or _is_of_object(prose, m)


def _is_of_object(prose: Prose, m: re.Match[str]) -> bool:
    """Whether "que" says more of what an act is about: "rejects | the charge that | the mayor brought"; "que" behind
    somebody is the verb's: "asked | the mayor that"."""
    behind = _ASIDE_BEHIND.sub("", m["between"])
    noun = _OBJECT.match(behind)
    if noun is None or not acts.is_act(prose, m.span("cue")) or unparsed.is_when(prose.language, behind):
        return False
    return not noun["noun"][0].isupper() and not voices.is_listed(noun["noun"], prose.language)
