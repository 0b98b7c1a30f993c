"""Compare numbers with units: conversion, percent, degrees, currency, and a unit that one side leaves out."""

import re
from fractions import Fraction
from typing import Final, Literal

from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.algebra.plain import plain_number
from proofroute.tools.math.answers.units import DEGREE, PERCENT, RADIAN, Unit, read_unit
from proofroute.tools.math.build import written_product, written_quotient, written_sum
from proofroute.tools.math.grading.expressions import compare_expressions
from proofroute.tools.math.grading.outcomes import met, unknown, unmet
from proofroute.tools.math.tree import Add, Const, Expr, Num, Pow, Quantity, Sym, num, variables

_IN_DEGREES: Final = written_quotient(num(180), Const("pi"))

Units = Literal["asked", "named", "optional"]
"""Whether an answer must show the unit of the reference: always, not where the unit is more than a single
letter (``5 m`` may also be a product), or never."""


def compare_quantities(
    reference: Quantity | Expr, answer: Quantity | Expr, units: Units = "asked"
) -> Equality:
    """Compare two values of which at least one has a unit."""
    if isinstance(reference, Quantity):
        unit = read_unit(reference.unit)
        if unit is None:
            return unknown(f"the unit {reference.unit!r} is not known")
        if isinstance(answer, Quantity):
            other = read_unit(answer.unit)
            if other is None:
                return unknown(f"the unit {answer.unit!r} is not known")
            found = _both(reference.amount, unit, answer.amount, other)
            open_size = found.outcome == "different" and _is_kitchen_against_other(
                reference.unit, answer.unit
            )
            return unknown("a measure of the kitchen that has several sizes") if open_size else found
        if (product := _as_letters(reference, answer, first=True)) is not None:
            return product
        named = _SINGLE_LETTER.fullmatch(reference.unit) is None
        optional = units == "optional" or (units == "named" and named)
        return _missing_in_answer(reference.amount, unit, answer, optional=optional)
    if not isinstance(answer, Quantity):
        return compare_expressions(reference, answer)
    unit = read_unit(answer.unit)
    if unit is None:
        return unknown(f"the unit {answer.unit!r} is not known")
    product = _as_letters(answer, reference, first=False)
    return _missing_in_reference(reference, answer.amount, unit) if product is None else product


def _as_letters(quantity: Quantity, other: Expr, *, first: bool) -> Equality | None:
    """Return that ``3 s^2`` is the same product of letters as the other side; None where it is none."""
    unit = _SINGLE_LETTER.fullmatch(quantity.unit)
    if unit is None or quantity.unit[0] not in variables(other):
        return None
    letter = Sym(quantity.unit[0])
    product = written_product(quantity.amount, letter if unit[1] is None else Pow(letter, num(int(unit[1]))))
    found = compare_expressions(*((product, other) if first else (other, product)))
    return found if found.outcome == "equal" else None


_KITCHEN: Final = re.compile(r"cups?|tbsp|tsp|(?:table|tea)spoons?", re.IGNORECASE)
_AMERICAN: Final = re.compile(rf"{_KITCHEN.pattern}|gal(?:lon)?s?|quarts?|qts?|pints?", re.IGNORECASE)


def _is_kitchen_against_other(first: str, second: str) -> bool:
    """Tell whether a cup or a spoon is held against a measure of another system: millilitres, ounces."""
    units = first.strip(" ."), second.strip(" .")
    return any(map(_KITCHEN.fullmatch, units)) and not all(map(_AMERICAN.fullmatch, units))


