"""Normal forms of the functions that a tree may call."""

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from proofroute.tools.math.algebra.field import Frac, constant_of
from proofroute.tools.math.algebra.whole_numbers import integer_function
from proofroute.tools.math.errors import Undefined, Unreadable

if TYPE_CHECKING:
    from proofroute.tools.math.algebra.exact import Exact

_INTEGER: Final = frozenset(("factorial", "binomial", "gcd", "lcm", "floor", "ceil", "mod", "max", "min"))


def apply(exact: "Exact", name: str, args: list[Frac]) -> Frac:
    """Return the normal form of ``name`` of ``args``.

    Raises:
        Unreadable: there is no normal form for it.
    """
    if name in _INTEGER:
        return _integer(exact, name, args)
    if len(args) != 1:
        raise Unreadable(f"{name} of {len(args)} arguments")
    (arg,) = args
    field = exact.field
    match name:
        case "ln" | "log":
            return exact.logarithm(arg)
        case "sin" | "cos" | "tan" | "cot" | "sec" | "csc":
            sine, cosine = _circular(exact, arg)
            return _from_pair(exact, name, sine, cosine)
        case "sinh" | "cosh" | "tanh":
            rising = exact.exponential(arg)
            falling = field.invert(rising)
            half = field.number(Fraction(1, 2))
            cosine = field.mul(half, field.add(rising, falling))
            sine = field.mul(half, field.add(rising, _minus(exact, falling)))
            return _from_pair(exact, {"sinh": "sin", "cosh": "cos", "tanh": "tan"}[name], sine, cosine)
        case "abs":
            return _absolute(exact, arg)
        case "acos":
            quarter = field.mul(field.number(Fraction(1, 2)), field.generator("pi"))
            return field.add(quarter, _minus(exact, _odd(exact, "asin", arg)))
        case "asin" | "atan" | "asinh" | "atanh":
            return _odd(exact, name, arg)
        case "acosh" | "acot" | "asec" | "acsc":
            return field.generator(f"{name} {arg.key}")
        case _:
            raise Unreadable(f"the function {name!r}")


def _minus(exact: "Exact", value: Frac) -> Frac:
    return exact.field.mul(exact.field.number(-1), value)


def _circular(exact: "Exact", angle: Frac) -> tuple[Frac, Frac]:
    field = exact.field
    unit = exact.imaginary()
    forward = exact.exponential(field.mul(unit, angle))
    backward = field.invert(forward)
    half = field.number(Fraction(1, 2))
    cosine = field.mul(half, field.add(forward, backward))
    difference = field.mul(half, field.add(forward, _minus(exact, backward)))
    return _minus(exact, field.mul(unit, difference)), cosine


def _from_pair(exact: "Exact", name: str, sine: Frac, cosine: Frac) -> Frac:
    field = exact.field
    match name:
        case "sin":
            return sine
        case "cos":
            return cosine
        case "tan":
            return field.mul(sine, field.invert(cosine))
        case "cot":
            return field.mul(cosine, field.invert(sine))
        case "sec":
            return field.invert(cosine)
        case _:
            return field.invert(sine)


def _absolute(exact: "Exact", arg: Frac) -> Frac:
    field = exact.field
    number = arg.rational()
    if number is not None:
        return field.number(abs(number))
    lead = arg.top.leading_coefficient()
    unit = Frac(arg.top / lead, arg.bottom)
    # On the reals |u|^2 = u^2; with the imaginary unit about, nothing is assumed.
    if "i" in field.keys and "var" in " ".join(field.keys):
        found = field.generator(f"abs {unit.key}")
    else:
        found = field.algebraic(f"abs {unit.key}", 2, field.mul(unit, unit))
    return field.mul(field.number(abs(Fraction(int(lead.p), int(lead.q)))), found)


def _odd(exact: "Exact", name: str, arg: Frac) -> Frac:
    field = exact.field
    number = arg.rational()
    if number == 0:
        return field.number(0)
    known = _KNOWN_ANGLES.get((name, number)) if number is not None else None
    if known is not None:
        return field.mul(field.number(known), field.generator("pi"))
    lead = arg.top.leading_coefficient()
    if constant_of(field.number(Fraction(int(lead.p), int(lead.q))).top) < 0:
        return _minus(exact, field.generator(f"{name} {_minus(exact, arg).key}"))
    return field.generator(f"{name} {arg.key}")


_KNOWN_ANGLES: Final = {
    ("asin", Fraction(1)): Fraction(1, 2), ("asin", Fraction(-1)): Fraction(-1, 2),
    ("asin", Fraction(1, 2)): Fraction(1, 6), ("asin", Fraction(-1, 2)): Fraction(-1, 6),
    ("atan", Fraction(1)): Fraction(1, 4), ("atan", Fraction(-1)): Fraction(-1, 4),
}  # fmt: skip


def _integer(exact: "Exact", name: str, args: list[Frac]) -> Frac:
    values: list[Fraction] = []
    for arg in args:
        value = arg.rational()
        if value is None:
            return exact.field.generator(f"{name} {' '.join(arg.key for arg in args)}")
        values.append(value)
    expected = 1 if name in ("factorial", "floor", "ceil") else 2 if name in ("binomial", "mod") else None
    if expected is not None and len(values) != expected:
        raise Undefined(f"{name} of {len(values)} arguments")
    return exact.field.number(integer_function(name, values))
