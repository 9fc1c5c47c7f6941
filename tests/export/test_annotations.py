"""Highlights as Web Annotations: by the terms of the model, and back at their words."""

from __future__ import annotations

import json
import random
from typing import Any

from jsonschema import Draft202012Validator

from onrecord.export.annotations import collection, notes
from onrecord.record import Highlight, Marked, Quote, anchor, quote_of

TEXT = "The ferry is late. The ferry is late again, said the mayor 🚢 of the island. The ferry is late."
STAMP = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"}
IRI = {"type": "string", "pattern": r"^https?://\S+$"}
# https://www.w3.org/TR/annotation-model/, sections 3 and 4, for what onrecord writes; terms of its JSON-LD context.
ANNOTATION = {
    "type": "object",
    "additionalProperties": False,
    "required": ["id", "type", "target", "motivation", "created"],
    "properties": {
        "id": IRI,
        "type": {"const": "Annotation"},
        "motivation": {"enum": ["highlighting", "commenting", "tagging"]},
        "created": STAMP,
        "modified": STAMP,
        "body": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["type", "value", "purpose"],
                "properties": {
                    "type": {"const": "TextualBody"},
                    "value": {"type": "string"},
                    "format": {"const": "text/plain"},
                    "purpose": {"enum": ["commenting", "tagging"]},
                },
            },
        },
        "target": {
            "type": "object",
            "additionalProperties": False,
            "required": ["type", "source"],
            "properties": {
                "type": {"const": "SpecificResource"},
                "source": IRI,
                "state": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {"type": {"const": "TimeState"}, "cached": IRI, "sourceDate": STAMP},
                },
                "selector": {"type": "array", "items": {"type": "object", "required": ["type"]}},
            },
        },
    },
}


def highlight(n: int, span: tuple[int, int] | None, **more: Any) -> Marked:
    quote = None if span is None else quote_of(TEXT, span)
    made = Highlight(quote=quote, **{k: v for k, v in more.items() if k in ("note", "tags")})
    return Marked(
        id=f"h{n}", article="a1", version=1, title=more.get("title", "Late"), url=more.get("url"), span=span,
        highlight=made, added="2025-03-14T10:00:00.000Z", changed=more.get("changed"),
    )  # fmt: skip


def test_the_collection_is_as_the_model_says() -> None:
    made = collection(
        [
            highlight(1, (0, 9), note="Why?", tags=("ferry", "late"), url="https://courier.example/1"),
            highlight(2, (19, 30), changed="2025-03-15T10:00:00.000Z"),
            highlight(3, None, note="Of all of it"),
        ],
        "http://127.0.0.1:8000",
    )
    made = json.loads(json.dumps(made))
    assert made["@context"] == "http://www.w3.org/ns/anno.jsonld" and made["type"] == "AnnotationCollection"
    assert made["total"] == 3 and made["first"]["type"] == "AnnotationPage"
    assert made["first"]["partOf"] == {"id": made["id"], "type": "AnnotationCollection"}
    for item in made["first"]["items"]:
        Draft202012Validator(ANNOTATION).validate(item)
    first, second, third = made["first"]["items"]
    assert first["target"]["source"] == "https://courier.example/1" and first["motivation"] == "commenting"
    assert second["target"]["source"] == "http://127.0.0.1:8000/articles/a1" and "body" not in second
    assert "selector" not in third["target"]
    assert collection([], "http://x") == {k: made[k] for k in ("@context", "type", "label")} | {
        "id": "http://x/highlights.jsonld",
        "total": 0,
    }


def test_every_selector_leads_back_to_its_words() -> None:
    rnd = random.Random(5)
    for _ in range(500):
        start = rnd.randrange(len(TEXT) - 1)
        span = (start, rnd.randrange(start + 1, len(TEXT) + 1))
        (item,) = collection([highlight(1, span)], "http://x")["first"]["items"]
        quoted, position = item["target"]["selector"]
        assert (position["start"], position["end"]) == span and TEXT[slice(*span)] == quoted["exact"]
        assert anchor(TEXT, Quote(quoted["exact"], quoted["prefix"], quoted["suffix"]), position["start"]) == span


def test_words_are_found_again_in_a_changed_text() -> None:
    quote = quote_of(TEXT, (77, 94))
    assert anchor("New first words. " + TEXT, quote, 77) == (94, 111)
    assert anchor(TEXT.replace("late", "early"), quote) is None


def test_markdown_stays_text() -> None:
    page = notes([highlight(1, (0, 9), note="# not a heading\n<script>", tags=("a*b",), title="[x](javascript:1)",
                            url="javascript:alert(1)")])  # fmt: skip
    assert "\n# not" not in page and "<script>" not in page.replace("\\<script\\>", "") and "](<javascript" not in page
    assert "> The ferry" in page and "Tags: a\\*b" in page
