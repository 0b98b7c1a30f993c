"""All real solutions of an equation with moduli, roots, exponentials or logarithms.

A chain of necessary conditions leads to a few candidates, among which every real solution is; each of them
is then decided by itself.
"""

from collections.abc import Callable
from fractions import Fraction
from math import lcm
from typing import Final, TypeAlias

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.order import order, sign, simplest
from proofroute.tools.math.algebra.polynomial import as_quotient, real_roots
from proofroute.tools.math.algebra.roots import radical_roots
from proofroute.tools.math.algebra.shape import terms_of
from proofroute.tools.math.algebra.solutions.domain import in_real_domain
from proofroute.tools.math.algebra.solutions.powers import (
    HIDDEN,
    LARGEST,
    E,
    Open,
    logarithm,
    of_exponentials,
    replaced,
)
from proofroute.tools.math.algebra.solutions.radicals import size, without_square_roots
from proofroute.tools.math.build import add, div, mul, neg, power, simplified, substitute
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import HALF, Add, Call, Expr, Mul, Num, Pow, Sym, num, variables, walk

_Undo: TypeAlias = Callable[[Expr], Expr | None]

_DEEPEST: Final = 4
_MOST: Final = 24
_SIGNS: Final = 4


def real_solutions(left: Expr, right: Expr, name: str) -> tuple[Expr, ...] | None:
    """Return the real solutions of ``left = right``, all of them, in rising order; None where they are open.

    >>> from proofroute.tools.math.text.reader import read_expression as read
    >>> real_solutions(read("sqrt(x + 6)"), read("x"), "x")
    (Num(value=Fraction(3, 1), decimals=None),)
    """
    difference = simplified(add(left, neg(right)))
    try:
        kept: list[Expr] = []
        for candidate in _candidates(difference, name, _DEEPEST):
            holds = is_real_solution(difference, name, candidate)
            if holds is None:
                return None
            if holds and not any(_same(candidate, other) for other in kept):
                kept.append(candidate)
        return _in_order(kept)
    except (Open, Unreadable, Undefined, TooLarge):
        return None


def is_real_solution(difference: Expr, name: str, point: Expr) -> bool | None:
    """Tell whether a real number solves ``difference = 0``, all roots and logarithms being real there."""
    inside = in_real_domain(difference, name, point)
    if not inside:
        return inside
    try:
        found = sign(substitute(difference, name, point))
    except Undefined:
        return False
    return None if found is None else found == 0


def _same(left: Expr, right: Expr) -> bool:
    found = order(left, right)
    if found is None:
        raise Open
    return found == 0


def _in_order(points: list[Expr]) -> tuple[Expr, ...]:
    found: list[Expr] = []
    for point in points:
        place = 0
        while place < len(found) and order(found[place], point) == -1:
            place += 1
        found.insert(place, point)
    return tuple(found)


def _candidates(expr: Expr, name: str, depth: int) -> list[Expr]:
    """Return numbers among which every real zero of ``expr`` is.

    Raises:
        Open: they are not found.
    """
    if depth == 0:
        raise Open
    if name not in variables(expr):
        if sign(expr) in (1, -1):
            return []
        raise Open
    if isinstance(expr, Mul):
        zeros = [factor for factor in expr.factors if not _never_zero(factor)]
        return [found for factor in zeros for found in _candidates(factor, name, depth)]
    if isinstance(expr, Pow) and isinstance(expr.exponent, Num) and expr.exponent.value > 0:
        return _candidates(expr.base, name, depth)
    for way in (_of_quotient, _of_moduli, _of_square_roots, _of_logarithms, _of_powers, _of_one_part):
        found = way(expr, name, depth)
        if found is not None:
            if len(found) > _MOST:
                raise Open
            return found
    raise Open


def _never_zero(expr: Expr) -> bool:
    match expr:
        case Pow(base=base, exponent=Num(value=value)):
            return value < 0 or _never_zero(base)
        case Pow(base=base):
            return not variables(base) and sign(base) == 1
        case _:
            return not variables(expr) and sign(expr) in (1, -1)


def _of_quotient(expr: Expr, name: str, depth: int) -> list[Expr] | None:
    del depth
    try:
        quotient = as_quotient(expr, name)
    except Unreadable:
        return None
    if quotient is None:
        return _of_quadratic(expr, name)
    if not quotient.top:
        raise Open
    if len(quotient.top) == 1:
        return []
    count = len(real_roots(quotient.top))
    if not count:
        return []
    roots = radical_roots(quotient.top)
    if roots is None:
        raise Open
    return list(roots[:count])


