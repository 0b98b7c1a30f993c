"""Units of measure: what they measure, how many base units they hold, and which names mean the same."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from proofroute.tools.math.answers.dress import DOLLAR

MAX_UNIT: Final = 60


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its dimensions with their exponents, and its size in base units.

    Args:
        dimensions: pairs of a base dimension and its exponent, sorted; a dimension in quotes is a word that
            is no known unit (``5 apples``).
        factor: how many base units it is.
    """

    dimensions: tuple[tuple[str, int], ...]
    factor: Fraction = Fraction(1)

    @property
    def known(self) -> bool:
        """Whether every part is a unit of measure, not just some word."""
        return not any(name.startswith("'") for name, _ in self.dimensions)

    @property
    def is_currency(self) -> bool:
        """Whether it is money."""
        return len(self.dimensions) == 1 and self.dimensions[0][0].startswith("money")


_F = Fraction
_METRIC: Final = {
    "m": ("length", _F(1), "metre meter metres meters"),
    "g": ("mass", _F(1), "gram grams gramme grammes"),
    "L": ("volume", _F(1, 1000), "l ℓ litre liter litres liters"),
    "s": ("time", _F(1), "sec secs second seconds"),
    "J": ("mass length^2 time^-2", _F(1000), "joule joules"),
    "N": ("mass length time^-2", _F(1000), "newton newtons"),
    "W": ("mass length^2 time^-3", _F(1000), "watt watts"),
    "Pa": ("mass length^-1 time^-2", _F(1000), "pascal pascals"),
    "Hz": ("time^-1", _F(1), "hertz"),
    "V": ("mass length^2 time^-3 current^-1", _F(1000), "volt volts"),
    "A": ("current", _F(1), "amp amps ampere amperes"),
    "Ω": ("mass length^2 time^-3 current^-2", _F(1000), "ohm ohms"),
    "mol": ("amount", _F(1), "mole moles"),
    "eV": ("mass length^2 time^-2", _F(1602176634 * 1000, 10**28), "electronvolt electronvolts"),
    "cal": ("mass length^2 time^-2", _F(4184), "calorie calories"),
    "bar": ("mass length^-1 time^-2", _F(10**8), "bars"),
    "T": ("mass time^-2 current^-1", _F(1000), "tesla teslas"),
    "coulomb": ("time current", _F(1), "coulombs"),
    "Wh": ("mass length^2 time^-2", _F(3_600_000), "watthour"),
}
_PREFIXES: Final = (
    ("n", "nano", _F(1, 10**9)), ("μ", "micro", _F(1, 10**6)), ("u", "micro", _F(1, 10**6)),
    ("m", "milli", _F(1, 1000)),
    ("c", "centi", _F(1, 100)), ("d", "deci", _F(1, 10)), ("k", "kilo", _F(1000)), ("M", "mega", _F(10**6)),
    ("G", "giga", _F(10**9)), ("pico", "pico", _F(1, 10**12)), ("deca", "deca", _F(10)),
    ("hecto", "hecto", _F(100)), ("tera", "tera", _F(10**12)),
)  # fmt: skip
_OTHERS: Final = {
    "length": {
        "Å angstrom angstroms": _F(1, 10**10), "lightyear lightyears": _F(9460730472580800),
        "in inch inches": _F(254, 10**4), "ft foot feet": _F(3048, 10**4), "yd yard yards": _F(9144, 10**4),
        "mi mile miles": _F(1609344, 1000),
    },
    "mass": {
        "lb lbs": _F(45359237, 10**5), "oz ounce ounces": _F(45359237, 16 * 10**5),
        "tonne tonnes": _F(10**6),
    },
    "length^2": {"acre acres": _F(40468564224, 10**7), "ha hectare hectares": _F(10**4)},
    "length^3": {
        "gal gallon gallons": _F(3785411784, 10**12), "quart quarts": _F(3785411784, 4 * 10**12),
        "pint pints": _F(3785411784, 8 * 10**12), "qt qts": _F(3785411784, 4 * 10**12),
        "cup cups": _F(3785411784, 16 * 10**12), "tbsp tablespoon tablespoons": _F(3785411784, 256 * 10**12),
        "tsp teaspoon teaspoons": _F(3785411784, 768 * 10**12),
    },
    "length time^-1": {"knot knots": _F(1852, 3600)},
    "mass length^-1 time^-2": {"atm atmosphere atmospheres": _F(101325000)},
    "time": {
        "min mins minute minutes": _F(60), "h hr hrs hour hours": _F(3600), "day days": _F(86400),
        "week weeks": _F(604800),
    },
    "month": {"month months": _F(1), "year years yr yrs": _F(12), "decade decades": _F(120),
              "century centuries": _F(1200), "millennium millennia": _F(12000)},
    "angle": {"° degree degrees deg": _F(1)},
    "radian": {"rad radian radians": _F(1)},
    "ratio": {"% percent percentage pct": _F(1, 100)},
    "money $": {f"{DOLLAR} $ dollar dollars USD": _F(1), "cent cents ¢": _F(1, 100)},
    "money €": {"€ euro euros EUR": _F(1)},
    "money £": {"£ GBP": _F(1)},
    "money ¥": {"¥ yen": _F(1)},
    "celsius": {"°C celsius": _F(1)},
    "fahrenheit": {"°F fahrenheit": _F(1)},
    "kelvin": {"K kelvin kelvins": _F(1)},
}  # fmt: skip
_COMPOUND: Final = {
    "mph": "mi/h", "kph": "km/h", "kmh": "km/h", "kmph": "km/h", "cc": "cm^3", "sqft": "ft^2",
}  # fmt: skip


