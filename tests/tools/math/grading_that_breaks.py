"""A grader that hangs or dies where the answer says so, run in a worker by the tests of batches."""

import os

from proofroute.core import Json
from proofroute.tools.math.grading import worker


def _grade(argument: Json) -> Json:
    match argument:
        case {"answer": "hang"}:
            while True:
                pass
        case {"answer": "die"}:
            os._exit(3)
        case _:
            return worker.HANDLERS["grade"](argument)


HANDLERS = {"grade": _grade}
