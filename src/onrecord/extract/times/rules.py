"""Reads a language's `.words` and `.rules` files and compiles them, once, into tries over tokens."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from importlib import resources
from typing import NamedTuple

import msgspec

from onrecord.extract.times.meaning import FEATURES, Meaning

OUTPUTS = ("DATE", "TIME", "DURATION", "SET", "NOT")

Value = int | float | str
Features = dict[str, "Value | Features"]


class GrammarError(ValueError):
    """A line of a grammar file that cannot be understood; names the file, the line and what is wrong."""


class Entry(NamedTuple):
    """A line of a `.words` file; `capital`: the text must write it with one."""

    words: tuple[str, ...]
    kind: str
    value: Value
    capital: bool


class Literal(NamedTuple):
    """A value that stands in the rule itself."""

    value: Value


class Context(NamedTuple):
    """A word that must (or must not) stand next to the expression without being part of it."""

    words: frozenset[str]
    wanted: bool


class Rule(NamedTuple):
    """A pattern's meaning: features with literal values, or with the numbers of the captures that give them."""

    order: int
    type: str
    features: tuple[tuple[str, Literal | int], ...]
    merged: tuple[int, ...]
    before: tuple[Context, ...]
    after: tuple[Context, ...]


class Node:
    """A place in a trie: where the next word, or the next thing of a class, leads. `glued`: no space before it."""

    __slots__ = ("classes", "leads", "rules", "words")

    def __init__(self) -> None:
        self.words: dict[tuple[str, bool], Node] = {}
        self.classes: dict[tuple[str, bool], Node] = {}
        self.rules: list[Rule] = []
        self.leads: dict[tuple[str, bool], list[tuple[str, Node]]] = {}  # what a token may be -> classes worth trying


class Grammar(msgspec.Struct, frozen=True, eq=False):
    """A language's compiled grammar.

    `words`: a first word -> entries (all its words, class, value), longest first; `affixes`: the same for entries
    that end or begin in `*`; `sections`: tries by name, the outputs together under "";
    `first`: a section -> what it can begin with (words and "<class>").
    """

    words: dict[str, list[Entry]]
    prefixes: list[tuple[str, str, Value]]
    suffixes: list[tuple[str, str, Value]]
    sections: dict[str, Node]
    first: dict[str, frozenset[str]]
    classes: frozenset[str]
    ranges: frozenset[str]
    numbers: frozenset[str]
    listed: dict[str, frozenset[str]]


@functools.cache
def grammar(language: str) -> Grammar | None:
    """The grammar of `language` ("en", "ru"), or None where there is no file for it."""
    folder = resources.files("onrecord.extract.times") / "grammar"
    words, rules = folder / f"{language}.words", folder / f"{language}.rules"
    if not language.isalpha() or not words.is_file() or not rules.is_file():
        return None
    return compile_grammar(words.read_text("utf-8"), rules.read_text("utf-8"), language)


def compile_grammar(words: str, rules: str, name: str = "grammar") -> Grammar:
    """The grammar that these two texts describe; GrammarError says which line cannot be understood."""
    entries: dict[str, list[Entry]] = {}
    prefixes: list[tuple[str, str, Value]] = []
    suffixes: list[tuple[str, str, Value]] = []
    lists: dict[str, set[str]] = {}
    for at, section, line in _lines(words):
        if not section:
            raise GrammarError(f"{name}.words, line {at}: a word before the first [class]")
        listed, _, value = (part.strip() for part in line.partition("="))
        for entry in listed.split(","):
            capital = entry.strip()[:1].isupper()
            entry = entry.strip().lower()
            if not entry:
                continue
            meant = _value(value or entry)
            lists.setdefault(section, set()).add(entry)
            if entry.endswith("*"):
                prefixes.append((entry[:-1], section, meant))
            elif entry.startswith("*"):
                suffixes.append((entry[1:], section, meant))
            else:
                parts = tuple(token for token in split_words(entry))
                entries.setdefault(parts[0], []).append(Entry(parts, section, meant, capital))
    for found in entries.values():
        found.sort(key=lambda entry: -len(entry.words))
    compiler = _Compiler(name, lists)
    compiler.read(rules)
    compiler.index()
    return Grammar(
        words=entries,
        prefixes=prefixes,
        suffixes=suffixes,
        sections=compiler.sections,
        first={key: frozenset(compiler.first(key)) for key in compiler.sections},
        classes=frozenset(lists),
        ranges=frozenset(kind for kind in compiler.kinds if kind[0].isdigit()),
        listed={kind: frozenset(entries) for kind, entries in lists.items()},
        numbers=frozenset(kind for kind in compiler.kinds if re.fullmatch(r"number(\d+-\d+)?", kind)),
    )