def _of_quadratic(expr: Expr, name: str) -> list[Expr] | None:
    """Solve a polynomial of degree two at most of which only the constant term is no rational number."""
    terms = expr.terms if isinstance(expr, Add) else (expr,)
    rest = [term for term in terms if name not in variables(term)]
    moving = [term for term in terms if name in variables(term)]
    if variables(*rest):
        return None
    try:
        quotient = as_quotient(add(*moving), name)
    except Unreadable:
        return None
    if quotient is None or len(quotient.bottom) != 1 or not 2 <= len(quotient.top) <= 3:
        return None
    scale = quotient.bottom[0]
    constant, first, second = (*(value / scale for value in quotient.top), Fraction(0))[:3]
    low = add(Num(constant), *rest)
    if not second:
        return [simplest(add(*(mul(Num(-1 / first), term) for term in terms_of(low))))]
    inside = simplest(add(Num(first**2), mul(Num(-4 * second), low)))
    found = sign(inside)
    if found is None:
        raise Open
    if found < 0:
        return []
    if not first:
        offset = power(simplest(mul(Num(-1 / second), low)), HALF)
        return [simplest(neg(offset)), simplest(offset)]
    offset = mul(Num(1 / (2 * second)), power(inside, HALF))
    middle = Num(-first / (2 * second))
    return [simplest(add(middle, neg(offset))), simplest(add(middle, offset))]


def _of_moduli(expr: Expr, name: str, depth: int) -> list[Expr] | None:
    calls = (part for part in walk(expr) if isinstance(part, Call) and name in variables(part))
    moduli = sorted({part for part in calls if part.name == "abs"}, key=size)
    if not moduli:
        return None
    if len(moduli) > _SIGNS:
        raise Open
    inner = moduli[0].args[0]
    sides = (inner, neg(inner))
    return [found for side in sides for found in _candidates(replaced(expr, moduli[0], side), name, depth)]


def _of_square_roots(expr: Expr, name: str, depth: int) -> list[Expr] | None:
    without = without_square_roots(expr, name)
    return None if without is None else _of_quotient(without, name, depth)


def _of_logarithms(expr: Expr, name: str, depth: int) -> list[Expr] | None:
    """Bring a sum of logarithms to one: their arguments multiply."""
    terms = expr.terms if isinstance(expr, Add) else (expr,)
    logs: list[tuple[Expr, Expr]] = []
    rest: list[Expr] = []
    for term in terms:
        if name not in variables(term):
            rest.append(term)
            continue
        factors = term.factors if isinstance(term, Mul) else (term,)
        moving = [factor for factor in factors if name in variables(factor)]
        if len(moving) != 1 or not (isinstance(moving[0], Call) and moving[0].name == "ln"):
            return None
        logs.append((mul(*(factor for factor in factors if factor is not moving[0])), moving[0].args[0]))
    first = logs[0][0]
    ratios = [rational_value(div(scale, first)) for scale, _ in logs]
    known = [ratio for ratio in ratios if ratio is not None]
    if len(known) < len(ratios):
        return None
    common = lcm(*(ratio.denominator for ratio in known))
    powers = [int(ratio * common) for ratio in known]
    if max(map(abs, powers)) > LARGEST:
        raise Open
    together = mul(*(power(inner, num(times)) for times, (_, inner) in zip(powers, logs, strict=True)))
    target = power(E, mul(num(-common), div(add(*rest), first))) if rest else num(1)
    exact = rational_value(target)
    return _candidates(add(together, neg(target if exact is None else Num(exact))), name, depth - 1)


def _of_powers(expr: Expr, name: str, depth: int) -> list[Expr] | None:
    return of_exponentials(expr, name, depth, _candidates)


def _of_one_part(expr: Expr, name: str, depth: int) -> list[Expr] | None:
    """Solve for a part through which alone the variable comes in, then that part for the variable."""
    parts = {part for part in walk(expr) if isinstance(part, Call | Pow) and name in variables(part)}
    for part in sorted(parts, key=size, reverse=True):
        covered = replaced(expr, part, Sym(HIDDEN))
        if name in variables(covered) or part == expr:
            continue
        inner = _inverse(part, name)
        if inner is None:
            continue
        found: list[Expr] = []
        for value in _candidates(covered, HIDDEN, depth - 1):
            solved = inner(value)
            if solved is not None:
                found += _candidates(solved, name, depth - 1)
        return found
    return None


def _inverse(part: Expr, name: str) -> _Undo | None:
    match part:
        case Call(name="ln", args=(inner,)):
            return lambda value: add(inner, neg(simplest(power(E, value))))
        case Pow(base=base, exponent=Num(value=value)) if abs(value.numerator) == 1 < value.denominator:
            times = Num(Fraction(value.denominator, value.numerator))
            return lambda value: add(base, neg(simplest(power(value, times))))
        case Pow(base=base, exponent=exponent) if name not in variables(base):

            def undone(value: Expr) -> Expr | None:
                above = sign(value)
                if above is None or sign(base) != 1:
                    raise Open
                if above <= 0:
                    return None
                return add(exponent, neg(simplest(div(logarithm(value), logarithm(base)))))

            return undone
        case _:
            return None
