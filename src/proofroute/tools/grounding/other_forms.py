"""Values that stand in a source with other marks, or come from a clock, a span of years or another base."""

import re
import unicodedata
from typing import Final

from proofroute.tools.grounding.ordinals import decade_may_come
from proofroute.tools.grounding.source import Source

_LEAST: Final = 2
_SHORTEST_WORD: Final = 6
_LONGEST: Final = 60
_BASES: Final = re.compile(
    r"(?<![0-9a-z])(0x[0-9a-f]{1,15}|0o[0-7]{1,15}|0b[01]{1,60})(?![0-9a-z])"
    r"|#([0-9a-f]{2,8})\b"
)
_CLOCK: Final = re.compile(r"(?<![0-9:.])([01]?[0-9])(?:[:.][0-5][0-9]){0,2} ?([ap])\.? ?m\b")
_YEARS: Final = re.compile(r"(?<![0-9])([12][0-9])([0-9]{2}) ?[/-] ?'?([0-9]{2})(?![0-9])")
_FISCAL: Final = re.compile(r"(?:(?<![a-z])|(?<=[0-9]))(?:fy|ay|my|sy|cy)[ '-]{0,2}([0-9]{2})(?![0-9])")


def written_otherwise(source: Source, value: str) -> str | None:
    """Say how a text stands in the source with other marks between its letters and digits.

    >>> from proofroute.tools.grounding.source import read_source
    >>> written_otherwise(read_source("ref AB-12"), "AB12")
    'the same letters and digits stand there with other marks between them'
    """
    if not _LEAST <= len(value) <= _LONGEST:
        return None
    text, wanted = source.compatible, _plain(value.strip())
    numbered = any(sign.isdecimal() for sign in wanted)
    if numbered and _stands_inside(text, wanted):
        return "it stands there as a part of something larger"
    signs = [sign for sign in wanted if sign.isalnum()]
    if len(signs) < _LEAST or not (numbered or len(signs) >= _SHORTEST_WORD):
        return None
    pattern = r"[^\w\n]{0,3}".join(re.escape(sign) for sign in signs)
    if re.search(rf"(?<![^\W_]){pattern}(?![^\W_])", text):
        return "the same letters and digits stand there with other marks between them"
    return None


def number_otherwise(source: Source, size: int) -> str | None:
    """Say how a whole number may come from a clock, from years, a decade or another base."""
    text = source.folded.text
    if size < 24 and any(_hour(found) == size for found in _CLOCK.finditer(text)):
        return "a time of day there gives this hour"
    if 1000 <= size < 3000:
        short = f"{size % 100:02}"
        spans = any(
            found[3] == short and int(found[1] + found[3]) + (100 if found[3] < found[2] else 0) == size
            for found in _YEARS.finditer(text)
        )
        if spans or any(found[1] == short for found in _FISCAL.finditer(text)):
            return "a year there has only two digits"
    if decade_may_come(source.words, size):
        return "a decade there is written out in words"
    if any(_based(found) == size for found in _BASES.finditer(text)):
        return "a number there is written in another base"
    return None


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _stands_inside(text: str, wanted: str) -> bool:
    """Tell whether a text stands there literally, without cutting a number in two."""
    before = r"(?<![0-9])(?<![0-9][.,])" if wanted[0].isdecimal() else ""
    after = r"(?![0-9])(?![.,][0-9])" if wanted[-1].isdecimal() else ""
    return re.search(before + re.escape(wanted) + after, text) is not None


def _hour(found: re.Match[str]) -> int:
    return int(found[1]) % 12 + (12 if found[2] == "p" else 0)


def _based(found: re.Match[str]) -> int:
    return int(found[1], 0) if found[1] else int(found[2], 16)
