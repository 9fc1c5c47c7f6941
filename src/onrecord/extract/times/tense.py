"""Where the tense of a sentence points at an expression of time in it: back, ahead, or it does not say."""

from __future__ import annotations

from onrecord.extract.times.match import BREAK, Tokens

OPENING = 3  # tokens before an expression with which a sentence still opens
_DEADLINE = 14  # tokens back to the "to" of what is to be done
_ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "this", "that"))
_TOLD = 6  # tokens from a verb of saying, over whom it was said to, to the day
_BESIDE = 2  # tokens from a verb to the day that it was done on


def direction(tokens: Tokens, start: int, end: int) -> int:
    """Where the sentence's tense points at this expression: -1 back, 1 ahead, 0 where it does not say.

    The nearest marker before the expression decides; where the sentence opens with it, the nearest after it.
    """
    if _is_deadline(tokens, start):
        return 1
    at, weak = start, 0
    while at and tokens.gaps[at] != BREAK and not tokens.stops(at - 1) and start - at < 24:
        at -= 1
        labels = tokens.labels[at]
        if "<say>" in labels and start - at <= OPENING:
            return -1  # "said Monday that it will": the day belongs to the saying
        if "<say>" in labels and start - at <= _TOLD:
            weak = -1  # "said to a friend in January"
        if way := _tense(tokens, at):
            return 1 if any(_tense(tokens, n) == 1 for n in range(max(0, at - 3), at)) else way  # "will be paid"
        if "<past-weak>" in labels:
            weak = -1  # "signed" tells a tense, but "preferred" is no verb
            if start - at <= _BESIDE and not any(_tense(tokens, n) == 1 for n in range(max(0, at - 5), at)):
                return -1  # "would drink it, says a poll published on Thursday"
        if weak and tokens.low[at] in ("which", "who"):
            return weak  # "would sue the weekly, which first reported the transfer on Monday"
    if weak:
        return weak
    if start - at > OPENING:
        return 0
    for at in range(end, min(len(tokens.low), end + 16)):
        if tokens.gaps[at] == BREAK or tokens.stops(at):
            break
        if not {"<say>", "<past-weak>"}.isdisjoint(tokens.labels[at]):
            return -1
        if way := _tense(tokens, at):
            return way
    return 0


def _is_deadline(tokens: Tokens, start: int) -> bool:
    """Whether something is to be done by then: "ordered the firm to hand over its books by Friday"."""
    if not start or tokens.low[start - 1] != "by":
        return False
    for at in range(start - 3, max(-1, start - _DEADLINE), -1):
        if tokens.gaps[at + 1] == BREAK or tokens.stops(at):
            return False
        if tokens.low[at] == "to":
            return tokens.low[at + 1] not in _ARTICLES
    return False


def _tense(tokens: Tokens, at: int) -> int:
    labels = tokens.labels[at]
    if "<future>" in labels and tokens.edges("future", at):
        before = range(max(0, at - 2), at)
        return -1 if any(end > at for n in before for end, _ in tokens.edges("past", n)) else 1  # "had been due"
    return -1 if "<past>" in labels and tokens.edges("past", at) else 0
