"""Classify a task: first by what it says itself, then by the math reader and by readable rules."""

from proofroute.core import Classification, Task
from proofroute.router.classify.explicit import from_fields
from proofroute.router.classify.reading import by_reading
from proofroute.router.classify.rules import by_rules


class RulesClassifier:
    """The classifier that needs no model: explicit fields, then the math reader, then rules."""

    async def classify(self, task: Task) -> Classification:
        """Classify ``task``; a low probability says that the rules are not sure."""
        return from_fields(task) or by_reading(task) or by_rules(task)


__all__ = ["RulesClassifier", "by_reading", "by_rules", "from_fields"]
