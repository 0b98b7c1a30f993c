"""A bounded part of a text, cut into words: what is wanted stands at the beginning or at the end."""

import re
from dataclasses import dataclass
from typing import Final

HEAD: Final = 500
TAIL: Final = 300
BREAK: Final = "¶"
_SENTENCE: Final = 30
"""Words of a sentence that are looked at."""

_TOKEN: Final = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,]\d+)*|\n+|[^\w\s]"
)
_ENDS: Final = frozenset(".?!:。？！：")
_QUOTED: Final = re.compile(
    r"```[^`]*(?:```|$)|[\"“„「«][^\"”“」»]{12,}(?:[\"”“」»]|$)|(?<!\w)'[^'\n]{12,}'(?!\w)"
)
_MATERIAL: Final = re.compile(
    r"^(?:(.{12,}?[:：])[\s\S]{25,}|"
    r"(?=.*\b(?:this|these|following|below|passage|text|snippet|input)\b)(.{12,})\n[\s\S]{25,})$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The part of a text that is looked at.

    Args:
        text: head and tail, as they are written.
        words: its words and signs in lower case, every number as ``0``, every run of line breaks as ``¶``.
        first: the words of the first sentence.
        last: the words of the last sentence; empty where there is only one.
        asked: the text without what is quoted, and without what follows a colon: it is material.
        outside: the words of that.
        length: characters of the whole text.
    """

    text: str
    words: list[str]
    first: list[str]
    last: list[str]
    asked: str
    outside: list[str]
    length: int


def excerpt(text: str) -> Excerpt:
    """Cut the head and the tail of ``text`` into words.

    >>> found = excerpt("Turn this into a poem: Ann has 3 apples. How many?")
    >>> " ".join(found.first), " ".join(found.last)
    ('turn this into a poem', 'how many ?')
    """
    length = len(text)
    if length > HEAD + TAIL:
        text = f"{text[:HEAD]}\n{text[-TAIL:]}"
    text = text.strip()
    words = _words(text)
    end = _first_end(words)
    asked = _QUOTED.sub(" ¶ ", text)
    material = _MATERIAL.match(asked)
    if material is not None:
        asked = material[1] or material[2]
    outside = words if asked == text else _words(asked)
    return Excerpt(text, words, words[: min(end, _SENTENCE)], _last(words, end), asked, outside, length)


def _words(text: str) -> list[str]:
    return [
        "0" if token[0].isdecimal() else BREAK if token[0] == "\n" else token
        for token in _TOKEN.findall(text.lower())
    ]


def _first_end(words: list[str]) -> int:
    for place, word in enumerate(words):
        if place > 2 and (word in _ENDS or word == BREAK):
            # A question mark belongs to its question.
            return place + (word in "?？")
    return len(words)


def _last(words: list[str], end: int) -> list[str]:
    start = max(end, len(words) - _SENTENCE)
    for place in range(len(words) - 2, start, -1):
        if words[place] in _ENDS or words[place] == BREAK:
            return words[place + 1 :]
    return words[start:] if start > end else []
