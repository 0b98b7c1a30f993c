"""Answer whether a polynomial divides another."""

from proofroute.tools.math.forms.families.division import polynomial
from proofroute.tools.math.forms.families.factor_of import FactorOf


def solve_factor_of(form: FactorOf) -> str | None:
    """Divide, and look at the remainder."""
    factor, whole = polynomial(form.factor, form.name), polynomial(form.whole, form.name)
    if factor is None or whole is None:
        return None
    return "yes" if (whole % factor).degree() < 0 else "no"
