"""Probabilities of draws, by multiplying the chances of one draw after the other."""

from fractions import Fraction
from math import factorial

from proofroute.tools.math.forms.families import Draws
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Num


def solve_draws(form: Draws) -> str | None:
    """Return the probability in lowest terms."""
    order = form.sequence or tuple(name for name, count in form.wanted for _ in range(count))
    left = dict(form.bag)
    chance = Fraction(1)
    for name in order:
        chance *= Fraction(left[name], sum(left.values()))
        if not form.replaced and left[name]:
            left[name] -= 1
    if not form.sequence:
        orders = factorial(form.drawn)
        for _, count in form.wanted:
            orders //= factorial(count)
        chance *= orders
    return show(Num(1 - chance if form.negated else chance))
