"""Show what stands in the source in place of an absent value: shown only, nothing similar is accepted."""

import difflib
from collections import Counter
from typing import Final

from proofroute.core import Span
from proofroute.tools.grounding.source import Source
from proofroute.tools.grounding.tokens import Token

_MOST_WORDS: Final = 3_000
_LONGEST_WORD: Final = 40
_ALIKE: Final = 0.6


def nearest_number(source: Source, size: str) -> Span | None:
    """Return the number of the source that is written most like ``size``."""
    near = difflib.get_close_matches(
        size[:_LONGEST_WORD],
        [text for text in source.numbers.sizes if len(text) <= _LONGEST_WORD][:_MOST_WORDS],
        n=1,
    )
    if not near:
        return None
    number = source.numbers.of(near[0])[0]
    return source.span(number.start, number.end)


def nearest_words(source: Source, wanted: list[Token]) -> Span | None:
    """Return the stretch of the source, as long as the value, that shares most words with it."""
    texts = [token.text for token in wanted]
    width, target = len(texts), Counter(texts)
    have: Counter[str] = Counter()
    shared = best = 0
    best_end = -1
    for index, token in enumerate(source.tokens):
        if token.text in target:
            have[token.text] += 1
            shared += have[token.text] <= target[token.text]
        if index >= width and (left := source.tokens[index - width].text) in target:
            shared -= have[left] <= target[left]
            have[left] -= 1
        if shared > best:
            best, best_end = shared, index
    if best_end < 0:
        return _alike(source, texts)
    first = max(0, best_end - width + 1)
    while source.tokens[first].text not in target:
        first += 1
    last = min(first + width, len(source.tokens)) - 1
    return source.span(source.tokens[first].start, source.tokens[max(last, best_end)].end)


def _alike(source: Source, texts: list[str]) -> Span | None:
    longest = max(texts, key=len)[:_LONGEST_WORD]
    first_places = {
        token.text: token
        for token in reversed(source.tokens[: 10 * _MOST_WORDS])
        if 2 < len(token.text) <= _LONGEST_WORD
    }
    near = difflib.get_close_matches(longest, list(first_places)[:_MOST_WORDS], n=1, cutoff=_ALIKE)
    if not near:
        return None
    token = first_places[near[0]]
    return source.span(token.start, token.end)
