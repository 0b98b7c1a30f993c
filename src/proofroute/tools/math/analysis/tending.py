"""Whether values ever closer to a point, or ever larger, tend to a limit that was guessed."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Any, Final

import flint

from proofroute.tools.math.algebra.ball import evaluate, precision, real
from proofroute.tools.math.algebra.order import infinite
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import Expr

_STEPS: Final = (6, 10, 16, 24, 34)
"""Powers of two that tell how close to the point the values are taken."""
_CLOSE: Final = Fraction(1, 10_000)
_FAR: Final = Fraction(1_000)


def confirmed(body: Expr, name: str, at: Expr, side: str, guess: Expr) -> bool:
    """Tell whether values on each side that is asked for come ever closer to ``guess``."""
    end = infinite(at)
    sides = (end,) if end else {"both": (-1, 1), "left": (-1,), "right": (1,)}[side]
    try:
        return all(_tends(body, name, at, guess, way) for way in sides)
    except (Unreadable, TooLarge, Undefined):
        return False


def _tends(body: Expr, name: str, at: Expr, guess: Expr, side: int) -> bool:
    with precision(512):
        values = list(_values(body, name, at, side))
        wanted = infinite(guess)
        if wanted:
            sizes = [value * wanted for value in values]
            return bool(sizes[-1] > real(_FAR)) and all(bool(b > a) for a, b in pairwise(sizes))
        aim = evaluate(guess, {})
        distances = [abs(value - aim) for value in values]
        near = real(_CLOSE) * (1 + abs(aim))
        halving = all(bool(b < a / 2) or bool(b < near / 1_000_000) for a, b in pairwise(distances))
        return bool(distances[-1] < near) and halving


def _values(body: Expr, name: str, at: Expr, side: int) -> Iterator[Any]:
    middle = None if infinite(at) else evaluate(at, {})
    for step in _STEPS:
        point = (
            real(Fraction(2) ** step) * side if middle is None else middle + real(Fraction(1, 2**step)) * side
        )
        value = evaluate(body, {name: point}, flint.arb)
        if not value.is_finite():
            raise Undefined("a value close by")
        yield value