def _dimensions(text: str) -> tuple[tuple[str, int], ...]:
    """Read ``mass length^2`` as pairs of a dimension and its exponent."""
    if text.startswith("money"):
        return ((text, 1),)
    parts = (part.partition("^") for part in text.split())
    return tuple(sorted((name, int(power or 1)) for name, _, power in parts))


def _table() -> dict[str, Unit]:
    found: dict[str, Unit] = {}
    for symbol, (dimension, factor, words) in _METRIC.items():
        dimensions = _dimensions("length^3" if dimension == "volume" else dimension)
        found[symbol] = Unit(dimensions, factor)
        for word in words.split():
            found[word] = Unit(dimensions, factor)
        for short, long, times in _PREFIXES:
            found[short + symbol] = Unit(dimensions, factor * times)
            for word in words.split():
                if len(word) > 3:
                    found[long + word] = Unit(dimensions, factor * times)
    for short in ("m", "c", "d", "u", "μ"):
        found[f"{short}l"] = found[f"{short}L"]
    for dimension, entries in _OTHERS.items():
        for names, factor in entries.items():
            for name in names.split():
                found[name] = Unit(_dimensions(dimension), factor)
    found["%"] = Unit((), _F(1, 100))
    for name in ("percent", "percentage", "pct"):
        found[name] = found["%"]
    return found


_UNITS: Final = _table()
UNIT_WORDS: Final = tuple(sorted({name for name in _UNITS if len(name) > 3 and name.isascii()}))
"""The names of units, as far as they are no signs."""
PERCENT: Final = _UNITS["%"]
DEGREE: Final = _UNITS["°"]
RADIAN: Final = _UNITS["rad"]
_LOWERED: Final = {name.lower(): unit for name, unit in _UNITS.items() if len(name) > 3}
_METRIC_TON: Final = re.compile(r"\bmetric ton(?:ne)?(s?)\b", re.IGNORECASE)
_PER: Final = re.compile(r"/|\bper\b")
_BETWEEN: Final = re.compile(r"[\s*·⋅{}]+")
_RAISED: Final = re.compile("⁻?[¹²³⁴]")
_RAISED_SIGNS: Final = str.maketrans("⁻¹²³⁴", "-1234")
_PART: Final = re.compile(
    r"(?P<name>[A-Za-zμΩℓ]+|°[CF]?|%|[$€£¥¢" + DOLLAR + r"])"
    r"(?:\s*\^?\s*\{?\s*(?P<power>[234]|(?:(?<=\^)|(?<=[\^{ ]))-\s?[1-4])\s*\}?)?"
)
_POWER_WORDS: Final = {"square": 2, "sq": 2, "squared": 2, "cubic": 3, "cu": 3, "cubed": 3}
_FILLING: Final = frozenset(("of", "a", "an", "the", "each", "in"))


