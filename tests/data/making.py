"""Records written by hand for tests: words are given, spans are worked out by finding them in the text."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from onrecord.record import (
    Block,
    Occurrence,
    Passage,
    Picture,
    Record,
    Speaker,
    Statement,
    TimeExpression,
    Translated,
    article,
)

Entries = Sequence[dict[str, Any]]

PAGE = "https://harbour-courier.example/2025/03/ferry"


def record(
    blocks: Sequence[Sequence[str]],
    *,
    speakers: Entries = (),
    statements: Entries = (),
    timeline: Entries = (),
    times: Entries = (),
    passages: Sequence[tuple[str, float, str]] = (),
    pictures: Entries = (),
    source: str = "made",
    **fields: Any,
) -> Record:
    """A record whose text is `blocks` joined by blank lines; every "words" in an entry becomes its span."""
    text, made = "", []
    for kind, words in blocks:
        text += "\n\n" if text else ""
        made.append(Block(kind, (len(text), len(text) + len(words))))  # type: ignore[arg-type]
        text += words

    def at(words: str) -> tuple[int, int]:
        start = text.index(words)
        return start, start + len(words)

    def all_of(words: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
        return tuple(at(w) for w in words)

    def entry(given: dict[str, Any], many: set[str], one: set[str]) -> dict[str, Any]:
        return {k: all_of(v) if k in many else at(v) if k in one else v for k, v in given.items()}

    return Record(
        source=source,
        article=article(
            text,
            blocks=tuple(made),
            title=next((w for k, w in blocks if k == "title"), None),
            pictures=tuple(Picture(**entry(p, set(), {"caption", "credit"})) for p in pictures),
            **fields,
        ),
        speakers=tuple(Speaker(**entry(s, {"mentions"}, {"why_unnamed"})) for s in speakers),
        statements=tuple(
            Statement(**{"confidence": 0.9, **entry(s, {"content", "source", "cue", "hedges"}, {"addressee"})})
            for s in statements
        ),
        times=tuple(TimeExpression(**entry(t, set(), {"span"})) for t in times),
        timeline=tuple(Occurrence(**entry(o, {"mentions"}, set())) for o in timeline),
        passages=tuple(Passage(at(w), score, why) for w, score, why in passages),
    )


def ferry(**fields: Any) -> Record:
    """An article with most of what a record can hold."""
    given: dict[str, Any] = {
        "url": PAGE,
        "outlet": "Harbour Courier",
        "authors": ("Ines Okoro",),
        "published": "2025-03-14",
        "published_basis": "page",
        "language": "en",
        "translated": Translated("the Courier's desk", "nb"),
    }
    entries = json.loads(Path(__file__).with_name("ferry.json").read_text(encoding="utf-8"))
    return record(**entries, **{**given, **fields})


def long(words: int = 5000, title: str = "A long day in the council", seed: int = 1, **fields: Any) -> Record:
    """An article of about `words` words with a statement in every second paragraph."""
    rnd = random.Random(seed)
    nouns = ("bridge", "harbour", "budget", "school", "winter", "engine", "island", "letter", "market", "railway")
    verbs = ("opens", "closes", "repairs", "paints", "counts", "answers", "visits", "plans", "keeps", "moves")
    names = ("Ada Lindqvist", "Bo Varga", "Cleo Marsh", "Dag Holm", "Ema Kovar", "Finn Achebe", "Gro Salas", "Ivo Ruud")

    def sentence() -> str:
        return " ".join(
            [
                "The",
                rnd.choice(nouns),
                rnd.choice(verbs),
                "the",
                rnd.choice(nouns),
                "of the",
                rnd.choice(nouns),
                "before the",
                rnd.choice(nouns),
                rnd.choice(verbs),
                "again",
            ]
        )

    blocks: list[tuple[str, str]] = [("title", title)]
    text = title
    statements: list[Statement] = []
    for n in range(words // 80):
        if n % 12 == 5:
            blocks.append(("heading", f"Part {n // 12 + 1} of the day"))
            text += "\n\n" + blocks[-1][1]
        start = len(text) + 2
        body, who = ". ".join(sentence() for _ in range(5)), n % len(names)
        if n % 2:
            quoted = sentence()
            body = f"“{quoted},” said {names[who]}. {body}."
            source = start + len(quoted) + len("“,” said ")
            statements.append(
                Statement(
                    id=f"s{len(statements) + 1}",
                    kind="direct",
                    content=((start + 1, start + 2 + len(quoted)),),
                    cue=((source - 5, source - 1),),
                    source=((source, source + len(names[who])),),
                    speaker=f"p{who + 1}",
                    confidence=0.9,
                )
            )
        else:
            body += f". It became known that {sentence()}."
        blocks.append(("paragraph", body))
        text += "\n\n" + body
    made = record(
        blocks,
        url=f"https://harbour-courier.example/{seed}",
        outlet="Harbour Courier",
        language="en",
        published="2025-03-14",
        **fields,
    )
    voices = {s.speaker: s for s in reversed(statements)}
    speakers = tuple(
        Speaker(id=i, name=names[int(i[1:]) - 1], type="person", mentions=s.source)
        for i, s in sorted((k, v) for k, v in voices.items() if k)
    )
    return msgspec.structs.replace(made, statements=tuple(statements), speakers=speakers)
