"""The library as a podcast."""

from __future__ import annotations

from datetime import datetime
from email.utils import format_datetime
from xml.etree import ElementTree

from starlette.requests import Request

from onrecord.archive import Summary
from onrecord.web.answers import data
from onrecord.web.handlers.highlights import base_of
from onrecord.web.made import Page
from onrecord.web.site import Site
from onrecord.web.view.shown import shown

_MOST = 50


def podcast(request: Request, site: Site) -> Page:
    """GET /podcast.xml: RSS 2.0; each article's sound is made when it is asked for"""
    base = base_of(request)
    rss = ElementTree.Element("rss", version="2.0")
    channel = ElementTree.SubElement(rss, "channel")
    for name, words in (("title", "onrecord"), ("link", f"{base}/"), ("description", "The articles of this library")):
        ElementTree.SubElement(channel, name).text = words
    for article in site.archive.list(limit=_MOST).articles:
        channel.append(_item(article, base))
    written = ElementTree.tostring(rss, encoding="utf-8", xml_declaration=True)
    return data(written, media_type="application/rss+xml; charset=utf-8")


def _item(a: Summary, base: str) -> ElementTree.Element:
    item = ElementTree.Element("item")
    url = f"{base}/articles/{a.id}"
    added = datetime.fromisoformat(a.added)
    about = " · ".join(filter(None, (shown(a.outlet), shown(a.lead))))
    fields = {"title": shown(a.title) or "Untitled", "link": url, "description": about}
    for name, words in {**fields, "pubDate": format_datetime(added)}.items():
        ElementTree.SubElement(item, name).text = words
    ElementTree.SubElement(item, "guid", isPermaLink="false").text = f"{a.id}.{a.version}"
    # How long the file is, is known once it is made; the standard wants a number.
    ElementTree.SubElement(item, "enclosure", url=f"{url}/sound.wav", length="0", type="audio/wav")
    return item