def _both(reference: Expr, unit: Unit, amount: Expr, other: Unit) -> Equality:
    if {unit, other} == {DEGREE, RADIAN}:
        if other == RADIAN:
            return compare_expressions(reference, written_product(amount, _IN_DEGREES))
        return compare_expressions(reference, written_quotient(amount, _IN_DEGREES))
    if unit.dimensions == other.dimensions:
        scale = other.factor / unit.factor
        return compare_expressions(reference, amount if scale == 1 else _scaled(amount, scale))
    degrees = {unit.dimensions, other.dimensions}
    if degrees == {_CELSIUS, _FAHRENHEIT}:
        return compare_expressions(reference, _converted(amount, to_celsius=unit.dimensions == _CELSIUS))
    plain = compare_expressions(reference, amount)
    if _POUND in degrees and degrees & {_POUNDS_OF_MASS, _POUNDS_OF_MONEY}:
        return plain
    if unit.known and other.known:
        if {*dict(unit.dimensions), *dict(other.dimensions)} == {"month", "time"}:
            return unknown("how many days a month or a year has is not fixed")
        return unmet("the units measure different things")
    if plain.outcome != "equal":
        if {"'ton'", "'month'"} & {*dict(unit.dimensions), *dict(other.dimensions)}:
            return unknown("a unit that has several sizes")
        return unmet("different amounts") if plain.outcome == "different" else plain
    words = {name for name, _ in unit.dimensions}, {name for name, _ in other.dimensions}
    counted = unit.dimensions and other.dimensions
    powers = sum(power for _, power in unit.dimensions), sum(power for _, power in other.dimensions)
    if not counted or ({"'unit'"} in words and powers[0] != powers[1]):
        return unmet("the units measure different things")
    if words[0] <= words[1] or words[1] <= words[0] or {"'unit'"} in words:
        return plain
    return unknown("the amounts agree; whether the units do is not known")


_CELSIUS: Final = (("celsius", 1),)
_FAHRENHEIT: Final = (("fahrenheit", 1),)
_POUND: Final = (("'pound'", 1),)
_POUNDS_OF_MASS: Final = (("mass", 1),)
_POUNDS_OF_MONEY: Final = (("money £", 1),)


def _converted(amount: Expr, *, to_celsius: bool) -> Expr:
    if to_celsius:
        return written_product(num(Fraction(5, 9)), written_sum(amount, num(-32)))
    return written_sum(written_product(num(Fraction(9, 5)), amount), num(32))


def _scaled(amount: Expr, scale: Fraction) -> Expr:
    if isinstance(amount, Num):
        return Num(amount.value * scale)
    return written_product(num(scale), amount)


_SINGLE_LETTER: Final = re.compile(r"[A-Za-z](?:\s*\^\s*\{?\s*([2-9])\s*\}?)?")


def _missing_in_answer(reference: Expr, unit: Unit, answer: Expr, *, optional: bool) -> Equality:
    if variables(answer) - variables(reference):
        return unknown("letters that may be units or variables")
    if unit == PERCENT:
        # Scaled is the answer, so that the reference keeps the precision that it shows.
        return compare_expressions(reference, _scaled(answer, 1 / unit.factor))
    if unit == DEGREE:
        return compare_expressions(written_quotient(reference, _IN_DEGREES), answer)
    if isinstance(reference, Add) and all(plain_number(term) is not None for term in reference.terms):
        return unknown("the reference shows several units, the answer none")
    plain = compare_expressions(reference, answer)
    if plain.outcome != "equal" or unit.is_currency or unit == RADIAN or not unit.known:
        return plain
    if optional:
        return met("the amounts agree, and the answer leaves out the unit", plain.assurance)
    return unknown("the amounts agree, and the answer leaves out the unit")


def _missing_in_reference(reference: Expr, amount: Expr, unit: Unit) -> Equality:
    if variables(reference) - variables(amount):
        return unknown("letters that may be units or variables")
    plain = compare_expressions(reference, amount)
    if unit not in (PERCENT, DEGREE):
        return plain
    scaled = _scaled(amount, unit.factor) if unit == PERCENT else written_quotient(amount, _IN_DEGREES)
    found = compare_expressions(reference, scaled)
    if found.outcome != "equal" and plain.outcome == "equal":
        return unknown("the amounts agree, and the reference does not say in what unit")
    return found
