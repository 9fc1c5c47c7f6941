"""Finds where a grammar's rules hold in a text: leftmost, then longest, then the rule written first.

Packrat over tokens: no section of a grammar can use itself, patterns are short and every (section, position) is
worked out once, so time grows with the length of the text whatever stands in it.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from onrecord.extract.times.meaning import Meaning
from onrecord.extract.times.rules import TOKEN, Features, Grammar, Literal, Node, Rule, Value
from onrecord.record import Span

LONGEST = 40  # longer words are in no grammar
DIGITS = 9  # longer runs of digits are nobody's date or count
BREAK, SPACE, GLUED = 2, 1, 0
STOPS = frozenset(".!?;:")

Edge = tuple[int, "Value | Features"]


class Match(NamedTuple):
    """An expression found: where, as which type, and what it says."""

    span: Span
    type: str
    meaning: Meaning
    tokens: tuple[int, int]


class Tokens:
    """The tokens of a run of text, with what a grammar knows of each."""

    def __init__(self, text: str, span: Span, grammar: Grammar) -> None:
        self.grammar = grammar
        self.low: list[str] = []
        self.capital: list[bool] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.gaps: list[int] = []
        last = span[0]
        for m in TOKEN.finditer(text, span[0], span[1]):
            start, end = m.span()
            between = text[last:start]
            self.gaps.append(GLUED if start == last else BREAK if between.count("\n") > 1 else SPACE)
            self.low.append(m[0].lower().replace("’", "'"))
            self.capital.append(m[0][0].isupper())
            self.starts.append(start)
            self.ends.append(end)
            last = end
        self.labels = [_labels(word, grammar) for word in self.low]
        self._memo: dict[tuple[str, int], list[Edge]] = {}

    def edges(self, kind: str, at: int) -> list[Edge]:
        """Where a `kind` that begins at token `at` ends, and what it says; nothing where there is none."""
        if at >= len(self.low):
            return []
        key = (kind, at)
        found = self._memo.get(key)
        if found is None:
            found = self._memo[key] = self._edges(kind, at)
        return found

    def _edges(self, kind: str, at: int) -> list[Edge]:
        grammar = self.grammar
        if kind in grammar.sections:
            if grammar.first[kind].isdisjoint(self.labels[at]):
                return []
            best: dict[int, tuple[int, Features]] = {}
            for end, rule, captures in self.walk(grammar.sections[kind], at):
                if (end not in best or rule.order < best[end][0]) and self.holds(rule, at, end):
                    best[end] = (rule.order, features_of(rule, captures))
            return [(end, features) for end, (_, features) in sorted(best.items(), reverse=True)]
        word = self.low[at]
        if kind[0].isdigit():
            return self._numeral(kind, at)
        if kind == "int":
            return [(at + 1, int(word))] if word.isdecimal() and len(word) <= DIGITS else []
        if kind.startswith("number") and kind not in grammar.classes:
            low, _, high = kind[6:].partition("-")
            counts = numbers(self, at)
            return [e for e in counts if not isinstance(e[1], int) or int(low) <= e[1] <= int(high)] if low else counts
        found: list[Edge] = []
        for entry in grammar.words.get(word, ()):
            if entry.kind == kind and (self.capital[at] or not entry.capital) and (end := self._whole(entry.words, at)):
                found.append((end, entry.value))
        if not found:
            found = [(at + 1, v) for start, name, v in grammar.prefixes if name == kind and word.startswith(start)]
        return found or [(at + 1, v) for tail, name, v in grammar.suffixes if name == kind and word.endswith(tail)]

    def _numeral(self, kind: str, at: int) -> list[Edge]:
        word = self.low[at]
        if not in_range(word, kind) or (len(kind.partition("-")[2]) > 2 and self._goes_on(at)):
            return []
        return [(at + 1, int(word))]

    def _goes_on(self, at: int) -> bool:
        """Whether the digits at `at` are the first of 2,613.73 or 1990%."""
        following = self.low[at + 1 : at + 3]
        if not following or self.gaps[at + 1] != GLUED:
            return False
        if following[0] == "%":
            return True
        return following[0] in ".," and len(following) > 1 and self.gaps[at + 2] == GLUED and following[1].isdecimal()

    def _whole(self, parts: tuple[str, ...], at: int) -> int:
        """The end of the entry `parts` at `at`, 0 where it does not stand there; blanks may be hyphens."""
        here = at
        for n, part in enumerate(parts):
            if n:
                here = self.skip_hyphen(here, part)
                if here >= len(self.low) or self.gaps[here] == BREAK or self.low[here] != part:
                    return 0
                if part == "." and self.gaps[here] != GLUED:
                    return 0
            here += 1
        return here

    def skip_hyphen(self, at: int, wanted: str = "") -> int:
        """`at`, or the token after it where a hyphen that joins two words stands there."""
        joined = at + 1 < len(self.low) and self.low[at] == "-" != wanted
        return at + 1 if joined and self.gaps[at] == self.gaps[at + 1] == GLUED else at

    def walk(self, root: Node, start: int) -> Iterator[tuple[int, Rule, list[Value | Features]]]:
        """Every rule that holds from `start`, with its end and its captures; contexts are not looked at."""
        stack: list[tuple[Node, int, list[Value | Features]]] = [(root, start, [])]
        low, gaps = self.low, self.gaps
        while stack:
            node, at, captures = stack.pop()
            for rule in node.rules:
                yield at, rule, captures
            if at >= len(low) or (at > start and gaps[at] == BREAK):
                continue
            places = [(at, False)]
            if at > start:
                if gaps[at] == GLUED:
                    places.append((at, True))
                if (after := self.skip_hyphen(at)) != at:
                    places.append((after, False))
            for here, glued in places:
                if (following := node.words.get((low[here], glued))) is not None:
                    stack.append((following, here + 1, captures))
                if not node.leads:
                    continue
                tried: set[str] = set()
                for label in self.labels[here]:
                    for kind, following in node.leads.get((label, glued), ()):
                        if kind not in tried:
                            tried.add(kind)
                            stack += [(following, end, [*captures, value]) for end, value in self.edges(kind, here)]

    def holds(self, rule: Rule, start: int, end: int) -> bool:
        """Whether the words around tokens start–end are those that the rule wants there."""
        for context in rule.before:
            word = self.low[start - 1] if start and self.gaps[start] != BREAK else "^"
            if start > 1 and word == "-" and self.gaps[start] == GLUED:
                word = self.low[start - 2]
            pair = f"{self.low[start - 2]} {word}" if start > 1 else ""
            if (self.says(word, context.words) or pair in context.words) != context.wanted:
                return False
        for context in rule.after:
            at = self.skip_hyphen(end)
            word = self.low[at] if at < len(self.low) and self.gaps[at] != BREAK else "$"
            if self.says(word, context.words) != context.wanted:
                return False
        return True

    def stops(self, at: int) -> bool:
        """Whether a sentence ends at token `at`: a mark that ends one, not the point of 2.5, "Sept." or "J."."""
        word = self.low[at]
        if word not in STOPS:
            return False
        if word != "." or at == 0 or at + 1 == len(self.low):
            return True
        before = self.low[at - 1]
        if self.gaps[at + 1] == GLUED or len(before) == 1:
            return False
        return all(entry.words != (before, ".") for entry in self.grammar.words.get(before, ()))

    @staticmethod
    def says(word: str, words: frozenset[str]) -> bool:
        """Whether `word` is one of `words`, which may have entries like "*ed"; "##" stands for any digits."""
        if word in words or (word.isdecimal() and "##" in words):
            return True
        return any(w[0] == "*" and len(w) > 1 and word.endswith(w[1:]) for w in words if w[:1] == "*")


def matches(tokens: Tokens) -> Iterator[Match]:
    """The expressions of these tokens, in order, none overlapping another; a NOT rule's words are passed over."""
    grammar, at = tokens.grammar, 0
    root, first = grammar.sections[""], grammar.first[""]
    while at < len(tokens.low):
        best: tuple[int, int, Rule, list[Value | Features]] | None = None
        if not first.isdisjoint(tokens.labels[at]) and not _inside_number(tokens, at):
            for end, rule, captures in tokens.walk(root, at):
                rank = (end, 0 if rule.type == "NOT" else -rule.order)
                if (best is None or rank > best[:2]) and tokens.holds(rule, at, end):
                    best = (*rank, rule, captures)
        if best is None:
            at += 1
            continue
        end, _, rule, captures = best
        if rule.type != "NOT":
            span = (tokens.starts[at], tokens.ends[end - 1])
            meaning = msgspec.convert(features_of(rule, captures), Meaning, strict=False)
            yield Match(span, rule.type, meaning, (at, end))
        at = end


