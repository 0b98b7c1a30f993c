"""Check Roman numerals: by what they are worth and whether they are written as is usual."""

from typing import Final

from proofroute.core import Evidence, Json
from proofroute.tools.math.forms.families.numbers import FromRoman, ToRoman
from proofroute.tools.math.forms.families.numbers.roman import STANDARD, roman_value
from proofroute.tools.math.tree import Value
from proofroute.verifiers.math.families.numbers.given import number_given, shown
from proofroute.verifiers.math.scribe import Scribe

_COLUMNS: Final = (("I", "V", "X"), ("X", "L", "C"), ("C", "D", "M"), ("M", "", ""))


def check_to_roman(form: ToRoman, value: Value, text: str) -> list[Evidence] | None:
    """Add the letters up."""
    del value
    scribe = Scribe("value", "math.roman", form.read_as)
    worth = roman_value(text)
    if worth != form.number:
        return [scribe.failed("proved", f"{text} is worth {worth}.", {"given": text, "worth": str(worth)})]
    if not STANDARD.fullmatch(text.upper()):
        return [scribe.undecided(f"{text} is worth as much, and is not how it is written today.")]
    return [scribe.passed("proved", "The letters add up to the number, in their usual order.")]


def check_from_roman(form: FromRoman, value: Value, text: str) -> list[Evidence] | None:
    """Write the given number digit by digit, and compare the letters."""
    del text
    scribe = Scribe("value", "math.roman", form.read_as)
    given = number_given(scribe, value)
    if given is None or isinstance(given, Evidence):
        return None if given is None else [given]
    written = _written(int(given)) if given.denominator == 1 and 0 < given < 4_000 else None
    if written == form.numeral:
        return [scribe.passed("proved", "Written digit by digit, it is the numeral.")]
    found: Json = {"given": shown(given), "written": written}
    return [scribe.failed("proved", f"{shown(given)} is not {form.numeral}.", found)]


def _written(number: int) -> str:
    found = ""
    for digit, (one, five, ten) in zip(reversed(str(number)), _COLUMNS, strict=False):
        patterns = (
            "",
            one,
            one * 2,
            one * 3,
            one + five,
            five,
            five + one,
            five + one * 2,
            five + one * 3,
            one + ten,
        )
        found = patterns[int(digit)] + found
    return found
