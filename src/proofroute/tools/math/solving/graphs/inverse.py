"""Find inverse functions by undoing one step after the other."""

from fractions import Fraction

from proofroute.tools.math.algebra.order import sign
from proofroute.tools.math.algebra.polynomial import as_quotient
from proofroute.tools.math.build import add, div, mul, neg, power, simplified, substitute
from proofroute.tools.math.forms.families.graphs import Inverse
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Add, Call, Const, Expr, Mul, Num, Pow, Sym, num, variables


def solve_inverse(form: Inverse) -> str | None:
    """Return the formula, or its value."""
    found = _undone(simplified(form.body), form.name, Sym("y"))
    if found is None:
        return None
    if form.at is not None:
        return show(simplified(substitute(found, "y", form.at)))
    return show(simplified(substitute(found, "y", Sym(form.name))))


def _undone(expr: Expr, name: str, value: Expr) -> Expr | None:
    """Return what ``name`` is where ``expr`` has a value."""
    match expr:
        case Sym():
            return value
        case Add():
            varying = [term for term in expr.terms if name in variables(term)]
            if len(varying) == 1:
                rest = add(*(term for term in expr.terms if term is not varying[0]))
                return _undone(varying[0], name, add(value, neg(rest)))
        case Mul():
            varying = [factor for factor in expr.factors if name in variables(factor)]
            rest = mul(*(factor for factor in expr.factors if name not in variables(factor)))
            if len(varying) == 1 and sign(rest):
                return _undone(varying[0], name, div(value, rest))
        case Pow(base=base, exponent=Num(value=times)) if name in variables(base):
            if times.denominator % 2 == 0 or times.numerator % 2 == 1:
                return _undone(base, name, power(value, Num(1 / times)))
        case Pow(base=base, exponent=exponent) if name not in variables(base):
            logarithm: Expr = Call("ln", (value,))
            return _undone(
                exponent, name, logarithm if base == Const("e") else div(logarithm, Call("ln", (base,)))
            )
        case Call(name="ln", args=(inner,)):
            return _undone(inner, name, power(Const("e"), value))
        case Call(name="log10", args=(inner,)):
            return _undone(inner, name, power(num(10), value))
        case _:
            pass
    return _of_quotient(expr, name, value)


def _of_quotient(expr: Expr, name: str, value: Expr) -> Expr | None:
    """Solve (a x + b) / (c x + d) = y for x."""
    quotient = as_quotient(expr, name)
    if quotient is None or max(len(quotient.top), len(quotient.bottom)) != 2:
        return None
    zero = Fraction(0)
    b, a = (*quotient.top, zero)[:2]
    d, c = (*quotient.bottom, zero)[:2]
    top = add(mul(num(d), value), num(-b))
    return div(top, add(num(a), neg(mul(num(c), value))))
