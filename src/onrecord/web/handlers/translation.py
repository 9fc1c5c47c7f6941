"""An article in another language."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import anyio.to_thread
import msgspec
from anyio import CapacityLimiter
from starlette.requests import Request
from starlette.responses import Response

from onrecord.pages.service import post_json
from onrecord.translate import Engine, Translation, apertium, libretranslate, translate
from onrecord.web.answers import Refusal, data, not_found, send
from onrecord.web.handlers.body import body_of, stripped
from onrecord.web.settings import Settings
from onrecord.web.site import Site

_AT_ONCE = 4  # translators take a thread for as long as they please

Language = Annotated[str, msgspec.Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z]{2,4})?$")]
NAMES = {"apertium": "Apertium", "libretranslate": "LibreTranslate"}


class Wanted(msgspec.Struct, forbid_unknown_fields=True):
    """Into which language, by which engine; `url` and `key` are those of a LibreTranslate server."""

    to: Language
    engine: Literal["apertium", "libretranslate"] = "apertium"
    url: Annotated[str, msgspec.Meta(max_length=500)] | None = None
    key: Annotated[str, msgspec.Meta(max_length=500)] | None = None
    version: int | None = None


async def translation(request: Request) -> Response:
    """POST /articles/ID/translation: every sentence of the original with its translation; nothing is kept."""
    site: Site = request.app.state.site
    asked = await body_of(request, Wanted)
    engine = _engine(asked, site.settings)
    if not hasattr(request.app.state, "translating"):
        request.app.state.translating = CapacityLimiter(_AT_ONCE)
    made = await anyio.to_thread.run_sync(
        _made, site, request.path_params["id"], asked, engine, limiter=request.app.state.translating
    )
    return send(request, data(made))


def _made(site: Site, id: str, asked: Wanted, engine: Engine) -> dict[str, Any]:
    kept = site.archive.get(id, asked.version)
    if kept is None:
        raise not_found("article")
    made: Translation = translate(kept.record, engine, NAMES[asked.engine], asked.to)
    own = kept.record.article.translated
    return {
        "engine": made.engine,
        "from": made.source_language,
        "to": made.target_language,
        "article_translated": own,
        "notice": made.notice(),
        "pairs": made.pairs,
    }


def _engine(asked: Wanted, settings: Settings) -> Engine:
    if asked.engine == "apertium":
        return apertium()
    url = stripped(asked.url)
    if url and settings.password is not None:
        # Whoever may sign in is not for that reason let into the network that the reader stands in.
        message = "This reader asks no translation server but the one that it was set up with."
        raise Refusal("server-given", message, "Leave the address out, or ask whoever runs this reader.")
    if url:
        return libretranslate(url, post_json, stripped(asked.key))
    if settings.libretranslate is None:
        cure = "Give its address, or set ONRECORD_LIBRETRANSLATE where the reader is started."
        raise Refusal("no-translator", "No LibreTranslate server is named.", cure)
    return libretranslate(settings.libretranslate, post_json, settings.libretranslate_key)
