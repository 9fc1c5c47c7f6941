"""Signing in and out."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.errors import OnRecordError
from onrecord.web.answers import data, error_data, page, send, wants_page
from onrecord.web.sessions import COOKIE, LASTS
from onrecord.web.site import Site


async def sign_in_page(request: Request) -> Response:
    """GET /sign-in"""
    return send(request, page(request, "sign_in.html", next=_own(request.query_params.get("next", "/")), wrong=False))


async def sign_in(request: Request) -> Response:
    """POST /sign-in: `password`, and where to go `next`."""
    site: Site = request.app.state.site
    async with request.form(max_files=0, max_fields=5) as form:
        given, next = str(form.get("password", "")), _own(str(form.get("next", "/")))
    if not site.sessions.is_password(given):
        if wants_page(request):
            return send(request, page(request, "sign_in.html", status=401, next=next, wrong=True))
        error = OnRecordError("wrong-password", "That is not the password.", "Ask whoever runs this reader.")
        return send(request, data(error_data(error), status=401))
    response = RedirectResponse(next, 303)
    secure = request.url.scheme == "https"
    response.set_cookie(COOKIE, site.sessions.begin(), max_age=LASTS, httponly=True, samesite="lax", secure=secure)
    return response


async def sign_out(request: Request) -> Response:
    """POST /sign-out"""
    response = RedirectResponse("/sign-in", 303)
    response.delete_cookie(COOKIE, httponly=True, samesite="lax")
    return response


def _own(next: str) -> str:
    """`next`, where it is a path of this reader: "//elsewhere" and "/\\elsewhere" are not."""
    safe = next.startswith("/") and next[1:2] not in ("/", "\\") and all(c > " " and c != "\\" for c in next)
    return next if safe else "/"
