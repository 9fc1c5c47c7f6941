"""What makes two additions the same page."""

from __future__ import annotations

import hashlib
from base64 import b32encode
from urllib.parse import parse_qsl, urlencode, urlsplit

from onrecord.record import Article

# Parameters that say who sent the reader, never which page it is.
_TRACKING = (
    "utm_",
    "fbclid",
    "gclid",
    "yclid",
    "dclid",
    "msclkid",
    "mc_cid",
    "mc_eid",
    "igshid",
    "ref_src",
    "at_medium",
    "at_campaign",
    "_openstat",
    "cmpid",
    "ns_campaign",
    "ns_mchannel",
    "smid",
    "share_token",
)


def page_of(article: Article) -> str:
    """The identity of the page: its URL less fragment, tracking, scheme and `www.`; without a URL, its text."""
    if article.url:
        parts = urlsplit(article.url)
        if parts.scheme in ("http", "https") and parts.netloc:
            asked = parse_qsl(parts.query, keep_blank_values=True)
            kept = [(k, v) for k, v in asked if not k.lower().startswith(_TRACKING)]
            host = parts.netloc.lower().removeprefix("www.")
            return f"{host}{parts.path.rstrip('/')}" + (f"?{urlencode(sorted(kept))}" if kept else "")
        return article.url
    return f"sha256:{article.sha256}"


def id_of(page: str) -> str:
    """A short id, the same for the same page in every archive; 60 bits."""
    return b32encode(hashlib.sha256(page.encode("utf-8", "surrogatepass")).digest()).decode()[:12].lower()
