"""What has been read of the variables so far, and the words that say it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations
from typing import Final

from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import Num, Relation, Sym
from proofroute.tools.proof.statement import (
    Atom,
    Congruence,
    Primality,
    Rationality,
    Sort,
    at_least,
)

NAME: Final = (
    r"(?:\\?(?:alpha|beta|gamma|delta|epsilon|varepsilon|eta|theta|lambda|mu|rho|sigma|tau|phi|omega)|"
    r"[A-Za-z](?:_\{?\d\}?)?)(?![A-Za-z_\d])"
)
NAMES: Final = rf"{NAME}(?:(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+){NAME})*"

_WORD: Final = (
    r"strictly|real|positive|negative|non-?\s?negative|non-?\s?zero|odd|even|natural|whole|rational|"
    r"numbers?|integers?|reals|naturals|rationals|primes?|irrationals?|composite|distinct|values?(?: of)?"
)
DOMAIN: Final = rf"(?:{_WORD})(?:[\s-]+(?:{_WORD}))*"


@dataclass
class Budget:
    """How many readings may still be tried: a hostile text has more of them than anyone could try."""

    steps: int = 2_000

    def spend(self) -> None:
        """Count one more.

        Raises:
            TooLarge: there have been too many.
        """
        self.steps -= 1
        if self.steps < 0:
            raise TooLarge("a text with too many possible readings")


@dataclass
class Facts:
    """What has been read so far of the variables."""

    sorts: dict[str, Sort | None] = field(default_factory=dict[str, "Sort | None"])
    given: list[Atom] = field(default_factory=list[Atom])
    unsure: list[Atom] = field(default_factory=list[Atom])
    budget: Budget = field(default_factory=Budget)

    def copy(self) -> "Facts":
        """Return facts that can grow apart from these."""
        return Facts(dict(self.sorts), list(self.given), list(self.unsure), self.budget)

    def take(self, other: "Facts") -> None:
        """Become what ``other``, a copy that grew apart, has become."""
        self.sorts, self.given, self.unsure = other.sorts, other.given, other.unsure

    def declare(self, names: Iterable[str], sort: Sort | None) -> None:
        """Say what variables range over.

        Raises:
            Unreadable: it was said otherwise before.
        """
        for name in names:
            before = self.sorts.get(name)
            if before is not None and sort is not None and before != sort:
                raise Unreadable(f"{name} is said to be {before} and {sort}")
            self.sorts[name] = sort or before


def fresh_name(facts: Facts, letters: str = "nmkabcdpqrst") -> str:
    """Return a letter that nothing has been said of."""
    return next(letter for letter in letters if letter not in facts.sorts)


def split_names(text: str) -> list[str]:
    """Return the names in a list such as ``a, b and c``.

    Raises:
        Unreadable: one of them stands there twice.
    """
    names = [re.sub(r"[{}\\]", "", name) for name in re.findall(NAME, re.sub(r"\band\b", ",", text))]
    if len(set(names)) < len(names):
        raise Unreadable("a variable that is named twice in one list")
    return names


def describe(facts: Facts, names: str, words: str) -> None:
    """Add to ``facts`` what the words of a domain, such as ``positive odd integers``, say of the names.

    Raises:
        Unreadable: it contradicts what was said before.
    """
    listed = split_names(names)
    described = words.replace("non-", "non").replace("non ", "non").replace("-", " ").split()
    facts.declare(listed, _sort(described))
    for name in listed:
        for word in described:
            _add_property(facts, name, word)
    if "distinct" in described:
        if len(listed) < 2:
            raise Unreadable("one number alone is not distinct")
        facts.given.extend(
            Relation((Sym(first), Sym(second)), ("!=",)) for first, second in combinations(listed, 2)
        )


_WHOLE_WORDS: Final = frozenset(
    ("integer", "integers", "natural", "naturals", "whole", "odd", "even", "prime", "primes", "composite")
)


def _sort(words: Iterable[str]) -> Sort | None:
    words = set(words)
    irrational = not words.isdisjoint(("irrational", "irrationals"))
    if words & _WHOLE_WORDS:
        if irrational or words & {"real", "reals", "rational", "rationals"}:
            raise Unreadable("a number of two sorts")
        return "integer"
    if words & {"rational", "rationals"}:
        if irrational:
            raise Unreadable("a number that is rational and irrational")
        return "rational"
    return "real" if irrational or words & {"real", "reals"} else None


def _add_property(facts: Facts, name: str, word: str) -> None:
    zero, symbol = Num(Fraction(0)), Sym(name)
    match word:
        case "positive":
            facts.given.append(Relation((symbol, zero), (">",)))
        case "negative":
            facts.given.append(Relation((symbol, zero), ("<",)))
        case "nonnegative":
            facts.given.append(Relation((symbol, zero), (">=",)))
        case "nonzero":
            facts.given.append(Relation((symbol, zero), ("!=",)))
        case "odd" | "even":
            facts.given.append(Congruence(symbol, 2, int(word == "odd")))
        case "prime" | "primes" | "composite":
            facts.given.append(Primality(symbol, word != "composite"))
        case "irrational" | "irrationals":
            facts.given.append(Rationality(symbol, rational=False))
        case "natural" | "naturals":
            facts.given.append(at_least(name, 0))
            facts.unsure.append(at_least(name, 1))
        case "whole":
            facts.unsure.append(at_least(name, 1))
        case _:
            return
