"""Tokens: plain words are cut at a glance, and as the careful pattern cuts them."""

import pytest

from proofroute.tools.grounding.scaled import counts_in_larger
from proofroute.tools.grounding.tokens import tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("total: rm1,234.50 (6%), 19/08", ["total", "rm", "1,234.50", "6", "%", "19", "/", "08"]),
        ("usd5 eurx 5usd", ["usd", "5", "eurx", "5", "usd"]),
        ("abc中国 def", ["abc", "中", "国", "def"]),
        ("cafe\u0301 café x² a_b", ["cafe\u0301", "café", "x²", "a", "b"]),
        ("ann's o'neill, e.g. (it);", ["ann", "s", "o", "neill", "e", "g", "it"]),
        ("ab1 1ab a1.5", ["ab1", "1", "ab", "a1", ".", "5"]),
        ("-5 a-5 x - 5", ["-", "5", "a", "5", "x", "5"]),
        ("end", ["end"]),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    found = list(tokens(text))
    assert [token.text for token in found] == words
    assert all(text[token.start : token.end] == token.text for token in found)


@pytest.mark.parametrize(
    ("text", "larger"),
    [
        ("amounts in thousands\n5", True),
        ("(usd in millions)", True),
        ("(in k)", True),
        ("[000s]", True),
        ("| en millones |", True),
        ("revenue | in mio |", True),
        ("fans came in millions to see", False),
        ("within thousands", False),
        ("(5 million)", False),
    ],
)
def test_headings_that_count_in_larger_units(text: str, larger: bool) -> None:
    assert counts_in_larger(text) is larger
