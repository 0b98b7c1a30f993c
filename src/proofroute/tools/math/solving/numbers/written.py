"""Answer with the same number written another way."""

from proofroute.tools.math.forms.families.numbers import Written
from proofroute.tools.math.solving.numbers.decimals import decimal_text
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Num


def solve_written(form: Written) -> str | None:
    """Write it in the manner that is asked for."""
    match form.manner:
        case "percent":
            return (decimal_text(form.value * 100) or show(Num(form.value * 100))) + "%"
        case "decimal":
            return decimal_text(form.value)
        case "fraction" | "lowest" | "simplified":
            return show(Num(form.value))
