"""Check a remainder: without it the number is divided, and it is less than the divisor."""

import re
from typing import Final

from proofroute.core import Evidence, Json
from proofroute.tools.math.algebra.residues import by_cycle, residue, whole_value
from proofroute.tools.math.answers.values import read_value
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.forms.families.numbers import Remainder
from proofroute.tools.math.tree import Value
from proofroute.verifiers.math.families.numbers.given import number_given, shown
from proofroute.verifiers.math.scribe import Scribe

_BY: Final = re.compile(r"\s*\\?[,;]?\s*\(?\s*\\?(?:[bp]?mod(?:ulo)?)\s*\{?\s*(\d+)\s*\}?\s*\)?\s*$")


def check_remainder(form: Remainder, value: Value, text: str) -> list[Evidence] | None:
    """Take the given number away and divide."""
    scribe = Scribe("value", "math.remainder", form.read_as)
    given = number_given(scribe, _without_divisor(form, value, text))
    if given is None or isinstance(given, Evidence):
        return None if given is None else [given]
    if given.denominator != 1:
        return [scribe.failed("proved", f"{shown(given)} is no whole number.", {"given": shown(given)})]
    number, whole = int(given), whole_value(form.number)
    if whole is None:
        left = (residue(form.number, form.divisor, by_cycle) - number) % form.divisor
    else:
        left = (whole - number) - (whole - number) // form.divisor * form.divisor
    if left:
        found: Json = {"given": str(number), "left over by the number less the given one": str(left)}
        return [scribe.failed("proved", f"Without {number}, {form.divisor} does not divide it.", found)]
    if not 0 <= number < form.divisor and not form.modular:
        found = {"given": str(number), "divisor": str(form.divisor)}
        return [scribe.failed("proved", f"A remainder is from 0 to {form.divisor - 1}.", {**found})]
    if not 0 <= number < form.divisor:
        return [scribe.undecided(f"{number} is congruent, but no remainder from 0 to {form.divisor - 1}.")]
    return [
        scribe.passed("proved", "Without it the divisor divides the number, and it is less than the divisor.")
    ]


def _without_divisor(form: Remainder, value: Value, text: str) -> Value:
    """Return what stands before ``(mod 7)``, if that is the divisor."""
    match = _BY.search(text)
    if match is None or int(match[1]) != form.divisor:
        return value
    last = re.split(r"=|≡|\\equiv(?![A-Za-z])", text[: match.start()])[-1]
    try:
        return read_value(last)
    except (Unreadable, TooLarge):
        return value
