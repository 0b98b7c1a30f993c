"""What runs in the worker process of a batch: there grading can be killed when it takes too long."""

import functools
import json

from proofroute.core import Json, from_json, to_data
from proofroute.tools.math.grading.grader import grade
from proofroute.tools.math.grading.options import GradeOptions


def _grade(argument: Json) -> Json:
    match argument:
        case {"reference": str(reference), "answer": str(answer), "options": None}:
            return to_data(grade(reference, answer))
        case {"reference": str(reference), "answer": str(answer), "options": dict() as chosen}:
            return to_data(grade(reference, answer, options=_options(json.dumps(chosen))))
        case _:
            raise ValueError("a reference, an answer and options are needed")


@functools.lru_cache(maxsize=16)
def _options(chosen: str) -> GradeOptions:
    # A batch has the same options for all of its pairs.
    return from_json(GradeOptions, chosen)


HANDLERS = {"grade": _grade}
