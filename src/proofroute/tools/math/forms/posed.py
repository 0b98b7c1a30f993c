"""What every family of questions gives: formal words, the letters of its answer, the claims to be checked."""

from abc import ABC, abstractmethod
from typing import ClassVar


class Posed(ABC):
    """A question of a family that has its reader, its check and its solver in a file each.

    The reader stands in :mod:`.families` and makes the question, the check in
    ``verifiers.math.families``, the solver in ``tools.math.solving``; each is found by the question's type.
    The check takes another way than the solver does.
    """

    __slots__ = ()

    claims: ClassVar[tuple[str, ...]] = ("value",)
    """What an answer must meet; the check says something of each."""
    several: ClassVar[bool] = False
    """Whether the answer may be several values."""

    @property
    @abstractmethod
    def read_as(self) -> str:
        """The question in formal words."""

    @property
    def letters(self) -> frozenset[str]:
        """The variables that an answer may hold."""
        return frozenset()
