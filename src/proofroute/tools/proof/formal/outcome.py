"""What a checker of formal proofs found."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

Language = Literal["smtlib", "coq", "lean"]
NAMES: Final[Mapping[Language, str]] = {"smtlib": "SMT-LIB", "coq": "Coq", "lean": "Lean 4"}

Strength = Literal["proved", "checked", "supported", "none"]
"""``checked``: by one solver where two should agree; ``none``: it was not accepted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found about one statement or one proof.

    Args:
        strength: how strongly it holds; ``none`` where that was not decided.
        how: one or two sentences for people.
        read_as: the formal statement that was decided, in its own language.
        false: the statement was found to be false.
        layers: the isolation in which a checker ran.
    """

    strength: Strength
    how: str
    read_as: str | None = None
    false: bool = False
    layers: tuple[str, ...] = ()


def not_accepted(how: str, read_as: str | None = None) -> Found:
    """Return that nothing follows, and why."""
    return Found(strength="none", how=how, read_as=read_as)
