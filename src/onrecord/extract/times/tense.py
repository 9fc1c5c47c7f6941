"""Where the tense of a sentence points at an expression of time in it: back, ahead, or it does not say."""

from __future__ import annotations

from onrecord.extract.times.match import BREAK, Tokens

OPENING = 3  # tokens before an expression with which a sentence still opens
_DEADLINE = 14  # tokens back to the "to" of what is to be done
_ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "this", "that"))
_TOLD = 6  # tokens from a verb of saying, over whom it was said to, to the day
_OBJECT = 4  # tokens from a verb, over its object, to the word before its day
_CLAUSE = 16  # tokens behind a day that opens its sentence
_BESIDE = 2  # tokens from a verb to the day that it was done on


def direction(tokens: Tokens, start: int, end: int) -> int:
    """Where the sentence's tense points at this expression: -1 back, 1 ahead, 0 where it does not say.

    The nearest marker before the expression decides; where the sentence opens with it, the nearest after it; where
    it stands between a subject and its verb ("a search on 30 April turned up"), that verb.
    """
    if _is_deadline(tokens, start):
        return 1
    if _befell(tokens, start):
        return -1
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
    opens = start - at <= OPENING
    return _tense_after(tokens, end, _CLAUSE) if opens else _tense_after(tokens, end, _BESIDE, ",")


def _tense_after(tokens: Tokens, end: int, reach: int, mark: str = "") -> int:
    """The tense of the first verb in `reach` tokens behind an expression, up to a stop or `mark`."""
    for at in range(end, min(len(tokens.low), end + reach)):
        if tokens.gaps[at] == BREAK or tokens.stops(at) or tokens.low[at] == mark:
            break
        if not {"<say>", "<past-weak>"}.isdisjoint(tokens.labels[at]):
            return -1
        if way := _tense(tokens, at):
            return way
    return 0


def is_done(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a verb of the past has the expression for its own day: "was arrested on 2 December".

    A day that only stands somewhere behind such a verb may still be ahead: "called a strike on 20 March".
    """
    at = _led_in(tokens, start)
    for n in range(at, max(-1, at - _OBJECT), -1):
        if tokens.gaps[n + 1] == BREAK or tokens.stops(n) or "<not-object>" in tokens.labels[n]:
            break
        if not tokens.labels[n].isdisjoint(("<past>", "<past-weak>")):
            # "The next hearing was on 20 March" may be what somebody said of a day ahead.
            bare = n == at and tokens.low[n] in ("was", "were") and not (n and tokens.low[n - 1] == "it")
            return not bare and "<arranged>" not in tokens.labels[n]
    return _is_charge(tokens, at) or (_opens(tokens, at) and _tells_past(tokens, end))


def _led_in(tokens: Tokens, start: int) -> int:
    """The token before an expression and what leads in to it: "arrested | on 2 December", "early in March"."""
    at = start - 1
    while at >= 0 and start - at <= _BESIDE and "<on>" in tokens.labels[at]:
        at -= 1
    return at


def _befell(tokens: Tokens, start: int) -> bool:
    """Whether nobody can have set the day for what stands right before it: "vowed to strike back for the attack
    Friday"."""
    at = _led_in(tokens, start)
    if at < 0 or tokens.gaps[at + 1] == BREAK or "<befallen>" not in tokens.labels[at]:
        return False
    for n in range(at - 1, max(-1, at - _OBJECT), -1):
        if tokens.gaps[n + 1] == BREAK or "<not-object>" in tokens.labels[n]:
            break  # "will vote after the crash on Thursday"
        if _tense(tokens, n) == 1 or "<arranged>" in tokens.labels[n]:
            return False
    return True


def _is_charge(tokens: Tokens, at: int) -> bool:
    """Whether somebody answers for what was done then: "denies stealing two engines on 25 March"."""
    for n in range(at, max(-1, at - _CLAUSE), -1):
        if tokens.gaps[n + 1] == BREAK or tokens.stops(n) or tokens.low[n] == "to":
            return False
        if "<charged>" in tokens.labels[n]:
            return True
    return False


def _opens(tokens: Tokens, at: int) -> bool:
    """Whether a sentence, or a clause of what is said, begins behind token `at`."""
    return at < 0 or tokens.gaps[at + 1] == BREAK or tokens.stops(at) or tokens.low[at] == "that"


def _tells_past(tokens: Tokens, end: int) -> bool:
    """Whether what follows token `end` in its sentence has verbs of the past, and none of the future."""
    past = False
    for at in range(end, min(len(tokens.low), end + _CLAUSE)):
        if tokens.gaps[at] == BREAK or tokens.stops(at):
            break
        if _tense(tokens, at) == 1 or "<arranged>" in tokens.labels[at]:
            return False
        past = past or not tokens.labels[at].isdisjoint(("<past>", "<past-weak>", "<say>"))
    return past


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
