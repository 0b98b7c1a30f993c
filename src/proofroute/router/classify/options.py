"""What can be set about classifying, as plain data."""

from dataclasses import dataclass, field

from proofroute.core import Kind, UsageError


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedKind:
    """A kind of one's own: it goes the way of ``like``, unless it has a policy, and is known by examples."""

    like: Kind
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassifierOptions:
    """How tasks are classified.

    Args:
        trained: the file of weights that were trained on one's own texts; None for those that ship.
        examples: further examples of the built-in kinds; no training is needed.
        kinds: kinds of one's own, by name.
        model: the name of a model that is asked about texts that are not clear; None for none.
        below: the probability below which it is asked.
        seconds: the longest that it may take.
        accuracy: how often it is right, as far as is known; what it says weighs as much as that.

    Raises:
        UsageError: a number is out of its bounds.
    """

    trained: str | None = None
    examples: dict[Kind, tuple[str, ...]] = field(default_factory=dict["Kind", "tuple[str, ...]"])
    kinds: dict[str, NamedKind] = field(default_factory=dict[str, NamedKind])
    model: str | None = None
    below: float = 0.6
    seconds: float = 10.0
    accuracy: float = 0.85

    def __post_init__(self) -> None:
        """Check the bounds."""
        if not 0 < self.below <= 1:
            raise UsageError(f"below is {self.below!r}: give a probability, above 0 and up to 1")
        if not 0.2 <= self.accuracy < 1:
            raise UsageError(f"accuracy is {self.accuracy!r}: give a share from 0.2 to below 1")
        if not 0 < self.seconds <= 600:
            raise UsageError(f"seconds is {self.seconds!r}: give a time above 0 and up to 600")
