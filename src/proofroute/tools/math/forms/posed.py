"""What every family of questions gives: formal words, the letters of its answer, the claims to be checked."""

import re
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
    asks_whether: ClassVar[bool] = False
    """Whether it is answered by yes or no: the check is given the word ``yes`` or ``no``."""
    rounds: ClassVar[bool] = False
    """Whether a rounded value is asked for."""
    vocabulary: ClassVar[str] = ""
    """Words that a reply may use of the answer beside those of the question: synonyms, what is explained."""

    @property
    @abstractmethod
    def read_as(self) -> str:
        """The question in formal words."""

    @property
    def names_both(self) -> bool:
        """Whether a question that asks whether names both answers: a plain yes or no then says nothing."""
        return False

    @property
    def letters(self) -> frozenset[str]:
        """The variables that an answer may hold."""
        return frozenset()

    @property
    def writing(self) -> re.Pattern[str] | None:
        """How all answers are written where they are no usual values; the check is given them as words."""
        return None

    def restated(self, content: str) -> str:
        """Return a reply in which what its own sentences give is announced as the answer."""
        return content

    @property
    def stated(self) -> re.Pattern[str] | None:
        """How a last sentence gives the answer, its group ``value``, beside numbers of the question."""
        return None

    def said(self, clause: str) -> bool | None:
        """Tell what a plain clause of a reply, in lower case, says to a question that asks whether.

        Returns:
            True for yes, False for no, None where it does not speak of it.
        """
        del clause
        return None
