"""Where power series converge: their radius, their interval."""

# ruff: noqa: E501 - a pattern torn over several lines is not easier to read

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Final

from proofroute.tools.math.algebra.order import order, sign, simplest
from proofroute.tools.math.algebra.polynomial import as_quotient
from proofroute.tools.math.analysis.convergence import known_convergence
from proofroute.tools.math.analysis.growth import growth
from proofroute.tools.math.build import add, div, mul, neg, power, simplified
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.families.calculus.sums import SERIES, SUM, sum_of
from proofroute.tools.math.forms.operands import ASK, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import INFINITY, ONE, ZERO, Expr, Interval, Mul, Num, Pow, num, variables

_QUESTION: Final = whole_question(
    rf"{ASK}(?P<what>radius|interval)\s+of\s+convergence\s+(?:of|for)\s+{SERIES}{SUM}"
)


@dataclass(frozen=True, slots=True)
class PowerSeries(Posed):
    """Where the sum of ``factor * base^exponent`` for ``index`` from ``low`` on converges, in ``name``."""

    vocabulary: ClassVar[str] = (
        "radius interval convergence converges power series ratio test root test endpoint endpoints infinite "
        "center centered all real numbers diverges"
    )

    interval: bool
    factor: Expr
    base: Expr
    exponent: Expr
    index: str
    low: int
    name: str = "x"

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        what = "interval" if self.interval else "radius"
        term = show(mul(self.factor, power(self.base, self.exponent)))
        return f"the {what} of convergence in {self.name} of the sum of {term} for {self.index} from {self.low} to oo"

    @property
    def letters(self) -> frozenset[str]:
        """The variable."""
        return frozenset((self.name,))


def read_powers(question: str, givens: Givens) -> PowerSeries | None:
    """Read a question where a power series converges, where that can be decided."""
    match = _QUESTION.match(question)
    if match is None:
        return None
    term, index, low = sum_of(match, givens, "x")
    if variables(term) != frozenset((index, "x")):
        return None
    factors = term.factors if isinstance(term, Mul) else (term,)
    rest: list[Expr] = []
    found: Pow | None = None
    for factor in factors:
        if "x" not in variables(factor):
            rest.append(factor)
        elif found is None and isinstance(factor, Pow) and "x" not in variables(factor.exponent):
            found = factor
        else:
            return None
    if found is None or index in variables(found.base):
        return None
    wide = match["what"].lower() == "interval"
    form = PowerSeries(wide, mul(*rest) if rest else ONE, found.base, found.exponent, index, low)
    if wide:
        interval_of_convergence(form)
    else:
        radius_of(form)
    return form


def _line(expr: Expr, name: str) -> tuple[Fraction, Fraction]:
    quotient = as_quotient(expr, name)
    if quotient is None or len(quotient.bottom) != 1 or len(quotient.top) != 2:
        raise Unreadable("no linear expression")
    return quotient.top[1] / quotient.bottom[0], quotient.top[0] / quotient.bottom[0]


def _reach(form: PowerSeries) -> Expr:
    """Return how large the base may be: the reciprocal of the limit of the roots of the coefficients."""
    slope, _ = _line(form.exponent, form.index)
    grown = growth(simplified(form.factor), form.index)
    if grown is None or grown.bounded or slope <= 0 or slope.denominator != 1:
        raise Unreadable("coefficients whose growth is not known")
    if grown.steep:
        return INFINITY if grown.steep < 0 else ZERO
    return simplest(power(grown.base, Num(-1 / slope)))


def radius_of(form: PowerSeries) -> Expr:
    """Return the radius of convergence.

    Raises:
        Unreadable: it is not known.
    """
    reach = _reach(form)
    if reach in (INFINITY, ZERO):
        return reach
    steep, _ = _line(form.base, form.name)
    return simplest(div(reach, num(abs(steep))))


def interval_of_convergence(form: PowerSeries) -> Interval:
    """Return the interval of convergence, with the ends that belong to it.

    Raises:
        Unreadable: it is not known.
    """
    reach = _reach(form)
    steep, start = _line(form.base, form.name)
    center: Expr = num(-start / steep)
    if reach == INFINITY:
        return Interval(neg(INFINITY), INFINITY, False, False)
    if reach == ZERO:
        return Interval(center, center, True, True)
    ends: list[tuple[Expr, bool]] = []
    for side in (-1, 1):
        value = simplest(mul(num(side), reach))
        held = known_convergence(mul(form.factor, power(value, form.exponent)), form.index, form.low)
        if held is None or not sign(value):
            raise Unreadable("an end at which convergence is open")
        ends.append((simplest(add(center, div(value, num(steep)))), held != "diverges"))
    if order(ends[0][0], ends[1][0]) == 1:
        ends.reverse()
    return Interval(ends[0][0], ends[1][0], ends[0][1], ends[1][1])
