"""What is known of an article besides its record."""

from __future__ import annotations

from starlette.requests import Request

from onrecord.web.answers import data
from onrecord.web.handlers.fields import kept_article
from onrecord.web.made import Page
from onrecord.web.site import Site
from onrecord.web.view.charts import charts
from onrecord.web.view.cite import cite


def about(request: Request, site: Site) -> Page:
    """GET /articles/ID/about.json: its versions, its pictures in the store, how to cite it, the charts as tables."""
    kept = kept_article(request, site)
    tables = [
        {"title": c.title, "summary": c.summary, "columns": c.columns, "rows": c.rows} for c in charts(kept.record)
    ]
    made = {"version": kept.number, "versions": kept.versions, "pictures": kept.pictures}
    return data({"article": kept.summary, **made, "citation": cite(kept.record.article), "charts": tables})
