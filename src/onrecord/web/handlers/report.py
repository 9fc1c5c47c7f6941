"""The audit of an article, as a page of its own."""

from __future__ import annotations

import base64
import hashlib
import re

from starlette.requests import Request

from onrecord.web.answers import HTML, data
from onrecord.web.guard import POLICY
from onrecord.web.handlers.fields import kept_article
from onrecord.web.made import Page
from onrecord.web.packed import pack
from onrecord.web.site import Site
from onrecord.web.view.charts import report_html


def report(request: Request, site: Site) -> Page:
    """GET /articles/ID/report: a document that stands alone; its own style is let through by its hash."""
    html = report_html(kept_article(request, site).record)
    hashes = " ".join(f"'sha256-{_hash(style)}'" for style in re.findall(r"<style[^>]*>(.*?)</style>", html, re.DOTALL))
    policy = POLICY.replace("style-src 'self'", f"style-src 'self' {hashes}".strip()).replace("script-src 'self'; ", "")
    policy = policy.replace("img-src 'self'", "img-src data:")
    return Page(200, HTML, pack(html.encode("utf-8", "replace"), HTML), (("Content-Security-Policy", policy),))


def report_data(request: Request, site: Site) -> Page:
    """GET /articles/ID/report.json: the audit"""
    return data(kept_article(request, site).record.audit)


def _hash(style: str) -> str:
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
