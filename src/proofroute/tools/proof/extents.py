"""Whether a well-known set of numbers is infinite, and has a largest or a smallest member."""

import re
from math import gcd
from typing import Final, Literal

from proofroute.tools.proof.statement import Extent

_PRIMES: Final = "For every prime p each prime factor of p! + 1 is a prime larger than p."
_PROGRESSION: Final = "By Dirichlet's theorem, as {0} and {1} have no common factor."
_NO_PROGRESSION: Final = "Each such number is divisible by {2}, so at most one of them is prime."
_NEXT: Final = "For every member x of them {} is a larger one."
_BEFORE: Final = "For every member x of them {} is a smaller one."

# What is larger than a member x, or the largest member; what is smaller, or the smallest member.
_SETS: Final[dict[str, tuple[str, str]]] = {
    "natural numbers": ("x + 1", ""),
    "positive integers": ("x + 1", "=1"),
    "nonnegative integers": ("x + 1", "=0"),
    "integers": ("x + 1", "x - 1"),
    "whole numbers": ("x + 1", ""),
    "negative integers": ("=-1", "x - 1"),
    "even integers": ("x + 2", "x - 2"),
    "odd integers": ("x + 2", "x - 2"),
    "even numbers": ("x + 2", ""),
    "odd numbers": ("x + 2", ""),
    "positive even integers": ("x + 2", "=2"),
    "positive odd integers": ("x + 2", "=1"),
    "real numbers": ("x + 1", "x - 1"),
    "rational numbers": ("x + 1", "x - 1"),
    "irrational numbers": ("x + 1", "x - 1"),
    "positive real numbers": ("x + 1", "x/2"),
    "positive rational numbers": ("x + 1", "x/2"),
    "positive irrational numbers": ("x + 1", "x/2"),
    "negative real numbers": ("x/2", "x - 1"),
    "negative rational numbers": ("x/2", "x - 1"),
    "perfect squares": ("(sqrt(x) + 1)^2", "=0"),
    "composite numbers": ("2x", "=4"),
    "prime numbers": (_PRIMES, "=2"),
}
_OTHER_NAMES: Final = {
    "primes": "prime numbers",
    "reals": "real numbers",
    "rationals": "rational numbers",
    "irrationals": "irrational numbers",
    "naturals": "natural numbers",
    "squares": "perfect squares",
    "square numbers": "perfect squares",
    "positive reals": "positive real numbers",
    "positive rationals": "positive rational numbers",
    "positive numbers": "positive real numbers",
    "non-negative integers": "nonnegative integers",
    "even positive integers": "positive even integers",
    "odd positive integers": "positive odd integers",
}
_WHICH: Final = r"(largest|greatest|biggest|smallest|least)"
_MANY: Final = re.compile(
    r"there (?:are|exist) (?:only )?(infinitely|finitely) many (?:different )?(.+)|"
    r"the (?:set of (?:all )?|number of )?(.+) (?:is|are) (infinite|finite)(?: in number)?"
)
_EXTREME: Final = re.compile(
    rf"there (is|exists|is no|exists no|does not exist) (an? |any )?{_WHICH} (?:possible )?(.+)"
)
_FORM: Final = re.compile(
    r"(?:primes|prime numbers) (?:that are )?(?:of the form (\d{1,6})\s*\*?\s*[a-z]"
    r"(?:\s*([+-])\s*(\d{1,6}))?|"
    r"(?:≡|congruent to) (-?\d{1,6}) ?,?\(?\s*mod(?:ulo)? (\d{1,6})\)?)"
)


def read_extent(text: str) -> Extent | None:
    """Read and settle ``there are infinitely many primes``; None where it is something else.

    >>> read_extent("there is a smallest positive real number").holds
    False
    """
    if match := _MANY.fullmatch(text):
        name = _plural(match[2] or match[3])
        infinite = (match[1] or match[4]).startswith("infinite")
        found = _progression(name) or _infinite(name)
        return None if found is None else _claimed(found, negated=not infinite)
    if match := _EXTREME.fullmatch(text):
        negated = "no" in match[1].split() or "not" in match[1].split()
        if (match[2] is None) != (match[1] in ("is no", "exists no")):
            return None
        smallest = match[3] in ("smallest", "least")
        which: Literal["largest", "smallest"] = "smallest" if smallest else "largest"
        found = _extreme(_plural(match[4] if match[4].endswith("s") else match[4] + "s"), which)
        return None if found is None else _claimed(found, negated=negated)
    return None


def _claimed(found: Extent, *, negated: bool) -> Extent:
    return Extent(found.of, found.what, found.holds, found.how, negated)


def _plural(text: str) -> str:
    return _OTHER_NAMES.get(text.strip(), text.strip())


def _infinite(name: str) -> Extent | None:
    if name not in _SETS:
        return None
    larger, smaller = _SETS[name]
    how = _PRIMES if larger is _PRIMES else _NEXT.format(larger)
    if larger.startswith("="):
        how = _BEFORE.format(smaller)
    return Extent(name, "infinite", True, how)


def _extreme(name: str, which: Literal["largest", "smallest"]) -> Extent | None:
    if name not in _SETS:
        return None
    found = _SETS[name][which == "smallest"]
    if not found:
        return None  # it depends on whether 0, or a negative number, is one of them
    if found.startswith("="):
        return Extent(name, which, True, f"It is {found[1:]}.")
    how = found if found is _PRIMES else (_NEXT if which == "largest" else _BEFORE).format(found)
    return Extent(name, which, False, how)


def _progression(name: str) -> Extent | None:
    match = _FORM.fullmatch(name)
    if match is None:
        return None
    step = int(match[1] or match[5])
    first = int(match[4]) if match[4] else int((match[2] or "+") + (match[3] or "0"))
    if step < 1:
        return None
    common = gcd(step, first)
    how = (_PROGRESSION if common == 1 else _NO_PROGRESSION).format(step, first, common)
    return Extent(f"primes that are {first % step} modulo {step}", "infinite", common == 1, how)
