"""Runs of capitals made whole: with nicknames, particles, hyphens, what a preposition goes on with; names in marks."""

from __future__ import annotations

from onrecord.extract.speakers.lists import lower, small, words
from onrecord.extract.speakers.reading import Reading
from onrecord.extract.speakers.runs import (
    CALLED_AFTER,
    PARTICLES,
    Run,
    clean,
    hyphened,
    is_given,
    is_role,
    owns,
    proper,
)

_MARKS = frozenset(('"', "“", "”", "'", "‘", "’", "``", "''"))
_MARKS_OPEN = frozenset(('"', "“", "‘", "«", "``"))
_MARKS_CLOSE = frozenset(('"', "”", "’", "»", "''"))
_LETTERS = frozenset(("KC", "QC", "OBE", "CBE", "MBE"))
_LANDS_BEHIND = frozenset(("UK", "GB", "USA", "Scotland", "Ireland", "Wales"))


def named_in_marks(reading: Reading, runs: list[Run]) -> list[Run]:
    """A paper's name in marks, whole: "the newspaper «Nyva i More»"."""
    tokens = reading.tokens
    for n in range(len(tokens) - 3):
        if tokens[n].text.casefold() not in small("nouns.papers") or tokens[n + 1].text not in _MARKS_OPEN:
            continue
        close = next((k for k in range(n + 3, min(n + 8, len(tokens))) if tokens[k].text in _MARKS_CLOSE), None)
        if close is None or not tokens[n + 2].text[0].isupper() or tokens[close - 1].text in (",", "."):
            continue
        runs = [r for r in runs if r.last < n + 2 or r.first >= close]
        runs.append(Run(n + 2, close - 1, "ORG", clean(reading, n + 2, close - 1)))
    return sorted(runs, key=lambda r: r.first)


def labelled(reading: Reading, runs: list[Run]) -> list[Run]:
    """The whole label of a transcript in capitals, with a given name: "ORLA FINCH: …"."""
    tokens = reading.tokens
    for first in range(len(tokens) - 3):
        if not tokens[first].text.isupper() or not is_given(tokens[first].text.title()):
            continue
        last = first
        while last < min(first + 4, len(tokens) - 2) and tokens[last + 1].text.isupper():
            last += 1
        opens = first == 0 or reading.block[first - 1] != reading.block[first]
        if opens and last > first and tokens[last + 1].text == ":":
            runs = [r for r in runs if r.last < first or r.first > last]
            runs.append(Run(first, last, "PERSON", clean(reading, first, last)))
    return sorted(runs, key=lambda r: r.first)


def nicknamed(reading: Reading, runs: list[Run]) -> list[Run]:
    """Names with what their bearer is called in the middle, each as one run: 'Orla "The Bird" Finch-Lowe'."""
    tokens = reading.tokens
    for n in range(1, len(tokens) - 3):
        if tokens[n].text not in _MARKS:
            continue
        close = next((k for k in range(n + 2, min(n + 5, len(tokens) - 1)) if tokens[k].text in _MARKS), None)
        if close is None or not (proper(reading, close - 1) and proper(reading, close + 1)):
            continue
        if not (is_given(tokens[n - 1].text) or _may_be_given(reading, n - 1, close)):
            continue
        if tokens[n - 1].span[1] + 1 != tokens[n].span[0] or tokens[close].span[1] + 1 != tokens[close + 1].span[0]:
            continue  # marks that stand close to a name open or close what somebody says
        last = hyphened(reading, close + 1)
        runs = [r for r in runs if r.last < n - 1 or r.first > last]
        runs.append(Run(n - 1, last, "PERSON", clean(reading, n - 1, last)))
    return sorted(runs, key=lambda r: r.first)


def _may_be_given(reading: Reading, n: int, close: int) -> bool:
    """Whether a word that no list has as a given name is one: a capital within its sentence, and what stands in the
    marks behind it is one word."""
    word = reading.tokens[n].text
    capital = word[0].isupper() and not word.isupper() and not is_role(word) and not reading.opens_sentence(n)
    return capital and close == n + 3 and not reading.display[n]


