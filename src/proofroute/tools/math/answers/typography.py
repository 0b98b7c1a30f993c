"""Dashes and quotation marks round an answer: separators, minus signs, and what only quotes."""

import re
from typing import Final

_LONG_DASH: Final = re.compile(
    r"(?m)(?:^[ \t]*|(?<=[A-Za-z]{2})[ \t*_:]*|(?<=[:*])[ \t]*)"
    r"(?:—|(?<=[ \t])---?(?=[ \t]))[ \t]*(?=[$\d\\(*-])"
)
_DASH_FIRST: Final = re.compile(r"\**[-–−]\s+\S")
_DASH_LAST: Final = re.compile(r"(?:^|\n|[A-Za-z]{2}[ \t*_:]*|:\s*)[-–−][ \t]+[*$(\\]*$")
_STARTS: Final = re.compile(r"[\d$\\.]")
_NEAR: Final = 120
_SEPARATES: Final = re.compile(r"(?:^|\n|:|\*|[A-Za-z]{2})[ \t*_]*$")
_IS: Final = re.compile(r"\b(?:is|equals?|are|be|gives?|minus)[ \t*_]*\Z", re.IGNORECASE)
_QUOTED: Final = re.compile(r'"[^"\n]{1,400}"|“[^”\n]{1,400}”|«[^»\n]{1,400}»|„[^“”\n]{1,400}[“”]')
_WORDS: Final = re.compile(r"[A-Za-z]{2,}\W+(?:\w+\W+)*?[A-Za-z]{2,}")


def without_long_dashes(content: str) -> str:
    """Replace the long dashes that stand between words and a value by a colon.

    >>> without_long_dashes("Answer — 9"), without_long_dashes("— 9"), without_long_dashes("3 — 9")
    ('Answer: 9', '9', '3 — 9')
    """
    if "—" not in content and "--" not in content:
        return content
    return _LONG_DASH.sub(lambda match: ": " if _has_words(content, match.start()) else "", content)


def _has_words(content: str, end: int) -> bool:
    return bool(content[content.rfind("\n", 0, end) + 1 : end].strip(" \t*_#>"))


def is_dashed(before: str, text: str) -> bool:
    """Tell whether the dash at an answer may be its sign or may separate it from the words.

    >>> is_dashed("Answer ", "- 9"), is_dashed("Answer - ", "9"), is_dashed("The answer is ", "- 9")
    (True, True, False)
    """
    near = max(0, len(before) - _NEAR)
    if _DASH_FIRST.match(text):
        return _SEPARATES.search(before, near) is not None and _IS.search(before, near) is None
    return _STARTS.match(text) is not None and _DASH_LAST.search(before, near) is not None


def is_quoted(content: str, start: int, end: int) -> bool:
    """Tell whether a place is within words in quotation marks, which are not the whole of the text."""
    return any(mark in content for mark in '"“«„') and any(
        match.start() < start
        and end < match.end() + 1
        and _WORDS.search(match.group()) is not None
        and match.group() != content.strip()
        for match in _QUOTED.finditer(content)
    )
