"""Say whether a function is even or odd."""

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.build import neg, substituted
from proofroute.tools.math.forms.families.graphs import IsParity, Parity
from proofroute.tools.math.tree import Sym


def solve_parity(form: Parity | IsParity) -> str | None:
    """Return even, odd or neither; yes or no where one of them is asked for."""
    other = substituted(form.body, {form.name: neg(Sym(form.name))})
    even, odd = equal(other, form.body).outcome, equal(other, neg(form.body)).outcome
    if "undecided" in (even, odd):
        return None
    if isinstance(form, IsParity):
        return "yes" if (even if form.sort == "even" else odd) == "equal" else "no"
    return "even" if even == "equal" else "odd" if odd == "equal" else "neither"
