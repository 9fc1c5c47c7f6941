"""A LibreTranslate server, by its address. https://docs.libretranslate.com/api/operations/translate/"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from onrecord.errors import EngineError
from onrecord.translate.translation import Engine

# Sends JSON to an address and gives the status and the JSON of the answer (None where it is no JSON).
# The one that reads the network is handed in: this room opens no connection of its own.
Post = Callable[[str, Mapping[str, Any]], tuple[int, Any]]
BATCH = 40  # sentences a request: servers commonly refuse more than a few thousand characters


def libretranslate(url: str, post: Post, key: str | None = None) -> Engine:
    """An engine that asks the server at `url`, with its API `key` if it wants one.

    Raises EngineError for a server that refuses (403), is too busy (429), fails, or answers with something else.
    """
    address = url.rstrip("/") + "/translate"

    def engine(sentences: Sequence[str], source: str, target: str) -> list[str]:
        made: list[str] = []
        for n in range(0, len(sentences), BATCH):
            asked = list(sentences[n : n + BATCH])
            body = {"q": asked, "source": source, "target": target, "format": "text"}
            status, answer = post(address, {**body, "api_key": key} if key else body)
            made += _texts(url, status, answer)
        return made

    return engine


def _texts(url: str, status: int, answer: Any) -> list[str]:
    said = str(answer.get("error", "")) if isinstance(answer, dict) else ""
    if status == 429:
        raise EngineError("busy-translator", f"{url} is asked too often just now.", "Wait a minute and try again.")
    if status in (401, 403):
        raise EngineError("no-key", f"{url} wants a valid API key. {said}".strip(), "Give one with --key.")
    if status != 200 or said:
        reason = f": {said[:200]}" if said else f" with status {status}"
        raise EngineError("translator-failed", f"{url} failed{reason}.", "Try again later, or use another engine.")
    texts = answer.get("translatedText") if isinstance(answer, dict) else None
    if not isinstance(texts, list) or not all(isinstance(t, str) for t in texts):
        cure = "Check the address: it must be that of a LibreTranslate server."
        raise EngineError("not-a-translation", f"{url} answered with something that is no translation.", cure)
    return texts
