"""Who is spoken to by name in the words themselves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Addressees = Callable[[str], list[str | None]]


@pytest.mark.parametrize(
    ("words", "to"),
    [
        ("Ruritania, if you are listening, mend the bridge", "Ruritania"),
        ("Elmford: Remember who shut the school", "Elmford"),
        ("No @carlstone - we are not where we should be", "@carlstone"),
        ("Well Rob, the harbour is quiet now", "Rob"),
        ("Jane Porter, who was late, is wrong", None),
        ("Elmford is quiet now", None),
        ("Madam, your dog has eaten my hat", None),
    ],
)
def test_a_name_that_words_begin_with(words: str, to: str | None, addressees: Addressees) -> None:
    assert addressees(f"“<c>{words}</c>,” <s>the mayor</s> <q>tweeted</q>.") == [to]


def test_a_handle_is_given_by_its_name(addressees: Addressees) -> None:
    piece = "Carl Stone won. “<c>@carlstone you are wrong</c>,” <s>the mayor</s> <q>tweeted</q>."
    assert addressees(piece) == ["Carl Stone"]
