"""What the task itself says of its kind: a hint, a schema, tests, a formal statement."""

from proofroute.core import Classification, Kind, Task


def from_fields(task: Task) -> Classification | None:
    """Classify by the fields that the asker filled in; None when they say nothing.

    >>> from_fields(Task(prompt="Who?", json_schema={"type": "object"})).kind
    'extraction'
    """
    if task.kind is not None:
        return _given(task.kind, "the task says its kind")
    if task.json_schema is not None or task.output_type is not None:
        return _given("extraction", "the task has a schema")
    if task.tests is not None or task.entry_point is not None or task.examples:
        return _given("code", "the task has tests, examples or an entry point")
    if task.statement is not None:
        return _given("proof", "the task has a formal statement")
    if task.source is not None:
        return _given("extraction", "the task has a source text")
    return None


def _given(kind: Kind, reason: str) -> Classification:
    return Classification(kind=kind, probability=1.0, runner_up=None, stage="given", reason=reason)
