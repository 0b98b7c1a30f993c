r"""Compare answers of which one holds a sum, a product, a limit or an integral."""

from typing import Final

from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.answers.values import read_operators
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.grading.compare import compare
from proofroute.tools.math.grading.outcomes import unknown

_OPEN: Final = "a sum, a product, a limit or an integral that could not be worked out"


def compare_operators(reference: str, answer: str) -> Equality:
    """Work out what can be worked out exactly, then compare; of what is left, only sameness counts."""
    from proofroute.tools.math.grading.closed_forms import holds_operator, with_names_for, worked_out

    try:
        wanted, found = worked_out(read_operators(reference)), worked_out(read_operators(answer))
        if not holds_operator(wanted) and not holds_operator(found):
            return compare(wanted, found)
        result = compare(*with_names_for((wanted, found)))
    except (Unreadable, TooLarge, Undefined) as error:
        return unknown(str(error))
    return result if result.outcome == "equal" else unknown(_OPEN)
