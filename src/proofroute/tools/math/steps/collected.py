"""Polynomials that are written as a sum of different monomials, with nothing left to be done."""

from proofroute.tools.math.tree import Add, Expr, Mul, Num, Pow, Sym


def is_collected(expr: Expr) -> bool:
    """Tell whether ``expr`` is a polynomial without brackets and like terms.

    >>> from proofroute.tools.math.text.reader import read_expression as read
    >>> is_collected(read("2x^2 + 3xy - 1")), is_collected(read("2(x + 1)")), is_collected(read("x + 2x"))
    (True, False, False)
    """
    found = [_monomial(term) for term in (expr.terms if isinstance(expr, Add) else (expr,))]
    return None not in found and len(set(found)) == len(found)


def _monomial(term: Expr) -> frozenset[tuple[str, int]] | None:
    """Return the powers of a term; None where it is no product of different powers and one number."""
    powers: dict[str, int] = {}
    numbers = 0
    for factor in term.factors if isinstance(term, Mul) else (term,):
        match factor:
            case Num():
                numbers += factor.value not in (1, -1)
                continue
            case Sym(name=name):
                exponent = 1
            case Pow(base=Sym(name=name), exponent=Num(value=value)) if value.denominator == 1 and value > 0:
                exponent = int(value)
            case _:
                return None
        if name in powers:
            return None
        powers[name] = exponent
    return frozenset(powers.items()) if numbers < 2 else None
