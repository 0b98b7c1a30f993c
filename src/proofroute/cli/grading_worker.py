"""What runs in the worker process of ``grade``: there it can be killed when it takes too long."""

from proofroute.core import Json
from proofroute.tools.math import grade


def _grade(argument: Json) -> Json:
    match argument:
        case {"reference": str(reference), "answer": str(answer)}:
            found = grade(reference, answer)
            return {"equal": found.equal, "reason": found.reason}
        case _:
            raise ValueError("a reference and an answer are needed")


HANDLERS = {"grade": _grade}
