"""Who said what, as spans: a trained model's proposals and exact rules, in one list.

`attribute` is the stage; the rules stand in files named for the forms they know.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extract.attribution import (
    according,
    asked,
    borders,
    clausal,
    clauses,
    doubtful,
    ends,
    forecasts,
    fronted,
    german,
    headlines,
    hearsay,
    interviews,
    joined,
    merge,
    model,
    naming,
    nicknames,
    nominal,
    passive,
    pointing,
    posts,
    proposals,
    purposes,
    quoted,
    reckoned,
    rejections,
    relatives,
    retold,
    subjects,
    subjunctive,
    unsaid,
    void,
    worded,
)
from onrecord.extract.attribution.alone import Ruled
from onrecord.extract.attribution.confidence import Sure, calibrated
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.results import Analysis, Attribution, Quotation
from onrecord.record import Article

_RULES = (
    posts, interviews, headlines, rejections, quoted, retold, fronted, according, pointing, passive, clauses, reckoned,
    nominal, hearsay, german, forecasts, purposes, worded,
)  # fmt: skip


def attribute(article: Article, analysis: Analysis, quotations: tuple[Quotation, ...]) -> tuple[Attribution, ...]:
    """The statements of an article in the order of their content.

    Each has the words that name its source, where there are any. A statement with none of its own (a quotation in
    a run, an answer in an interview) has neither source nor cue; whose it is, the next stage works out. Unattributed
    claims have no source either.
    """
    prose = Prose(article, analysis, quotations)
    return compose(prose, model.propose(article.text, article.prose()))


def compose(prose: Prose, proposed: Sequence[Attribution], sure: Sure = calibrated) -> tuple[Attribution, ...]:
    """The statements that the rules find in `prose`, together with those that the model proposed (see `merge`)."""
    ruled = merge.without_doubles(by_rules(prose))
    proposed = [p for p in proposed if not rejections.is_rejection(prose, p)]
    proposed = [p for p in (proposals.fitting(prose, p) for p in proposed) if p is not None]
    together = merge.merged(prose, ruled, [borders.tidied(prose, p) for p in proposed], sure)
    together = [a for a in together if not naming.only_names(prose, a) and not unsaid.is_silence(prose, a)]
    together = [a for a in together if not (unsaid.is_letter(prose, a) or nicknames.is_nickname(prose, a))]
    together = [a for a in together if not (unsaid.is_dateline(prose, a) or unsaid.is_writers(prose, a))]
    together = [void.without_hearers(prose, a) for a in together]
    together = asked.without_the_asked(prose, subjects.told_by_cues(prose, together))
    together = clausal.without_clauses(prose, [a for a in together if not doubtful.is_silence(prose, a)])
    together = pointing.with_pointed(prose, relatives.ended(prose, together))
    together = joined.parted(prose, subjunctive.carried_on(prose, together))
    return borders.finished(prose, ends.mended(prose, together))


def by_rules(prose: Prose) -> Iterator[Ruled]:
    """What each rule finds, the surest rule first."""
    for rule in _RULES:
        for name, attribution in rule.find(prose):
            yield Ruled(name, attribution)
