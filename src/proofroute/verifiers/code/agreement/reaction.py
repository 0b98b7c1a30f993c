"""What candidates do, as it is compared."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Reaction:
    """What came of one call.

    Args:
        key: the same for all reactions that are the same; None where nothing can be compared with it.
        text: for people, after the words "this one".
        says: whether it tells anything: a value, or what is printed or left in an argument.
        returns: whether the call came to its end without an exception.
    """

    key: str | None
    text: str
    says: bool = False
    returns: bool = False


@dataclass(slots=True)
class Behaviour:
    """What a candidate does on all calls.

    Args:
        reactions: one for each call.
        problem: why nothing can be said of it at all.
        layers: what isolated it.
    """

    reactions: list[Reaction] = field(default_factory=list[Reaction])
    problem: str | None = None
    layers: tuple[str, ...] = ()
