"""Amounts with a unit, as questions write them: ``59/5 of a metre``, ``half an hour``, ``5 ft 4 in``."""

import re
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Final

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.answers.words import number_word
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.scales import Scale, read_scale
from proofroute.tools.math.givens import Givens

_PARTS: Final = {
    name: bottom
    for bottom, names in (
        (2, "half halves"), (3, "third thirds"), (4, "quarter quarters fourth fourths"), (5, "fifth fifths"),
        (6, "sixth sixths"), (7, "seventh sevenths"), (8, "eighth eighths"), (9, "ninth ninths"),
        (10, "tenth tenths"), (11, "eleventh elevenths"), (12, "twelfth twelfths"),
        (13, "thirteenth thirteenths"), (14, "fourteenth fourteenths"), (15, "fifteenth fifteenths"),
        (16, "sixteenth sixteenths"), (17, "seventeenth seventeenths"), (18, "eighteenth eighteenths"),
        (19, "nineteenth nineteenths"), (20, "twentieth twentieths"),
        (100, "hundredth hundredths"), (1000, "thousandth thousandths"),
    )
    for name in names.split()
}  # fmt: skip
_UNIT: Final = r"(?P<unit>[A-Za-zμµΩℓ°º][A-Za-zμµΩℓ°º /.²³^\d]*?)"
_DIGITS: Final = r"[-−–+]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:e[-+]?\d+)?"
_NUMBER: Final = (
    rf"(?:\d+\s+\d+\s*/\s*\d+|{_DIGITS}(?:\s*/\s*\d+)?(?:\s*(?:[*×x]|\\times)\s*10\s*\^\s*\{{?[-−]?\d+\}}?)?)"
)
_PLAIN: Final = re.compile(
    rf"(?P<number>{_NUMBER})\s*-?(?P<scale>\s(?:hundred|thousand|million|billion))?\s*{_UNIT}"
)
_PART_OF: Final = re.compile(
    rf"(?P<number>{_NUMBER}|[a-z]+(?:[ -][a-z]+){{0,3}})\s+of\s+(?:an?|one)\s+{_UNIT}", re.IGNORECASE
)
_PERCENT_OF: Final = re.compile(
    rf"(?P<percent>\d+(?:\.\d+)?)\s*(?:%|percent)\s+of\s+(?:an?|one)\s+{_UNIT}", re.IGNORECASE
)
_HALF: Final = re.compile(rf"half\s+(?:an?\s+)?{_UNIT}", re.IGNORECASE)
_AND_A_HALF: Final = re.compile(
    rf"(?:(?P<whole>{_NUMBER}|[a-z]+(?:-[a-z]+)?)\s+and\s+(?P<part>a\s+half|a\s+quarter|three\s+quarters)\s+{_UNIT}"
    r"|(?:an?|one)\s+(?P<one>[a-z]+)\s+and\s+(?P<part2>a\s+half|a\s+quarter|three\s+quarters))",
    re.IGNORECASE,
)
_IN_WORDS: Final = re.compile(rf"(?P<number>[a-z]+(?:[ -][a-z]+)?)\s+{_UNIT}", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\s*,?\s+and\s+|\s*,\s+|(?<=[a-z])\s+(?=\d)", re.IGNORECASE)
_SCALES: Final = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of units, as they are named."""

    number: Fraction
    unit: str
    scale: Scale


def read_amounts(text: str, givens: Givens) -> tuple[Amount, ...] | None:
    """Read one amount, or several that belong together from the large to the small: ``5 feet 4 inches``."""
    text = text.strip(" ,.?$")
    whole = _one(text, givens)
    if whole is not None:
        return (whole,)
    parts = [_one(piece, givens) for piece in _BETWEEN.split(text)]
    found = [part for part in parts if part is not None]
    if not 1 < len(found) == len(parts) <= 4:
        return None
    same = all(part.scale.dimensions == found[0].scale.dimensions for part in found)
    sizes = [rational_value(part.scale.factor) or 0 for part in found]
    falling = all(large > small for large, small in pairwise(sizes))
    plain = not found[0].scale.offset and all(part.number >= 0 for part in found[1:])
    return tuple(found) if same and falling and plain else None


def read_fraction(text: str) -> Fraction | None:
    """Read a number in words, ``fifty-one fifths``, ``three quarters``; None for anything else."""
    text = text.lower().replace("fourty", "forty").strip()
    if (whole := _whole(text)) is not None:
        return Fraction(whole)
    top, _, bottom = text.replace("-", " ").rpartition(" ")
    if bottom not in _PARTS:
        return None
    count = 1 if top in ("", "a", "an", "one") else _whole(top)
    return None if count is None else Fraction(count, _PARTS[bottom])


def _whole(text: str) -> int | None:
    """Read a whole number in words: ``one hundred and five``."""
    if (named := number_word(text)) is not None:
        return named
    top, mark, bottom = text.partition(" hundred")
    hundreds, rest = number_word(top), re.sub(r"^(?:\s+and)?\s+", "", bottom)
    if not mark or hundreds is None or not 1 <= hundreds <= 9:
        return None
    units = number_word(rest) if rest else 0
    return None if units is None or units > 99 else 100 * hundreds + units


def _one(text: str, givens: Givens) -> Amount | None:
    for pattern in (_PERCENT_OF, _AND_A_HALF, _PART_OF, _HALF, _PLAIN, _IN_WORDS):
        match = pattern.fullmatch(text)
        if match is None:
            continue
        found = match.groupdict()
        unit = found.get("unit") or found.get("one") or ""
        scale = read_scale(unit)
        number = _number(found, givens)
        if scale is not None and number is not None:
            return Amount(number / 2 if pattern is _HALF else number, unit.strip(), scale)
    return None


def _number(found: dict[str, str | None], givens: Givens) -> Fraction | None:
    part = found.get("part") or found.get("part2")
    if part is not None:
        whole = found.get("whole")
        first = Fraction(1) if whole is None else _read(whole, givens)
        second = read_fraction(part)
        return None if first is None or second is None else first + second
    percent = found.get("percent")
    if percent is not None:
        return Fraction(percent) / 100
    text = found.get("number")
    if text is None:
        return Fraction(1)
    number = _read(text, givens)
    scale = (found.get("scale") or "").strip().lower()
    return None if number is None else number * _SCALES.get(scale, 1)


def _read(text: str, givens: Givens) -> Fraction | None:
    if text.lower() in ("a", "an"):
        return Fraction(1)
    if text[0].isalpha():
        return read_fraction(text)
    try:
        return rational_value(givens.expression(text))
    except (Unreadable, TooLarge, Undefined):
        return None
