"""Units: names of the same unit, sizes, and words that are no unit of measure."""

from fractions import Fraction

import pytest

from proofroute.tools.math import grade
from proofroute.tools.math.answers.units import read_unit


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("km/h", "kilometers per hour"),
        ("mph", "miles per hour"),
        ("cm^2", "square centimeters"),
        ("cm²", "cm^{2}"),
        ("sq ft", "feet^2"),
        ("percent", "%"),
        ("dollars", "$"),
        ("apples", "apple"),
        ("mL", "cubic centimeters"),
        ("Degrees", "°"),
    ],
)
def test_same(left: str, right: str) -> None:
    assert read_unit(left) is not None
    assert read_unit(left) == read_unit(right)


@pytest.mark.parametrize(
    ("large", "small", "times"),
    [
        ("km", "m", Fraction(1000)),
        ("hours", "minutes", Fraction(60)),
        ("m^2", "cm^2", Fraction(10_000)),
        ("km/h", "m/s", Fraction(5, 18)),
        ("milligrams", "micrograms", Fraction(1000)),
        ("years", "months", Fraction(12)),
        ("feet", "inches", Fraction(12)),
        ("$", "cents", Fraction(100)),
    ],
)
def test_sizes(large: str, small: str, times: Fraction) -> None:
    first, second = read_unit(large), read_unit(small)
    assert first is not None
    assert second is not None
    assert first.dimensions == second.dimensions
    assert first.factor / second.factor == times


@pytest.mark.parametrize(
    ("left", "right"), [("cm", "cm^2"), ("km/h", "km"), ("$", "€"), ("apples", "oranges")]
)
def test_different(left: str, right: str) -> None:
    first, second = read_unit(left), read_unit(right)
    assert first is not None
    assert second is not None
    assert first.dimensions != second.dimensions


@pytest.mark.parametrize("text", ["", "1", "m/s/s", "x" * 61, "++"])
def test_what_is_no_unit(text: str) -> None:
    assert read_unit(text) is None


def test_words_are_units_of_their_own() -> None:
    unit = read_unit("apples")
    assert unit is not None
    assert not unit.known


@pytest.mark.parametrize(
    ("reference", "answer", "expected"),
    [
        (r"9.8\,\text{m/s}^2", r"9.8\ \mathrm{m\,s^{-2}}", True),
        (r"12 \text{ N}\cdot\text{m}", "12 N m", True),
        (r"12 \text{ N}\cdot\text{m}", "12 J", True),
        ("4 kg m^2 s^{-2}", "4 J", True),
        (r"5 \Omega", "5 ohms", True),
        (r"5\ \mathrm{mA}", "0.005 A", True),
        ("1 atm", "101325 Pa", True),
        ("2 ha", "20000 m^2", True),
        ("3.785 L", "1 gallon", True),
        ("1 kWh", "3600000 J", True),
        (r"2 \times 10^{3} \mathrm{~kg~m^{-3}}", "2000 kg/m^3", True),
        ("1 eV", "1 J", False),
        ("1 acre", "1 hectare", False),
        ("1 N", "1 J", False),
        ("5 m s^{-2}", "5 m s^{-1}", False),
        ("1 ton", "1000 kg", None),
        ("1 year", "365 days", None),
        ("6 A^2", "6", None),
    ],
)
def test_products_of_units(reference: str, answer: str, expected: bool | None) -> None:
    assert grade(reference, answer).equal is expected


@pytest.mark.parametrize(
    "name", ["cm", "in", "L", "ml", "°", "%", "$", "mph", "hours", "Ω", "μm", "°C", "A", "apples"]
)
def test_blanks_round_a_unit_change_nothing(name: str) -> None:
    assert read_unit(f" {name} ") == read_unit(name) is not None
