"""From a task to its route: classify it and apply the policy of its kind."""

from typing import Final

from proofroute.core import Kind, Route, Task
from proofroute.router.comparing import comparer
from proofroute.router.config import Policy
from proofroute.router.judge import names_for
from proofroute.router.parts import Parts

SURE: Final = 0.75
"""Below this probability the runner-up's verifiers run too."""


async def make_route(parts: Parts, task: Task, *, asking: bool = True) -> Route:
    """Classify ``task`` and lay out its way; where no model may be called, not ``asking`` one either."""
    classifier = parts.classifier if asking else parts.classifier_alone
    classification = await classifier.classify(task)
    policy = parts.config.policy_for(classification)
    required = names_for(task, policy.verifiers)
    also = list(policy.also)
    if classification.probability < SURE and classification.runner_up is not None:
        also += _verifiers_of(parts, classification.runner_up)
    return Route(
        classification=classification,
        ladder=policy.ladder,
        verifiers=required,
        also=tuple(name for name in dict.fromkeys(also) if name not in required),
        acceptance=policy.acceptance,
        budget=parts.config.budget,
        tries_per_rung=policy.tries,
        samples=_samples(parts, task, policy, required),
        formalise=policy.formalise,
        second_read=policy.second_read,
        chunk=policy.chunk,
    )


def _samples(parts: Parts, task: Task, policy: Policy, required: tuple[str, ...]) -> int:
    """Return how many samples may be compared: one where the task brings its own tests or examples."""
    given = task.tests is not None or task.examples
    if policy.samples < 2 or given or comparer(parts, required) is None:
        return 1
    return policy.samples


def _verifiers_of(parts: Parts, kind: Kind) -> tuple[str, ...]:
    policy = parts.config.policy(kind)
    return (*policy.verifiers, *policy.also)
