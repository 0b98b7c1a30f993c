"""Classify a task: what it says itself, certain rules, a small trained model, a model that may be asked."""

from proofroute.core import Classification, Task
from proofroute.router.classify.certain import by_certain_rules
from proofroute.router.classify.explicit import from_fields
from proofroute.router.classify.options import ClassifierOptions, NamedKind
from proofroute.router.classify.reading import by_reading
from proofroute.router.classify.rules import by_rules
from proofroute.router.classify.staged import StagedClassifier


class RulesClassifier:
    """The classifier that needs no weights: explicit fields, then the math reader, then weighted rules."""

    async def classify(self, task: Task) -> Classification:
        """Classify ``task``; a low probability says that the rules are not sure."""
        return from_fields(task) or by_reading(task) or by_rules(task)


__all__ = [
    "ClassifierOptions",
    "NamedKind",
    "RulesClassifier",
    "StagedClassifier",
    "by_certain_rules",
    "by_reading",
    "by_rules",
    "from_fields",
]
