r"""Congruences, ``n \equiv 3 \pmod 5``: compared as sets of residues."""

import re
from math import lcm
from typing import Final

from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.grading.outcomes import met, unknown, unmet

_MAX_MODULUS: Final = 10_000
_CONGRUENCE: Final = re.compile(
    r"[\s$]*(?P<name>[A-Za-z])\s*(?:\\equiv(?![A-Za-z])|≡)\s*"
    r"(?P<residues>-?\d{1,9}(?:\s*(?:,|\\text\{ ?or ?\}|or)\s*-?\d{1,9}){0,20})"
    r"\s*(?:\\[,;:! ]|\\quad)?\s*\(?\s*\\?[pb]?mod(?![A-Za-z])\s*"
    r"\{?\s*(?P<modulus>[1-9]\d{0,8})\s*\}?\s*\)?[\s$.]*"
)


def compare_congruences(reference: str, answer: str) -> Equality | None:
    r"""Compare two congruences; None where one of the texts is none.

    >>> compare_congruences("n \\equiv 3 \\pmod 5", "$n \\equiv -2 \\pmod{5}$").outcome
    'equal'
    """
    sides = _CONGRUENCE.fullmatch(reference), _CONGRUENCE.fullmatch(answer)
    if sides[0] is None or sides[1] is None:
        return None
    if sides[0]["name"] != sides[1]["name"]:
        return unmet("they say something of different variables")
    moduli = int(sides[0]["modulus"]), int(sides[1]["modulus"])
    whole = lcm(*moduli)
    if whole > _MAX_MODULUS:
        return unknown("congruences with large moduli")
    found = [
        {
            number
            for residue in re.findall(r"-?\d+", side["residues"])
            for number in range(int(residue) % by, whole, by)
        }
        for side, by in zip((sides[0], sides[1]), moduli, strict=True)
    ]
    return met("the same residues") if found[0] == found[1] else unmet("different residues")
