"""Answer questions about the digits of a number."""

from proofroute.tools.math.algebra.residues import residue, whole_value
from proofroute.tools.math.forms.families.numbers import Digits
from proofroute.tools.math.forms.operands import MAX_BITS


def solve_digits(form: Digits) -> str | None:
    """Write the number out, or its last digits alone."""
    value = whole_value(form.number)
    if value is None or value.bit_length() > MAX_BITS:
        last = residue(form.number, 10 ** (form.place + 1))
        return str(last // 10**form.place) if form.what == "digit" else str(last % 10**form.place)
    digits = str(abs(value))
    match form.what:
        case "digit":
            return digits[-1 - form.place]
        case "last":
            return digits[-form.place :]
        case "sum":
            return str(sum(map(int, digits)))
        case "zeros":
            return str(len(digits) - len(digits.rstrip("0")))
        case "count":
            return str(len(digits))