TOKEN = re.compile(r"\d+|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?|['’]s\b|\S")


def split_words(text: str) -> list[str]:
    """The tokens of `text` as the matcher sees them, in lower case."""
    return [token.lower().replace("’", "'") for token in TOKEN.findall(text)]


def _lines(text: str) -> Iterator[tuple[int, str, str]]:
    section = ""
    for at, line in enumerate(text.splitlines(), 1):
        line = line.split(" # ")[0].strip()
        if not line or line.startswith(("# ", "#-")) or line == "#":
            continue
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1].strip()
        else:
            yield at, section, line


def _value(text: str) -> Value:
    if re.fullmatch(r"-?\d{1,9}", text):
        return int(text)
    if re.fullmatch(r"-?\d{1,9}\.\d{1,4}", text):
        return float(text)
    return text


class _Item(NamedTuple):
    kind: str  # "word" or "class"
    text: str
    name: str
    glued: bool


ITEM = re.compile(
    r"\s*(?:(?P<context>!?\{[^}]*\})|<(?P<class>[^>]+)>|(?P<mark>[()|])"
    r"|(?P<word>\d+|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?|['’]s\b|[^\s<>{}()|]))"
)
BUILT_IN = re.compile(r"\d+-\d+|int|number(\d+-\d+)?")


class _Compiler:
    def __init__(self, name: str, lists: dict[str, set[str]]) -> None:
        self.name, self.lists = name, lists
        self.sections: dict[str, Node] = {"": Node()}
        self.order = 0
        self.kinds: set[str] = set()
        self._first: dict[str, set[str]] = {}
        self._glue: frozenset[int] = frozenset()

    def read(self, text: str) -> None:
        for at, section, line in _lines(text):
            try:
                self._line(section, line)
            except (GrammarError, KeyError) as e:
                raise GrammarError(f"{self.name}.rules, line {at}: {e.args[0]}") from e

    def _line(self, section: str, line: str) -> None:
        if not section:
            raise GrammarError("a rule before the first [section]")
        pattern, _, meaning = (part.strip() for part in f"{line} ".partition(" = "))
        before, after, sequences = self._pattern(pattern, section)
        root = self.sections[""] if section in OUTPUTS else self.sections.setdefault(section, Node())
        for sequence in sequences:
            names = [item.name for item in sequence if item.kind == "class"]
            features, merged = _meaning(meaning, names)
            self.order += 1
            rule = Rule(self.order, section, features, merged, before, after)
            node = root
            for item in sequence:
                branch = node.words if item.kind == "word" else node.classes
                node = branch.setdefault((item.text, item.glued), Node())
            node.rules.append(rule)

    def _pattern(self, text: str, section: str) -> tuple[tuple[Context, ...], tuple[Context, ...], list[list[_Item]]]:
        before: list[Context] = []
        after: list[Context] = []
        found = list(ITEM.finditer(text))
        body: list[re.Match[str]] = []
        for m in found:
            if m["context"]:
                (after if body else before).append(self._context(m["context"]))
            else:
                body.append(m)
        self._glue = _glued(text, body)
        sequences, at = self._alternatives(body, 0, section)
        if at != len(body) or not any(sequences):
            raise GrammarError(f"cannot read the pattern {text!r}")
        sequences = [s for s in sequences if s]
        for s in sequences:
            s[0] = s[0]._replace(glued=False)
        return tuple(before), tuple(after), sequences

    def _context(self, text: str) -> Context:
        wanted = not text.startswith("!")
        words: set[str] = set()
        for part in text.lstrip("!").strip("{}").split("|"):
            part = part.strip()
            if part.startswith("<") and part.endswith(">"):
                words |= self.lists[part[1:-1]]
            else:
                words.add(part.lower())
        return Context(frozenset(words), wanted)

    def _alternatives(self, body: list[re.Match[str]], at: int, section: str) -> tuple[list[list[_Item]], int]:
        """Sequences from `at` to the end or a closing bracket; a|b binds tighter than a sequence outside brackets."""
        sequences: list[list[_Item]] = [[]]
        while at < len(body) and body[at]["mark"] != ")":
            options, at = self._one(body, at, section)
            while at < len(body) and body[at]["mark"] == "|":
                more, at = self._one(body, at + 1, section)
                options += more
            sequences = [s + o for s in sequences for o in options]
        return sequences, at

    def _one(self, body: list[re.Match[str]], at: int, section: str) -> tuple[list[list[_Item]], int]:
        if at >= len(body):
            raise GrammarError("the pattern ends after |")
        m = body[at]
        if m["mark"] == "(":
            inner, end = self._alternatives(body, at + 1, section)
            if end >= len(body):
                raise GrammarError("a bracket is not closed")
            optional: list[list[_Item]] = [[], *inner]
            return optional, end + 1
        if m["mark"]:
            raise GrammarError(f"{m['mark']!r} stands where a word should")
        glued = at in self._glue
        if m["class"]:
            name, _, kind = m["class"].rpartition(":")
            if not BUILT_IN.fullmatch(kind) and kind not in self.lists and kind not in self.sections:
                raise GrammarError(f"<{kind}> is neither a class of words nor an earlier section")
            if kind == section:
                raise GrammarError(f"[{section}] cannot use itself")
            self.kinds.add(kind)
            return [[_Item("class", kind, name or kind, glued)]], at + 1
        return [[_Item("word", m["word"].lower().replace("’", "'"), "", glued)]], at + 1

    def index(self) -> None:
        """Notes at every node which classes a token's labels make worth trying."""
        nodes = list(self.sections.values())
        while nodes:
            node = nodes.pop()
            nodes += [*node.words.values(), *node.classes.values()]
            for (kind, glued), following in node.classes.items():
                for label in self.first(kind) if kind in self.sections else {f"<{kind}>"}:
                    node.leads.setdefault((label, glued), []).append((kind, following))

    def first(self, section: str) -> set[str]:
        """What an expression of `section` can begin with."""
        if section not in self._first:
            node = self.sections[section]
            found = {word for word, _ in node.words}
            for kind, _ in node.classes:
                found |= self.first(kind) if kind in self.sections else {f"<{kind}>"}
            self._first[section] = found
        return self._first[section]


