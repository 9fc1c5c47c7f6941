"""What each pass of the training shows: articles as they stand or in another form, written and made-up pieces."""

from __future__ import annotations

import random

from tokenizers import Tokenizer

from training import pieces, stories, transform
from training.corpus import Example
from training.labels import Labelled, label

VARIED = 0.5
"""The share of articles that a pass shows in another form."""
PIECES = {"en": 320, "other": 160}
"""Made-up pieces of each language in a pass."""
STORIES = 2
"""How often a pass shows each written piece as it stands, beside once in another form."""


class Passes:
    """Called with a source of chance, gives the labelled texts of one pass."""

    def __init__(self, examples: list[Example], tokenizer: Tokenizer) -> None:
        self.examples = examples
        self.tokenizer = tokenizer
        self.plain = [label(example, tokenizer) for example in examples]
        self.stories = stories.read()
        self.told = [label(story, tokenizer) for story in self.stories]
        self.languages = pieces.read()

    def __call__(self, rnd: random.Random) -> list[Labelled]:
        shown = []
        for example, plain in zip(self.examples, self.plain, strict=True):
            varied = rnd.random() < VARIED
            shown.append(label(transform.vary(example, rnd), self.tokenizer) if varied else plain)
        shown += self.told * STORIES
        shown += [label(transform.vary(story, rnd), self.tokenizer) for story in self.stories]
        for name, sections in self.languages.items():
            number = PIECES.get(name, PIECES["other"])
            shown += [label(pieces.make(sections, rnd), self.tokenizer) for _ in range(number)]
        return shown