def features_of(rule: Rule, captures: list[Value | Features]) -> Features:
    """The features that `rule` gives, with what its captures say in their places."""
    found: Features = {}
    for n in rule.merged:
        if n >= 0:
            whole = captures[n]
            assert isinstance(whole, dict), "only a section's meaning can be merged whole"
            found.update(whole)
    for name, value in rule.features:
        if isinstance(value, Literal):
            found[name] = value.value
        elif value >= 0:
            found[name] = captures[value]
    return found


@functools.lru_cache(maxsize=50_000)
def _labels(word: str, grammar: Grammar) -> frozenset[str]:
    """What `word` may be the beginning of: itself, and "<class>" for each class it may belong to."""
    labels = {word}
    if len(word) > LONGEST:
        return frozenset(labels)
    if word.isdecimal():
        labels |= {"<int>"} | _ranges(word, grammar) | _numbers(grammar)
    kinds = {entry.kind for entry in grammar.words.get(word, ())}
    kinds |= {kind for start, kind, _ in grammar.prefixes if word.startswith(start)}
    kinds |= {kind for tail, kind, _ in grammar.suffixes if word.endswith(tail)}
    if kinds & NUMBER_WORDS:
        labels |= _numbers(grammar)
    return frozenset(labels | {f"<{kind}>" for kind in kinds})


