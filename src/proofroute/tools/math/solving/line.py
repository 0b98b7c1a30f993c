"""Write the equation of a line."""

from proofroute.tools.math.build import add, mul
from proofroute.tools.math.forms.families.line import Line
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Num, Sym


def solve_line(form: Line) -> str:
    """Return what y is; what x is where the line is upright."""
    (x, y), (right, up) = form.point, form.step
    if right == 0:
        return f"x = {show(Num(x))}"
    slope = up / right
    return f"y = {show(add(mul(Num(slope), Sym('x')), Num(y - slope * x)))}"
