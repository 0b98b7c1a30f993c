"""Answer questions about the digits of a number."""

from proofroute.tools.math.algebra.residues import residue, whole_value
from proofroute.tools.math.forms.families.numbers import Digits


def solve_digits(form: Digits) -> str | None:
    """Write the number out, or its last digits alone."""
    value = whole_value(form.number)
    if value is None:
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
        case "count":
            return str(len(digits))
