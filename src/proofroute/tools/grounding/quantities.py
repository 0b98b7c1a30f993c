"""Numbers with a unit: ``5 km``, ``two hours``, ``½ l``, ``2h30``, ``6 ft 2 in``."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from proofroute.tools.grounding.fold import without_marks
from proofroute.tools.grounding.numbers import Mark, number_names, read_number
from proofroute.tools.grounding.tokens import Token
from proofroute.tools.grounding.units import UNITS

_SPELT: Final = {
    **{number_names(value)[0]: Fraction(value) for value in range(1, 20)},
    "a": Fraction(1), "an": Fraction(1), "half": Fraction(1, 2), "eine": Fraction(1), "une": Fraction(1),
}  # fmt: skip
_CLOCK: Final = re.compile(r"\b([0-9]{1,3}) ?h ?([0-5][0-9])\b")
_FEET: Final = re.compile(r"\b([0-9]{1,2})' ?([0-9]{1,2})(?:\"|'')")
_HALF: Final = re.compile(r"\band a half\b")
_NEAR: Final = 3


def find_quantities(tokens: Sequence[Token], folded: str, mark: Mark) -> Iterator[tuple[Fraction, str]]:
    """Yield sizes and units of a text, and the sums of those that stand side by side (``1 h 15 min``)."""
    before: tuple[Fraction, str] | None = None
    since = 0
    halved = _HALF.search(folded) is not None
    for index, token in enumerate(tokens[:-1]):
        after = tokens[index + 1]
        if after.text == "°" and index + 2 < len(tokens):
            after = tokens[index + 2]
        unit = without_marks(after.text)
        if unit not in UNITS or (value := _size(token, mark)) is None:
            continue
        yield value, unit
        if halved:
            yield value + Fraction(1, 2), unit
        kind, factor = UNITS[unit]
        if before is not None and index - since <= _NEAR and UNITS[before[1]][0] == kind:
            yield value + before[0] * UNITS[before[1]][1] / factor, unit
        before, since = (value, unit), index
    for found in _CLOCK.finditer(folded):
        yield Fraction(60 * int(found[1]) + int(found[2])), "min"
    for found in _FEET.finditer(folded):
        yield Fraction(12 * int(found[1]) + int(found[2])), "inch"


def _size(token: Token, mark: Mark) -> Fraction | None:
    if token.kind == "number":
        size = read_number(token.text, mark)
        return Fraction(size) if size is not None else None
    if len(token.text) == 1 and unicodedata.category(token.text) == "No":
        return Fraction(unicodedata.numeric(token.text)).limit_denominator(10)
    return _SPELT.get(token.text)
