"""What an attempt's evidence says of the other samples: pure functions for the policy."""

from typing import Final

from proofroute.core import Attempt, Evidence

CHECK: Final = ".agreement"
"""How the name of a check ends that holds several samples against each other."""


def is_compared(attempt: Attempt | None) -> bool:
    """Tell whether an attempt was held against others."""
    return any(item.check.endswith(CHECK) for item in _evidence(attempt))


def is_elected(attempt: Attempt | None) -> bool:
    """Tell whether an attempt is one of those that agree."""
    return any(item.check.endswith(CHECK) and item.outcome == "passed" for item in _evidence(attempt))


def is_open(attempt: Attempt | None) -> bool:
    """Tell whether a model's answer was read and is neither verified nor refuted: others may speak for it."""
    if attempt is None or attempt.verdict is None or attempt.model == "solver":
        return False
    return attempt.verdict.status == "undecided" and attempt.answer is not None


def _evidence(attempt: Attempt | None) -> tuple[Evidence, ...]:
    return attempt.verdict.evidence if attempt is not None and attempt.verdict is not None else ()
