"""Who said what, as spans: a trained model's proposals and exact rules, in one list.

`attribute` is the stage; the rules stand in files named for the forms they know.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extract.attribution import borders, merge, model
from onrecord.extract.attribution.according import according
from onrecord.extract.attribution.clauses import clauses
from onrecord.extract.attribution.fronted import fronted
from onrecord.extract.attribution.headlines import headlines
from onrecord.extract.attribution.hearsay import hearsay
from onrecord.extract.attribution.interviews import interviews
from onrecord.extract.attribution.merge import Ruled
from onrecord.extract.attribution.posts import posts
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.attribution.quoted import quoted as quotations_of
from onrecord.extract.results import Analysis, Attribution, Quotation
from onrecord.record import Article


def attribute(article: Article, analysis: Analysis, quoted: tuple[Quotation, ...]) -> tuple[Attribution, ...]:
    """The statements of an article in the order of their content.

    Each has the words that name its source, where there are any. A statement with none of its own (a quotation in
    a run, an answer in an interview) has neither source nor cue; whose it is, the next stage works out. Unattributed
    claims have no source either.
    """
    prose = Prose(article, analysis, quoted)
    return compose(prose, model.propose(article.text, article.prose()))


def compose(prose: Prose, proposed: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The statements that the rules find in `prose`, together with those that the model proposed."""
    ruled = merge.without_doubles(by_rules(prose))
    together = merge.merged(ruled, proposed)
    return borders.finished(prose, together)


def by_rules(prose: Prose) -> Iterator[Ruled]:
    """What each rule finds, the surest rule first."""
    for rule in (posts, interviews, headlines, quotations_of, fronted, according, clauses, hearsay):
        for name, attribution in rule(prose):
            yield Ruled(name, attribution)
