"""Units between which a question asks to convert: those of answers, and some that are clear only there."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from proofroute.tools.math.answers.units import DEGREE, RADIAN, read_unit
from proofroute.tools.math.build import add, div, mul
from proofroute.tools.math.tree import Const, Expr, num

_F = Fraction
_ZERO: Final = Fraction(0)


@dataclass(frozen=True, slots=True)
class Scale:
    """How a unit counts.

    Args:
        dimensions: what it measures.
        factor: how many base units it is.
        offset: what is added to an amount before, so that zero means zero: for degrees of temperature.
    """

    dimensions: tuple[tuple[str, int], ...]
    factor: Expr
    offset: Fraction = _ZERO

    def base(self, amount: Expr) -> Expr:
        """Return how many base units an amount is."""
        return mul(add(amount, num(self.offset)), self.factor)

    def amount(self, base: Expr) -> Expr:
        """Return how many of this unit make ``base`` base units."""
        return add(div(base, self.factor), num(-self.offset))


_OWN: Final = {
    "length": {
        "furlong furlongs": _F(201168, 1000), "nmi": _F(1852), "au": _F(149597870700),
    },
    "mass": {
        "pound pounds": _F(45359237, 10**5), "t": _F(10**6), "stone stones": _F(14 * 45359237, 10**5),
        "carat carats": _F(1, 5),
    },
    "time": {"wk wks": _F(604800), "fortnight fortnights": _F(1209600)},
    "pint": {
        "cup cups": _F(1, 2), "pint pints pt pts": _F(1), "quart quarts qt qts": _F(2),
        "gallon gallons gal": _F(8),
    },
    "bit": {"bit bits": _F(1), "byte bytes": _F(8)},
}  # fmt: skip
"""Pints are of two sizes, of which gallons, quarts and cups keep the same proportions."""
_AREAS: Final = {
    "hectare": _F(10**4), "hectares": _F(10**4), "ha": _F(10**4), "acre": _F(40468564224, 10**7),
    "acres": _F(40468564224, 10**7),
}  # fmt: skip
_TEMPERATURES: Final = {
    "c": (_F(1), _F(27315, 100)),
    "f": (_F(5, 9), _F(45967, 100)),
    "k": (_F(1), _F(0)),
}
_TEMPERATURE: Final = re.compile(
    r"(?:(?:°|º|degs?\.?|degrees?)\s*)?(?P<scale>celsius|centigrade|fahrenheit|kelvins?|[CFK])", re.IGNORECASE
)
_IN_CAPITALS: Final = frozenset(("km", "kg", "cm", "ml"))
_NAUTICAL: Final = re.compile(r"nautical\s+miles?|\bNM\b")


def _table() -> dict[str, Scale]:
    found = {
        name: Scale(((dimension, 1),), num(factor))
        for dimension, entries in _OWN.items()
        for names, factor in entries.items()
        for name in names.split()
    }
    for name, factor in _AREAS.items():
        found[name] = Scale((("length", 2),), num(factor))
    return found


_SCALES: Final = _table()


def read_scale(text: str) -> Scale | None:
    """Read a unit; None for what is none, or for more than one.

    >>> read_scale("degrees F").offset, read_scale("kg").factor == read_scale("kilograms").factor
    (Fraction(45967, 100), True)
    """
    text = _NAUTICAL.sub("nmi", text.strip(" .$"))
    warm = _TEMPERATURE.fullmatch(text)
    if warm is not None and (len(text) > 1 or text in "CFK"):
        letter = warm["scale"][0].lower()
        factor, offset = _TEMPERATURES["c" if letter == "c" else letter]
        return Scale((("temperature", 1),), num(factor), offset)
    if (own := _SCALES.get(text) or _SCALES.get(text.lower())) is not None:
        return own
    unit = read_unit(text.lower() if text.lower() in _IN_CAPITALS else text)
    if unit is None or not unit.known or not unit.dimensions:
        return None
    if unit == RADIAN:
        return Scale(DEGREE.dimensions, div(num(180), Const("pi")))
    if any(name in ("celsius", "fahrenheit", "kelvin") for name, _ in unit.dimensions):
        return None
    return Scale(unit.dimensions, num(unit.factor))
