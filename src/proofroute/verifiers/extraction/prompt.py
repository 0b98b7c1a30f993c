"""Tell whether a prompt carries the text to extract from, for want of a source of its own."""

import re
from typing import Final

from proofroute.core import Task

_TEXT: Final = re.compile(r":\s+\S+(?:\s+\S+){3}|[\"“'`]\S+(?:\s+\S+){2,}|\n\s*\S+.*\n\s*\S")
_LONG: Final = 400


def holds_a_text(task: Task) -> bool:
    """Tell whether the question seems to hold a text to extract from, not only an instruction.

    >>> holds_a_text(Task(prompt="Extract the name: Ann Lee called us today."))
    True
    >>> holds_a_text(Task(prompt="Give me a JSON object that meets the schema."))
    False
    """
    if task.kind not in (None, "extraction"):
        return False
    question = task.question
    return len(question) > _LONG or _TEXT.search(question) is not None
