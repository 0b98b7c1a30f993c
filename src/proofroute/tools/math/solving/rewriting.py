"""Write expressions in the form that is asked for."""

from fractions import Fraction

from proofroute.tools.math.algebra.factors import Polynomial, as_fraction, as_polynomial, factored
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.build import add, div, mul, power
from proofroute.tools.math.errors import TooLarge
from proofroute.tools.math.forms.families import Rewriting
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Mul, Num, Pow, Sym, num, variables

MAX_TERMS = 200


def solve_rewriting(form: Rewriting) -> str | None:
    """Return the expression in the form that is asked for, where it is a polynomial or a quotient of them."""
    if form.positive is not None:
        return _as_power(form.expr, form.positive)
    if form.way == "simplify":
        return _quotient(form.expr)
    poly = as_polynomial(form.expr)
    if poly is None:
        return _quotient(form.expr) if form.way in ("work out", "collect") else None
    if len(poly.terms) > MAX_TERMS:
        raise TooLarge("a polynomial of too many terms")
    match form.way:
        case "factor":
            return _factors(poly)
        case "square":
            return _square(poly)
        case _:
            return show(poly.expression())


def _quotient(expr: Expr) -> str | None:
    found = as_fraction(expr)
    if found is None:
        return None
    top, bottom = found
    if not bottom.letters:
        scale = bottom.terms[()]
        return show(Polynomial({key: value / scale for key, value in top.terms.items()}).expression())
    scale = bottom.content
    below = Polynomial({key: value / scale for key, value in bottom.terms.items()})
    above = Polynomial({key: value / scale for key, value in top.terms.items()})
    whole = above.content.denominator if above.terms else 1
    above = Polynomial({key: value * whole for key, value in above.terms.items()})
    return show(div(above.expression(), mul(num(whole), below.expression())))


def _factors(poly: Polynomial) -> str | None:
    if not poly.terms:
        return "0"
    constant, factors = factored(poly)
    # 5*(a - 10)^2/3 reads more easily than 5/3*(a - 10)^2.
    lead = [] if abs(constant.numerator) == 1 and factors else [num(abs(constant.numerator))]
    ordered = sorted(factors, key=lambda pair: (pair[0].degree, len(pair[0].terms)))
    parts = [power(factor.expression(), num(times)) for factor, times in ordered]
    found: Expr = (
        lead[0] if lead and not parts else Mul((*lead, *parts)) if len((*lead, *parts)) > 1 else parts[0]
    )
    text = (
        f"({show(found)})"
        if constant < 0 and len(parts) == 1 and not lead and "^" not in show(found)
        else show(found)
    )
    over = f"/{constant.denominator}" if constant.denominator != 1 else ""
    if over and not lead and len(parts) == 1 and not text.startswith("("):
        text = f"({text})"
    return ("-" if constant < 0 else "") + text + over


def _square(poly: Polynomial) -> str | None:
    """Write a polynomial of the second degree in one variable with its square completed."""
    if len(poly.letters) != 1 or poly.degree != 2:
        return None
    name = poly.letters[0]
    a, b, c = (poly.terms.get(((name, times),) if times else (), Fraction(0)) for times in (2, 1, 0))
    middle = add(Sym(name), Num(b / (2 * a)))
    return show(add(mul(Num(a), Pow(middle, num(2))), Num(c - b * b / (4 * a))))


def _as_power(expr: Expr, name: str) -> str | None:
    """Add up the exponents of the one letter that is positive."""
    found = _exponent(expr, name)
    if found is None:
        return _quotient(expr)
    coefficient, exponent = found
    return show(mul(Num(coefficient), power(Sym(name), Num(exponent))) if exponent else Num(coefficient))


def _exponent(expr: Expr, name: str) -> tuple[Fraction, Fraction] | None:
    match expr:
        case Sym():
            return (Fraction(1), Fraction(1)) if expr.name == name else None
        case Num(value=value):
            return (value, Fraction(0)) if value else None
        case Mul(factors=factors):
            total = Fraction(1), Fraction(0)
            for factor in factors:
                found = _exponent(factor, name)
                if found is None:
                    return None
                total = total[0] * found[0], total[1] + found[1]
            return total
        case Pow(base=base):
            found = _exponent(base, name)
            times = None if variables(expr.exponent) else rational_value(expr.exponent)
            if (
                found is None
                or times is None
                or (found[0] != 1 and (times.denominator != 1 or abs(times) > 50))
            ):
                return None
            return Fraction(found[0]) ** (int(times) if found[0] != 1 else 1), found[1] * times
        case _:
            return None
