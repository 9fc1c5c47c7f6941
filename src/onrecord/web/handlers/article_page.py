"""One article, to be read."""

from __future__ import annotations

from starlette.requests import Request

from onrecord.archive import corrections
from onrecord.web.answers import page
from onrecord.web.handlers.fields import kept_article, text
from onrecord.web.made import Page
from onrecord.web.site import Site
from onrecord.web.view.article import view
from onrecord.web.view.charts import charts
from onrecord.web.view.cite import cite
from onrecord.web.view.corrections import corrected


def article_page(request: Request, site: Site) -> Page:
    """GET /articles/ID; `speaker` makes one stand out, `version` gives an older text."""
    kept = kept_article(request, site)
    speaker = text(request, "speaker")
    chosen = next((p for p in kept.record.speakers if p.id == speaker), None)
    entries = site.archive.entries(kept.summary.id)
    found = [(e, c) for e, c in corrections(site.archive, kept.summary.id) if e.version == kept.number]
    return page(
        request,
        "article.html",
        highlights=sum(e.kind != "correction" for e in entries),
        corrections=corrected(kept.record, found),
        kept=kept,
        article=kept.record.article,
        record=kept.record,
        v=view(kept, chosen.id if chosen else None),
        chosen=chosen,
        charts=charts(kept.record),
        cited=cite(kept.record.article),
    )
