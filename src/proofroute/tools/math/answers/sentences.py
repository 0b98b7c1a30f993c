"""Where the sentences and formulas of a reply begin and end."""

import re
from typing import Final

MAX_SENTENCE: Final = 6_000
SPAN: Final = re.compile(r"\$\$(.+?)\$\$|(?<!\\)\$(.+?)(?<!\\)\$|\\\((.+?)\\\)|\\\[(.+?)\\\]", re.DOTALL)
"""A formula between its delimiters."""

_END: Final = re.compile(r"[.!?](?=\s|$|\*)|\n")


def first_sentence(text: str) -> str:
    """Return the first sentence or line of ``text``; a formula is never cut.

    >>> first_sentence("It is $1. 5$. So?")
    'It is $1. 5$'
    """
    inside = [match.span() for match in SPAN.finditer(text[:MAX_SENTENCE])]
    for match in _END.finditer(text):
        if not any(start <= match.start() < end for start, end in inside) and text[: match.start()].strip():
            return text[: match.start()].strip(" *\n")
    return text.strip(" *\n")


def last_sentence(content: str) -> str:
    """Return the last sentence or line.

    >>> last_sentence("We add them. It is 5.")
    'It is 5'
    """
    rest = content.strip()
    rest = rest[rest.rfind("\n") + 1 :] if "\n" in rest and not rest.endswith(("$$", "\\]")) else rest
    while True:
        first = first_sentence(rest)
        following = rest[rest.find(first) + len(first) :].lstrip(".!? \n*")
        if not following.strip():
            return first
        rest = following


def statement(after: str, longest: int) -> str:
    """Return the sentence or displayed formula at the start of ``after``; empty where it is too long."""
    after = after.lstrip(" \t\n:*")[:MAX_SENTENCE]
    span = SPAN.match(after)
    if span is not None and re.match(r"\s*(?:[.,;!*]|$|\n)", after[span.end() :]):
        return span.group()
    text = first_sentence(after)
    return text if len(text) <= longest else ""