def _glued(text: str, body: list[re.Match[str]]) -> frozenset[int]:
    """Which items of a pattern follow the one before without a blank; the second of a|b is as the first."""
    glued: set[int] = set()
    last, end = -1, 0
    for at, m in enumerate(body):
        if m["mark"]:
            continue
        start = m.end() - len(m[0].lstrip())
        between = text[end:start]
        if last >= 0 and (last in glued if "|" in between else not any(c.isspace() for c in between)):
            glued.add(at)
        last, end = at, m.end()
    return frozenset(glued)


def _meaning(text: str, names: list[str]) -> tuple[tuple[tuple[str, Literal | int], ...], tuple[int, ...]]:
    """Features as (name, literal) with captures as (name, their number), and which captures are merged whole."""
    features: list[tuple[str, Literal | int]] = []
    merged: list[int] = []
    for part in filter(None, (p.strip() for p in text.split(","))):
        if m := re.fullmatch(r"<([^>]+)>", part):
            merged.append(_capture(m[1], names))
            continue
        feature, _, value = part.partition(" ")
        if feature not in FEATURES:
            raise GrammarError(f"there is no feature {feature!r}")
        if m := re.fullmatch(r"<([^>]+)>", value.strip()):
            features.append((feature, _capture(m[1], names)))
        else:
            features.append((feature, Literal(_checked(feature, _value(value.strip())))))
    if not text and len(names) == 1:
        merged.append(0)
    return tuple(features), tuple(merged)


def _checked(feature: str, value: Value) -> Value:
    """`value`, if `feature` can have it: found wrong here, not in somebody's article."""
    try:
        msgspec.convert({feature: value}, Meaning, strict=False)
    except msgspec.ValidationError as e:
        raise GrammarError(f"{feature} cannot be {value}") from e
    return value


def _capture(name: str, names: list[str]) -> int:
    if name not in names:
        return -1  # an optional part that this reading of the pattern leaves out
    return names.index(name)
