"""Probabilities of sums of dice and numbers of heads, by adding one die after the other."""

from fractions import Fraction

from proofroute.tools.math.forms.families import Throws
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Num


def solve_throws(form: Throws) -> str | None:
    """Return the probability in lowest terms."""
    faces = (0, 1) if form.sides == 2 else tuple(range(1, form.sides + 1))
    ways = {0: 1}
    for _ in range(form.count):
        following: dict[int, int] = {}
        for total, times in ways.items():
            for face in faces:
                following[total + face] = following.get(total + face, 0) + times
        ways = following
    hits = sum(times for total, times in ways.items() if is_meant(form, total))
    return show(Num(Fraction(hits, form.sides**form.count)))


def is_meant(form: Throws, total: int) -> bool:
    """Tell whether the event that is asked about has happened."""
    match form.comparison:
        case "=":
            return total == form.value
        case ">=":
            return total >= form.value
        case "<=":
            return total <= form.value
        case ">":
            return total > form.value
        case "<":
            return total < form.value
        case "even":
            return total % 2 == 0
        case "odd":
            return total % 2 == 1
        case "prime":
            return total > 1 and all(total % divisor for divisor in range(2, total))
