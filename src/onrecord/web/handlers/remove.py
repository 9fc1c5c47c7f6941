"""Taking an article out of the library, and putting it back."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.web.answers import data, not_found, send, wants_page
from onrecord.web.site import Site


async def remove(request: Request) -> Response:
    """POST /articles/ID/remove and DELETE /articles/ID; what is removed can be restored."""
    site: Site = request.app.state.site
    id = request.path_params["id"]
    if not await run_in_threadpool(site.archive.remove, id):
        raise not_found("article")
    if wants_page(request):
        return RedirectResponse(f"/removed?just={id}", 303)
    return send(request, data({"id": id, "restore": f"/articles/{id}/restore"}))


async def restore(request: Request) -> Response:
    """POST /articles/ID/restore"""
    site: Site = request.app.state.site
    id = request.path_params["id"]
    if not await run_in_threadpool(site.archive.restore, id):
        raise not_found("removed article")
    if wants_page(request):
        return RedirectResponse(f"/articles/{id}", 303)
    return send(request, data({"id": id, "url": f"/articles/{id}"}))
