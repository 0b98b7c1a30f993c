"""Whether two sides are equal where some equations hold."""

from fractions import Fraction
from typing import TYPE_CHECKING

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.normal import is_zero, rational_value
from proofroute.tools.math.algebra.polynomial import as_quotient, real_roots, squarefree, to_flint
from proofroute.tools.math.build import add, div, mul, neg, substitute, substituted
from proofroute.tools.math.steps.outcome import Found
from proofroute.tools.math.tree import ONE, ZERO, Expr, Num, Sym, variables

if TYPE_CHECKING:
    from proofroute.core import Json


class Elimination:
    """Solve the equations for one variable after the other, and look at what is left of both sides."""

    def __init__(self, left: Expr, right: Expr, equations: list[Expr]) -> None:
        self._sides = left, right
        self._own = variables(left, right)
        self._left, self._right = left, right
        self._equations = equations
        self._solved: list[tuple[str, Expr]] = []

    def judge(self) -> Found:
        """Judge both sides.

        Raises:
            Unreadable: something has no normal form.
            Undefined: something is divided by zero.
            TooLarge: it goes beyond the bounds.
        """
        while True:
            self._equations = [one for one in self._equations if is_zero(one) is not True]
            if any(not variables(one) for one in self._equations):
                return Found("open")  # they contradict each other
            step = self._next()
            if step is None:
                break
            place, name, value = step
            del self._equations[place]
            self._solved.append((name, value))
            self._equations = [substitute(one, name, value) for one in self._equations]
            self._left, self._right = (substitute(one, name, value) for one in (self._left, self._right))
        if not self._equations:
            return self._freely()
        return self._at_roots() if len(self._equations) == 1 else Found("open")

    def _next(self) -> tuple[int, str, Expr] | None:
        found: list[tuple[bool, bool, int, str, Expr]] = []
        for place, one in enumerate(self._equations):
            for name in sorted(variables(one)):
                rest = substitute(one, name, ZERO)
                slope = add(substitute(one, name, ONE), neg(rest))
                line = add(mul(slope, Sym(name)), rest)
                if is_zero(slope) is not False or is_zero(add(one, neg(line))) is not True:
                    continue
                constant = rational_value(slope) is not None if not variables(slope) else False
                found.append((not constant, name in self._own, place, name, div(neg(rest), slope)))
        if not found:
            return None
        _, _, place, name, value = min(found, key=lambda one: one[:4])
        return place, name, value

    def _freely(self) -> Found:
        found = equal(self._left, self._right)
        if found.outcome != "different":
            return Found("holds" if found.outcome == "equal" else "open")
        shown = found.counterexample
        at = shown.get("at") if isinstance(shown, dict) else None
        try:
            point = {name: Fraction(str(value)) for name, value in at.items()} if isinstance(at, dict) else {}
        except ValueError:
            return Found("open")
        return self._broken_at(point)

    def _at_roots(self) -> Found:
        (left_over,) = self._equations
        names = variables(left_over) | variables(self._left, self._right)
        if len(names) != 1:
            return Found("open")
        (name,) = names
        condition = as_quotient(left_over, name)
        difference = as_quotient(add(self._left, neg(self._right)), name)
        if condition is None or difference is None:
            return Found("open")
        roots = squarefree(condition.top)
        if roots.degree() < 1:
            return Found("open")
        if not difference.top:
            return Found("holds")
        shared = roots.gcd(to_flint(difference.top)).degree()
        if shared == roots.degree():
            return Found("holds")
        for ball in real_roots(condition.top):
            value = Fraction(str(ball.mid().str(30, radius=False))).limit_denominator(10_000)
            if is_zero(substitute(left_over, name, Num(value))) is not True:
                continue
            sides = [rational_value(substitute(one, name, Num(value))) for one in (self._left, self._right)]
            if None not in sides and sides[0] != sides[1]:
                return self._broken_at({name: value})
        # Where all roots fail, the irrational ones do, though none of them can be written here.
        if not shared and real_roots(condition.top):
            root = real_roots(condition.top)[-1]
            return Found("broken", {"at": {name: str(root.mid().str(15, radius=False))}})
        return Found("open")

    def _broken_at(self, point: dict[str, Fraction]) -> Found:
        for name, value in reversed(self._solved):
            known = rational_value(substituted(value, {one: Num(at) for one, at in point.items()}))
            if known is None:
                return Found("open")
            point[name] = known
        values = {one: Num(at) for one, at in point.items()}
        left, right = (rational_value(substituted(one, values)) for one in self._sides)
        if left is not None and left == right:
            return Found("open")
        shown: dict[str, Json] = {name: str(point[name]) for name in sorted(point) if name in self._own}
        told: dict[str, Json] = (
            {} if left is None or right is None else {"left": str(left), "right": str(right)}
        )
        return Found("broken", {**told, "at": shown})
