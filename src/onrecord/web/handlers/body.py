"""What a request brings in its body, read strictly."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec
from starlette.requests import Request

from onrecord.record import Record, Span, span_fault
from onrecord.web.answers import Refusal

T = TypeVar("T")


async def body_of(request: Request, kind: type[T]) -> T:
    """The JSON of a request as `kind`. Raises Refusal where it is something else."""
    try:
        return msgspec.json.decode(await request.body(), type=kind)
    except msgspec.ValidationError as e:
        raise Refusal("wrong-fields", f"{e}.", "See /api for what belongs there.") from e
    except (msgspec.DecodeError, UnicodeDecodeError) as e:
        raise Refusal("not-json", f"The body is not JSON: {e}.", "See /api for examples.") from e


def check_spans(record: Record, spans: tuple[Span, ...]) -> None:
    """Raises Refusal where one of `spans` does not lie in the article's text."""
    for span in spans:
        if problem := span_fault(span, len(record.article.text)):
            raise Refusal("wrong-fields", f"A span {problem}.", "Count in code points of the article's text.")


def stripped(words: str | None) -> Any:
    """`words` without blank ends; None where nothing is left."""
    return (words or "").strip() or None
