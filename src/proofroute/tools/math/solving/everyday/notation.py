"""Write numbers in other notations."""

from proofroute.tools.math.forms.families.everyday import Notation
from proofroute.tools.math.solving.numbers.decimals import decimal_text


def solve_notation(form: Notation) -> str | None:
    """Return the number as it was asked for."""
    value = form.value
    match form.manner:
        case "ordinary":
            return decimal_text(value)
        case "improper":
            return f"{value.numerator}/{value.denominator}"
        case "mixed":
            whole, rest = divmod(value.numerator, value.denominator)
            return f"{whole} {rest}/{value.denominator}" if rest else str(whole)
        case "scientific":
            power = 0
            while abs(value) >= 10:
                value, power = value / 10, power + 1
            while abs(value) < 1:
                value, power = value * 10, power - 1
            digits = decimal_text(value)
            return None if digits is None else f"{digits} × 10^{power}"
