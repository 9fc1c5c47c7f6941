"""The files that pages load."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from onrecord.web.answers import not_found, send_asset
from onrecord.web.site import Site


async def static(request: Request) -> Response:
    """GET /static/HASH/NAME"""
    site: Site = request.app.state.site
    asset = site.assets.by_path.get(request.path_params["path"])
    if asset is None:
        raise not_found("file")
    return send_asset(request, asset.media_type, asset.packed)


async def favicon(request: Request) -> Response:
    """GET /favicon.ico, which browsers ask for by themselves."""
    site: Site = request.app.state.site
    asset = site.assets.by_path[site.assets.url("icon.svg").removeprefix("/static/")]
    return send_asset(request, asset.media_type, asset.packed)
