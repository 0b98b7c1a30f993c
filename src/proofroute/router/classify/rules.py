"""Rules that a person can read: signs in the wording, each with a weight for a kind.

The kind with the largest sum wins. The probability grows with its lead over the runner-up; it is a rough
figure by construction, not a calibrated one.
"""

import math
from typing import Final

from proofroute.core import Classification, Kind, Task
from proofroute.router.classify.signs import SIGNS

_READ_CHARACTERS: Final = 4_000


_BASE: Final[dict[Kind, float]] = {
    "math": 0.0,
    "proof": 0.0,
    "code": 0.0,
    "extraction": 0.0,
    "creative": 0.0,
    "general": 1.2,
}


def by_rules(task: Task) -> Classification:
    """Classify by the wording of the task's question.

    >>> by_rules(Task(prompt="Prove that sqrt(2) is irrational.")).kind
    'proof'
    >>> by_rules(Task(prompt="Write a poem about calculus")).kind
    'creative'
    """
    text = _excerpt(task.question)
    found = [sign for sign in SIGNS if sign.stands_in(text)]
    scores = dict(_BASE)
    for sign in found:
        scores[sign.kind] += sign.weight
    ranked = sorted(scores, key=lambda kind: -scores[kind])
    kind, runner_up = ranked[0], ranked[1]
    if not found:
        return Classification(
            kind="general", probability=0.5, runner_up=None, stage="default", reason="no rule applies"
        )
    probability = 1 / (1 + math.exp(-(scores[kind] - scores[runner_up]) / 1.5))
    reasons = [sign.reason for sign in found if sign.kind == kind]
    return Classification(
        kind=kind,
        probability=round(probability, 3),
        runner_up=runner_up if scores[runner_up] > 0 else None,
        stage="rules",
        reason="; ".join(dict.fromkeys(reasons)) or "nothing speaks for another kind",
    )


def _excerpt(text: str) -> str:
    # What is wanted stands at the beginning or at the end; the middle is material.
    if len(text) <= _READ_CHARACTERS:
        return text
    half = _READ_CHARACTERS // 2
    return text[:half] + "\n" + text[-half:]
