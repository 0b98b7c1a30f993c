"""A question that the math reader reads completely is mathematics, whatever its wording looks like."""

import re
from typing import Final

from proofroute.core import Classification, Task

_LONGEST: Final = 400
_MATHEMATICAL: Final = re.compile(r"\d|[=∫√^\\]")


def by_reading(task: Task) -> Classification | None:
    """Classify by the reader of the math verifier; None when it does not read the question.

    >>> by_reading(Task(prompt="What is 15% of 80?")).kind
    'math'
    """
    question = task.question
    if len(question) > _LONGEST or _MATHEMATICAL.search(question) is None:
        return None
    from proofroute.tools.math.forms import read_task  # only where there is something to read

    form = read_task(question)
    if form is None:
        return None
    return Classification(
        kind="math", probability=0.99, runner_up=None, stage="rules", reason=f"reads as {form.read_as}"
    )
