"""Answer questions for extreme values of polynomials: at the zeros of the derivative and the ends."""

from fractions import Fraction

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.order import infinite
from proofroute.tools.math.algebra.polynomial import as_quotient, real_roots, to_expr
from proofroute.tools.math.algebra.roots import radical_roots
from proofroute.tools.math.build import substitute
from proofroute.tools.math.forms.families import Extremum
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Num


def solve_extremum(form: Extremum) -> str | None:
    """Return the value, where it is a rational number that is attained at a rational point."""
    quotient = as_quotient(form.body, form.name)
    if quotient is None or len(quotient.bottom) != 1 or len(quotient.top) < 2:
        return None
    slope = tuple(value * power for power, value in enumerate(quotient.top))[1:]
    places: list[Fraction] = []
    if len(slope) > 1:
        roots = radical_roots(slope)
        if roots is None:
            return None
        for root in roots[: len(real_roots(slope))]:
            place = rational_value(root)
            if place is None:
                return None
            places.append(place)
    low, high = form.domain.low, form.domain.high
    ends = [None if infinite(end) else rational_value(end) for end in (low, high)]
    inside = [p for p in places if (ends[0] is None or p > ends[0]) and (ends[1] is None or p < ends[1])]
    closed = (form.domain.low_closed, form.domain.high_closed)
    if not all(infinite(end) or shut for end, shut in zip((low, high), closed, strict=True)):
        return None
    inside += [end for end in ends if end is not None]
    body = to_expr(quotient.top, form.name)
    values = [rational_value(substitute(body, form.name, Num(place))) for place in inside]
    known = [value / quotient.bottom[0] for value in values if value is not None]
    if not known or not _is_bounded(quotient.top, quotient.bottom[0], form):
        return None
    return show(Num(min(known) if form.sort == "least" else max(known)))


def _is_bounded(top: tuple[Fraction, ...], scale: Fraction, form: Extremum) -> bool:
    """Tell whether an open end of the domain goes the other way than what is asked for."""
    leading, odd = top[-1] / scale, len(top) % 2 == 0
    upward = form.sort == "least"
    right = not infinite(form.domain.high) or (leading > 0) == upward
    left = not infinite(form.domain.low) or ((leading > 0) != odd) == upward
    return right and left