NUMBER_WORDS = frozenset({"cardinal", "multiplier"})


def _ranges(word: str, grammar: Grammar) -> set[str]:
    """The classes like "<1-31>" that the digits `word` fall in."""
    return {f"<{kind}>" for kind in grammar.ranges if in_range(word, kind)}


def in_range(word: str, kind: str) -> bool:
    """Whether the digits `word` are in the range `kind`: "05" is in 01-31 and in 1-31, "5" not in 01-31."""
    low, _, high = kind.partition("-")
    if not word.isdecimal() or not word.isascii() or not len(low) <= len(word) <= len(high):
        return False
    return int(low) <= int(word) <= int(high)


def _numbers(grammar: Grammar) -> set[str]:
    return {f"<{kind}>" for kind in grammar.numbers}


def _inside_number(tokens: Tokens, at: int) -> bool:
    """Whether the digits at `at` go on from others (the 500 of 1,500, the 5 of 2.5) or stand after a currency."""
    if not at or not tokens.low[at][0].isdecimal() or tokens.gaps[at] != GLUED:
        return False
    before = tokens.low[at - 1]
    if before in ".,":
        return at > 1 and tokens.gaps[at - 1] == GLUED and tokens.low[at - 2].isdecimal()
    return before in "$€£¥₽#"


def numbers(tokens: Tokens, at: int) -> list[Edge]:
    """The numbers that begin at token `at`, in digits ("2.5", "1,500") or words ("two hundred and ten")."""
    word = tokens.low[at]
    if word.isdecimal():
        return _digits(tokens, at)
    total, group, last, here = 0.0, 0.0, 0.0, at
    ends: list[Edge] = []
    while here < len(tokens.low) and here - at < 12:
        step = tokens.skip_hyphen(here) if here > at else here
        if here > at and (tokens.gaps[here] == BREAK or step >= len(tokens.low)):
            break
        if (edge := tokens.edges("cardinal", step)) and not isinstance(edge[0][1], (str, dict)):
            value = float(edge[0][1])
            if last and not (last >= 20 and value < last and (value < 10 or last >= 100)):
                break
            group += value
            last = value
        elif here > at and (edge := tokens.edges("multiplier", step)) and not isinstance(edge[0][1], (str, dict)):
            value = float(edge[0][1])
            if value == 100:
                group *= 100
            else:
                total, group = total + group * value, 0.0
            last = value
        elif edge := (tokens.edges("number-and", step) if last >= 100 else []):
            here = edge[0][0]
            continue
        else:
            break
        here = edge[0][0]
        whole = total + group
        ends.append((here, int(whole) if whole == int(whole) else whole))
    return ends[::-1]


def _digits(tokens: Tokens, at: int) -> list[Edge]:
    word = tokens.low[at]
    if len(word) > DIGITS or not word.isascii():
        return []
    value, here = word, at + 1
    low, gaps = tokens.low, tokens.gaps

    def glued(mark: str) -> bool:
        return (
            here + 1 < len(low)
            and low[here] == mark
            and gaps[here] == gaps[here + 1] == GLUED
            and low[here + 1].isdecimal()
            and low[here + 1].isascii()
        )

    while len(value) <= DIGITS and glued(",") and len(low[here + 1]) == 3:
        value += low[here + 1]
        here += 2
    if glued(".") and len(low[here + 1]) <= 3:
        return [(here + 2, float(f"{value[:DIGITS]}.{low[here + 1]}"))]
    return [(here, int(value))]