def joined(reading: Reading, runs: list[Run]) -> list[Run]:
    """Neighbouring pieces of one name put together: a given name and a surname that were cut apart."""
    out: list[Run] = []
    for run in runs:
        if out and run.first <= out[-1].last:
            continue
        before = out[-1] if out else None
        if (
            before
            and (run.first == before.last + 1 or _joins_particle(reading, before, run))
            and (
                {before.label, run.label} <= {"PERSON", ""}
                or _is_begun(before.text, run)
                or _has_two_surnames(reading, before, run)
            )
            and len(before.parts) == 1
            and not (before.text.casefold() in lower("organisations") and len(run.parts) > 1)  # "Broadcaster Dan Lee"
            and reading.sentence[run.first] == reading.sentence[before.first]
            and not reading.display[run.first]
        ):
            out[-1] = Run(before.first, run.last, "PERSON", clean(reading, before.first, run.last))
            continue
        before_it = reading.tokens[run.first - 1].text if run.first else ""
        given = is_given(before_it) and not (is_role(before_it) and is_given(run.parts[0]))  # "Marine John Lee"
        if given and run.label in ("PERSON", "") and not (before and before.last == run.first - 1):
            run = Run(run.first - 1, run.last, "PERSON", clean(reading, run.first - 1, run.last))
        if before and _is_third_name(reading, before, run):
            out[-1] = Run(before.first, run.last, "PERSON", clean(reading, before.first, run.last))
            continue
        if before and _one_body(reading, before, run):
            out[-1] = Run(before.first, run.last, "ORG", clean(reading, before.first, run.last))
            continue
        if before and (_is_office_of(reading, before, run) or _is_owned_name(reading, before, run)):
            out[-1] = Run(before.first, run.last, "ORG", clean(reading, before.first, run.last))
            continue
        if (first := _without(reading, run)) < run.first:
            out.append(Run(first, run.last, "ORG", clean(reading, first, run.last)))
            continue
        if before and _is_cause(reading, before, run):
            of_land = len(out) > 1 and out[-2].label == "GPE" and out[-2].last == before.first - 1
            first = out.pop(-2).first if of_land else before.first
            out[-1] = Run(first, run.last, "ORG", clean(reading, first, run.last))
            continue
        if before and _goes_on(reading, before, run):
            out[-1] = Run(before.first, run.last, before.label, clean(reading, before.first, run.last))
            continue
        out.append(run)
    return out


def _is_begun(before: str, run: Run) -> bool:
    """Whether a given name, or an initial, goes on with one word: "K. | Venkanna"."""
    initial = len(before) == 2 and before[0].isupper() and before[1] == "."
    return (is_given(before) or initial) and len(run.parts) == 1


def _has_two_surnames(reading: Reading, before: Run, run: Run) -> bool:
    """ "Yolanda | Quispe Rado, president": a given name, though a place may be called so, and two capitals more that
    no body ends with."""
    after = [t.text for t in reading.tokens[run.last + 1 : run.last + 2]]
    plain = not any(is_role(p) or p in words("organisation-endings") for p in run.parts)
    named = before.label == "GPE" and is_given(before.text) and run.label in ("PERSON", "") and len(run.parts) == 2
    return named and plain and after == [","] and not run.text.isupper()


def _is_third_name(reading: Reading, before: Run, run: Run) -> bool:
    """ "Agnes White | Feather, 79,": one more capital right behind a full name, and then a comma or a verb."""
    beside = run.first == before.last + 1 and reading.sentence[run.first] == reading.sentence[before.first]
    full = before.label == "PERSON" and len(before.parts) == 2 and is_given(before.parts[0])
    after = reading.tokens[run.last + 1 : run.last + 2]
    ends = bool(after) and (after[0].text == "," or after[0].tag in ("VBD", "VBZ"))
    plain = not run.label and len(run.parts) == 1 and not is_role(run.text) and not run.text.isupper()
    return beside and full and ends and plain and run.text.casefold() not in small("names.times")


