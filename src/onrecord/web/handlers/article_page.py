"""One article, to be read."""

from __future__ import annotations

from starlette.requests import Request

from onrecord.web.answers import page
from onrecord.web.handlers.fields import kept_article, text
from onrecord.web.made import Page
from onrecord.web.site import Site
from onrecord.web.view.article import view
from onrecord.web.view.charts import charts
from onrecord.web.view.cite import cite


def article_page(request: Request, site: Site) -> Page:
    """GET /articles/ID; `speaker` makes one stand out, `version` gives an older text."""
    kept = kept_article(request, site)
    speaker = text(request, "speaker")
    chosen = next((p for p in kept.record.speakers if p.id == speaker), None)
    return page(
        request,
        "article.html",
        kept=kept,
        article=kept.record.article,
        record=kept.record,
        v=view(kept, chosen.id if chosen else None),
        chosen=chosen,
        charts=charts(kept.record),
        cited=cite(kept.record.article),
    )
