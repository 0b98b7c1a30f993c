"""Write the equation of a circle."""

from proofroute.tools.math.build import add, power
from proofroute.tools.math.forms.families.rounds import Round
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Num, Sym, num


def solve_round(form: Round) -> str:
    """Return it with completed squares."""
    squares = [power(add(Sym(name), Num(-at)), num(2)) for name, at in (("x", form.x), ("y", form.y))]
    return f"{show(add(*squares))} = {show(Num(form.square))}"