def read_unit(text: str) -> Unit | None:
    """Read a unit such as ``cm^2``, ``km/h``, ``miles per hour``, ``square feet`` or ``apples``.

    Returns:
        the unit; a word that is no unit of measure is a unit of its own; None for what is neither.

    >>> read_unit("km/h") == read_unit("kilometers per hour"), read_unit("cm") == read_unit("m")
    (True, False)
    """
    if (alone := _UNITS.get(text)) is not None:
        return alone
    text = text.strip()
    if not text.isascii():
        text = _RAISED.sub(lambda match: f"^{match.group().translate(_RAISED_SIGNS)}", text)
    text = text.replace("\\cdot", " ").replace("\\", "").replace("per cent", "percent")
    if " " in text:
        text = _METRIC_TON.sub(r"tonne\1", text)
    if not text or len(text) > MAX_UNIT:
        return None
    sides = _PER.split(text)
    if len(sides) > 2:
        return None
    total: dict[str, int] = {}
    factor = Fraction(1)
    for side, sign in zip(sides, (1, -1), strict=False):
        parts = _parts(side)
        if parts is None:
            return None
        for unit, power in parts:
            factor *= unit.factor ** (sign * power)
            for name, exponent in unit.dimensions:
                total[name] = total.get(name, 0) + sign * power * exponent
    return Unit(tuple(sorted((name, power) for name, power in total.items() if power)), factor)


def _parts(text: str) -> list[tuple[Unit, int]] | None:
    parts: list[tuple[Unit, int]] = []
    pending = 1
    position = 0
    text = _BETWEEN.sub(
        lambda match: match.group() if "{" in match.group() or "}" in match.group() else " ", text
    ).strip()
    while position < len(text):
        match = _PART.match(text, position)
        if match is None:
            return None
        position = match.end()
        while position < len(text) and text[position] in " .":
            position += 1
        name, power = match["name"], int((match["power"] or "1").replace(" ", ""))
        if name.lower() in _POWER_WORDS:
            if name.lower() in ("squared", "cubed"):
                if not parts:
                    return None
                parts[-1] = (parts[-1][0], parts[-1][1] * _POWER_WORDS[name.lower()])
            else:
                pending = _POWER_WORDS[name.lower()]
            continue
        ends = not text[position:].strip(" .") and (parts == [] or match["power"] is not None)
        if name.lower() in _FILLING and name != "A" and not (name == "in" and ends):
            continue
        unit = named_unit(name)
        parts.append((unit, power * pending))
        pending = 1
    return parts or None


def named_unit(name: str) -> Unit:
    """Return the unit of one name; a word that is no unit of measure is one of its own, singular."""
    if name in _COMPOUND and (unit := read_unit(_COMPOUND[name])) is not None:
        return unit
    found = _UNITS.get(name) or _LOWERED.get(name.lower())
    if found is not None:
        return found
    word = name.lower()
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + 1 and not word.endswith(("ss", "us")):
            word = word.removesuffix(ending) + instead
            break
    return Unit(((f"'{word}'", 1),))


def is_unit_of_measure(text: str) -> bool:
    """Tell whether ``text`` is a unit of measure that is known here."""
    unit = read_unit(text)
    return unit is not None and unit.known
