"""The reader as an ASGI application."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response

from onrecord.archive import Archive
from onrecord.errors import OnRecordError
from onrecord.voice import Engine, piper
from onrecord.web.adding import Adding, Fetch, FetchPicture
from onrecord.web.answers import Refusal, not_found, refuse
from onrecord.web.assets import Assets
from onrecord.web.guard import HEADERS, Guard
from onrecord.web.live import Live
from onrecord.web.made import Made
from onrecord.web.routes import ROUTES
from onrecord.web.sessions import Sessions
from onrecord.web.settings import Settings, check
from onrecord.web.site import Site
from onrecord.web.sounds import Sounds
from onrecord.web.view.cite import csl_json
from onrecord.web.view.dates import long_date
from onrecord.web.view.languages import language_name
from onrecord.web.view.shown import host_of, shown, web_address


def create_app(
    archive: Archive,
    settings: Settings | None = None,
    *,
    fetch: Fetch | None = None,
    fetch_picture: FetchPicture | None = None,
    voice: Callable[[], Engine] | None = None,
    warm: bool = False,
) -> Starlette:
    """The reader over `archive`. `fetch` and `fetch_picture` stand in for the network, `voice` for Piper;
    `warm` loads the models early.

    Raises ServeError where `settings` would let strangers in.
    """
    settings = settings or Settings()
    check(settings)
    assets = Assets()
    sessions = Sessions(settings.password, archive.secret())
    site = Site(
        archive=archive,
        settings=settings,
        assets=assets,
        templates=_templates(assets, sessions),
        made=Made(),
        adding=Adding(archive, fetch, fetch_picture),
        live=Live(archive),
        sessions=sessions,
        sounds=Sounds(voice or piper),
    )

    @asynccontextmanager
    async def running(app: Starlette) -> AsyncIterator[None]:
        if warm:
            site.adding.warm()
        watching = asyncio.create_task(site.live.watch())
        yield
        watching.cancel()
        site.adding.close()
        site.sounds.close()

    app = Starlette(
        routes=ROUTES,
        middleware=[Middleware(Guard, settings=settings, sessions=sessions)],
        exception_handlers={OnRecordError: _refused, HTTPException: _refused_by_routing, Exception: _failed},
        lifespan=running,
    )
    app.state.site = site
    return app


def _templates(assets: Assets, sessions: Sessions) -> Environment:
    made = Environment(
        loader=PackageLoader("onrecord.web"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters["shown"] = shown
    made.filters["long_date"] = long_date
    made.filters["language_name"] = language_name
    made.filters["csl_json"] = csl_json
    made.filters["web_address"] = web_address
    made.filters["host_of"] = host_of
    made.globals["asset"] = assets.url
    made.globals["can_sign_out"] = sessions.needed
    made.globals["may_name_servers"] = not sessions.needed
    return made


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, OnRecordError)
    return refuse(request, error)


async def _refused_by_routing(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 405:
        allowed = (error.headers or {}).get("Allow", "another method")
        refusal = Refusal("wrong-method", f"{request.method} is not for this address.", f"Use {allowed}.")
        return refuse(request, refusal, error.headers)
    return refuse(request, not_found())


async def _failed(request: Request, error: Exception) -> Response:
    # Outside of the guard: Starlette logs the error and answers with this.
    message = f"onrecord failed: {type(error).__name__}."
    return refuse(request, OnRecordError("fault", message, "Please report it, with the address of this page."), HEADERS)
