"""A service that the user named by its address, such as a translation server: asked with JSON, answered with JSON.

Unlike a page's address, this one is the user's own choice and often this machine's, so it may be private. It gets
exactly what it is asked with: no redirect is followed, and the answer is bounded in size and time.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Mapping
from typing import Any

import httpx
import msgspec

from onrecord.errors import FetchError

SECONDS = 30.0
MAX_BYTES = 4 * 1024 * 1024


def post_json(url: str, body: Mapping[str, Any], *, seconds: float = SECONDS) -> tuple[int, Any]:
    """The status of the answer, and its JSON (None where it is no JSON).

    Raises FetchError for an address that is no http(s) URL, and for a service that does not answer, takes
    longer than `seconds`, or answers with more than 4 MB.
    """
    if not url.lower().startswith(("http://", "https://")):
        raise FetchError("scheme", f"{url} is no http or https address.", "Give the address of the server.")
    try:
        with (
            httpx.Client(timeout=seconds, trust_env=False, verify=ssl.create_default_context()) as client,
            client.stream("POST", url, json=dict(body)) as response,
        ):
            return response.status_code, _json(_bounded(response, url, time.monotonic() + seconds))
    except httpx.TimeoutException as e:
        cure = "See whether it is overloaded, and try again."
        raise FetchError("timeout", f"{url} did not answer in {seconds:g} s.", cure) from e
    except (httpx.HTTPError, httpx.InvalidURL) as e:
        raise FetchError("no-answer", f"{url} did not answer: {e}.", "Check the address, and that it runs.") from e


def _bounded(response: httpx.Response, url: str, until: float) -> bytes:
    data = bytearray()
    for piece in response.iter_bytes():
        data += piece
        # One byte at a time is no answer either.
        if time.monotonic() > until:
            raise httpx.ReadTimeout("the answer has no end", request=response.request)
        if len(data) > MAX_BYTES:
            raise FetchError("too-big", f"{url} answered with more than 4 MB.", "Check that it is the right server.")
    return bytes(data)


def _json(data: bytes) -> Any:
    try:
        return msgspec.json.decode(data)
    except msgspec.DecodeError:
        return None
