"""The closed vocabularies of proofroute: task kinds, outcomes, statuses, assurances."""

from collections.abc import Iterable
from typing import Final, Literal

Kind = Literal["math", "proof", "code", "extraction", "creative", "general"]
"""What sort of task it is; decides the ladder of models and the verifiers."""

KINDS: Final[tuple[Kind, ...]] = ("math", "proof", "code", "extraction", "creative", "general")

Outcome = Literal["passed", "failed", "undecided"]
"""What one check found. A time-out or a crash of a checker is ``undecided``, never ``failed``."""

Status = Literal["verified", "refuted", "undecided", "unchecked"]
"""What all checks together say of an answer."""

Assurance = Literal["proved", "checked", "bounded", "supported", "agreed", "none"]
"""How strongly a check speaks, strongest first."""

ASSURANCES: Final[tuple[Assurance, ...]] = ("proved", "checked", "bounded", "supported", "agreed", "none")


def at_least(assurance: Assurance, floor: Assurance) -> bool:
    """Tell whether ``assurance`` is as strong as ``floor`` or stronger.

    >>> at_least("proved", "bounded"), at_least("agreed", "bounded")
    (True, False)
    """
    return ASSURANCES.index(assurance) <= ASSURANCES.index(floor)


def strongest(assurances: Iterable[Assurance]) -> Assurance:
    """Return the strongest of ``assurances`` (``none`` when there are none).

    >>> strongest(["agreed", "checked"])
    'checked'
    """
    return ASSURANCES[min((ASSURANCES.index(name) for name in assurances), default=-1)]


def weakest(assurances: Iterable[Assurance]) -> Assurance:
    """Return the weakest of ``assurances`` (``none`` when there are none).

    >>> weakest(["agreed", "checked"])
    'agreed'
    """
    return ASSURANCES[max((ASSURANCES.index(name) for name in assurances), default=-1)]


def deterministic(assurance: Assurance) -> bool:
    """Tell whether a failed check of this assurance may refute: no model had a part in it."""
    return at_least(assurance, "bounded")
