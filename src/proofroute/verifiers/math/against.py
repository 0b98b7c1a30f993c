"""Hold an answer against values that are known to be right: each of them is a way to say it."""

from collections.abc import Sequence

from proofroute.core import Evidence
from proofroute.tools.math import compare
from proofroute.tools.math.answers.typed import typed
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Value
from proofroute.verifiers.math.scribe import Scribe


def against(scribe: Scribe, right: Sequence[Value], given: Value, because: str) -> Evidence:
    """Return evidence of whether ``given`` is one of ``right``.

    Args:
        scribe: writes it.
        right: the answer, in each way in which it may be said.
        given: the answer of the reply.
        because: how it is known, as a sentence that does not tell it.
    """
    found = [compare(value, given) for value in right]
    if any(item.outcome == "equal" for item in found):
        return scribe.passed("proved", because)
    if all(item.outcome == "different" for item in found):
        shown = show(given)
        counterexample = {"given": shown, "computed": typed(right[0])}
        return scribe.failed("proved", f"{because} It is not {shown}.", counterexample)
    reason = next(item.reason for item in found if item.outcome == "undecided")
    return scribe.undecided(f"The answer could not be compared with what was worked out: {reason}.")