def _joins_particle(reading: Reading, before: Run, run: Run) -> bool:
    """ "Floris" + "ter" + "Haar"."""
    between = [t.text for t in reading.tokens[before.last + 1 : run.first]]
    return 0 < len(between) <= 2 and all(w in PARTICLES for w in between) and len(run.parts) == 1


def _one_body(reading: Reading, before: Run, run: Run) -> bool:
    """ "Russian" + "Foreign Ministry", "Republican" + "National Committee", "Rivers" + "UK": one body of a country."""
    if run.first != before.last + 1 or reading.sentence[run.first] != reading.sentence[before.first]:
        return False
    of_land = before.label in ("NORP", "GPE") and run.parts[-1] in words("organisation-endings")
    return of_land or (run.text in _LANDS_BEHIND and before.label in ("ORG", ""))


def _is_office_of(reading: Reading, before: Run, run: Run) -> bool:
    """ "Harbour County Coroner" + "'s" + "Office": a body called after who leads it."""
    owned = run.first == before.last + 2 and owns(reading, run.first - 1)
    return (
        owned
        and run.text in ("Office", "Bureau", "Department")
        and before.label in ("ORG", "")
        and len(before.parts) > 1
    )


def _is_owned_name(reading: Reading, before: Run, run: Run) -> bool:
    """ "The campaign group | Leith" + "'s" + "Open Fields": a body's name that has a possessor in it."""
    owned = run.first == before.last + 2 and owns(reading, run.first - 1) and before.first > 0
    led = owned and reading.tokens[before.first - 1].text in small("nouns.bodies")
    return led and before.label in ("GPE", "ORG", "") and run.label in ("ORG", "")


def _is_cause(reading: Reading, before: Run, run: Run) -> bool:
    """ "(Ohio) Democrats" + "for" + "Harbour Reform": a body that is called after who is in it and what they want."""
    joined_ = [t.text for t in reading.tokens[before.last + 1 : run.first]] == ["for"]
    people = before.label in ("NORP", "") and reading.tokens[before.last].tag == "NNPS"
    several = len(run.parts) > 1 and run.label in ("ORG", "")
    return joined_ and people and (several or (len(before.parts) > 1 and run.label == "GPE"))


def _without(reading: Reading, run: Run) -> int:
    """Where "Engineers Without | Borders" begins: a capital before a capital preposition, within a sentence."""
    n = run.first - 1
    if n < 1 or reading.display[n] or reading.tokens[n].text not in ("Without", "Against", "Beyond"):
        return run.first
    return n - 1 if reading.tokens[n - 1].text[0].isupper() and reading.tokens[n - 1].tag[:2] == "NN" else run.first


def _goes_on(reading: Reading, before: Run, run: Run) -> bool:
    """ "Court of Appeals" + "for the Sixth Circuit": a body's name that a preposition goes on."""
    between = [t.text for t in reading.tokens[before.last + 1 : run.first]]
    if between not in (["for"], ["of"], ["for", "the"], ["of", "the"]) or run.label == "PERSON":
        return False
    if reading.sentence[run.first] != reading.sentence[before.first] or before.label not in ("ORG", ""):
        return False
    return before.parts[-1] in words("organisation-endings") or before.parts[-1] == "Appeals"


def whole_office(reading: Reading, run: Run) -> Run:
    """ "Office of the United Nations" + "High Commissioner for Human Rights", "Court of Appeals" + "for the 3rd
    Circuit": it goes on to its last capital."""
    if run.label != "ORG" or (reading.tokens[run.first].text != "Office" and run.parts[-1] != "Appeals"):
        return run
    last = run.last
    for n in range(run.last + 1, len(reading.tokens)):
        token = reading.tokens[n]
        if reading.sentence[n] != reading.sentence[run.first]:
            break
        if token.tag.startswith("NNP"):
            last = n
        elif token.text not in ("of", "for", "the") and not token.text[0].isdigit():
            break
    return Run(run.first, last, "ORG", clean(reading, run.first, last))


