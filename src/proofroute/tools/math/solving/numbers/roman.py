"""Answer in Roman numerals, or what they are worth."""

from typing import Final

from proofroute.tools.math.forms.families.numbers import FromRoman, ToRoman
from proofroute.tools.math.forms.families.numbers.roman import roman_value

_STEPS: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def solve_to_roman(form: ToRoman) -> str | None:
    """Take the largest part each time."""
    left, found = form.number, ""
    for value, letters in _STEPS:
        times, left = divmod(left, value)
        found += letters * times
    return found


def solve_from_roman(form: FromRoman) -> str | None:
    """Return what the letters are worth."""
    return str(roman_value(form.numeral))
