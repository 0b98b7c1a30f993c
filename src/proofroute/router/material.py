"""Look at what the asker supplied before any model is asked: a broken schema or test should cost nothing."""

from typing import Final

from proofroute.core import InputError, LimitError, Task

_LONGEST: Final = 2_000_000


def check_material(task: Task, *, answered: bool = False) -> None:
    """Refuse a task that cannot be worked on.

    Args:
        task: what was asked.
        answered: whether an answer is there to be checked. A schema that asks nothing, or that nothing meets,
            then shows in the verdict; no model is asked for an answer that it could only leave open.

    Raises:
        InputError: there is no question, or the schema or the tests are broken; says where.
        LimitError: a text is too long.
    """
    if not task.question.strip():
        raise InputError("the task has no question: give a prompt, or messages with a user turn")
    for name in ("prompt", "source", "tests", "reference", "statement"):
        text = getattr(task, name)
        if text is not None and len(text) > _LONGEST:
            raise LimitError(f"the task's {name} has {len(text)} characters; the limit is {_LONGEST}")
    if task.json_schema is not None:
        from proofroute.tools.schema import check_schema, prepared_schema

        if answered:
            prepared_schema(task.json_schema)
        elif task.json_schema is False:
            raise InputError("the JSON Schema is false: no value meets it, so that no answer could be right")
        else:
            check_schema(task.json_schema)
    if task.tests is not None:
        from proofroute.verifiers.code import check_tests_text

        check_tests_text(task.tests)