def with_office(reading: Reading, run: Run) -> Run:
    """ "the Obama administration", "the Clinton campaign": a body called after a person or a place."""
    n = run.last + 1
    if n < len(reading.tokens) and reading.tokens[n].text in CALLED_AFTER and reading.tokens[n].tag == "NN":
        return Run(run.first, n, "ORG", f"{run.text} {reading.tokens[n].text}")
    return run


def with_age(reading: Reading, run: Run) -> Run:
    """ "Finch junior": his mention, not his name, has the second word as well."""
    last = run.last + 1
    aged = last < len(reading.tokens) and reading.tokens[last].text in ("junior", "senior")
    after = reading.tokens[last + 1].tag if last + 1 < len(reading.tokens) else ""
    aged = aged and after not in ("NN", "NNS", "JJ")  # "a Finch | senior adviser"
    return Run(run.first, last, run.label, run.text) if aged else run


def with_honours(reading: Reading, runs: list[Run]) -> list[Run]:
    """ "Orla Finch KC OBE": her mention, not her name, has the letters as well."""
    out: list[Run] = []
    for run in _honoured(reading, runs):
        if out and run.first <= out[-1].last:
            continue
        own = run.last
        while own > run.first and reading.tokens[own].text.rstrip(".") in small("names.honours"):
            own -= 1
        last = max(own, run.last)
        while last + 1 < len(reading.tokens) and reading.tokens[last + 1].text.rstrip(".") in small("names.honours"):
            last += 1
        whole = own > run.first or is_role(reading.tokens[run.first - 1].text)  # "Judge Finch KC", no "Leith MP"
        if last > own and run.label in ("PERSON", "ORG", "") and whole:
            run = Run(run.first, last, "PERSON", clean(reading, run.first, own))
        out.append(run)
    return out


def _honoured(reading: Reading, runs: list[Run]) -> list[Run]:
    """ "Dunstan Afolabi | KC": two capitals before the letters are a name, whatever each was taken for."""
    tokens = reading.tokens
    for n in range(2, len(tokens)):
        if tokens[n].text not in _LETTERS or reading.display[n]:
            continue
        first = n
        while first and proper(reading, first - 1) and reading.sentence[first - 1] == reading.sentence[n]:
            first -= 1
        while first < n and is_role(tokens[first].text):
            first += 1
        if n - first > 1 and not any(t.text.isupper() for t in tokens[first:n]):
            runs = [r for r in runs if r.last < first or r.first > n]
            runs.append(Run(first, n, "PERSON", clean(reading, first, n)))
    return sorted(runs, key=lambda r: r.first)


def with_own_s(reading: Reading, runs: list[Run]) -> list[Run]:
    """ "Larkin's rose 4 per cent", "St Oswin's, whose head": a subject with its "'s" is called so everywhere."""
    called = {run.text for run in runs if _is_whole_with_s(reading, run)}
    return [
        Run(run.first, run.last + 1, "ORG", reading.text(run.first, run.last + 1))
        if run.text in called and run.last + 1 < len(reading.tokens) and owns(reading, run.last + 1)
        else run
        for run in runs
    ]


def _is_whole_with_s(reading: Reading, run: Run) -> bool:
    tokens, mark = reading.tokens, run.last + 1
    if mark + 1 >= len(tokens) or not owns(reading, mark) or tokens[run.last].dep not in ("nsubj", "nsubjpass"):
        return False
    subject = tokens[mark + 1].tag in ("VBD", "VBZ", "MD") or tokens[mark + 1].text == ","
    return subject and not any(
        t.text == run.text.split()[-1] and tokens[n + 1].tag not in ("POS",) for n, t in enumerate(tokens[:-1])
    )
