"""Units: names of the same unit, sizes, and words that are no unit of measure."""

from fractions import Fraction

import pytest

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
